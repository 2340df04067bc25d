"""Definitions that somebody may see, what each stands on, and what anybody may read of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from fairwater.content import Collected
from fairwater.definitions import DefinitionKind, definitions_of
from fairwater.frameworks import Framework, Term
from fairwater_web.conversations.actions import LONGEST
from fairwater_web.definitions.enums import Decision
from fairwater_web.definitions.models import Definition, Proposal
from fairwater_web.frameworks.enums import Stage as FrameworkStage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.frameworks.queries import read
from fairwater_web.interviews.enums import Kind as TalkKind
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import rounds_for
from fairwater_web.organisations.models import Organisation


def kinds() -> Collected[DefinitionKind]:
    """Return the kinds of definition: what is shipped, and what lies in the content folder."""
    return definitions_of(Path(settings.FAIRWATER_CONTENT) / "definitions")


def kind_of(definition: Definition) -> DefinitionKind | None:
    """Return the kind of a definition; None where its file is gone."""
    return kinds().found.get(definition.kind)


def definitions_for(actor: Any) -> QuerySet[Definition]:
    """Return the definitions of the rounds that the actor may see, the newest first."""
    found = Definition.objects.filter(round__in=rounds_for(actor).order_by())
    related = ("round", "round__organisation", "round__tenant", "framework", "document", "made_by")
    return found.select_related(*related).order_by("-pk")


def proposals_for(actor: Any) -> QuerySet[Proposal]:
    """Return the proposals of the definitions that the actor may see."""
    found = Proposal.objects.filter(definition__in=definitions_for(actor).order_by())
    return found.select_related("definition__round__organisation", "definition__framework", "made_by", "decided_by")


def draft_of(definition: Definition) -> Framework | None:
    """Return the framework that a definition writes; None where it writes a document, or its draft was thrown away."""
    return read(definition.framework) if definition.framework is not None else None


def voted_text(term: Term, language: str) -> str:
    """Return the statement that people vote on for a term: what it states, with its notes where both fit."""
    stated, notes = term.statement.said(language), term.notes.said(language)
    whole = f"{stated}: {notes}" if notes else stated
    return whole if len(whole) <= LONGEST else stated


def proposed(definition: Definition) -> Mapping[str, list[Proposal]]:
    """Return by the code of each term the accepted proposals from which its words come, in the order they came."""
    found: dict[str, list[Proposal]] = {}
    accepted = definition.proposals.filter(decision=Decision.ACCEPTED).select_related("made_by", "decided_by")
    for each in accepted:
        found.setdefault(each.code, []).append(each)
    return found


def surveys_about(definition: Definition, kind: DefinitionKind) -> list[Survey]:
    """Return the surveys of its round that ask whether people understand what was written."""
    if not kind.survey:
        return []
    return list(definition.round.surveys.filter(instrument=kind.survey).order_by("pk"))


@dataclass(frozen=True)
class Heard:
    """On how much listening a definition rests, in counts of talks and of conversations, never of people."""

    n_interviews: int
    n_meetings: int
    n_voting_rounds: int


def heard_for(definition: Definition) -> Heard:
    """Return on how much listening a definition rests."""
    kinds_held = list(definition.round.talks.values_list("kind", flat=True))
    alone = sum(kind in (TalkKind.INTERVIEW, TalkKind.SHADOW) for kind in kinds_held)
    return Heard(alone, len(kinds_held) - alone, definition.voting_rounds.count())


def opened_framework(organisation: Organisation, framework: str) -> list[OwnFramework]:
    """Return the versions of a framework that an organisation opened to everybody, the newest first."""
    rows = OwnFramework.objects.filter(
        organisation=organisation.tenant, framework=framework, stage=FrameworkStage.PUBLISHED, openly=True
    )
    return list(rows.order_by("-published_at", "-pk"))


def definition_behind(row: OwnFramework) -> Definition | None:
    """Return the definition by which a version came about."""
    return Definition.objects.filter(framework=row).select_related("round").order_by("-pk").first()
