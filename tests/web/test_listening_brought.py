"""Results of another program: what fits comes in, mixed and once; who gave them and what fits nothing stays behind."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from fairwater_web.listening import actions
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Answer, Arrived
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
HEADER = [
    "Timestamp",
    "Email Address",
    "How often does the school ask what you know about your child?",
    "¿Cuánto valora la escuela la cultura y el idioma de su familia?",
    "What keeps your family from taking part more at school? Choose all that fit.",
    "Favourite colour",
]


@pytest.fixture
def survey():
    today = timezone.localdate()
    ana = acting_person(Person.objects.get(email=ANA), today)
    plan = actions.Plan("All", "", today, today + timedelta(days=9), comes_back="Soon.", languages=["en", "es"])
    made = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="families")
    return actions.launch(by=ana, survey=made)


def csv_of(n: int) -> SimpleUploadedFile:
    rows = [HEADER]
    for place in range(n):
        often = "Often" if place else "Sometimes, when it rains"
        reasons = "Getting there is hard;We do not feel welcome"
        rows.append([f"2026/10/{place + 1:02d} 8:15:00", f"f{place}@home.example", often, "mucho", reasons, "blue"])
    text = "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    return SimpleUploadedFile("form.csv", text.encode(), content_type="text/csv")


def test_looked_at_first_then_taken_in_once(signed_in, survey):
    client = signed_in(ANA)
    address = f"/surveys/{survey.pk}/bring/"
    looked = client.post(address, {"file": csv_of(12)})
    page = looked.content.decode()
    assert looked.status_code == 200 and not Arrived.objects.exists()
    assert "3 questions of the file are of this survey; 12 of 12 rows" in page
    assert "“Favourite colour” is no question" in page
    assert "“Sometimes, when it rains” is no answer to" in page
    assert "home.example" not in page
    signed = re.search(r'name="looked_at" value="([^"]+)"', page)[1]
    assert client.post(address, {"looked_at": signed}).status_code == 302
    kept = list(Arrived.objects.all())
    assert len(kept) == 12 and {each.way for each in kept} == {"brought"}
    one = next(each for each in kept if each.day.day == 2)
    assert one.answers == {
        "families-engagement-1": "4",
        "families-affirmation-1": "5",
        "families-barriers-1": ["2", "6"],
    }
    assert "families-engagement-1" not in next(each for each in kept if each.day.day == 1).answers
    again = client.post(address, {"looked_at": signed})
    assert again.status_code == 400 and "taken in before" in again.content.decode() and Arrived.objects.count() == 12
    assert intake.mix(survey.pk) == 12 and Answer.objects.count() == 12


def test_what_was_changed_on_the_way_is_refused(signed_in, survey):
    answer = signed_in(ANA).post(f"/surveys/{survey.pk}/bring/", {"looked_at": "abc"})
    assert answer.status_code == 400 and "not what came back" in answer.content.decode()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"1,2\n3,4\n"])
def test_a_file_that_is_none_gets_its_sentence(signed_in, survey, content):
    file = SimpleUploadedFile("results.csv", content)
    answer = signed_in(ANA).post(f"/surveys/{survey.pk}/bring/", {"file": file})
    assert answer.status_code == 400 and 'role="alert"' in answer.content.decode()
