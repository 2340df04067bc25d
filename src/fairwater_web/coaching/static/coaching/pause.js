// The equity pause, one part after the other. Without this file the parts are a list to read from, with the minutes of each.
// It makes no sound and moves nothing but the time; it can be held at any moment and never goes on to a part by itself.
(function () {
  var card = document.getElementById("pause"), list = document.getElementById("pause-parts");
  if (!card || !list) return;
  var parts = Array.prototype.slice.call(list.children), spoken = document.getElementById("spoken");
  var title = document.getElementById("pause-title"), left = document.getElementById("pause-left");
  var progress = document.getElementById("pause-progress"), go = document.getElementById("pause-go");
  var back = document.getElementById("pause-back"), next = document.getElementById("pause-next");
  var minutes = document.getElementById("minutes");
  var seconds = parts.map(function (part) { return Number(part.dataset.minutes) * 60; });
  var at = 0, used = parts.map(function () { return 0; }), running = false, since = 0, told = "", isDone = false;

  function say(text) { if (text !== told) { told = text; spoken.textContent = text; } }
  function elapsed(place) { return used[place] + (running && place === at ? (Date.now() - since) / 1000 : 0); }
  function clock(given) {
    var whole = Math.max(0, Math.ceil(given));
    return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
  }
  function show() {
    parts.forEach(function (part, place) { part.hidden = isDone || place !== at; });
    title.textContent = isDone ? card.dataset.done : parts[at].dataset.title;
    go.hidden = next.hidden = isDone;
    back.disabled = at === 0 && !isDone;
    go.textContent = running ? card.dataset.hold : elapsed(at) > 0 ? card.dataset.on : card.dataset.begin;
    tick();
  }
  function tick() {
    var rest = seconds[at] - elapsed(at);
    left.textContent = isDone ? "" : rest > 0 ? card.dataset.left.replace("0:00", clock(rest)) : card.dataset.over;
    progress.value = isDone ? 1 : Math.min(1, elapsed(at) / seconds[at]);
    if (!running) return;
    if (rest <= 0) say(card.dataset.over); else if (rest <= 60 && seconds[at] > 60) say(card.dataset.minute);
  }
  function hold() {
    if (running) { used[at] = elapsed(at); running = false; }
    if (minutes && !minutes.dataset.touched) {
      var whole = Math.round(used.reduce(function (sum, each) { return sum + each; }, 0) / 60);
      if (whole > 0) minutes.value = whole;
    }
  }
  function move(to) {
    var was = running;
    hold();
    isDone = to >= parts.length;
    if (!isDone) { at = Math.max(0, to); if (was) { running = true; since = Date.now(); } }
    told = "";
    show();
    title.focus();
  }
  go.addEventListener("click", function () {
    if (running) hold(); else { running = true; since = Date.now(); told = ""; }
    show();
  });
  back.addEventListener("click", function () { move(isDone ? parts.length - 1 : at - 1); });
  next.addEventListener("click", function () { move(at + 1); });
  if (minutes) minutes.addEventListener("input", function () { minutes.dataset.touched = "1"; });
  card.hidden = false;
  document.getElementById("pause-closing").hidden = true;
  setInterval(function () { if (running) tick(); }, 500);
  show();
})();
