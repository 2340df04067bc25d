// Makes a passkey or shows one. It asks the browser what the server put into the form, and sends back what the browser says.
(function () {
  var form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential) return;
  var button = form.querySelector("button");
  var failed = form.querySelector("[role=alert]");
  form.querySelector("[data-needs-script]").hidden = true;
  button.hidden = false;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function ids(list) {
    return (list || []).map(function (each) { return Object.assign({}, each, { id: bytes(each.id) }); });
  }
  function asked() {
    var options = JSON.parse(form.dataset.options).publicKey;
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    if (options.excludeCredentials) options.excludeCredentials = ids(options.excludeCredentials);
    if (options.allowCredentials) options.allowCredentials = ids(options.allowCredentials);
    return { publicKey: options };
  }
  function answer(credential) {
    var response = {};
    ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
      if (credential.response[name]) response[name] = text(credential.response[name]);
    });
    return {
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response,
      clientExtensionResults: credential.getClientExtensionResults(),
    };
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    failed.hidden = true;
    var wish = form.dataset.passkey === "make" ? navigator.credentials.create(asked()) : navigator.credentials.get(asked());
    wish.then(function (credential) {
      form.elements.credential.value = JSON.stringify(answer(credential));
      form.submit();
    }).catch(function () { failed.hidden = false; button.focus(); });
  });
})();
