"""Answering a survey without an account: what is kept, once; and that no answer leads back to who gave it."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.listening import actions
from fairwater_web.listening.actions import Plan, Terms, Wanted
from fairwater_web.listening.codes import code_of
from fairwater_web.listening.enums import Stage, Way
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Answer, Arrived, Invitation, Sent, Survey
from fairwater_web.listening.queries import places_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, NORA

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


def a_round(by, **more):
    today = timezone.localdate()
    given = {"comes_back": "At the town hall in May.", "languages": ["en", "es", "ar"]}
    return actions.plan_round(
        by=by, plan=Plan("Families", "To hear.", today, today + timedelta(days=20), **(given | more))
    )


@pytest.fixture
def survey(ana):
    """An open survey of families."""
    made = actions.add_survey(by=ana, round_=a_round(ana), instrument="families")
    actions.set_terms(by=ana, survey=made, terms=Terms(["en", "es", "ar"], is_open_to_all=True))
    return actions.launch(by=ana, survey=made)


def codes(ana, survey, n=1):
    place = places_of(survey.round.organisation)[0]
    made = actions.make_codes(by=ana, survey=survey, wanted=[Wanted(place, "es")] * n)
    return [code_of(survey.pk, each.nonce) for each in made]


ANSWERS = {
    "a-families-engagement-1": "4",
    "a-families-engagement-2": "5",
    "a-families-barriers-1": ["1", "4"],
    "a-barrier-language": "Mixteco",
    "a-should-change": "More buses.",
    "a-race-ethnicity": "hispanic",
}


def send(code, key="k" * 20, client=None, **more):
    return (client or Client()).post(f"/answer/c/{code}/", {"key": key, "in": "es"} | ANSWERS | more)


def test_an_answer_comes_in_once_and_the_code_is_spent(ana, survey):
    (code,) = codes(ana, survey)
    asked = Client().get(f"/answer/c/{code}/")
    assert "¿Con qué frecuencia le pregunta la escuela" in asked.content.decode()
    assert send(code).status_code == 200
    kept = Arrived.objects.get()
    assert kept.answers == {
        "families-engagement-1": "4",
        "families-engagement-2": "5",
        "families-barriers-1": ["1", "4"],
        "barrier-language": "Mixteco",
        "should-change": "More buses.",
        "race-ethnicity": "hispanic",
    }
    assert (kept.language, kept.way, kept.place) == ("es", Way.LINK, places_of(survey.round.organisation)[0])
    again = send(code)
    assert again.status_code == 200, "the same sending once more, as after a lost connection"
    other = send(code, key="another-key-of-another-device")
    assert other.status_code == 409
    assert "Alguien ya respondió con este código" in other.content.decode()
    assert Arrived.objects.count() == 1


def test_a_code_is_typed_in_any_way_that_it_is_read(ana, survey):
    (code,) = codes(ana, survey)
    typed = f" {code[:4].lower()}-{code[4:8]} {code[8:]} "
    led = Client().post("/answer/", {"code": typed})
    assert led.status_code == 302 and led["Location"] == f"/answer/c/{code}/"
    assert Client().post("/answer/", {"code": "2222-2222-2222"}).status_code == 404
    assert Client().get("/answer/c/222222222222/").status_code == 404


def test_two_devices_with_one_code_leave_one_answer(ana, survey):
    codes(ana, survey)
    invitation = Invitation.objects.get()
    brought = intake.Brought({"families-engagement-1": "1"}, "en", Way.LINK)
    first = intake.receive(survey=survey, key="a", brought=brought, invitation=invitation)
    # The second has read the invitation before the first spent it.
    second = intake.receive(survey=survey, key="b", brought=brought, invitation=invitation)
    assert (first, second) == (intake.Outcome.KEPT, intake.Outcome.CODE_SPENT)
    assert Arrived.objects.count() == 1


def test_what_was_not_asked_or_is_no_option_never_gets_in(ana, survey):
    (code,) = codes(ana, survey)
    refused = send(code, **{"a-families-engagement-1": "9"})
    assert refused.status_code == 400
    assert "no" in refused.content.decode() and not Arrived.objects.exists()
    assert send(code, **{"a-no-such-item": "1"}).status_code == 400
    assert not Invitation.objects.get().is_spent, "the code is still good"
    assert send(code, **{"a-families-barriers-1": ["9"]}).status_code == 200
    assert "barrier-language" not in Arrived.objects.get().answers, (
        "it is asked of those alone whose language is missing"
    )


def test_an_empty_answer_is_said_to_be_empty(ana, survey):
    (code,) = codes(ana, survey)
    answer = Client().post(f"/answer/c/{code}/", {"key": "k", "in": "en"})
    assert answer.status_code == 400 and "Nothing was answered" in answer.content.decode()


def test_a_hostile_answer_is_text(ana, survey):
    (code,) = codes(ana, survey)
    send(code, **{"a-should-change": "<script>alert(1)</script>\x07\u202e" + "x" * 5000})
    text = Arrived.objects.get().answers["should-change"]
    assert "\x07" not in text and "\u202e" not in text and len(text) == 2000


def test_begun_before_the_close_it_is_still_kept(ana, survey):
    (code,) = codes(ana, survey)
    Client().get(f"/answer/c/{code}/")
    actions.close(by=ana, survey=survey)
    assert (
        "This survey is over"
        in Client(headers={"accept-language": "en"}).get(f"/answer/c/{code}/?in=en").content.decode()
    )
    assert send(code).status_code == 200
    assert Arrived.objects.count() == 1
    Survey.objects.update(closed_on=timezone.localdate() - timedelta(days=2))
    code = codes_after_close(survey)
    assert send(code, key="late").status_code == 410


def codes_after_close(survey):
    from fairwater_web.listening.actions import _invitation

    invitation = _invitation(survey, Wanted(None))
    invitation.save()
    return code_of(survey.pk, invitation.nonce)


def test_a_question_changed_after_the_launch_is_not_asked(ana, survey, settings, tmp_path):
    from importlib import resources

    shipped = (resources.files("fairwater.instruments") / "data" / "families.toml").read_text()
    (tmp_path / "instruments").mkdir()
    changed = shipped.replace("What is one thing that the school should change?", "What should the school stop?")
    (tmp_path / "instruments" / "families.toml").write_text(changed.replace('version = "1"', 'version = "2"', 1))
    settings.FAIRWATER_CONTENT = tmp_path
    (code,) = codes(ana, survey)
    asked = Client().get(f"/answer/c/{code}/?in=en").content.decode()
    assert "one thing that the school should change" in asked and "should the school stop" not in asked
    following = actions.add_survey(by=ana, round_=survey.round, instrument="families")
    actions.launch(by=ana, survey=following)
    assert following.edition == 2 and following.digest != survey.digest


def test_answers_are_mixed_ten_at_least_and_all_of_them_at_the_close(ana, survey):
    for n in range(9):
        intake.receive(
            survey=survey, key=str(n), brought=intake.Brought({"should-change": str(n)}, "en", Way.OPEN_LINK)
        )
    assert intake.mix(survey.pk) == 0 and Answer.objects.count() == 0
    intake.receive(survey=survey, key="9", brought=intake.Brought({"should-change": "9"}, "en", Way.OPEN_LINK))
    assert intake.mix(survey.pk) == 10 and Arrived.objects.count() == 0
    intake.receive(survey=survey, key="10", brought=intake.Brought({"should-change": "10"}, "en", Way.OPEN_LINK))
    actions.close(by=ana, survey=survey)
    assert intake.mix(survey.pk) == 1
    assert sorted(int(each.answers["should-change"]) for each in Answer.objects.all()) == list(range(11))


def test_neither_order_nor_time_nor_key_leads_from_an_answer_to_its_code(ana, survey):
    """The attack of somebody who has the whole database: every column that the two places share, every order."""
    n = 60
    made = codes(ana, survey, n)
    sent = [(code, f"{place:03d}") for place, code in enumerate(made)]
    for code, word in sent:
        send(code, key=f"key-{word}", **{"a-should-change": word})
    tray = {each.number for each in Arrived.objects.all()}
    assert intake.mix(survey.pk) == n
    answers = list(Answer.objects.order_by("number"))
    words = [each.answers["should-change"] for each in answers]
    orders = [sorted(words), [word for code, word in sorted(sent)], [word for _, word in sent]]
    orders += [
        [dict(sent)[code_of(survey.pk, each.nonce)] for each in Invitation.objects.order_by(column)]
        for column in ("pk", "digest", "nonce")
    ]
    for order in orders:
        hits = sum(one == other for one, other in zip(words, order, strict=True))
        assert hits <= 8, "of sixty, one stands in its place by chance"
    assert not tray & {each.number for each in answers}, "the numbers of the tray are gone"
    columns = {field.name for field in Answer._meta.get_fields()}
    assert columns == {"number", "survey", "place", "language", "way", "day", "answers"}
    linked = [
        field for field in Invitation._meta.get_fields() if field.is_relation and field.related_model in (Answer, Sent)
    ]
    assert not linked
    days = {each.day for each in answers}
    assert days == {timezone.localdate()}


def test_the_access_log_has_no_line_for_an_answer(ana, survey):
    made = codes(ana, survey, 12)
    before = AccessEntry.objects.count()
    for n, code in enumerate(made):
        send(code, key=f"key-{n}")
    assert AccessEntry.objects.count() == before
    intake.mix(survey.pk)
    (line,) = AccessEntry.objects.order_by("pk")[before:]
    assert line.event == "answers-mixed" and line.subject == f"survey {survey.pk}"
    for code in made:
        assert code not in json.dumps([str(vars(each)) for each in AccessEntry.objects.all()])


def test_the_database_holds_no_code_and_no_address_after_the_close(ana, survey):
    place = places_of(survey.round.organisation)[0]
    actions.make_codes(by=ana, survey=survey, wanted=[Wanted(place, "es", "rosa@home.example")])
    invitation = Invitation.objects.get()
    code = code_of(survey.pk, invitation.nonce)
    assert code not in str(vars(invitation))
    actions.close(by=ana, survey=survey)
    assert Invitation.objects.get().email == ""


@pytest.mark.parametrize("missing", ["comes_back", "languages"])
def test_no_survey_goes_out_without_a_way_back_or_a_language(ana, missing):
    round_ = a_round(ana, **({missing: ""} if missing == "comes_back" else {}))
    made = actions.add_survey(by=ana, round_=round_, instrument="families")
    if missing == "languages":
        actions.set_terms(by=ana, survey=made, terms=Terms([]))
    with pytest.raises(Refused, match="refused-survey-hindered"):
        actions.launch(by=ana, survey=Survey.objects.get(pk=made.pk))


def test_students_are_asked_once_guardians_know_and_of_protected_areas_once_they_agree(ana):
    made = actions.add_survey(by=ana, round_=a_round(ana), instrument="students-6-12")
    asked = lambda: Survey.objects.get(pk=made.pk)  # noqa: E731
    with pytest.raises(Refused, match="refused-survey-hindered"):
        actions.launch(by=ana, survey=asked())
    actions.set_terms(by=ana, survey=made, terms=Terms(["en"], consent="notice", allowed=["orientation"]))
    with pytest.raises(Refused, match="refused-survey-hindered"):
        actions.launch(by=ana, survey=asked())
    actions.set_terms(by=ana, survey=made, terms=Terms(["en"], consent="notice"))
    launched = actions.launch(by=ana, survey=asked())
    assert "orientation" not in json.dumps(launched.content), "it stays off unless it is turned on"


def test_a_translation_without_one_option_keeps_that_language_out(ana, settings, tmp_path):
    from importlib import resources

    shipped = (resources.files("fairwater.instruments") / "data" / "families.toml").read_text()
    (tmp_path / "instruments").mkdir()
    (tmp_path / "instruments" / "families.toml").write_text(shipped.replace(', "كثيرًا جدًا"]', "]", 1))
    settings.FAIRWATER_CONTENT = tmp_path
    made = actions.add_survey(by=ana, round_=a_round(ana), instrument="families")
    actions.set_terms(by=ana, survey=made, terms=Terms(["en", "es", "ar"]))
    with pytest.raises(Refused):
        actions.launch(by=ana, survey=Survey.objects.get(pk=made.pk))
    actions.set_terms(by=ana, survey=made, terms=Terms(["en", "es"]))
    assert actions.launch(by=ana, survey=Survey.objects.get(pk=made.pk)).stage == Stage.OPEN


def test_the_open_link_takes_answers_until_it_is_switched_off(ana, survey):
    page = Client().get(f"/answer/o/{survey.open_word}/")
    assert page.status_code == 200
    place = places_of(survey.round.organisation)[3]
    sent = {"key": "one", "in": "ar", "place": place.pk} | ANSWERS
    told = Client().post(f"/answer/o/{survey.open_word}/", sent, headers={"X-Sent-By": "fetch"})
    assert told.json() == {"outcome": "kept"}
    assert (Arrived.objects.get().place, Arrived.objects.get().language) == (place, "ar")
    actions.set_terms(by=ana, survey=survey, terms=Terms(survey.languages, is_open_to_all=False))
    assert Client().post(f"/answer/o/{survey.open_word}/", sent | {"key": "two"}).status_code == 404


def test_one_address_cannot_fill_an_open_link(ana, survey, monkeypatch):
    from fairwater_web.listening import throttle

    monkeypatch.setattr(throttle, "MOST_IN_AN_HOUR", 3)
    throttle._counted.clear()
    statuses = [
        Client().post(f"/answer/o/{survey.open_word}/", {"key": str(n), "in": "en"} | ANSWERS).status_code
        for n in range(5)
    ]
    assert statuses == [200, 200, 200, 429, 429]


def test_a_page_of_answering_is_light(ana, survey):
    import gzip
    from pathlib import Path

    import fairwater_web.listening

    (code,) = codes(ana, survey)
    html = Client().get(f"/answer/c/{code}/").content
    static = Path(fairwater_web.listening.__file__).parent / "static" / "listening"
    size = sum(len(gzip.compress(part)) for part in (html, *(each.read_bytes() for each in static.iterdir())))
    assert size <= 50_000
    assert not re.search(rb"https?://(?!localhost)", html.replace(b"http://www.w3.org", b""))


def test_an_answer_from_paper_spends_its_code(ana, survey, signed_in):
    (code,) = codes(ana, survey)
    client = signed_in(ANA)
    sheet = {"code": f"{code[:4]}-{code[4:8]}-{code[8:]}", "in": "es", "way": "paper", "key": "p"} | ANSWERS
    assert client.post(f"/surveys/{survey.pk}/enter/", sheet).status_code == 200
    assert Invitation.objects.get().is_spent and Arrived.objects.get().way == Way.PAPER
    assert client.post(f"/surveys/{survey.pk}/enter/", sheet | {"key": "q"}).status_code == 400


def test_a_principal_asks_in_their_own_school(ana, signed_in):
    nora = acting_person(Person.objects.get(email=NORA), timezone.localdate())
    round_ = a_round(nora)
    assert [each.pk for each in places_of(round_.organisation)] == [nora.organisation.pk]
    other = a_round(ana)
    with pytest.raises(Refused, match="refused-round-elsewhere"):
        actions.add_survey(by=nora, round_=other, instrument="families")


def test_letters_go_to_those_alone_who_have_not_answered_and_say_nothing_of_who_did(ana, survey, settings):
    from django.core import mail

    from fairwater_web.mail.actions import send as send_mail
    from fairwater_web.mail.models import OutgoingMail

    settings.FAIRWATER_MAIL = "smtp://localhost"
    place = places_of(survey.round.organisation)[0]
    addresses = [f"family{n}@home.example" for n in range(3)]
    actions.make_codes(by=ana, survey=survey, wanted=[Wanted(place, "es", each) for each in addresses])
    codes_out = {each.email: code_of(survey.pk, each.nonce) for each in Invitation.objects.all()}
    assert actions.write_to_those_left(by=ana, survey=survey) == 3
    queue = str([vars(each) for each in OutgoingMail.objects.all()])
    assert not any(code in queue for code in codes_out.values()), "a letter that waits holds no code"
    send(codes_out[addresses[0]])
    for queued in OutgoingMail.objects.all():
        send_mail(queued.pk)
    assert sorted(each.to[0] for each in mail.outbox) == addresses[1:]
    assert all("quisiera escuchar" in each.body and "/answer/c/" in each.body for each in mail.outbox)
    assert actions.write_to_those_left(by=ana, survey=survey) == 2
    assert OutgoingMail.objects.count() == 2, "once a day"
    actions.close(by=ana, survey=survey)
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_how_an_answer_is_protected_is_said_to_anybody(language):
    page = Client().get(f"/answer/protected/?in={language}")
    assert page.status_code == 200 and "10" in page.content.decode()
    assert Client().get(f"/answer/?in={language}").status_code == 200
