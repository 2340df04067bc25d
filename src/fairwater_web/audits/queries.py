"""Audits and their files, which lie in the district's folder."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from fairwater_web.audits.models import Audit
from fairwater_web.organisations.models import Organisation

FILES = {
    "audit.html": "text/html; charset=utf-8",
    "audit.pdf": "application/pdf",
    "one-page.pdf": "application/pdf",
    "audit.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
MAIN = "main.html"


def audits_of(organisation: Organisation) -> QuerySet[Audit]:
    """Return the audits of an organisation, the newest first."""
    return Audit.objects.filter(organisation=organisation).select_related("made_by", "organisation")


def folder_of(audit: Audit, language: str) -> Path:
    """Return the folder of an audit's files in one language."""
    return Path(settings.DATA) / "audits" / audit.organisation.slug / str(audit.pk) / language


def state_file_of(audit: Audit) -> Path | None:
    """Return where the counts of the state lie that were brought with an audit; None where none were."""
    folder = Path(settings.DATA) / "audits" / audit.organisation.slug / f"{audit.pk}.state"
    return folder / audit.state_file if audit.state_file else None


def job_key(audit: Audit) -> str:
    """Return the key of the job that makes an audit."""
    return f"audit {audit.pk}"
