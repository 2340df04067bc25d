"""How those who scored in a session come out: computed once when it is closed, kept, and read from then on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from fairwater.content import Part, with_folder
from fairwater.observation import Judged, Thresholds, beside_master, default_thresholds, drift, holds_until, judged
from fairwater.observation.thresholds import thresholds_in
from fairwater.statistics.ratings import Ratings, Statistic, WhyUndefined
from fairwater_web.observing.enums import Against
from fairwater_web.observing.models import CalibrationSession, Rater
from fairwater_web.observing.queries import given_by, levels_of, observed_rows, unit_of

NUMBERS = ("value", "low", "high", "agreement", "units", "raters", "ratings", "left_out")
REASONS = ("undefined", "no_interval")


def thresholds_here() -> Thresholds:
    """Return the thresholds that a session begins with: those of the content folder, or else those that are shipped."""
    shipped = default_thresholds()
    folder = Path(settings.FAIRWATER_CONTENT) / "calibration"
    return with_folder({shipped.id: shipped}, folder, thresholds_in).found[shipped.id]


def thresholds_of(session: CalibrationSession) -> Thresholds:
    """Return what was agreed for a session."""
    return thresholds_in(Part(session.thresholds, f"calibration {session.pk}"))


def why_not_close(session: CalibrationSession) -> str:
    """Return the message id of why a session cannot be closed; empty where it can."""
    raters = list(session.raters.all())
    if session.closed_at is not None:
        return "refused-session-closed"
    if any(each.is_master and each.locked_at is None for each in raters):
        return "refused-session-master"
    n_locked = sum(each.locked_at is not None and not each.is_master for each in raters)
    return "" if n_locked >= (1 if session.against == Against.MASTER else 2) else "refused-session-open"


def judge(session: CalibrationSession) -> Iterator[tuple[Rater, Judged, date | None]]:
    """Yield everybody who locked, how they come out, and until when it holds."""
    raters = [each for each in session.raters.prefetch_related("scores") if each.locked_at is not None]
    levels, thresholds = levels_of(session.rubric), thresholds_of(session)
    master = next((given_by(each) for each in raters if each.is_master), None)
    scoring = [each for each in raters if not each.is_master]
    for each in scoring:
        if master is not None:
            ratings, name = beside_master(master, given_by(each), levels), "rater"
        else:
            rows = [(unit, str(one.pk), level) for one in scoring for unit, level in given_by(one).items()]
            ratings, name = Ratings.from_rows(rows, levels), str(each.pk)
        found = judged(ratings, name, thresholds)
        yield each, found, holds_until(found.verdict, session.on, thresholds)


def kept_figures(found: Judged) -> list[dict[str, Any]]:
    """Return the statistics as they are kept with a rater."""
    return [
        {
            "key": each.key,
            "threshold": None if each.threshold is None else str(each.threshold),
            "is_met": each.is_met,
            **{name: getattr(each.statistic, name) for name in NUMBERS},
            **{name: str(why) if (why := getattr(each.statistic, name)) else None for name in REASONS},
        }
        for each in found.checks
    ]


def statistic_in(figure: Mapping[str, Any]) -> Statistic:
    """Return a statistic as it was kept."""
    reasons = {name: WhyUndefined(figure[name]) if figure[name] else None for name in REASONS}
    return Statistic(**{name: figure[name] for name in NUMBERS}, **reasons)


def anchors(rater: Rater) -> tuple[CalibrationSession, Statistic, Statistic] | None:
    """Return somebody's last session before this one, and how they scored now what they scored then; None without one.

    Anchors are items of the same name: how far they agree with themselves, and how much higher they score now.
    """
    session = rater.session
    before = (
        Rater.objects.filter(
            person=rater.person,
            is_master=False,
            locked_at__isnull=False,
            session__on__lt=session.on,
            session__rubric__framework__framework=session.rubric.framework.framework,
        )
        .select_related("session__rubric__framework")
        .order_by("-session__on", "-pk")
        .first()
    )
    if before is None:
        return None
    codes = [each.term.code for each in observed_rows(session.rubric)]
    earlier, later = _by_name(before, codes), _by_name(rater, codes)
    return before.session, *drift(earlier, later, levels_of(session.rubric))


def _by_name(rater: Rater, codes: list[str]) -> dict[str, int]:
    """Return the levels that somebody gave, by the name of the item and the row."""
    given = given_by(rater)
    return {
        f"{name}\n{code}": given[unit]
        for item, name in enumerate(rater.session.items)
        for code in codes
        if (unit := unit_of(item, code)) in given
    }
