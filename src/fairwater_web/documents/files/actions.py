"""Asking for a file of a document, and making it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from fairwater.documents.paper import Paper
from fairwater.documents.print_file import document_html, document_pdf
from fairwater.documents.word_file import document_docx
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress
from fairwater_web.documents.enums import Format
from fairwater_web.documents.models import Document, Export
from fairwater_web.documents.presentation import paper_of
from fairwater_web.documents.queries import file_of, job_key, kind_named
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
