"""Common ground as a page shows it: sentences, tables, and a picture with the tables beside it."""

from __future__ import annotations

import textwrap
from typing import Any

from fairwater.consensus.figures import StatementFigures
from fairwater.consensus.telling import Telling
from fairwater.publish import charts, numbers
from fairwater_web.conversations.models import Conversation
from fairwater_web.conversations.queries import common_ground
from fairwater_web.conversations.translating import worded

MOST_SHOWN = 8
MOST_LETTERS = 60
"""Of a statement beside a dot: more lines than two would run into the next one."""


def shown_ground(conversation: Conversation, by: str, language: str) -> dict[str, Any]:
    """Return what a page shows of the common ground; nothing but `by` while fewer than ten have voted."""
    found = common_ground(conversation, by)
    if found is None:
        return {"by": by, "found": None}
    said = {str(number): each.text for number, each in worded(conversation, language).items()}
    telling = Telling(found, said, language, most=MOST_SHOWN)
    tables = [
        {
            "heading": table.heading,
            "about": table.about,
            "head": table.head,
            "rows": [
                (said.get(statement, statement), list(zip(table.head, row, strict=True)))
                for statement, row in table.rows
            ],
        }
        for table in telling.tables()
    ]
    dots = [dot for each in found.agreed[:MOST_SHOWN] if (dot := _dot(each, said, language)) is not None]
    heading = tables[0]["heading"] if tables else ""
    return {
        "by": by,
        "found": found,
        "sentences": list(telling.sentences()),
        "cautions": list(telling.cautions()),
        "tables": tables,
        "pictures": _pictures(dots, str(heading)),
    }


def _dot(each: StatementFigures, said: dict[str, str], language: str) -> charts.Dot | None:
    share = each.everyone.agree
    if share is None:
        return None
    told = numbers.percent(share.share, language, 0)
    return charts.Dot(_short(said.get(each.statement, each.statement)), share.share, share.low, share.high, told)


def _short(statement: str) -> str:
    """Return a statement as a picture has room for it; the table beside has it whole."""
    return textwrap.shorten(statement, MOST_LETTERS, placeholder="…") if len(statement) > MOST_LETTERS else statement


def _pictures(dots: list[charts.Dot], title: str) -> list[tuple[str, str]]:
    if not dots:
        return []
    heard = "; ".join(f"{dot.name}: {dot.told}" for dot in dots)
    return [
        (form, charts.themed(charts.draw_svg(charts.dot_chart(dots, wide=wide), title=title, description=heard)))
        for form, wide in (("wide", True), ("slim", False))
    ]
