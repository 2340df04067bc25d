"""Asking for an audit, and making it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from fairwater.audit import Asked
from fairwater.audit import audit as audited
from fairwater.errors import FairwaterError
from fairwater.publish.audit import AuditView
from fairwater.publish.audit_files import audit_html, audit_main, audit_pdf, audit_xlsx
from fairwater.publish.audit_view import audit_view
from fairwater.words import COMPLETE
from fairwater_web.audits.enums import Stage
from fairwater_web.audits.models import Audit
from fairwater_web.audits.queries import MAIN, audits_of, folder_of
from fairwater_web.common.actions import log_access
from fairwater_web.data.queries import data_scope, record_of
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import names_by_local_id, schools_of
from fairwater_web.thread.actions import link


def ask_for_audit(*, by: Any) -> Audit:
    """Ask for an audit of the data that hold now; one that the worker has already is returned instead."""
    working = audits_of(by.organisation).filter(stage=Stage.WORKING).first()
    if working is not None:
        return working
    made = Audit.objects.create(organisation=by.organisation, made_by=by.person)
    log_access(by=by, event="audit-made", subject=f"audit {made.pk}")
    return made


def make(audit_id: int) -> None:
    """Make an audit in every language; a killed one begins anew."""
    found = Audit.objects.select_related("organisation").get(pk=audit_id)
    if found.stage != Stage.WORKING:
        return

    def progress(_measure: str, done: int, of: int) -> None:
        Audit.objects.filter(pk=audit_id).update(done=done, of=of)

    try:
        asked = _asked(found)
        made = audited(asked, progress=progress)
    except FairwaterError as refusal:
        values = {name: value if isinstance(value, int) else str(value) for name, value in refusal.values.items()}
        found.stage, found.refusal = Stage.REFUSED, {"message": refusal.message_id, "values": values}
        found.save()
        return
    for language in COMPLETE:
        _write(folder_of(found, language), audit_view(made, language))
    Audit.objects.filter(pk=audit_id).update(stage=Stage.MADE, snapshot=asked.snapshot.id)
    record = record_of(found.organisation, asked.snapshot.id)
    if record is not None:
        link(organisation=found.organisation, thing=("audit", audit_id), to=("snapshot", record.pk))


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
