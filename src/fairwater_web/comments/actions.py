"""Saying something of a thing, and taking it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.comments.models import Comment
from fairwater_web.comments.queries import mentioned_in
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.people.queries import acting_person
from fairwater_web.thread.kinds import named, parts_of

MOST = 2000


@transaction.atomic
def say(*, by: Any, thing: tuple[str, int], text: str, language: str, part: str = "", at: str = "") -> Comment:
    """Say something of a thing that the actor may see, or of a part of it; who is mentioned and may see it too is told.

    at: the page on which it was said, where that is not the thing's own: there it is read.
    Raises Refused for nothing, for too much, and for a thing that is not there.
    """
    plain = text.strip()
    if not plain or len(plain) > MOST:
        raise Refused("refused-comment")
    seen = named(by, [thing], language).get(thing)
    if seen is None or (part and part not in parts_of(by, *thing)):
        raise Refused("refused-link-unknown")
    made = Comment.objects.create(
        organisation=by.tenant, kind=thing[0], thing=thing[1], part=part, said_by=by.person, text=plain
    )
    today = timezone.localdate()
    others = [each for each in mentioned_in(by.tenant, plain) if each != by.person]
    told = []
    for person in others:
        actor = acting_person(person, today, by.organisation.pk)
        if actor is not None and actor.tenant == by.tenant and named(actor, [thing], language):
            told.append(person)
    notify(
        people=told,
        organisation=by.tenant,
        about=About.MENTIONED,
        message="notice-mentioned",
        values={"by": by.person.name, "title": seen.title},
        url=at or (f"{seen.url}#comment-{made.pk}" if part else seen.url),
        key=f"comment-{made.pk}",
    )
    log_access(by=by, event="comment-said", subject=f"{thing[0]} {thing[1]}")
    return made


def take_back(*, by: Any, comment: Comment) -> None:
    """Take one's own words back. Raises Refused for those of somebody else."""
    if comment.said_by != by.person:
        raise Refused("refused-comment-of-others")
    comment.taken_back_at = timezone.now()
    comment.save(update_fields=["taken_back_at"])
    log_access(by=by, event="comment-taken-back", subject=f"{comment.kind} {comment.thing}")


def resolve(*, by: Any, comment: Comment, resolved: bool) -> None:
    """Say that what was said of a part has been dealt with, or that it has not. Said twice it is said once.

    Raises Refused for what was said of the whole: a conversation is not ticked off.
    """
    if not comment.part:
        raise Refused("refused-link-unknown")
    if comment.is_resolved == resolved:
        return
    comment.resolved_at = timezone.now() if resolved else None
    comment.resolved_by = by.person if resolved else None
    comment.save(update_fields=["resolved_at", "resolved_by"])
    event = "comment-resolved" if resolved else "comment-opened-again"
    log_access(by=by, event=event, subject=f"{comment.kind} {comment.thing}")
