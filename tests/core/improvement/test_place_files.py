"""Places as files: the command reads what was taken away to the same figures; pictures break at gaps."""

from __future__ import annotations

import json

import numpy as np
import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from fairwater.cli import evaluate as command
from fairwater.improvement import Interrupted, difference_in_differences, interrupted_time_series, panel_of
from fairwater.improvement.drawing_places import interrupted_picture, panel_picture
from fairwater.improvement.panel_files import interrupted_csv, panel_csv
from fairwater.improvement.reading import read_panel
from fairwater.improvement.telling_evaluations import DifferenceTelling, InterruptedTelling

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)
DAYS = tuple(f"2026-0{month}-01" for month in range(1, 9))
VALUES = st.one_of(st.just(np.nan), st.floats(0, 1, width=32))


def panel(outcome, n_treated):
    rows = np.asarray(outcome, dtype=float)
    names = tuple(f"School {n}" for n in range(len(rows)))
    return panel_of(rows, np.arange(len(rows)) < n_treated, np.arange(rows.shape[1]) >= 4, names, DAYS)


def by_command(tmp_path, text, design):
    file = tmp_path / f"{design}.csv"
    file.write_text(text, encoding="utf-8")
    answer = CliRunner().invoke(app, ["evaluate", str(file), "--design", design, "--json"])
    assert answer.exit_code == 0, answer.output
    return json.loads(answer.stdout)


def test_the_command_reads_the_file_of_places_to_the_same_figures(tmp_path):
    random = np.random.default_rng(3)
    outcome = random.normal(0.1, 0.02, (7, 8))
    outcome[:2, 4:] -= 0.05
    outcome[5, 2] = np.nan
    made = panel(outcome, 2)
    told = DifferenceTelling(made, difference_in_differences(made), "en")
    assert by_command(tmp_path, panel_csv(made), "did") == json.loads(json.dumps(told.data()))


def test_the_command_reads_the_file_of_one_series_to_the_same_figures(tmp_path):
    random = np.random.default_rng(4)
    outcome = random.normal(30, 2, 16) - 8 * (np.arange(16) >= 8)
    outcome[3] = np.nan
    series = Interrupted(
        tuple(f"2026-{1 + n // 4:02}-{1 + 7 * (n % 4):02}" for n in range(16)), outcome, np.arange(16) >= 8
    )
    told = InterruptedTelling(series, interrupted_time_series(series), "en")
    found = by_command(tmp_path, interrupted_csv(series), "its")
    assert found == json.loads(json.dumps(told.data()))


@settings(max_examples=30)
@given(st.lists(st.lists(VALUES, min_size=8, max_size=8), min_size=2, max_size=6))
def test_a_file_of_places_is_read_back_as_it_was(tmp_path_factory, outcome):
    made = panel(outcome, 1)
    if np.isnan(made.outcome).all():
        return
    file = tmp_path_factory.mktemp("places") / "places.csv"
    file.write_text(panel_csv(made), encoding="utf-8")
    read = read_panel(file).panel
    assert (read.units, read.moments) == (made.units, made.moments)
    np.testing.assert_array_equal(read.outcome, made.outcome)
    np.testing.assert_array_equal(read.treated, made.treated)


@pytest.mark.parametrize(
    ("n", "n_treated", "says"),
    [
        (4, 2, "cannot be below 0.333"),
        (10, 2, "more than chance"),
        (1, 1, "not whether the change moved it"),
        (3, 3, "none can say what would have happened"),
    ],
)
def test_one_sentence_says_what_can_be_said_with_so_few_places(n, n_treated, says):
    outcome = np.random.default_rng(5).normal(0.1, 0.001, (n, 8))
    outcome[:n_treated, 4:] -= 0.05
    made = panel(outcome, n_treated)
    telling = DifferenceTelling(made, difference_in_differences(made), "en")
    assert says in telling.verdict()
    assert telling.verdict() in telling.says(), "the page says nothing that the command does not"
    assert [row[0] for row in telling.places(made).rows][:n_treated] == list(made.units[:n_treated])


def lines_of(spec, layer):
    return {each["line"] for each in spec["layer"][layer]["data"]["values"]}


def test_a_line_breaks_at_a_gap_and_a_mean_stands_only_where_every_place_is_known():
    outcome = np.full((4, 8), 0.2)
    outcome[2, 3] = np.nan
    made = panel(outcome, 2)
    spec = panel_picture(made, DAYS, ("With", "Without"), shares=True, wide=True)
    assert len(lines_of(spec, 1)) == 5, "four places, one of them in two parts"
    means = spec["layer"][2]["data"]["values"]
    assert {each["at"] for each in means if each["side"] == "without"} == {0, 1, 2, 4, 5, 6, 7}
    assert len([each for each in means if each["side"] == "with"]) == 8


def test_a_series_of_too_few_moments_is_drawn_without_lines():
    series = Interrupted(DAYS, np.arange(8.0), np.arange(8) >= 4)
    found = interrupted_time_series(series)
    spec = interrupted_picture(series, found, DAYS, shares=False, wide=False)
    assert found.lines is None and len(spec["layer"]) == 2
