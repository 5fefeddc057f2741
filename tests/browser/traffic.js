/* What the page sends to the kernel, and how many requests of pictures wait for an answer.
   over() tells whether none waits, and nothing was said for longer than the player pauses. */
(session) => {
  const PAUSE = 350;
  const over = () =>
    Object.values(window.traffic.views).every(now => now <= 0) && performance.now() - window.traffic.last > PAUSE;
  window.traffic = {sent: 0, most: 0, views: {}, last: performance.now(), over};
  const touch = () => { window.traffic.last = performance.now(); };
  window.plainSend ??= WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) { window.traffic.sent++; touch(); return window.plainSend.call(this, data); };
  const kernels = window.heardKernels ??= new WeakSet(), kernel = session.session.kernel;
  if (kernels.has(kernel)) return;
  kernels.add(kernel);
  // Each view of a picture has its own line to the kernel; its name is the first part of a request's id.
  const asks = ({want}) => ["stage", "frames"].includes(want), answers = ({frames, actors, error}) => frames || actors || error;
  kernel.anyMessage.connect((_, {msg, direction}) => {
    const custom = msg.header.msg_type === "comm_msg" && msg.content.data?.method === "custom" && msg.content.data.content;
    touch();
    if (!custom?.id || !(direction === "send" ? asks : answers)(custom)) return;
    const {traffic} = window, [view] = custom.id.split("."), now = (traffic.views[view] ?? 0) + (direction === "send" ? 1 : -1);
    traffic.views[view] = now;
    traffic.most = Math.max(traffic.most, now);
  });
}
