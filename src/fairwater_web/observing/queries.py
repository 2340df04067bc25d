"""Visits, rubrics and sessions that somebody may see; what stands in an observation; who is calibrated on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from fairwater.frameworks import Framework, Term
from fairwater.observation import RowLevels, Scored, Verdict, row_levels
from fairwater_web.common.permissions import can
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.queries import read
from fairwater_web.observing.enums import RowKind, Wrote
from fairwater_web.observing.models import CalibrationSession, Entry, Observation, Rater, Rubric, RubricRow, Visit
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import memberships_in, moved_rights, rights_of

# Rubrics


def rubrics_for(actor: Any) -> QuerySet[Rubric]:
    """Return the rubrics of the actor's tenant; drafts for those who lead calibration alone."""
    found = Rubric.objects.filter(organisation=actor.tenant).select_related("framework", "organisation")
    return found if can(actor, Permission.LEAD_CALIBRATION) else found.filter(framework__stage=Stage.PUBLISHED)


@dataclass(frozen=True)
class Row:
    """A row of a rubric: the term that says it, what it looks at and where it comes from (None where that is missing)."""

    term: Term
    made: RubricRow | None

    @property
    def is_observed(self) -> bool:
        """Say whether an observer scores it."""
        return self.made is not None and self.made.kind != RowKind.MEASURE


def rows_of(rubric: Rubric) -> list[Row]:
    """Return the rows of a rubric in their order: the terms of its framework that have none under them."""
    framework, made = (
        read(rubric.framework),
        {each.code: each for each in rubric.rows.select_related("document", "rubric__organisation")},
    )
    leaves = [term for _, term in framework.tree() if not framework.children.get(term.code)]
    return [Row(term, made.get(term.code)) for term in leaves]


def observed_rows(rubric: Rubric) -> list[Row]:
    """Return the rows that an observer scores."""
    return [each for each in rows_of(rubric) if each.is_observed]


def levels_of(rubric: Rubric) -> tuple[int, ...]:
    """Return the levels of a rubric as numbers, 1 for the lowest."""
    return tuple(range(1, len(read(rubric.framework).levels) + 1))


def is_usable(rubric: Rubric) -> bool:
    """Say whether one may observe with it: published, and every row says where it comes from."""
    rows = rows_of(rubric)
    return rubric.framework.stage == Stage.PUBLISHED and bool(rows) and all(each.made for each in rows)


def framework_behind(rubric: Rubric) -> Framework:
    """Return the framework that a rubric is."""
    return read(rubric.framework)


# Visits


def visits_for(actor: Any) -> QuerySet[Visit]:
    """Return the visits that an actor may see: in their school or district; in a district an observer sees their own."""
    if not can(actor, Permission.OBSERVE):
        return Visit.objects.none()
    found = Visit.objects.filter(organisation__in=organisations_under(actor.organisation))
    if not (can(actor, Permission.LEAD_CALIBRATION) or actor.organisation.kind == Kind.SCHOOL):
        found = found.filter(pk__in=Observation.objects.filter(observer=actor.person).values("visit"))
    return found.select_related("organisation", "rubric__framework")


def own_observation(visit: Visit, person: Any) -> Observation | None:
    """Return what somebody observes on a visit; None where they are no observer of it."""
    return visit.observations.filter(observer=person).first()


def open_observations(actor: Any) -> list[Observation]:
    """Return what the actor has not locked yet, the earliest visit first."""
    found = Observation.objects.filter(
        observer=actor.person, locked_at=None, visit__organisation__in=organisations_under(actor.organisation)
    )
    return list(found.select_related("visit__organisation").order_by("visit__on", "pk"))


@dataclass(frozen=True)
class Written:
    """What stands in an observation: its lines in their order, which of them are struck, and the level of each row."""

    lines: tuple[Entry, ...]
    struck: frozenset[Any]
    scores: Mapping[str, int]

    @property
    def standing(self) -> list[Entry]:
        """Return the lines that are not struck."""
        return [each for each in self.lines if each.uid not in self.struck]


def written(observation: Observation) -> Written:
    """Return what stands in an observation. Of several scores of a row the last holds, by the clock where it was given."""
    entries = list(observation.entries.all())
    return Written(
        tuple(each for each in entries if each.kind == Wrote.LINE),
        frozenset(each.strikes for each in entries if each.kind == Wrote.STRIKE),
        {each.code: each.level for each in entries if each.kind == Wrote.SCORE and each.level is not None},
    )


def unscored(observation: Observation) -> list[Row]:
    """Return the rows that have no score yet."""
    scores = written(observation).scores
    return [each for each in observed_rows(observation.visit.rubric) if each.term.code not in scores]


def people_who_observe(tenant: Organisation, today: date) -> list[Person]:
    """Return who may observe today in a tenant or anywhere within it, by name."""
    moved = moved_rights(tenant)
    held = memberships_in(tenant, today)
    found = {each.person for each in held if Permission.OBSERVE in rights_of(each.role, moved)}
    return sorted(found, key=lambda person: (person.name, person.pk))


# Calibration


def sessions_for(actor: Any) -> QuerySet[CalibrationSession]:
    """Return the sessions of the tenant that an actor may see: those in which they score; all where they lead."""
    if not can(actor, Permission.OBSERVE):
        return CalibrationSession.objects.none()
    found = CalibrationSession.objects.filter(organisation=actor.tenant).select_related("rubric__framework")
    if not can(actor, Permission.LEAD_CALIBRATION):
        scored = Rater.objects.filter(person=actor.person, is_master=False)
        found = found.filter(pk__in=scored.values("session"))
    return found


def given_by(rater: Rater) -> dict[str, int]:
    """Return the levels that a rater gave, by unit: the item and the row."""
    return {unit_of(each.item, each.code): each.level for each in rater.scores.all()}


def unit_of(item: int, code: str) -> str:
    """Return the unit of a score: a row of the rubric at an item."""
    return f"{item}:{code}"


@dataclass(frozen=True)
class Standing:
    """How somebody stands with a rubric on a day: by which session, and until when."""

    verdict: Verdict
    until: date | None
    session: CalibrationSession

    def holds_on(self, day: date) -> bool:
        """Say whether they are calibrated on a day."""
        return self.verdict.is_calibrated and self.until is not None and self.session.on <= day <= self.until


def standings(organisation: Organisation, framework: str) -> dict[int, list[Standing]]:
    """Return by person how they came out of each closed session with a rubric, the newest first."""
    found: dict[int, list[Standing]] = {}
    raters = Rater.objects.filter(
        session__organisation=organisation.tenant,
        session__closed_at__isnull=False,
        session__rubric__framework__framework=framework,
        is_master=False,
    ).exclude(verdict="")
    for each in raters.select_related("session").order_by("-session__on", "-session__pk"):
        found.setdefault(each.person_id, []).append(Standing(Verdict(each.verdict), each.until, each.session))
    return found


def standing_on(of_person: Sequence[Standing], day: date) -> Standing | None:
    """Return the standing that holds on a day: that of the newest session up to it. A later one that failed ends it."""
    return next((each for each in of_person if each.session.on <= day), None)


def is_calibrated_on(of_person: Sequence[Standing], day: date) -> bool:
    """Say whether somebody's scores of a day are added up."""
    found = standing_on(of_person, day)
    return found is not None and found.holds_on(day)


# Levels over many visits


def locked_scores(organisation: Organisation, framework: str) -> list[Scored]:
    """Return the locked scores of a rubric in an organisation and all within it, each with whether it counts."""
    known = standings(organisation, framework)
    observations = Observation.objects.filter(
        visit__organisation__in=organisations_under(organisation),
        visit__rubric__framework__framework=framework,
        locked_at__isnull=False,
    )
    found = []
    for each in observations.select_related("visit").prefetch_related("entries"):
        counts = is_calibrated_on(known.get(each.observer_id, ()), each.visit.on)
        found += [
            Scored(each.visit_id, code, level, counts) for code, level in written(each).scores.items() if level > 0
        ]
    return found


@dataclass(frozen=True)
class ObservedLevels:
    """The levels of a row of a rubric, and the term or field that the row comes from."""

    row: Row
    levels: RowLevels

    @property
    def source(self) -> tuple[str, str]:
        """Return where the row comes from: a framework and its term, or `document` and a field of it."""
        made = self.row.made
        if made is None:
            return "", ""
        return (made.framework, made.term) if made.term else (f"document {made.document_id}", made.field)


def newest_rubric(organisation: Organisation) -> Rubric | None:
    """Return the rubric that was published last and can be used."""
    return next((each for each in _published(organisation) if is_usable(each)), None)


def usable_rubrics(organisation: Organisation) -> list[Rubric]:
    """Return the rubrics that can be used, what was published last first: any version, since visits keep theirs."""
    return [each for each in _published(organisation) if is_usable(each)]


def _published(organisation: Organisation) -> QuerySet[Rubric]:
    found = Rubric.objects.filter(organisation=organisation.tenant, framework__stage=Stage.PUBLISHED)
    return found.select_related("framework").order_by("-framework__published_at", "-pk")


def observed_levels(organisation: Organisation, rubric: Rubric | None = None) -> list[ObservedLevels]:
    """Return the levels of each observed row of a rubric (the newest, where none is named) in an organisation.

    Of locked scores by calibrated observers alone; nothing is said of a row with fewer visits than `FEWEST_VISITS`.
    """
    asked = rubric or newest_rubric(organisation)
    if asked is None:
        return []
    rows = observed_rows(asked)
    codes = [each.term.code for each in rows]
    found = row_levels(locked_scores(organisation, asked.framework.framework), codes, levels_of(asked))
    return [ObservedLevels(row, levels) for row, levels in zip(rows, found, strict=True)]
