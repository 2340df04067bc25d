"""Taking in files as snapshots, and the two sample organisations. Doing it twice changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
from django.db import transaction

from fairwater import samples
from fairwater.errors import BadInput
from fairwater.synthetic.riverbend import riverbend
from fairwater.tables.groups import GROUP_NAMES
from fairwater.tables.made_resources import weights_from
from fairwater.tables.reweighing import has_spending, reweighed
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.permissions import Refused
from fairwater_web.data.models import ContextEvent, NeedWeights, SnapshotRecord
from fairwater_web.data.queries import current_snapshot, history_of, need_weights_of, snapshot_folder
from fairwater_web.organisations.actions import make_children, name_school_set
from fairwater_web.organisations.enums import Kind, Level
from fairwater_web.organisations.models import Organisation
from fairwater_web.thread.actions import link, mark
from fairwater_web.thread.enums import Happened, Relation

RIVERBEND_AS_OF = "2026-06-14"
RIVERBEND_SOURCE = "Invented sample district, made by Fairwater"
OCTOBER_COUNT = "2025-10-01"
Saying = tuple[str, Mapping[str, int | str]]
"""A message id and its values."""


def take_in(
    *,
    organisation: Organisation,
    tables: Mapping[str, pa.Table],
    as_of: str,
    source: str,
    licence: str,
    holds_on: Mapping[str, str] | None = None,
    notes: Sequence[Saying] = (),
) -> Snapshot:
    """Write the tables as a snapshot of the organisation and record it; equal content changes nothing."""
    snapshot = write_snapshot(
        snapshot_folder(organisation),
        tables,
        as_of=as_of,
        source=source,
        licence=licence,
        holds_on=holds_on,
        notes=notes,
    )
    SnapshotRecord.objects.get_or_create(
        organisation=organisation,
        content_id=snapshot.id,
        defaults={"as_of": as_of, "source": source, "licence": licence},
    )
    return snapshot


def record_snapshot(*, by: Any, snapshot: Snapshot, table: str) -> SnapshotRecord:
    """Let a snapshot hold from now on, taken in by somebody as a table; its schools that have no name yet get one."""
    held = snapshot.manifest
    with transaction.atomic():
        for place in (held.dimensions.get(each, {}).get("school_id", ()) for each in ("enrollment", table)):
            make_children(
                parent=by.organisation, kind=Kind.SCHOOL, places=[(school, school, Level.NONE) for school in place]
            )
        made = SnapshotRecord.objects.create(
            organisation=by.organisation,
            content_id=snapshot.id,
            as_of=held.as_of,
            source=held.source,
            licence=held.licence,
            taken_in_by=by.person,
            table=table,
        )
        _took_the_place_of_the_last(made)
        log_access(by=by, event="snapshot-taken-in", subject=f"{table} from {held.source}", release=snapshot.id)
    return made


def _took_the_place_of_the_last(made: SnapshotRecord) -> None:
    """Put a snapshot on the thread: it replaces the one before, and what rests on that says that newer data hold."""
    last = history_of(made.organisation).exclude(pk=made.pk).first()
    if last is None or last.content_id == made.content_id:
        return
    thing = ("snapshot", last.pk)
    link(organisation=made.organisation, thing=("snapshot", made.pk), to=thing, relation=Relation.REPLACES)
    for record in history_of(made.organisation).filter(content_id=last.content_id):
        mark(organisation=made.organisation, thing=("snapshot", record.pk), happened=Happened.CHANGED)


def roll_back(*, by: Any, record: SnapshotRecord) -> SnapshotRecord:
    """Let an earlier snapshot hold again; what came between stays in the history."""
    with transaction.atomic():
        made = SnapshotRecord.objects.create(
            organisation=by.organisation,
            content_id=record.content_id,
            as_of=record.as_of,
            source=record.source,
            licence=record.licence,
            taken_in_by=by.person,
            table=record.table,
            rolled_back=True,
        )
        _took_the_place_of_the_last(made)
        log_access(by=by, event="rolled-back", subject=record.source, release=record.content_id)
    return made


def set_need_weights(*, by: Any, said: Mapping[str, str], reason: str) -> NeedWeights:
    """Set how much more a student with a need counts in spending; what is held is weighed anew as a snapshot of its own.

    A need that is said to be blank or 0 counts nothing more. Raises Refused for a weight that is none, a column that is no
    need, no reason, and for the weights that hold already.
    """
    given = {name: value.strip() for name, value in said.items() if value.strip()}
    try:
        weights = {name: each for name, each in weights_from(given, "need weights").items() if each}
    except BadInput as fault:
        raise Refused(fault.message_id, **fault.values) from None
    if not reason.strip():
        raise Refused("refused-weights-reason")
    if weights == {name: each for name, each in need_weights_of(by.organisation).items() if each}:
        raise Refused("refused-weights-same")
    held = current_snapshot(by.organisation)
    with transaction.atomic():
        made = NeedWeights.objects.create(
            organisation=by.organisation,
            weights={name: str(each) for name, each in weights.items()},
            reason=reason.strip()[:2000],
            set_by=by.person,
        )
        told = ", ".join(f"{name} {each}" for name, each in sorted(weights.items())) or "none"
        log_access(by=by, event="need-weights-set", subject=told)
        if held is not None and has_spending(held):
            anew = reweighed(held, snapshot_folder(by.organisation), weights)
            record_snapshot(by=by, snapshot=anew, table="spending")
    return made


def withdraw_event(*, by: Any, event: ContextEvent) -> None:
    """Take a mark off the series again."""
    log_access(by=by, event="event-withdrawn", subject=f"{event.school_year}: {event.told}")
    event.delete()


def ask_for_sample(name: str) -> None:
    """Ask the worker for a sample organisation."""
    jobs.ask("sample", [name], key=f"sample {name}")


def take_in_sample(name: str) -> None:
    """Take in a sample organisation, and ask for its first pages."""
    {"riverbend": take_in_riverbend, "virginia": take_in_virginia}[name]()
    jobs.ask("first-pages", [name], key=f"first-pages {name}")


def take_in_riverbend() -> None:
    """Take in the invented district: schools, the set of two pilot schools, five years of records."""
    organisation = Organisation.objects.get(slug="riverbend")
    district = riverbend()
    schools = make_children(
        parent=organisation,
        kind=Kind.SCHOOL,
        places=[(school.id, school.name, _level(school.grades)) for school in district.schools],
    )
    pilots = [schools[school.id] for school in district.schools if school.pilot]
    name_school_set(organisation=organisation, name="Two pilot schools", schools=pilots)
    take_in(
        organisation=organisation,
        tables=district.tables,
        as_of=RIVERBEND_AS_OF,
        source=RIVERBEND_SOURCE,
        licence="Apache-2.0",
        holds_on={name: OCTOBER_COUNT for name in GROUP_NAMES if name not in ("homeless", "foster_care")},
    )


def take_in_virginia() -> None:
    """Take in Virginia: 159 divisions as districts, 1,900 schools, the federal counts of 2021-22."""
    state = Organisation.objects.get(slug="virginia")
    collection = samples.virginia()
    names = {school.division_id: school.division_name for school in collection.schools}
    divisions = make_children(
        parent=state, kind=Kind.DISTRICT, places=[(i, _titled(name), Level.NONE) for i, name in names.items()]
    )
    for division_id, division in divisions.items():
        own = [school for school in collection.schools if school.division_id == division_id]
        make_children(
            parent=division,
            kind=Kind.SCHOOL,
            places=[(school.id, _titled(school.name), _level(school.grades)) for school in own],
        )
    take_in(
        organisation=state,
        tables={"counts": collection.counts},
        as_of=samples.VIRGINIA_AS_OF,
        source=samples.VIRGINIA_SOURCE,
        licence=samples.VIRGINIA_LICENCE,
        notes=[("note-nonbinary", {"n": collection.nonbinary_students_left_out})],
    )


ABBREVIATED = {
    "Co": "County",
    "Pblc": "Public",
    "Schs": "Schools",
    "Elem": "Elementary",
    "Ctr": "Center",
    "Educ": "Education",
}


def _titled(name: str) -> str:
    """Return a name that the source wrote in capitals as a person would write it."""
    return " ".join(ABBREVIATED.get(word, word) for word in name.title().replace("'S", "'s").split())


def _level(grades: tuple[str, ...]) -> Level:
    spans = {
        Level.ELEMENTARY: {"KG", "01", "02", "03", "04", "05"},
        Level.MIDDLE: {"06", "07", "08"},
        Level.HIGH: {"09", "10", "11", "12"},
    }
    served = [level for level, span in spans.items() if span & set(grades)]
    if not served:
        return Level.NONE
    return served[0] if len(served) == 1 else Level.SPANNING
