"""The table of resources made from schedules, staff and spending: what each student met in class and at school."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files

import ibis
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables.engine import embedded
from fairwater.tables.groups import YES_NO
from fairwater.tables.resources import RESOURCES
from fairwater.tables.schema import KEY_NAMES
from fairwater.tables.staff import COUNSELOR, TEACHER

MADE_FROM = ("sections", "staff", "spending")
NEW_TEACHER = 2
"""Teachers in their first or second year have taught fewer years before: Civil Rights Data Collection."""
OFTEN_ABSENT = 10
"""School days; a teacher who missed more is counted as absent: Civil Rights Data Collection."""
STUDENTS_TO_A_COUNSELOR = 250
"""American School Counselor Association."""
PLACE = ("school_id", "school_year")
MET_IN_CLASS = ("class_size", "with_new_teachers", "with_out_of_field_teachers", "with_absent_teachers")
Weights = Mapping[str, Decimal]
NEEDS = (
    "disability",
    "section_504",
    "english_learner",
    "economic_disadvantage",
    "homeless",
    "foster_care",
    "migrant",
)
"""Columns of students that a weight may be given for: what a student is owed more for, never who they are by birth."""
MOST_WEIGHT = 10


@cache
def need_weights() -> Weights:
    """Return how much more a student with a need counts, by the column of the need, as shipped."""
    return weights_of(
        files("fairwater.tables").joinpath("need_weights.toml").read_text(encoding="utf-8"), "need_weights.toml"
    )


def weights_of(content: str, file: str) -> Weights:
    """Return the weights in a file. Raises BadInput as `weights_from` does, and where it is no such file."""
    try:
        said = {str(name): str(weight) for name, weight in tomllib.loads(content)["weights"].items()}
    except (tomllib.TOMLDecodeError, KeyError, AttributeError) as fault:
        raise BadInput("need-weights-unreadable", file=file) from fault
    return weights_from(said, file)


def weights_from(said: Mapping[str, str], file: str) -> Weights:
    """Return weights by the column of the need. Each is added to the 1 that every student counts.

    Raises BadInput for a column that is no need, such as race, and for a weight that is negative, above ten, no number, or
    has more than three decimals.
    """
    if strange := sorted(set(said) - set(NEEDS)):
        raise BadInput("need-weights-not-a-need", file=file, column=strange[0], known=", ".join(NEEDS))
    return {name: _weight(given) for name, given in said.items()}


def _weight(given: str) -> Decimal:
    try:
        found = Decimal(given.strip())
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or not 0 <= found <= MOST_WEIGHT or 1000 * found % 1:
        raise BadInput("need-weights-no-weight", given=given.strip()[:40], most=MOST_WEIGHT)
    return found


def with_resources(tables: Mapping[str, pa.Table], weights: Weights | None = None) -> dict[str, pa.Table]:
    """Return the tables and among them the resources, made anew for the years that schedules, staff or spending cover.

    Resources of other years stay as they were brought. Without enrollment nothing can be made.
    """
    sources = [tables[name] for name in MADE_FROM if name in tables]
    if not sources or "enrollment" not in tables:
        return dict(tables)
    years = pc.unique(pa.concat_arrays([pc.unique(pc.cast(each["school_year"], pa.int32())) for each in sources]))
    made = _made(tables, years, need_weights() if weights is None else weights)
    kept = tables.get("resources")
    if kept is not None:
        others = kept.filter(pc.invert(pc.is_in(pc.cast(kept["school_year"], pa.int32()), value_set=years)))
        made = pa.concat_tables([others, made], promote_options="permissive") if others.num_rows else made
    return {**tables, "resources": made}


def _made(tables: Mapping[str, pa.Table], years: pa.Array, weights: Weights) -> pa.Table:
    enrollment = tables["enrollment"]
    rows = ibis.memtable(enrollment.filter(pc.is_in(pc.cast(enrollment["school_year"], pa.int32()), value_set=years)))
    made = rows.select(*KEY_NAMES)
    if "sections" in tables:
        made = _joined(made, _in_class(tables, rows), KEY_NAMES)
    if "staff" in tables:
        made = _joined(made, _counselors(ibis.memtable(tables["staff"]), rows), PLACE)
    if "spending" in tables:
        made = _joined(made, _money(ibis.memtable(tables["spending"]), rows, weights), PLACE)
    found = embedded().to_pyarrow(made)
    return found.select([name for name in RESOURCES.names() if name in found.column_names]).sort_by(
        [(name, "ascending") for name in KEY_NAMES]
    )


def _joined(left: ibis.Table, right: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    added = [name for name in right.columns if name not in by]
    return left.left_join(right, by).select(left, *(right[name] for name in added))


def _in_class(tables: Mapping[str, pa.Table], enrolled: ibis.Table) -> ibis.Table:
    """Return what each student met in class: the mean over their classes, of each class the mean over its teachers."""
    seats = ibis.memtable(tables["sections"])
    in_section = (*PLACE, "section_id")
    size = seats.group_by(in_section).aggregate(class_size=seats["student_id"].nunique())
    taught = _joined(seats, size, in_section)
    if "staff" in tables and "staff_id" in seats.columns:
        taught = _with_teachers(taught, ibis.memtable(tables["staff"]), enrolled)
    known = {name: taught[name].mean() for name in MET_IN_CLASS if name in taught.columns}
    if "own" in taught.columns:
        known |= {"own": taught["own"].max(), "unknown": taught["own"].isnull().sum()}
    classes = taught.group_by([*KEY_NAMES, "section_id"]).aggregate(**known)
    students = {name: classes[name].mean().round(4) for name in known if name not in ("own", "unknown")}
    if "own" in known:
        students["teacher_of_own_group"] = ibis.cases(
            (classes["own"].max() == 1, 1), (classes["unknown"].sum() == 0, 0), else_=ibis.null("int8")
        ).cast("int8")
    return classes.group_by(KEY_NAMES).aggregate(**students)


def _with_teachers(seats: ibis.Table, staff: ibis.Table, enrolled: ibis.Table) -> ibis.Table:
    """Return every seat with what is known of its teacher, as percent; one row for each teacher of a class."""
    teachers = staff.filter(staff["role"] == TEACHER)
    facts: dict[str, tuple[str, Callable[[ibis.Column], ibis.BooleanColumn]]] = {
        "with_new_teachers": ("years_before", lambda column: column < NEW_TEACHER),
        "with_out_of_field_teachers": ("certified_in_field", lambda column: column == 0),
        "with_absent_teachers": ("staff_days_absent", lambda column: column > OFTEN_ABSENT),
    }
    told = {
        name: 100.0 * says(teachers[column]).cast("int8")
        for name, (column, says) in facts.items()
        if column in staff.columns
    }
    race = [name for name in ("staff_race_ethnicity",) if name in staff.columns]
    teachers = teachers.select("staff_id", *PLACE, *race, **told)
    found = _joined(seats, teachers, ("staff_id", *PLACE))
    if not race or "race_ethnicity" not in enrolled.columns:
        return found
    found = _joined(found, enrolled.select(*KEY_NAMES, "race_ethnicity"), KEY_NAMES)
    return found.mutate(own=(found["race_ethnicity"] == found["staff_race_ethnicity"]).cast("int8"))


def _counselors(staff: ibis.Table, enrolled: ibis.Table) -> ibis.Table:
    """Return the counselors of each school for every 250 of its students; 0 where it has staff and no counselor.

    A year whose staff are all teachers says nothing of counselors: a list of those who teach is no list of everybody.
    """
    everybody = staff.filter(staff["role"] != TEACHER).select("school_year").distinct()
    staff = staff.semi_join(everybody, "school_year")
    time = staff["full_time_equivalent"].fill_null(1) if "full_time_equivalent" in staff.columns else ibis.literal(1)
    own = staff.mutate(time=ibis.ifelse(staff["role"] == COUNSELOR, time, 0))
    of_school = own.group_by(PLACE).aggregate(time=own["time"].sum())
    students = enrolled.group_by(PLACE).aggregate(students=enrolled["student_id"].nunique())
    both = of_school.inner_join(students, PLACE)
    rate = (STUDENTS_TO_A_COUNSELOR * both["time"] / both["students"]).round(4)
    return both.select(*PLACE, counselors_for_250=rate)


def _money(spending: ibis.Table, enrolled: ibis.Table, weights: Weights) -> ibis.Table:
    """Return each school's dollars for each of its students, and for each weighed by what they need."""
    cents = (100 * spending["state_and_local"]).cast("int64")
    if "federal" in spending.columns:
        cents = cents + (100 * spending["federal"]).cast("int64")
    spent = spending.mutate(cents=cents).select(*PLACE, "cents")
    extra = [
        ibis.ifelse(enrolled[need] == YES_NO[0], int(1000 * weight), 0)
        for need, weight in weights.items()
        if need in enrolled.columns
    ]
    weighed = enrolled.mutate(thousandths=sum(extra, ibis.literal(1000)))
    students = weighed.group_by(PLACE).aggregate(
        students=weighed["student_id"].nunique(), thousandths=weighed["thousandths"].sum()
    )
    both = spent.inner_join(students, PLACE)
    return both.select(
        *PLACE,
        spending_per_pupil=_shared(both["cents"], both["students"]),
        spending_per_weighted_pupil=_shared(1000 * both["cents"], both["thousandths"]),
    )


def _shared(cents: ibis.Value, among: ibis.Value) -> ibis.Value:
    """Return dollars for each, to the cent in whole numbers, half a cent up."""
    return ((2 * cents + among) // (2 * among)) / 100
