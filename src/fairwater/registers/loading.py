"""Reading registers from their files: those that are shipped, and those of a folder that the caller names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fairwater.content import NOTHING_SAID, Collected, Part, shipped_in, with_folder
from fairwater.errors import BadInput, FairwaterError
from fairwater.fields import Field, FieldKind, fields_of, typed
from fairwater.fields.kinds import slug_of
from fairwater.registers.kinds import (
    CLOSED,
    MADE,
    PLACE,
    Circle,
    Clock,
    Count,
    Register,
    Rule,
    Series,
    State,
    StateKind,
    Transition,
)
from fairwater.vocabulary import Better, EquityDimension

LONGEST_WAIT = 366


Registers = Collected[Register]


@cache
def shipped_registers() -> Mapping[str, Register]:
    """Return the registers that come with Fairwater, by id, in the order of their ids."""
    return shipped_in("fairwater.registers", register_in)


def registers_of(folder: Path | None) -> Registers:
    """Return the shipped registers and those in a folder of one's own; there a register with a known id takes its place."""
    return with_folder(shipped_registers(), folder, register_in)


def register_in(part: Part) -> Register:
    """Return the register in a content file. Raises BadInput with the file, the key and what to do."""
    fields = fields_of(part)
    states = tuple(_states(part, fields))
    clocks = tuple(_clocks(part, fields))
    known = [each.id for each in states]
    dimension = part.one_of("dimension", list(EquityDimension), "")
    register = Register(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        entry=part.said("entry"),
        entries=part.said("entries"),
        purpose=part.said("purpose"),
        about=part.said("about", NOTHING_SAID),
        dimension=EquityDimension(dimension) if dimension else None,
        fields=fields,
        named_by=part.one_of("named_by", _of_kind(fields, FieldKind.LINE)),
        owner=part.one_of("owner", _of_kind(fields, FieldKind.PERSON), ""),
        due=part.one_of("due", _of_kind(fields, FieldKind.DATE), ""),
        states=states,
        first=part.one_of("first", known),
        transitions=tuple(_transitions(part, fields, known)),
        stops_in=part.one_of("stops_in", [each.id for each in states if not each.is_open], ""),
        learned=part.one_of("learned", _of_kind(fields, FieldKind.TEXT, FieldKind.LINE), ""),
        escalates_after=part.whole("escalates_after", None),
        written_by=Circle(part.one_of("written_by", [Circle.STAFF, Circle.EVERYBODY], Circle.STAFF.value)),
        seen_by=Circle(part.one_of("seen_by", list(Circle), Circle.STAFF.value)),
        links_to=part.texts("links_to"),
        public_fields=_each_of(part, "public_fields", [each.id for each in fields]),
        public_by=_each_of(part, "public_by", _of_kind(fields, FieldKind.CHOICE)),
        series=_series(part.part("series"), fields, known) if "series" in part.given else None,
        clocks=clocks,
        counts=tuple(_counts(part, fields, known, clocks)),
        example=_example(part, fields),
    )
    part.done()
    _check(part, register)
    return register


def _check(part: Part, register: Register) -> None:
    """Raise BadInput for what does not go together."""
    if part.file.endswith(".toml") and part.file != f"{register.id}.toml":
        raise part.wrong("id", register.id, [part.file.removesuffix(".toml")])
    named = register.field(register.named_by)
    if named is None or not named.required:
        raise part.wrong("named_by", register.named_by, [f.id for f in register.fields if f.required])
    first = register.state(register.first)
    if first is None or (not first.is_open and any(each.is_open for each in register.states)):
        raise part.wrong("first", register.first, [each.id for each in register.states if each.is_open])
    if register.due and not register.stops_in:
        raise BadInput("content-key-missing", file=part.file, key="stops_in", where="blank")
    if register.escalates_after is not None:
        if not 1 <= register.escalates_after <= LONGEST_WAIT:
            raise part.wrong("escalates_after", register.escalates_after, [f"1–{LONGEST_WAIT}"])
        if not register.due:
            raise BadInput("content-key-missing", file=part.file, key="due", where="blank")
    if register.seen_by is Circle.PUBLIC and not register.public_fields:
        raise BadInput("content-key-missing", file=part.file, key="public_fields", where="blank")
    if register.seen_by is not Circle.PUBLIC and register.public_by:
        raise part.wrong("seen_by", register.seen_by, [Circle.PUBLIC])
    reached = {register.first, register.stops_in} | {each.to for each in register.transitions}
    for state in register.states:
        if state.id not in reached:
            raise part.wrong("states", state.id, sorted(reached - {""}))


def _of_kind(fields: Sequence[Field], *kinds: FieldKind) -> list[str]:
    return [each.id for each in fields if each.kind in kinds]


def _each_of(part: Part, key: str, known: Sequence[str]) -> tuple[str, ...]:
    values = part.texts(key)
    for value in values:
        if value not in known:
            raise part.wrong(key, value, known)
    return values


def _states(part: Part, fields: Sequence[Field]) -> Iterator[State]:
    seen: set[str] = set()
    for each in part.parts("states"):
        state = State(
            slug_of(each),
            each.said("label"),
            StateKind(each.one_of("kind", list(StateKind))),
            each.one_of("stamps", _of_kind(fields, FieldKind.DATE), ""),
        )
        each.done()
        if state.id in seen:
            raise each.wrong("id", state.id)
        seen.add(state.id)
        yield state


def _transitions(part: Part, fields: Sequence[Field], states: Sequence[str]) -> Iterator[Transition]:
    for each in part.parts("transitions", named_by="to"):
        yield Transition(
            origins=_each_of(each, "from", states),
            to=each.one_of("to", states),
            label=each.said("label"),
            needs=_each_of(each, "needs", [field.id for field in fields]),
        )
        each.done()


def _series(part: Part, fields: Sequence[Field], states: Sequence[str]) -> Series:
    days = _of_kind(fields, FieldKind.DATE)
    required = [each.id for each in fields if each.id in days and each.required]
    found = Series(
        begins=part.one_of("begins", required),
        ends=part.one_of("ends", days, ""),
        states=_each_of(part, "states", states),
    )
    if not found.states:
        raise BadInput("content-key-missing", file=part.file, key="states", where=part.where)
    part.done()
    return found


def _clocks(part: Part, fields: Sequence[Field]) -> Iterator[Clock]:
    days = _of_kind(fields, FieldKind.DATE)
    for each in part.parts("clocks"):
        clock = Clock(
            id=slug_of(each),
            label=each.said("label"),
            starts=each.one_of("starts", [MADE, *days]),
            stops=each.one_of("stops", [CLOSED, *days]),
            days=each.whole("days", None),
        )
        if clock.days is not None and not 1 <= clock.days <= 3660:
            raise each.wrong("days", clock.days)
        each.done()
        yield clock


def _counts(part: Part, fields: Sequence[Field], states: Sequence[str], clocks: Sequence[Clock]) -> Iterator[Count]:
    split = [PLACE, *_of_kind(fields, FieldKind.CHOICE, FieldKind.YES_NO)]
    for each in part.parts("counts"):
        count = Count(
            id=slug_of(each),
            label=each.said("label"),
            did=each.said("did"),
            would=each.said("would"),
            better=Better(each.one_of("better", list(Better))),
            dimension=EquityDimension(each.one_of("dimension", list(EquityDimension))),
            counted=_rule(each.part("counted"), fields, states, clocks),
            among=_rule(each.part("among"), fields, states, clocks),
            by=_each_of(each, "by", split),
        )
        if count.counted.is_empty:
            raise BadInput("content-key-missing", file=each.file, key="counted", where=each.where)
        if not count.by:
            raise BadInput("content-key-missing", file=each.file, key="by", where=each.where)
        each.done()
        yield count


def _rule(part: Part, fields: Sequence[Field], states: Sequence[str], clocks: Sequence[Clock]) -> Rule:
    slug = part.one_of("field", [each.id for each in fields], "")
    field = next((each for each in fields if each.id == slug), None)
    known = ["yes", "no"] if field is not None and field.kind is FieldKind.YES_NO else []
    known += [option.id for option in field.options] if field is not None else []
    rule = Rule(
        clock=part.one_of("clock", [each.id for each in clocks], ""),
        states=_each_of(part, "states", states),
        field=slug,
        values=_each_of(part, "values", known),
    )
    part.done()
    return rule


def _example(part: Part, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the example as it would be kept, in the language of its words where it has several."""
    given = part.part("example")
    found: dict[str, Any] = {}
    for field in fields:
        if field.id not in given.given:
            continue
        value = given.given[field.id]
        if isinstance(value, dict) and field.kind in (FieldKind.LINE, FieldKind.TEXT, FieldKind.PERSON):
            found[field.id] = given.said(field.id)
            continue
        given.known.add(field.id)
        try:
            found[field.id] = typed(field, value)
        except FairwaterError:
            raise given.wrong(field.id, value) from None
    given.done()
    return found
