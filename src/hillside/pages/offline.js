// The site's service worker: what was visited once is there without a network.

const [PAGES, PYTHON] = ["hillside pages", "hillside python VERSION"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(begin()));
self.addEventListener("fetch", event => {
  const {method, url} = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope))
    event.respondWith(answered(event.request));
});

async function begin() {
  for (const name of await caches.keys())
    if (name.startsWith("hillside ") && name !== PAGES && name !== PYTHON)
      await caches.delete(name);
  await self.clients.claim();
}

// Of one Pyodide no file changes: it is taken from what is kept. All else is asked for anew,
// whatever the browser thinks of its age, and what is kept serves where there is no answer.
async function answered(request) {
  const core = /\/python\/(?!hillside|formulas|worker)/.test(request.url);
  const cache = await caches.open(core ? PYTHON : PAGES);
  const kept = await cache.match(request, {ignoreSearch: true});
  if (core && kept) return kept;
  try {
    const answer = await fetch(request, {cache: core ? "default" : "no-cache"});
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}
