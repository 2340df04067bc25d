"""Causes as drawings: a fishbone with the conditions as ribs, the driver diagram, the whys; wide, and slim for a narrow page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.documents.causes import Bone, Driver, Why, bones_of, chains_of, drivers_of
from fairwater.documents.kinds import DocumentKind
from fairwater.frameworks import Framework

LINE, LETTER = 17, 7.0
"""The height of a line of words, and how wide a letter is at most, in the units of a picture."""
WIDE, SLIM = 1060, 330
GAP, PAD = 26, 12
EFFECT_WIDTH, RIB_LEAN, MOST_OF_EFFECT = 210, 46, 10
COLUMN, BETWEEN = 232, 44
INDENT = 18


@dataclass(frozen=True)
class Piece:
    """Words in a picture: where, in how large a box (width 0: no box), a small title, lines; `marked` ones stand out."""

    x: float
    y: float
    width: float
    height: float
    title: str
    lines: tuple[str, ...]
    marked: bool = False

    @property
    def said(self) -> list[tuple[float, str]]:
        """Return each line with its height in the box."""
        first = PAD + 8 + (LINE if self.title else 0)
        return [(first + LINE * n, line) for n, line in enumerate(self.lines)]


@dataclass(frozen=True)
class Drawing:
    """A picture: its size, its lines as paths, its words."""

    width: float
    height: float
    paths: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class DrawnPart:
    """One of the drawings of a document: its heading, a sentence, the picture in both forms, the table beside it."""

    slug: str
    title: str
    sentence: str
    wide: Drawing
    slim: Drawing
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def drawn_causes(
    kind: DocumentKind, values: Mapping[str, Any], framework: Framework | None, language: str
) -> tuple[DrawnPart, ...]:
    """Return the drawings of a document that asks for causes, those of which anything is written; none for another kind."""
    causes = kind.causes
    if causes is None:
        return ()
    found = []
    bones = bones_of(causes, values.get(causes.bones) or (), framework) if framework is not None else ()
    if any(bone.causes for bone in bones):
        found.append(_fishbone(kind, bones, str(values.get(causes.effect) or ""), language))
    drivers = drivers_of(causes, values.get(causes.drivers) or ())
    if drivers:
        found.append(_drivers(kind, drivers, language))
    chains = chains_of(causes, values.get(causes.whys) or ())
    if chains:
        found.append(_whys(kind, chains, language))
    return tuple(found)


def _label(kind: DocumentKind, field: str, language: str, column: str = "") -> str:
    found = kind.field(field)
    if found is None:
        return ""
    if not column:
        return found.label.said(language)
    return next((each.label.said(language) for each in found.columns if each.id == column), "")


def _wrapped(said: str, width: float, most: int = 6) -> tuple[str, ...]:
    return tuple(textwrap.wrap(said, max(8, int(width / LETTER)), max_lines=most, placeholder=" …"))


def _box(x: float, y: float, width: float, title: str, said: str, marked: bool = False, most: int = 6) -> Piece:
    lines = _wrapped(said, width - 2 * PAD, most)
    return Piece(x, y, width, 2 * PAD + LINE * (len(lines) + bool(title)), title, lines, marked)


# The fishbone


def _fishbone(kind: DocumentKind, bones: Sequence[Bone], effect: str, language: str) -> DrawnPart:
    assert kind.causes is not None
    named = [(bone.term.statement.said(language), bone.causes) for bone in bones]
    empty = [name for name, causes in named if not causes]
    sentence = words.text(
        "fishbone-empty" if empty else "fishbone-whole",
        language,
        n=sum(len(causes) for _, causes in named),
        ribs=len(named),
        names=", ".join(empty),
    )
    return DrawnPart(
        slug="fishbone",
        title=_label(kind, kind.causes.bones, language),
        sentence=sentence,
        wide=_fishbone_wide(named, effect),
        slim=_fishbone_slim(named, effect),
        head=tuple(
            _label(kind, kind.causes.bones, language, column) for column in (kind.causes.under, kind.causes.cause)
        ),
        rows=tuple((name, cause) for name, causes in named for cause in causes or ("",)),
    )


def _fishbone_wide(named: Sequence[tuple[str, tuple[str, ...]]], effect: str) -> Drawing:
    """Return the ribs in two rows on a spine that leads to what happens; as high as the fullest rib needs."""
    half = (len(named) + 1) // 2
    rows = (named[:half], named[half:])
    across = (WIDE - EFFECT_WIDTH - 2 * GAP) / max(1, half)
    blocks = [[_causes(causes, across - RIB_LEAN) for _, causes in row] for row in rows]
    heights = [max((len(block) for block in row), default=0) * LINE + 2 * PAD + LINE for row in blocks]
    spine = heights[0] + GAP
    pieces, paths = [], []
    for upper, (row, row_blocks) in enumerate(zip(rows, blocks, strict=True)):
        for n, ((name, _), lines) in enumerate(zip(row, row_blocks, strict=True)):
            left = n * across
            foot, end = left + across - 6, 0.0 if not upper else spine + GAP + heights[1]
            top = 0.0 if not upper else spine + GAP
            paths.append(f"M{foot - RIB_LEAN:.0f} {end:.0f} L{foot:.0f} {spine:.0f}")
            pieces.append(Piece(left, top, 0, heights[upper], name, lines))
    box = _box(WIDE - EFFECT_WIDTH, 0, EFFECT_WIDTH, "", effect, most=MOST_OF_EFFECT)
    box = Piece(box.x, max(0, spine - box.height / 2), box.width, box.height, "", box.lines, True)
    paths.append(f"M0 {spine:.0f} L{WIDE - EFFECT_WIDTH:.0f} {spine:.0f}")
    height = max(spine + GAP + heights[1], box.y + box.height)
    return Drawing(WIDE, height + 4, tuple(paths), (*pieces, box))


def _causes(causes: Sequence[str], width: float) -> tuple[str, ...]:
    return tuple(line for cause in causes for line in _wrapped(f"– {cause}", width - 2 * PAD, 4))


def _fishbone_slim(named: Sequence[tuple[str, tuple[str, ...]]], effect: str) -> Drawing:
    """Return the spine from top to bottom with a rib for each condition, what happens below."""
    pieces, paths, y = [], [], 4.0
    for name, causes in named:
        lines = _causes(causes, SLIM - 20)
        height = LINE * (len(lines) + 1) + 2 * PAD
        paths.append(f"M8 {y + PAD + 4:.0f} L26 {y + PAD + 4:.0f}")
        pieces.append(Piece(20, y, 0, height, name, lines))
        y += height + 4
    box = _box(0, y, SLIM, "", effect, True)
    return Drawing(SLIM, y + box.height + 4, (f"M8 0 L8 {y:.0f}", *paths), (*pieces, box))


# The driver diagram


def _drivers(kind: DocumentKind, drivers: Sequence[Driver], language: str) -> DrawnPart:
    assert kind.causes is not None
    titles = tuple(_label(kind, kind.causes.drivers, language, column) for column in kind.causes.levels)
    ends = sum(each.n_ends for each in drivers)
    return DrawnPart(
        slug="drivers",
        title=_label(kind, kind.causes.drivers, language),
        sentence=words.text("drivers-sentence", language, aims=len(drivers), ideas=ends),
        wide=_drivers_wide(drivers, titles),
        slim=_drivers_slim(drivers, titles),
        head=titles,
        rows=tuple(_paths(drivers, len(titles))),
    )


def _paths(drivers: Sequence[Driver], n: int, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for each in drivers:
        path = (*before, *("",) * (each.level - len(before)), each.said)
        if each.below:
            yield from _paths(each.below, n, path)
        else:
            yield (*path, *("",) * (n - len(path)))


def _drivers_wide(drivers: Sequence[Driver], titles: tuple[str, ...]) -> Drawing:
    """Return the tree from left to right: each node beside the middle of what hangs on it."""
    pieces: list[Piece] = [Piece(n * (COLUMN + BETWEEN), 0, 0, LINE, title, ()) for n, title in enumerate(titles)]
    paths: list[str] = []
    bottom = 2.0 * LINE

    def put(driver: Driver) -> tuple[float, float]:
        """Place a node below what was placed; return its left edge and its middle."""
        nonlocal bottom
        x = driver.level * (COLUMN + BETWEEN)
        start = bottom
        ends = [put(each) for each in driver.below]
        box = _box(x, start, COLUMN, "", driver.said, driver.level == 0)
        if ends:
            middle = (ends[0][1] + ends[-1][1]) / 2
            y = max(start, middle - box.height / 2)
            bottom = max(bottom, y + box.height + PAD)
        else:
            y = start
            bottom = start + box.height + PAD
        middle = y + box.height / 2
        pieces.append(Piece(x, y, COLUMN, box.height, "", box.lines, box.marked))
        paths.extend(_curve(x + COLUMN, middle, *end) for end in ends)
        return x, middle

    for each in drivers:
        put(each)
    return Drawing(len(titles) * (COLUMN + BETWEEN) - BETWEEN, bottom, tuple(paths), tuple(pieces))


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    half = (x1 + x2) / 2
    return f"M{x1:.0f} {y1:.0f} C{half:.0f} {y1:.0f} {half:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"


def _drivers_slim(drivers: Sequence[Driver], titles: tuple[str, ...]) -> Drawing:
    """Return the tree from top to bottom, each level further in, a line from each node to what hangs on it."""
    pieces: list[Piece] = []
    paths: list[str] = []
    bottom = 0.0

    def put(driver: Driver) -> float:
        nonlocal bottom
        x = driver.level * INDENT
        box = _box(x, bottom, SLIM - x, titles[driver.level], driver.said, driver.level == 0)
        pieces.append(box)
        bottom += box.height + 8
        for each in driver.below:
            y, end = bottom + 20, each.level * INDENT
            paths.append(f"M{x + 8:.0f} {box.y + box.height:.0f} L{x + 8:.0f} {y:.0f} L{end:.0f} {y:.0f}")
            put(each)
        return bottom

    for each in drivers:
        put(each)
    return Drawing(SLIM, bottom, tuple(paths), tuple(pieces))


# The whys


def _whys(kind: DocumentKind, chains: Sequence[tuple[str, Sequence[Why]]], language: str) -> DrawnPart:
    assert kind.causes is not None
    causes = kind.causes
    roots = sum(each.is_root for _, chain in chains for each in chain)
    columns = (causes.chain, causes.why, causes.because)
    return DrawnPart(
        slug="whys",
        title=_label(kind, causes.whys, language),
        sentence=words.text("whys-sentence", language, n=sum(len(chain) for _, chain in chains), roots=roots),
        wide=_chains(chains, 640),
        slim=_chains(chains, SLIM),
        head=tuple(_label(kind, causes.whys, language, column) for column in columns),
        rows=tuple((name, each.why, each.because) for name, chain in chains for each in chain),
    )


def _chains(chains: Sequence[tuple[str, Sequence[Why]]], width: float) -> Drawing:
    """Return each chain from top to bottom, an answer leading to the next question; a root stands out."""
    pieces, paths, y = [], [], 4.0
    for name, chain in chains:
        for n, each in enumerate(chain):
            if n:
                paths.append(f"M{width / 2:.0f} {y - GAP + 2:.0f} L{width / 2:.0f} {y:.0f}")
            box = _box(0, y, width, _title(name, each.why, width), each.because, each.is_root)
            pieces.append(box)
            y += box.height + GAP
    return Drawing(width, y - GAP + 4, tuple(paths), tuple(pieces))


def _title(name: str, why: str, width: float) -> str:
    return textwrap.shorten(f"{name}. {why}" if name else why, int((width - 2 * PAD) / 6.0), placeholder=" …")
