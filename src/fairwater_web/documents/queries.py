"""Documents as an actor may see them, their kinds, and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Count, Prefetch, QuerySet
from django.utils import timezone

from fairwater.documents import DocumentKind, document_kinds
from fairwater.documents.checks import Written
from fairwater.errors import BadInput
from fairwater.fields import Field
from fairwater.fields.values import blank
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Answer, Stage
from fairwater_web.documents.models import Document, Evidence, Export, FieldValue, Presence, Suggestion, Version
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.queries import withdrawn

PRESENT_FOR = timedelta(seconds=8)
"""So long after somebody's browser was heard of, they are said to be there."""
NOTED_EVERY = PRESENT_FOR / 2
"""That somebody is still where they were is written down only so often: many ask every second whether something changed."""

ENDING = ("quote", "release", "finding")
"""Kinds of evidence that stay withdrawn once they are. A document that was set aside may be taken up again."""


def _folder() -> Path:
    return Path(settings.FAIRWATER_CONTENT) / "documents"


def known_kinds() -> tuple[Mapping[str, DocumentKind], tuple[BadInput, ...]]:
    """Return the kinds of document, and what is wrong with files of one's own; a file that is new or changed is read anew."""
    folder = _folder()
    files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    return _kinds(folder, tuple((each.name, each.stat().st_mtime_ns, each.stat().st_size) for each in files))


@lru_cache(maxsize=4)
def _kinds(folder: Path, _seen: Sequence[Any]) -> tuple[Mapping[str, DocumentKind], tuple[BadInput, ...]]:
    return document_kinds(folder)


def kind_named(slug: str) -> DocumentKind | None:
    """Return a kind, or None where there is no file of it (any more)."""
    return known_kinds()[0].get(slug)


def organisations_read_by(actor: Any) -> QuerySet[Organisation]:
    """Return whose documents an actor reads: from the district all within it, from within their own and the district's."""
    if actor.organisation == actor.tenant:
        return organisations_under(actor.tenant)
    above, place = {actor.organisation.pk, actor.tenant.pk}, actor.organisation
    while place != actor.tenant and place.parent is not None:
        place = place.parent
        above.add(place.pk)
    return Organisation.objects.filter(pk__in=above)


def documents_for(actor: Any) -> QuerySet[Document]:
    """Return the documents that an actor may read, the newest first."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Document.objects.none()
    found = Document.objects.filter(organisation__in=organisations_read_by(actor))
    return found.select_related("organisation", "organisation__parent", "made_by")


@dataclass(frozen=True)
class Wish:
    """Which documents are looked for: of a kind, at a stage, with words in their title; all where it is empty."""

    kind: str = ""
    stage: str = ""
    text: str = ""

    @property
    def address(self) -> str:
        """Return the wish as the query of an address."""
        return urlencode({name: value for name, value in asdict(self).items() if value})


def wished_documents(actor: Any, wish: Wish) -> QuerySet[Document]:
    """Return the documents that an actor may read and looks for; those that were set aside only where that is asked for."""
    found = documents_for(actor)
    found = found.filter(stage=wish.stage) if wish.stage else found.exclude(stage=Stage.SET_ASIDE)
    found = found.filter(kind=wish.kind) if wish.kind else found
    return found.filter(title__icontains=wish.text) if wish.text else found


def counts_by_kind(actor: Any) -> dict[str, int]:
    """Return how many documents of each kind an actor may read."""
    found = documents_for(actor).exclude(stage=Stage.SET_ASIDE).order_by().values("kind").annotate(n=Count("pk"))
    return {each["kind"]: each["n"] for each in found}


def why_not_write(actor: Any, document: Document) -> str:
    """Return the message id of why the actor may not write in a document; empty where they may."""
    if document.stage != Stage.DRAFT:
        return "refused-document-signed" if document.stage == Stage.SIGNED else "refused-document-aside"
    whole = actor.organisation == actor.tenant
    if document.organisation != actor.organisation and not (whole and document.organisation.tenant == actor.tenant):
        return "refused-document-of-others"
    if not can(actor, Permission.WRITE_DOCUMENTS) and can(actor, Permission.WRITE_JOURNEY_DOCUMENTS):
        return "" if _is_on_a_journey(document) else "refused-write-journey-documents"
    return why_not(actor, Permission.WRITE_DOCUMENTS)


def _is_on_a_journey(document: Document) -> bool:
    """Say whether a document stands at a station of a journey that is under way."""
    return document.pk is not None and document.stations.filter(journey__stage="open").exists()


def why_not_sign(actor: Any, document: Document, kind: DocumentKind) -> str:
    """Return the message id of why the actor may not sign; empty where they may."""
    if document.stage == Stage.SET_ASIDE:
        return "refused-document-aside"
    if reason := why_not(actor, Permission.SIGN_DOCUMENTS):
        return reason
    return "" if not kind.signs or set(kind.signs) & set(actor.roles) else "refused-signs-others"


def values_of(document: Document) -> dict[str, FieldValue]:
    """Return what stands in the fields of a document."""
    return {each.field: each for each in document.values.select_related("changed_by")}


def kept_values(kind: DocumentKind, values: Mapping[str, FieldValue]) -> dict[str, Any]:
    """Return the kept values by field, blank where nothing was saved."""
    return {each.id: values[each.id].value if each.id in values else blank(each) for each in kind.fields}


def written(kind: DocumentKind, values: Mapping[str, Any], evidence: Sequence[Evidence]) -> Written:
    """Return what the checks look at: the values, and of the evidence what still stands."""
    carried: dict[str, list[str]] = {}
    for each in _standing(evidence):
        carried.setdefault(each.field, []).append(each.kind or ("file" if each.digest else "link"))
    fields: dict[str, Field] = {each.id: each for each in kind.fields}
    return Written(fields, values, carried)


def _standing(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence without the quotes and releases that were withdrawn: a claim does not rest on them any more."""
    ending = [each for each in evidence if each.kind in ENDING]
    if not ending:
        return list(evidence)
    gone = withdrawn(ending[0].document.organisation.tenant, ((each.kind, each.thing) for each in ending))
    return [each for each in evidence if (each.kind, each.thing) not in gone]


def evidence_of(document: Document) -> QuerySet[Evidence]:
    """Return what the fields of a document rest on."""
    return document.evidence.select_related("made_by")


def open_suggestions(document: Document) -> QuerySet[Suggestion]:
    """Return the suggestions that nobody has answered."""
    return document.suggestions.filter(answer=Answer.OPEN).select_related("made_by")


def versions_of(document: Document) -> QuerySet[Version]:
    """Return the versions of a document with their signatures, the newest first."""
    return document.versions.select_related("made_by").prefetch_related(
        Prefetch("signatures", to_attr="signed"), "signed__person"
    )


def present_in(document: Document, *, but: Any) -> QuerySet[Presence]:
    """Return who else has the document open now."""
    lately = timezone.now() - PRESENT_FOR
    return document.present.filter(at__gte=lately).exclude(person=but).select_related("person")


def folder_of(document: Document) -> Path:
    """Return the folder of a document's files, in its organisation's own folder."""
    return Path(settings.DATA) / "documents" / document.organisation.tenant.slug / str(document.pk)


def file_of(export: Export) -> Path:
    """Return where the file of an export lies."""
    return folder_of(export.document) / f"{export.pk}.{export.format}"


def attached_file(evidence: Evidence) -> Path:
    """Return where a file that was attached lies."""
    return folder_of(evidence.document) / "attached" / evidence.digest


def job_key(export: Export) -> str:
    """Return the key of the job that makes a file."""
    return f"document file {export.pk}"


def published_documents(tenant: Organisation) -> QuerySet[Document]:
    """Return the documents of a district and its schools that anybody may read."""
    return Document.objects.filter(
        organisation__in=organisations_under(tenant), is_public=True, versions__signatures__isnull=False
    ).distinct()
