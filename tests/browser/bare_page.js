/* The player on a page that has nothing else. Its model can do what anywidget promises in every front end, and no more.
   kernel(request) is the test's: what is sent back, as [[content, [bytes as text, ...]], ...].
   show() adds a view, leave() ends the newest, heard() counts who still listens, and say(values) is Python's word. */
async ({source, css, state, buffers}) => {
  const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const buffer = text => buffers === "DataView" ? new DataView(bytes(text).buffer) : bytes(text);
  const listeners = [], values = {...state, still: new DataView(bytes(state.still).buffer)};
  const tell = (event, ...news) => listeners.filter(one => one.event === event).forEach(one => one.listen(...news));
  const promised = {
    get: name => values[name],
    set: (name, value) => { values[name] = value; tell(`change:${name}`); },
    save_changes: () => {},
    on: (event, listen) => { listeners.push({event, listen}); },
    off: (event, listen) => {
      const place = listeners.findIndex(one => one.event === event && one.listen === listen);
      if (place >= 0) listeners.splice(place, 1);
    },
    send: async request => {
      for (const [content, attached] of await window.kernel(JSON.parse(JSON.stringify(request)))) tell("msg:custom", content, attached.map(buffer));
    },
  };
  const strict = {get: (has, name) => {
    if (!(name in has)) throw Error(`anywidget promises no model.${String(name)}`);
    return has[name];
  }};
  document.head.append(Object.assign(document.createElement("style"), {textContent: css}));
  // anywidget makes the player once for each picture, and gives each view a model object of its own
  const player = (await import(URL.createObjectURL(new Blob([source], {type: "text/javascript"})))).default(), views = [];
  window.show = async () => { views.push(await player.render({model: new Proxy({...promised}, strict), el: document.body})); };
  window.leave = () => views.pop()();
  window.heard = () => listeners.length;
  window.say = said => promised.set("values", said);
  await window.show();
}
