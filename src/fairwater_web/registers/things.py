"""Entries of registers as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater.fields import told
from fairwater.fields.values import is_blank
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import every_entry_for, registers
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    known = registers().found
    return {
        each.pk: Named(
            words.text(
                "thing-entry-title", language, register=known[each.register].title.said(language), title=each.title
            ),
            f"/registers/entry/{each.pk}/",
            each.made_at.date(),
        )
        for each in every_entry_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(every_entry_for(actor).order_by("-pk").values_list("pk", flat=True)[:20])


def _text(each: Entry) -> tuple[Any, str]:
    register = registers().found.get(each.register)
    if register is None:
        return each.organisation, each.title
    said = [register.title.said(language) for language in words.COMPLETE]
    for field in register.fields:
        value = each.values.get(field.id)
        if not is_blank(value):
            said += dict.fromkeys(told(field, value, language) for language in words.COMPLETE)
    return each.organisation, " ".join(said)


ENTRY = ThingKind("entry", _named, _recent, Entry, _text)
