// One question a screen, or one grid where it is wide; a draft on this device; sent once when the line is back. Without it the page is one form.
(() => {
  "use strict";
  const form = document.getElementById("survey");
  if (!form) return;
  const kiosk = form.hasAttribute("data-kiosk");
  const place = `fairwater-answer:${location.pathname}`;
  const store = {
    read: () => { try { return JSON.parse(localStorage.getItem(place)) || {}; } catch { return {}; } },
    write: (kept) => { if (!kiosk) try { localStorage.setItem(place, JSON.stringify(kept)); } catch { /* full, or not allowed */ } },
    clear: () => { try { localStorage.removeItem(place); } catch { /* not allowed */ } },
  };
  const all = [...form.querySelectorAll(".question")];
  const begin = form.querySelector(".begin");
  const title = document.getElementById("title");
  const [back, next, send] = ["back", "next", "send"].map((name) => form.querySelector(`.${name}`));
  const bar = form.querySelector(".bar");
  const status = form.querySelector(".kept");
  const words = form.dataset.of;
  let at = 0;
  let pending = false;

  const asked = (question) => {
    if (!question.dataset.if) return true;
    const wanted = question.dataset.is.split(" ");
    return [...form.querySelectorAll(`[name="a-${question.dataset.if}"]:checked`)].some((each) => wanted.includes(each.value));
  };
  const values = () => {
    const found = [];
    for (const [name, value] of new FormData(form)) if (name !== "key" && name !== "in") found.push([name, value]);
    return found;
  };
  const fill = (kept) => {
    for (const [name, value] of kept) {
      for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "radio" || field.type === "checkbox") { if (field.value === value) field.checked = true; } else field.value = value;
      }
    }
  };
  const keep = () => store.write({ values: values(), at, key: form.elements.key.value, pending });
  const count = document.createElement("p");
  count.className = "place-in";
  form.insertBefore(count, all[0]);

  const wide = matchMedia("(min-width: 64rem)");
  const gridOf = (question) => (wide.matches ? question.closest(".grid") : null);
  // The first and the last place of what stands on one screen with the question at a place.
  const screen = (open, place) => {
    const grid = gridOf(open[place]);
    const isWith = (each) => grid && each && gridOf(each) === grid;
    let [first, last] = [place, place];
    while (isWith(open[first - 1])) first -= 1;
    while (isWith(open[last + 1])) last += 1;
    return [first, last];
  };
  const show = (focus) => {
    const open = all.filter(asked);
    at = Math.max(0, Math.min(at, open.length - 1));
    const [first, last] = screen(open, at);
    const shown = open.slice(first, last + 1);
    for (const each of all) each.hidden = !shown.includes(each);
    for (const each of form.querySelectorAll(".grid")) each.hidden = !each.contains(open[at]);
    begin.hidden = first > 0;
    title.classList.toggle("unseen", first > 0);
    count.textContent = words.replace("#", first === last ? at + 1 : `${first + 1}–${last + 1}`).replace("%", open.length);
    bar.hidden = false;
    bar.firstElementChild.style.inlineSize = `${((last + 1) / open.length) * 100}%`;
    back.hidden = first === 0;
    next.hidden = last === open.length - 1;
    send.hidden = last !== open.length - 1;
    if (focus) {
      const here = first === last ? open[at] : gridOf(open[at]);
      here.tabIndex = -1;
      here.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  };
  const go = (step) => {
    const [first, last] = screen(all.filter(asked), at);
    at = step > 0 ? last + 1 : first - 1;
    show(true);
    keep();
  };
  const thank = () => {
    store.clear();
    form.hidden = true;
    const thanks = document.getElementById("thanks");
    thanks.hidden = false;
    thanks.focus();
    if (kiosk) setTimeout(() => location.reload(), 30000);
  };
  const deliver = async () => {
    pending = true;
    keep();
    send.disabled = true;
    let answer;
    try {
      answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Sent-By": "fetch" }, credentials: "omit" });
      if (answer.status >= 500) throw new Error("later");
    } catch {
      status.textContent = status.dataset.waiting;
      send.disabled = false;
      return;
    }
    pending = false;
    send.disabled = false;
    const told = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : {};
    if (told.outcome === "kept" || told.outcome === "kept-before") thank();
    else if (told.sentence) { keep(); status.textContent = told.sentence; } else form.submit();
  };

  const kept = kiosk ? {} : store.read();
  if (kept.values) {
    fill(kept.values);
    at = kept.at || 0;
    if (kept.key) form.elements.key.value = kept.key;
    pending = Boolean(kept.pending);
    status.textContent = status.dataset.draft;
  }
  form.addEventListener("change", () => { keep(); show(false); });
  form.addEventListener("input", keep);
  next.addEventListener("click", () => go(1));
  back.addEventListener("click", () => go(-1));
  wide.addEventListener("change", () => show(false));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.tagName === "INPUT" && !next.hidden) { event.preventDefault(); next.click(); }
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); deliver(); });
  // What the last person chose is not there for the next one, who goes back in the browser.
  window.addEventListener("pageshow", (event) => { if (kiosk && event.persisted) location.reload(); });
  window.addEventListener("online", () => { if (pending) deliver(); });
  setInterval(() => { if (pending && !form.hidden) deliver(); }, 20000);
  show(false);
  if (pending) deliver();
})();
