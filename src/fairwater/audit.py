"""The equity audit of a district: what every measure says by student group, what stands out, where it goes well, what is missing.

Every number in it left through the gate for the audience that will read it. For people outside the releases are proven
beside one another; a measure that cannot be proven is named with the reason and without a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TypedDict

from fairwater.comparison import reference
from fairwater.disclosure import (
    ClassesApart,
    Crossings,
    Ledger,
    MoneyOverSchools,
    NotProven,
    Policy,
    Separation,
    TeachersBesideStudents,
    Together,
    Watch,
    classes_apart,
    furthest_from_opportunity,
    money_over_schools,
    preset,
    release,
    release_means,
    release_one_by_one,
    separation,
    teachers_beside_students,
)
from fairwater.disproportionality import NO_STATE, StateCounts, rule_set
from fairwater.errors import BadInput, BadQuestion
from fairwater.idea import Standings, standings_of
from fairwater.measures.applied import available, available_means, home_of, mean_source_of, source_of
from fairwater.measures.registry import AnyMeasure, Measure, mean_measures, measure_named, measures
from fairwater.publish.audit import Audit, MeanPart, MeasurePart, Missing
from fairwater.publish.places import PlaceRate, place_rates
from fairwater.tables import TABLES
from fairwater.tables.groups import GROUP_NAMES, RACE_FLAGS
from fairwater.tables.intake import Intake, take
from fairwater.tables.mapping import ColumnMapping, Suggestion, missing, suggest
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import note
from fairwater.tables.schema import KEY_NAMES
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.tables.sources import Counts, Note, Records
from fairwater.vocabulary import Audience, Grouping, Question

OUTSIDE_COLUMNS = ("race_ethnicity", "sex", "english_learner", "disability", "economic_disadvantage")
"""The columns of an audit for people outside: more of them in one proof show less of each."""
LEFT_OUT_OF_A_SEARCH = ("grade",)
"""Columns in which a gap is mostly no inequity: older students are suspended more."""
CROSSED_COLUMNS = (*OUTSIDE_COLUMNS, "section_504", "homeless", "foster_care")
"""The columns that are searched, up to three at once."""
MOST_CROSSINGS = 10
APART_COLUMNS = ("race_ethnicity", "economic_disadvantage")
LARGE_ENOUGH_FOR_BEST = 100
NO_LIMIT = Watch()


class OverSchools(TypedDict):
    """The fields of an audit that are about schools beside one another."""

    apart: tuple[Separation, ...]
    classes: ClassesApart | None
    teachers: TeachersBesideStudents | None
    money: tuple[MoneyOverSchools, ...]


Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Asked:
    """What is audited: a snapshot, of these schools (None = all), for an audience, by a policy."""

    snapshot: Snapshot
    place: str
    audience: Audience = Audience.STAFF
    policy: Policy | None = None
    schools: tuple[str, ...] | None = None
    school_names: Mapping[str, str] = field(default_factory=dict)
    school_levels: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    rules: str = "federal-default"
    """The state's rules of significant disproportionality."""
    state: StateCounts = NO_STATE
    """The counts of the whole state, with which few others of a district are compared."""
    ledger: Ledger | None = None
    """For people outside: everything that they were ever shown, beside which all is proven."""
    population: str = ""
    """Whose students these are, as the ledger calls them."""
    now: str = ""


def audit(asked: Asked, *, watch: Watch = NO_LIMIT, progress: Progress = lambda measure, done, of: None) -> Audit:
    """Return the audit of a snapshot's last school year, measure by measure.

    For people outside nothing may be handed on before `note_together` has noted `shown` in the ledger.
    Raises BadQuestion where it has no measure, or no ledger for people outside, and BadInput where the state's counts
    cannot be of its state.
    """
    found = available(asked.snapshot)
    inside = asked.audience is Audience.STAFF
    if not (found or (inside and available_means(asked.snapshot))):
        raise BadQuestion("audit-no-measures", source=asked.snapshot.manifest.source)
    together = None if inside else _together(asked, watch)
    parts = _inside(asked, found, progress) if together is None else _outside(asked, found, together, progress)
    standings = _standings(asked) if inside else None
    policies = [part.released.policy for part in parts if part.released is not None]
    return Audit(
        place=asked.place,
        as_of=asked.snapshot.manifest.as_of,
        source=asked.snapshot.manifest.source,
        audience=asked.audience,
        policy=policies[0] if policies else (asked.policy or preset("strict")).label,
        parts=parts,
        means=_means(asked) if inside else (),
        for_staff=() if inside else available_means(asked.snapshot),
        shown=() if together is None else tuple(together.shown),
        entries_before=0 if together is None else len(together.before),
        missing=_missing(asked, found),
        **(_over_schools(asked) if inside else OverSchools(apart=(), classes=None, teachers=None, money=())),
        standings=standings.found if standings else (),
        not_told=standings.not_told if standings else (),
        idea_notes=standings.notes if standings else (),
        idea_counts=standings.counts if standings else {},
        notes=asked.notes,
        school_names=asked.school_names,
    )


def _missing(asked: Asked, found: Sequence[Measure]) -> tuple[Missing, ...]:
    """Return the measures that the data do not give; for staff the means too."""
    known: list[AnyMeasure] = [each for each in measures().values() if each not in found]
    if asked.audience is Audience.STAFF:
        given = available_means(asked.snapshot)
        known += [each for each in mean_measures().values() if each not in given]
    return tuple(Missing(each, each.table) for each in known)


def _year(asked: Asked, measure: AnyMeasure) -> str:
    table = "counts" if home_of(measure, asked.snapshot) == "counts" else measure.table
    return str(asked.snapshot.manifest.school_years[table][-1])


def _groupings(source: Records | Counts, measure: AnyMeasure, names: Sequence[str]) -> tuple[Grouping, ...]:
    hidden = {*RACE_FLAGS.values(), *measure.not_by, *LEFT_OUT_OF_A_SEARCH}
    return tuple(
        Grouping(name, (name,))
        for name in names
        if name in source.dimensions and name not in hidden and len(source.dimensions[name]) > 1
    )


def _question(measure: AnyMeasure, groupings: tuple[Grouping, ...], year: str, compared_with: str = "rest") -> Question:
    return Question(
        outcome=measure.id,
        better=measure.better,
        groupings=groupings,
        compared_with=reference(compared_with),
        where=(("school_year", (year,)),),
        best_n=LARGE_ENOUGH_FOR_BEST,
    )


# ---- for staff


def _inside(asked: Asked, found: Sequence[Measure], progress: Progress) -> tuple[MeasurePart, ...]:
    parts = []
    for place, measure in enumerate(found):
        progress(measure.id, place, len(found))
        year = _year(asked, measure)
        source = _built_once(source_of(measure, asked.snapshot, schools=asked.schools))
        groupings = _groupings(source, measure, GROUP_NAMES)
        if not groupings:
            continue
        said = release_one_by_one(_question(measure, groupings, year), source, audience=Audience.STAFF)
        found_furthest = _furthest(measure, source, year)
        parts.append(MeasurePart(measure, int(year), said, _schools(asked, measure, year), found_furthest))
    return tuple(parts)


def _means(asked: Asked) -> tuple[MeanPart, ...]:
    parts = []
    for measure in available_means(asked.snapshot):
        year = _year(asked, measure)
        source = mean_source_of(measure, asked.snapshot, schools=asked.schools)
        groupings = _groupings(source, measure, GROUP_NAMES)
        if groupings:
            said = release_means(_question(measure, groupings, year), source, audience=Audience.STAFF)
            parts.append(MeanPart(measure, int(year), said))
    return tuple(parts)


def _built_once(source: Records | Counts) -> Records | Counts:
    """Return the source with its query written once for all of its groupings: writing it takes longer than counting."""
    return replace(source, build=cache(source.build)) if isinstance(source, Records) else source


def _furthest(measure: Measure, source: Records | Counts, year: str) -> Crossings | None:
    """Return the crossings to whom the system owes the most; None where others counted and nothing can be crossed."""
    if isinstance(source, Counts):
        return None
    columns = [name for name in CROSSED_COLUMNS if name in source.dimensions and name not in measure.not_by]
    return furthest_from_opportunity(
        source,
        outcome=measure.id,
        better=measure.better,
        columns=columns,
        where=(("school_year", (year,)),),
        audience=Audience.STAFF,
        most=MOST_CROSSINGS,
    )


def _standings(asked: Asked) -> Standings | None:
    """Return where a district's ratios stand under IDEA; None for a part of it, or where the data tell no category."""
    if asked.schools is not None:
        return None
    with suppress(BadQuestion):
        return standings_of(asked.snapshot, rule_set(asked.rules), asked.state)
    return None


def _over_schools(asked: Asked) -> OverSchools:
    """Return what lies over the schools that are asked about: students, classes, teachers, money."""
    measure = next((each for each in available(asked.snapshot) if _of_everyone(each, asked.snapshot)), None)
    return {
        "apart": () if measure is None else _apart(asked, measure),
        "classes": classes_apart(asked.snapshot, schools=asked.schools, audience=Audience.STAFF),
        "teachers": teachers_beside_students(asked.snapshot, schools=asked.schools, audience=Audience.STAFF),
        "money": money_over_schools(asked.snapshot, schools=asked.schools, audience=Audience.STAFF),
    }


def _of_everyone(measure: Measure, snapshot: Snapshot) -> bool:
    whole = not (measure.in_grades or measure.not_by) and TABLES[measure.table].joins_enrollment
    return whole and home_of(measure, snapshot) != "counts"


def _apart(asked: Asked, measure: Measure) -> tuple[Separation, ...]:
    """Return how far students are apart over schools, by race and ethnicity and by family income."""
    source = source_of(measure, asked.snapshot, schools=asked.schools, per_school=True)
    if not isinstance(source, Records) or len(source.dimensions["school_id"]) < 2:
        return ()
    where = (("school_year", (_year(asked, measure),)),)
    return tuple(
        separation(source, column=column, outcome=measure.id, where=where, audience=Audience.STAFF)
        for column in APART_COLUMNS
        if column in source.dimensions
    )


def _schools(asked: Asked, measure: Measure, year: str) -> tuple[PlaceRate, ...]:
    """Return the schools beside one another, like with like; nothing where there is only one."""
    source = source_of(measure, asked.snapshot, schools=asked.schools, per_school=True)
    if len(source.dimensions["school_id"]) < 2:
        return ()
    question = _question(measure, (Grouping("school_id", ("school_id",)),), year, "overall")
    with suppress(BadQuestion):
        return place_rates(release(question, source, audience=Audience.STAFF).rows, asked.school_levels)
    return ()


# ---- for people outside


def _together(asked: Asked, watch: Watch) -> Together:
    if asked.ledger is None:
        raise BadQuestion("audit-no-ledger")
    policy = asked.policy or preset("strict")

    def records(outcome: str) -> Records:
        source = source_of(measure_named(outcome), asked.snapshot, schools=asked.schools)
        if isinstance(source, Counts):
            raise BadQuestion("question-no-table", table=measure_named(outcome).table, measure=outcome)
        return source

    before = asked.ledger.entries()
    return Together(
        asked.snapshot.id, asked.audience, policy, cache(records), before, asked.population, asked.now, watch
    )


def _outside(asked: Asked, found: Sequence[Measure], together: Together, progress: Progress) -> tuple[MeasurePart, ...]:
    """Release every measure beside those before it, so that all of them together tell nothing small."""
    parts: list[MeasurePart] = []
    for place, measure in enumerate(sorted(found, key=_of_fewer_students)):
        progress(measure.id, place, len(found))
        year = _year(asked, measure)
        source = source_of(measure, asked.snapshot, schools=asked.schools)
        if isinstance(source, Counts):
            said = release_one_by_one(
                _question(measure, _groupings(source, measure, GROUP_NAMES), year), source, audience=asked.audience
            )
            parts.append(MeasurePart(measure, int(year), said))
            continue
        groupings = _groupings(source, measure, OUTSIDE_COLUMNS)
        try:
            released = together.release(_question(measure, groupings, year), source)
        except (NotProven, BadQuestion) as refusal:
            parts.append(MeasurePart(measure, int(year), None, refused=refusal))
        else:
            parts.append(MeasurePart(measure, int(year), released))
    return tuple(parts)


def _of_fewer_students(measure: Measure) -> tuple[bool, bool, bool, bool, str]:
    """Return an order in which measures of all students come first: what is shown early costs those after it least."""
    table = TABLES[measure.table]
    return not table.joins_enrollment, bool(measure.in_grades), bool(measure.not_by), not table.absent_means, measure.id


def snapshot_at(path: Path) -> Snapshot | None:
    """Return the snapshot in a folder: the folder itself, or the one that holds now in a district's folder."""
    from fairwater.store import Store

    if (path / "snapshot.json").is_file():
        return Snapshot(path)
    return Store(path).current() if path.is_dir() else None


# ---- one file


def snapshot_of_file(path: Path, folder: Path, *, as_of: str, year: str = "") -> tuple[Snapshot, tuple[Note, ...]]:
    """Return one student-level file as a snapshot in `folder`, and what must be said of how it was read.

    Columns and codes that nobody can take for another are used. What only sounds alike is left out, and a value that
    nobody has explained is not reported; both are said. Raises BadInput where students, or the year, cannot be told.
    """
    raw = read_raw(path)
    tables, notes = {}, list(raw.remarks)
    for table in TABLES.values():
        if table.id in NOT_OF_ONE_FILE:
            continue
        suggestion = suggest(raw, table.id)
        mapping = _surely(suggestion, year)
        if not missing(mapping) and (table.id == "enrollment" or _brings_more(mapping)):
            intake = take(raw, mapping)
            if intake.rows.num_rows:
                tables[table.id] = intake.rows
                notes += [*_unsaid(suggestion), *_waiting(intake, table.id)]
        elif table.id == "enrollment":
            raise BadInput("intake-missing-columns", file=raw.file, table=table.id, columns=", ".join(missing(mapping)))
    made = write_snapshot(folder, tables, as_of=as_of, source=path.name, licence="")
    return made, tuple(dict.fromkeys(notes))


NOT_OF_ONE_FILE = frozenset({"counts", "graduation", "after_graduation", "sections", "staff", "spending"})
"""Tables that bring their own students, or have rows of something else."""


def _surely(suggestion: Suggestion, year: str) -> ColumnMapping:
    """Return what is sure of a suggestion; what nobody has explained is read as not reported."""
    sure = {ours: theirs for ours, theirs in suggestion.mapping.columns.items() if ours not in suggestion.unsure}
    codes = {name: dict(said) for name, said in suggestion.mapping.codes.items() if name in sure}
    for name, values in suggestion.unknown.items():
        if name in sure:
            codes.setdefault(name, {}).update(dict.fromkeys(values, ""))
    given = {"school_year": year} if year and "school_year" not in sure else {}
    if "school_id" not in sure:
        given["school_id"] = "all"
    return replace(suggestion.mapping, columns=sure, codes=codes, given=given)


def _brings_more(mapping: ColumnMapping) -> bool:
    """Say whether a file has anything of a table beside who the students are."""
    return bool(set(mapping.columns) - {*KEY_NAMES, "last_school", *GROUP_NAMES})


def _unsaid(suggestion: Suggestion) -> Iterator[Note]:
    for name, theirs in suggestion.unsure.items():
        yield note("audit-file-unsure", column=theirs, ours=name)
    for name, values in suggestion.unknown.items():
        if name not in suggestion.unsure:
            yield note("audit-file-unknown", column=suggestion.mapping.columns[name], values=", ".join(values[:8]))


def _waiting(intake: Intake, table: str) -> Iterator[Note]:
    if intake.n_waiting:
        yield note("audit-file-waiting", n=intake.n_waiting, table=table)
