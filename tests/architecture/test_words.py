"""The words of `GLOSSARY.md` hold in names, sentences and pages; each check is shown to fail on a planted word."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
MEASURES = SOURCES / "fairwater" / "measures"
CATALOGUES = SOURCES / "fairwater" / "words"
GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")

UNUSED_WORDS = "## Words we do not use"
REFUSED_FILES = {"utils", "helpers", "services"}
TEMPLATE_KINDS = {".html", ".txt", ".xml", ".svg", ".md"}
READ_ATTRIBUTES = {"alt", "aria-description", "aria-label", "content", "label", "placeholder", "summary", "title"}

Words = tuple[str, ...]


# The glossary


@dataclass(frozen=True)
class Unused:
    """A word that we do not use, what to say instead, and the longer terms in which it may stand."""

    phrase: Words
    instead: str
    exceptions: tuple[Words, ...] = ()


def words_of(text: str) -> Words:
    """The words of a text or a snake_case name, in lower case."""
    return tuple(re.findall(r"[^\W\d_]+", text.lower()))


def words_of_name(name: str) -> Words:
    """The words of a name that may be CamelCase too; KPIs is one word."""
    return words_of(re.sub(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])", " ", name))


def table_rows(markdown: str) -> list[list[str]]:
    """The rows of a section's tables without their header lines."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in markdown.splitlines() if line[:1] == "|"]
    lines = [place for place, row in enumerate(rows) if set("".join(row)) <= set("-: ")]
    return [row for place, row in enumerate(rows) if place not in lines and place + 1 not in lines]


def unused_words(glossary: str) -> list[Unused]:
    """The table of words that we do not use."""
    section = glossary.split(UNUSED_WORDS, 1)[1].split("\n## ", 1)[0]
    return [
        Unused(words_of(word), instead, tuple(words_of(term) for term in exceptions.split(",") if term.strip()))
        for spellings, instead, exceptions in table_rows(section)
        for word in spellings.split(",")
    ]


def term_rows(glossary: str) -> list[list[str]]:
    """The rows of every other table: term, meaning, what it is not."""
    return table_rows(glossary.split(UNUSED_WORDS, 1)[0])


UNUSED = unused_words(GLOSSARY)
TERMS = [words_of(row[0]) for row in term_rows(GLOSSARY)]


# Finding a word among words


def forms(word: str) -> set[str]:
    """A word and its plurals."""
    return {word, word + "s", word + "es", word[:-1] + "ies" if word.endswith("y") else word}


def places(phrase: Words, words: Words) -> list[tuple[int, int]]:
    """Where `phrase` stands among `words`, its last word singular or plural, as (start, stop)."""
    size, endings = len(phrase), forms(phrase[-1])
    return [
        (start, start + size)
        for start in range(len(words) - size + 1)
        if words[start : start + size - 1] == phrase[:-1] and words[start + size - 1] in endings
    ]


def unused_in(words: Words) -> list[Unused]:
    """The unused words that stand among `words` outside the terms that excuse them."""
    found = []
    for unused in UNUSED:
        excused = [place for term in unused.exceptions for place in places(term, words)]
        for start, stop in places(unused.phrase, words):
            if not any(first <= start and stop <= last for first, last in excused):
                found.append(unused)
    return found


def faults(where: str, said: str, *readings: Words) -> list[str]:
    """A sentence for each unused word in any of the readings of what was said."""
    found = dict.fromkeys(unused for reading in readings for unused in unused_in(reading))
    return [f"{where}: {said!r} has “{' '.join(unused.phrase)}”; say {unused.instead}" for unused in found]


# Names


def names_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every name that a module gives: classes, functions, arguments, variables, attributes, import aliases."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.attr
        elif isinstance(node, ast.alias) and node.asname:
            yield node.lineno, node.asname


def name_faults(where: str, source: str) -> list[str]:
    """The unused words in the names of a module."""
    found = dict.fromkeys(names_in(ast.parse(source)))
    return [
        fault
        for line, name in sorted(found)
        for fault in faults(f"{where}:{line}", name, words_of_name(name), words_of(name))
    ]


def path_faults(where: str) -> list[str]:
    """The unused words in a file's path, and a file or folder that is named by nothing it is about."""
    parts = [part.removesuffix(".py") for part in Path(where).parts]
    found = [fault for part in parts for fault in faults(where, part, words_of(part))]
    return found + [f"{where}: name it by what it is about" for part in parts if part in REFUSED_FILES]


# Sentences and pages


def catalogue_faults(where: str, fluent: str) -> list[str]:
    """The unused words in the ids and the sentences of a Fluent catalogue; its comments are not read."""
    entries: list[list[str]] = []
    for line in fluent.splitlines():
        if line.startswith("#"):
            continue
        if match := re.match(r"(-?[A-Za-z][\w-]*|\s+\.[A-Za-z][\w-]*)\s*=(.*)", line):
            entries.append([match[1].strip(), match[2]])
        elif entries:
            entries[-1][1] += " " + line.strip()
    return [fault for name, value in entries for fault in faults(where, name, words_of(name), words_of(value))]


class _Page(HTMLParser):
    """What a reader sees or hears of a page: its text, and the attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in ("script", "style")
        self.said += [value for name, value in attrs if name in READ_ATTRIBUTES and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def template_faults(where: str, template: str) -> list[str]:
    """The unused words in a template's text, spoken attributes and template code; comments and classes are not read."""
    kept = re.sub(r"{#.*?#}|{%\s*comment\b.*?%}.*?{%\s*endcomment\s*%}|<!--.*?-->", " ", template, flags=re.DOTALL)
    code = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
    page = _Page()
    page.feed(code.sub(" ", kept))
    page.close()
    said = [*code.findall(kept), " ".join(page.said)]
    return [fault for part in said for fault in faults(where, _short(part), words_of(part), words_of_name(part))]


def _short(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


# Measures


REGISTERING = ("measure", "mean_measure")


def measure_ids(source: str, stem: str) -> list[str]:
    """The ids of the measures that a module registers; the file's name where the call gives none."""
    ids = []
    for node in ast.walk(ast.parse(source)):
        for call in getattr(node, "decorator_list", ()):
            if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] in REGISTERING:
                given = [keyword.value for keyword in call.keywords if keyword.arg == "id"] or call.args[:1]
                ids.append(given[0].value if given and isinstance(given[0], ast.Constant) else stem)
    return ids


def measure_faults(where: str, source: str, terms: Iterable[Words]) -> list[str]:
    """The measures of a module whose id, or whose file's name, is no term of the glossary."""
    stem = Path(where).stem
    ids = measure_ids(source, stem)
    names = dict.fromkeys(words_of(name) for name in [*ids, stem]) if ids else ()
    lacking = [name for name in names if not any(places(name, term) for term in terms)]
    return [f"{where}: GLOSSARY.md has no term “{' '.join(name)}”" for name in lacking]


# The checks


def modules() -> list[Path]:
    return sorted(SOURCES.rglob("*.py"))


def under_root(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_no_name_has_an_unused_word():
    assert modules()
    assert [fault for path in modules() for fault in name_faults(under_root(path), read(path))] == []


def test_every_file_is_named_by_what_it_is_about():
    paths = [path for folder in ("src", "tests", "bench", "docs") for path in (ROOT / folder).rglob("*.py")]
    assert [fault for path in sorted(paths) for fault in path_faults(under_root(path))] == []


def test_no_sentence_has_an_unused_word():
    catalogues = sorted(CATALOGUES.glob("*/*.ftl"))
    assert catalogues
    assert [fault for path in catalogues for fault in catalogue_faults(under_root(path), read(path))] == []


def test_no_page_has_an_unused_word():
    paths = [path for path in sorted(SOURCES.rglob("templates/**/*")) if path.suffix in TEMPLATE_KINDS]
    assert [fault for path in paths for fault in template_faults(under_root(path), read(path))] == []


def test_every_measure_has_its_term():
    paths = sorted(MEASURES.glob("*.py"))
    assert paths
    assert [fault for path in paths for fault in measure_faults(under_root(path), read(path), TERMS)] == []


def test_the_glossary_is_whole():
    rows = term_rows(GLOSSARY)
    names = [row[0] for row in rows]
    assert len(rows) >= 90
    assert [row for row in rows if len(row) != 3 or not row[1] or not re.fullmatch(r"\*\*.+\*\*", row[0])] == []
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
    assert [fault for name in names for fault in faults("GLOSSARY.md", name, words_of(name))] == []


def test_the_unused_words_are_read_and_each_has_a_remedy():
    phrases = {" ".join(unused.phrase) for unused in UNUSED}
    assert {"subgroup", "metric", "kpi", "indicator", "at risk", "low performer", "gap student", "minority"} <= phrases
    assert len(phrases) == len(UNUSED) >= 50
    assert [unused for unused in UNUSED if not unused.phrase or not unused.instead] == []


# The checks themselves can fail


@pytest.mark.parametrize(
    ("source", "name", "word"),
    [
        ("class Subgroup: ...", "Subgroup", "subgroup"),
        ("class SubGroupRow: ...", "SubGroupRow", "sub group"),
        ("class SchoolKPIs: ...", "SchoolKPIs", "kpi"),
        ("def at_risk_students(): ...", "at_risk_students", "at risk"),
        ("async def list_minorities(): ...", "list_minorities", "minority"),
        ("def show(*, metric): ...", "metric", "metric"),
        ("def show(**kpis): ...", "kpis", "kpi"),
        ("class Page:\n    low_performers: int = 0", "low_performers", "low performer"),
        ("def keep(self):\n    self.gap_student = 1", "gap_student", "gap student"),
        ("import numpy as metrics", "metrics", "metric"),
        ("for pupil in (): ...", "pupil", "pupil"),
    ],
)
def test_a_planted_name_is_found(source, name, word, tmp_path):
    planted = tmp_path / "planted.py"
    planted.write_text(source, encoding="utf-8")
    [fault] = name_faults("planted.py", read(planted))
    assert fault.startswith(f"planted.py:{source.count(chr(10)) + 1}: {name!r} has “{word}”; say ")


@pytest.mark.parametrize(
    "source",
    [
        "def geometric_mean(risk_ratio): ...",
        "class CapabilityIndicator: ...",
        "def per_pupil_spending(weighted_pupils): ...",
        "look_at_risk_ratios = 1",
        "total = frame.metrics.kpi",
        "show(metric=1)",
    ],
)
def test_a_name_that_is_ours_or_excused_or_somebody_elses_is_left_alone(source):
    assert name_faults("planted.py", source) == []


def test_a_planted_sentence_is_found():
    fluent = "# A metric.\nlong =\n    Students who are at\n    risk.\n    .title = Minorities\nfine = A measure\n"
    assert catalogue_faults("en/core.ftl", fluent) == [
        *faults("en/core.ftl", "long", ("at", "risk")),
        *faults("en/core.ftl", ".title", ("minorities",)),
    ]
    assert catalogue_faults("en/core.ftl", "kpi-title = Measures\n") == faults("en/core.ftl", "kpi-title", ("kpi",))


@pytest.mark.parametrize(
    ("template", "count"),
    [
        ("<p>Our <b>subgroups</b></p>", 1),
        ("<p>Students <em>at</em> risk</p>", 1),
        ('<img alt="The KPI" src="/kpi.png">', 1),
        ("<p>{{ row.metric }}</p>", 1),
        ("{% for pupil in pupils %}<p>A student</p>{% endfor %}", 1),
        ('<p class="htmx-indicator metric" id="kpi">Loading</p>', 0),
        ("{# a metric #}{% comment %}a metric{% endcomment %}<!-- a metric --><p>A measure</p>", 0),
        ("<style>.metric {}</style><p>A measure</p>", 0),
        ("<style>.metric {}</style><p>A metric</p>", 1),
    ],
)
def test_a_planted_page_is_found(template, count):
    assert len(template_faults("a.html", template)) == count


def test_a_planted_file_name_is_found():
    assert [len(path_faults(f"src/fairwater/{name}")) for name in ("utils.py", "helpers/dates.py", "kpi_table.py")] == [
        1,
        1,
        1,
    ]
    assert path_faults("src/fairwater/measures/chronic_absence.py") == []


def test_a_measure_without_a_term_is_found():
    source = '@measure(\n    id="days-of-joy",\n    label="Days of joy",\n)\ndef days_of_joy(attendance): ...\n'
    where = "src/fairwater/measures/days_of_joy.py"
    assert measure_faults(where, source, TERMS) == [f"{where}: GLOSSARY.md has no term “days of joy”"]
    assert measure_faults(where, source, [*TERMS, ("days", "of", "joy")]) == []
    assert measure_ids("@registry.measure()\ndef joy(rows): ...", "joy") == ["joy"]
    assert measure_faults("src/fairwater/measures/registry.py", "def measure(*, id): ...", TERMS) == []
