"""Allocations on the site: counts from the records, what is asked about, the arithmetic, keeping, deciding, who may."""

from __future__ import annotations

import csv
import html
import re
from fractions import Fraction

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from fairwater.allocation import Need, shipped_schemes
from fairwater_web.allocation import actions
from fairwater_web.allocation.actions import GivenCount
from fairwater_web.allocation.enums import From, Stage
from fairwater_web.allocation.models import Allocation, NeedCount
from fairwater_web.allocation.queries import places_in, scheme_of, worked_out
from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.models import Document
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.thread.queries import marks_on, thread_of
from tests.cast import ANA, DANA, NORA, OMAR, PAUL, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
MONEY = {"title": "Money for next year", "scheme": "money", "total": "$1,250,000.00"}


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


@pytest.fixture
def ana():
    return acting(ANA)


@pytest.fixture
def hours(ana):
    """Coaching hours over the schools of Riverbend, all counts given."""
    made = actions.begin_allocation(
        by=ana, title="Coaching", scheme=shipped_schemes()["coaching-hours"], total=Fraction(300)
    )
    give_all(ana, made, 20)
    return made


def give_all(by, made, n):
    """Say the same mobility for every school; the records have the rest."""
    counts = [GivenCount(school.pk, "mobility", n) for school in made.schools.all()]
    actions.give_counts(by=by, allocation=made, counts=counts, last_year={})


def text_of(answer) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode()))


def settings_of(made, **changed):
    """What the form of settings sends."""
    from fairwater_web.allocation.forms import typed_settings

    return typed_settings(scheme_of(made)) | {"total": made.total, "received": made.received} | changed


def test_the_counts_come_from_the_records_and_what_they_lack_is_asked_about(signed_in):
    client = signed_in(ANA)
    answer = client.post("/allocations/begin/", MONEY)
    made = Allocation.objects.get()
    assert answer.url == f"/allocations/{made.pk}/" and (made.total, made.school_year) == ("1250000", 2026)
    assert made.schools.count() == 24
    students = NeedCount.objects.filter(school__allocation=made, column="students")
    assert sum(students.values_list("n", flat=True)) == 18_400
    assert set(students.values_list("known", flat=True)) == {From.RECORDS}
    mobility = NeedCount.objects.filter(school__allocation=made, column="mobility")
    assert set(mobility.values_list("known", "n")) == {(From.NONE, None)}
    page = text_of(client.get(answer.url))
    assert "24 counts are asked about before this can be worked out." in page and "None is taken for 0" in page
    assert "Who gets what" not in page and client.get(f"{answer.url}allocation.csv").status_code == 404
    told = text_of(client.post(f"{answer.url}settings/", settings_of(made, **{"weight-mobility": "0"}), follow=True))
    assert "$1,250,000.00 shared over 24 schools" in told and "Who gets what" in told
    assert list(thread_of(made.organisation, ("allocation", made.pk)).level.values()) == [0, -1]


def test_a_small_count_waits_for_a_person_and_says_who_confirmed_it(ana, signed_in, hours):
    school = hours.schools.first()
    NeedCount.objects.filter(school=school, column="english_learner").update(n=7, known=From.SMALL)
    client = signed_in(ANA)
    assert "One count is asked about" in text_of(client.get(f"/allocations/{hours.pk}/"))
    form = client.get(f"/allocations/{hours.pk}/counts/").content.decode()
    field = f"n-{school.pk}-english_learner"
    assert f'name="{field}" inputmode="numeric" value="7"' in form and "fewer than ten" in form
    refused = client.post(f"/allocations/{hours.pk}/counts/", {field: "about 7", f"last-{school.pk}": "12.5"})
    assert refused.status_code == 400 and "“about 7” is no count of students" in text_of(refused)
    assert 'value="about 7"' in refused.content.decode() and 'value="12.5"' in refused.content.decode()
    client.post(f"/allocations/{hours.pk}/counts/", {field: "7"})
    count = NeedCount.objects.get(school=school, column="english_learner")
    assert (count.n, count.known, count.given_by.email) == (7, From.ENTERED, ANA) and count.given_at
    assert "Who gets what" in text_of(client.get(f"/allocations/{hours.pk}/"))
    assert "given by Ana Morales" in text_of(client.get(f"/allocations/{hours.pk}/counts/"))


def test_a_count_of_the_records_that_nobody_changes_stays_theirs(ana, hours):
    school = hours.schools.first()
    kept = NeedCount.objects.get(school=school, column="disability")
    actions.give_counts(by=ana, allocation=hours, counts=[GivenCount(school.pk, "disability", kept.n)], last_year={})
    kept.refresh_from_db()
    assert (kept.known, kept.given_by) == (From.RECORDS, None)


def test_more_with_a_need_than_students_is_refused_and_nothing_is_kept(ana, hours):
    school = hours.schools.first()
    with pytest.raises(Refused) as refused:
        given = [GivenCount(school.pk, "mobility", 9), GivenCount(school.pk, "disability", 90_000)]
        actions.give_counts(by=ana, allocation=hours, counts=given, last_year={})
    assert refused.value.message_id == "refused-allocation-over"
    assert NeedCount.objects.get(school=school, column="mobility").n == 20


def test_it_adds_up_and_the_page_shows_the_arithmetic(signed_in, hours):
    found = worked_out(hours, places_in(hours)).first
    assert sum(line.amount for line in found.lines) == 300 and min(line.amount for line in found.lines) >= 2
    page = text_of(signed_in(ANA).get(f"/allocations/{hours.pk}/"))
    first = found.lines[0]
    counts = first.school.counts
    assert (
        f"Need: 1 × {counts[Need.ECONOMIC_DISADVANTAGE]} with economic disadvantage + "
        f"1 × {counts[Need.ENGLISH_LEARNER]} English learners + 1 × {counts[Need.DISABILITY]} with disabilities + "
        "0.5 × 20 who changed schools"
    ) in page
    assert "Where the weights come from" in page
    assert signed_in(ANA).get(f"/allocations/{hours.pk}/").content.decode().count("<svg") == 2


def test_the_file_holds_it_exactly_and_who_took_it_is_noted(signed_in, hours):
    taken = signed_in(DANA).get(f"/allocations/{hours.pk}/allocation.csv").content.decode()
    rows = list(csv.DictReader(taken.splitlines()))
    assert len(rows) == 24 and sum(Fraction(row["amount"]) for row in rows) == 300
    assert sum(Fraction(row["exact_share"]) for row in rows) == 300 and rows[0]["entered"] == "mobility"
    entry = AccessEntry.objects.get(event="allocation-downloaded")
    assert (entry.subject, entry.person.email) == (f"allocation {hours.pk}", DANA)


def test_settings_that_cannot_hold_are_said_and_typed_ones_stay(signed_in, hours):
    client, address = signed_in(ANA), f"/allocations/{hours.pk}/"
    refused = client.post(f"{address}settings/", settings_of(hours, **{"weight-disability": "much"}))
    assert refused.status_code == 400 and "Students with disabilities: “much” is not an amount" in text_of(refused)
    assert 'value="much"' in refused.content.decode()
    refused = client.post(f"{address}settings/", settings_of(hours, **{"weight-disability": "11"}))
    assert "11 is more than 10" in text_of(refused)
    assert "not an amount" in text_of(client.post(f"{address}settings/", settings_of(hours, total="lots")))
    page = text_of(client.post(f"{address}settings/", settings_of(hours, floor="20"), follow=True))
    assert "Floors and promises together come to 480, and the total is 300." in page and "Who gets what" not in page


def test_hold_harmless_on_the_page(ana, signed_in, hours):
    school = hours.schools.first()
    client, address = signed_in(ANA), f"/allocations/{hours.pk}/"
    client.post(f"{address}settings/", settings_of(hours, hold_harmless="90"))
    assert "last year’s amounts are not given" in text_of(client.get(address))
    client.post(f"{address}counts/", {f"last-{school.pk}": "60"})
    page = text_of(client.get(address))
    assert "Hold-harmless: 90% of last year’s 60.0 hours, so at least 54.0 hours." in page and "−6.0 hours" in page


def test_what_if_stands_beside_and_can_be_taken_away(signed_in, hours):
    client, address = signed_in(ANA), f"/allocations/{hours.pk}/"
    even = dict.fromkeys((f"weight-{need.value}" for need in Need), "0") | {"base": "1"}
    page = text_of(client.post(f"{address}what-if/", settings_of(hours, **even), follow=True))
    hours.refresh_from_db()
    both = worked_out(hours, places_in(hours))
    assert both.second is not None and sum(line.amount for line in both.second.lines) == 300
    assert "With the other settings: 300.0 hours shared over 24 schools" in page
    client.post(f"{address}what-if/", {"do": "take-away"})
    hours.refresh_from_db()
    assert hours.what_if is None


def test_title_one_is_looked_at_in_the_readers_language(signed_in, ana):
    made = actions.begin_allocation(
        by=ana, title="Title I", scheme=shipped_schemes()["title-one"], total=Fraction(500_000)
    )
    english, spanish = (text_of(signed_in(ANA, each).get(f"/allocations/{made.pk}/")) for each in ("en", "es"))
    assert "20 U.S.C. 6313(a)(3)" in english and "It decides nothing, and it is no legal advice." in english
    assert "No decide nada, y no es asesoría legal." in spanish and "Quién recibe qué" in spanish


def test_what_is_kept_is_changed_no_more_and_a_decision_rests_on_it(signed_in, ana, hours):
    client, address = signed_in(ANA), f"/allocations/{hours.pk}/"
    assert "Keep the allocation first" in text_of(client.post(f"{address}decision/"))
    client.post(f"{address}keep/")
    hours.refresh_from_db()
    assert (hours.stage, hours.kept_by.email) == (Stage.KEPT, ANA)
    assert sum(Fraction(each["amount"]) for each in hours.result["schools"]) == 300
    for change in ("settings/", "keep/", "what-if/"):
        assert client.post(address + change, settings_of(hours, total="10")).status_code == 400
    assert "Kept by Ana Morales" in text_of(client.get(address))
    with pytest.raises(Refused):
        give_all(ana, hours, 5)
    document = client.post(f"{address}decision/").url
    made = Document.objects.get(kind="decision-record", title="Coaching")
    assert document == f"/documents/{made.pk}/"
    assert "How is “Coaching” shared over our schools?" in text_of(client.get(document))
    assert thread_of(made.organisation, ("document", made.pk)).level[("allocation", hours.pk)] == -1
    client.post(f"{address}set-aside/")
    assert [mark.happened for mark in marks_on(made.organisation, ("document", made.pk))] == ["withdrawn"]


def test_it_is_not_kept_while_something_is_asked_about(ana):
    made = actions.begin_allocation(by=ana, title="M", scheme=shipped_schemes()["money"], total=Fraction(10))
    with pytest.raises(Refused) as refused:
        actions.keep(by=ana, allocation=made)
    assert refused.value.message_id == "refused-allocation-asked"


def test_who_may(signed_in, hours):
    for who in (DANA, PAUL):
        client = signed_in(who)
        assert "Who gets what" in text_of(client.get(f"/allocations/{hours.pk}/"))
        assert client.post("/allocations/begin/", MONEY).status_code == 403
        assert client.post(f"/allocations/{hours.pk}/keep/").status_code == 403
        page = client.get(f"/allocations/{hours.pk}/").content.decode()
        assert "/keep/" not in page and "/settings/" not in page
    for who in (NORA, VERA):
        assert signed_in(who).get(f"/allocations/{hours.pk}/").status_code == 404
    assert signed_in(OMAR).get(f"/allocations/{hours.pk}/").status_code == 403


def test_a_state_shares_over_its_districts(signed_in):
    client = signed_in(VERA)
    answer = client.post("/allocations/begin/", MONEY | {"scheme": "title-one"})
    made = Allocation.objects.get()
    assert made.schools.count() == made.organisation.children.filter(kind="district").count() > 1
    assert "counts are asked about" in text_of(client.get(answer.url))


def bring(client, made, content, name="counts.csv"):
    file = SimpleUploadedFile(name, content.encode())
    return client.post(f"/allocations/{made.pk}/counts/bring/", {"file": file})


def test_counts_come_in_a_file_too_and_what_it_withholds_is_still_asked_about(signed_in, ana):
    made = actions.begin_allocation(by=ana, title="M", scheme=shipped_schemes()["money"], total=Fraction(100))
    names = [school.name for school in made.schools.all()]
    client = signed_in(ANA)
    numbers = {school.name: school.place.local_id for school in made.schools.all()}
    rows = [f"{numbers[names[0]]},9", f"{names[1].upper()},<10", *(f"{name},12" for name in names[2:])]
    answer = bring(client, made, "\n".join(["School,mobility", *rows]))
    assert answer.status_code == 200 and "23 counts were taken from “counts.csv”." in text_of(answer)
    assert "One count is asked about" in text_of(answer)
    count = NeedCount.objects.get(school__allocation=made, school__name=names[0], column="mobility")
    assert (count.n, count.known, count.given_by.email) == (9, From.ENTERED, ANA)
    for content, told in (
        ("School,mobility\nNowhere,9\nOak,3\n", "has “Nowhere”, which is no school of this allocation; 2 names"),
        ("School,mobility\n0101,99999\n", "99999 students with a need are more than its"),
        ("School,race\n0101,9\n", "lacks students"),
        ("", "empty"),
    ):
        refused = bring(client, made, content)
        assert refused.status_code == 400 and told in text_of(refused).replace("99,999", "99999"), content


def test_what_cannot_be_begun(signed_in, ana):
    client = signed_in(SAM)
    for changed, told in (
        ({"total": ""}, "no amount was given"),
        ({"total": "12.345"}, "cannot be shared in steps of 0.01"),
        ({"title": "  "}, "Give the allocation a name"),
        ({"scheme": "by-race"}, "Choose one of the schemes."),
    ):
        refused = client.post("/allocations/begin/", MONEY | changed)
        assert refused.status_code == 400 and told in text_of(refused)
    assert not Allocation.objects.exists()


def test_a_districts_own_scheme_is_there_and_one_by_race_is_refused(signed_in, settings, tmp_path):
    settings.FAIRWATER_CONTENT = tmp_path
    (tmp_path / "allocation").mkdir()
    head = 'version = "1"\nunit = "money"\nstep = "1"\n'
    (tmp_path / "allocation" / "ours.toml").write_text(
        f'id = "ours"\ntitle = "Ours"\n{head}[weights]\ndisability = "1"'
    )
    (tmp_path / "allocation" / "odd.toml").write_text(f'id = "odd"\ntitle = "Odd"\n{head}[weights]\nblack = "1"')
    page = text_of(signed_in(ANA).get("/allocations/"))
    assert "Ours" in page and "identity is not need" in page and "Odd" not in page


def test_the_database_keeps_who_gave_and_who_kept(hours):
    for broken in ({"known": From.ENTERED, "given_by": None}, {"known": From.NONE}, {"n": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            NeedCount.objects.filter(school__allocation=hours, column="mobility").update(**broken)
    with pytest.raises(IntegrityError), transaction.atomic():
        Allocation.objects.filter(pk=hours.pk).update(stage=Stage.KEPT)


def test_the_database_refuses_to_change_what_is_kept(ana, hours):
    actions.keep(by=ana, allocation=hours)
    kept = Allocation.objects.filter(pk=hours.pk)
    schools = hours.schools.all()
    counts = NeedCount.objects.filter(school__allocation=hours)
    for rows, change in (
        (kept, {"total": "10"}),
        (kept, {"scheme": {}}),
        (kept, {"result": {}}),
        (counts, {"n": 3}),
        (schools, {"last_year": "9"}),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**change)
    actions.set_aside(by=ana, allocation=hours)
    assert kept.get().stage == Stage.SET_ASIDE and kept.get().total == "300"
