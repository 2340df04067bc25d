"""A session of calibration as it is read: what to score, how one came out, and who is calibrated until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from fairwater import words
from fairwater.observation import Thresholds
from fairwater.publish import numbers
from fairwater.publish.agreement import SHARES, told_statistics
from fairwater_web.common.permissions import can, why_not
from fairwater_web.observing.calibrating import anchors, statistic_in, thresholds_of, why_not_close
from fairwater_web.observing.enums import Against
from fairwater_web.observing.models import CalibrationSession, Rater
from fairwater_web.observing.presentation import level_told
from fairwater_web.observing.queries import (
    framework_behind,
    given_by,
    levels_of,
    newest_rubric,
    observed_rows,
    sessions_for,
    standing_on,
    standings,
    unit_of,
)
from fairwater_web.people.permissions import Permission

DIGITS = 3
BIAS = "mean_bias"


def day(of: date | None, language: str) -> str:
    """Return a day in words; nothing for none."""
    return "" if of is None else numbers.day(of.isoformat(), language)


def told_thresholds(thresholds: Thresholds, language: str) -> list[tuple[str, str]]:
    """Return what was agreed: each statistic with what it has to reach."""
    keys = ("exact_agreement", "adjacent_agreement", BIAS, "cohen_kappa_quadratic", "alpha_ordinal")
    given = (
        thresholds.exact_agreement,
        thresholds.adjacent_agreement,
        thresholds.mean_bias,
        thresholds.kappa_quadratic,
        thresholds.alpha_ordinal,
    )
    return [
        (words.text(f"agreement-name-{key.replace('_', '-')}", language), _threshold(key, value, language))
        for key, value in zip(keys, given, strict=True)
    ]


def _threshold(key: str, value: Fraction, language: str) -> str:
    if key in SHARES:
        return words.text("threshold-least", language, value=numbers.percent(float(value), language, 0))
    told = numbers.decimals(float(value), DIGITS, language)
    return words.text("threshold-most" if key == BIAS else "threshold-least", language, value=told)


@dataclass(frozen=True)
class Result:
    """How somebody came out: the sentence, the statistics as rows, what was missed, their severity, the anchors."""

    labels: tuple[str, str]
    """What the two tables are called."""
    name: str
    sentence: str
    head: list[str]
    rows: list[list[str]]
    notes: list[str]
    severity: str
    drift: str
    differ_head: list[str]
    differ: list[list[str]]


def shown_result(rater: Rater, language: str) -> Result:
    """Return the result of a rater in a closed session: for themselves and for whoever leads."""
    figures = {each["key"]: each for each in rater.figures}
    told = list(told_statistics({key: statistic_in(each) for key, each in figures.items()}, language))
    rows = [
        [row.name, row.value, row.interval, str(figures[row.key]["units"]), *_met(figures[row.key], language)]
        for row in told
    ]
    bias = statistic_in(figures[BIAS]) if BIAS in figures else None
    severity = ""
    if bias is not None and bias.value is not None:
        way = "high" if bias.value > 0 else "low" if bias.value < 0 else "even"
        severity = words.text(f"severity-{way}", language, bias=numbers.decimals(abs(bias.value), 2, language))
    missed = sum(each["is_met"] is False for each in rater.figures)
    sentence = words.text(
        f"verdict-{rater.verdict}", language, until=day(rater.until, language) or "blank", missed=missed
    )
    differ_head, differ = _differ(rater, language)
    head = [words.text(each, language) for each in HEAD]
    notes = [f"{row.name}: {note}" for row in told for note in row.notes]
    labels = (words.text("calibration-result", language), words.text("differ-title", language, n=len(differ)))
    return Result(
        labels, rater.person.name, sentence, head, rows, notes, severity, _drift(rater, language), differ_head, differ
    )


HEAD = (
    "agreement-statistic",
    "agreement-value",
    "agreement-interval",
    "calibration-units",
    "calibration-threshold",
    "calibration-met",
)


def _met(figure: dict[str, Any], language: str) -> tuple[str, str]:
    if figure["threshold"] is None:
        return words.text("calibration-no-threshold", language), ""
    met = "calibration-is-met" if figure["is_met"] else "calibration-is-missed"
    return _threshold(figure["key"], Fraction(figure["threshold"]), language), words.text(met, language)


def _differ(rater: Rater, language: str) -> tuple[list[str], list[list[str]]]:
    """Return where somebody and the master gave other levels, to talk about."""
    session = rater.session
    master = session.raters.filter(is_master=True).first()
    if master is None:
        return [], []
    theirs, own = given_by(master), given_by(rater)
    rows = []
    for item, name in enumerate(session.items):
        for row in observed_rows(session.rubric):
            unit = unit_of(item, row.term.code)
            if unit in theirs and unit in own and theirs[unit] != own[unit]:
                levels = [level_told(session.rubric, each[unit], language) for each in (own, theirs)]
                rows.append([name, row.term.statement.said(language), *levels])
    head = ("calibration-item", "calibration-row", "calibration-own", "calibration-master")
    return [words.text(each, language) for each in head], rows


def _drift(rater: Rater, language: str) -> str:
    found = anchors(rater)
    if found is None:
        return ""
    before, agreement, bias = found
    when = day(before.on, language)
    if agreement.value is None or bias.value is None:
        return words.text("drift-no-anchor", language, title=before.title, day=when)
    return words.text(
        "drift-anchors",
        language,
        title=before.title,
        day=when,
        n=agreement.units,
        same=numbers.percent(agreement.value, language, 0),
        bias=numbers.signed(bias.value, 2, language),
    )


def shown_session(session: CalibrationSession, actor: Any, language: str, asked: int) -> dict[str, Any]:
    """Return what the page of a session shows: what to score while one has not locked; one's result once it is closed.

    Whoever leads sees who has locked, and of a closed session the result of the one they ask for.
    """
    leads = can(actor, Permission.LEAD_CALIBRATION)
    raters = list(session.raters.select_related("person").order_by("person__name", "pk"))
    for each in raters:
        each.session = session
    mine = [each for each in raters if each.person_id == actor.person.pk]
    scoring = [each for each in raters if not each.is_master]
    closed = session.closed_at is not None
    chosen = next((each for each in scoring if each.pk == asked and (leads or each in mine)), None)
    chosen = chosen or next((each for each in mine if not each.is_master), None)
    return {
        "session": session,
        "day": day(session.on, language),
        "rubric_title": framework_behind(session.rubric).title.said(language),
        "thresholds": told_thresholds(thresholds_of(session), language),
        "agreed": thresholds_of(session),
        "alpha_firm": numbers.decimals(float(thresholds_of(session).alpha_firm), 2, language),
        "is_master": session.against == Against.MASTER,
        "to_score": [] if closed else [_form(each, language) for each in mine if each.locked_at is None],
        "levels": [(n, level_told(session.rubric, n, language)) for n in levels_of(session.rubric)],
        "n_locked": sum(each.locked_at is not None for each in scoring),
        "n_raters": len(scoring),
        "closed": closed,
        "result": shown_result(chosen, language) if closed and chosen and chosen.verdict else None,
        "leads": leads,
        "raters": [(each.pk, each.person.name, _stands(each, closed, language)) for each in scoring] if leads else [],
        "not_close": why_not(actor, Permission.LEAD_CALIBRATION) or why_not_close(session),
    }


def _form(rater: Rater, language: str) -> dict[str, Any]:
    """Return the items with their rows and the levels given so far."""
    given = given_by(rater)
    rows = [(each.term.code, each.term.statement.said(language)) for each in observed_rows(rater.session.rubric)]
    items = [
        (item, name, [(code, said, given.get(unit_of(item, code))) for code, said in rows])
        for item, name in enumerate(rater.session.items)
    ]
    return {"rater": rater, "items": items, "n_given": len(given), "n": len(items) * len(rows)}


def _stands(rater: Rater, closed: bool, language: str) -> str:
    if rater.locked_at is None:
        return words.text("rater-open", language)
    if not closed or not rater.verdict:
        return words.text("rater-locked", language)
    until = day(rater.until, language)
    return words.text(f"stands-{rater.verdict}", language, until=until or "blank")


def shown_calibration(actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what the first page shows of calibration: how one stands oneself, and the sessions."""
    rubric = newest_rubric(actor.tenant)
    found = standings(actor.tenant, rubric.framework.framework).get(actor.person.pk, []) if rubric else []
    newest = standing_on(found, today)
    if newest is None:
        own = words.text("standing-none", language)
    elif newest.holds_on(today):
        own = words.text(f"standing-{newest.verdict}", language, until=day(newest.until, language))
    else:
        message = "standing-over" if newest.verdict.is_calibrated else "standing-not"
        own = words.text(message, language, day=day(newest.until or newest.session.on, language))
    return {
        "standing": own,
        "is_calibrated": newest is not None and newest.holds_on(today),
        "sessions": [(each, day(each.on, language)) for each in sessions_for(actor)],
    }
