"""Making entries, changing them, moving them along their states, and what is offered where one is late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from fairwater.fields.values import is_blank
from fairwater.registers import Circle, Register
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.enums import Did
from fairwater_web.registers.models import Entry, EntryChange, EntryList, OpenedRegister
from fairwater_web.registers.moving import refusal_of
from fairwater_web.registers.permissions import check_may_write
from fairwater_web.registers.queries import people_of, person_named

TRIES = 5


class ChangedMeanwhile(Refused):
    """Somebody else changed the entry since it was opened; nothing was written."""

    def __init__(self) -> None:
        super().__init__("refused-entry-changed")


@transaction.atomic
def make_entry(
    *,
    by: Any,
    register: Register,
    values: Mapping[str, Any],
    did: Did = Did.MADE,
    made_at: datetime | None = None,
    people: Sequence[Person] | None = None,
) -> Entry:
    """Make an entry where the actor acts, in the register's first state; it takes the next number."""
    check_may_write(by, register)
    now = made_at or timezone.now()
    made = Entry(
        tenant=by.tenant,
        organisation=by.organisation,
        register=register.id,
        state=register.first,
        made_by=by.person,
        made_at=now,
    )
    _fill(made, register, values, people)
    _numbered(made)
    _note(made, did, by, now)
    log_access(by=by, event="entry-made", subject=f"entry {made.pk}")
    return made


def _numbered(made: Entry) -> None:
    """Save an entry under the next number; where somebody took that at the same moment, under the one after."""
    for left in reversed(range(TRIES)):
        last = Entry.objects.filter(tenant=made.tenant, register=made.register).aggregate(last=Max("number"))["last"]
        made.number = (last or 0) + 1
        try:
            with transaction.atomic():
                made.save()
                return
        except IntegrityError:
            made.pk = None
            if not left:
                raise


def _fill(entry: Entry, register: Register, values: Mapping[str, Any], people: Sequence[Person] | None = None) -> None:
    """Give an entry its values, and its columns what they say."""
    entry.values = dict(values)
    entry.title = str(values.get(register.named_by) or "")[:500]
    if not entry.title:
        raise Refused("refused-entry-unnamed")
    entry.owner_name = str(values.get(register.owner) or "")[:500] if register.owner else ""
    entry.owner = None
    if entry.owner_name:
        known = people if people is not None else people_of(entry.tenant, timezone.localdate())
        entry.owner = person_named(known, entry.owner_name)
    if entry.owner is not None:
        entry.owner_name = entry.values[register.owner] = entry.owner.name
    due = values.get(register.due) if register.due else ""
    entry.due_on = date.fromisoformat(due) if due else None


def _note(entry: Entry, did: Did, by: Any, at: datetime, note: str = "") -> EntryChange:
    return EntryChange.objects.create(
        entry=entry,
        version=entry.version,
        did=did,
        by=by.person,
        at=at,
        state=entry.state,
        values=entry.values,
        note=note.strip()[:4000],
    )


def _held(by: Any, register: Register, entry: Entry, version: int | None) -> Entry:
    """Return the entry as it is now, which nobody else changes until the transaction is over."""
    check_may_write(by, register)
    now = Entry.objects.select_for_update().get(pk=entry.pk, tenant=by.tenant)
    if version is not None and now.version != version:
        raise ChangedMeanwhile
    return now


def _keep(entry: Entry, did: Did, by: Any, note: str = "", at: datetime | None = None) -> Entry:
    entry.version += 1
    entry.changed_at = at or timezone.now()
    entry.save()
    _note(entry, did, by, entry.changed_at, note)
    return entry


@transaction.atomic
def change_entry(
    *,
    by: Any,
    register: Register,
    entry: Entry,
    values: Mapping[str, Any],
    version: int,
    did: Did = Did.CHANGED,
    people: Sequence[Person] | None = None,
) -> Entry:
    """Change what an entry says. Raises ChangedMeanwhile where somebody did so since `version`."""
    now = _held(by, register, entry, version)
    before = dict(now.values)
    _fill(now, register, values, people)
    if now.values == before:
        return now
    _keep(now, did, by)
    log_access(by=by, event="entry-changed", subject=f"entry {now.pk}")
    return now


@transaction.atomic
def move_entry(
    *, by: Any, register: Register, entry: Entry, to: str, version: int, language: str, at: datetime | None = None
) -> Entry:
    """Bring an entry to another state. Raises Refused where no way leads there, or something must be filled in before."""
    now = _held(by, register, entry, version)
    if refusal := refusal_of(register, now, to, language):
        raise refusal
    _move(now, register, to, by, at or timezone.now())
    _keep(now, Did.MOVED, by, at=at)
    log_access(by=by, event="entry-moved", subject=f"entry {now.pk}")
    return now


def _move(entry: Entry, register: Register, to: str, by: Any, at: datetime) -> None:
    state = register.state(to)
    assert state is not None
    entry.state = to
    if state.is_open:
        entry.closed_at = entry.closed_by = None
    elif entry.closed_at is None:
        entry.closed_at, entry.closed_by = at, by.person
    values = entry.values | {slug: "" for slug in register.not_yet(to) if not is_blank(entry.values.get(slug))}
    if state.stamps and is_blank(values.get(state.stamps)):
        values[state.stamps] = timezone.localtime(at).date().isoformat()
    if values != entry.values:
        _fill(entry, register, values)


@transaction.atomic
def plant_entry(
    *, by: Any, register: Register, values: Mapping[str, Any], state: str, made_at: datetime, changed_at: datetime
) -> Entry:
    """Make an entry of a sample as it was made then, and as it stands since. Nobody is told of it."""
    made = Entry(
        tenant=by.tenant,
        organisation=by.organisation,
        register=register.id,
        state=register.first,
        made_by=by.person,
        made_at=made_at,
        changed_at=changed_at,
    )
    _fill(made, register, values)
    _numbered(made)
    _note(made, Did.MADE, by, made_at)
    if state != register.first:
        _move(made, register, state, by, changed_at)
        _keep(made, Did.MOVED, by, at=changed_at)
    return made


# ---- what is offered where something is late


@transaction.atomic
def postpone(*, by: Any, register: Register, entry: Entry, due_on: date, why: str, version: int) -> Entry:
    """Agree on another date, with why. Raises Refused for a day that is past, and where nothing is said."""
    now = _held(by, register, entry, version)
    if not register.due or not now.is_open:
        raise Refused("refused-entry-over")
    if due_on <= timezone.localdate() or not why.strip():
        raise Refused("refused-entry-date")
    _fill(now, register, {**now.values, register.due: due_on.isoformat()})
    _keep(now, Did.POSTPONED, by, why)
    log_access(by=by, event="entry-postponed", subject=f"entry {now.pk}")
    return now


@transaction.atomic
def ask_for_help(*, by: Any, register: Register, entry: Entry, whom: Person | None, what: str, version: int) -> Entry:
    """Ask somebody of the district for help; they are told. Raises Refused where nobody is named or nothing is said."""
    now = _held(by, register, entry, version)
    if not now.is_open:
        raise Refused("refused-entry-over")
    if whom is None or not what.strip():
        raise Refused("refused-entry-help")
    _keep(now, Did.HELP_ASKED, by, f"{whom.name}: {what.strip()}")
    notify(
        people=[whom],
        organisation=now.organisation,
        about=About.WAITS_FOR_ME,
        message="notice-entry-help",
        values={"by": by.person.name, "title": now.title},
        url=f"/registers/entry/{now.pk}/",
        key=f"entry-{now.pk}-help-{now.version}",
    )
    log_access(by=by, event="entry-help-asked", subject=f"entry {now.pk}")
    return now


@transaction.atomic
def stop(*, by: Any, register: Register, entry: Entry, learned: str, version: int) -> Entry:
    """Stop something with what was learned. Raises Refused where nothing is said, or it is over already."""
    now = _held(by, register, entry, version)
    if not register.stops_in or not now.is_open:
        raise Refused("refused-entry-over")
    if not learned.strip():
        raise Refused("refused-entry-learned")
    if register.learned:
        before = str(now.values.get(register.learned) or "")
        told = f"{before}\n\n{learned.strip()}" if before and learned.strip() not in before else learned.strip()
        _fill(now, register, {**now.values, register.learned: told})
    _move(now, register, register.stops_in, by, timezone.now())
    _keep(now, Did.STOPPED, by, learned)
    log_access(by=by, event="entry-stopped", subject=f"entry {now.pk}")
    return now


# ---- many at once


@dataclass(frozen=True)
class Change:
    """What is to be changed in many entries; what is empty stays."""

    owner: str = ""
    due: str = ""
    state: str = ""


def change_many(
    *, by: Any, register: Register, wanted: Iterable[tuple[Entry, int]], change: Change, language: str
) -> tuple[int, list[tuple[Entry, Refused]]]:
    """Change owner, due date or state of many entries, each as it was seen; return how many, and what was refused."""
    check_may_write(by, register)
    n, refused = 0, []
    for entry, version in wanted:
        try:
            with transaction.atomic():
                n += _change_one(by, register, entry, version, change, language)
        except Refused as refusal:
            refused.append((entry, refusal))
    if n:
        log_access(by=by, event="entries-changed", subject=f"{n} of {register.id}")
    return n, refused


def _change_one(by: Any, register: Register, entry: Entry, version: int, change: Change, language: str) -> bool:
    now = _held(by, register, entry, version)
    values, state = dict(now.values), now.state
    if change.owner and register.owner:
        values[register.owner] = change.owner
    if change.due and register.due:
        values[register.due] = change.due
    _fill(now, register, values)
    if change.state and change.state != now.state:
        if refusal := refusal_of(register, now, change.state, language):
            raise refusal
        _move(now, register, change.state, by, timezone.now())
    if (now.values, now.state) == (entry.values, state):
        return False
    _keep(now, Did.MOVED if now.state != state else Did.CHANGED, by)
    return True


# ---- lists from a file


def keep_entry_list(*, by: Any, register: Register, file: str, found: dict[str, Any]) -> EntryList:
    """Keep a list of entries that was compared with the register."""
    made = EntryList.objects.create(
        organisation=by.organisation, register=register.id, made_by=by.person, file=file[-200:], found=found
    )
    log_access(by=by, event="entry-list-compared", subject=f"entry list {made.pk}: {file[-200:]}")
    return made


@transaction.atomic
def take_in_list(
    *, by: Any, register: Register, entry_list: EntryList, new: bool, changed: set[str], language: str
) -> list[tuple[str, Refused]]:
    """Take in the new rows of a list, and the changed ones that were ticked; return what was refused. Twice is once."""
    check_may_write(by, register)
    if not EntryList.objects.filter(pk=entry_list.pk, done_at=None).update(done_at=timezone.now()):
        raise Refused("refused-entry-list-done")
    people = people_of(by.tenant, timezone.localdate())
    refused: list[tuple[str, Refused]] = []
    wanted = [*(entry_list.found["new"] if new else ())]
    wanted += [row for row in entry_list.found["changed"] if str(row["entry"]) in changed]
    for row in wanted:
        try:
            _bring(by, register, row, people, language)
        except Refused as refusal:
            refused.append((str(row.get("number") or row["title"]), refusal))
    log_access(by=by, event="entries-brought", subject=f"entry list {entry_list.pk}")
    return refused


def _bring(by: Any, register: Register, row: Mapping[str, Any], people: Sequence[Person], language: str) -> None:
    """Take in one row, and bring its entry to the state that the row names, both or neither."""
    said = {"by": by, "register": register, "values": row["values"], "did": Did.BROUGHT, "people": people}
    with transaction.atomic():
        if "entry" in row:
            there = Entry.objects.get(pk=row["entry"], tenant=by.tenant, register=register.id)
            entry = change_entry(**said, entry=there, version=row["version"])
        else:
            entry = make_entry(**said)
        if row.get("state") and row["state"] != entry.state:
            move_entry(by=by, register=register, entry=entry, to=row["state"], version=entry.version, language=language)


@transaction.atomic
def open_to_everybody(*, by: Any, register: Register, is_open: bool) -> None:
    """Open a register to everybody, or close it again. Its file has to allow it; those who sign for the district decide."""
    check_can(by, Permission.SIGN_DOCUMENTS)
    if register.seen_by is not Circle.PUBLIC:
        raise Refused("refused-register-not-public")
    if by.organisation != by.tenant:
        raise Refused("refused-register-of-district")
    if is_open:
        OpenedRegister.objects.get_or_create(tenant=by.tenant, register=register.id, defaults={"opened_by": by.person})
    else:
        OpenedRegister.objects.filter(tenant=by.tenant, register=register.id).delete()
    log_access(by=by, event="register-opened" if is_open else "register-closed", subject=register.id)
