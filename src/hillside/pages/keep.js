// The next visit works without a network, where the host allows it. This page came before anybody
// could keep it, so it is asked for once more.

const keeper = location.protocol === "file:" ? undefined : navigator.serviceWorker;
if (keeper && !keeper.controller) {
  keeper.addEventListener("controllerchange", () => fetch(location.href).catch(() => {}));
  keeper.register("offline.js").catch(() => {});
}
