"""The picture of a chart: sound for Vega-Lite, heard in words, told apart by shape, with its key, notes and table."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree

import altair
import numpy as np
import pytest

from fairwater.improvement import Chart, Figure, Kind, Rule, chart_of, figure, series_of, series_of_counts
from fairwater.publish import charts

NAN = float("nan")
WEEKS = [f"2025-09-{day:02d}" for day in range(1, 25)]
VALUES = [50, 51, 49, 50, 52, 48, NAN, 51, 50, 49, 50, 51, 56, 55, 54, 57, 55, 56, 58, 55, 40, 56, 55, 57]
PHASES = ["before"] * 12 + ["pilot “two” <x>"] * 12
NOTES = [""] * 12 + ["Calls home begin", *[""] * 7, "Snow", "", "", ""]
SERIES = series_of(VALUES, WEEKS, PHASES, NOTES)
COUNTS = series_of_counts([18, 20, 17, 22, 19, 36] * 2, [120, 118, 121, 119, 122, 120] * 2)


def drawn_charts() -> dict[str, Chart]:
    return {
        "run with phases": chart_of(SERIES, Kind.RUN),
        "individuals with a baseline": chart_of(SERIES, Kind.INDIVIDUALS, baseline=12),
        "individuals with phases": chart_of(SERIES, Kind.INDIVIDUALS),
        "shares": chart_of(COUNTS, Kind.SHARES, baseline=5),
        "laney": chart_of(COUNTS, Kind.SHARES_PRIME),
        "crossed too seldom": chart_of(series_of([9] * 7 + [1] * 7 + [9, 1]), Kind.RUN),
        "one point": chart_of(series_of([3.0]), Kind.RUN),
        "all alike": chart_of(series_of([3.0] * 12), Kind.INDIVIDUALS),
        "a phase without a value": chart_of(series_of([1, 2, NAN], phase=["a", "a", "b"]), Kind.RUN),
        "shares that hardly differ": chart_of(series_of_counts([940, 941, 942, 940, 941], [1000] * 5), Kind.SHARES),
    }


CHARTS = drawn_charts()
EVERY = pytest.mark.parametrize("name", CHARTS)


@cache
def figure_of(name: str, language: str = "en") -> Figure:
    return figure(CHARTS[name], "Attendance & <more>", language)


@cache
def drawn(name: str, wide: bool) -> str:
    return figure_of(name).svg(wide=wide)


@EVERY
@pytest.mark.parametrize("wide", [True, False])
def test_the_specification_is_sound_and_fits_its_page(name: str, wide: bool) -> None:
    found = figure_of(name)
    assert isinstance(altair.Chart.from_dict(found.wide if wide else found.narrow, validate=True), altair.LayerChart)
    assert float(ElementTree.fromstring(drawn(name, wide)).get("width", "nan")) <= (1_000 if wide else 390)


@EVERY
def test_it_can_be_heard_and_follows_the_theme(name: str) -> None:
    svg = drawn(name, True)
    root = ElementTree.fromstring(svg)
    space = "{http://www.w3.org/2000/svg}"
    title, description = root.find(f"{space}title"), root.find(f"{space}desc")
    assert title is not None and description is not None
    assert (title.text, description.text) == (figure_of(name).title, figure_of(name).description)
    assert (title.text or "").startswith("Attendance & <more>: ")
    bare = re.sub(r"var\(--[a-z-]+, #[0-9a-f]{6}\)", "", charts.themed(svg))
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", bare) == []


def shapes(name: str) -> dict[str, int]:
    """How many points of each shape are drawn: circles are arcs, others differ by the number of their corners."""
    found = ElementTree.fromstring(drawn(name, True)).iter("{http://www.w3.org/2000/svg}path")
    paths = [path.get("d", "") for path in found if path.get("transform") and path.get("stroke-width") == "1"]
    corners = [("circle" if "A" in path else path.count("L")) for path in paths]
    return {str(kind): corners.count(kind) for kind in set(corners)}


def test_what_is_more_than_chance_is_told_apart_by_its_shape() -> None:
    """Diamonds have three more corners than where they begin, triangles two."""
    chart = CHARTS["individuals with a baseline"]
    beyond = {s.points[0] for s in chart.signals if s.rule is Rule.BEYOND_LIMITS}
    in_runs = set(chart.marked) - beyond
    assert beyond and in_runs
    assert shapes("individuals with a baseline") == {
        "circle": 23 - len(chart.marked),
        "2": len(beyond),
        "3": len(in_runs),
    }
    assert shapes("run with phases") == {"circle": 23}


def test_points_say_what_the_chart_says() -> None:
    chart, values = (
        CHARTS["individuals with a baseline"],
        figure_of("individuals with a baseline").wide["data"]["values"],
    )
    assert [each["value"] for each in values] == [value for value in VALUES if not np.isnan(value)]
    assert {each["at"] for each in values if each["marked"]} == set(chart.marked)
    down = [each["at"] for each in values if each["mark"] == "below"]
    assert down == [20]


def test_the_line_is_broken_at_a_gap_and_between_phases_with_their_own_centres() -> None:
    def lines(name: str) -> list[int]:
        values = figure_of(name).wide["data"]["values"]
        return [len([v for v in values if v["line"] == line]) for line in sorted({v["line"] for v in values})]

    assert lines("individuals with phases") == [6, 5, 12]
    assert lines("individuals with a baseline") == [6, 17]


def test_every_point_and_limit_lies_on_the_scale() -> None:
    for name, chart in CHARTS.items():
        domains = [
            layer["encoding"]["y"]["scale"]["domain"]
            for layer in figure_of(name).wide["layer"]
            if "scale" in layer["encoding"].get("y", {})
        ]
        low, high = domains[0]
        assert all(domain == [low, high] for domain in domains)
        for array in (chart.series.value, chart.centre, chart.low, chart.high):
            known = array[~np.isnan(array)]
            assert ((known >= low) & (known <= high)).all(), name
        if chart.series.of_shares:
            assert 0 <= low < high <= 1


def test_words_stand_in_the_picture_and_beside_it() -> None:
    found = figure_of("individuals with a baseline")
    words = " ".join(ElementTree.fromstring(drawn("individuals with a baseline", True)).itertext())
    for said in ("before", "pilot “two” <x>", "Mean 50.1", "Upper limit", "Lower limit", "(1)", "(2)", "2025-09-01"):
        assert said in words
    assert found.notes == ("(1) 2025-09-13: Calls home begin", "(2) 2025-09-21: Snow")
    assert [line.split(":")[0] for line in found.key] == [
        "Line across",
        "Dashed lines",
        "Diamonds",
        "Triangles",
        "A broken line",
    ]
    assert any(line.startswith("A dashed line across") for line in figure_of("crossed too seldom").key)
    alone = charts.draw_svg(found.alone(), title=found.title, description=found.description)
    assert all(said in " ".join(ElementTree.fromstring(alone).itertext()) for said in (*found.notes, found.title))


def test_a_title_names_the_phases_in_which_there_is_more_than_chance() -> None:
    assert figure_of("individuals with phases").title == (
        "Attendance & <more>: more has changed than chance would make, in pilot “two” <x>."
    )
    assert figure_of("run with phases").title == (
        "Attendance & <more>: within each phase nothing is more than chance would make."
    )
    assert figure_of("one point").title.endswith("too few points to say whether anything changed.")


def test_the_table_has_every_moment() -> None:
    table = figure_of("individuals with a baseline").table
    assert table.head == ("When", "Value", "Mean", "Lower limit", "Upper limit", "Phase", "Note", "More than chance")
    assert [row[0] for row in table.rows] == WEEKS
    assert table.rows[6][1] == "not known" and table.rows[20][1] == "40.0"
    assert "points beyond the limits" in table.rows[20][-1] and table.rows[0][-1] == ""
    shares = figure_of("shares").table
    assert shares.head[:4] == ("When", "Value", "Counted", "Mean share")
    assert shares.rows[0][:4] == ("1", "15.0%", "18 of 120", "16.0%")


@EVERY
def test_in_spanish_nothing_is_left_in_english(name: str) -> None:
    found = figure_of(name, "es")
    said = " ".join([found.title, found.description, *found.key, *found.table.head])
    assert not re.search(r"\b(the|of|chance|Median|Mean|points|From)\b", said.replace("<more>", ""))


def test_limits_that_nearly_meet_have_words_apart() -> None:
    chart = chart_of(series_of([50.0, 50.1] * 8 + [90]), Kind.INDIVIDUALS, baseline=16)
    (labels,) = (
        layer["data"]["values"]
        for layer in figure(chart, "x", "en").wide["layer"]
        if layer["encoding"].get("text", {}).get("field") == "said" and layer["mark"].get("dx") == 6
    )
    places = [each["value"] for each in labels]
    assert min(np.diff(places)) > 1.5
    assert [each["said"].rsplit(" ", 1)[0] for each in labels] == ["Lower limit", "Mean", "Upper limit"]
