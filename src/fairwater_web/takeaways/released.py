"""Released numbers and quotes that a journey rests on, as an audience may see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.mean_story import range_said
from fairwater.takeaway import Figure, Number, Table, Voice
from fairwater_web.findings.models import Finding
from fairwater_web.findings.presentation import MeanFinding, PublicFinding, StaffFinding, finding_page
from fairwater_web.interviews.models import Quote
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.presentation import Line, ReleasePage
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.thread.queries import Thing

MOST_OF_A_RELEASE = 3
FIGURE_WIDTH = 720


@dataclass(frozen=True)
class Numbers:
    """Numbers, their charts, and why there is none where there is none."""

    numbers: tuple[Number, ...]
    figures: tuple[Figure, ...]
    lack: str


def numbers_in(gathering: Gathering, things: Iterable[Thing]) -> Numbers:
    """Return the numbers among some things; what was withdrawn or is not the audience’s is named as withheld."""
    every = [each for each in things if each[0] in ("finding", "release")]
    seen, gone, unseen = gathering.sorted_out(every)
    for kind, _ in gone:
        gathering.withhold(gathering.say(f"thing-{kind}"), "withheld-withdrawn")
    found: list[Number] = []
    figures: list[Figure] = []
    for thing in seen:
        told, figure = _finding(gathering, thing[1]) if thing[0] == "finding" else _release(gathering, thing[1])
        if not told:
            unseen.append(thing)
            continue
        gathering.take(thing)
        found += told
        figures += [figure] if figure is not None else []
    for kind, _ in unseen:
        gathering.withhold(gathering.say(f"thing-{kind}"), "withheld-staff-numbers")
    lack = "" if found else gathering.say("takeaway-no-numbers-seen" if every else "takeaway-no-numbers")
    return Numbers(tuple(found), tuple(figures), lack)


def _finding(gathering: Gathering, number: int) -> tuple[list[Number], Figure | None]:
    finding = Finding.objects.select_related("release__organisation", "organisation", "pinned_by").get(pk=number)
    shown = finding_page(finding, gathering.language)
    if isinstance(shown, StaffFinding):
        return _staff(gathering, shown)
    if isinstance(shown, MeanFinding):
        return _mean(gathering, shown), None
    if finding.release is None or not _is_public(finding.release):
        return [], None
    line = shown.lines[0]
    day = gathering.say("takeaway-published", day=shown.page.approved_on)
    told = _told(gathering, shown.words.label, shown.title, line, day)
    where = finding.recipe["where"]
    column = next(iter(where)) if len(where) == 1 else ""
    return [told], _figure(gathering, shown.words.label, shown.title, _public_dots(shown, column), day)


def _public_dots(shown: PublicFinding, column: str) -> list[charts.Dot]:
    return shown.page.dots_by(column) if column else []


def _staff(gathering: Gathering, shown: StaffFinding) -> tuple[list[Number], Figure | None]:
    language = gathering.language
    row = shown.story.focus or next((each for each in shown.released.rows if each.share is not None), None)
    day = gathering.say("takeaway-pinned", day=shown.pinned_on)
    if row is None or row.share is None:
        return [], None
    told = Number(
        name=f"{shown.words.label}: {shown.name_of(row)}",
        sentence=shown.title,
        value=numbers.percent(row.share, language),
        n=_n(gathering, "" if row.n_students is None else numbers.whole(row.n_students, language)),
        interval=_interval(gathering, row),
        day=day,
    )
    return [told], _figure(gathering, shown.words.label, shown.title, _staff_dots(shown, row), day)


def _mean(gathering: Gathering, shown: MeanFinding) -> list[Number]:
    """Return the mean of the group that the finding speaks of, with its range and its number of students."""
    row = shown.focus
    if row is None or row.mean is None:
        return []
    between = range_said(row.mean_low, row.mean_high, shown.measure.digits, gathering.language)
    return [
        Number(
            name=f"{shown.words.label}: {shown.name_of(row)}",
            sentence=shown.title,
            value=f"{shown.said(row.mean)} {shown.unit}",
            n=_n(gathering, numbers.whole(row.n_students, gathering.language)),
            interval=_range(gathering, between) if between else gathering.say("takeaway-no-interval"),
            day=gathering.say("takeaway-pinned", day=shown.pinned_on),
        )
    ]


def _staff_dots(shown: StaffFinding, focus: ReleasedRow) -> list[charts.Dot]:
    dots = [
        charts.Dot(
            name=shown.name_of(row),
            share=row.share,
            low=row.share_low or 0.0,
            high=row.share_high or row.share,
            told=numbers.percent(row.share, shown.language),
            reference=row.compared_share,
            focus=row is focus,
        )
        for row in shown.released.rows
        if row.share is not None
    ]
    return sorted(dots, key=lambda dot: dot.share, reverse=shown.measure.better.value == "lower")


def _interval(gathering: Gathering, row: ReleasedRow) -> str:
    if row.share_low is None or row.share_high is None:
        return gathering.say("takeaway-no-interval")
    told = numbers.interval(row.share_low, row.share_high, gathering.language)
    return _range(gathering, told)


def _range(gathering: Gathering, told: str) -> str:
    return gathering.say("takeaway-interval", name=gathering.say("column-interval"), interval=told)


def _n(gathering: Gathering, students: str) -> str:
    return gathering.say("takeaway-n", n=students) if students else gathering.say("takeaway-n-withheld")


def _told(gathering: Gathering, label: str, sentence: str, line: Line, day: str) -> Number:
    sure = _range(gathering, line.interval) if line.interval else gathering.say("takeaway-no-interval")
    return Number(f"{label}: {line.name}", sentence, line.share, _n(gathering, line.students), sure, day)


def _is_public(release: Release) -> bool:
    return release.stage == Stage.PUBLISHED and release.audience == Outside.PUBLIC and bool(release.content)


def _release(gathering: Gathering, number: int) -> tuple[list[Number], Figure | None]:
    release = Release.objects.select_related("organisation").get(pk=number)
    if not _is_public(release):
        return [], None
    page = ReleasePage(release, gathering.language)
    day = gathering.say("takeaway-published", day=page.approved_on)
    table = next((each for each in page.tables if not each.crossed), None)
    lines = [each for each in (table.lines if table else ()) if each.share and each.students][:MOST_OF_A_RELEASE]
    label = page.words.label
    told = [
        _told(
            gathering,
            label,
            gathering.say("takeaway-released", measure=label, name=each.name, share=each.share),
            each,
            day,
        )
        for each in lines
    ]
    column = next(iter(release.columns), "")
    return told, _figure(gathering, label, label, page.dots_by(column), day)


def _figure(gathering: Gathering, label: str, title: str, dots: Sequence[charts.Dot], day: str) -> Figure | None:
    """Return dots as a figure; none for fewer than two, and where no pictures are wanted."""
    if len(dots) < 2 or not gathering.draws:
        return None
    language = gathering.language
    said = "; ".join(words.text("chart-groups-told", language, name=dot.name, share=dot.told) for dot in dots)
    forms = [charts.dot_chart(dots, wide=wide, width=FIGURE_WIDTH) for wide in (True, False)]
    wide, slim = (charts.draw_svg(form, title=title, description=said) for form in forms)
    head = tuple(gathering.say(f"column-{name}") for name in ("group", "share", "interval"))
    rows = tuple((dot.name, dot.told, numbers.interval(dot.low, dot.high, language)) for dot in dots)
    note = gathering.say("takeaway-chart-note")
    return Figure(label, f"{title} {said}.", wide, Table(head, rows), (day, note), slim)


def voices_in(gathering: Gathering, things: Iterable[Thing]) -> tuple[tuple[Voice, ...], str]:
    """Return the quotes among some things that may go to the audience, and why there is none where there is none."""
    every = [each for each in things if each[0] == "quote"]
    seen, gone, unseen = gathering.sorted_out(every)
    for _ in gone:
        gathering.withhold(gathering.say("thing-quote"), "withheld-withdrawn")
    for _ in unseen:
        gathering.withhold(gathering.say("thing-quote"), "withheld-reach")
    quotes = Quote.objects.filter(pk__in=[number for _, number in seen], withdrawn_on__isnull=True)
    found = []
    for quote in quotes.select_related("slip__talk"):
        gathering.take(("quote", quote.pk))
        day = numbers.day(quote.talk.held_on.isoformat(), gathering.language)
        by = gathering.say("takeaway-said-by", role=gathering.say(f"spoken-by-{quote.slip.role}"), day=day)
        consent = gathering.say("takeaway-consent", reach=gathering.say(f"reach-{quote.reach}"))
        found.append(Voice(quote.text, by, consent, quote.language))
    lack = "" if found else gathering.say("takeaway-no-voices-seen" if every else "takeaway-no-voices")
    return tuple(found), lack
