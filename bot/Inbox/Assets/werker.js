// Says so when there is no connection. Keeps only that page and its style; nothing of a case is ever kept on the telephone.
"use strict";
const kept = KEPT;
const name = "wijkbot-" + kept.join();

self.addEventListener("install", (event) => event.waitUntil(caches.open(name).then((cache) => cache.addAll(kept)).then(() => self.skipWaiting())));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((old) => old.startsWith("wijkbot-") && old !== name).map((old) => caches.delete(old))))
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname + new URL(event.request.url).search;
  if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(() => caches.match(kept[0])));
  else if (event.request.method === "GET" && kept.includes(path)) event.respondWith(caches.match(path).then((found) => found || fetch(event.request)));
});
