"""One's own journal, and the prompts that one may write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fairwater.frameworks.library import shipped
from fairwater_web.journal.locking import Entry, unsealed
from fairwater_web.journal.models import Journal

if TYPE_CHECKING:
    from fairwater.frameworks.model import Framework
    from fairwater_web.people.models import Person

PROMPTS = "reflection-prompts"


def journal_of(person: Person) -> Journal | None:
    """Return the journal of a person; None before there is one."""
    return Journal.objects.filter(person=person).first()


def about(person: Person) -> str:
    """Return what the pages of a person are sealed about."""
    return f"journal {person.pk}"


def pages_of(journal: Journal, key: bytes) -> tuple[Entry, ...] | None:
    """Return the pages, the first before the later; None where the key does not open them."""
    return unsealed(key, bytes(journal.sealed), about=about(journal.person))


def prompts() -> Framework:
    """Return the framework of prompts: themes, and under each its questions."""
    found = shipped().newest(PROMPTS)
    assert found is not None  # shipped with the code
    return found
