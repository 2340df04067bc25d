"""Reading instruments from their files; their items come from a bank of the frameworks, or stand in the file itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.errors import BadInput
from fairwater.fields.kinds import slug_of
from fairwater.frameworks.files import answers_in
from fairwater.frameworks.library import Library, shipped
from fairwater.frameworks.model import Answers, Framework, Term
from fairwater.instruments.kinds import (
    MOST_COLUMNS,
    PLACES,
    AskedOf,
    Choice,
    Condition,
    Instrument,
    Item,
    ItemKind,
    Kind,
    Layout,
    Protected,
    Section,
    Sensitive,
)
from fairwater.tables.groups import GRADES
from fairwater.vocabulary import EquityDimension

FEWEST_OF_A_SCALE = 3
MANY_OPTIONS = 4


def _top(options: Sequence[Choice]) -> tuple[str, ...]:
    """Return what is favourable unless an item says otherwise: the top two of four options or more, else the top one."""
    return tuple(each.id for each in options[-2 if len(options) >= MANY_OPTIONS else -1 :])


Instruments = Collected[Instrument]


@cache
def shipped_instruments() -> Mapping[str, Instrument]:
    """Return the instruments that come with Fairwater, by id."""
    return shipped_in("fairwater.instruments", lambda part: instrument_in(part, shipped()))


def instruments_of(folder: Path | None, library: Library) -> Instruments:
    """Return the shipped instruments and those in a folder of one's own; there one with a known id takes its place."""
    return with_folder(shipped_instruments(), folder, lambda part: instrument_in(part, library))


def instrument_in(part: Part, library: Library) -> Instrument:
    """Return the instrument in a content file. Raises BadInput with the file, the key and what to do."""
    known = sorted({each.id for each in library.frameworks})
    name = part.one_of("bank", known, "")
    source = _Bank(library.newest(name) if name else None, part.mapping("translations"), part)
    instrument = Instrument(
        id=slug_of(part),
        kind=Kind(part.one_of("kind", list(Kind))),
        version=part.text("version"),
        title=part.said("title"),
        asked_of=AskedOf(part.one_of("asked_of", list(AskedOf))),
        languages=part.texts("languages"),
        minutes=part.whole("minutes"),
        grades=_grades(part),
        about=part.said("about", NOTHING_SAID),
        source=part.said("source", NOTHING_SAID),
        bank=name,
        sections=tuple(_sections(part, source)),
        profile=tuple(_items(part, source, "profile")),
    )
    part.done()
    source.done()
    _check(part, instrument)
    return instrument


def _grades(part: Part) -> tuple[str, ...]:
    given = part.texts("grades")
    for each in given:
        if each not in GRADES:
            raise part.wrong("grades", each, GRADES)
    return given


class _Bank:
    """The bank of an instrument, with what the instrument's file adds: sets of answers, words in languages it lacks."""

    def __init__(self, framework: Framework | None, added: Mapping[str, Any], part: Part) -> None:
        self.framework = framework
        self.part = part
        self.own = tuple(answers_in(part))
        self.added: dict[str, dict[str, Any]] = {}
        for language, given in added.items():
            if not isinstance(given, dict):
                raise part.wrong("translations", given)
            self.added[language] = dict(given)
        self.used: set[str] = set()

    def term(self, each: Part, key: str) -> Term:
        """Return the term that a key names."""
        known = list(self.framework.by_code) if self.framework else []
        code = each.text(key)
        if self.framework is None or code not in self.framework.by_code:
            raise each.wrong(key, code, [name for name in known if name.startswith(code.split("-")[0])][:30])
        return self.framework.by_code[code]

    def under(self, term: Term) -> list[Term]:
        """Return the items under a scale."""
        return list(self.framework.children.get(term.code, ())) if self.framework else []

    def answers(self, slug: str) -> Answers | None:
        """Return a set of options by its id."""
        found = (*self.own, *(self.framework.answers if self.framework else ()))
        return next((each for each in found if each.id == slug), None)

    def said(self, code: str, words: Said) -> Said:
        """Return a term's words with those that the instrument adds."""
        more = []
        for language, given in self.added.items():
            if isinstance(given.get(code), str):
                self.used.add(code)
                more.append((language, given[code]))
        return Said((*words.texts, *more))

    def options(self, answers: Answers) -> tuple[Choice, ...]:
        """Return the options of a set, numbered from 1, with the words that the instrument adds."""
        found = [dict(each.texts) for each in answers.options]
        for language, given in self.added.items():
            if answers.id not in given:
                continue
            self.used.add(answers.id)
            texts = given[answers.id]
            if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
                raise self.part.wrong("translations", texts)
            for words, text in zip(found, texts, strict=False):
                words[language] = text
        return tuple(Choice(str(n), Said(tuple(words.items()))) for n, words in enumerate(found, 1))

    def done(self) -> None:
        """Raise BadInput for a translation of something that is not asked."""
        for given in self.added.values():
            for code in given:
                if code not in self.used:
                    raise self.part.wrong("translations", code, sorted(self.used))


def _sections(part: Part, bank: _Bank) -> Iterator[Section]:
    for each in part.parts("sections"):
        dimension = each.one_of("dimension", list(EquityDimension), "")
        scale = bank.term(each, "scale") if "scale" in each.given else None
        own = tuple(_items(each, bank, "items"))
        items = (*(_of_term(each, bank, term) for term in (bank.under(scale) if scale else ())), *own)
        scored = [item for item in items if item.is_scored]
        section = Section(
            id=slug_of(each),
            title=each.said("title", bank.said(scale.code, scale.statement) if scale else ...),
            items=items,
            is_scale=each.flag(
                "is_scale", len(scored) >= FEWEST_OF_A_SCALE and len(scored) == len(items) and _one_way(items)
            ),
            dimension=EquityDimension(dimension) if dimension else None,
            layout=Layout(each.one_of("layout", list(Layout), Layout.LIST.value)),
        )
        each.done()
        if section.layout is Layout.GRID and not section.grids:
            raise BadInput("content-grid", file=each.file, where=each.where, most=MOST_COLUMNS)
        if section.is_scale and not _one_way(section.scored):
            raise each.wrong("is_scale", section.is_scale)
        if not section.items:
            raise BadInput("content-key-missing", file=each.file, key="items", where=each.where)
        yield section


def _one_way(items: Sequence[Item]) -> bool:
    """Say whether items can be scored together: as many options each, and as many of the last of them favourable."""
    ends = {(len(item.options), len(item.favourable)) for item in items}
    last = all(set(item.favourable) == {each.id for each in item.options[-len(item.favourable) :]} for item in items)
    return len(ends) == 1 and last


def _of_term(part: Part, bank: _Bank, term: Term) -> Item:
    answers = bank.answers(term.answers)
    question = bank.said(term.code, term.statement)
    if answers is None:
        return Item(term.code, ItemKind.TEXT, question)
    options = bank.options(answers)
    several = answers.several
    return Item(
        term.code,
        ItemKind.SEVERAL if several else ItemKind.ONE,
        question,
        options,
        () if several else _top(options),
        protected=_protected(part),
        answers=answers.id,
    )


def _protected(part: Part) -> tuple[Protected, ...]:
    given = part.texts("protected")
    for each in given:
        if each not in list(Protected):
            raise part.wrong("protected", each, list(Protected))
    return tuple(Protected(each) for each in given)


def _items(part: Part, bank: _Bank, key: str) -> Iterator[Item]:
    for each in part.parts(key):
        item = _of_term(each, bank, bank.term(each, "term")) if "term" in each.given else _own_item(each, bank)
        each.done()
        yield item


def _own_item(part: Part, bank: _Bank) -> Item:
    slug = slug_of(part)
    sensitive = part.one_of("sensitive", list(Sensitive), "")
    answers = bank.answers(part.text("answers", ""))
    options = bank.options(answers) if answers else tuple(_options(part))
    source = part.one_of("options_from", [PLACES], "")
    usual = ItemKind.SEVERAL if source else ItemKind.ONE if options else ItemKind.TEXT
    kind = ItemKind(part.one_of("kind", list(ItemKind), usual.value))
    if bool(options or source) is (kind is ItemKind.TEXT):
        raise part.wrong("kind", kind.value)
    top = _top(options) if answers and not answers.several else ()
    item = Item(
        id=slug,
        kind=kind,
        question=bank.said(slug, part.said("question")),
        options=options,
        favourable=part.texts("favourable", top),
        protected=_protected(part),
        sensitive=Sensitive(sensitive) if sensitive else None,
        condition=_condition(part),
        answers=answers.id if answers else part.text("answers", ""),
        options_from=source,
        most=part.whole("most", 0),
        name=part.said("name", NOTHING_SAID),
        grouping=part.text("grouping", ""),
    )
    for each in item.favourable:
        if item.option(each) is None:
            raise part.wrong("favourable", each, [option.id for option in options])
    return item


def _options(part: Part) -> Iterator[Choice]:
    for each in part.parts("options"):
        option = Choice(each.text("id"), each.said("label"), each.text("roster", ""))
        each.done()
        yield option


def _condition(part: Part) -> Condition | None:
    given = part.part("asked_if")
    if not given.given:
        return None
    condition = Condition(given.text("item"), given.texts("is"))
    given.done()
    return condition


def _check(part: Part, instrument: Instrument) -> None:
    """Raise BadInput for what does not go together."""
    seen: dict[str, Item] = {}
    for item in instrument.items():
        if item.id in seen:
            raise part.wrong("items", item.id)
        if len({each.id for each in item.options}) < len(item.options):
            raise part.wrong("options", item.id)
        if item.condition is not None:
            origin = seen.get(item.condition.item)
            if origin is None or not all(origin.option(each) for each in item.condition.options):
                raise part.wrong("asked_if", item.condition.item, list(seen))
        seen[item.id] = item
    if not instrument.sections:
        raise BadInput("content-key-missing", file=part.file, key="sections", where="blank")
    if not instrument.languages:
        raise BadInput("content-key-missing", file=part.file, key="languages", where="blank")
    if not 1 <= instrument.minutes <= 120:
        raise part.wrong("minutes", instrument.minutes)


def content_of_instrument(instrument: Instrument) -> dict[str, Any]:
    """Return an instrument as a content file that needs no bank would give it: what an open survey keeps."""
    return {
        "id": instrument.id,
        "kind": instrument.kind.value,
        "version": instrument.version,
        "title": instrument.title.as_given(),
        "asked_of": instrument.asked_of.value,
        "languages": list(instrument.languages),
        "minutes": instrument.minutes,
        **({"grades": list(instrument.grades)} if instrument.grades else {}),
        "about": instrument.about.as_given(),
        "source": instrument.source.as_given(),
        "sections": [
            {
                "id": each.id,
                "title": each.title.as_given(),
                "is_scale": each.is_scale,
                "dimension": each.dimension.value if each.dimension else "",
                "layout": Layout.GRID.value if each.grids else Layout.LIST.value,
                "items": [_content_of_item(item) for item in each.items],
            }
            for each in instrument.sections
        ],
        "profile": [_content_of_item(item) for item in instrument.profile],
    }


def _content_of_item(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind.value,
        "question": item.question.as_given(),
        "options_from": item.options_from,
        "most": item.most,
        "name": item.name.as_given(),
        "options": [{"id": o.id, "label": o.label.as_given(), "roster": o.roster} for o in item.options],
        "favourable": list(item.favourable),
        "protected": [each.value for each in item.protected],
        "sensitive": item.sensitive.value if item.sensitive else "",
        "answers": item.answers,
        "grouping": item.grouping,
    }
    if item.condition is not None:
        found["asked_if"] = {"item": item.condition.item, "is": list(item.condition.options)}
    return found
