"""Bringing a file, saying how it is read, mending it, and taking it in; each step can be done twice without harm."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fairwater.errors import BadInput, FairwaterError
from fairwater.importing import dry_run, take_in
from fairwater.tables.mapping import ColumnMapping, check_mapping, mapping_of, missing, suggest, suggestion_by
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.values import years_in
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.faults import saying
from fairwater_web.common.jobs.kinds import Progress
from fairwater_web.common.jobs.queries import job_about
from fairwater_web.common.permissions import Refused
from fairwater_web.data.actions import record_snapshot
from fairwater_web.data.queries import current_snapshot, need_weights_of, snapshot_folder
from fairwater_web.imports.enums import OVER, WORKING, Stage
from fairwater_web.imports.models import Import, KeptMapping
from fairwater_web.imports.queries import (
    brought_folder,
    header_hash,
    job_key,
    kept_for,
    path_of,
    raw_of,
    said_with,
)
from fairwater_web.imports.reporting import report_of, suggestion_of
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.people.queries import ActingPerson


@dataclass(frozen=True)
class Brought:
    """What somebody says of a file when they bring it."""

    file: str
    table: str
    as_of: date
    school_year: str = ""
    mapping: str = ""
    """A mapping that was saved elsewhere, as the core keeps it; empty where the file's is suggested or kept here."""


def bring(*, by: Any, said: Brought, chunks: Iterable[bytes]) -> Import:
    """Keep a file that somebody brings. Raises Refused for one that is empty or larger than a district's can be."""
    folder = brought_folder(by.organisation)
    content, size = _keep(folder, chunks, Path(said.file))
    with transaction.atomic():
        made = Import.objects.create(
            organisation=by.organisation,
            made_by=by.person,
            file=said.file[-200:],
            content=content,
            size=size,
            table=said.table,
            as_of=said.as_of,
            school_year=said.school_year,
            mapping=said.mapping,
        )
        log_access(by=by, event="file-brought", subject=f"{said.table} from {said.file}")
        _ask(by, made)
    return made


def _ask(by: Any, brought: Import) -> None:
    """Ask the worker to go on with a file. Files of one organisation are worked on one after the other: each changes
    what the next is compared with."""
    jobs.ask("import", [brought.pk], key=job_key(brought), lane=f"import {by.organisation.slug}", by=by)


def _keep(folder: Path, chunks: Iterable[bytes], name: Path) -> tuple[str, int]:
    """Write a file under the hash of its bytes; it appears whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    found, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".part-", delete=False) as part:
        try:
            for chunk in chunks:
                size += len(chunk)
                if size > settings.MOST_MEGABYTES * 2**20:
                    raise Refused("refused-large-upload", limit=settings.MOST_MEGABYTES)
                found.update(chunk)
                part.write(chunk)
            if not size:
                raise Refused("refused-empty-file")
        except Refused:
            Path(part.name).unlink()
            raise
    ending = "".join(name.suffixes[-2:]).lower()[-12:]
    os.replace(part.name, folder / f"{found.hexdigest()}{ending}")  # noqa: PTH105 - over the same bytes
    return found.hexdigest(), size


def _move(brought: Import, stage: Stage, **fields: object) -> None:
    for name, value in {**fields, "stage": stage, "stage_since": timezone.now()}.items():
        setattr(brought, name, value)
    brought.save()


# ---- the worker's part


def go_on(import_id: int, work: Progress | None = None) -> None:
    """Do the worker's part of a file until it waits for a person. Begun again it goes on with the step that was cut short."""
    steps = {Stage.READING: read, Stage.CHECKING: check, Stage.TAKING_IN: take}
    while (stage := Import.objects.values_list("stage", flat=True).get(pk=import_id)) in steps:
        steps[stage](import_id, work)
    brought = Import.objects.select_related("organisation").get(pk=import_id)
    if stage == Stage.TAKEN_IN and not brought.report["waiting"]:
        _forget(brought)  # by a worker that was killed before it could


def _worked(brought: Import, stage: Stage, **fields: object) -> bool:
    """Move a file on from the stage that it was read in; False where somebody has moved it meanwhile."""
    as_it_was = Import.objects.filter(pk=brought.pk, stage=brought.stage)
    return bool(as_it_was.update(stage=stage, stage_since=timezone.now(), **fields))


def _refuse(brought: Import, refusal: FairwaterError) -> None:
    said = saying(refusal.message_id, refusal.values)
    if said["values"].get("file") in {path_of(brought).name, path_of(brought, brought.mended_file).name}:
        said["values"]["file"] = brought.file  # its own name, not the one under which it is kept
    _worked(brought, Stage.REFUSED, refusal=said)


def _say(work: Progress | None, done: int, of: int) -> None:
    """Say how many steps are done; here the work stops where that was asked for."""
    if work is not None:
        work.report(done, of)


def read(import_id: int, work: Progress | None = None) -> bool:
    """Read a file and suggest how; say whether it can be checked at once, because its mapping was confirmed before."""
    brought = Import.objects.select_related("organisation").get(pk=import_id)
    if brought.stage != Stage.READING:
        return brought.stage == Stage.CHECKING
    _say(work, 0, 2)
    try:
        raw = raw_of(brought)
        _say(work, 1, 2)
        said = said_with(brought)
        kept = kept_for(brought, raw) if said is None else None
        if said is not None:
            suggestion = suggestion_by(raw, replace(said, header=raw.header))
        elif kept is not None and not kept.is_confirmed:
            suggestion = suggestion_by(raw, kept.mapping)
        else:
            suggestion = suggest(raw, brought.table, [kept.mapping] if kept else [])
    except FairwaterError as refusal:
        _refuse(brought, refusal)
        return False
    given = {"school_year": brought.school_year} if brought.school_year else {}
    mapping = replace(suggestion.mapping, given={**suggestion.mapping.given, **given})
    is_kept = kept is not None and kept.is_confirmed
    sure = is_kept or said is not None or (kept is None and suggestion.by_our_names(given))
    stage = Stage.CHECKING if sure and not missing(mapping) else Stage.MAPPING
    shown = suggestion_of(raw, suggestion)
    if kept is not None and not kept.is_confirmed:
        shown["codes_of"] = list(kept.years)
    moved = _worked(brought, stage, mapping=mapping.to_toml(), suggestion=shown)
    return moved and stage == Stage.CHECKING


def check(import_id: int, work: Progress | None = None) -> None:
    """Make the dry run of a file; a killed one begins anew."""
    brought = Import.objects.select_related("organisation").get(pk=import_id)
    if brought.stage != Stage.CHECKING:
        return
    _say(work, 0, 2)
    before = current_snapshot(brought.organisation)
    try:
        raw = raw_of(brought)
        _say(work, 1, 2)
        run = dry_run(raw, _mapping(brought), before)
    except FairwaterError as refusal:
        _refuse(brought, refusal)
        return
    _say(work, 2, 2)
    with transaction.atomic():
        if not _worked(brought, Stage.READY, report=report_of(run), before=before.id if before else "", refusal=None):
            return
        notify(
            people=[brought.made_by],
            organisation=brought.organisation,
            about=About.WAITS_FOR_ME,
            message="notice-import-ready",
            values={"file": brought.file},
            url=f"/data/import/{import_id}/",
            key=f"import-{import_id}",
        )


def take(import_id: int, work: Progress | None = None) -> None:
    """Take a file in: the snapshot is whole before anything says that it holds. A moved snapshot has it checked anew."""
    brought = Import.objects.select_related("organisation", "decided_by").get(pk=import_id)
    if brought.stage != Stage.TAKING_IN:
        return
    _say(work, 0, 3)
    before = current_snapshot(brought.organisation)
    if (before.id if before else "") != brought.before:
        if _worked(brought, Stage.CHECKING):
            check(import_id, work)
        return
    try:
        raw = raw_of(brought)
        _say(work, 1, 3)
        run = dry_run(raw, _mapping(brought), before)
        _say(work, 2, 3)  # the last place at which it can stop: what follows leaves nothing half done
        snapshot = take_in(
            run,
            before,
            snapshot_folder(brought.organisation),
            as_of=brought.as_of.isoformat(),
            source=brought.file,
            weights=need_weights_of(brought.organisation),
        )
    except FairwaterError as refusal:
        _refuse(brought, refusal)
        return
    with transaction.atomic():
        if not _worked(brought, Stage.TAKEN_IN, snapshot=snapshot.id, refusal=None):
            return
        by = ActingPerson(brought.decided_by, brought.organisation, (), frozenset())
        record_snapshot(by=by, snapshot=snapshot, table=brought.table)
        _keep_mapping(brought, run.mapping, raw)
    if not run.intake.n_waiting:
        _forget(brought)


def leave(state: State, import_id: int) -> None:
    """Say of a file whose work was cancelled, or has failed for good, that it waits for a person again."""
    brought = Import.objects.select_related("organisation").get(pk=import_id)
    if state == State.CANCELLED and brought.stage == Stage.READING:
        if _worked(brought, Stage.SET_ASIDE):
            _forget(brought)
        return
    back = {Stage.READING: Stage.REFUSED, Stage.CHECKING: Stage.MAPPING, Stage.TAKING_IN: Stage.READY}
    if brought.stage in back:
        told = "import-work-cancelled" if state == State.CANCELLED else "import-work-failed"
        _worked(brought, back[Stage(brought.stage)], refusal=saying(told))


def _mapping(brought: Import) -> ColumnMapping:
    return mapping_of(brought.mapping, brought.file)


def _keep_mapping(brought: Import, mapping: ColumnMapping, raw: RawTable) -> None:
    said = {name: value for name, value in mapping.given.items() if name != "school_year"}
    for year in years_in(raw, mapping) or ("",):
        KeptMapping.objects.update_or_create(
            organisation=brought.organisation,
            table=brought.table,
            header=header_hash(raw.header),
            school_year=year,
            defaults={"content": replace(mapping, header=raw.header, given=said).to_toml()},
        )


def _forget(brought: Import) -> None:
    """Erase a file that nobody needs any more, unless another import is of the same bytes."""
    for content in filter(None, (brought.content, brought.mended_file)):
        others = Import.objects.filter(organisation=brought.organisation, content=content).exclude(pk=brought.pk)
        if not others.exclude(stage__in=OVER).exists():
            path_of(brought, "" if content == brought.content else content).unlink(missing_ok=True)


# ---- what a person decides


def _check_open(brought: Import) -> None:
    if brought.stage in OVER:
        raise Refused("refused-import-over")
    if brought.stage in WORKING:
        raise Refused("refused-import-working")


@transaction.atomic
def say_mapping(*, by: Any, brought: Import, mapping: ColumnMapping) -> None:
    """Say how a file is read; where nothing is missing the worker checks it. What is said is kept in any case.

    Raises Refused for a mapping to a column or a code that there is not.
    """
    _check_open(brought)
    try:
        check_mapping(mapping, brought.file)
    except BadInput as fault:
        raise Refused(fault.message_id, **fault.values) from None
    whole = not missing(mapping)
    _move(brought, Stage.CHECKING if whole else Stage.MAPPING, mapping=mapping.to_toml(), refusal=None)
    if whole:
        _ask(by, brought)


@transaction.atomic
def choose_sheet(*, by: Any, brought: Import, sheet: str) -> None:
    """Choose a sheet of a workbook with several; the worker reads it next."""
    _check_open(brought)
    _move(brought, Stage.READING, sheet=sheet[:80], refusal=None)
    _ask(by, brought)


def mend(*, by: Any, brought: Import, rows: Mapping[str, Mapping[str, str]]) -> None:
    """Mend values of rows that wait; the worker checks the file again."""
    _check_open(brought)
    kept = {**brought.mended, **{row: {**brought.mended.get(row, {}), **values} for row, values in rows.items()}}
    with transaction.atomic():
        _move(brought, Stage.CHECKING, mended=kept)
        _ask(by, brought)
        log_access(by=by, event="file-mended", subject=f"{len(rows)} rows of {brought.file}")


def mend_by_file(*, by: Any, brought: Import, chunks: Iterable[bytes]) -> None:
    """Mend rows by a file that was sent back; the worker checks it."""
    _check_open(brought)
    content, _ = _keep(brought_folder(brought.organisation), chunks, Path("mended.csv"))
    with transaction.atomic():
        _move(brought, Stage.CHECKING, mended_file=content)
        _ask(by, brought)
        log_access(by=by, event="file-mended", subject=f"rows of {brought.file} by a file")


@transaction.atomic
def decide_to_take_in(*, by: Any, brought: Import, despite_alarms: bool) -> None:
    """Decide that a file is taken in. Raises Refused where something is odd and nobody has said that it is right."""
    if brought.stage != Stage.READY:
        raise Refused("refused-import-not-ready")
    if brought.report["alarms"] and not despite_alarms:
        raise Refused("refused-import-alarms")
    if not brought.report["taken"]:
        raise Refused("refused-import-nothing")
    _move(brought, Stage.TAKING_IN, decided_by=by.person, refusal=None)
    _ask(by, brought)


@transaction.atomic
def cancel(*, by: Any, brought: Import) -> None:
    """Cancel the work on a file that one has asked for. Raises Refused as jobs do."""
    job = job_about(job_key(brought))
    if job is None or brought.stage not in WORKING:
        raise Refused("refused-job-over")
    jobs.cancel(by=by, job=job)
    log_access(by=by, event="import-cancelled", subject=f"{brought.table} from {brought.file}")


def set_aside(*, by: Any, brought: Import) -> None:
    """Take a file out of the way; its bytes are erased."""
    if brought.stage in OVER:
        raise Refused("refused-import-over")
    with transaction.atomic():
        _move(brought, Stage.SET_ASIDE)
        log_access(by=by, event="import-set-aside", subject=f"{brought.table} from {brought.file}")
    _forget(brought)
