"""Whether an entry can come to another state, and the sentence that says why not."""

from __future__ import annotations

from fairwater.fields.values import is_blank
from fairwater.registers import Register
from fairwater_web.common.permissions import Refused
from fairwater_web.registers.models import Entry


def why_not_move(register: Register, entry: Entry, to: str) -> tuple[str, dict[str, str]]:
    """Return the message id of why an entry cannot come to a state, with what it needs; an empty id where it can."""
    way = register.transition(entry.state, to)
    if way is None:
        return "refused-entry-way", {}
    lacking = [slug for slug in way.needs if is_blank(entry.values.get(slug))]
    return ("refused-entry-needs", {"needs": ",".join(lacking)}) if lacking else ("", {})


def refusal_of(register: Register, entry: Entry, to: str, language: str) -> Refused | None:
    """Return the refusal of a move, with its words in a language; None where it can be made."""
    reason, values = why_not_move(register, entry, to)
    if reason == "refused-entry-needs":
        fields = [register.field(slug) for slug in values["needs"].split(",")]
        return Refused(
            "refused-entry-needs", fields=", ".join(f"“{each.label.said(language)}”" for each in fields if each)
        )
    if reason:
        state = register.state(entry.state)
        ways = [register.state(way.to) for way in register.ways_from(entry.state)]
        return Refused(
            "refused-entry-way",
            state=state.label.said(language) if state else entry.state,
            ways=", ".join(f"“{each.label.said(language)}”" for each in ways if each) or "–",
        )
    return None
