"""Writing documents: saving a field, suggesting, citing, keeping a version, signing, publishing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import digest_of
from fairwater.documents import DocumentKind
from fairwater.documents.merge import merged, merged_rows
from fairwater.fields import Field, FieldKind, typed
from fairwater.fields.values import blank
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.documents.enums import LEADS_TO, Answer, Stage
from fairwater_web.documents.lines.actions import keep_lines
from fairwater_web.documents.lines.queries import lines_kind
from fairwater_web.documents.models import (
    Document,
    Evidence,
    FieldChange,
    FieldValue,
    Presence,
    Signature,
    Suggestion,
    Translated,
    Version,
)
from fairwater_web.documents.queries import (
    NOTED_EVERY,
    evidence_of,
    kept_values,
    kind_named,
    values_of,
    why_not_sign,
    why_not_write,
)
from fairwater_web.frameworks.queries import term_options
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import link, mark, unlink
from fairwater_web.thread.enums import Happened
from fairwater_web.thread.kinds import named
from fairwater_web.thread.models import Link

MOST_TITLE = 200


@dataclass(frozen=True)
class Saved:
    """What became of a save: the value that stands, its version, and whether two changes were joined or kept apart."""

    value: Any
    version: int
    joined: bool = False
    apart: Suggestion | None = None
    """The writer's own text, kept as a suggestion, where it could not be joined."""


def _title(given: str) -> str:
    title = " ".join(given.split())
    if not title:
        raise Refused("refused-document-title")
    return title[:MOST_TITLE]


def _held(document: Document) -> Document:
    """Return a document as it is now, which nobody else changes until the transaction is over."""
    held = Document.objects.select_for_update(of=("self",))
    return held.select_related("organisation", "organisation__parent").get(pk=document.pk)


def _check_may_write(by: Any, document: Document) -> None:
    if reason := why_not_write(by, document):
        raise Refused(reason)


@transaction.atomic
def begin_document(*, by: Any, kind: DocumentKind, title: str, organisation: Any, language: str) -> Document:
    """Begin a document of a kind, in an organisation that the actor writes for."""
    made = Document(organisation=organisation, kind=kind.id, title=_title(title), language=language, made_by=by.person)
    _check_may_write(by, made)
    made.save()
    log_access(by=by, event="document-begun", subject=f"document {made.pk}: {kind.id}")
    return made


@transaction.atomic
def rename_document(*, by: Any, document: Document, title: str) -> None:
    """Give a document another title."""
    _check_may_write(by, document)
    document.title, document.changed_at = _title(title), timezone.now()
    document.save(update_fields=["title", "changed_at"])  # what searches is told of it


@transaction.atomic
def save_field(*, by: Any, document: Document, field: Field, given: Any, seen: int, language: str) -> Saved:
    """Save what was typed into a field by somebody who saw its version `seen` (0: nothing).

    Where somebody else saved in between, the two changes are joined if they do not touch. If they do, what stands stays,
    and the writer's own is kept as a suggestion. Raises Refused where they may not write, BadInput where it does not fit.
    """
    kept = _held(document)
    _check_may_write(by, kept)
    value = typed(field, given, language)
    now = kept.values.select_for_update().filter(field=field.id).first()
    stands, version = (now.value, now.version) if now is not None else (blank(field), 0)
    if value == stands:
        return Saved(stands, version)
    if version == seen or now is None:
        return _stored(by, kept, field, stands, value, now)
    base = FieldChange.objects.filter(document=kept, field=field.id, version=seen).first()
    joined = _joined(field, blank(field) if base is None else base.value, value, stands)
    if joined is None:
        return Saved(stands, version, apart=_kept_apart(by, kept, field, stands, value))
    if joined == stands:
        return Saved(stands, version, joined=True)
    return _stored(by, kept, field, stands, joined, now, is_merged=True)


def _joined(field: Field, base: Any, mine: Any, theirs: Any) -> Any:
    if field.kind is FieldKind.TEXT:
        return merged(base, mine, theirs).text
    if field.kind is FieldKind.ROWS:
        return merged_rows(base, mine, theirs)
    return theirs if mine == base else mine if theirs == base else None


def _stored(
    by: Any,
    document: Document,
    field: Field,
    before: Any,
    value: Any,
    now: FieldValue | None,
    *,
    is_merged: bool = False,
) -> Saved:
    """Keep a value in the place of what stands there now, which the caller holds."""
    at, change, version = timezone.now(), document.changed + 1, now.version + 1 if now is not None else 1
    FieldChange.objects.create(
        document=document, field=field.id, value=value, version=version, is_merged=is_merged, by=by.person, at=at
    )
    stands = now or FieldValue(document=document, field=field.id)
    stands.value, stands.version, stands.at_change = value, version, change
    stands.changed_by, stands.changed_at = by.person, at
    stands.save()
    document.changed, document.changed_at = change, at
    document.save(update_fields=["changed", "changed_at"])  # what searches is told of it
    if (own := lines_kind(document)) is not None and own.field == field.id:
        keep_lines(document, own, before, value)
    return Saved(value, version, joined=is_merged)


def _kept_apart(by: Any, document: Document, field: Field, stands: Any, value: Any) -> Suggestion:
    """Keep what could not be joined as this person's suggestion; a newer one of the same field takes its place."""
    own, _ = Suggestion.objects.update_or_create(
        document=document,
        field=field.id,
        made_by=by.person,
        answer=Answer.OPEN,
        defaults={"base": stands, "value": value},
    )
    _touch(document)
    return own


def _touch(document: Document) -> None:
    """Count a change, so that those who have the document open are told."""
    kept = _held(document)
    Document.objects.filter(pk=kept.pk).update(changed=kept.changed + 1, changed_at=timezone.now())


@transaction.atomic
def suggest(*, by: Any, document: Document, field: Field, given: Any, reason: str, language: str) -> Suggestion:
    """Offer another text for a field."""
    value = typed(field, given, language)
    now = document.values.filter(field=field.id).first()
    stands = now.value if now is not None else blank(field)
    if value == stands:
        raise Refused("refused-suggests-nothing")
    made = Suggestion.objects.create(
        document=document, field=field.id, base=stands, value=value, reason=reason.strip()[:500], made_by=by.person
    )
    _touch(document)
    log_access(by=by, event="suggestion-made", subject=f"document {document.pk}: {field.id}")
    return made


@transaction.atomic
def answer_suggestion(*, by: Any, suggestion: Suggestion, field: Field, take: bool, language: str) -> None:
    """Take a suggestion into its field, or leave it. What stood is kept in the history."""
    document = suggestion.document
    _check_may_write(by, document)
    answer = Answer.TAKEN if take else Answer.LEFT
    changed = Suggestion.objects.filter(pk=suggestion.pk, answer=Answer.OPEN).update(
        answer=answer, answered_by=by.person, answered_at=timezone.now()
    )
    if not changed:
        raise Refused("refused-suggestion-answered")
    if take:
        now = document.values.filter(field=field.id).first()
        seen = now.version if now is not None else 0
        save_field(by=by, document=document, field=field, given=suggestion.value, seen=seen, language=language)
    else:
        _touch(document)
    log_access(by=by, event="suggestion-answered", subject=f"document {document.pk}: {field.id}")


def be_present(*, by: Any, document: Document, field: str) -> None:
    """Note that somebody has a document open, and where they write. Where they have not moved it is noted now and then."""
    now, where = timezone.now(), field[:60]
    noted = Presence.objects.filter(document=document, person=by.person, field=where, at__gt=now - NOTED_EVERY)
    if not noted.exists():
        Presence.objects.update_or_create(document=document, person=by.person, defaults={"field": where, "at": now})


# What a field rests on


@transaction.atomic
def cite(*, by: Any, document: Document, field: Field, thing: tuple[str, int], language: str) -> Evidence:
    """Let a field rest on a thing that the actor may see; the document rests on it in the thread."""
    _check_may_write(by, document)
    if thing == ("document", document.pk) or thing not in named(by, [thing], language):
        raise Refused("refused-link-unknown")
    made, _ = Evidence.objects.get_or_create(
        document=document, field=field.id, kind=thing[0], thing=thing[1], defaults={"made_by": by.person}
    )
    link(organisation=document.organisation, thing=("document", document.pk), to=thing, by=by)
    _touch(document)
    log_access(by=by, event="document-cites", subject=f"document {document.pk}: {thing[0]} {thing[1]}")
    return made


@transaction.atomic
def cite_link(*, by: Any, document: Document, field: Field, url: str, title: str) -> Evidence:
    """Let a field rest on something elsewhere, at an address of the web."""
    _check_may_write(by, document)
    if not url.startswith(("https://", "http://")) or len(url) > 500 or any(each.isspace() for each in url):
        raise Refused("refused-link-address")
    made = Evidence.objects.create(
        document=document, field=field.id, url=url, title=" ".join(title.split())[:200], made_by=by.person
    )
    _touch(document)
    return made


@transaction.atomic
def take_evidence_away(*, by: Any, evidence: Evidence) -> None:
    """Take a piece of evidence away from its field; the thread forgets it where no other field rests on it."""
    document = evidence.document
    _check_may_write(by, document)
    thing = (evidence.kind, evidence.thing)
    evidence.delete()
    others = evidence_of(document).filter(kind=thing[0], thing=thing[1])
    if thing[0] and not others.exists():
        for made in Link.objects.filter(
            organisation=document.organisation.tenant,
            kind="document",
            thing=document.pk,
            to_kind=thing[0],
            to_thing=thing[1],
            made_by__isnull=False,
        ):
            unlink(by=by, made=made)
    _touch(document)


# Versions and signatures


def _copied(by: Any, document: Document, kind: DocumentKind, note: str = "") -> Version:
    values = kept_values(kind, values_of(document))
    newest = document.versions.first()
    digest = digest_of({"title": document.title, "values": values})
    if newest is not None and newest.digest == digest:
        return newest
    return Version.objects.create(
        document=document,
        number=1 if newest is None else newest.number + 1,
        title=document.title,
        content=values,
        digest=digest,
        kind_version=kind.version,
        note=note.strip()[:300],
        made_by=by.person,
    )


@transaction.atomic
def keep_version(*, by: Any, document: Document, kind: DocumentKind, note: str) -> Version:
    """Keep a copy of what stands in a document now; where nothing changed since the last, that one is returned."""
    _check_may_write(by, document)
    _held(document)
    made = _copied(by, document, kind, note)
    log_access(by=by, event="document-version-kept", subject=f"document {document.pk}: version {made.number}")
    return made


@transaction.atomic
def sign(*, by: Any, document: Document, kind: DocumentKind, seen: int) -> Signature:
    """Sign what stands in a document, which the signer saw at its change `seen`. From the first signature on nobody writes in it.

    Raises Refused where it changed since, or the actor may not sign.
    """
    kept = _held(document)
    if reason := why_not_sign(by, kept, kind):
        raise Refused(reason)
    if kept.changed != seen:
        raise Refused("refused-document-changed")
    version = _copied(by, kept, kind)
    role = next((each for each in kind.signs if each in by.roles), next(iter(sorted(by.roles)), ""))
    made, _ = Signature.objects.get_or_create(version=version, person=by.person, defaults={"role": role})
    Document.objects.filter(pk=kept.pk).update(stage=Stage.SIGNED)
    log_access(by=by, event="document-signed", subject=f"document {kept.pk}: version {version.number}")
    return made


@transaction.atomic
def move(*, by: Any, document: Document, to: Stage) -> None:
    """Open the next version of a signed document, set a document aside, or take it up again."""
    kept = _held(document)
    if to not in LEADS_TO[Stage(kept.stage)] or to is Stage.SIGNED:
        raise Refused("refused-document-step")
    stage, kept.stage = kept.stage, Stage.DRAFT
    _check_may_write(by, kept)
    check_can(by, Permission.WRITE_DOCUMENTS)
    Document.objects.filter(pk=kept.pk).update(stage=to)
    if to is Stage.SET_ASIDE:
        Document.objects.filter(pk=kept.pk).update(is_public=False)
        mark(organisation=kept.organisation, thing=("document", kept.pk), happened=Happened.WITHDRAWN)
    elif stage == Stage.SIGNED:
        mark(organisation=kept.organisation, thing=("document", kept.pk), happened=Happened.CHANGED)
    log_access(by=by, event="document-moved", subject=f"document {kept.pk}: {to}")


def publish_document(*, by: Any, document: Document, kind: DocumentKind, public: bool) -> None:
    """Give a signed document a page for everybody, or take it away. Raises Refused for a kind that is for staff."""
    if public and (not kind.public or not document.versions.filter(signatures__isnull=False).exists()):
        raise Refused("refused-document-not-public")
    if reason := why_not_sign(by, document, kind):
        raise Refused(reason)
    Document.objects.filter(pk=document.pk).update(is_public=public)
    log_access(
        by=by, event="document-published" if public else "document-unpublished", subject=f"document {document.pk}"
    )


# Translation and what was written on paper


@transaction.atomic
def translate(*, by: Any, document: Document, field: Field, language: str, given: Any, of_version: int) -> Translated:
    """Keep a field's text in another language, and of which version it is the translation."""
    _check_may_write(by, document)
    value = typed(field, given, language)
    made, _ = Translated.objects.update_or_create(
        document=document,
        language=language,
        field=field.id,
        defaults={"value": value, "of_version": of_version, "by": by.person, "at": timezone.now()},
    )
    return made


@transaction.atomic
def take_brought(*, by: Any, document: Document, kind: DocumentKind, values: Mapping[str, Any], language: str) -> int:
    """Take what a workshop wrote on paper: into fields that are blank; beside others as suggestions. Returns how many."""
    _check_may_write(by, document)
    here = kept_values(kind, values_of(document))
    n = 0
    for slug, value in values.items():
        field = kind.field(slug)
        if field is None or value == blank(field) or value == here[slug]:
            continue
        n += 1
        if here[slug] == blank(field):
            save_field(by=by, document=document, field=field, given=value, seen=0, language=language)
        else:
            _kept_apart(by, document, field, here[slug], value)
    log_access(by=by, event="document-brought-back", subject=f"document {document.pk}: {n} fields")
    return n


def kind_or_refused(document: Document) -> DocumentKind:
    """Return the kind of a document. Raises Refused where its file is gone: nothing is lost, and it comes back with the file."""
    kind = kind_named(document.kind)
    if kind is None:
        raise Refused("refused-document-kind-gone", kind=document.kind)
    return kind.with_terms(term_options(document.organisation))
