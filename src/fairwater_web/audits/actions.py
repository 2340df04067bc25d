"""Asking for an audit, and making it."""

from __future__ import annotations

import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.audit import Asked
from fairwater.audit import audit as audited
from fairwater.disclosure import LedgerMoved, Watch, entry_from, entry_lines, note_together
from fairwater.disproportionality import NO_STATE, read_state_counts
from fairwater.errors import BadInput, FairwaterError
from fairwater.publish.audit import AuditView
from fairwater.publish.audit_files import audit_html, audit_main, audit_pdf, audit_xlsx
from fairwater.publish.audit_view import audit_view
from fairwater.vocabulary import Audience
from fairwater.words import COMPLETE
from fairwater_web.audits.enums import Reader, Stage
from fairwater_web.audits.models import Audit
from fairwater_web.audits.queries import MAIN, audits_of, folder_of, job_key, state_file_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.faults import saying
from fairwater_web.common.jobs.kinds import Progress
from fairwater_web.common.jobs.queries import job_about
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.data.queries import data_scope, ledger_of, record_of
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import names_by_local_id, schools_of
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.thread.actions import link

TIME_LIMIT = 15 * 60
"""Seconds that the proofs of an audit for people outside may take."""
MOST_STATE_BYTES = 20 << 20
"""A file of fourteen categories by seven groups and a few years is far smaller."""


@dataclass(frozen=True)
class StateFile:
    """The counts of the state as somebody brought them: a name, and the bytes."""

    name: str
    content: bytes


@transaction.atomic
def ask_for_audit(*, by: Any, state: StateFile | None = None, audience: Reader = Reader.STAFF) -> Audit:
    """Ask for an audit of the data that hold now; one that the worker has already is returned instead.

    `state` are counts of the whole state. Raises Refused for a file that cannot be taken, naming the row; where another
    audit is being made; for a part of a district, whose ratios are not the state's concern; and for people outside where
    the data are not the organisation's own, or somebody may plan no release.
    """
    working = audits_of(by.organisation).filter(stage=Stage.WORKING).first()
    if working is not None and state is None and working.audience == audience:
        return working
    if working is not None:
        raise Refused("refused-audit-working")
    if audience != Reader.STAFF:
        _check_outside(by, state)
    if state is not None:
        _check_state(by.organisation, state)
    made = Audit.objects.create(
        organisation=by.organisation,
        made_by=by.person,
        audience=audience,
        state_file="" if state is None else state.name,
    )
    if state is not None:
        _keep_state(made, state)
    subject = f"audit {made.pk}" if state is None else f"audit {made.pk} with the state's counts in {state.name}"
    log_access(by=by, event="audit-made", subject=subject)
    jobs.ask("audit", [made.pk], key=job_key(made), lane=f"audit {by.organisation.slug}", by=by)
    return made


def _check_outside(by: Any, state: StateFile | None) -> None:
    check_can(by, Permission.PLAN_RELEASE)
    scope = data_scope(by.organisation)
    if scope is not None and scope.holder != by.organisation:
        raise Refused("refused-audit-outside-part")
    if state is not None:
        raise Refused("audit-state-for-staff", audience=Reader.PUBLIC.value)


def _check_state(organisation: Any, state: StateFile) -> None:
    scope = data_scope(organisation)
    if scope is not None and scope.schools is not None:
        raise Refused("refused-audit-state-part")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / state.name
        path.write_bytes(state.content)
        try:
            read_state_counts(path)
        except BadInput as fault:
            raise Refused(fault.message_id, **fault.values) from None


def _keep_state(audit: Audit, state: StateFile) -> None:
    path = state_file_of(audit)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(state.content)


def cancel(*, by: Any, audit: Audit) -> None:
    """Cancel one's own audit that is still being made. Raises Refused as jobs do."""
    job = job_about(job_key(audit))
    if job is None or audit.stage != Stage.WORKING:
        raise Refused("refused-job-over")
    jobs.cancel(by=by, job=job)


def make(audit_id: int, work: Progress | None = None) -> None:
    """Make an audit in every language. One that was cut short goes on: what was written of the same data stays."""
    found = Audit.objects.select_related("organisation").get(pk=audit_id)
    if found.stage != Stage.WORKING:
        return

    def progress(_measure: str, done: int, of: int) -> None:
        Audit.objects.filter(pk=audit_id).update(done=done, of=of)
        if work is not None:
            work.report(done, of)

    try:
        asked = _asked(found)
        held = found.snapshot == asked.snapshot.id and not found.outside
        missing = [each for each in COMPLETE if not (held and folder_of(found, each).is_dir())]
        Audit.objects.filter(pk=audit_id).update(snapshot=asked.snapshot.id)
        limits = {"watch": Watch(time.monotonic, time.monotonic() + TIME_LIMIT)} if found.outside else {}
        made = audited(asked, progress=progress, **limits) if missing else None
    except FairwaterError as refusal:
        Audit.objects.filter(pk=audit_id).update(
            stage=Stage.REFUSED, refusal=saying(refusal.message_id, refusal.values)
        )
        return
    for language in missing:
        _write(folder_of(found, language), audit_view(made, language))
    noted: dict[str, object] = {}
    if made is not None and found.outside:
        lines = [entry_lines(entry) for entry in made.shown]
        noted = {"ledger_entries": lines, "entries_before": made.entries_before}
    if not Audit.objects.filter(pk=audit_id, stage=Stage.WORKING).update(stage=Stage.MADE, **noted):
        return
    if found.outside:
        _tell_the_second(found)
    notify(
        people=[found.made_by],
        organisation=found.organisation,
        about=About.DONE,
        message="notice-audit-done",
        values={},
        url=f"/audit/{audit_id}/",
        key=f"audit-{audit_id}",
    )
    record = record_of(found.organisation, asked.snapshot.id)
    if record is not None:
        link(organisation=found.organisation, thing=("audit", audit_id), to=("snapshot", record.pk))


def _tell_the_second(audit: Audit) -> None:
    """Tell those who may approve an audit for people outside, other than whoever asked for it, that it waits."""
    may = people_who_may(audit.organisation, Permission.APPROVE_RELEASE, timezone.localdate())
    notify(
        people=[person for person in may if person != audit.made_by],
        organisation=audit.organisation,
        about=About.WAITS_FOR_ME,
        message="notice-audit-waits",
        values={},
        url=f"/audit/{audit.pk}/",
        key=f"audit-waits-{audit.pk}",
    )


def why_not_approve(person_id: int, audit: Audit) -> str:
    """Return the message id of why this person cannot approve an audit, or nothing."""
    if not audit.waits:
        return "refused-audit-not-waiting"
    return "refused-own-audit" if audit.made_by_id == person_id else ""


@transaction.atomic
def approve(*, by: Any, audit: Audit) -> bool:
    """Let an audit for people outside be handed on, as its second person: noted in the ledger first.

    False where something was shown since it was proven: it is then made anew. Raises Refused for whoever asked for it, and
    where it waits no longer. Of two who approve at once the second is told so.
    """
    kept = Audit.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=audit.pk)
    if reason := why_not_approve(by.person.pk, kept):
        raise Refused(reason)
    entries = [entry_from(lines) for lines in kept.ledger_entries]
    try:
        note_together(entries, kept.entries_before, ledger_of(kept.organisation))
    except LedgerMoved:
        Audit.objects.filter(pk=kept.pk).update(stage=Stage.WORKING, ledger_entries=None, done=0)
        jobs.ask("audit", [kept.pk], key=job_key(kept), lane=f"audit {kept.organisation.slug}", by=by)
        return False
    kept.approved_by, kept.approved_at = by.person, timezone.now()
    kept.save(update_fields=["approved_by", "approved_at"])
    log_access(by=by, event="audit-approved", subject=f"audit {kept.pk}", release=kept.snapshot)
    return True


def leave(state: State, audit_id: int) -> None:
    """Say of an audit that is not going to be made why: it was cancelled, or has failed too often."""
    stage = Stage.CANCELLED if state == State.CANCELLED else Stage.FAILED
    Audit.objects.filter(pk=audit_id, stage=Stage.WORKING).update(stage=stage)


def _asked(found: Audit) -> Asked:
    scope = data_scope(found.organisation)
    if scope is None:
        raise FairwaterError("audit-no-data")
    levels = dict(schools_of(found.organisation).values_list("local_id", "level"))
    return Asked(
        scope.snapshot,
        found.organisation.name,
        schools=scope.schools,
        school_names=names_by_local_id(found.organisation, Kind.SCHOOL),
        school_levels=levels,
        audience=Audience(found.audience),
        ledger=ledger_of(found.organisation) if found.outside else None,
        population=found.organisation.slug,
        now=timezone.now().isoformat(timespec="seconds"),
        state=NO_STATE if (path := state_file_of(found)) is None else read_state_counts(path),
    )


def _write(folder: Path, view: AuditView) -> None:
    """Write the files of one language; they appear together."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as working:
        whole = Path(working) / "whole"
        whole.mkdir()
        (whole / MAIN).write_text(audit_main(view), encoding="utf-8")
        (whole / "audit.html").write_text(audit_html(view), encoding="utf-8")
        (whole / "audit.pdf").write_bytes(audit_pdf(view))
        (whole / "one-page.pdf").write_bytes(audit_pdf(view, one_page=True))
        (whole / "audit.xlsx").write_bytes(audit_xlsx(view))
        if folder.exists():  # of a worker that was killed: perhaps of other data
            shutil.rmtree(folder)
        whole.rename(folder)
