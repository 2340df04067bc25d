"""What a pilot teaches beside its charts: aims, fidelity, who was reached and who benefited, what is open before it starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fairwater import words
from fairwater.improvement.aims import Progress, Standing, is_about_suspension, looks_elsewhere, progress
from fairwater.improvement.benefit import FEWER, GroupChange, GroupReach, Turn, left_behind
from fairwater.improvement.fidelity import Cycle, cycles
from fairwater.improvement.taken import TakenPoint
from fairwater.publish import numbers
from fairwater.publish.names import dimension_name, group_name
from fairwater.vocabulary import Better as CoreBetter
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kept_values, kind_named, values_of
from fairwater_web.pilots.enums import Better, Counted, Decided, Source, Tells
from fairwater_web.pilots.groups import benefit_of, counted_columns, reach_of
from fairwater_web.pilots.models import Aim, PilotSeries
from fairwater_web.pilots.presentation import said
from fairwater_web.pilots.queries import found_points, start_of
from fairwater_web.pilots.taking import may_see

AIM_PARTS = ("much", "of", "aim-whom", "by")


@dataclass(frozen=True)
class ShownTable:
    """A small table: a sentence above it, its head, its rows, a line below."""

    title: str
    sentence: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    below: str = ""


@dataclass(frozen=True)
class ShownLearning:
    """What stands beside the charts of a pilot."""

    aims: tuple[str, ...]
    plan_aim: str
    aim_missing: str
    warnings: tuple[str, ...]
    fidelity: tuple[ShownTable, ...]
    reach: tuple[ShownTable, ...]
    benefit: tuple[ShownTable, ...]
    open_things: tuple[str, ...]
    trainings: tuple[tuple[str, str], ...]
    n_ready: int
    n_things: int
    start: str


def shown_learning(plan: Document, actor: Any, language: str, today: date) -> ShownLearning:
    """Return what a pilot teaches, in a language; counts by group have gone through the gate."""
    kind = kind_named(plan.kind)
    values = kept_values(kind, values_of(plan)) if kind is not None else {}
    every = list(plan.series.prefetch_related("points", "aims", "predictions").select_related("plan"))
    start = start_of(plan)
    columns = counted_columns(plan)
    better = _outcome_better(every)
    things = [row for row in values.get("logistics") or () if row.get("thing")]
    return ShownLearning(
        aims=tuple(_aims(every, actor, start, language, today)),
        plan_aim=str(values.get("aim") or ""),
        aim_missing=_aim_missing(values, language),
        warnings=tuple(_warnings(values, every, language)),
        fidelity=tuple(_fidelity(each, plan, language) for each in every if _is_fidelity(each)),
        reach=tuple(table for each in columns if (table := _reach(plan, each, language))),
        benefit=tuple(table for each in columns if (table := _benefit(plan, each, better, language))),
        open_things=tuple(_thing(row, language) for row in things if not row.get("ready")),
        trainings=tuple(_training(row, language) for row in values.get("training") or () if row.get("what")),
        n_ready=sum(bool(row.get("ready")) for row in things),
        n_things=len(things),
        start=numbers.day(start.isoformat(), language) if start else "",
    )


def _outcome_better(every: Sequence[PilotSeries]) -> CoreBetter:
    first = next((each for each in every if each.tells == Tells.OUTCOME), None)
    return CoreBetter(first.better) if first is not None else CoreBetter.LOWER


# Aims


def _aims(every: Sequence[PilotSeries], actor: Any, start: date | None, language: str, today: date) -> list[str]:
    found = []
    for series in every:
        aim = next(iter(series.aims.order_by("-pk")[:1]), None)
        if aim is not None and may_see(actor, series):
            points = [(each.on, each.value) for each in found_points(series)]
            since = start if series.source == Source.ENTERED else None
            how = progress(points, float(aim.level), aim.due_on, since, today, lower=series.better == Better.LOWER)
            found.append(_aim(series, aim, how, language))
    return found


def _aim(series: PilotSeries, aim: Aim, how: Progress, language: str) -> str:
    def value(number: float | Decimal | None) -> str:
        return "" if number is None else said(series, Decimal(repr(float(number))), language)

    part = "" if how.part is None else numbers.percent(how.part, language, 0)
    stands = words.text(
        f"aim-{how.standing.value}",
        language,
        began=value(how.began),
        now=value(how.now),
        part=part,
        n=how.n_now,
    )
    left = words.text("aim-days-left", language, n=how.days_left) if how.days_left >= 0 else ""
    if how.days_left < 0 and how.standing is not Standing.REACHED:
        left = words.text("aim-past", language, n=-how.days_left)
    told = words.text(
        f"aim-{series.better}",
        language,
        name=series.name,
        level=value(aim.level),
        counted=words.text(f"counted-in-{aim.counted_in}", language),
        whom=aim.whom,
        day=numbers.day(aim.due_on.isoformat(), language),
    )
    return " ".join(each for each in (told, stands, left) if each)


def _aim_missing(values: Mapping[str, Any], language: str) -> str:
    missing = [part for part in AIM_PARTS if not values.get(part)]
    if not values or not missing:
        return ""
    parts = ", ".join(words.text(f"aim-part-{part}", language) for part in missing)
    return words.text("aim-part-missing", language, parts=parts)


def _warnings(values: Mapping[str, Any], every: Sequence[PilotSeries], language: str) -> list[str]:
    """Return what is said where an aim is about suspensions and nothing looks where they may have gone."""
    outcomes = [each.name for each in every if each.tells == Tells.OUTCOME]
    if not is_about_suspension(str(values.get("of") or ""), str(values.get("aim") or ""), *outcomes):
        return []
    if looks_elsewhere(f"{each.name} {each.how}" for each in every if each.tells == Tells.BALANCING):
        return []
    planned = [str(row.get("measure") or "") for row in values.get("measures") or () if row.get("kind") == "balancing"]
    named = next((each for each in planned if looks_elsewhere([each])), "")
    if named:
        return [words.text("aim-elsewhere-planned", language, measure=named)]
    return [words.text("aim-elsewhere-none", language)]


# Fidelity


def _is_fidelity(series: PilotSeries) -> bool:
    is_counted = series.counted == Counted.SHARE and series.source == Source.ENTERED
    return bool(series.tells == Tells.PROCESS and is_counted)


def _fidelity(series: PilotSeries, plan: Document, language: str) -> ShownTable:
    points: list[TakenPoint] = list(found_points(series))
    begins = [each.begins_on for each in series.predictions.all()]
    begins += plan.pilot_decisions.filter(decided=Decided.ADAPT).values_list("on", flat=True)
    found = cycles([(each.on, each.count, each.n) for each in points], _apart(begins))
    text = words.text
    head = tuple(
        text(name, language)
        for name in ("fidelity-cycle", "fidelity-days", "fidelity-done", "fidelity-share", "column-interval")
    )
    rows = tuple(
        (
            numbers.whole(number, language),
            f"{numbers.day(each.begins.isoformat(), language)} – {numbers.day(each.ends.isoformat(), language)}",
            text(
                "runchart-of",
                language,
                count=numbers.whole(each.done, language),
                total=numbers.whole(each.planned, language),
            ),
            numbers.percent(each.share, language, 0),
            numbers.interval(each.low, each.high, language),
        )
        for number, each in enumerate(found, start=1)
    )
    return ShownTable(series.name, _fidelity_sentence(found, language), head, rows)


def _apart(begins: Sequence[date]) -> list[date]:
    """Return beginnings, of those within a week of one another the last: a decision and the prediction after it are one."""
    found: list[date] = []
    for day in sorted(set(begins)):
        if found and (day - found[-1]).days < 7:
            found[-1] = day
        else:
            found.append(day)
    return found


def _fidelity_sentence(found: Sequence[Cycle], language: str) -> str:
    if not found:
        return words.text("fidelity-nothing", language)
    first, last = found[0], found[-1]
    if len(found) == 1:
        return words.text("fidelity-one", language, share=numbers.percent(first.share, language, 0), n=first.n_moments)
    shares = {"first": numbers.percent(first.share, language, 0), "last": numbers.percent(last.share, language, 0)}
    return words.text("fidelity-first-last", language, **shares)


# Student groups


def _named(column: str, group: Sequence[str], language: str) -> str:
    return group_name(column, group[0], language)


def _titled(column: str, language: str) -> str:
    name = dimension_name(column, language)
    return name[:1].upper() + name[1:]


def _reach(plan: Document, column: str, language: str) -> ShownTable | None:
    found = reach_of(plan, column)
    if found is None:
        return None
    counts, reached = found
    behind = left_behind(reached)
    names = ", ".join(_named(column, each.group, language) for each in behind)
    sentence = words.text("reach-behind" if behind else "reach-level", language, groups=names, fewer=FEWER)
    head = tuple(
        words.text(name, language)
        for name in ("column-group", "column-students", "reach-share", "column-interval", "reach-parity")
    )
    rows = tuple(_reach_row(column, each, language) for each in reached)
    return ShownTable(_titled(column, language), sentence, head, rows, counts.said)


def _reach_row(column: str, each: GroupReach, language: str) -> tuple[str, ...]:
    name = _named(column, each.group, language)
    if each.share is None or each.low is None or each.high is None:
        return (name, "", words.text("group-withheld", language), "", "")
    parity = "" if each.parity is None else numbers.decimals(each.parity, 2, language)
    return (
        name,
        numbers.whole(each.n or 0, language),
        numbers.percent(each.share, language, 0),
        numbers.interval(each.low, each.high, language),
        parity,
    )


def _benefit(plan: Document, column: str, better: CoreBetter, language: str) -> ShownTable | None:
    found = benefit_of(plan, column, better)
    if found is None:
        return None
    before, after, changes = found
    by_turn = {
        turn: ", ".join(_named(column, each.group, language) for each in changes if each.turn is turn) for turn in Turn
    }
    told = [turn for turn in (Turn.BETTER, Turn.WORSE, Turn.UNSURE) if by_turn[turn]]
    sentence = " ".join(words.text(f"benefit-{turn.value}", language, groups=by_turn[turn]) for turn in told)
    head = tuple(
        words.text(name, language)
        for name in (
            "column-group",
            "benefit-before",
            "benefit-after",
            "benefit-change",
            "column-interval",
            "benefit-turn",
        )
    )
    rows = tuple(_benefit_row(column, each, language) for each in changes)
    below = words.text("benefit-below", language, before=before.said, after=after.said)
    return ShownTable(_titled(column, language), sentence, head, rows, below)


def _benefit_row(column: str, each: GroupChange, language: str) -> tuple[str, ...]:
    name, turn = _named(column, each.group, language), words.text(f"benefit-turn-{each.turn.value}", language)
    if each.before is None or each.after is None or each.change is None or each.low is None or each.high is None:
        return (name, "", "", "", "", turn)
    shares = []
    for share, n in ((each.before, each.n_before), (each.after, each.n_after)):
        of = numbers.whole(n or 0, language)
        shares.append(words.text("benefit-share-of", language, share=numbers.percent(share, language), of=of))
    span = f"{numbers.points(each.low, language)} – {numbers.points(each.high, language)}"
    return (name, *shares, numbers.points(each.change, language), span, turn)


# Before it starts


def _thing(row: Mapping[str, Any], language: str) -> str:
    day = numbers.day(str(row["by"]), language) if row.get("by") else ""
    return " · ".join(each for each in (str(row["thing"]), str(row.get("owner") or ""), day) if each)


def _training(row: Mapping[str, Any], language: str) -> tuple[str, str]:
    """Return what is learned beforehand, and what was expected of it and seen."""
    day = numbers.day(str(row["on"]), language) if row.get("on") else ""
    told = " · ".join(each for each in (str(row["what"]), str(row.get("whom") or ""), day) if each)
    expected, seen = str(row.get("expected") or ""), str(row.get("seen") or "")
    if not expected and not seen:
        return told, words.text("training-no-effect", language)
    if not seen:
        return told, words.text("training-expected", language, expected=expected)
    return told, words.text("training-seen", language, expected=expected, seen=seen)
