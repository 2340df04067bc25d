"""Conversations for those who lead them: begun, filled, moderated, opened, closed; and what they found."""

from __future__ import annotations

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.conversations import actions
from fairwater_web.conversations.enums import Stage, Standing
from fairwater_web.conversations.ground import shown_ground
from fairwater_web.conversations.models import LONGEST_BROUGHT, Conversation, Statement
from fairwater_web.conversations.queries import BY_ROLE, BY_VOTES, conversations_for
from fairwater_web.conversations.translating import lines, missing
from fairwater_web.listening.queries import rounds_for
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission

TEXT = "text-"
"""With which a form names the translation of a statement, by its number."""


def _found(request: HttpRequest, number: int) -> Conversation:
    return found_for(request.actor, conversations_for(request.actor), "talk", number)


@page(Permission.READ_LISTENING)
def conversations(request: HttpRequest) -> HttpResponse:
    """Show the conversations, and begin one."""
    refusal = None
    if request.method == "POST":
        round_ = found_for(request.actor, rounds_for(request.actor), "round", number_of(request.POST.get("round", "")))
        language = request.POST.get("language", "")
        try:
            made = actions.begin(
                by=request.actor,
                round_=round_,
                question=request.POST.get("question", ""),
                language=language if language in words.LANGUAGES else words.DEFAULT_LANGUAGE,
                may_write=request.POST.get("may_write") == "1",
                moderated_first=request.POST.get("moderated_first") == "1",
            )
        except Refused as fault:
            refusal = fault
        else:
            return redirect("conversations:conversation", number=made.pk)
    found = list(conversations_for(request.actor).annotate(n_voters=Count("voters")))
    context = {
        "conversations": [(each, f"survey-{each.stage}", each.n_brought or each.n_voters) for each in found],
        "n_open": sum(each.stage == Stage.OPEN for each in found),
        "rounds": list(rounds_for(request.actor)),
        "known_languages": words.LANGUAGES,
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "refusal": refusal.sentence(request.language) if refusal else "",
        "typed": request.POST,
    }
    return render(request, "conversations/conversations.html", context, status=400 if refusal else 200)


@require_safe
@page(Permission.READ_LISTENING)
def conversation(request: HttpRequest, number: int) -> HttpResponse:
    """Show a conversation: what is in common, and its statements."""
    return _page(request, _found(request, number))


def _page(request: HttpRequest, found: Conversation, refusal: Refused | None = None, done: str = "") -> HttpResponse:
    language = request.language
    by = BY_ROLE if request.GET.get("by") == BY_ROLE else BY_VOTES
    ground = shown_ground(found, by, language)
    if ground["found"] is not None:
        log_access(by=request.actor, event="common-ground-seen", subject=f"conversation {found.pk} by={by}")
    statements = list(found.statements.prefetch_related("changes__by"))
    context = ground | {
        "conversation": found,
        "waiting": [each for each in statements if each.standing == Standing.WAITING],
        "accepted": [each for each in statements if each.standing == Standing.ACCEPTED],
        "rejected": [each for each in statements if each.standing == Standing.REJECTED],
        "in_languages": missing(found),
        "n_voters": found.n_brought or found.voters.count(),
        "link": f"{request.scheme}://{request.get_host()}/talk/{found.word}/{'ground/' if found.brought else ''}",
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "refusal": refusal.sentence(language) if refusal else "",
        "done": done,
        "typed": request.POST.get("texts", "") if refusal else "",
        "most": actions.LONGEST,
    }
    return render(request, "conversations/conversation.html", context, status=400 if refusal else 200)


@page(Permission.READ_LISTENING)
def translation(request: HttpRequest, number: int, language: str) -> HttpResponse:
    """Show the statements beside their translation into a language; keep what was translated."""
    found, refusal, done = _found(request, number), None, ""
    if language not in words.LANGUAGES:
        raise Http404
    if request.method == "POST":
        given = {number: text for name, text in request.POST.items() if (number := _number_in(name)) is not None}
        try:
            n = actions.translate(by=request.actor, conversation=found, language=language, texts=given)
            done = words.text("translating-kept", request.language, n=n)
        except Refused as fault:
            refusal = fault
    there = lines(found, language)
    typed = request.POST if refusal else {}
    context = {
        "conversation": found,
        "wanted": language,
        "lines": [(each, typed.get(f"{TEXT}{each.number}", each.translation)) for each in there],
        "n_missing": sum(not each.translation for each in there),
        "most": LONGEST_BROUGHT,
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "refusal": refusal.sentence(request.language) if refusal else "",
        "done": done,
    }
    return render(request, "conversations/translation.html", context, status=400 if refusal else 200)


def _number_in(name: str) -> int | None:
    return number_of(name.removeprefix(TEXT)) if name.startswith(TEXT) else None


@page(Permission.LEAD_LISTENING)
@require_POST
def add(request: HttpRequest, number: int) -> HttpResponse:
    """Add statements, a line each."""
    found = _found(request, number)
    try:
        n, known = actions.add_statements(
            by=request.actor, conversation=found, texts=request.POST.get("texts", "").splitlines()
        )
    except Refused as refusal:
        return _page(request, found, refusal)
    return _page(request, found, done=words.text("statements-added", request.language, n=n, known=known))


@page(Permission.LEAD_LISTENING)
@require_POST
def move(request: HttpRequest, number: int) -> HttpResponse:
    """Open a conversation or close it."""
    found = _found(request, number)
    try:
        actions.move(
            by=request.actor,
            conversation=found,
            to=Stage.OPEN if request.POST.get("to") == Stage.OPEN else Stage.CLOSED,
        )
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect("conversations:conversation", number=number)


@page(Permission.LEAD_LISTENING)
@require_POST
def moderate(request: HttpRequest, number: int) -> HttpResponse:
    """Accept, reject or reword a statement."""
    known = Statement.objects.filter(conversation__in=conversations_for(request.actor).order_by())
    statement = found_for(request.actor, known.select_related("conversation__round__organisation"), "statement", number)
    standing = Standing.REJECTED if request.POST.get("do") == "reject" else Standing.ACCEPTED
    try:
        actions.moderate(
            by=request.actor,
            statement=statement,
            standing=standing,
            text=request.POST.get("text", ""),
            reason=request.POST.get("reason", ""),
        )
    except Refused as refusal:
        return _page(request, _found(request, statement.conversation_id), refusal)
    return redirect("conversations:conversation", number=statement.conversation_id)
