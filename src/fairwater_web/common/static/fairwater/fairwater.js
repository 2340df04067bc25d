// Reading and every form work without this file. It only hides buttons that a change makes needless,
// and says the new sentence to those who hear the page.
document.documentElement.classList.add("js");
// Nothing that the content policy forbids, and no copy of a page with numbers in the browser's storage.
Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0 });
// An answer that is a refusal is shown as the page that it is.
document.addEventListener("htmx:responseError", function (event) {
  window.location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
});
document.addEventListener("htmx:afterSettle", function (event) {
  var finding = document.getElementById("finding");
  var spoken = document.getElementById("spoken");
  if (finding && spoken && event.detail.target && event.detail.target.id === "answer") {
    spoken.textContent = finding.textContent;
  }
});
// "/" leads to the search from anywhere, except where somebody is writing.
document.addEventListener("keydown", function (event) {
  var find = document.getElementById("find");
  if (event.key === "/" && find && !event.target.closest("input, textarea, select") && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    window.location.assign(find.href);
  }
});
