"""`{% t "message-id" name=value %}`: a sentence of the catalogue in the reader's language."""

from typing import Any

from django import template

from fairwater import words

register = template.Library()


@register.simple_tag(takes_context=True)
def t(context: template.Context, message_id: str, **values: Any) -> str:
    """Return the sentence."""
    return words.text(message_id, context.get("language", words.DEFAULT_LANGUAGE), **values)
