"""All fourteen categories from a district's tables: each worked by hand, then counted again student by student."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairwater.disproportionality import CATEGORIES, GROUPS, Counts, Method, Standing, Status, Why, rule_set
from fairwater.idea import Standings, standings_of
from fairwater.publish.disproportionality import told
from fairwater.tables.special_education import DISABILITY_CATEGORIES, ENVIRONMENTS
from fairwater.vocabulary import Audience
from tests.core.disproportionality.districts import REMOVALS, Student, give, snapshot_of, students

RULES = rule_set("federal-default")
IN_CLASS = "regular-class-80-or-more"
KINDS = {
    "intellectual-disabilities": (12, 18),
    "specific-learning-disabilities": (20, 60),
    "emotional-disturbance": (30, 15),
    "speech-or-language-impairments": (10, 30),
    "other-health-impairments": (15, 15),
    "autism": (13, 12),
}


def newfield() -> list[Student]:
    """200 and 600 students, 100 and 150 of them with disabilities, and what happened to them."""
    black, white = students(200, "black", 100), students(600, "white", 150)
    at = [0, 0]
    for kind, sizes in KINDS.items():
        for side, (found, n) in enumerate(zip((black, white), sizes, strict=True)):
            give(found, at[side], n, disability_category=kind, age=10)
            at[side] += n
    assert at == [100, 150]
    place(black, {"regular-class-under-40": 22, "separate-school": 8, "residential-facility": 4}, 100)
    place(white, {"regular-class-under-40": 11, "separate-school": 6, "residential-facility": 6}, 150)
    give(black, 0, 30, out_of_school_suspensions=1, out_of_school_days=10)
    give(black, 30, 10, out_of_school_suspensions=2, out_of_school_days=12)
    give(black, 40, 10, out_of_school_suspensions=1, out_of_school_days=5, expulsions=1)
    give(black, 50, 24, in_school_suspensions=1, in_school_days=10)
    give(black, 74, 10, in_school_suspensions=3, in_school_days=11)
    give(black, 84, 2, removals_to_interim_settings=1)
    give(black, 150, 50, out_of_school_suspensions=4, out_of_school_days=40, in_school_days=9)
    give(white, 0, 15, out_of_school_suspensions=1, out_of_school_days=1)
    give(white, 15, 10, out_of_school_suspensions=1, out_of_school_days=11)
    give(white, 25, 12, in_school_suspensions=1, in_school_days=0.5)
    give(white, 37, 15, in_school_suspensions=2, in_school_days=20)
    return [*black, *white]


def place(found: list[Student], settings_: dict[str, int], served: int) -> None:
    """Place students in settings, five in each that is not counted, and the rest in class."""
    at = 0
    uncounted = dict.fromkeys(("homebound-or-hospital", "correctional-facility", "parentally-placed-private"), 5)
    for setting, n in {**settings_, **uncounted}.items():
        give(found, at, n, educational_environment=setting)
        at += n
    give(found, at, served - at, educational_environment=IN_CLASS)


@cache
def found_in_newfield() -> Standings:
    return standings_in({2026: newfield()})


def standings_in(years: dict[int, list[Student]]) -> Standings:
    with TemporaryDirectory() as folder:
        return standings_of(snapshot_of(Path(folder), years), RULES)


def of(found: Standings, category: str, group: str = "black") -> Standing:
    return next(each for each in found.found if (each.ratio.category.id, each.ratio.group) == (category, group))


def counts(found: Standings, category: str, group: str = "black") -> tuple[int, int]:
    own = of(found, category, group).ratio.in_group
    assert own is not None
    return own.counted, own.students


# Worked by hand: of those identified, of all enrolled, 200 and 600; the rest of those with disabilities, 100 and 150


@pytest.mark.parametrize(
    ("category", "black", "white", "ratio"),
    [
        ("any-disability", (100, 200), (150, 600), Fraction(2)),
        ("intellectual-disabilities", (12, 200), (18, 600), Fraction(2)),
        ("specific-learning-disabilities", (20, 200), (60, 600), Fraction(1)),
        ("emotional-disturbance", (30, 200), (15, 600), Fraction(6)),
        ("speech-or-language-impairments", (10, 200), (30, 600), Fraction(1)),
        ("other-health-impairments", (15, 200), (15, 600), Fraction(3)),
        ("autism", (13, 200), (12, 600), Fraction(13, 4)),
        ("regular-class-under-40", (22, 100), (11, 150), Fraction(3)),
        ("separate-settings", (12, 100), (12, 150), Fraction(3, 2)),
        ("out-of-school-up-to-10", (30, 100), (15, 150), Fraction(3)),
        ("out-of-school-over-10", (20, 100), (10, 150), Fraction(3)),
        ("in-school-up-to-10", (24, 100), (12, 150), Fraction(3)),
        ("in-school-over-10", (10, 100), (15, 150), Fraction(1)),
        ("removals-in-total", (126, 100), (67, 150), Fraction(189, 67)),
    ],
)
def test_each_category_worked_by_hand(
    category: str, black: tuple[int, int], white: tuple[int, int], ratio: Fraction
) -> None:
    found = found_in_newfield()
    assert (counts(found, category), counts(found, category, "white")) == (black, white)
    standing = of(found, category)
    assert (standing.ratio.method, standing.ratio.value) == (Method.RISK_RATIO, ratio)
    assert standing.status is (Status.OVER_FEWER_YEARS if ratio > 3 else Status.NOT_OVER)


def test_all_fourteen_are_told_of_seven_groups_and_nothing_is_noted() -> None:
    found = found_in_newfield()
    assert {each.ratio.category.id for each in found.found} == {each.id for each in CATEGORIES}
    assert (len(found.found), found.not_told, found.notes) == (98, (), ())


@pytest.mark.parametrize(
    ("gone", "not_told"),
    [
        ("disability_category", set(KINDS)),
        ("educational_environment", {"regular-class-under-40", "separate-settings"}),
        ("special_education", {*KINDS, "regular-class-under-40", "separate-settings"}),
        ("in_school_days", {"in-school-up-to-10", "in-school-over-10"}),
        ("removals_to_interim_settings", {"removals-in-total"}),
        ("expulsions", {"out-of-school-up-to-10", "out-of-school-over-10", "removals-in-total"}),
        ("out_of_school_days", {"out-of-school-up-to-10", "out-of-school-over-10"}),
        ("discipline", {each.id for each in CATEGORIES[-5:]}),
    ],
)
def test_where_a_column_or_a_table_is_missing_its_categories_are_not_told(
    tmp_path: Path, gone: str, not_told: set[str]
) -> None:
    found = standings_of(snapshot_of(tmp_path, {2026: newfield()}, leave_out=[gone]), RULES)
    assert set(found.not_told) == not_told
    assert {each.ratio.category.id for each in found.found} == {each.id for each in CATEGORIES} - not_told
    for category in (each.id for each in CATEGORIES if each.id not in not_told):
        assert counts(found, category) == counts(found_in_newfield(), category)


# Ages, blanks and years


def test_ages_are_honoured_where_they_are_known(tmp_path: Path) -> None:
    """Ten of 5 years are not placed yet; twenty of 22 years are nowhere any more, also without a disability."""
    everyone = newfield()
    for student in everyone[:10]:
        student["age"] = 5
    for student in (*everyone[10:20], *everyone[190:200]):
        student["age"] = 22
    found = standings_of(snapshot_of(tmp_path, {2026: everyone}), RULES)
    assert counts(found, "any-disability") == (90, 180)
    assert counts(found, "intellectual-disabilities") == (10, 180)
    assert counts(found, "regular-class-under-40") == (2, 80)
    assert counts(found, "out-of-school-up-to-10") == (20, 90)
    assert counts(found, "removals-in-total") == (116, 90)


def test_an_age_that_is_not_known_leaves_nobody_out_and_is_said_once(tmp_path: Path) -> None:
    everyone = newfield()
    for student in everyone[:7]:
        student["age"] = None
    found = standings_of(snapshot_of(tmp_path, {2026: everyone}), RULES)
    assert [counts(found, each.id) for each in CATEGORIES] == [
        counts(found_in_newfield(), each.id) for each in CATEGORIES
    ]
    said = list(told(found.found, found.not_told, "en", found.notes))
    assert sum("The age of 7 students with disabilities is not known" in each for each in said) == 1


def test_without_ages_it_is_said_once(tmp_path: Path) -> None:
    for gone in ("age", "special_education"):
        found = standings_of(snapshot_of(tmp_path / gone, {2026: newfield()}, leave_out=[gone]), RULES)
        for language, words in (("en", "do not say how old"), ("es", "no dicen qué edad")):
            said = list(told(found.found, found.not_told, language, found.notes))
            assert sum(words in each for each in said) == 1


def test_a_kind_or_a_setting_that_is_not_known_is_out_on_both_sides(tmp_path: Path) -> None:
    everyone = newfield()
    for student in everyone[:4]:
        student["disability_category"] = None
    for student in everyone[4:5]:
        student["educational_environment"] = None
    for student in everyone[5:7]:
        for name in ("disability_category", "educational_environment", "age"):
            del student[name]
    found = standings_of(snapshot_of(tmp_path, {2026: everyone}), RULES)
    assert counts(found, "any-disability") == (100, 200)
    assert counts(found, "autism") == (13, 194)
    assert counts(found, "intellectual-disabilities") == (6, 194)
    assert counts(found, "regular-class-under-40") == (19, 97)
    said = " ".join(told(found.found, found.not_told, "en", found.notes))
    assert "The kind of disability of 6 students with disabilities is not known" in said
    assert "Where 3 students with disabilities learn is not known" in said


def test_a_year_that_a_table_does_not_cover_has_no_counts(tmp_path: Path) -> None:
    years = {year: newfield() for year in (2024, 2025, 2026)}
    found = standings_of(snapshot_of(tmp_path, years, covered={"special_education": {2024, 2026}}), RULES)
    assert found.counts["emotional-disturbance", 2025].district == {}
    assert of(found, "emotional-disturbance").years_over == 1
    gone = standings_of(
        snapshot_of(tmp_path, years, covered={"special_education": {2024}, "discipline": {2024}}), RULES
    )
    assert {of(gone, each.id).ratio.why for each in CATEGORIES[1:]} == {Why.NO_COUNTS}
    assert of(gone, "any-disability").ratio.value == 2


def test_a_student_in_two_schools_counts_once_with_the_days_of_both(tmp_path: Path) -> None:
    """6 and 5 days are more than ten. The kind and the setting are those of the last school, or of the first alone."""
    everyone = newfield()
    for student in everyone[:3]:
        student["out_of_school_days"] = 6
        student["first_school"] = {"out_of_school_suspensions": 2, "out_of_school_days": 5}
    earlier = {"disability_category": "autism", "educational_environment": "separate-school", "age": 10}
    for student in everyone[3:5]:
        student["first_school"] = earlier
    for student in everyone[5:6]:
        for name in earlier:
            del student[name]
        student["first_school"] = earlier
    found = standings_of(snapshot_of(tmp_path, {2026: everyone}), RULES)
    assert counts(found, "any-disability") == (100, 200)
    assert (counts(found, "out-of-school-up-to-10"), counts(found, "out-of-school-over-10")) == ((27, 100), (23, 100))
    assert counts(found, "removals-in-total") == (126 + 3 * 2, 100)
    assert (counts(found, "intellectual-disabilities"), counts(found, "autism")) == ((11, 200), (14, 200))
    assert (counts(found, "regular-class-under-40"), counts(found, "separate-settings")) == ((21, 100), (13, 100))


def test_the_audit_says_the_same(tmp_path: Path) -> None:
    from fairwater.audit import Asked, audit
    from fairwater.publish.audit_view import audit_view

    snapshot = snapshot_of(tmp_path, {2026: newfield()}, leave_out=["age", "in_school_days"])
    found = standings_of(snapshot, RULES)
    view = audit_view(audit(Asked(snapshot, "Newfield", Audience.STAFF)), "en")
    said = list(told(found.found, found.not_told, "en", found.notes))
    assert list(view.idea)[: len(said)] == said
    assert "6.00" in said[0] and "do not say how old" in said[-1] and "2 categories cannot be told" in said[-2]


# Three years, from the tables to the sentence


def identified(n: int) -> list[Student]:
    """20 % of 100 white students, and `n` of 100 Black students, with autism."""
    black, white = students(100, "black", n), students(100, "white", 20)
    give(black, 0, n, disability_category="autism", age=9)
    give(white, 0, 20, disability_category="autism", age=9)
    return [*black, *white]


@pytest.mark.parametrize(
    ("in_years", "over", "status"),
    [
        ((61, 62, 63), 3, Status.OVER_FOR_YEARS),
        ((61, 60, 63), 1, Status.OVER_FEWER_YEARS),
        ((60, 61, 63), 2, Status.OVER_FEWER_YEARS),
        ((61, 62, 60), 0, Status.NOT_OVER),
        ((61, 9, 63), 1, Status.OVER_FEWER_YEARS),
        ((90, 80, 70), 3, Status.OVER_FOR_YEARS),
    ],
)
def test_three_years_from_the_tables(tmp_path: Path, in_years: tuple[int, ...], over: int, status: Status) -> None:
    """The threshold of 3 is at 60; a year before the three is not looked at, and 9 are fewer than the minimum cell."""
    years = dict(zip((2024, 2025, 2026), map(identified, in_years), strict=True))
    found = standings_of(snapshot_of(tmp_path, {2023: identified(99), **years}), RULES)
    standing = of(found, "autism")
    assert (standing.years_over, standing.status) == (over, status)
    assert found.school_year == 2026 and ("autism", 2023) not in found.counts
    said = list(told(found.found, found.not_told, "en", found.notes))
    assert any("Identified with autism, African American students" in each for each in said) is (over > 0)


# The same once more, one student at a time


RACES = ("black", "hispanic", "white", None)
removed = st.fixed_dictionaries(
    {},
    optional={
        name: st.sampled_from([None, 0, 1, 2] if not name.endswith("days") else [None, 0, 0.5, 3, 10, 10.5, 11])
        for name in REMOVALS
    },
)
special = st.fixed_dictionaries(
    {},
    optional={
        "disability_category": st.sampled_from([None, *DISABILITY_CATEGORIES]),
        "educational_environment": st.sampled_from([None, *ENVIRONMENTS]),
        "age": st.sampled_from([None, 2, 3, 5, 6, 21, 22]),
    },
)
student = st.builds(
    lambda race, disability, one, other: {"race_ethnicity": race, "disability": disability, **one, **other},
    st.sampled_from(RACES),
    st.sampled_from(["yes", "yes", "no", None]),
    special,
    removed,
)
districts = st.fixed_dictionaries({year: st.lists(student, min_size=1, max_size=25) for year in (2024, 2025, 2026)})


def naive_counted(category: str, student_: Student) -> float | None:
    """What one student adds to a category: 0 or 1 or a number of removals; None where the student is not in it."""
    served = student_["disability"] == "yes"
    age, kind = student_.get("age"), student_.get("disability_category")
    setting = student_.get("educational_environment")
    youngest = 6 if category in ("regular-class-under-40", "separate-settings") else 3
    if age is not None and not youngest <= age <= 21:
        return None
    if category == "any-disability":
        return int(served)
    if category in KINDS:
        return 0 if not served else None if kind is None else int(kind == category)
    if not served:
        return None
    if category == "regular-class-under-40":
        return None if setting is None else int(setting == category)
    if category == "separate-settings":
        return None if setting is None else int(setting in ("separate-school", "residential-facility"))
    has_row = bool(set(REMOVALS) & set(student_))
    oss, out, iss, inside, expelled, interim = (student_.get(n, 0) if has_row else 0 for n in REMOVALS)
    if category == "removals-in-total":
        times = (oss, iss, expelled, interim)
        return None if None in times else sum(times)
    if category.startswith("in-school"):
        over = None if inside is None else inside > 10
        return over if category.endswith("over-10") or over is None else int(0 < inside <= 10)
    long_ = (out or 0) > 10 or (expelled or 0) > 0
    if long_:
        return int(category == "out-of-school-over-10")
    if out == 0 and category == "out-of-school-up-to-10":
        return 0
    if None in (out, expelled):
        return None
    return int(category == "out-of-school-up-to-10" and out > 0)


def naive_counts(category: str, found: list[Student]) -> dict[str, Counts]:
    table = {group: [0, 0] for group in GROUPS}
    for each in found:
        adds = naive_counted(category, each)
        if adds is not None and each["race_ethnicity"] is not None:
            table[each["race_ethnicity"]][0] += int(adds)
            table[each["race_ethnicity"]][1] += 1
    return {group: Counts(*pair) for group, pair in table.items()}


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(years=districts)
def test_a_loop_over_the_students_agrees(years: dict[int, list[Student]]) -> None:
    found = standings_in(years)
    told_here = {each.id for each in CATEGORIES} - set(found.not_told)
    any_row = {
        table: {y for y, of in years.items() if any(set(c) & set(s) for s in of)} for table, c in TABLES_OF.items()
    }
    for category in told_here:
        for year, everyone in years.items():
            table = "special_education" if category in {*KINDS, "regular-class-under-40", "separate-settings"} else ""
            table = "discipline" if category in {each.id for each in CATEGORIES[-5:]} else table
            expected = naive_counts(category, everyone)
            known = any(each.students for each in expected.values()) and (not table or year in any_row[table])
            assert found.counts[category, year].district == (expected if known else {}), (category, year)


TABLES_OF: dict[str, tuple[str, ...]] = {
    "special_education": ("disability_category", "educational_environment", "age"),
    "discipline": REMOVALS,
}


def test_the_loop_tells_categories_apart() -> None:
    """A category that counted as another would not agree: in Newfield no two have the same counts."""
    everyone: list[dict[str, Any]] = newfield()
    seen = [tuple(naive_counts(each.id, everyone)[g] for g in ("black", "white")) for each in CATEGORIES]
    assert len(set(seen)) == 14
    assert seen == [
        tuple(Counts(*counts(found_in_newfield(), each.id, g)) for g in ("black", "white")) for each in CATEGORIES
    ]
