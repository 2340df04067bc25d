// While there is no connection, the kept copy of a visit and of what it is drawn with stands in for the network; with one, the
// network always answers. Nothing else is kept, and nothing is sent from here: the page itself sends what was written.
var KEPT = "observing-1";
var VISIT = /^\/observing\/visits\/\d+\/$/;

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) { return name.indexOf("observing-") === 0 && name !== KEPT; })
      .map(function (name) { return caches.delete(name); }));
  }).then(function () { return self.clients.claim(); }));
});
self.addEventListener("fetch", function (event) {
  var url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!VISIT.test(url.pathname) && url.pathname.indexOf("/static/") !== 0) return;
  event.respondWith(fetch(event.request).catch(function (fault) {
    return caches.open(KEPT).then(function (kept) { return kept.match(url.pathname, { ignoreVary: true }); }).then(function (copy) {
      if (copy) return copy;
      throw fault;
    });
  }));
});
