"""`{% t "message-id" name=value %}`: a sentence of the catalogue. `{% action "message-id" %}`: a button, or why there is none."""

from collections.abc import Sequence
from typing import Any

from django import template

from fairwater import words

register = template.Library()


@register.simple_tag(takes_context=True)
def t(context: template.Context, message_id: str, **values: Any) -> str:
    """Return the sentence."""
    return words.text(message_id, context.get("language", words.DEFAULT_LANGUAGE), **values)


@register.filter
def under(cells: Sequence[str], head: Sequence[str]) -> list[tuple[str, str]]:
    """Return each cell of a row with the head of its column, which a narrow page says beside it."""
    return list(zip(head, cells, strict=False))


@register.inclusion_tag("common/action.html", takes_context=True)
def action(context: template.Context, message_id: str, **given: Any) -> dict[str, Any]:
    """Return a control for what a verb says. With a `reason` (a message id) it is disabled, and the reason is its text.

    It is a link where there is an `address`, else a button of its form with `name` and `value`; `kind` adds to its look.
    """
    language = context.get("language", words.DEFAULT_LANGUAGE)
    reason = given.pop("reason", "")
    return given | {
        "id": message_id,
        "label": words.text(message_id, language),
        "reason": words.text(reason, language) if reason else "",
    }
