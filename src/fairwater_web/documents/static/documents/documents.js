// Writing without losing a word: what is typed is kept in this browser until the server has it, saved while one writes, and
// shown to others. Reading and every form work without this file.
(function () {
  var page = document.getElementById("document");
  if (!page) return;
  var number = page.dataset.number, changed = Number(page.dataset.changed), where = "";
  var token = (document.querySelector("[name=csrfmiddlewaretoken]") || {}).value;
  var kept = "document " + page.dataset.person + " " + number + " ";

  function post(url, data) {
    data.set("csrfmiddlewaretoken", token);
    return fetch(url, { method: "POST", body: data, headers: { "X-Requested-With": "fetch", "X-CSRFToken": token }, redirect: "manual" })
      .then(function (answer) {
        if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 401) throw new Error("signed-out");
        return answer.json().then(function (said) { said.ok = answer.ok; return said; });
      });
  }
  function draft(field, value) {
    try {
      if (value === null) localStorage.removeItem(kept + field);
      else localStorage.setItem(kept + field, JSON.stringify(value));
    } catch (full) { /* the browser keeps nothing: the server still does */ }
  }
  function drafted(field) {
    try { return JSON.parse(localStorage.getItem(kept + field)); } catch (broken) { return null; }
  }
  function contents(form) {
    var found = [];
    form.querySelectorAll("[data-writes]").forEach(function (one) {
      if (one.multiple) Array.prototype.forEach.call(one.selectedOptions, function (option) { found.push([one.name, option.value]); });
      else found.push([one.name, one.value]);
    });
    return found;
  }
  function put(form, values) {
    form.querySelectorAll("[data-writes]").forEach(function (one) {
      var mine = values.filter(function (pair) { return pair[0] === one.name; }).map(function (pair) { return pair[1]; });
      if (one.multiple) Array.prototype.forEach.call(one.options, function (option) { option.selected = mine.indexOf(option.value) >= 0; });
      else if (mine.length) one.value = mine[0];
    });
  }
  function filled(values) { return values.filter(function (pair) { return pair[1] !== ""; }); }
  function same(one, other) { return JSON.stringify(one) === JSON.stringify(other); }
  function tell(form, text) { form.querySelector("[data-told]").textContent = text; }
  function read(field, html) {
    var place = page.querySelector('[data-read="' + field + '"]');
    if (place) place.innerHTML = html;
  }

  // Where the other's sentences joined those of the writer while they went on writing, their own stay where they are.
  function take(form, said, sent) {
    form.elements.seen.value = said.version;
    form.closest(".doc-field").dataset.version = said.version;
    if (said.value !== null && same(contents(form), sent)) {
      var one = form.querySelector("[data-writes]");
      if (one && one.value !== said.value) {
        var at = one.selectionStart, was = one.value;
        one.value = said.value;
        if (document.activeElement === one && typeof at === "number" && one.setSelectionRange) {
          var head = was.slice(0, at), moved = said.value.indexOf(head) === 0 ? at : Math.min(said.value.length, at + said.value.length - was.length);
          one.setSelectionRange(moved, moved);
        }
      }
    }
    Object.keys(said.html).forEach(function (field) { read(field, said.html[field]); });
  }

  function writes(form) {
    var field = form.dataset.field, timer = 0, sending = false, again = false, last = contents(form);

    function send() {
      clearTimeout(timer);
      if (sending) { again = true; return; }
      var sent = contents(form);
      if (same(sent, last)) { draft(field, null); return; }
      sending = true;
      tell(form, page.dataset.saving);
      var data = new FormData();
      sent.forEach(function (pair) { data.append(pair[0], pair[1]); });
      data.set("seen", form.elements.seen.value);
      post(form.action, data).then(function (said) {
        sending = false;
        if (!said.ok) { tell(form, said.refused); return; }
        last = sent;
        take(form, said, sent);
        if (same(contents(form), sent) || said.value !== null && !again) { last = contents(form); draft(field, null); }
        tell(form, said.told);
        if (again || !same(contents(form), last)) { again = false; timer = setTimeout(send, 400); }
      }).catch(function (fault) {
        sending = false;
        tell(form, fault.message === "signed-out" ? page.dataset.signedOut : page.dataset.unsaved);
        timer = setTimeout(send, 5000);
      });
    }
    form.addEventListener("input", function () {
      draft(field, { seen: form.elements.seen.value, values: contents(form) });
      clearTimeout(timer);
      timer = setTimeout(send, 900);
      grow(form);
    });
    form.addEventListener("change", function () { clearTimeout(timer); timer = setTimeout(send, 200); });
    form.addEventListener("focusin", function () { where = field; });
    form.addEventListener("focusout", function () { if (where === field) where = ""; });
    form.addEventListener("submit", function (event) { event.preventDefault(); send(); });
    form.current = function (value, version) {  // what another wrote, while nothing of one's own waits
      if (sending || !same(contents(form), last)) return;
      var one = form.querySelector("[data-writes]");
      if (one && value !== null && !form.querySelector("table")) one.value = value;
      form.elements.seen.value = version;
      last = contents(form);
    };
    window.addEventListener("online", send);

    var found = drafted(field);  // spare rows come and go: only what is filled in was written
    if (found && !same(filled(found.values), filled(last))) offer(form, found, send);
    else if (found) draft(field, null);
  }

  // What was typed here before, and never reached the server: taken up again, or let go, by a person.
  function offer(form, found, send) {
    var note = document.createElement("div"), field = form.dataset.field;
    note.className = "notice attention";
    note.setAttribute("role", "status");
    note.append(page.dataset.draft + " ");
    [[page.dataset.restore, true], [page.dataset.drop, false]].forEach(function (choice) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = choice[0];
      button.addEventListener("click", function () {
        note.remove();
        if (choice[1]) { form.elements.seen.value = found.seen; put(form, found.values); send(); } else draft(field, null);
      });
      note.append(button, " ");
    });
    form.prepend(note);
    form.closest("details").open = true;
  }

  // A table always has an empty row at its end.
  function grow(form) {
    var body = form.querySelector("tbody");
    if (!body) return;
    var rows = body.rows, lastRow = rows[rows.length - 1];
    var filled = Array.prototype.some.call(lastRow.querySelectorAll("[data-writes]"), function (one) { return one.value; });
    if (!filled) return;
    var copy = lastRow.cloneNode(true), at = rows.length;
    copy.querySelectorAll("[data-writes]").forEach(function (one) {
      one.value = "";
      one.name = one.name.replace(/^row-\d+-/, "row-" + at + "-");
      one.id = form.dataset.field + "-" + one.name;
    });
    copy.querySelectorAll("label").forEach(function (label) { label.htmlFor = label.htmlFor.replace(/row-\d+-/, "row-" + at + "-"); });
    body.append(copy);
  }

  // Headings, lists, tables and links of a word processor come along as text.
  page.addEventListener("paste", function (event) {
    var one = event.target, html = event.clipboardData && event.clipboardData.getData("text/html");
    if (!html || one.tagName !== "TEXTAREA" || !one.closest(".write")) return;
    event.preventDefault();
    var plain = event.clipboardData.getData("text/plain"), form = one.closest("form"), data = new FormData();
    data.set("html", html);
    function insert(text) {
      one.setRangeText(text, one.selectionStart, one.selectionEnd, "end");
      one.dispatchEvent(new Event("input", { bubbles: true }));
    }
    post("/documents/paste/", data)
      .then(function (said) { if (said.ok) insert(said.text); else { insert(plain); tell(form, said.refused); } })
      .catch(function () { insert(plain); });
  });

  page.querySelectorAll("form.write").forEach(writes);

  // Who is here, and what they changed.
  function pulse() {
    if (document.hidden) return;
    var data = new FormData();
    data.set("field", where);
    data.set("since", changed);
    post("/documents/" + number + "/pulse/", data).then(function (said) {
      changed = said.changed;
      document.getElementById("present").textContent = said.told;
      var seen = document.querySelector("#sign [name=seen]");
      if (seen) seen.value = said.changed;
      if (said.margin) document.getElementById("margin").innerHTML = said.margin;
      Object.keys(said.html).forEach(function (field) {
        read(field, said.html[field]);
        var form = page.querySelector('form.write[data-field="' + field + '"]');
        if (form && form.current) form.current(said.values[field], said.versions[field]);
      });
    }).catch(function () { /* the next one tells */ });
  }
  setInterval(pulse, 1200);
  document.addEventListener("visibilitychange", pulse);
})();
