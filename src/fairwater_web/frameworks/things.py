"""Frameworks of one's own as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from fairwater import words
from fairwater_web.common.permissions import can
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.frameworks.queries import own_frameworks, read
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _seen(actor: Any) -> QuerySet[OwnFramework]:
    """Return the frameworks that the actor may see: what is published, and drafts where they keep frameworks."""
    own = own_frameworks(actor.organisation)
    return own if can(actor, Permission.KEEP_FRAMEWORKS) else own.filter(stage=Stage.PUBLISHED)


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {each.pk: _name(each, language) for each in _seen(actor).filter(pk__in=wanted)}


def _name(each: OwnFramework, language: str) -> Named:
    title = words.text("thing-framework-title", language, title=read(each).title.said(language), version=each.version)
    draft = each.stage == Stage.DRAFT
    url = f"/framework-drafts/{each.pk}/" if draft else f"/frameworks/{each.framework}/{each.version}/"
    return Named(title, url, (each.published_at or each.made_at).date())


def _recent(actor: Any) -> Sequence[int]:
    return list(_seen(actor).order_by("-changed_at").values_list("pk", flat=True)[:20])


def _text(each: OwnFramework) -> tuple[Any, str]:
    framework = read(each)
    said = [framework.title, framework.summary]
    for term in framework.terms:
        said += [term.statement, term.notes, *term.questions, *term.look_fors]
    return each.organisation, " ".join(text for words_ in said for _, text in words_.texts)


FRAMEWORK = ThingKind("framework", _named, _recent, OwnFramework, _text)
