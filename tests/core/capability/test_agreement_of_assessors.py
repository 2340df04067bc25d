"""How far assessors agree, as it is published with a credential."""

from __future__ import annotations

import pytest

from fairwater.capability import agreement_of

SAME = ({"a": 3, "b": 4}, {"a": 3, "b": 4})
APART = ({"a": 1, "b": 4}, {"a": 4, "b": 1})
NEAR = ({"a": 3, "b": 2}, {"a": 4, "b": 1})


def test_nothing_is_published_of_few():
    assert agreement_of([SAME] * 9) is None
    assert agreement_of([SAME] * 10) is not None


def test_all_alike_all_apart_and_all_near():
    alike = agreement_of([SAME] * 12)
    assert (alike.n, alike.n_statements, alike.exact[0], alike.same_side[0]) == (12, 24, 1.0, 1.0)
    assert alike.ac2 == pytest.approx((1.0, 1.0, 1.0))
    assert alike.exact[1] == pytest.approx(24 / (24 + 1.959964**2)), "Wilson's lower end of 24 of 24"
    apart = agreement_of([APART] * 12)
    assert apart.exact[0] == apart.same_side[0] == 0.0
    assert apart.ac2[0] < 0 < alike.ac2[0]
    near = agreement_of([NEAR] * 12)
    assert (near.exact[0], near.same_side[0]) == (0.0, 1.0), "another level, on the same side"
    assert apart.ac2[0] < near.ac2[0] < alike.ac2[0]


def test_a_mixture_counted_by_hand_and_the_same_each_time():
    found = agreement_of([SAME] * 6 + [APART] * 3 + [NEAR] * 3)
    assert found.exact[0] == pytest.approx(12 / 24)
    assert found.same_side[0] == pytest.approx(18 / 24)
    value, low, high = found.ac2
    assert low < value < high
    assert found == agreement_of([SAME] * 6 + [APART] * 3 + [NEAR] * 3)
