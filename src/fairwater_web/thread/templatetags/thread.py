"""`{% thread "finding" number %}`: the way to the thread of a thing, and what happened to what it rests on."""

from typing import Any

from django import template
from django.utils.module_loading import import_string

from fairwater import words
from fairwater_web.common.features import features
from fairwater_web.thread.queries import marks_on, thread_of

register = template.Library()


@register.inclusion_tag("thread/beside.html", takes_context=True)
def thread(context: template.Context, kind: str, number: int) -> dict[str, Any]:
    """Return how many things stand before and after it, and whether its evidence changed."""
    actor, language = context.get("actor"), context.get("language", words.DEFAULT_LANGUAGE)
    if actor is None:
        return {"shown": False, "language": language}
    beside = (import_string(path)(actor, kind, number, language) for each in features() for path in each.beside)
    levels = thread_of(actor.tenant, (kind, number)).level.values()
    below = sum(level < 0 for level in levels)
    return {
        "shown": True,
        "beside": [each for each in beside if each is not None],
        "kind": kind,
        "number": number,
        "below": below,
        "above": sum(level > 0 for level in levels),
        "marks": len(marks_on(actor.tenant, (kind, number))) if below else 0,
        "language": language,
    }
