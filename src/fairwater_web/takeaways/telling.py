"""The story of a journey for one audience: gathered from its documents, what they rest on, its pilots and registers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fairwater import words
from fairwater.documents.text import Block
from fairwater.publish import numbers
from fairwater.takeaway import Chapter, Figure, Part, Story, Table
from fairwater.takeaway.drawn import chains
from fairwater.takeaway.parts import lines_block, paragraph, quoted
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import AStation, stations_of
from fairwater_web.takeaways.chapters import Told, chapter_of, told_of
from fairwater_web.takeaways.entries import registers_chapter
from fairwater_web.takeaways.enums import PartOf
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.takeaways.piloted import Piloted, piloted_in
from fairwater_web.takeaways.released import Numbers, numbers_in, voices_in
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import Thing, thread_of

PROBLEM = (("summative-report", "question"), ("interim-report", "question"), ("district-dossier", "question"))
SENTENCE = (("summative-report", "sentence"), ("interim-report", "sentence"), ("district-dossier", "pattern"))
LEARNED = (
    ("summative-report", "learned"),
    ("interim-report", "learned"),
    ("iteration", "learned"),
    ("after-action", "learned"),
)
DECIDED = (("decision-record", "decided"), ("final-design", "design"))
HEARD = (("district-dossier", "voice"), ("pilot-plan", "designed"))
ROWS_HEARD = (("summative-report", "heard"), ("interim-report", "heard"))
ASKED = (("summative-report", "recommendations"), ("final-design", "recommendations"))
WRITTEN = (
    ("summative-report", "results", ("whom", "measure", "then", "now", "sure")),
    ("interim-report", "results", ("whom", "measure", "then", "now", "sure")),
    ("district-dossier", "snapshot", ("group", "measure", "says", "compared", "sure")),
)
DUE = (("decision-record", "by"), ("pilot-plan", "decide-on"))
"""Kinds of document and their fields, by what a short file asks: the first that is there answers."""

Step = Callable[[], None]


@dataclass(frozen=True)
class Asked:
    """What somebody asked for: of which journey, with which parts, on which day."""

    journey: Journey
    parts: Sequence[str]
    today: date


def story_of(gathering: Gathering, asked: Asked, step: Step = lambda: None) -> Story:
    """Return the story of a journey; `step` is called after each document, so that progress can be told."""
    journey, language = asked.journey, gathering.language
    stations = stations_of(journey, gathering.maker)
    told = _documents(gathering, stations, step)
    documents = [each for _, each in told]
    cited = _things(gathering, journey, documents)
    found = numbers_in(gathering, cited)
    voices, voices_lack = voices_in(gathering, cited)
    step()
    piloted = piloted_in(gathering, [each.document for each in documents])
    step()
    graph = next((each for each in documents if each.figure is not None), None)
    asks = _asks(gathering, documents)
    facts = (
        gathering.say(f"takeaway-for-{gathering.made_for}"),
        gathering.say(
            "takeaway-made", name=gathering.maker.person.name, day=numbers.day(asked.today.isoformat(), language)
        ),
    )
    story = Story(
        title=gathering.allowed(journey.title, gathering.say("thing-journey")) or gathering.say("thing-journey"),
        place=journey.organisation.name,
        language=language,
        facts=facts,
        problem=_first(documents, PROBLEM) or gathering.allowed(journey.purpose, gathering.say("journey-purpose")),
        sentence=_first(documents, SENTENCE),
        numbers=found.numbers,
        numbers_lack=found.lack,
        written=_written(documents),
        chart=next(iter(found.figures), None),
        voices=voices,
        voices_lack=voices_lack,
        heard=_heard(documents),
        map=tuple(line for each in documents for line in each.board),
        theory=chains(graph.kind, graph.values, language) if graph else (),
        theory_figure=graph.figure if graph else None,
        pilot=piloted.lines or _all(documents, (("pilot-plan", "aim"), ("pilot-plan", "solution"))),
        runs=piloted.runs,
        learned=(*piloted.learned, *_all(documents, LEARNED), *_ended(gathering, journey)),
        decided=(*piloted.decided, *_all(documents, DECIDED)),
        asks=asks,
        due=_due(gathering, documents),
        sources=tuple(each.paper.title for each in documents),
    )
    registers = [slug for station in stations for slug in station.station.registers]
    chapters = _chapters(gathering, asked, story, told, found, piloted, registers)
    return _with(story, gathering, chapters)


def _with(story: Story, gathering: Gathering, chapters: list[Chapter]) -> Story:
    """Return the story with what was withheld: known only when everything else was gathered."""
    withheld = gathering.withheld
    if withheld:
        table = Table(
            tuple(gathering.say(f"takeaway-withheld-{name}") for name in ("what", "why")),
            tuple((each.what, each.why) for each in withheld),
        )
        parts = (Part(gathering.say("takeaway-withheld-part"), (table.block(),)),)
        chapters = [*chapters, Chapter(gathering.say("takeaway-slide-withheld"), (), parts)]
    return Story(**{**vars(story), "withheld": withheld, "chapters": tuple(chapters)})


def _documents(gathering: Gathering, stations: Sequence[AStation], step: Step) -> list[tuple[str, Told]]:
    """Return the documents of a journey that the audience gets, each with the title of its station."""
    found = []
    for station in stations:
        if station.n_hidden:
            gathering.withhold(gathering.say("takeaway-documents", n=station.n_hidden), "withheld-not-yours")
        for document in station.documents:
            told = told_of(gathering, document)
            if told is not None:
                found.append((station.station.title.said(gathering.language), told))
            step()
    return found


def _things(gathering: Gathering, journey: Journey, documents: Iterable[Told]) -> list[Thing]:
    """Return what a journey and its documents rest on: cited in a field, or linked by hand."""
    below = thread_of(gathering.maker.tenant, ("journey", journey.pk)).level
    things = [each for each, level in below.items() if level < 0]
    for told in documents:
        things += told.cites
        linked = thread_of(gathering.maker.tenant, ("document", told.document.pk)).level
        things += [each for each, level in linked.items() if level == -1]
    return list(dict.fromkeys(things))


def _first(documents: Sequence[Told], wanted: Iterable[tuple[str, str]]) -> str:
    return next(iter(_all(documents, wanted)), "")


def _all(documents: Sequence[Told], wanted: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return what stands in some fields of some kinds of document, in the order of those."""
    found = [each.plain(field) for kind, field in wanted for each in documents if each.document.kind == kind]
    return tuple(dict.fromkeys(filter(None, found)))


def _ended(gathering: Gathering, journey: Journey) -> tuple[str, ...]:
    learned = gathering.allowed(journey.learned, gathering.say("thing-journey"))
    return (learned,) if learned else ()


def _written(documents: Sequence[Told]) -> Table | None:
    """Return the numbers that a document tells, where one has a table of them."""
    for kind, field, columns in WRITTEN:
        for each in documents:
            if each.document.kind == kind and (rows := each.rows(field, *columns)):
                return Table(each.heads(field, *columns), tuple(rows))
    return None


def _heard(documents: Sequence[Told]) -> tuple[str, ...]:
    rows = [
        f"{row[0]}: {row[1]}" if len(row) > 1 else row[0]
        for kind, field in ROWS_HEARD
        for each in documents
        if each.document.kind == kind
        for row in each.rows(field, "who", "said")
    ]
    return (*rows, *_all(documents, HEARD))


def _asks(gathering: Gathering, documents: Sequence[Told]) -> tuple[str, ...]:
    """Return what is recommended, to whom; else what a report asks; else a decision that is open, or a pilot’s."""
    rows = [
        row
        for kind, field in ASKED
        for each in documents
        if each.document.kind == kind
        for row in each.rows(field, "to", "what", "because", "by")
    ]
    if rows:
        return tuple(f"{row[0]}: {'; '.join(filter(None, (each.rstrip(' .') for each in row[1:])))}." for row in rows)
    open_ones = _all(documents, (("interim-report", "asks"), ("decision-record", "question")))
    plans = [each for each in documents if each.document.kind == "pilot-plan" and each.plain("decide-on")]
    return open_ones or tuple(gathering.say("takeaway-ask-pilot", title=each.paper.title) for each in plans)


def _due(gathering: Gathering, documents: Sequence[Told]) -> str:
    day = _first(documents, DUE)
    return gathering.say("takeaway-due", day=day) if day else ""


# The chapters of a bound report


def _chapters(
    gathering: Gathering,
    asked: Asked,
    story: Story,
    told: Sequence[tuple[str, Told]],
    found: Numbers,
    piloted: Piloted,
    registers: Iterable[str],
) -> list[Chapter]:
    chapters: list[Chapter | None] = []
    if PartOf.SHORT in asked.parts:
        chapters.append(_in_short(gathering, story, found))
    if PartOf.DOCUMENTS in asked.parts:
        chapters += [chapter_of(gathering, each, station) for station, each in told]
    if PartOf.PILOT in asked.parts:
        chapters.append(piloted.chapter)
    if PartOf.REGISTERS in asked.parts:
        chapters.append(registers_chapter(gathering, asked.journey, registers))
    if PartOf.SOURCES in asked.parts:
        chapters.append(_sources(gathering, told))
    return [each for each in chapters if each is not None]


def _in_short(gathering: Gathering, story: Story, found: Numbers) -> Chapter:
    parts = [Part(gathering.say("takeaway-brief-question"), (paragraph(story.problem),))] if story.problem else []
    parts.append(Part(gathering.say("takeaway-brief-numbers"), tuple(_numbers(gathering, story, found))))
    if story.voices:
        parts.append(
            Part(gathering.say("takeaway-brief-voice"), tuple(b for voice in story.voices for b in quoted(voice)))
        )
    else:
        parts.append(Part(gathering.say("takeaway-brief-voice"), (paragraph(story.voices_lack),)))
    for title, lines in (("learned", (*story.learned, *story.decided)), ("asks", (*story.asks, story.due))):
        if kept := tuple(filter(None, lines)):
            parts.append(Part(gathering.say(f"takeaway-brief-{title}"), (lines_block(kept),)))
    return Chapter(gathering.say("takeaway-in-short"), (), tuple(parts))


def _numbers(gathering: Gathering, story: Story, found: Numbers) -> Iterable[Block | Figure]:
    if not story.numbers:
        yield paragraph(story.numbers_lack)
        return
    head = tuple(gathering.say(f"takeaway-number-{name}") for name in ("what", "value", "n", "interval", "day"))
    rows = tuple((each.sentence, each.value, each.n, each.interval, each.day) for each in story.numbers)
    yield Table(head, rows).block()
    yield from found.figures


def _sources(gathering: Gathering, told: Sequence[tuple[str, Told]]) -> Chapter | None:
    """Return everything in it by name, with the address where it can be read: what a number rests on can be walked to."""
    rows = [
        (each.paper.title, each.kind.title.said(gathering.language), f"/documents/{each.document.pk}/")
        for _, each in told
    ]
    rows += _named(gathering)
    if not rows:
        return None
    head = tuple(gathering.say(f"takeaway-source-{name}") for name in ("what", "kind", "where"))
    part = Part(gathering.say("takeaway-sources-part"), (Table(head, tuple(rows)).block(),))
    return Chapter(gathering.say("takeaway-sources"), (), (part,))


def _named(gathering: Gathering) -> list[tuple[str, str, str]]:
    things = [each for each in gathering.things if each[0] != "document"]
    seen = named(gathering.reader, things, words.written_in(gathering.language))
    return [(each.title, gathering.say(f"thing-{kind}"), each.url) for (kind, _), each in seen.items()]
