"""The permissions that pages ask for."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One permission; its slug is what views name and what the refusal's message id is made from."""

    SEE_HOME = "see-home"
    SEE_STAFF_NUMBERS = "see-staff-numbers"
