"""Small categories of a column joined into one, named rather than erased: a column of a plan, made from one of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

import pyarrow as pa

from fairwater.errors import BadInput, BadQuestion
from fairwater.tables.coding import code_column
from fairwater.vocabulary import NOT_REPORTED, Dimension

OR = " or "
"""Between the names of categories that are joined."""
FIELDS = {"of": str, "together": list, "smaller_than": int}
Sets = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Joined:
    """A column `name`, made from the column `of`: the categories of each set of `together` are one, all others stay.

    With `smaller_than` it is the data that say which: the categories with fewer students than that, in one set.
    """

    name: str
    of: str
    together: Sets = ()
    smaller_than: int | None = None

    def category(self, value: str) -> str:
        """Return the category here of a category of the column that this one is made from."""
        return next((OR.join(names) for names in self.together if value in names), value)

    def like(self, other: Joined) -> bool:
        """Say whether the other column has the very same categories."""
        return (self.of, self.together) == (other.of, other.together)

    def dimension(self, made_from: Dimension) -> Dimension:
        """Return the column's values, in the order of those that they are made from.

        Raises BadInput where a joined category would bear the name of another one.
        """
        found = [self.category(value) for value in made_from.values]
        values = tuple(dict.fromkeys(found))
        _check_names(self, made_from.values)
        codes = tuple(values.index(value) for value in found)
        return Dimension(self.name, values, joins=made_from.name, joined=codes)


def smallest(sizes: Mapping[str, int], smaller_than: int) -> Sets:
    """Return the categories with fewer students as one set; one alone is joined with the next smallest.

    Not reported is no category of its own and is never joined so.
    """
    order = sorted((size, name) for name, size in sizes.items() if name != NOT_REPORTED)
    few = sum(size < smaller_than for size, _ in order)
    chosen = [name for _, name in order[: max(few, 2)]] if few else []
    return (_ordered(chosen),) if len(chosen) > 1 else ()


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    """Return categories in the order in which the columns of files have them, whatever order a plan names them in."""
    return tuple(sorted(names, key=lambda name: (name == NOT_REPORTED, name)))


# ---- the tables of a plan


def joined_columns(roll_up: Mapping[str, object], plan: str = "") -> tuple[Joined, ...]:
    """Return the joined columns of a plan's `roll_up`. BadInput says what of a table is wrong, whatever the file holds."""
    found = tuple(_joined(name, table, plan) for name, table in roll_up.items())
    for each in found:
        if each.of in roll_up:
            raise BadInput("plan-roll-up-twofold", name=each.name, of=each.of, file=plan)
    return found


def _joined(name: str, table: object, plan: str) -> Joined:
    if not name.strip() or not _of_the_right_kind(table):
        raise BadInput("plan-roll-up-kind", name=name, file=plan)
    if ("together" in table) == ("smaller_than" in table):
        raise BadInput("plan-roll-up-which", name=name, file=plan)
    if "smaller_than" in table:
        return Joined(name, table["of"], smaller_than=table["smaller_than"])
    sets = table["together"]
    if not sets or min(len(names) for names in sets) < 2:
        raise BadInput("plan-roll-up-alone", name=name, file=plan)
    if twice := _twice([category for names in sets for category in names]):
        raise BadInput("plan-roll-up-twice", name=name, file=plan, category=twice)
    return Joined(name, table["of"], tuple(sorted(_ordered(names) for names in sets)))


def _of_the_right_kind(table: object) -> TypeGuard[dict[str, Any]]:
    if not isinstance(table, dict) or "of" not in table:
        return False
    for field, value in table.items():
        if field not in FIELDS or not isinstance(value, FIELDS[field]) or isinstance(value, bool):
            return False
    sets = table.get("together", [])
    return all(isinstance(names, list) and all(isinstance(name, str) for name in names) for names in sets)


def _twice(names: Sequence[str]) -> str | None:
    return next((name for place, name in enumerate(names) if name in names[:place]), None)


# ---- against the file


def check_joined(joined: Iterable[Joined], table: pa.Table, columns: Sequence[str], file: str) -> None:
    """Raise BadInput or BadQuestion where the file has not what is to be joined. `columns` are those that group."""
    for each in joined:
        if each.name in table.column_names:
            raise BadInput("plan-roll-up-taken", name=each.name, file=file)
        if each.of not in columns:
            raise BadQuestion("question-unknown-groups", groups=each.of, known=", ".join(columns))
        _, made_from = code_column(each.of, table[each.of])
        if absent := [name for names in each.together for name in names if name not in made_from.values]:
            known = ", ".join(made_from.values[:30])
            raise BadInput(
                "plan-roll-up-category", name=each.name, category=absent[0], of=each.of, file=file, known=known
            )
        _check_names(each, made_from.values)


def _check_names(joined: Joined, values: Sequence[str]) -> None:
    if taken := _twice(list(_names(joined, values))):
        raise BadInput("plan-roll-up-name", name=joined.name, of=joined.of, category=taken)


def _names(joined: Joined, values: Sequence[str]) -> Iterator[str]:
    """Yield the name of every category here, of a joined one once."""
    yield from (OR.join(names) for names in joined.together)
    yield from (value for value in values if not any(value in names for names in joined.together))
