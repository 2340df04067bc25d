"""The pilots of a journey as they are taken away: run charts, what happened, what was decided and learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fairwater import words
from fairwater.documents.text import Block
from fairwater.improvement import figure
from fairwater.publish import numbers
from fairwater.takeaway import Chapter, Figure, Part, Table
from fairwater.takeaway.parts import lines_block
from fairwater_web.documents.models import Document
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.presentation import shown_pilot
from fairwater_web.pilots.queries import PLAN, chart_for, found_points
from fairwater_web.takeaways.enums import For
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.takeaways.seeing import why_series_withheld


@dataclass(frozen=True)
class Piloted:
    """Pilots: lines for a slide, run charts, what was decided, what was learned, and all of it as a chapter."""

    lines: tuple[str, ...] = ()
    runs: tuple[Figure, ...] = ()
    decided: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()
    chapter: Chapter | None = None


def piloted_in(gathering: Gathering, documents: Sequence[Document]) -> Piloted:
    """Return the pilots of the plans among some documents, as the audience may see them."""
    plans = [each for each in documents if each.kind == PLAN and each.series.exists()]
    every = [_of(gathering, plan) for plan in plans]
    if not every:
        return Piloted()
    parts = tuple(part for each in every if each.chapter for part in each.chapter.parts)
    return Piloted(
        tuple(line for each in every for line in each.lines),
        tuple(run for each in every for run in each.runs),
        tuple(line for each in every for line in each.decided),
        tuple(line for each in every for line in each.learned),
        Chapter(gathering.say("takeaway-pilots"), (), parts) if parts else None,
    )


def _of(gathering: Gathering, plan: Document) -> Piloted:
    language = words.written_in(gathering.language)
    shown = shown_pilot(plan, gathering.reader, language)
    runs: list[Figure] = []
    parts: list[Part] = []
    for series in plan.series.prefetch_related("points"):
        if gathering.words.are_in(series.name, series.how):
            gathering.withhold(gathering.say("takeaway-pilots"), "withheld-words")
        elif reason := why_series_withheld(series, gathering.made_for):
            gathering.withhold(gathering.say("takeaway-series", name=series.name), reason)
        elif any(not each.is_gap for each in found_points(series)):
            run = _run(gathering, series, plan)
            runs.append(run)
            parts.append(Part(series.name, (run,)))
    if gathering.made_for == For.EVERYBODY:
        return Piloted()
    decided = tuple(_allowed(gathering, f"{what} {because}") for what, because, _, _ in shown.decisions)
    learned = tuple(_allowed(gathering, learned) for _, _, learned, _ in shown.decisions)
    moments = tuple(_allowed(gathering, f"{day}: {said}") for day, said, _ in shown.moments)
    for title, lines in (
        ("takeaway-pilot-happened", moments),
        ("takeaway-pilot-decided", decided),
        ("takeaway-pilot-learned", learned),
    ):
        if kept := tuple(filter(None, lines)):
            pieces: tuple[Block | Figure, ...] = (lines_block(kept),)
            parts.append(Part(gathering.say(title), pieces))
    chapter = Chapter(plan.title, (), tuple(parts))
    lines = tuple(filter(None, (_allowed(gathering, each) for each in shown.sentences)))
    return Piloted(lines, tuple(runs), tuple(filter(None, decided)), tuple(filter(None, learned)), chapter)


def _allowed(gathering: Gathering, text: str) -> str:
    return gathering.allowed(text, gathering.say("takeaway-pilots"))


def _run(gathering: Gathering, series: PilotSeries, plan: Document) -> Figure:
    language, points = words.written_in(gathering.language), found_points(series)
    moments = [each for each in plan.moments.all() if not gathering.words.are_in(each.said)]
    drawn = figure(chart_for(series, moments, language, points), series.name, language)
    day = numbers.day(points[-1].on.isoformat(), language)
    notes = (*drawn.key, *drawn.notes, gathering.say("takeaway-run-day", day=day))
    head, rows = tuple(drawn.table.head), tuple(tuple(row) for row in drawn.table.rows)
    return Figure(
        drawn.title,
        drawn.description,
        drawn.svg(wide=True),
        Table(head, rows),
        notes,
        drawn.svg(wide=False),
    )
