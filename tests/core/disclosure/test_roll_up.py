"""Small categories joined before the proof: what comes out, that nothing small can be told from it, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from fairwater.disaggregate.cells import Cells
from fairwater.disclosure.atoms import atoms_of
from fairwater.disclosure.counting import with_joined
from fairwater.tables.joined import Joined, smallest
from fairwater.vocabulary import Dimension


@pytest.mark.parametrize(
    ("sizes", "smaller_than", "joined"),
    [
        ({"A": 5, "B": 9, "C": 400, "D": 30}, 10, ("A", "B")),
        ({"A": 5, "B": 9, "C": 400, "D": 30}, 31, ("A", "B", "D")),
        ({"A": 5, "B": 90, "C": 400, "D": 30}, 10, ("A", "D")),  # never one alone
        ({"A": 5, "B": 30, "C": 400, "D": 30}, 10, ("A", "B")),
        ({"A": 5, "B": 30, "(not reported)": 1}, 10, ("A", "B")),
        ({"A": 5, "B": 3}, 10, ("A", "B")),
        ({"B": 10, "A": 12, "(not reported)": 1}, 10, None),
        ({"A": 5, "(not reported)": 1}, 10, None),
        ({}, 10, None),
    ],
)
def test_which_are_smallest(sizes: Mapping[str, int], smaller_than: int, joined: tuple[str, ...] | None) -> None:
    assert smallest(sizes, smaller_than) == (() if joined is None else (joined,))


def test_what_goes_together_is_known_and_not_found_in_the_data() -> None:
    """Nobody of `c` has an outcome, nobody is in both; all four pairs that the joined column allows can hold a student."""
    race = Dimension("race", ("a", "b", "c", "d"))
    counts = np.array([[12], [14], [0], [15]])
    cells = Cells((race,), ("out",), np.arange(4), counts, counts // 2)
    joined = Joined("pair", "race", (("b", "c"),))
    atoms = atoms_of(with_joined(cells, (joined,)))
    assert atoms.dimensions[1].values == ("a", "b or c", "d")
    assert list(zip(*atoms.digits.tolist(), strict=True)) == [(0, 0), (1, 1), (2, 1), (3, 2)]
