"""A credential of a programme's own, added from a file."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from fairwater.capability import Credential, own_credential_in
from fairwater.content import content_in
from fairwater.errors import BadInput
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.recognition.actions import BroughtFile, offer
from fairwater_web.recognition.queries import framework_now, own_folder, scheme, why_not_award


@transaction.atomic
def add_credential(*, by: Any, file: BroughtFile) -> Credential:
    """Add a credential of the programme's own from a file, and offer it. Raises Refused with what is wrong with the file.

    It lies in the content folder from then on, and is not changed: what was awarded names it.
    """
    if reason := why_not_award(by):
        raise Refused(reason)
    known, framework = scheme(), framework_now()
    try:
        made = own_credential_in(content_in(file.content, file.name[:120]), known, framework)
    except BadInput as fault:
        raise Refused(fault.message_id, **fault.values) from None
    path = own_folder() / f"{made.id}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as kept:
            kept.write(file.content)
    except FileExistsError:
        raise Refused("refused-credential-there") from None
    log_access(by=by, event="credential-added", subject=made.id)
    offer(by=by, credential=made, is_offered=True)
    return made
