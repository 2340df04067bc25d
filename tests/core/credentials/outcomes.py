"""What tests say of a verification in one line each."""

from __future__ import annotations

from fairwater.credentials import Outcome, Verification


def not_passed(found: Verification) -> dict[str, tuple[str, str]]:
    """Every check that did not pass: what came of it, and the message."""
    return {
        str(each.name): (str(each.outcome), each.message_id.removeprefix("credential-"))
        for each in found.checks
        if each.outcome is not Outcome.PASSED
    }
