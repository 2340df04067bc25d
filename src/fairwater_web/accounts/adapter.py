"""How allauth's parts are used here: secrets encrypted at rest, our name on the device, our hosts for passkeys."""

from __future__ import annotations

from typing import Any

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter

from fairwater_web.common.sealed import box

BOX = "second factors"


class Adapter(DefaultMFAAdapter):
    """Fairwater's choices."""

    def encrypt(self, text: str) -> str:
        """Return a secret as the database keeps it."""
        return box(BOX).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret that the database keeps."""
        return box(BOX).decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """Return the name that a code application shows."""
        return "Fairwater"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return the site that a passkey is bound to: the host of this request, which Django has checked."""
        return {"id": context.request.get_host().partition(":")[0], "name": "Fairwater"}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """Return whom a passkey is for, by number: nothing of the person is kept on the device but their address."""
        return {"id": str(user.pk).encode(), "display_name": user.name, "name": user.email}
