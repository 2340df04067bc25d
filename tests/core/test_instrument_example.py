"""The instrument that the page on listening shows is one that can be asked."""

from __future__ import annotations

import re
from pathlib import Path

from fairwater.content import content_in
from fairwater.frameworks.library import shipped
from fairwater.instruments import checks_of, instrument_in, shipped_instruments

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "listening.md"


def test_the_example_is_read_and_nothing_stands_against_it() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = instrument_in(content_in(example.encode(), "after-the-town-hall.toml"), shipped())
    assert [(each.id, len(each.items), each.is_scale) for each in found.sections] == [
        ("engagement", 3, True),
        ("trust", 2, False),
    ]
    assert checks_of(found, found.languages) == []


def test_what_is_shipped_stands_on_the_page_with_whom_it_is_asked_of() -> None:
    rows = re.findall(r"^\| ((?:`[a-z0-9-]+`(?:, )?)+) \| (\w+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    told = {name: who for names, who in rows for name in re.findall(r"`([^`]+)`", names)}
    shipped_ones = {each.id: each.asked_of.value for each in shipped_instruments().values()}
    assert shipped_ones.items() <= told.items()
