"""Rows that are compiled once and asked often: a view says what its rows say, and old views give way."""

import ibis
import pyarrow as pa
import pyarrow.parquet
import pytest

from fairwater.tables import engine


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "rows.parquet"
    pa.parquet.write_table(pa.table({"number": [1, 2, 3, 4]}), path)
    return lambda least: lambda: engine.opened(path).filter(ibis._["number"] >= least)


def numbers(view: ibis.Table) -> list[int]:
    return sorted(view["number"].to_pyarrow().to_pylist())


def test_what_is_built_is_built_once_for_its_name(rows):
    made = []

    def build():
        made.append(1)
        return rows(3)()

    assert numbers(engine.viewed("once", build)) == numbers(engine.viewed("once", build)) == [3, 4]
    assert len(made) == 1


def test_old_views_give_way_and_none_answers_for_another(rows, monkeypatch):
    monkeypatch.setattr(engine, "MOST_VIEWS", 2)
    engine.embedded()
    monkeypatch.setattr(engine._own, "views", {})
    for _ in range(2):
        for least, expected in ((1, [1, 2, 3, 4]), (2, [2, 3, 4]), (3, [3, 4]), (4, [4]), (5, [])):
            assert numbers(engine.viewed(f"from {least}", rows(least))) == expected
        assert len(engine._own.views) <= 2


@pytest.mark.parametrize("most_held", [2, 500_000])
def test_whatever_is_asked_in_whatever_order_a_view_says_what_its_rows_say(rows, monkeypatch, most_held):
    """Also where many questions in a row are asked of one, whose rows are held then if they are few."""
    monkeypatch.setattr(engine, "MOST_HELD", most_held)
    expected = {1: [1, 2, 3, 4], 3: [3, 4], 5: []}
    order = [1, 1, 1, 1, 3, 1, 3, 3, 3, 3, 3, 5, 5, 5, 5, 1, 1, 1, 1]
    held = []
    for least in order:
        view = engine.viewed(f"{most_held} from {least}", rows(least))
        held.append(view is engine._own.held)
        assert numbers(view) == expected[least]
    assert held.count(True) == (2 + 3 + 2 + 2 if most_held > 4 else 3 + 2)
