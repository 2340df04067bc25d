"""The catalogues: every language says the same things, every sentence can be filled in, none is missing and none idle."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from fairwater import words
from fairwater.measures.registry import mean_measures, measures
from fairwater.tables import TABLES, Kind
from fairwater.vocabulary import Reason

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
CATALOGUES = SOURCES / "fairwater" / "words"
OTHERS = [code for code in words.LANGUAGES if code != words.DEFAULT_LANGUAGE]
COMPLETE_OTHERS = [code for code in OTHERS if code in words.COMPLETE]


# The catalogues


class _Uses(Visitor):
    """The variables that a sentence asks for, and those of them that it writes as numbers."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.numbers: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: fluent.FunctionReference) -> None:
        self.numbers |= {a.id.name for a in node.arguments.positional if isinstance(a, fluent.VariableReference)}
        self.generic_visit(node)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a catalogue: where it stands, its variables, and the words between which it chooses."""

    file: str
    variables: frozenset[str]
    numbers: frozenset[str]
    text: str


def sentences_of(text: str, file: str) -> Iterator[tuple[str, Sentence]]:
    """Yield `id` or `id.attribute` and its sentence; AssertionError for a line that is no Fluent."""
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, fluent.Junk), f"{file}: {entry.content}"
        if not isinstance(entry, fluent.Message):
            continue
        patterns = [(entry.id.name, entry.value)] if entry.value else []
        patterns += [(f"{entry.id.name}.{attribute.id.name}", attribute.value) for attribute in entry.attributes]
        for name, pattern in patterns:
            uses = _Uses()
            uses.visit(pattern)
            written = text[pattern.span.start : pattern.span.end]
            yield name, Sentence(file, frozenset(uses.variables), frozenset(uses.numbers), written)


@cache
def sentences(language: str) -> dict[str, Sentence]:
    found: dict[str, Sentence] = {}
    for path in sorted((CATALOGUES / language).glob("*.ftl")):
        for name, sentence in sentences_of(path.read_text(encoding="utf-8"), path.name):
            assert name not in found, f"{language}: {name} stands in {found[name].file} and in {path.name}"
            found[name] = sentence
    return found


def test_two_languages_are_complete_one_is_partial_and_each_has_a_folder() -> None:
    assert set(words.COMPLETE) >= {"en", "es"}
    assert set(words.LANGUAGES) - set(words.COMPLETE) == words.PARTIAL == {"ar"}
    assert {path.name for path in CATALOGUES.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(
        words.LANGUAGES
    )


@pytest.mark.parametrize("language", COMPLETE_OTHERS)
def test_every_complete_language_has_the_messages_of_english(language: str) -> None:
    assert sorted(set(sentences(words.DEFAULT_LANGUAGE)) - set(sentences(language))) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_no_more_than_the_words_of_measures_and_of_values(language: str) -> None:
    more = set(sentences(language)) - set(sentences(words.DEFAULT_LANGUAGE))
    assert [name for name in sorted(more) if not name.startswith(("measure-", "value-"))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_has_the_attributes_of_english(language: str) -> None:
    english, other = words.message_ids(words.DEFAULT_LANGUAGE), words.message_ids(language)
    both = [name for name in english if name in other]
    assert {name: other[name] for name in both} == {name: english[name] for name in both}
    parts, of_means = ("did", "label", "limits", "why", "would"), ("did", "label", "limits", "unit", "why")
    assert {name: other[name] for name in other if name.startswith("measure-")} == {
        f"measure-{name}": parts for name in measures()
    } | {f"measure-{name}": of_means for name in mean_measures()}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_asks_for_no_value_that_english_does_not(language: str) -> None:
    english, other = sentences(words.DEFAULT_LANGUAGE), sentences(language)
    asked = {name: other[name].variables - english[name].variables for name in english if name in other}
    assert {name: sorted(more) for name, more in asked.items() if more} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_leaves_out_no_value_that_english_gives(language: str) -> None:
    english, other = sentences(words.DEFAULT_LANGUAGE), sentences(language)
    left = {name: english[name].variables - other[name].variables for name in english if name in other}
    assert {name: sorted(less) for name, less in left.items() if less} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_not_the_english_sentence(language: str) -> None:
    english, other = sentences(words.DEFAULT_LANGUAGE), sentences(language)
    same = [name for name in english if name in other and english[name].text == other[name].text]
    in_words = {name: re.sub(r"\{[^}]*\}", "", english[name].text) for name in same}
    assert [name for name, said in in_words.items() if len(re.findall(r"\w+", said)) > 2] == []


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_message_can_be_filled_in(language: str) -> None:
    for name, sentence in sentences(language).items():
        for n in (0, 1, 2, 1_600):
            assert words.text(name, language, **dict.fromkeys(sentence.variables, n)).strip(), name
        given = {variable: 2 if variable in sentence.numbers else "word" for variable in sentence.variables}
        said = words.text(name, language, **given)
        assert "{" not in said and "$" not in said, name


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_one_is_said_as_one(language: str) -> None:
    """A sentence that chooses by number says something else of one than of many."""
    choosing = {name: s for name, s in sentences(language).items() if "[one]" in s.text}
    assert choosing
    for name, sentence in choosing.items():
        one, many = (words.text(name, language, **dict.fromkeys(sentence.variables, n)) for n in (1, 7))
        assert re.sub(r"\d", "", one) != re.sub(r"\d", "", many), name


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_percent_signs_come_with_the_numbers(language: str) -> None:
    """Only the names of intervals and of a field for percent have one of their own."""
    with_sign = {name for name, sentence in sentences(language).items() if "%" in sentence.text}
    assert with_sign <= {"column-interval", "control-target", "computed-methods", "audit-method"}


def test_an_unknown_message_and_a_missing_value_are_faults() -> None:
    for name, values in (("no-such-sentence", {}), ("cli-written.title", {}), ("cli-written", {"rows": 1})):
        with pytest.raises(words.MissingWords):
            words.text(name, **values)
    assert (words.has("cli-written"), words.has("cli-written.title"), words.has("nothing")) == (True, False, False)


# A partial language


def test_a_partial_language_says_in_english_what_it_lacks() -> None:
    assert not words.speaks("import-take-in", "ar") and words.has("import-take-in", "ar")
    assert words.text("import-take-in", "ar") == words.text("import-take-in", "en")
    assert words.text("sign-in", "ar") != words.text("sign-in", "en")
    assert not words.has("nothing", "ar")
    with pytest.raises(words.MissingWords):
        words.text("nothing", "ar")


def test_a_language_from_right_to_left_isolates_what_is_filled_in() -> None:
    said = words.text("home-lead", "ar", organisation="Riverbend (2)")
    assert "\u2068Riverbend (2)\u2069" in said
    assert "\u2068" not in words.text("home-lead", "en", organisation="Riverbend (2)")
    assert "\u20682025–26\u2069" in words.text("facts-year", "ar", year="2025–26")


def test_arabic_counts_in_its_six_ways() -> None:
    said = {re.sub(r"[\d\u2068\u2069]", "", words.text("home-more-measures", "ar", n=n)) for n in (0, 1, 2, 3, 11, 100)}
    assert len(said) == 6


# Where the program asks for words

ASKING = {"text", "has", "BadInput", "BadQuestion", "NotForThisAudience", "FairwaterError", "Refused", "Navigation"}
ASKING |= {"CouldNotCheck"}
IN_TEMPLATE = re.compile(r"""{%\s*(?:t|action)\s+(?:"([^"]+)"|'([^']+)')((?:\s+[^%]*?)?)%}""")


compiled = cache(re.compile)
"""There are more patterns than `re` itself remembers."""


@dataclass(frozen=True)
class Asked:
    """A place that asks for words: the id, or its pattern where a part is filled in, and the values that it gives."""

    where: str
    pattern: str
    exact: bool
    values: frozenset[str] | None
    """None where they cannot be told from the place alone."""

    def among(self, names: Collection[str]) -> Iterator[str]:
        """Those of the names that it may mean; one, where the id stands there whole."""
        if self.exact:
            id = re.sub(r"\\(.)", r"\1", self.pattern)
            yield from [id] if id in names else []
        else:
            yield from (name for name in names if compiled(self.pattern).fullmatch(name))


def pattern_of(node: ast.expr) -> tuple[str, bool] | None:
    """The id of a literal, or the pattern of an f-string whose fixed parts are more than a letter or two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value), True
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"[\w.-]+" for p in node.values]
        return "".join(parts), False
    return None


def names_of(node: ast.expr) -> Iterator[ast.expr]:
    """The literals that an expression may come to: both arms of a condition."""
    if isinstance(node, ast.IfExp):
        yield from names_of(node.body)
        yield from names_of(node.orelse)
    else:
        yield node


def asked_in_module(source: str, where: str) -> Iterator[Asked]:
    """The calls that ask for words, and `super().__init__("id", …)` of an error."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        is_super = name == "__init__" and "super()" in ast.unparse(node.func)
        if name not in ASKING and not is_super:
            continue
        for literal in names_of(node.args[0]):
            found = pattern_of(literal)
            if found is None or not re.search("[a-z]-", found[0].replace("\\", "")):
                continue
            open_values = any(keyword.arg is None for keyword in node.keywords) or name in ("has", "Navigation")
            values = None if open_values else frozenset(k.arg for k in node.keywords if k.arg)
            yield Asked(f"{where}:{node.lineno}", *found, values)


def asked_in_template(source: str, where: str) -> Iterator[Asked]:
    for match in IN_TEMPLATE.finditer(source):
        given = re.findall(r"(\w+)=", match[3])
        yield Asked(where, re.escape(match[1] or match[2]), True, frozenset(given))


@cache
def asked() -> tuple[Asked, ...]:
    found: list[Asked] = []
    for path in sorted(SOURCES.rglob("*.py")):
        found += asked_in_module(path.read_text(encoding="utf-8"), path.relative_to(SOURCES).as_posix())
    for path in sorted(SOURCES.rglob("templates/**/*.html")):
        found += asked_in_template(path.read_text(encoding="utf-8"), path.relative_to(SOURCES).as_posix())
    found += [Asked("vocabulary.Reason", re.escape(reason.value), True, None) for reason in Reason if reason]
    return tuple(found)


@cache
def mentioned() -> frozenset[str]:
    """Every text in the code that could be a message id: notes, tables of ids."""
    found = set()
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return frozenset(found)


@cache
def families() -> tuple[str, ...]:
    """The patterns of the f-strings that begin with a word and a dash: chart-{which}-title."""
    found = set()
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                pattern = pattern_of(node)
                if pattern and re.match(r"[a-z]{3,}\\?-", pattern[0]):
                    found.add(pattern[0])
    return tuple(sorted(found))


def test_the_places_that_ask_for_words_are_found() -> None:
    assert len(asked()) > 150
    assert {place.pattern.replace("\\", "") for place in asked()} >= {
        "input-empty-file",
        "gate-one-by-one",
        "input-conflicting-rows",
        "nav-see",
        "reason-too-few",
        "how-sure-title",
        "people-of-a-group",
    }


@pytest.mark.parametrize("language", words.COMPLETE)
def test_no_message_that_is_asked_for_is_missing(language: str) -> None:
    known = sentences(language)
    english_measures = language == words.DEFAULT_LANGUAGE  # a measure says its English words itself
    lost = [place for place in asked() if next(place.among(known), None) is None]
    assert [f"{p.where}: {p.pattern}" for p in lost if not (english_measures and p.pattern.startswith("measure"))] == []


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_place_gives_the_values_that_its_sentence_asks_for(language: str) -> None:
    known = sentences(language)
    lacking = [
        f"{place.where}: {name} lacks {sorted(known[name].variables - place.values)}"
        for place in asked()
        if place.values is not None and place.exact
        for name in place.among(known)
        if not known[name].variables <= place.values
    ]
    assert lacking == []


@cache
def used() -> frozenset[str]:
    """The messages that a place may mean."""
    known = sentences(words.DEFAULT_LANGUAGE)
    places = {(place.pattern, place.exact): place for place in asked()}.values()
    return frozenset(name for place in places for name in place.among(known))


@cache
def is_used(name: str) -> bool:
    message = name.partition(".")[0]
    if message in mentioned() or name in mentioned():
        return True
    if name in used():
        return True
    if message.startswith(("value-", "group-")):
        return names_something(message)
    return any(compiled(family).fullmatch(each) for family in families() for each in (name, message))


def names_something(message: str) -> bool:
    """A group's name is used where a table (or the code) has the column, and, if its values are listed, the value."""
    kind, _, rest = message.partition("-")
    columns = {c.name: c for table in TABLES.values() for c in table.columns if c.kind in (Kind.GROUP, Kind.YEAR)}
    columns |= {c.name: c for c in TABLES["enrollment"].columns if c.name == "school_id"}
    if kind == "group":
        return rest in columns or rest in mentioned()
    column, _, value = rest.partition("-")
    return column in columns and (not columns[column].values or value in columns[column].values)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_message_is_idle(language: str) -> None:
    assert [name for name in sentences(language) if not is_used(name)] == []


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_group_that_a_table_lists_has_its_name(language: str) -> None:
    """A flag's `no` has none: nobody is a group by what the family did not name."""
    lacking = []
    for column in TABLES["enrollment"].columns:
        if column.kind is not Kind.GROUP:
            continue
        is_flag = column.name.startswith(("race_", "ethnicity_")) and column.name != "race_ethnicity"
        lacking += [] if is_flag or words.speaks(f"group-{column.name}", language) else [f"group-{column.name}"]
        for value in column.values:
            message = f"value-{column.name}-{value}"
            if not (is_flag and value == "no"):
                lacking += [m for m in (message, f"{message}.people") if not words.speaks(m, language)]
    assert lacking == []


# The checks can fail


def test_a_planted_fault_is_found() -> None:
    with pytest.raises(AssertionError, match="planted"):
        dict(sentences_of("planted = { $n\nfine = Fine\n", "planted.ftl"))
    (found,) = dict(
        sentences_of("a = { NUMBER($n) } of { $all ->\n    [one] one\n   *[other] many\n}\n", "a.ftl")
    ).values()
    assert (found.variables, found.numbers) == ({"n", "all"}, {"n"})
    source = (
        'words.text(f"refused-{what}", language)\ntext("no-such" if x else "other-one", a=1)\nraise BadInput(name)\n'
    )
    places = list(asked_in_module(source, "a.py"))
    assert [(p.pattern.replace("\\", ""), p.exact, p.values) for p in places] == [
        ("refused-[w.-]+", False, frozenset()),
        ("no-such", True, frozenset({"a"})),
        ("other-one", True, frozenset({"a"})),
    ]
    page = """{% t "a-title" %}<p>{% t 'a-label' n=shown.n day=x %}</p>{% t entry.message_id %}"""
    assert [(p.pattern.replace("\\", ""), p.values) for p in asked_in_template(page, "a.html")] == [
        ("a-title", frozenset()),
        ("a-label", frozenset({"n", "day"})),
    ]
    assert not is_used("value-shoe_size-42") and not is_used("group-shoe_size") and not is_used("idle-sentence")
    assert not is_used("value-sex-unheard") and is_used("value-sex-male") and is_used("value-home_language-Hmong")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_message_is_said_twice(language: str) -> None:
    """Of two messages with one id only one would be read, and nobody would see the other."""
    found: list[str] = []
    for file in sorted((CATALOGUES / language).glob("*.ftl")):
        found += re.findall(r"^([a-z][\w-]*) =", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_message_that_is_read_when_it_is_asked_for_is_the_one_of_the_whole_catalogue(language: str) -> None:
    """All of them, in an order of its own, beside a catalogue that is read at once."""
    whole = FluentBundle([words.LOCALES[language].replace("_", "-")], use_isolating=words.direction(language) == "rtl")
    for path in sorted((Path(words.__file__).parent / language).glob("*.ftl")):
        whole.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    ids = sorted(words.message_ids(language), key=lambda name: name[::-1])
    catalogue = words._Catalogue(language)
    assert len(ids) > 500
    for name in ids:
        told, known = catalogue.message(name), whole.get_message(name)
        assert sorted(told.attributes) == sorted(known.attributes)
        for one, other in (
            (told.value, known.value),
            *((told.attributes[a], known.attributes[a]) for a in known.attributes),
        ):
            if other is not None:
                said, faults = catalogue.bundle.format_pattern(one, {})
                expected, known_faults = whole.format_pattern(other, {})
                assert (said, len(faults)) == (expected, len(known_faults)), name
    assert catalogue.message("no-such-message") is None
