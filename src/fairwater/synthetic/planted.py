"""What was planted, counted: each gap of a plan with its students, so that a reader knows what to find."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.synthetic.plan import Gap, Group

Tables = Mapping[str, pa.Table]
HIGH = ("09", "10", "11", "12")


@dataclass(frozen=True)
class Rule:
    """A measure in its own words here: the table, its columns, and which combined values are in and which count.

    `counted` gives true, false or not known, of the sums (numbers) or the largest (flags) of a student's rows.
    """

    table: str
    columns: tuple[str, ...]
    counted: Callable[..., pa.ChunkedArray]
    grades: tuple[str, ...] = ()
    flags: bool = False
    none_without_row: bool = False


def _some(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.greater(column, 0)


def _satisfactory(enrolled: pa.ChunkedArray, absent: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.less(enrolled, 10), None, pc.less(pc.multiply(absent, 20), enrolled))


def _chronic(enrolled: pa.ChunkedArray, absent: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.less(enrolled, 10), None, pc.greater_equal(pc.multiply(absent, 10), enrolled))


def _failed(taken: pa.ChunkedArray, failed: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.less(taken, 1), None, pc.greater(failed, 0))


def _on_track(credits: pa.ChunkedArray, failed: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.and_kleene(pc.greater_equal(credits, 5), pc.less_equal(failed, 1))


def _both(one: pa.ChunkedArray, other: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.and_kleene(_some(one), _some(other))


def _either(one: pa.ChunkedArray, other: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.or_kleene(_some(one), _some(other))


def _discipline(column: str) -> Rule:
    return Rule("discipline", (column,), _some, none_without_row=True)


def _flag(table: str, column: str, grades: tuple[str, ...] = ()) -> Rule:
    return Rule(table, (column,), _some, grades, flags=True)


DAYS = ("days_enrolled", "days_absent")
RULES = {
    "chronic-absence": Rule("attendance", DAYS, _chronic),
    "satisfactory-attendance": Rule("attendance", DAYS, _satisfactory),
    "suspended-out-of-school": _discipline("out_of_school_suspensions"),
    "suspended-in-school": _discipline("in_school_suspensions"),
    "referred": _discipline("referrals"),
    "referred-for-subjective-reasons": _discipline("referrals_subjective"),
    "expelled": _discipline("expulsions"),
    "advanced-course-taking": Rule("coursework", ("advanced_courses",), _some, HIGH),
    "algebra-1-by-grade-8": _flag("coursework", "algebra_1", ("08",)),
    "course-failure": Rule("coursework", ("courses_taken", "courses_failed"), _failed),
    "on-track-in-grade-9": Rule("coursework", ("credits_earned", "core_courses_failed"), _on_track, ("09",)),
    "proficient-in-reading": _flag("assessments", "reading_proficient"),
    "proficient-in-mathematics": _flag("assessments", "mathematics_proficient"),
    "english-learner-progress": _flag("assessments", "english_progress"),
    "gifted-participation": _flag("supports", "gifted"),
    "same-race-teacher": _flag("resources", "teacher_of_own_group"),
    "device-and-home-internet": Rule("supports", ("device", "home_internet"), _both, flags=True),
    "college-and-career-ready": Rule("readiness", ("college_ready", "career_ready"), _either, ("12",), flags=True),
}


@dataclass(frozen=True)
class Figure:
    """Students counted and all students, in the group and among everyone else in the place."""

    school_year: int
    n_counted: int
    n_students: int
    n_others_counted: int
    n_others: int


@dataclass(frozen=True)
class Planted:
    """A planted gap: measure, group, place (no school identifiers: the district), what to find, figures by year."""

    measure: str
    group: Group
    place: str
    schools: tuple[str, ...]
    what: str
    figures: tuple[Figure, ...]


def planted(tables: Tables, gaps: tuple[Gap, ...]) -> tuple[Planted, ...]:
    """Return the gaps with their figures, counted from the tables: one student counts once in a place."""
    seen: dict[tuple[str, tuple[str, ...], int], pa.Table] = {}
    asked = sorted({"grade", *(column for gap in gaps for column, _ in gap.group)})
    enrollment = tables["enrollment"].select(["student_id", "school_id", "school_year", "last_school", *asked])
    return tuple(_planted({**tables, "enrollment": enrollment}, gap, seen) for gap in gaps)


def _planted(tables: Tables, gap: Gap, seen: dict[tuple[str, tuple[str, ...], int], pa.Table]) -> Planted:
    figures = []
    for year in gap.school_years:
        asked = (gap.measure, gap.schools, year)
        if asked not in seen:
            seen[asked] = _students(tables, *asked)
        figures.append(_figure(seen[asked], gap.group, year))
    return Planted(gap.measure, gap.group, gap.place, gap.schools, gap.what, tuple(figures))


def _figure(students: pa.Table, group: Group, year: int) -> Figure:
    inside = pa.array([True] * students.num_rows)
    for column, value in group:
        inside = pc.and_(inside, pc.fill_null(pc.equal(students[column], value), False))
    counted = students["counted"]
    n, n_counted = pc.sum(inside).as_py(), pc.sum(pc.and_(inside, counted)).as_py()
    return Figure(year, n_counted, n, (pc.sum(counted).as_py() or 0) - n_counted, students.num_rows - n)


def _of(table: pa.Table, schools: tuple[str, ...], year: int) -> pa.Table:
    kept = table.filter(pc.equal(table["school_year"], year))
    return kept.filter(pc.is_in(kept["school_id"], pa.array(schools, pa.string()))) if schools else kept


def _students(tables: Tables, measure: str, schools: tuple[str, ...], year: int) -> pa.Table:
    """Return one row per student who counts in the measure: groups, and `counted`."""
    if measure == "on-time-graduation":
        members = _of(tables["graduation"], schools, year)
        members = members.filter(pc.equal(members["left_class"], 0))
        return members.append_column("counted", pc.equal(members["on_time_diploma"], 1))
    if measure == "postsecondary-enrollment":
        graduates = _of(tables["after_graduation"], schools, year)
        return _known(graduates.append_column("counted", _some(graduates["enrolled_postsecondary"])))
    rule = RULES[measure]
    once = _once(_of(tables["enrollment"], schools, year), rule.grades)
    combined = _combined(_of(tables[rule.table], schools, year), rule)
    joined = once.join(combined, "student_id", use_threads=False)
    counted = rule.counted(*(joined[name] for name in rule.columns))
    return _known(joined.append_column("counted", pc.fill_null(counted, False) if rule.none_without_row else counted))


def _once(rows: pa.Table, grades: tuple[str, ...]) -> pa.Table:
    """Return the row of each student's last school, of those in `grades`."""
    rows = rows.sort_by([("student_id", "ascending"), ("last_school", "descending")])
    ids = rows["student_id"].combine_chunks()
    once = rows.take(pc.unique(pc.index_in(ids, ids)))
    return once.filter(pc.is_in(once["grade"], pa.array(grades))) if grades else once


def _combined(table: pa.Table, rule: Rule) -> pa.Table:
    how = "max" if rule.flags else "sum"
    grouped = table.group_by("student_id").aggregate([(name, how) for name in rule.columns])
    return grouped.rename_columns(["student_id", *rule.columns])


def _known(students: pa.Table) -> pa.Table:
    return students.filter(pc.is_valid(students["counted"]))


def table_of(found: tuple[Planted, ...]) -> str:
    """Return the planted gaps as a Markdown table: the first and the last year of each."""
    head = "| measure | student group | where | students counted: in the group, among all others | what to find |\n"
    cells = [(f"`{gap.measure}`", _named(gap.group), gap.place, _counts(gap.figures), gap.what) for gap in found]
    return head + "| --- | --- | --- | --- | --- |\n" + "".join(f"| {' | '.join(row)} |\n" for row in cells)


def _named(group: Group) -> str:
    return ", ".join(f"`{column}` {value}" for column, value in group)


def _counts(figures: tuple[Figure, ...]) -> str:
    shown = figures if len(figures) == 1 else (figures[0], figures[-1])
    return "; ".join(
        f"{one.school_year}: {one.n_counted:,} of {one.n_students:,}, {one.n_others_counted:,} of {one.n_others:,}"
        for one in shown
    )
