"""Voting on statements and writing some, by phone and without an account; and what is in common so far."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import OPEN, Refused, page
from fairwater_web.conversations import actions
from fairwater_web.conversations.enums import As, Choice, Stage
from fairwater_web.conversations.ground import shown_ground
from fairwater_web.conversations.models import Conversation
from fairwater_web.conversations.queries import BY_ROLE, BY_VOTES, next_for, open_conversation, voter_of
from fairwater_web.conversations.translating import said_in
from fairwater_web.listening.asking import language_for
from fairwater_web.listening.throttle import is_too_fast
from fairwater_web.people.forms import number_of

COOKIE_LASTS = 60 * 60 * 24 * 120


def _conversation(word: str) -> Conversation:
    found = open_conversation(word)
    if found is None:
        raise Http404
    return found


def _cookie(conversation: Conversation) -> str:
    return f"talk-{conversation.pk}"


@csrf_exempt
@in_every_language
@page(OPEN)
def talk(request: HttpRequest, word: str) -> HttpResponse:
    """Show one statement to vote on, then the next; take votes and statements."""
    conversation = _conversation(word)
    device = request.COOKIES.get(_cookie(conversation), "")[:64]
    if request.method == "POST":
        return _take(request, conversation, device)
    voter = voter_of(conversation, device)
    return _page(request, conversation, voter, said=request.GET.get("said", ""))


def _take(request: HttpRequest, conversation: Conversation, device: str) -> HttpResponse:
    language = language_for(request, None, None)
    if is_too_fast(request, 4000):
        return _page(request, conversation, None, fault=words.text("answer-too-fast", language), status=429)
    made = "" if device else secrets.token_urlsafe(24)
    said = ""
    try:
        voter = actions.join(conversation=conversation, device=device or made, votes_as=request.POST.get("as", ""))
        given = request.POST.get("vote", "")
        if given in {str(each) for each in Choice.values}:
            statement = conversation.statements.filter(pk=number_of(request.POST.get("statement", ""))).first()
            if statement is None:
                raise Refused("refused-vote")
            actions.vote(voter=voter, statement=statement, choice=int(given))
        if request.POST.get("text", "").strip():
            text = "".join(c for c in request.POST["text"] if c.isprintable())
            actions.write(voter=voter, text=text, language=language)
            said = "written" if conversation.is_moderated_first else "written-at-once"
    except Refused as refusal:
        return _page(
            request, conversation, voter_of(conversation, device), fault=refusal.sentence(language), status=400
        )
    answer = redirect(f"/talk/{conversation.word}/?in={language}" + (f"&said={said}" if said else ""))
    if made:
        answer.set_cookie(
            _cookie(conversation),
            made,
            max_age=COOKIE_LASTS,
            path=f"/talk/{conversation.word}/",
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return answer


def _page(
    request: HttpRequest, conversation: Conversation, voter: Any, said: str = "", fault: str = "", status: int = 200
) -> HttpResponse:
    following, frame = next_for(conversation, voter), _frame(request, conversation)
    context = frame | {
        "asked": said_in(conversation, following.statement, frame["language"]) if following.statement else None,
        "voter": voter,
        "next": following,
        "roles": As.values,
        "is_open": conversation.stage == Stage.OPEN,
        "kept": said if said in ("written", "written-at-once") else "",
        "fault": fault,
        "typed": request.POST.get("text", "") if fault else "",
        "most": actions.LONGEST,
    }
    return render(request, "conversations/talk.html", context, status=status)


def _frame(request: HttpRequest, conversation: Conversation) -> dict[str, Any]:
    language = language_for(request, None, None)
    question = said_in(conversation, None, language)
    return {
        "conversation": conversation,
        "question": question,
        "language": language,
        "asked_language": language,
        "asked_direction": words.direction(language),
        "languages": list(words.LANGUAGES),
        "asker": conversation.round.organisation.name,
        "title": question.text,
    }


@require_safe
@in_every_language
@page(OPEN)
def ground(request: HttpRequest, word: str) -> HttpResponse:
    """Show everybody what is in common so far; nothing of fewer than ten people."""
    conversation = _conversation(word)
    by = BY_ROLE if request.GET.get("by") == BY_ROLE else BY_VOTES
    frame = _frame(request, conversation)
    frame["language"] = words.written_in(frame["language"])
    return render(request, "conversations/ground.html", frame | shown_ground(conversation, by, frame["language"]))
