"""Definitions: begun, written by proposals, approved, voted on, published; whether people understand them."""

from __future__ import annotations

from functools import partial
from operator import ne
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.content import NOTHING_SAID
from fairwater.definitions import DefinitionKind
from fairwater.frameworks import Framework, Term
from fairwater.publish import numbers
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.definitions import actions
from fairwater_web.definitions.enums import Change, Stage
from fairwater_web.definitions.forms import LONGEST_NOTES, LONGEST_STATEMENT, term_from, typed
from fairwater_web.definitions.models import Definition
from fairwater_web.definitions.presentation import DefinitionPage
from fairwater_web.definitions.queries import (
    definitions_for,
    draft_of,
    heard_for,
    kind_of,
    kinds,
    proposals_for,
    surveys_about,
)
from fairwater_web.frameworks.presentation import language_name
from fairwater_web.listening.actions import add_survey
from fairwater_web.listening.queries import rounds_for
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.choosing import choices


def _found(request: HttpRequest, number: int) -> Definition:
    return found_for(request.actor, definitions_for(request.actor), "definition", number)


def _kind(definition: Definition) -> DefinitionKind:
    """Return the kind of a definition. Raises Refused where its file is gone."""
    kind = kind_of(definition)
    if kind is None:
        raise Refused("refused-definition-kind")
    return kind


@page(Permission.READ_LISTENING)
def definitions(request: HttpRequest) -> HttpResponse:
    """Show what is defined together, and begin something."""
    refusal, known = None, kinds()
    if request.method == "POST":
        rounds = rounds_for(request.actor)
        round_ = found_for(request.actor, rounds, "round", number_of(request.POST.get("round", "")))
        try:
            kind = known.found.get(request.POST.get("kind", ""))
            if kind is None:
                raise Refused("refused-definition-kind")
            made = actions.begin(
                by=request.actor,
                round_=round_,
                kind=kind,
                title=request.POST.get("title", ""),
                language=words.written_in(request.language),
            )
        except Refused as fault:
            refusal = fault
        else:
            return redirect("definitions:definition", number=made.pk)
    language = request.language
    found = list(definitions_for(request.actor))
    context = {
        "definitions": [(each, _kind_title(each, language), f"definition-{each.stage}") for each in found],
        "n_open": sum(each.stage == Stage.OPEN for each in found),
        "kinds": [(each.id, each.title.said(language), each.about.said(language)) for each in known.found.values()],
        "faults": [fault.sentence(language) for fault in known.faults],
        "rounds": list(rounds_for(request.actor)),
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "refusal": refusal.sentence(language) if refusal else "",
        "typed": request.POST,
    }
    return render(request, "definitions/definitions.html", context, status=400 if refusal else 200)


def _kind_title(definition: Definition, language: str) -> str:
    kind = kind_of(definition)
    return kind.title.said(language) if kind else definition.kind


@require_safe
@page(Permission.READ_LISTENING)
def definition(request: HttpRequest, number: int) -> HttpResponse:
    """Show a definition: its terms with who proposed and approved them, what is missing, rounds, how to publish it."""
    return _page(request, _found(request, number))


def _page(request: HttpRequest, found: Definition, refusal: Refused | None = None) -> HttpResponse:
    language, kind, draft = request.language, kind_of(found), draft_of(found)
    heard = heard_for(found)
    context: dict[str, Any] = {
        "definition": found,
        "kind_title": _kind_title(found, language),
        "about": kind.about.said(language) if kind else "",
        "questions": [each.said(language) for each in kind.questions] if kind else [],
        "heard": heard,
        "rounds": [
            (each, numbers.day(each.opened_at.date().isoformat(), language))
            for each in found.voting_rounds.select_related("conversation")
        ],
        "surveys": surveys_about(found, kind) if kind else [],
        "asks_survey": bool(kind and kind.survey),
        "agreed_share": numbers.percent(float(kind.agreed_share), language, 0) if kind else "",
        "known_languages": words.LANGUAGES,
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "is_open": found.stage == Stage.OPEN,
        "refusal": refusal.sentence(language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    if kind is not None and draft is not None:
        shown = DefinitionPage(found, kind, draft, language, request.actor.person)
        waiting, decided = shown.proposals()
        context |= {
            "draft": draft,
            "row": found.framework,
            "terms": shown.terms(),
            "waiting": waiting,
            "decided": decided,
            "lacking": shown.lacking() if found.stage == Stage.OPEN else [],
            "pictures": shown.pictures(),
            "agreed_on": kind.agreed_on,
            "agreed_on_name": shown.kind_name(kind.agreed_on),
        }
    return render(request, "definitions/definition.html", context, status=400 if refusal else 200)


@page(Permission.READ_LISTENING)
def propose(request: HttpRequest, number: int) -> HttpResponse:
    """Show the form of a proposal, filled with the term as it stands; keep what somebody proposes."""
    found = _found(request, number)
    draft = draft_of(found)
    if draft is None:
        return _page(request, found, Refused("refused-definition-draft"))
    given = request.POST if request.method == "POST" else request.GET
    code = given.get("code", "")
    change = Change(given["change"]) if given.get("change") in Change.values else Change.ADD
    refusal = None
    if request.method == "POST":
        try:
            actions.propose(
                by=request.actor,
                definition=found,
                change=change,
                code=code,
                term=term_from(request.POST, draft),
                why=request.POST.get("why", ""),
                origin=request.POST.get("origin", ""),
            )
        except Refused as fault:
            refusal = fault
        else:
            return redirect(f"/definitions/{number}/#proposals")
    return _form(request, found, draft, change, code, refusal)


def _form(
    request: HttpRequest,
    found: Definition,
    draft: Framework,
    change: Change,
    code: str,
    refusal: Refused | None,
) -> HttpResponse:
    language = request.language
    term = draft.by_code.get(code, Term("", NOTHING_SAID))
    kind = kind_of(found)
    fields = [each | {"name": language_name(each["code"], language)} for each in typed(draft, term)]
    if refusal is not None:
        fields = [
            each
            | {
                key: request.POST.get(f"{key.replace('_', '-')}-{each['code']}", "")
                for key in ("statement", "notes", "look_fors")
            }
            for each in fields
        ]
    names = {each.id: each.label.said(language) for each in draft.kinds}
    context = {
        "definition": found,
        "change": change.value,
        "is_new": change == Change.ADD,
        "is_gone": change == Change.TAKE_OUT,
        "term": term,
        "said": term.statement.said(language),
        "fields": fields,
        "kinds": list(names.items()),
        "chosen_kind": request.POST.get("kind", request.GET.get("kind", kind.agreed_on if kind else "")),
        "parents": [(each.code, each.statement.said(language)) for each in draft.terms if not each.parent],
        "chosen_parent": request.POST.get("parent", request.GET.get("parent", "")),
        "choices": choices(request.actor, language, fits=partial(ne, ("framework", found.framework_id))),
        "why": request.POST.get("why", ""),
        "longest": LONGEST_STATEMENT,
        "longest_notes": LONGEST_NOTES,
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "definitions/propose.html", context, status=400 if refusal else 200)


@page(Permission.LEAD_LISTENING)
@require_POST
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Accept a proposal or decline it."""
    proposal = found_for(request.actor, proposals_for(request.actor), "proposal", number)
    accept = request.POST.get("do") == "accept"
    try:
        actions.decide(by=request.actor, proposal=proposal, accept=accept, reason=request.POST.get("reason", ""))
    except Refused as refusal:
        return _page(request, _found(request, proposal.definition_id), refusal)
    return redirect(f"/definitions/{proposal.definition_id}/#proposals")


@page(Permission.READ_LISTENING)
@require_POST
def approve(request: HttpRequest, number: int) -> HttpResponse:
    """Approve the words of a term, or take that back."""
    found, code = _found(request, number), request.POST.get("code", "")
    take_back = request.POST.get("do") == "take-back"
    try:
        actions.approve(by=request.actor, definition=found, code=code, take_back=take_back)
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect(f"/definitions/{number}/#term-{code}")


@page(Permission.LEAD_LISTENING)
@require_POST
def open_voting(request: HttpRequest, number: int) -> HttpResponse:
    """Open a round of voting."""
    found = _found(request, number)
    language = request.POST.get("language", "")
    try:
        made = actions.open_voting(
            by=request.actor,
            definition=found,
            kind=_kind(found),
            question=request.POST.get("question", ""),
            language=language if language in words.LANGUAGES else words.DEFAULT_LANGUAGE,
            statements=request.POST.get("statements", ""),
        )
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect("conversations:conversation", number=made.conversation_id)


@page(Permission.LEAD_LISTENING)
@require_POST
def ask_whether_understood(request: HttpRequest, number: int) -> HttpResponse:
    """Add the survey that asks whether people understand what was written to the round."""
    found = _found(request, number)
    try:
        made = add_survey(by=request.actor, round_=found.round, instrument=_kind(found).survey)
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect("listening:survey", number=made.pk)


@page(Permission.LEAD_LISTENING)
@require_POST
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Publish what was defined."""
    found = _found(request, number)
    try:
        actions.publish(
            by=request.actor,
            definition=found,
            kind=_kind(found),
            openly=request.POST.get("openly") == "1",
            reason=request.POST.get("reason", ""),
        )
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect("definitions:definition", number=number)
