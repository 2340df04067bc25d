"""The page of a measure of whichever kind."""

from __future__ import annotations

from fairwater_web.analysis.means import MeanPage
from fairwater_web.analysis.page import Page
from fairwater_web.analysis.presentation import MeasurePage
from fairwater_web.analysis.queries import AnyQuery, MeanQuery


def page_of(query: AnyQuery, language: str) -> Page:
    """Return the page of a query: of a mean, or of a share."""
    return MeanPage(query, language) if isinstance(query, MeanQuery) else MeasurePage(query, language)
