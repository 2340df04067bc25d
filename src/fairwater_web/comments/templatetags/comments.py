"""`{% comments "finding" number %}`: what was said of a thing, and the field to say something; `at="thread"` on its thread."""

from typing import Any

from django import template

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.comments.queries import comments_on

register = template.Library()


@register.inclusion_tag("comments/comments.html", takes_context=True)
def comments(context: template.Context, kind: str, number: int, at: str = "") -> dict[str, Any]:
    """Return what was said of the whole, each with its day; what was said of a part stands there."""
    actor, language = context.get("actor"), context.get("language", words.DEFAULT_LANGUAGE)
    found = comments_on(actor.tenant, kind, number).filter(part="") if actor else []
    return {
        "said": [(each, numbers.day(each.said_at.date().isoformat(), language)) for each in found],
        "actor": actor,
        "kind": kind,
        "number": number,
        "at": at,
        "language": language,
        "csrf_token": context.get("csrf_token", ""),
    }
