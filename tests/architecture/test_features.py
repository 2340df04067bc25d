"""`docs/features.toml` is complete, and a row that claims something names what exists to show for it."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FEATURES = ROOT / "docs" / "features.toml"
COMMAND_FOLDERS = ("src/fairwater/cli", "src/fairwater_web/cli")

COUNT = 134
PER_GROUP = {
    "F1": 11,
    "F2": 12,
    "F3": 24,
    "F4": 11,
    "F5": 17,
    "F6": 15,
    "F7": 4,
    "F8": 11,
    "F9": 15,
    "F10": 14,
}
STATES = {"planned", "partly", "done"}
SEEDS = {"D", "E", "P", "G10", "I"}
DEMANDED = {"id", "title", "words", "seed", "group", "state"}
OPTIONAL = {"page", "command", "test", "doc", "module"}
DEMANDED_WHEN_DONE = ("page", "module", "doc", "test")


def read() -> dict:
    return tomllib.loads(FEATURES.read_text(encoding="utf-8"))


def shape_faults(row: dict) -> list[str]:
    """What is wrong with a row's fields, whatever its state."""
    faults = [f"lacks {name}" for name in sorted(DEMANDED - row.keys())]
    faults += [f"has {name}, which no row has" for name in sorted(row.keys() - DEMANDED - OPTIONAL)]
    faults += [f"has an empty {name}" for name in sorted(row) if not row[name]]
    if row.get("state") not in STATES:
        faults.append(f"is in no known state: {row.get('state')!r}")
    if not set(row.get("seed", ())) <= SEEDS:
        faults.append(f"names an unknown seed: {row['seed']}")
    if row.get("group") != row.get("id", "").split(".")[0]:
        faults.append(f"is in the wrong group: {row.get('group')!r}")
    return faults


def claim_faults(row: dict) -> list[str]:
    """What a row that is partly or wholly done has to name, and does not."""
    faults = []
    if row["state"] != "planned":
        if not ("page" in row or "command" in row):
            faults.append(f"is {row['state']} and names neither page nor command")
        if "test" not in row:
            faults.append(f"is {row['state']} and names no test")
    if row["state"] == "done":
        faults += [f"is done and names no {name}" for name in DEMANDED_WHEN_DONE if name not in row and name != "test"]
    return faults


def path_faults(row: dict, root: Path) -> list[str]:
    """What a row names and `root` does not hold."""
    faults = [f"names {row[name]}, which is not there" for name in ("test", "doc") if not is_file(row, name, root)]
    if "command" in row:
        file_name = row["command"].replace("-", "_") + ".py"
        if not any((root / folder / file_name).is_file() for folder in COMMAND_FOLDERS):
            faults.append(f"names the command {row['command']}, which is not there")
    if "module" in row:
        module = root / "src" / Path(*row["module"].split("."))
        if not (module.with_suffix(".py").is_file() or (module / "__init__.py").is_file()):
            faults.append(f"names the module {row['module']}, which is not there")
    return faults


def is_file(row: dict, name: str, root: Path) -> bool:
    return name not in row or (root / row[name]).is_file()


def test_the_rows_are_the_complete_set():
    expected = [f"{group}.{number}" for group, count in PER_GROUP.items() for number in range(1, count + 1)]
    ids = [row["id"] for row in read()["feature"]]
    assert len(expected) == COUNT
    assert ids == expected


def test_the_groups_are_the_ten_and_have_titles():
    groups = read()["group"]
    assert [group["id"] for group in groups] == list(PER_GROUP)
    assert all(group["title"] and group.keys() == {"id", "title"} for group in groups)


def test_every_group_has_its_count():
    assert Counter(row["group"] for row in read()["feature"]) == PER_GROUP


def test_titles_are_short_and_differ():
    titles = [row["title"] for row in read()["feature"]]
    assert [title for title in titles if len(title) > 90] == []
    assert [title for title, count in Counter(titles).items() if count > 1] == []


def test_every_row_has_its_fields():
    assert [f"{row.get('id')} {fault}" for row in read()["feature"] for fault in shape_faults(row)] == []


def test_every_claim_names_where_it_is_seen_and_what_proves_it():
    assert [f"{row['id']} {fault}" for row in read()["feature"] for fault in claim_faults(row)] == []


def test_what_a_row_names_exists():
    assert [f"{row['id']} {fault}" for row in read()["feature"] for fault in path_faults(row, ROOT)] == []


def test_every_page_leads_to_a_view():
    pytest.importorskip("django")
    from django.apps import apps

    if not apps.ready:
        pytest.skip("the web application is not set up in this run")
    from django.urls import Resolver404, resolve

    lost = []
    for row in read()["feature"]:
        if "page" in row:
            path = row["page"].strip().split("#")[0].split("?")[0]
            try:
                resolve(path)
            except Resolver404:
                lost.append(f"{row['id']} names {path}, which no URL answers")
    assert lost == []


# The checks themselves can fail: each planted row is refused for the reason that was planted.

WHOLE = {"id": "F1.1", "title": "A", "words": ["a"], "seed": ["E"], "group": "F1", "state": "planned"}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"state": "finished"}, "is in no known state: 'finished'"),
        ({"seed": ["X"]}, "names an unknown seed: ['X']"),
        ({"group": "F2"}, "is in the wrong group: 'F2'"),
        ({"words": []}, "has an empty words"),
        ({"owner": "someone"}, "has owner, which no row has"),
    ],
)
def test_a_misshapen_row_is_refused(change, fault):
    assert shape_faults(WHOLE) == []
    assert shape_faults(WHOLE | change) == [fault]


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"state": "partly", "test": "t"}, ["is partly and names neither page nor command"]),
        ({"state": "partly", "page": "/see/"}, ["is partly and names no test"]),
        ({"state": "partly", "command": "compare", "test": "t"}, []),
        ({"state": "done", "page": "/", "module": "m", "doc": "d"}, ["is done and names no test"]),
        (
            {"state": "done", "command": "compare", "test": "t"},
            ["is done and names no page", "is done and names no module", "is done and names no doc"],
        ),
        ({"state": "done", "page": "/", "module": "m", "doc": "d", "test": "t"}, []),
    ],
)
def test_an_empty_claim_is_refused(change, faults):
    assert claim_faults(WHOLE | change) == faults


def test_a_name_that_leads_nowhere_is_refused(tmp_path):
    row = WHOLE | {"test": "tests/test_a.py", "doc": "docs/a.md", "command": "move-rows", "module": "fairwater.tables"}
    assert path_faults(row, tmp_path) == [
        "names tests/test_a.py, which is not there",
        "names docs/a.md, which is not there",
        "names the command move-rows, which is not there",
        "names the module fairwater.tables, which is not there",
    ]
    for name in ("tests/test_a.py", "docs/a.md", "src/fairwater/cli/move_rows.py", "src/fairwater/tables/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert path_faults(row, tmp_path) == []
