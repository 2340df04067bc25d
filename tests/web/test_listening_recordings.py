"""A question that can be heard: played on the page of answering without script, whole or in parts; what is none is told."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from fairwater_web.listening import actions
from fairwater_web.listening.actions import Plan, Terms
from fairwater_web.listening.models import Recording
from fairwater_web.listening.queries import recorded_here
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
HEARD = b"ID3\x04" + bytes(range(200))
ITEM = "staff-self-efficacy-1"
ADDRESS = f"/answer/audio/staff/es/{ITEM}/"


@pytest.fixture
def folder(settings, tmp_path):
    settings.FAIRWATER_CONTENT = tmp_path
    place = tmp_path / "instruments" / "audio" / "staff" / "es"
    place.mkdir(parents=True)
    for name in ("staff-self-efficacy-1", "should-change"):  # one in a grid, one in words of one's own
        (place / f"{name}.mp3").write_bytes(HEARD)
    return place


@pytest.fixture
def survey(folder):
    today = timezone.localdate()
    by = acting_person(Person.objects.get(email=ANA), today)
    plan = Plan("Staff", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en", "es"])
    made = actions.add_survey(by=by, round_=actions.plan_round(by=by, plan=plan), instrument="staff")
    actions.set_terms(by=by, survey=made, terms=Terms(["en", "es"], is_open_to_all=True))
    return actions.launch(by=by, survey=made)


def players(page: str) -> list[str]:
    return re.findall(r'<audio controls preload="none" src="([^"]+)" aria-label="[^"]+"></audio>', page)


def test_a_question_is_heard_on_the_page_in_its_language_without_script(survey):
    page = Client().get(f"/answer/o/{survey.open_word}/?in=es")
    assert sorted(players(page.content.decode())) == ["/answer/audio/staff/es/should-change/", ADDRESS]
    row = re.search(
        r"<tr class=\"question\">(?:(?!</tr>).)*staff-self-efficacy-1/.*?</tr>", page.content.decode(), re.DOTALL
    )
    assert 'id="q-staff-self-efficacy-1"' in row[0], "beside its question"
    assert (
        "media-src" not in page["Content-Security-Policy"] and "default-src 'self'" in page["Content-Security-Policy"]
    )
    assert players(Client().get(f"/answer/o/{survey.open_word}/?in=en").content.decode()) == []
    heard = Client().get(ADDRESS)
    assert (heard.status_code, heard["Content-Type"], b"".join(heard.streaming_content)) == (200, "audio/mpeg", HEARD)
    assert heard["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=10-", 10, 203),
        ("bytes=-4", 200, 203),
        ("bytes=5-9999", 5, 203),
        ("bytes=-9999", 0, 203),
    ],
)
def test_a_player_that_asks_for_a_part_gets_that_part(folder, asked, first, last):
    part = Client().get(ADDRESS, headers={"Range": asked, "Accept-Encoding": "gzip"})
    assert (part.status_code, part["Content-Range"]) == (206, f"bytes {first}-{last}/{len(HEARD)}")
    assert part.content == HEARD[first : last + 1] and part["Content-Type"] == "audio/mpeg"


def test_past_its_end_there_is_no_part_and_what_is_no_part_is_the_whole(folder):
    beyond = Client().get(ADDRESS, headers={"Range": "bytes=204-300"})
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{len(HEARD)}")
    for asked in ("bytes=-", "bytes=0-1,4-5", "lines=1-2", "bytes=x-y"):
        assert Client().get(ADDRESS, headers={"Range": asked}).status_code == 200, asked


@pytest.mark.parametrize(
    "address",
    [
        "/answer/audio/staff/en/staff-self-efficacy-1/",
        "/answer/audio/staff/es/staff-climate-1/",
        "/answer/audio/staff/es/no-question/",
        "/answer/audio/nothing/es/staff-self-efficacy-1/",
        "/answer/audio/staff/es/..%2F..%2Fsecret/",
    ],
)
def test_nothing_else_of_the_folder_is_handed_out(folder, address):
    (folder / "no-question.mp3").write_bytes(HEARD)
    (folder.parents[1] / "secret.mp3").write_bytes(HEARD)
    assert Client().get(address).status_code == 404


def test_the_page_of_the_survey_says_what_can_be_heard_and_what_is_wrong(signed_in, survey, folder):
    (folder / "staff-climate-1.mp3").write_bytes(b"<html>")
    page = signed_in(ANA).get(f"/surveys/{survey.pk}/").content.decode()
    told = html.unescape(re.sub(r"<[^>]+>", " ", page))
    n = len(re.findall(r"<li>.*?", page[page.index("What it asks") : page.index("<h3>Questions that can be heard")]))
    assert f"2 of {n} questions can be heard in Spanish." in told
    assert "“staff/es/staff-climate-1.mp3” is left out: it is called mp3 and is none inside" in told
    assert "/staff-climate-1/" not in Client().get(f"/answer/o/{survey.open_word}/?in=es").content.decode()


class TestBrought:
    """A recording that somebody of the district brings."""

    def bring(self, client, survey, name="a.mp3", content=HEARD, item="staff-climate-1", spoken="en"):
        sent = {"do": "add", "item": item, "spoken": spoken, "file": SimpleUploadedFile(name, content)}
        return client.post(f"/surveys/{survey.pk}/recordings/", sent)

    def test_it_is_heard_by_whoever_answers_and_goes_before_the_file(self, signed_in, survey):
        ana = signed_in(ANA)
        assert self.bring(ana, survey).status_code == self.bring(ana, survey, spoken="es", item=ITEM).status_code == 302
        for spoken, n in (("en", 1), ("es", 2)):
            found = players(Client().get(f"/answer/o/{survey.open_word}/?in={spoken}").content.decode())
            brought = [each for each in found if each.startswith("/answer/heard/")]
            assert (len(found), len(brought)) == (n, 1)
            assert b"".join(Client().get(brought[0]).streaming_content) == HEARD
            part = Client().get(brought[0], headers={"Range": "bytes=3-6"})
            assert (part.status_code, part.content) == (206, HEARD[3:7])
        assert ADDRESS not in found, "what the district recorded goes before"
        assert "1 of" in ana.get(f"/surveys/{survey.pk}/").content.decode()

    def test_another_one_takes_its_place_and_none_is_left_when_it_is_taken_away(self, signed_in, survey):
        ana = signed_in(ANA)
        self.bring(ana, survey)
        self.bring(ana, survey, "b.ogg", b"OggS" + HEARD)
        (only,) = Recording.objects.all()
        assert only.kind == ".ogg"
        sent = {"do": "drop", "item": "staff-climate-1", "spoken": "en"}
        assert ana.post(f"/surveys/{survey.pk}/recordings/", sent).status_code == 302
        assert not Recording.objects.exists() and Client().get(f"/answer/heard/{only.word}/").status_code == 404

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ({"name": "a.wav"}, "no file of a kind that browsers play"),
            ({"content": b"<html>"}, "is called mp3 and is none inside"),
            ({"content": b"ID3" + bytes(3 * 2**20)}, "and 3 are the most"),
            ({"item": "no-question"}, "no such question in that language"),
            ({"spoken": "fr"}, "no such question in that language"),
        ],
    )
    def test_what_is_none_is_refused_in_a_sentence(self, signed_in, survey, more, said):
        answer = self.bring(signed_in(ANA), survey, **more)
        assert answer.status_code == 400 and said in html.unescape(answer.content.decode())
        assert not Recording.objects.exists()

    def test_another_district_hears_its_own(self, signed_in, survey):
        self.bring(signed_in(ANA), survey)
        other = Organisation.objects.exclude(pk=survey.round.tenant_id).filter(parent=None).first()
        Recording.objects.update(tenant=other)
        assert recorded_here(survey, "en") == {}
