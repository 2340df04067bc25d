// A visit written without a connection. Each line and score lies by itself in this browser's storage, under a UUID of its own,
// until the server names it as taken; sending twice is sending once. Reading and every form work without this file.
(function () {
  var KEPT = "observing-1", page = document.getElementById("visit");
  if (!page) { forget(); return; }
  var told = page.dataset, token = page.querySelector("[name=csrfmiddlewaretoken]").value;
  var kept = "observing " + told.person + " " + told.number + " ", LOCK = kept + "lock";
  var state = document.getElementById("state"), lines = document.getElementById("lines");
  var line = document.getElementById("line"), score = document.getElementById("score");
  var counts = state.textContent, sending = false, again = false, n = 0, why = "", elsewhere = 0;

  // A visit that is locked or not one's own is kept no more.
  function forget() {
    if ("caches" in window && /^\/observing\/visits\/\d+\/$/.test(location.pathname)) {
      caches.open(KEPT).then(function (one) { one.delete(location.pathname); });
    }
  }
  function uid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    var b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = b[6] & 15 | 64; b[8] = b[8] & 63 | 128;
    return Array.prototype.map.call(b, function (x, i) {
      return ([4, 6, 8, 10].indexOf(i) >= 0 ? "-" : "") + (x + 256).toString(16).slice(1);
    }).join("");
  }
  function waiting() {
    var found = [];
    for (var i = 0; i < localStorage.length; i++) {
      var key = localStorage.key(i);
      if (key.indexOf(kept) !== 0 || key === LOCK) continue;
      try { found.push(JSON.parse(localStorage.getItem(key))); } catch (broken) { /* not ours */ }
    }
    return found.sort(function (a, b) { return a.at < b.at ? -1 : a.at > b.at ? 1 : a.n - b.n; });
  }
  function put(entry) { localStorage.setItem(kept + entry.uid, JSON.stringify(entry)); }
  function write(entry) {
    entry.uid = uid(); entry.at = new Date().toISOString(); entry.n = n++;
    try { put(entry); } catch (full) { state.textContent = told.noStore; return false; }
    show(); send();
    return true;
  }
  function isLocking() { return localStorage.getItem(LOCK) !== null; }

  // What waits is shown where it belongs, as if the server had it already.
  function show() {
    var wait = waiting(), open = wait.filter(function (one) { return !one.refused; });
    var there = {};
    lines.querySelectorAll("li[data-local]").forEach(function (one) { one.remove(); });
    lines.querySelectorAll("li[data-uid]").forEach(function (one) { there[one.dataset.uid] = one; });
    wait.forEach(function (one) {
      if (one.kind === "line" && !there[one.uid]) { there[one.uid] = item(one); lines.append(there[one.uid]); }
      if (one.kind === "score" && !one.refused) pick(one);
      if (one.kind === "strike" && there[one.strikes]) struck(there[one.strikes]);
    });
    [line, score].forEach(function (form) {
      form.querySelectorAll("button, input, textarea").forEach(function (one) { one.disabled = isLocking(); });
    });
    if (isLocking()) state.textContent = told.locking;
    else if (why) state.textContent = why;
    else state.textContent = open.length ? told.waits.replace("0", open.length) : counts;
  }
  function pick(one) {
    var found = score.querySelector('input[name="row-' + CSS.escape(one.code) + '"][value="' + one.level + '"]');
    if (found) found.checked = true;
  }
  function struck(one) {
    if (one.dataset.struck) return;
    one.dataset.struck = "1";
    one.querySelectorAll("form, button").forEach(function (each) { each.remove(); });
    var said = one.querySelector("bdi"), s = document.createElement("s");
    said.replaceWith(s); s.append(said);
    one.querySelector(".reason").append(" · " + told.struck);
  }
  function item(one) {
    var li = document.createElement("li"), text = document.createElement("span"), said = document.createElement("bdi");
    var small = document.createElement("span"), button = document.createElement("button");
    li.dataset.uid = one.uid; li.dataset.local = "1";
    said.textContent = one.said;
    small.className = "reason";
    small.textContent = new Date(one.at).toTimeString().slice(0, 5) + " · " + told[one.of] + " · " + (one.refused || told.mark);
    text.append(said, small);
    button.type = "button"; button.className = "quiet"; button.textContent = one.refused ? told.letGo : told.strike;
    button.addEventListener("click", function () {
      if (one.refused) { localStorage.removeItem(kept + one.uid); show(); } else write({ kind: "strike", strikes: one.uid });
    });
    li.append(text, button);
    return li;
  }

  function post(data) {
    data.set("csrfmiddlewaretoken", token);
    return fetch(told.sync, { method: "POST", body: data, headers: { "X-CSRFToken": token, "X-Requested-With": "fetch" }, redirect: "manual" })
      .then(function (answer) {
        if (answer.type === "opaqueredirect" || answer.status === 401) throw new Error("signed-out");
        if (answer.status === 403) throw new Error("token");
        if (!answer.ok) throw new Error("failed");
        return answer.json();
      });
  }
  function send() {
    if (sending) { again = true; return; }
    var sent = waiting().filter(function (one) { return !one.refused; }).slice(0, 400);
    if (!sent.length && !isLocking()) return;
    var data = new FormData(), locks = isLocking();
    data.set("entries", JSON.stringify(sent));
    if (locks) data.set("lock", "1");
    sending = true;
    post(data).then(function (said) { sending = false; took(said, sent, locks); }).catch(function (fault) {
      sending = false;
      if (fault.message === "signed-out") state.textContent = told.signedOut;
      if (fault.message === "token") renew();
    });
  }
  function took(said, sent, locked) {
    token = said.token;
    why = locked && said.not_locked || "";
    return copy().then(function (has) {  // what no copy shows yet stays here, and is sent again
      if (has) said.taken.forEach(function (one) { localStorage.removeItem(kept + one); });
      Object.keys(said.refused).forEach(function (one) {
        var entry = sent.filter(function (each) { return each.uid === one; })[0];
        if (entry && entry.kind === "line") { entry.refused = said.refused[one]; put(entry); }
        else localStorage.removeItem(kept + one);
      });
      if (locked) localStorage.removeItem(LOCK);
      if (said.locked) { forget(); location.reload(); return; }
      show();
      if (again) { again = false; send(); }
    });
  }
  // The page as the server has it now: what it lists is taken over, and its copy answers where there is no connection.
  function copy(here) {
    return fetch(location.pathname, { redirect: "manual" }).then(function (answer) {
      if (!answer.ok) return false;
      var clone = answer.clone();
      return answer.text().then(function (html) {
        var now = new DOMParser().parseFromString(html, "text/html"), fresh = now.getElementById("lines");
        if (!fresh && here) location.reload();  // another tab locked it
        if (!fresh) return true;
        lines.replaceChildren.apply(lines, Array.prototype.slice.call(document.importNode(fresh, true).childNodes));
        counts = now.getElementById("state").textContent;
        token = now.querySelector("[name=csrfmiddlewaretoken]").value;
        document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach(function (one) { one.value = token; });
        if (!("caches" in window)) return true;
        return caches.open(KEPT).then(function (one) { return one.put(location.pathname, clone); }).then(function () { return true; });
      });
    }).catch(function () { return false; });
  }
  function renew() {
    var before = token;
    copy().then(function () { if (token !== before) send(); else state.textContent = told.signedOut; });
  }
  function ready() {
    if (!("serviceWorker" in navigator) || !("caches" in window)) return;
    navigator.serviceWorker.register(told.worker).then(function () { return navigator.serviceWorker.ready; }).then(function () {
      return caches.open(KEPT);
    }).then(function (one) {
      var needs = [location.pathname];
      document.querySelectorAll("link[rel=stylesheet], link[rel=icon]").forEach(function (each) { needs.push(new URL(each.href).pathname); });
      document.querySelectorAll("script[src]").forEach(function (each) { needs.push(new URL(each.src).pathname); });
      return navigator.onLine ? one.addAll(needs) : null;
    }).then(function () { page.dataset.offline = "ready"; if (state.textContent === counts) { counts = counts + " " + told.ready; show(); } })
      .catch(function () { /* without a copy the page still writes while it stays open */ });
  }

  line.addEventListener("submit", function (event) {
    event.preventDefault();
    var said = line.elements.said;
    if (!said.value.trim()) return;
    if (write({ kind: "line", of: line.elements.of.value, said: said.value.trim() })) { said.value = ""; said.focus(); }
  });
  lines.addEventListener("submit", function (event) {
    event.preventDefault();
    write({ kind: "strike", strikes: event.target.elements.strikes.value });
  });
  score.addEventListener("change", function (event) {
    if (event.target.type === "radio") write({ kind: "score", code: event.target.name.slice(4), level: Number(event.target.value) });
  });
  score.addEventListener("submit", function (event) {
    event.preventDefault();
    why = "";
    if (event.submitter && event.submitter.value === "lock") {
      var left = Number(told.rows) - score.querySelectorAll("input[type=radio]:checked").length;
      if (left > 0) { why = told.unscored.replace("0", left); show(); state.scrollIntoView({ block: "center" }); return; }
      try { localStorage.setItem(LOCK, "1"); } catch (full) { state.textContent = told.noStore; return; }
      show();
    }
    send();
  });
  document.getElementById("keep-scores").hidden = true;
  window.addEventListener("online", send);
  // Another tab wrote, or sent what waited here: then the page is taken as the server has it now.
  window.addEventListener("storage", function (event) {
    if (!event.key || event.key.indexOf(kept) !== 0) return;
    show();
    if (event.newValue !== null) return;
    clearTimeout(elsewhere);
    elsewhere = setTimeout(function () { copy(true).then(show); }, 300);
  });
  setInterval(function () { if (!document.hidden) send(); }, 4000);
  show(); send(); ready();
})();
