"""Beginning a journal, writing in it, its passphrase, and its end. Nothing of it is written to any log."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from fairwater_web.common.permissions import Refused
from fairwater_web.journal import locking
from fairwater_web.journal.locking import Entry
from fairwater_web.journal.models import Journal
from fairwater_web.journal.queries import about, journal_of, pages_of

if TYPE_CHECKING:
    from fairwater_web.people.models import Person

FEWEST_LETTERS = 12
MOST_LETTERS = 20_000
MOST_BYTES = 4 * 1024 * 1024


def check_passphrase(passphrase: str, again: str) -> None:
    """Refuse a passphrase that is short, or that was typed in two ways."""
    if len(passphrase) < FEWEST_LETTERS:
        raise Refused("refused-journal-short", n=FEWEST_LETTERS)
    if passphrase != again:
        raise Refused("refused-journal-two-ways")


@transaction.atomic
def begin(person: Person, passphrase: str, again: str) -> tuple[bytes, str]:
    """Begin a journal; return its key, and the code to write down, which is shown once and kept nowhere."""
    check_passphrase(passphrase, again)
    if journal_of(person) is not None:
        raise Refused("refused-journal-there")
    code = locking.new_code()
    lock, key = locking.new_lock(passphrase, code)
    Journal.objects.create(person=person, lock=lock, sealed=locking.sealed(key, (), about=about(person)))
    return key, code


def _change(person: Person, key: bytes, change: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> None:
    with transaction.atomic():
        journal = Journal.objects.select_for_update().filter(person=person).first()
        pages = pages_of(journal, key) if journal is not None else None
        if journal is None or pages is None:
            raise Refused("refused-journal-locked")
        sealed = locking.sealed(key, change(pages), about=about(person))
        if len(sealed) > MOST_BYTES:
            raise Refused("refused-journal-full")
        before, after = journal.revision, uuid.uuid4()
        changed = Journal.objects.filter(pk=journal.pk, revision=before).update(sealed=sealed, revision=after)
        if not changed:
            raise Refused("refused-journal-moved")


def write(person: Person, key: bytes, *, words: str, prompt: str, today: date, sent: str = "") -> None:
    """Add a page. `sent` is drawn with the form: the same form sent twice adds one page."""
    text = words.strip()
    if not text:
        raise Refused("refused-journal-empty")
    if len(text) > MOST_LETTERS:
        raise Refused("refused-journal-long", n=MOST_LETTERS)
    entry = Entry(sent or uuid.uuid4().hex, today.isoformat(), prompt, text)
    _change(person, key, lambda pages: pages if any(each.id == entry.id for each in pages) else (*pages, entry))


def take_out(person: Person, key: bytes, page: str) -> None:
    """Take a page out for good."""
    _change(person, key, lambda pages: tuple(each for each in pages if each.id != page))


@transaction.atomic
def change_passphrase(person: Person, key: bytes, passphrase: str, again: str) -> None:
    """Put another passphrase on the lock. The code on paper still opens it."""
    check_passphrase(passphrase, again)
    journal = journal_of(person)
    if journal is None or pages_of(journal, key) is None:
        raise Refused("refused-journal-locked")
    Journal.objects.filter(pk=journal.pk).update(lock=locking.with_passphrase(journal.lock, key, passphrase))


def end(person: Person) -> None:
    """Take the whole journal away, for good; nothing of it was anywhere else."""
    Journal.objects.filter(person=person).delete()
