"""Keeping the lines of a document beside what is written in it, and linking them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from fairwater.documents.lines import LinesKind, followed, lines_in
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.lines.queries import LINE, is_linked, lines_kind, why_not_point
from fairwater_web.documents.models import Document, NamedLine
from fairwater_web.thread.actions import link, link_by_hand, unlink
from fairwater_web.thread.models import Link

Rows = Sequence[Mapping[str, Any]] | None


def keep_lines(document: Document, kind: LinesKind, before: Rows, after: Rows) -> None:
    """Keep a line for each that stands now: one whose words were changed is followed, one that is gone stays while linked."""
    now = lines_in(kind, after)
    moved = followed(lines_in(kind, before), now)
    kept = {each.said: each for each in document.named_lines.all()}
    for old, new in moved.items():
        line = kept.get(old)
        if line is not None and new not in kept:
            line.said, line.digest, line.is_gone = new, digest_of(new), False
            line.save(update_fields=["said", "digest", "is_gone"])
            kept[new] = kept.pop(old)
    stand = dict.fromkeys(each.said for each in now)
    document.named_lines.filter(pk__in=[each.pk for said, each in kept.items() if said in stand]).update(is_gone=False)
    NamedLine.objects.bulk_create(
        [NamedLine(document=document, said=said, digest=digest_of(said)) for said in stand if said not in kept],
        ignore_conflicts=True,
    )
    for said, line in kept.items():
        if said in stand:
            continue
        if is_linked(document.organisation.tenant, line.pk):
            document.named_lines.filter(pk=line.pk).update(is_gone=True)
        else:
            line.delete()


def take_in(document: Document) -> None:
    """Keep the lines of a document that was written before lines were kept."""
    own = lines_kind(document)
    value = document.values.filter(field=own.field).first() if own is not None else None
    if own is not None and value is not None and not document.named_lines.exists():
        keep_lines(document, own, value.value, value.value)


def digest_of(said: str) -> str:
    """Return the digest by which the words of a line are told apart."""
    return hashlib.sha256(said.encode()).hexdigest()


@transaction.atomic
def rest_on(*, by: Any, line: NamedLine, to: tuple[str, int], language: str) -> None:
    """Let a line rest on a line elsewhere, a finding, a quote or another thing; so does its document. Raises Refused."""
    _check(by, line.document)
    link_by_hand(by=by, thing=(LINE, line.pk), to=to, relation="rests-on", language=language)
    link(organisation=line.document.organisation, thing=("document", line.document_id), to=(LINE, line.pk))


@transaction.atomic
def serve(*, by: Any, document: Document, to: tuple[str, int], language: str) -> None:
    """Let a document, such as the plan of a pilot, rest on a line: it is there for it. Raises Refused."""
    _check(by, document)
    link_by_hand(by=by, thing=("document", document.pk), to=to, relation="rests-on", language=language)


@transaction.atomic
def let_go(*, by: Any, document: Document, number: int) -> None:
    """Take back what a document or one of its lines was let rest on. Raises Refused where it is not theirs to take back."""
    _check(by, document)
    lines = list(document.named_lines.values_list("pk", flat=True))
    made = Link.objects.filter(pk=number, organisation=document.organisation.tenant).first()
    own = made is not None and (
        (made.kind == LINE and made.thing in lines)
        or (made.kind, made.thing, made.to_kind) == ("document", document.pk, LINE)
    )
    if made is None or not own:
        raise Refused("refused-link-unknown")
    thing = (made.kind, made.thing)
    unlink(by=by, made=made)
    if thing[0] == LINE and not Link.objects.filter(organisation=by.tenant, kind=LINE, thing=thing[1]).exists():
        Link.objects.filter(
            organisation=by.tenant, kind="document", thing=document.pk, to_kind=LINE, to_thing=thing[1], made_by=None
        ).delete()


def _check(by: Any, document: Document) -> None:
    if reason := why_not_point(by, document):
        raise Refused(reason)
