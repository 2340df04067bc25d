"""The ten practices: the list with the level of each, and one practice with what speaks of it and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.frameworks import Framework, Term
from fairwater.practice import Act, Facts, MappedPractice, next_act
from fairwater_web.common.permissions import can, page
from fairwater_web.documents.queries import kind_named
from fairwater_web.people.permissions import Permission
from fairwater_web.practice import queries
from fairwater_web.practice.drawing import Rungs, drawn_level
from fairwater_web.practice.enums import Stage
from fairwater_web.practice.models import AgreedLevel, PlannedStep, TeamAssessment
from fairwater_web.practice.presentation import (
    continuum,
    level_told,
    named_practice,
    shown_pieces,
    told_advisory,
)
from fairwater_web.practice.speaking import (
    KindLine,
    RegisterLine,
    document_lines,
    measure_lines,
    register_lines,
    statements,
    voice_lines,
)

JOURNAL = ("1", "journal:journal")
"""The practice on whose page the private journal has its link, and the name of its page."""


@dataclass(frozen=True)
class ShownPractice:
    """A practice in the list: where the organisation is, and whether something is planned."""

    code: str
    title: str
    question: str
    rungs: Rungs
    told: str
    is_assessed: bool
    is_planned: bool


@require_safe
@page(Permission.READ_DOCUMENTS)
def practices(request: HttpRequest) -> HttpResponse:
    """List the ten practices, the core ones first, with the level that the team agreed on last."""
    actor, language = request.actor, request.language
    framework = queries.practices_of(actor.organisation)
    core, levels = queries.core_codes(framework), queries.levels_of(actor.organisation)
    planned = dict.fromkeys(each.code for each in queries.steps_of(actor.organisation))
    found = [
        _shown(framework, each, levels.get(each.code), each.code in planned, language)
        for each in queries.practice_terms(framework)
        if framework is not None
    ]
    advisory = queries.advisory_for(actor.organisation, planned)
    n_core = sum(code in levels for code in core)
    counts = {"n": sum(each.is_assessed for each in found), "of": len(found), "core": n_core, "all": len(core)}
    context = {
        "sentence": words.text("practices-sentence", language, place=actor.organisation.name, **counts),
        "core": [each for each in found if each.code in core],
        "others": [each for each in found if each.code not in core],
        "advisory": told_advisory(advisory, actor.organisation, language),
        "assesses": can(actor, Permission.ASSESS_PRACTICE),
        "running": _running(actor),
    }
    return render(request, "practice/practices.html", context)


def _shown(
    framework: Framework, term: Term, agreed: AgreedLevel | None, is_planned: bool, language: str
) -> ShownPractice:
    level = agreed.level if agreed is not None else None
    told = level_told(level, framework, agreed.assessment.held_on if agreed is not None else None, language)
    return ShownPractice(
        code=term.code,
        title=named_practice(framework, term.code, language),
        question=" ".join(each.said(language) for each in term.questions),
        rungs=drawn_level(level, len(framework.levels), told),
        told=told,
        is_assessed=agreed is not None,
        is_planned=is_planned,
    )


@require_safe
@page(Permission.READ_DOCUMENTS)
def practice(request: HttpRequest, code: str) -> HttpResponse:
    """Show a practice: its question and continuum, what data and voice say, registers, documents, what comes next."""
    actor, language, today = request.actor, request.language, timezone.localdate()
    framework = queries.practices_of(actor.organisation)
    term = framework.by_code.get(code) if framework is not None else None
    if framework is None or term is None:
        raise Http404
    mapped = queries.practice_map().practice(code)
    agreed = queries.levels_of(actor.organisation)
    steps = list(queries.steps_of(actor.organisation).filter(code=code))
    shown = _shown(framework, term, agreed.get(code), bool(steps), language)
    registers = register_lines(mapped, actor, language, today) if mapped else []
    documents = document_lines(mapped, actor, language) if mapped else []
    core = queries.core_codes(framework)
    context = {
        "shown": shown,
        "is_core": code in core,
        "levels": continuum(framework, term, language),
        "agreed": agreed.get(code),
        "measures": measure_lines(mapped, actor, language) if mapped else [],
        "voice": voice_lines(mapped, actor, language) if mapped else [],
        "registers": registers,
        "documents": documents,
        "not_write": "" if can(actor, Permission.WRITE_DOCUMENTS) else "refused-write-documents",
        "statements": statements(code, actor, language),
        "steps": shown_pieces(steps, actor, language),
        "advisory": _advisory(actor, steps, language),
        "act": _act(request, code, mapped, core, agreed, registers, documents, steps),
        "journal": _journal(code),
        "assesses": can(actor, Permission.ASSESS_PRACTICE),
    }
    return render(request, "practice/practice.html", context)


def _advisory(actor: Any, steps: list[PlannedStep], language: str) -> str:
    found = queries.advisory_for(actor.organisation, [each.code for each in steps])
    return told_advisory(found, actor.organisation, language)


def _journal(code: str) -> str:
    """Return where one's private journal is, on the page of the practice that it belongs to; blank where there is none."""
    if code != JOURNAL[0]:
        return ""
    try:
        return reverse(JOURNAL[1])
    except NoReverseMatch:
        return ""


def _act(
    request: HttpRequest,
    code: str,
    mapped: MappedPractice | None,
    core: tuple[str, ...],
    agreed: dict[str, AgreedLevel],
    registers: list[RegisterLine],
    documents: list[KindLine],
    steps: list[PlannedStep],
) -> dict[str, str]:
    """Return what comes next as one verb with why and where, by the rule of `next_act`."""
    unwritten = [each for each in documents if not each.documents]
    facts = Facts(
        is_core=code in core,
        level=agreed[code].level if code in agreed else None,
        core_is_assessed=all(each in agreed for each in core),
        n_late=sum(each.n_late for each in registers),
        is_planned=bool(steps),
        n_unwritten=len(unwritten),
    )
    act, language = next_act(facts, queries.practice_map().below), request.language
    values: dict[str, Any] = {"n": facts.n_late, "level": facts.level or 0, "kind": "", "register": ""}
    url = _address_of_team(request.actor, code if act is Act.ASSESS else "")
    if act is Act.OVERDUE:
        late = next(each for each in registers if each.n_late)
        values |= {"register": late.title, "n": late.n_late}
        url = f"{late.url}?late=1"
    elif act is Act.PLAN:
        number = agreed[code].assessment_id
        if queries.assessments_for(request.actor).filter(pk=number).exists():
            url = reverse("practice:assessed", args=[number, code]) + "#plan"
    elif act is Act.WRITE:
        values["kind"] = unwritten[0].title
        url = reverse("documents:new", args=[unwritten[0].slug])
    elif act is Act.OWN and mapped is not None:
        return _own_act(mapped, language)
    return {
        "verb": words.text(f"act-{act}", language, **values),
        "why": words.text(f"act-{act}-why", language, **values),
        "url": url,
        "for_team": "yes" if act in (Act.CORE_FIRST, Act.ASSESS, Act.PLAN) else "",
    }


def _running(actor: Any) -> TeamAssessment | None:
    """Return the assessment of where the actor acts that is under way and of which they are a member."""
    return queries.assessments_for(actor).filter(organisation=actor.organisation).exclude(stage=Stage.ENDED).first()


def _address_of_team(actor: Any, code: str) -> str:
    """Return where a practice is assessed: in the assessment that is under way, else where one is opened."""
    running = _running(actor)
    if running is not None and (not code or code in running.codes):
        return reverse("practice:assessed", args=[running.pk, code or running.codes[0]])
    return reverse("practice:assessments")


def _own_act(mapped: MappedPractice, language: str) -> dict[str, str]:
    """Return the practice's own act: a document of a kind to begin, or a register to open."""
    if mapped.act_document:
        kind = kind_named(mapped.act_document)
        verb = words.text("act-write", language, kind=kind.title.said(language) if kind else "")
        url = reverse("documents:new", args=[mapped.act_document])
    else:
        verb = words.text("act-own", language)
        url = reverse("registers:register", args=[mapped.act_register])
    return {"verb": verb, "why": mapped.act.said(language), "url": url, "for_team": ""}
