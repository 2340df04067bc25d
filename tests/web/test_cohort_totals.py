"""The numbers of a cohort attacked from its page: subtract what stands there, before and after a district leaves."""

from __future__ import annotations

import html
import re
from itertools import chain, combinations

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from django.utils import timezone

from tests.cast import ANA, FAY
from tests.web.cohorts import MONDAY, acting, district, lead_of, published

pytestmark = [pytest.mark.web, pytest.mark.django_db]
TOLD = re.compile(r"([\d,]+) of ([\d,]+),")
TRUTH = {
    "riverbend": {"everyone": (1840, 211), "black": (400, 60), "asian": (37, 4)},
    "newfield": {"everyone": (930, 64), "black": (73, 12), "asian": (9, 3)},
    "oldfield": {"everyone": (1220, 90), "black": (210, 24), "asian": (60, 11)},
    "midfield": {"everyone": (2110, 158), "black": (333, 41), "asian": (52, 12)},
}
WITHHELD = {("newfield", "asian"), ("riverbend", "asian")}


def shown_to(client, cohort) -> dict[str, tuple[list[tuple[int, int]], tuple[int, int] | None]]:
    """Read the table as a visitor does: by group the exact cells, and the total where there is one (counted, students)."""
    page = html.unescape(client.get(f"/cohorts/{cohort.pk}/numbers/").content.decode())
    found = {}
    for row in re.findall(
        r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", page.split('id="comparable"')[0], flags=re.DOTALL
    ):
        cells = re.findall(r"<td[^>]*>(.*?)</td>", row[1], flags=re.DOTALL)
        numbers = [TOLD.search(each) for each in cells]
        read = [tuple(int(each.replace(",", "")) for each in number.groups()) if number else None for number in numbers]
        found[row[0]] = ([each for each in read[:-1] if each], read[-1])
    return found


def subtracted(found) -> set[tuple[int, int]]:
    """Every total minus every set of the cells beside it, without what is itself a sum of those cells."""
    left = set()
    for cells, total in found.values():
        if total is None:
            continue
        sums = {tuple(map(sum, zip(*some, strict=True))) if some else (0, 0) for some in subsets(cells)}
        left |= {(total[0] - each[0], total[1] - each[1]) for each in sums} - sums
    return left


def subsets(cells):
    return chain.from_iterable(combinations(cells, n) for n in range(len(cells) + 1))


@pytest.fixture
def cohort(db):
    """Four districts that share a release; two withhold their Asian students."""
    from fairwater_web.cohorts import actions
    from fairwater_web.cohorts.queries import shapes

    made = actions.open_cohort(
        by=acting(FAY), shape=shapes().found["equitable-systems"], title="C", purpose="", begins_on=MONDAY
    )
    for slug, groups in TRUTH.items():
        lead = acting(ANA) if slug == "riverbend" else district(slug)
        cells = {
            group: ("", "") if (slug, group) in WITHHELD else (str(students), str(counted))
            for group, (students, counted) in groups.items()
        }
        member = actions.plant_member(cohort=made, by=acting(FAY), accepts=lead, on=MONDAY)
        actions.share(by=lead, member=member, kind="release", number=published(lead, cells).pk)
    return made


def leave(cohort, slug: str, *, stays: bool = False) -> None:
    from fairwater_web.cohorts import actions

    member = cohort.members.get(district__slug=slug)
    actions.leave(by=acting(lead_of(slug)), member=member, leaves_there=stays, today=timezone.localdate())


def withheld() -> set[tuple[int, int]]:
    return {TRUTH[slug][group][::-1] for slug, group in WITHHELD}


def test_the_page_shows_totals_of_exact_cells_and_names_who_is_left_out(signed_in, cohort):
    found = shown_to(signed_in(ANA), cohort)
    by_size = [(len(cells), total) for cells, total in found.values()]
    assert by_size == [(4, (523, 6100)), (4, (137, 1016)), (2, None)], "two exact cells make no total"
    assert subtracted(found) == set()


def test_leaving_tells_nothing_but_what_the_district_had_shown(signed_in, cohort):
    before = shown_to(signed_in(ANA), cohort)
    leave(cohort, "midfield")
    after = shown_to(signed_in(ANA), cohort)
    assert subtracted(after) == set()
    cells = {cell for found in (before, after) for each, _ in found.values() for cell in each}
    for group, (_, total) in before.items():
        now = after[group][1]
        if total and now:
            assert (total[0] - now[0], total[1] - now[1]) in cells, "its own cell, which stood there"
    assert not withheld() & (cells | subtracted(before) | subtracted(after))
    assert "Midfield" not in signed_in(ANA).get(f"/cohorts/{cohort.pk}/numbers/").content.decode()


def test_what_stays_with_consent_stays_in_the_total(signed_in, cohort):
    before = shown_to(signed_in(ANA), cohort)
    leave(cohort, "midfield", stays=True)
    assert shown_to(signed_in(ANA), cohort) == before


def test_nothing_withheld_stands_anywhere_on_the_pages(signed_in, cohort):
    """The withheld counts are in no release, so none can be on a page; a number that is there shows that it would be found."""
    for address in (f"{cohort.pk}/", f"{cohort.pk}/numbers/?group=race_ethnicity=asian"):
        page = signed_in(ANA).get(f"/cohorts/{address}").content.decode()
        assert "3 of 9" not in page and "4 of 37" not in page
    assert "11 of 60" in signed_in(ANA).get(f"/cohorts/{cohort.pk}/numbers/").content.decode()


def test_a_planted_total_with_a_withheld_cell_is_caught(signed_in, cohort, monkeypatch):
    from fairwater.cohorts import Total
    from fairwater_web.cohorts import side_by_side

    def leaky(cells):
        every = list(cells)
        exact = [each for each in every if each.is_exact]
        extra = (9, 3) if len(exact) < len(every) else (0, 0)
        students, counted = sum(each.students for each in exact), sum(each.counted for each in exact)
        return Total(tuple(each.member for each in every), (), students + extra[0], counted + extra[1])

    monkeypatch.setattr(side_by_side, "total_of", leaky)
    assert withheld() & subtracted(shown_to(signed_in(ANA), cohort)) == {(3, 9)}


def test_a_number_taken_from_the_release_after_it_was_withdrawn_is_not_shown(signed_in, cohort):
    from fairwater_web.cohorts import actions
    from fairwater_web.cohorts.models import Shared

    lead = acting(lead_of("oldfield"))
    shared = Shared.objects.get(member__district__slug="oldfield")
    actions.withdraw(by=lead, shared=shared)
    found = shown_to(signed_in(ANA), cohort)
    assert [total for _, total in found.values()] == [(433, 4880), (113, 806), None]
    page = signed_in(ANA).get(f"/cohorts/{cohort.pk}/numbers/").content.decode()
    assert "Not shared: Oldfield." in re.sub(r"<[^>]+>", "", page) and "11 of 60" not in page
