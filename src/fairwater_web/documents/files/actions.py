"""Files beside documents: one that is asked for and made, one that is attached."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db import transaction

from fairwater.documents.paper import Paper
from fairwater.documents.print_file import document_html, document_pdf
from fairwater.documents.word_file import document_docx
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.enums import Format
from fairwater_web.documents.models import Document, Evidence, Export
from fairwater_web.documents.presentation import paper_of
from fairwater_web.documents.queries import attached_file, file_of, job_key, kind_named, why_not_write
from fairwater_web.frameworks.queries import term_options
from fairwater_web.people.queries import acting_person


@transaction.atomic
def ask_for_file(*, by: Any, document: Document, wanted: Format, language: str) -> Export:
    """Ask for a file; one of the same text that is there, or being made, is returned instead."""
    same = document.exports.filter(format=wanted, language=language, of_change=document.changed, made_by=by.person)
    if found := same.first():
        return found
    made = Export.objects.create(
        document=document, format=wanted, language=language, of_change=document.changed, made_by=by.person
    )
    jobs.ask("document-file", [made.pk], key=job_key(made), lane=f"document {document.pk}", by=by)
    log_access(by=by, event="document-file-asked", subject=f"document {document.pk}: {wanted}")
    return made


def file_bytes(paper: Paper, wanted: str) -> bytes:
    """Return a document as a file."""
    if wanted == Format.DOCX:
        return document_docx(paper)
    return document_pdf(paper) if wanted == Format.PDF else document_html(paper).encode()


def make(export_id: int, progress: Progress | None, today: Any) -> None:
    """Make a file that was asked for. One that was cut short is made again; its name appears when it is whole."""
    export = Export.objects.select_related("document__organisation__parent", "made_by").get(pk=export_id)
    kind = kind_named(export.document.kind)
    path = file_of(export)
    if kind is None or (export.size is not None and path.is_file()):
        return
    actor = acting_person(export.made_by, today, export.document.organisation_id)
    kind = kind.with_terms(term_options(export.document.organisation))
    paper = paper_of(export.document, kind, export.language, actor=actor)
    if progress is not None:
        progress.report(1, 3)
    made = file_bytes(paper, export.format)
    if progress is not None:
        progress.report(2, 3)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(made)
    beside.replace(path)
    Export.objects.filter(pk=export.pk).update(size=len(made))


@transaction.atomic
def attach_file(*, by: Any, document: Document, field: str, data: bytes, name: str) -> Evidence:
    """Let a field rest on a file, which lies in the document's folder by the digest of what is in it."""
    if reason := why_not_write(by, document):
        raise Refused(reason)
    made = Evidence.objects.create(
        document=document,
        field=field,
        title=name,
        digest=hashlib.sha256(data).hexdigest(),
        size=len(data),
        made_by=by.person,
    )
    path = attached_file(made)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(data)
    beside.replace(path)
    document.changed += 1
    document.save(update_fields=["changed"])
    log_access(by=by, event="document-cites", subject=f"document {document.pk}: {name}")
    return made
