"""The reader's choices, read from the address of the page."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from fairwater.errors import BadQuestion
from fairwater_web.analysis.queries import Choices


def choices_from(query: QueryDict) -> Choices:
    """Return the choices in the address; what is not there is the default. A target is given in percent."""
    compared_with = query.get("compare", "rest")
    if compared_with == "value":
        compared_with = f"value:{_share(query.get('target', ''))}"
    return Choices(
        by=query.get("by", Choices.by),
        also=query.get("also", ""),
        compared_with=compared_with,
        where=query.get("where", ""),
        year=query.get("year", ""),
    )


def _share(percent: str) -> str:
    """Return a percent as an exact share in text; BadQuestion for what is no percent from 0 to 100."""
    try:
        share = Decimal(percent.strip().removesuffix("%").replace(",", ".") or "10") / 100
    except InvalidOperation:
        raise BadQuestion("question-target-percent", given=percent) from None
    if not 0 <= share <= 1:
        raise BadQuestion("question-target-percent", given=percent)
    return f"{share:f}"
