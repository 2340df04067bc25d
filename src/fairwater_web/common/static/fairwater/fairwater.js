// Reading and every form work without this file. It only hides buttons that a change makes needless,
// and moves the focus to the new sentence after a change.
document.documentElement.classList.add("js");
// Nothing that the content policy forbids, and no copy of a page with numbers in the browser's storage.
Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0 });
// An answer that is a refusal is shown as the page that it is.
document.addEventListener("htmx:responseError", function (event) {
  window.location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
});
document.addEventListener("htmx:afterSettle", function (event) {
  var finding = document.getElementById("finding");
  if (finding && event.detail.target && event.detail.target.id === "answer") {
    finding.setAttribute("aria-live", "polite");
  }
});
