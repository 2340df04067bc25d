"""Exemplars and adoptions as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.exemplars.models import Adoption, Exemplar
from fairwater_web.exemplars.queries import adoptions_for, exemplars_for, is_seen_by_name, own_exemplars
from fairwater_web.thread.kinds import Named, ThingKind


def _exemplars(actor: Any, wanted: Sequence[int], _language: str) -> dict[int, Named]:
    return {
        each.pk: Named(each.version.title, f"/exemplars/{each.pk}/", each.published_at.date())
        for each in exemplars_for(actor).filter(pk__in=wanted)
    }


def _recent_exemplars(actor: Any) -> Sequence[int]:
    return list(own_exemplars(actor).values_list("pk", flat=True)[:20])


def _text(each: Exemplar) -> tuple[Any, str]:
    return each.document.organisation, each.version.title


def _adoptions(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(
            _title(actor, each, language),
            f"/exemplars/{each.exemplar_id}/#adoption-{each.pk}",
            each.begun_at.date(),
        )
        for each in adoptions_for(actor).filter(pk__in=wanted)
    }


def _title(actor: Any, adoption: Adoption, language: str) -> str:
    title = adoption.version.title
    if is_seen_by_name(actor, adoption):
        return words.text("thing-adoption-title", language, title=title, place=adoption.organisation.name)
    return words.text("thing-adoption-somewhere", language, title=title)


def _recent_adoptions(actor: Any) -> Sequence[int]:
    return list(adoptions_for(actor).order_by("-pk").values_list("pk", flat=True)[:20])


EXEMPLAR = ThingKind("exemplar", _exemplars, _recent_exemplars, Exemplar, _text)
ADOPTION = ThingKind("adoption", _adoptions, _recent_adoptions)
