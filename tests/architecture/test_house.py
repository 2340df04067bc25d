"""The contracts of the house that no import can break: read from the syntax tree, each shown to fail on a planted fault."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"

EXECUTES = {
    "execute",
    "to_pyarrow",
    "to_pyarrow_batches",
    "to_pandas",
    "to_pandas_batches",
    "to_polars",
    "to_parquet",
    "to_csv",
    "to_torch",
    "fetch_arrow_table",
    "fetchall",
    "fetchdf",
    "fetchone",
}
MAY_EXECUTE = ("fairwater/disclosure/counting.py", "fairwater/tables/", "fairwater_web/search/")
"""The search has a full-text table of its own in the site's database; no record of a student is in it."""

CLOCK_AND_SURROUNDINGS = (
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.",
    "os.environ",
    "os.getenv",
    "os.putenv",
    "os.getcwd",
    "pathlib.Path.cwd",
    "pathlib.Path.home",
    "getpass.",
    "socket.",
    "urllib.request.",
    "locale.getlocale",
)

ORM_WRITES = {
    name
    for plain in (
        "save",
        "create",
        "update",
        "delete",
        "bulk_create",
        "bulk_update",
        "get_or_create",
        "update_or_create",
    )
    for name in (plain, f"a{plain}")
}
NOT_THE_ORM = ("cache", "caches", "session", "digest", "hashlib")

PLACES = {"slug", "district", "division", "organisation", "district_id", "division_id", "organisation_id", "school_id"}

Faults = Callable[[str, str], list[str]]


def name_of(node: ast.AST) -> str:
    """The dotted name of an expression, as far as it is one; calls and indices are seen through."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return name_of(node.func)
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    return ""


def imported(tree: ast.AST) -> dict[str, str]:
    """What each imported name stands for: `from datetime import datetime as now` is datetime.datetime."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def full_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every name or attribute that a module uses or imports, with the imports written out."""
    known = imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            first, _, rest = name_of(node).partition(".")
            if first in known:
                yield node.lineno, f"{known[first]}.{rest}" if rest else known[first]
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


# Nothing outside the gate and the tables executes an expression


def execution_faults(where: str, source: str) -> list[str]:
    if where.startswith(MAY_EXECUTE):
        return []
    return [
        f"{where}:{node.lineno} executes by .{node.attr}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr in EXECUTES
    ]


# No clock, no environment, no place of its own in the core outside the command line


def surroundings_faults(where: str, source: str) -> list[str]:
    if where.startswith("fairwater/cli/"):
        return []
    found = dict.fromkeys(
        (line, name)
        for line, name in full_names(ast.parse(source))
        if any(name == f or name.startswith(f if f.endswith(".") else f"{f}.") for f in CLOCK_AND_SURROUNDINGS)
    )
    return [f"{where}:{line} asks for {name}" for line, name in sorted(found)]


# No writing to the database outside actions, migrations and the managers of models


def writing_faults(where: str, source: str) -> list[str]:
    path = Path(where)
    if path.name == "actions.py" or "migrations" in path.parts:
        return []
    tree = ast.parse(source)
    allowed: set[ast.AST] = set()
    if path.name == "models.py":
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(name_of(base).endswith("Manager") for base in node.bases):
                allowed |= set(ast.walk(node))
    return [
        f"{where}:{node.lineno} writes by {name_of(node.func) or node.func.attr}()"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node not in allowed and writes(node) and isinstance(node.func, ast.Attribute)
    ]


def writes(call: ast.Call) -> bool:
    """Whether a call writes by the ORM. `update` of the ORM takes names alone, that of a dictionary or a hash values."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in ORM_WRITES:
        return False
    if call.func.attr == "update" and (call.args or not call.keywords):
        return False
    return not set(name_of(call.func).split(".")[:-1]) & set(NOT_THE_ORM)


# No place of its own in the code


def literals(node: ast.AST) -> list[str]:
    """The texts that stand in an expression as they are, alone or in a list."""
    parts = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]
    return [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str) and p.value]


def place_faults(where: str, source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            named = [name_of(side) for side in sides if name_of(side).split(".")[-1].lower() in PLACES]
            if named and any(literals(side) for side in sides):
                found.append(f"{where}:{node.lineno} asks whether it is one place: {ast.unparse(node)}")
        if isinstance(node, ast.Match) and name_of(node.subject).split(".")[-1].lower() in PLACES:
            found.append(f"{where}:{node.lineno} asks which place it is: {ast.unparse(node.subject)}")
    return found


# Everything public in the core says what it is


def docstring_faults(where: str, source: str) -> list[str]:
    tree = ast.parse(source)
    empty_package = Path(where).name == "__init__.py" and not tree.body
    found = [] if ast.get_docstring(tree) or empty_package else [f"{where}: the module"]
    return found + [f"{where}:{node.lineno} {name}" for name, node in public(tree) if not ast.get_docstring(node)]


def public(
    tree: ast.Module | ast.ClassDef, within: str = ""
) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    """The public classes and functions of a module, and the public methods of such classes; nothing inside a function."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield f"{within}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(node, f"{node.name}.")


# The checks


def faults(check: Faults, package: str) -> list[str]:
    paths = sorted((SOURCES / package).rglob("*.py"))
    assert paths
    return [
        fault
        for path in paths
        for fault in check(path.relative_to(SOURCES).as_posix(), path.read_text(encoding="utf-8"))
    ]


def test_only_the_gate_and_the_tables_execute() -> None:
    assert faults(execution_faults, "fairwater") == []


def test_the_site_executes_nothing() -> None:
    assert faults(execution_faults, "fairwater_web") == []


def test_the_core_has_no_clock_and_no_surroundings() -> None:
    assert faults(surroundings_faults, "fairwater") == []


def test_only_actions_write() -> None:
    assert faults(writing_faults, "fairwater_web") == []


@pytest.mark.parametrize("package", ["fairwater", "fairwater_web"])
def test_no_code_is_for_one_place(package: str) -> None:
    assert faults(place_faults, package) == []


def test_everything_public_in_the_core_says_what_it_is() -> None:
    assert faults(docstring_faults, "fairwater") == []


def test_the_gate_hands_out_exactly_this() -> None:
    from fairwater import disclosure

    what_leaves = {"Released", "ReleasedRow", "ReleasedTables", "ReleasedNumber", "RolledUp", "ReleaseProof"}
    for_staff = {
        "Crossing",
        "Crossings",
        "Separation",
        "GroupApart",
        "ReleasedMean",
        "ReleasedMeans",
        "ReleasedTotal",
        "ReleasedTotals",
        "TheilH",
        "furthest_from_opportunity",
        "release_means",
        "release_totals",
        "separation",
        "ClassesApart",
        "MoneyOverSchools",
        "TeachersBesideStudents",
        "classes_apart",
        "money_over_schools",
        "teachers_beside_students",
    }
    asking = {
        "Together",
        "release",
        "release_one_by_one",
        "release_tables",
        "prepare",
        "note",
        "note_quoted",
        "note_together",
        "estimate",
    }
    keeping = {"keep", "kept", "kept_means"}
    about = {
        "ReleasePlan",
        "Policy",
        "SAME_BY",
        "preset",
        "preset_names",
        "Told",
        "Watch",
        "TIME_LIMIT",
        "Prepared",
        "Ledger",
        "Entry",
        "Interval",
        "entry_from",
        "entry_lines",
    }
    refusals = {"NotProven", "LedgerMoved", "DamagedLedger", "ChangedSinceKept"}
    assert set(disclosure.__all__) == what_leaves | for_staff | asking | keeping | about | refusals
    handed = {name for name in vars(disclosure) if not name.startswith("_")}
    modules = {path.stem for path in (SOURCES / "fairwater" / "disclosure").glob("*.py")}
    assert handed - modules == set(disclosure.__all__)


def test_the_facade_hands_on_exactly_this() -> None:
    import fairwater

    assert fairwater.__all__ == ["Comparison", "FairwaterError", "compare_file", "compare_table", "csv_text"]
    assert all(getattr(fairwater, name) for name in fairwater.__all__)
    with pytest.raises(AttributeError, match="release"):
        _ = fairwater.release


# Each check can fail

PAGE, CORE, GATE = "fairwater_web/home/views.py", "fairwater/publish/story.py", "fairwater/disclosure/counting.py"


@pytest.mark.parametrize(
    ("where", "source", "count"),
    [
        (CORE, "rows = table.filter(x).to_pyarrow()", 1),
        (CORE, "rows = table.to_pandas()\nmore = table.to_polars()", 2),
        (CORE, "answer = connection.execute(table)", 1),
        (CORE, "run = table.execute", 1),
        ("fairwater/disclosure/released.py", "table.execute()", 1),
        (PAGE, "table.execute()", 1),
        (GATE, "query.to_pyarrow()", 0),
        ("fairwater/tables/engine.py", "connection.execute('select 1')", 0),
        (CORE, "def execute(): ...\nexecute()", 0),
    ],
)
def test_a_planted_execution_is_found(where: str, source: str, count: int) -> None:
    assert len(execution_faults(where, source)) == count


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("import datetime\nx = datetime.datetime.now()", 1),
        ("import datetime as d\nx = d.date.today()", 1),
        ("from datetime import date\nx = date.today()", 1),
        ("from datetime import datetime as moment\nx = moment.utcnow()", 1),
        ("import time\ntime.sleep(1)", 1),
        ("from time import monotonic\nx = monotonic()", 2),
        ("import os\nx = os.environ['HOME']\ny = os.getenv('HOME')", 2),
        ("from os import environ", 1),
        ("from pathlib import Path\nx = Path.home() / 'data'", 1),
        ("from datetime import date\nx = date.fromisoformat('2026-06-14')", 0),
        ("time = 3\nx = time + 1", 0),
        ("import os\nwith os.fdopen(handle) as f: ...", 0),
    ],
)
def test_a_planted_clock_is_found(source: str, count: int) -> None:
    assert len(surroundings_faults(CORE, source)) == count
    assert surroundings_faults("fairwater/cli/compare.py", source) == []


MANAGER = "class PersonManager(BaseUserManager['Person']):\n    def make(self):\n        person.save(using=self._db)\n"


@pytest.mark.parametrize(
    ("where", "source", "count"),
    [
        (PAGE, "person.save()", 1),
        (PAGE, "Person.objects.create(name='Ana')", 1),
        (PAGE, "Person.objects.filter(id=1).update(name='Ana')", 1),
        (PAGE, "Person.objects.all().delete()", 1),
        (PAGE, "made, _ = Person.objects.get_or_create(name='Ana')", 1),
        (PAGE, "Person.objects.bulk_create(people)", 1),
        (PAGE, "async def f():\n    await Person.objects.acreate(name='Ana')", 1),
        (PAGE, "values.update({'a': 1})\ndigest.update(b'')\ncaches['charts'].delete('a')", 0),
        ("fairwater_web/home/actions.py", "person.save()", 0),
        ("fairwater_web/home/migrations/0001_initial.py", "person.save()", 0),
        ("fairwater_web/home/models.py", MANAGER, 0),
        ("fairwater_web/home/models.py", "class Person(Model):\n    def keep(self):\n        self.save()", 1),
        (PAGE, MANAGER, 1),
    ],
)
def test_a_planted_writing_is_found(where: str, source: str, count: int) -> None:
    assert len(writing_faults(where, source)) == count


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("if organisation.slug == 'riverbend': ...", 1),
        ("x = 1 if 'virginia' != slug else 2", 1),
        ("if self.district in ('riverbend', 'fairfax'): ...", 1),
        ("while row['school_id'] == '0201': ...", 0),
        ("if division_id == '5101260': ...", 1),
        ("match organisation.slug:\n    case 'riverbend': ...", 1),
        ("if organisation.slug == wanted: ...", 0),
        ("if not organisation.slug == '': ...", 0),
        ("Organisation.objects.get(slug='riverbend')", 0),
        ("if question.kind == 'rest': ...", 0),
    ],
)
def test_a_planted_place_is_found(source: str, count: int) -> None:
    assert len(place_faults(PAGE, source)) == count


def test_a_missing_docstring_is_found() -> None:
    source = (
        '"""A module."""\n'
        "def told():\n    '''Return it.'''\n    def inner(): ...\n"
        "def untold(): ...\n"
        "def _private(): ...\n"
        "class Told:\n    '''One.'''\n    def untold(self): ...\n    def __init__(self): ...\n"
        "class _Private:\n    def untold(self): ...\n"
        "async def later(): ...\n"
    )
    assert [fault.split()[-1] for fault in docstring_faults(CORE, source)] == ["untold", "Told.untold", "later"]
    assert docstring_faults(CORE, "x = 1") == [f"{CORE}: the module"]
    assert docstring_faults("fairwater/disaggregate/__init__.py", "") == []
