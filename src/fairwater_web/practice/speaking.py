"""What speaks of a practice in one organisation: measures, voice, registers, documents, capability statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fairwater import words
from fairwater.instruments.telling import tell
from fairwater.measures.registry import mean_measures, measures
from fairwater.practice import MappedPractice
from fairwater.publish import numbers
from fairwater.publish.names import label_of
from fairwater.statistics.proportions import wilson
from fairwater_web.common.permissions import can
from fairwater_web.documents.queries import documents_for, kind_named
from fairwater_web.findings.models import Finding
from fairwater_web.findings.presentation import finding_page
from fairwater_web.findings.queries import numbers_of
from fairwater_web.findings.things import FINDING
from fairwater_web.frameworks.queries import library_for
from fairwater_web.listening.enums import Stage as SurveyStage
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import instrument_of, instruments, surveys_for
from fairwater_web.listening.results import kept_results
from fairwater_web.people.permissions import Permission
from fairwater_web.practice.queries import practice_map
from fairwater_web.registers.queries import entries_for, registers_for, standing_of
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release

LATEST = 3


@dataclass(frozen=True)
class Line:
    """Something that speaks of a practice: what it is, what it says or that nothing is there yet, and where it leads."""

    title: str
    url: str
    said: str
    more: tuple[tuple[str, str], ...] = ()
    """Further things of it: title and address."""


def measure_lines(mapped: MappedPractice, actor: Any, language: str) -> list[Line]:
    """Return the measures of a practice, each with the number that was released, else with what was pinned last."""
    known = {**measures(), **mean_measures()}
    staff = can(actor, Permission.SEE_STAFF_NUMBERS)
    found = []
    for slug in mapped.measures:
        if slug not in known:
            continue
        url = reverse("analysis:measure", args=[slug]) if staff else ""
        released, pinned = _released(actor, slug, language), _pinned(actor, slug, language)
        said = released[0] if released else words.text("practice-measure-none", language)
        more = [each[1] for each in (released, pinned) if each is not None]
        found.append(Line(label_of(known[slug], language), url, said, tuple(more)))
    return found


def _released(actor: Any, slug: str, language: str) -> tuple[str, tuple[str, str]] | None:
    """Return the number of the newest release of a measure for everybody, and a link to it."""
    published = Release.objects.filter(
        organisation=actor.tenant, measure=slug, stage=Stage.PUBLISHED, audience=Outside.PUBLIC
    ).order_by("-school_year", "-approved_at")
    release = published.first()
    everyone = numbers_of(release, {}) if release is not None else None
    exact = ("share_value", "students_value", "counted_value")
    if release is None or not everyone or not all(everyone.get(each) for each in exact):
        return None
    students, counted = int(everyone["students_value"]), int(everyone["counted_value"])
    low, high = wilson(counted, students)
    said = words.text(
        "practice-measure-released",
        language,
        share=numbers.percent(float(everyone["share_value"]), language),
        counted=numbers.whole(counted, language),
        students=numbers.whole(students, language),
        interval=numbers.interval(float(low), float(high), language),
        year=numbers.school_year(int(release.school_year[-4:])),
    )
    url = reverse("releases:public-release", args=[actor.tenant.slug, release.pk])
    return said, (words.text("practice-measure-release", language), url)


def _pinned(actor: Any, slug: str, language: str) -> tuple[str, tuple[str, str]] | None:
    """Return the newest finding of a measure that the reader may see, as a link that says it."""
    mine = Finding.objects.filter(organisation__in=(actor.organisation, actor.tenant), measure=slug, withdrawn_at=None)
    newest = list(mine.values_list("pk", flat=True)[:5])
    seen = FINDING.named(actor, newest, language)
    for number in newest:
        if number in seen:
            finding = Finding.objects.select_related("organisation", "release").get(pk=number)
            return "", (finding_page(finding, language).title, seen[number].url)
    return None


def voice_lines(mapped: MappedPractice, actor: Any, language: str) -> list[Line]:
    """Return the scales of a practice with what the newest survey found, as far as its results were made."""
    if not can(actor, Permission.READ_LISTENING):
        return []
    newest: dict[str, Survey] = {}
    for survey in surveys_for(actor).exclude(stage=SurveyStage.DRAFT).order_by("opened_on", "pk"):
        newest[survey.instrument] = survey
    found = []
    for scale in mapped.scales:
        instrument_id, _, section_id = scale.partition("/")
        instrument = instruments().found.get(instrument_id)
        section = next((each for each in instrument.scales if each.id == section_id), None) if instrument else None
        if instrument is None or section is None:
            continue
        title = words.text(
            "practice-scale",
            language,
            scale=section.title.said(language),
            survey=instrument.title.said(language),
        )
        found.append(_voice(title, newest.get(instrument_id), section_id, actor, language))
    return found


def _voice(title: str, survey: Survey | None, section: str, actor: Any, language: str) -> Line:
    if survey is None:
        return Line(title, reverse("listening:rounds"), words.text("practice-scale-none", language))
    results = kept_results(actor.organisation, survey)
    scale = results.scale(section) if results is not None else None
    said = ""
    if scale is not None:
        told = words.written_in(language)
        name = scale.section.title.said(told)
        said = tell(instrument_of(survey), name, scale.released, "", scale.weighted, told).sentence
    url = f"{reverse('listening:results', args=[survey.pk])}?scale={section}"
    return Line(title, url, said or words.text("practice-scale-read", language))


@dataclass(frozen=True)
class RegisterLine:
    """A register of a practice: how its entries stand, and the latest of them."""

    title: str
    purpose: str
    url: str
    n_open: int
    n_late: int
    latest: tuple[tuple[str, str], ...]


def register_lines(mapped: MappedPractice, actor: Any, language: str, today: date) -> list[RegisterLine]:
    """Return the registers of a practice that the reader may see."""
    known = {each.id: each for each in registers_for(actor)}
    found = []
    for slug in mapped.registers:
        if slug not in known:
            continue
        register, entries = known[slug], entries_for(actor, known[slug])
        standing = standing_of(entries, today)
        latest = entries.order_by("-made_at", "-pk").values_list("title", "pk")[:LATEST]
        found.append(
            RegisterLine(
                title=register.title.said(language),
                purpose=register.purpose.said(language),
                url=reverse("registers:register", args=[slug]),
                n_open=standing.n_open,
                n_late=standing.n_late,
                latest=tuple((title, reverse("registers:entry", args=[pk])) for title, pk in latest),
            )
        )
    return found


@dataclass(frozen=True)
class KindLine:
    """A kind of document of a practice, and those that were begun."""

    slug: str
    title: str
    purpose: str
    documents: tuple[tuple[str, str], ...]


def document_lines(mapped: MappedPractice, actor: Any, language: str) -> list[KindLine]:
    """Return the kinds of document of a practice with the newest of the reader's organisation."""
    found = []
    for slug in mapped.documents:
        kind = kind_named(slug)
        if kind is None:
            continue
        own = (
            documents_for(actor).filter(kind=slug, organisation=actor.organisation).exclude(stage="set-aside")[:LATEST]
        )
        titles = tuple((each.title, reverse("documents:document", args=[each.pk])) for each in own)
        found.append(KindLine(slug, kind.title.said(language), kind.purpose.said(language), titles))
    return found


def statements(code: str, actor: Any, language: str) -> list[str]:
    """Return the statements of the capability model that lean on a practice, by the crosswalks that lead to it."""
    library = library_for(actor.tenant)
    return list(_statements(code, library.crosswalks, library.by_key, language))


def _statements(code: str, crosswalks: Sequence[Any], by_key: Any, language: str) -> Iterator[str]:
    wanted = practice_map().framework
    for crosswalk in crosswalks:
        origin = by_key.get(crosswalk.origin)
        if crosswalk.destination[0] != wanted or origin is None or crosswalk.origin[0] != "capability-model":
            continue
        for pair in crosswalk.pairs:
            if pair.destination == code and pair.origin in origin.by_code:
                yield origin.by_code[pair.origin].statement.said(language)
