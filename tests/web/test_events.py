"""What happened in a school year is marked on every series of the district, and on nobody else's."""

from __future__ import annotations

import pytest

from tests.cast import ANA, DANA, VERA

MEASURE = "/see/suspended-out-of-school/"
CLOSED = {"school_year": "2023-24", "told": "A new code of conduct"}


def dashed(page: str) -> int:
    """How many dashed lines the pictures have."""
    return page.count("stroke-dasharray")


def test_it_is_drawn_and_told_and_taken_off_again(signed_in):
    from fairwater_web.data.models import ContextEvent

    before = signed_in(ANA).get(MEASURE).content.decode()
    assert signed_in(DANA).post("/data/events/", CLOSED).status_code == 302
    page = signed_in(ANA).get(MEASURE).content.decode()
    assert "<strong><bdi>2023–24</bdi></strong> <bdi>A new code of conduct</bdi>" in page
    assert dashed(page) > dashed(before)
    assert "2023–24: A new code of conduct" in page  # in the picture's own description
    event = ContextEvent.objects.get()
    assert signed_in(DANA).post(f"/data/events/{event.pk}/withdraw/").status_code == 302
    after = signed_in(ANA).get(MEASURE).content.decode()
    assert "A new code of conduct" not in after
    assert dashed(after) == dashed(before)


def test_a_year_outside_the_series_is_not_drawn(signed_in):
    signed_in(DANA).post("/data/events/", CLOSED | {"school_year": "1998-99"})
    assert "A new code of conduct" not in signed_in(ANA).get(MEASURE).content.decode()


@pytest.mark.parametrize("change", [{"school_year": "last year"}, {"told": "  "}])
def test_what_is_missing_is_said(signed_in, change):
    answer = signed_in(DANA).post("/data/events/", CLOSED | change)
    assert answer.status_code == 403
    assert "say what happened" in answer.content.decode()


def test_another_organisation_sees_nothing_of_it(signed_in):
    from fairwater_web.data.models import ContextEvent

    signed_in(DANA).post("/data/events/", CLOSED | {"school_year": "2021-22"})
    assert "A new code of conduct" not in signed_in(VERA).get(MEASURE).content.decode()
    assert signed_in(VERA).post(f"/data/events/{ContextEvent.objects.get().pk}/withdraw/").status_code == 403
