"""The pictures of a measure's page: released rows as dots and lines, drawn once and kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.cache import caches

from fairwater import words
from fairwater.publish import charts

if TYPE_CHECKING:
    from fairwater_web.analysis.page import Page

PICTURES = ("groups", "years", "places")
MOST_MULTIPLES = 8
"""Groups that are drawn over the years."""
DRAWING = 12
"""Raised when the drawing changes, so that no chart of an older drawing is served from the cache."""


@dataclass(frozen=True)
class Picture:
    """A drawn chart in its wide and its narrow form, as SVG that follows the page's theme."""

    wide: str
    narrow: str


def drawn(page: Page, which: str) -> Picture:
    """Return a picture, from the cache where the same released rows were drawn before."""
    return Picture(*(_kept(page, which, wide) for wide in (True, False)))


def _kept(page: Page, which: str, wide: bool) -> str:
    marked = hashlib.sha256(repr(page.events).encode()).hexdigest()[:16] if which == "years" and page.events else ""
    hashes = f"{page.released(which).hash}-{page.released('groups').hash}"
    key = f"{which}-{hashes}-{marked}-{page.language}-{wide}-{DRAWING}"
    kept = caches["charts"].get(key)
    if kept is None:
        kept = charts.themed(svg(page, which, page.spec(which, wide=wide)))
        caches["charts"].set(key, kept)
    return str(kept)


def svg(page: Page, which: str, drawing: charts.Spec) -> str:
    """Return a drawing of a picture as SVG in the colours of the light theme."""
    title = words.text(f"chart-{which}-title", page.language, measure=page.words.label)
    return charts.draw_svg(drawing, title=title, description=page.told(which))


def captioned(page: Page, which: str) -> charts.Spec:
    """Return the wide picture with its title and what it shows, for a file that leaves the page."""
    title = words.text(f"chart-{which}-title", page.language, measure=page.words.label)
    return charts.with_caption(page.spec(which, wide=True), title, [page.query.organisation.name, page.caption(which)])
