"""Charts, places and trends: sound specifications, drawings that can be heard and themed, and known answers."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import Any
from xml.etree import ElementTree

import altair
import pytest
from jsonschema.exceptions import ValidationError
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from fairwater.disclosure import ReleasedRow
from fairwater.publish import charts
from fairwater.publish.charts import Dot, Point, Spec
from fairwater.publish.places import Band, place_rates
from fairwater.publish.trend import Direction, gap_trend
from fairwater.vocabulary import Reason, Status

DOTS = (
    Dot("African American", 0.15, 0.118, 0.188, "15.0%", reference=0.05625, focus=True),
    Dot("White & “others” <x>", 0.047, 0.034, 0.065, "4.7%", reference=0.0913),
    Dot("Año", 0.0, 0.0, 0.3, "0.0%"),
)
PLACES = tuple(
    Dot(f"School {i}", 0.02 * i, 0.01 * i, 0.03 * i, f"{2 * i}.0%", 0.1, i > 8, 0.021 * i) for i in range(12)
)
YEARS = ("2021–22", "2022–23", "2023–24", "2024–25", "2025–26")
NAMES = ("African American", "White", "Two or more races")
POINTS = tuple(
    Point(name, year, 0.1 + i / 50, 0.08 + i / 50, 0.13 + i / 50, "18%" if i == 4 else "", focus=name == NAMES[0])
    for name in NAMES
    for i, year in enumerate(YEARS)
)


def specifications() -> dict[str, Spec]:
    made: dict[str, Spec] = {}
    for width, wide in (("wide", True), ("narrow", False)):
        made[f"groups, {width}"] = charts.dot_chart(DOTS, wide=wide)
        made[f"places, {width}"] = charts.dot_chart(PLACES, wide=wide, row_height=26)
        made[f"one group, {width}"] = charts.dot_chart(DOTS[2:], wide=wide)
        made[f"everybody, {width}"] = charts.dot_chart([Dot("All", 1.0, 0.7, 1.0, "100%", 1.0)], wide=wide)
        made[f"years, {width}"] = charts.small_multiples(POINTS, NAMES, wide=wide)
        made[f"one year, {width}"] = charts.small_multiples(POINTS[:1], NAMES[:1], wide=wide)
    return made


SCORES = tuple(Dot(dot.name, 2_480 + 90 * dot.share, 2_470, 2_500, "2,490", 2_490.0) for dot in DOTS)
SCORED = tuple(
    Point(p.name, p.year, 2_480 + 90 * p.share, 2_475, 2_505, "2,490" if p.told else "", p.focus) for p in POINTS
)
IN_POINTS = charts.Axis("points", 2_460, 2_510, line=2_486.5)


def in_a_unit() -> dict[str, Spec]:
    made: dict[str, Spec] = {}
    for width, wide in (("wide", True), ("narrow", False)):
        made[f"means, {width}"] = charts.dot_chart(SCORES, wide=wide, axis=IN_POINTS)
        made[f"means by year, {width}"] = charts.small_multiples(SCORED, NAMES, wide=wide, axis=IN_POINTS)
    return made


SPECIFICATIONS = specifications() | in_a_unit()
EVERY = pytest.mark.parametrize("name", SPECIFICATIONS)


def validated(spec: Spec) -> Any:
    return altair.Chart.from_dict(spec, validate=True)


@cache
def drawn(name: str) -> str:
    return charts.draw_svg(SPECIFICATIONS[name], title="Suspended, by <group>", description="A & B: 15%")


@EVERY
def test_it_is_a_sound_specification(name: str) -> None:
    chart = validated(SPECIFICATIONS[name])
    assert isinstance(chart, altair.FacetChart if "year" in name else altair.LayerChart)
    assert SPECIFICATIONS[name]["$schema"] == charts.SCHEMA


def test_the_check_of_specifications_can_fail() -> None:
    def bare() -> Spec:
        return charts.dot_chart(DOTS, wide=True) | {"config": {}}

    wrong, misspelt = bare(), bare()
    wrong["layer"][0]["mark"]["type"] = "ruler"
    misspelt["layer"][3]["encoding"]["colour"] = misspelt["layer"][3]["encoding"].pop("color")
    assert validated(bare())
    for spec in (wrong, misspelt):
        with pytest.raises(ValidationError):
            validated(spec)


@EVERY
def test_it_can_be_heard(name: str) -> None:
    svg = drawn(name)
    root = ElementTree.fromstring(svg)
    space = "{http://www.w3.org/2000/svg}"
    title, description = root.find(f"{space}title"), root.find(f"{space}desc")
    assert title is not None and description is not None
    assert (title.text, description.text) == ("Suspended, by <group>", "A & B: 15%")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    inner = [element for element in root.iter() if element is not root]
    assert [e.tag for e in inner if e.get("role") or e.get("aria-label") or e.get("aria-roledescription")] == []


@EVERY
def test_it_has_no_ground_of_its_own(name: str) -> None:
    svg = drawn(name)
    assert not re.search(r'fill="(white|#fff|#ffffff)"', svg, re.IGNORECASE)
    assert not re.search(r"<rect[^>]*fill=\"(?!none|transparent|#[0-9a-f]{6})", svg)


@EVERY
def test_themed_replaces_every_colour_of_the_theme(name: str) -> None:
    svg = charts.themed(drawn(name))
    used = [colour for colour in charts.TOKENS if colour in drawn(name).lower()]
    assert used
    for colour in used:
        assert f"var(--{charts.TOKENS[colour]}, {colour})" in svg
    bare = re.sub(r"var\(--[a-z-]+, #[0-9a-f]{6}\)", "", svg)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", bare) == []
    assert re.findall(r"rgb|(?:fill|stroke)=\"(?:black|gr[ae]y|red|steelblue)\"", bare) == []
    ElementTree.fromstring(svg)


@EVERY
def test_it_is_as_wide_as_its_page(name: str) -> None:
    width = float(ElementTree.fromstring(drawn(name)).get("width", "nan"))
    assert width <= (1_000 if "wide" in name else 390)


@pytest.mark.parametrize("wide", [True, False])
def test_names_and_values_are_in_the_drawing(wide: bool) -> None:
    text = " ".join(
        ElementTree.fromstring(charts.draw_svg(charts.dot_chart(DOTS, wide=wide), title="", description="")).itertext()
    )
    for dot in DOTS:
        assert dot.name in text and dot.told in text


def test_values_say_what_the_rows_say() -> None:
    values = charts.dot_chart(DOTS, wide=True)["data"]["values"]
    assert [(v["name"], v["share"], v["low"], v["high"], v["focus"]) for v in values] == [
        (d.name, d.share, d.low, d.high, d.focus) for d in DOTS
    ]
    assert "reference" not in values[2] and "raw" not in values[0]


def test_the_axis_begins_at_zero_and_never_passes_everybody() -> None:
    for spec in specifications().values():
        layers = spec["layer"] if "layer" in spec else spec["spec"]["layer"]
        scales = [
            channel["scale"]["domain"]
            for layer in layers
            for name, channel in layer["encoding"].items()
            if name in ("x", "y") and "domain" in channel.get("scale", {})
        ]
        assert scales and all(low == 0 and 0 < high <= 1 for low, high in scales)


def test_the_same_chart_is_the_same_text() -> None:
    again = charts.draw_svg(SPECIFICATIONS["groups, wide"], title="Suspended, by <group>", description="A & B: 15%")
    assert again == drawn("groups, wide")
    other = charts.draw_svg(SPECIFICATIONS["groups, wide"], title="Another", description="A & B: 15%")
    ids = [set(str(ElementTree.fromstring(svg).get("aria-labelledby")).split()) for svg in (again, other)]
    assert len(ids[0]) == 2 and not ids[0] & ids[1]


def test_png_is_drawn_on_white() -> None:
    data = charts.draw_png(SPECIFICATIONS["groups, wide"])
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) > 2_000
    assert SPECIFICATIONS["groups, wide"].get("background") is None


# Places


def released(name: str, counted: int | None, n: int | None, **fields: Any) -> ReleasedRow:
    share = counted / n if n and counted is not None else None
    empty = dict.fromkeys(field for field in ReleasedRow.__dataclass_fields__)
    row = {
        "outcome": "out",
        "within": (),
        "by": "school_id",
        "group": (name,),
        "n_students": n,
        "n_counted": counted,
        "share": share,
        "compared_with": "rest",
        "status": Status.RELEASED,
        "reason": Reason.NONE,
    }
    return ReleasedRow(**(empty | row | fields))


def test_no_place_at_all() -> None:
    assert place_rates([]) == ()
    assert place_rates([released("01", 0, 0), released("02", None, None)]) == ()


def test_a_place_without_students_is_left_out() -> None:
    rows = [released("01", 10, 100), released("02", 0, 0), released("03", 30, 100)]
    rates = place_rates(rows)
    assert {rate.yardstick for rate in rates} == {0.2}
    assert [rate.row.group[0] for rate in rates] == ["03", "01"]


def test_a_single_place_is_everyone() -> None:
    (rate,) = place_rates([released("01", 30, 200)])
    assert rate.yardstick == 0.15
    assert rate.share == pytest.approx(0.15, abs=0.005)
    assert rate.low < 0.15 < rate.high and rate.band is Band.WITH


@pytest.mark.parametrize("counted", [0, 5, 50])
def test_places_that_are_all_equal_cannot_be_told_apart(counted: int) -> None:
    rates = place_rates([released(f"{i:02d}", counted, 50) for i in range(8)])
    overall = counted / 50
    assert {rate.yardstick for rate in rates} == {overall}
    assert {rate.band for rate in rates} == {Band.WITH}
    assert {round(rate.share, 9) for rate in rates} == {round(rates[0].share, 9)}
    assert rates[0].share == pytest.approx(overall, abs=0.01)
    assert [rate.row.group[0] for rate in rates] == [f"{i:02d}" for i in range(8)]
    assert all(0 <= rate.low <= rate.share <= rate.high <= 1 and rate.low < rate.high for rate in rates)


def test_small_places_are_drawn_towards_everyone_more_than_large_ones() -> None:
    large = [released(f"L{i}", counted, 1_000) for i, counted in enumerate((60, 90, 120, 150))]
    rows = [*large, released("S", 3, 5), released("Z", 0, 5)]
    rates, overall = place_rates(rows), 423 / 4_010
    by_name = {rate.row.group[0]: rate for rate in rates}
    assert {rate.yardstick for rate in rates} == {overall}
    for rate in rates:
        raw = rate.row.share
        assert raw is not None
        assert min(raw, overall) - 0.01 <= rate.share <= max(raw, overall) + 0.01
    assert by_name["S"].share < 0.25 and by_name["L3"].share == pytest.approx(0.15, abs=0.005)
    assert (by_name["S"].band, by_name["Z"].band) == (Band.WITH, Band.WITH)
    assert (by_name["L0"].band, by_name["L3"].band) == (Band.BELOW, Band.ABOVE)


def test_the_rate_of_a_place_is_the_posterior_of_one_prior() -> None:
    """The means belong to one beta prior, the same a and b for all; the limits are wider than its posterior's by as much
    as the rate of the kind is itself uncertain, weighted by how far a place is drawn towards it."""
    rows = [
        released(f"{i}", counted, n)
        for i, (counted, n) in enumerate([(5, 90), (40, 200), (12, 60), (3, 80), (50, 150)])
    ]
    rates = place_rates(rows)
    ends = [(rate.row.n_counted or 0, rate.row.n_students or 0, rate.share) for rate in rates]
    assert all(rate.low < rate.share < rate.high for rate in rates)
    # share = (counted + a) / (n + a + b) is linear in a and a + b: two places give them, the others agree.
    (c1, n1, s1), (c2, n2, s2), *others = ends
    size = (s1 * n1 - c1 - s2 * n2 + c2) / (s2 - s1)
    a = s1 * (n1 + size) - c1
    for counted, n, share in others:
        assert share == pytest.approx((counted + a) / (n + size), rel=1e-6)
    for rate in rates:
        counted, n = rate.row.n_counted or 0, rate.row.n_students or 0
        posterior = stats.beta(a + counted, size - a + n - counted)
        of_kind = proportion_confint(110, 580, method="wilson")
        drawn = size / (n + size)
        low = rate.share - math.hypot(rate.share - posterior.ppf(0.025), drawn * (110 / 580 - of_kind[0]))
        high = rate.share + math.hypot(posterior.ppf(0.975) - rate.share, drawn * (of_kind[1] - 110 / 580))
        assert (rate.low, rate.high) == pytest.approx((low, high), rel=1e-5)


def test_no_place_is_surer_than_all_of_its_kind_together() -> None:
    """Fourteen schools whose rates differ by less than chance would make them: the spread between them is fitted as 0."""
    rates = place_rates([released(f"{i:02d}", 70 + i % 3, 500) for i in range(14)])
    counted, n = sum(70 + i % 3 for i in range(14)), 14 * 500
    low, high = proportion_confint(counted, n, method="wilson")
    assert all(rate.high - rate.low >= 0.99 * (high - low) for rate in rates)
    assert {rate.band for rate in rates} == {Band.WITH}


def test_places_stand_in_bands_and_never_in_ranks_within_what_cannot_be_told_apart() -> None:
    rows = [released(f"{i:02d}", counted, 400) for i, counted in enumerate((4, 8, 58, 60, 62, 120, 130))]
    rates = place_rates(rows)
    bands = [rate.band for rate in rates]
    assert bands == sorted(bands, key=[Band.ABOVE, Band.WITH, Band.BELOW].index)
    assert [rate.row.group[0] for rate in rates if rate.band is Band.ABOVE] == ["06", "05"]
    assert [rate.row.group[0] for rate in rates if rate.band is Band.BELOW] == ["01", "00"]


def test_schools_are_drawn_towards_schools_of_their_kind() -> None:
    elementary = [released(f"E{i}", 2 + i % 2, 300) for i in range(6)]
    high = [released(f"H{i}", 60 + i, 300) for i in range(6)]
    lone = [released("E9", 1, 10), released("H9", 1, 10)]
    kinds = {row.group[0]: row.group[0][0] for row in (*elementary, *high, *lone)}
    apart = place_rates([*elementary, *high, *lone], kinds)
    shares = {rate.row.group[0]: rate.share for rate in apart}
    assert shares["E9"] < 0.05 and shares["H9"] > 0.15


def test_one_kind_of_few_places_keeps_its_name_and_several_are_joined_without_one() -> None:
    many = [released(f"E{i}", 20 + i, 300) for i in range(6)]
    few = [released(f"H{i}", 60 + i, 300) for i in range(4)]
    kinds = {row.group[0]: row.group[0][0] for row in (*many, *few)} | {"S0": "S"}
    assert [rate.kind for rate in place_rates([*few, *many], kinds)] == ["E"] * 6 + ["H"] * 4
    joined = place_rates([*few, released("S0", 30, 300), *many], kinds)
    assert [rate.kind for rate in joined] == ["E"] * 6 + [""] * 5
    assert {rate.yardstick for rate in joined[6:]} == {(60 + 61 + 62 + 63 + 30) / 1_500}


# Trends


def year_of_gap(a: int, n: int, b: int, m: int) -> ReleasedRow:
    gap = a / n - b / m if n and m else None
    low, high = (float(limit) for limit in confint_proportions_2indep(a, n, b, m, method="newcomb"))
    return released("black", a, n, gap=gap, gap_low=low, gap_high=high, reference_counted=b, reference_n=m)


def square_and_add(first: tuple[int, ...], last: tuple[int, ...]) -> tuple[float, float, float]:
    """The two Newcombe intervals joined (MOVER), from Wilson's by scipy."""

    def gap_of(a: int, n: int, b: int, m: int) -> tuple[float, float, float]:
        one, two = (stats.binomtest(*pair).proportion_ci(method="wilson") for pair in ((a, n), (b, m)))
        p, q = a / n, b / m
        return p - q, math.hypot(p - one.low, two.high - q), math.hypot(one.high - p, q - two.low)

    (gap1, down1, up1), (gap2, down2, up2) = gap_of(*first), gap_of(*last)
    change = gap2 - gap1
    return change, change - math.hypot(down2, up1), change + math.hypot(up2, down1)


WIDE, NARROW, SAME = (300, 1_000, 200, 2_000), (210, 1_000, 200, 2_000), (305, 1_000, 200, 2_000)


@pytest.mark.parametrize(
    ("first", "last", "direction"),
    [(WIDE, NARROW, Direction.NARROWED), (NARROW, WIDE, Direction.WIDENED), (WIDE, SAME, Direction.UNSURE)],
)
def test_a_gap_above_the_others(first: tuple[int, ...], last: tuple[int, ...], direction: Direction) -> None:
    trend = gap_trend([("2022", year_of_gap(*first)), ("2026", year_of_gap(*last))])
    assert trend is not None
    assert (trend.change, trend.low, trend.high) == pytest.approx(square_and_add(first, last), rel=1e-9)
    assert (trend.first_year, trend.last_year, trend.direction) == ("2022", "2026", direction)


@pytest.mark.parametrize(("first", "last"), [(WIDE, NARROW), (NARROW, WIDE), (WIDE, SAME)])
def test_a_gap_below_the_others_is_told_by_its_size_too(first: tuple[int, ...], last: tuple[int, ...]) -> None:
    """The same gap the other way round (others counted for not counted) narrows and widens alike."""
    turned = [
        tuple(
            n - a if place % 2 == 0 else n for place, (a, n) in enumerate(zip(x, (x[1], x[1], x[3], x[3]), strict=True))
        )
        for x in (first, last)
    ]
    above = gap_trend([("2022", year_of_gap(*first)), ("2026", year_of_gap(*last))])
    below = gap_trend([("2022", year_of_gap(*turned[0])), ("2026", year_of_gap(*turned[1]))])
    assert above is not None and below is not None
    assert below.direction is above.direction
    assert (below.change, below.low, below.high) == pytest.approx((above.change, above.low, above.high), abs=1e-12)


def test_a_gap_that_closed_wholly_narrowed() -> None:
    for last in ((100, 1_000, 200, 2_000), (101, 1_000, 200, 2_000), (99, 1_000, 200, 2_000)):
        for first in ((300, 1_000, 200, 2_000), (10, 1_000, 600, 2_000)):
            trend = gap_trend([("2022", year_of_gap(*first)), ("2026", year_of_gap(*last))])
            assert trend is not None
            assert (trend.direction, trend.change < 0) == (Direction.NARROWED, True), (first, last)


def test_a_gap_that_turned_round_neither_narrowed_nor_widened() -> None:
    """From 5 points behind to 20 points ahead was once told as a gap that widened by 25."""
    below = (50, 1_000, 300, 2_000)
    for first, last in ((WIDE, below), (below, WIDE), ((150, 1_000, 200, 2_000), (10, 1_000, 600, 2_000))):
        trend = gap_trend([("2022", year_of_gap(*first)), ("2026", year_of_gap(*last))])
        assert trend is not None and trend.direction is Direction.TURNED


def test_years_are_taken_in_order_and_only_where_they_can_be_compared() -> None:
    years = [
        ("2026", year_of_gap(*NARROW)),
        ("2025", released("black", 3, 5)),
        ("2024", year_of_gap(400, 1_000, 200, 2_000)),
        ("2023", year_of_gap(*WIDE)),
        ("2022", released("black", 30, 100, gap=0.1)),
    ]
    trend = gap_trend(years)
    assert trend is not None
    assert (trend.first_year, trend.last_year) == ("2023", "2026")
    assert trend.change == pytest.approx(-0.09, abs=1e-12)
    assert gap_trend(years[:2]) is None
    assert gap_trend(years[1:2]) is None and gap_trend([]) is None


# Means on a scale of their own


def test_the_line_for_everyone_is_drawn_once_and_stays_under_the_dots() -> None:
    (line, *others) = SPECIFICATIONS["means, wide"]["layer"]
    assert line["encoding"]["x"]["datum"] == IN_POINTS.line and line["data"] == {"values": [{}]}
    assert all("datum" not in layer["encoding"].get("x", {}) for layer in others)
    assert all("datum" not in layer["encoding"].get("x", {}) for layer in charts.dot_chart(DOTS, wide=True)["layer"])


def test_means_over_the_years_show_their_scale_and_no_ground_that_is_not_there() -> None:
    svg = drawn("means by year, wide")
    assert ">2,480<" in svg and "%</text>" not in svg
    layers = SPECIFICATIONS["means by year, wide"]["spec"]["layer"]
    assert all(layer["encoding"].get("y", {}).get("datum") != 0 for layer in layers)
