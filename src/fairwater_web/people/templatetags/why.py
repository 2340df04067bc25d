"""`{% why "see-staff-numbers" %}`: "Why can I see this?", answered where it is asked."""

from typing import Any

from django import template

from fairwater import words
from fairwater_web.people.presentation import why_told

register = template.Library()


@register.inclusion_tag("people/why.html", takes_context=True)
def why(context: template.Context, permission: str) -> dict[str, Any]:
    """Return the sentences that say why the reader may see what stands here."""
    actor, language = context.get("actor"), context.get("language", words.DEFAULT_LANGUAGE)
    return {"sentences": list(why_told(actor, permission, language)) if actor else [], "language": language}
