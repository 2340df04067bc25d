"""Supports owed: the lists, and one of them with what is due, messages home, replies, and whom its rule misses."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.errors import FairwaterError
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.supports import actions
from fairwater_web.supports.enums import Stage
from fairwater_web.supports.forms import day_in, file_in, needed_day, person_in
from fairwater_web.supports.home_messages import as_csv, for_families
from fairwater_web.supports.list_page import list_context, lists_context
from fairwater_web.supports.models import FamilyReply, OwedSupport, OwedTo, SupportList
from fairwater_web.supports.queries import (
    lists_for,
    message_for,
    messages,
    owed_for,
    plans_for,
    replies_for,
    rules,
    students_on,
    why_not_lead,
)

Fault = Refused | FairwaterError
BY_HAND = "by-hand"


@page(Permission.SEE_SUPPORTS_OWED)
def lists(request: HttpRequest) -> HttpResponse:
    """Show the lists, what is due in the week, and the reply clock; begin a list."""
    fault: Fault | None = None
    if request.method == "POST":
        try:
            made = _begin(request)
        except (Refused, FairwaterError) as refused:
            fault = refused
        else:
            return redirect("supports:list", number=made.pk)
    context = lists_context(request.actor, request.language, timezone.localdate())
    context |= {"refusal": fault.sentence(request.language) if fault else "", "typed": request.POST if fault else {}}
    return render(request, "supports/lists.html", context, status=400 if fault else 200)


def _begin(request: HttpRequest) -> SupportList:
    post, known = request.POST, rules().found
    chosen = post.get("rule", "")
    if chosen != BY_HAND and chosen not in known:
        raise Refused("refused-supports-rule")
    plan = next((each for each in plans_for(request.actor) if each.pk == number_of(post.get("plan", ""))), None)
    return actions.begin_list(
        by=request.actor,
        rule=known.get(chosen),
        title=post.get("title", ""),
        plan=plan,
        today=timezone.localdate(),
        expires_on=day_in(post, "expires_on"),
    )


@page(Permission.SEE_SUPPORTS_OWED)
def one_list(request: HttpRequest, number: int) -> HttpResponse:
    """Show a list as far as the reader may see it; do what one of its forms asks."""
    found = found_for(request.actor, lists_for(request.actor), "supports list", number)
    fault: Fault | None = None
    if request.method == "POST":
        try:
            _do(request, found)
        except (Refused, FairwaterError) as refused:
            fault = refused
        else:
            return redirect("supports:list", number=number)
    else:
        log_access(by=request.actor, event="supports-seen", subject=f"supports list {number}", release=found.snapshot)
    chosen = request.GET.get("message", "")
    context = list_context(request.actor, found, request.language, timezone.localdate(), chosen)
    context |= {"refusal": fault.sentence(request.language) if fault else "", "typed": request.POST if fault else {}}
    return render(request, "supports/list.html", context, status=400 if fault else 200)


def _do(request: HttpRequest, found: SupportList) -> None:
    """Do what was sent. Raises Refused for what cannot be done, Http404 for what there is not."""
    known = {
        "confirm": _confirm,
        "add": _add,
        "bring": _bring,
        "change": _change,
        "take-off": _take_off,
        "language": _language,
        "read": _read,
        "sent": _sent,
        "reply": _reply,
        "answered": _answered,
        "end": _end,
    }
    asked = known.get(request.POST.get("do", ""))
    if asked is None:
        raise Http404
    asked(request, found)


def _confirm(request: HttpRequest, found: SupportList) -> None:
    ticked = {number_of(each) for each in request.POST.getlist("owed")}
    actions.confirm(by=request.actor, found=found, owed=ticked, because=request.POST.get("because", ""))


def _add(request: HttpRequest, found: SupportList) -> None:
    post, today = request.POST, timezone.localdate()
    given: dict[str, Any] = {name: post.get(name, "") for name in ("student", "support", "reason", "language")}
    offers = person_in(post, "offered_by", found.organisation, today)
    actions.add_owed(
        by=request.actor, found=found, due_on=day_in(post, "due_on"), offered_by=offers, today=today, **given
    )


def _bring(request: HttpRequest, found: SupportList) -> None:
    name, content = file_in(request.FILES)
    actions.bring_lines(by=request.actor, found=found, name=name, content=content, today=timezone.localdate())


def _owed(request: HttpRequest, found: SupportList) -> OwedSupport:
    owed = owed_for(request.actor, found).filter(pk=number_of(request.POST.get("owed", ""))).first()
    if owed is None:
        raise Http404
    return owed


def _to(request: HttpRequest, found: SupportList) -> OwedTo:
    seen = owed_for(request.actor, found).values("owed_to")
    to = OwedTo.objects.filter(pk__in=seen, pk=number_of(request.POST.get("to", ""))).first()
    if to is None:
        raise Http404
    return to


def _change(request: HttpRequest, found: SupportList) -> None:
    post, today = request.POST, timezone.localdate()
    actions.change_owed(
        by=request.actor,
        owed=_owed(request, found),
        state=post.get("state", ""),
        offered_by=person_in(post, "offered_by", found.organisation, today),
        due_on=day_in(post, "due_on"),
        note=post.get("note", ""),
        today=today,
    )


def _take_off(request: HttpRequest, found: SupportList) -> None:
    actions.take_off(by=request.actor, owed=_owed(request, found), because=request.POST.get("because", ""))


def _language(request: HttpRequest, found: SupportList) -> None:
    actions.say_language(by=request.actor, to=_to(request, found), language=request.POST.get("language", ""))


def _read(request: HttpRequest, found: SupportList) -> None:
    message = messages().found.get(request.POST.get("message", ""))
    if message is None:
        raise Http404
    actions.read_text(by=request.actor, message=message, language=request.POST.get("language", ""))


def _sent(request: HttpRequest, found: SupportList) -> None:
    post = request.POST
    message = messages().found.get(post.get("message", ""))
    if message is None:
        raise Http404
    ready = for_families(found, message, list(students_on(found)), request.language)
    to = [each.to for each in ready if each.text]
    on = needed_day(post, "on")
    given = {"way": post.get("way", ""), "on": on, "today": timezone.localdate()}
    actions.mark_sent(by=request.actor, found=found, message=message, to=to, **given)


def _reply(request: HttpRequest, found: SupportList) -> None:
    post, today = request.POST, timezone.localdate()
    answers = person_in(post, "answers", found.organisation, today)
    actions.note_reply(
        by=request.actor,
        to=_to(request, found),
        came_on=needed_day(post, "came_on"),
        language=post.get("language", ""),
        answers=answers or request.actor.person,
        today=today,
    )


def _answered(request: HttpRequest, found: SupportList) -> None:
    seen = replies_for(request.actor, [found])
    reply: FamilyReply | None = seen.filter(pk=number_of(request.POST.get("reply", ""))).first()
    if reply is None:
        raise Http404
    on = needed_day(request.POST, "on")
    actions.note_answered(by=request.actor, reply=reply, on=on, today=timezone.localdate())


def _end(request: HttpRequest, found: SupportList) -> None:
    actions.end_list(by=request.actor, found=found)


@require_safe
@page(Permission.SEE_SUPPORTS_OWED)
def messages_file(request: HttpRequest, number: int) -> HttpResponse:
    """Hand over the messages home that can go, one family a row, to print, to mail or for the district's text service."""
    found = found_for(request.actor, lists_for(request.actor), "supports list", number)
    if reason := why_not_lead(request.actor, found):
        raise Refused(reason)
    message = message_for(found, request.GET.get("message", ""))
    if message is None:
        raise Http404
    if found.stage != Stage.CONFIRMED:
        raise Refused("refused-supports-first-confirm")
    rows = for_families(found, message, list(students_on(found)), request.language)
    name = f"messages-{found.pk}-{message.id}.csv"
    log_access(by=request.actor, event="supports-messages-taken", subject=f"supports list {number}", download=name)
    answer = HttpResponse(as_csv(rows, message), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
