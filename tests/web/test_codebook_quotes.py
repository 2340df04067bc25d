"""What people wrote is quoted only where they said yes, beside the open questions, knowing that it cannot be taken back."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fairwater.instruments import Answered
from fairwater.instruments.quoting import MAY_QUOTE
from fairwater_web.codebook import actions
from fairwater_web.codebook.models import Quoted
from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.findings.models import Finding
from fairwater_web.listening import actions as listening
from fairwater_web.listening.actions import Plan, Terms
from fairwater_web.listening.enums import Consent
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.queries import hindrances_of, instrument_of, places_of
from fairwater_web.listening.written import mark_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.recognition.queries import why_not_evidence
from fairwater_web.thread.actions import link
from fairwater_web.thread.enums import Happened
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import marks_on
from tests.cast import ANA, LEE, NORA, OMAR, ROSA, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
ASKED = "should-change"
TOLD = "You cannot take it back later: nobody can tell which answer is yours."


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def drafted(instrument="families", **terms):
    today, ana = timezone.localdate(), acting(ANA)
    plan = Plan("R", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en", "es", "ar"])
    made = listening.add_survey(by=ana, round_=listening.plan_round(by=ana, plan=plan), instrument=instrument)
    known = {"languages": ["en", "es", "ar"], "is_open_to_all": True, "asks_to_quote": True} | terms
    return listening.set_terms(by=ana, survey=made, terms=Terms(**known))


def answered(survey, *written):
    """Let people answer: words, and what they say of being quoted (nothing: they left it out)."""
    place = next(iter(places_of(acting(ANA).organisation)))
    rows = [
        Answered(
            {ASKED: text} | ({MAY_QUOTE: said} if said else {}), place.name, "en", timezone.localdate().isoformat()
        )
        for text, said in written
    ]
    intake.plant_answers(survey=survey, answered=rows, places={place.name: place})


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def quote(survey, text, by=ANA):
    return actions.quote_words(by=acting(by), survey=survey, item=ASKED, mark=mark_of(survey, ASKED, text))


@pytest.fixture
def survey(db):
    made = listening.launch(by=acting(ANA), survey=drafted())
    answered(made, ("May be", "yes"), ("May not", "no"), ("Left out", ""), *((f"Filler {n}", "") for n in range(9)))
    return made


def test_it_is_asked_with_what_it_means_and_no_answer_is_chosen(survey):
    page = Client().get(f"/answer/o/{survey.open_word}/?in=en").content.decode()
    assert TOLD in html.unescape(page)
    field = re.findall(rf'<input[^>]*name="[^"]*{MAY_QUOTE}"[^>]*>', page)
    assert len(field) == 2 and not [each for each in field if "checked" in each]
    for language, words in (("es", "Después no podrá retirarlo"), ("ar", "لن تستطيع سحبه لاحقًا")):
        assert words in Client().get(f"/answer/o/{survey.open_word}/?in={language}").content.decode()


def test_it_is_not_asked_unless_the_survey_says_so():
    made = listening.launch(by=acting(ANA), survey=drafted(asks_to_quote=False))
    assert MAY_QUOTE not in instrument_of(made).by_id
    assert TOLD not in html.unescape(Client().get(f"/answer/o/{made.open_word}/?in=en").content.decode())


def test_only_words_of_who_said_yes_can_be_chosen_and_are_read_by_others(survey, signed_in):
    address = f"/surveys/{survey.pk}/themes/"
    page = signed_in(ANA).get(f"{address}quotes/")
    assert "May be" in text_of(page) and not {"May not", "Left out", "Filler 1"} & set(
        re.findall(r'<bdi id="w-\d+">([^<]+)<', page.content.decode())
    )
    assert "May be" not in text_of(signed_in(OMAR).get(address))
    words = re.search(r'name="words" value="([^"]+)"', page.content.decode())[1]
    assert signed_in(ANA).post(f"{address}quotes/", {"words": words, "do": "quote"}).status_code == 302
    assert "May be" in text_of(signed_in(OMAR).get(address))
    for text in ("May not", "Left out", "Never written"):
        with pytest.raises(Refused, match="refused-words-not-agreed"):
            quote(survey, text)
    refused = signed_in(ANA).post(
        f"{address}quotes/", {"words": f"{ASKED}:{mark_of(survey, ASKED, 'May not')}", "do": "quote"}
    )
    assert refused.status_code == 400 and "did not agree to be quoted" in text_of(refused)
    assert signed_in(ANA).post(f"{address}quotes/", {"words": words, "do": "not"}).status_code == 302
    assert "May be" not in text_of(signed_in(OMAR).get(address)) and not Quoted.objects.exists()
    events = AccessEntry.objects.filter(subject=f"survey {survey.pk}").values_list("event", flat=True)
    assert {"words-quoted", "words-not-quoted"} <= set(events)


def test_the_same_words_of_somebody_else_who_said_no_do_not_make_them_quotable(survey):
    answered(survey, ("Twice", "no"), ("Twice", "no"))
    with pytest.raises(Refused, match="refused-words-not-agreed"):
        quote(survey, "Twice")
    answered(survey, ("Twice", "yes"))
    assert quote(survey, "Twice").text == "Twice"


def test_those_who_do_not_lead_the_round_choose_nothing(survey, signed_in):
    for who in (OMAR, NORA):
        with pytest.raises(Refused):
            quote(survey, "May be", by=who)
        assert signed_in(who).get(f"/surveys/{survey.pk}/themes/quotes/").status_code == 403


def test_of_fewer_than_ten_who_wrote_nothing_is_quoted(signed_in):
    made = listening.launch(by=acting(ANA), survey=drafted())
    answered(made, *((f"Words {n}", "yes") for n in range(9)))
    with pytest.raises(Refused, match="refused-words-not-agreed"):
        quote(made, "Words 1")
    assert "Words 1" not in text_of(signed_in(ANA).get(f"/surveys/{made.pk}/themes/quotes/"))


def test_a_survey_that_did_not_ask_says_so(signed_in):
    made = listening.launch(by=acting(ANA), survey=drafted(asks_to_quote=False))
    answered(made, *((f"Words {n}", "") for n in range(12)))
    assert "People were not asked in this survey" in text_of(signed_in(ANA).get(f"/surveys/{made.pk}/themes/quotes/"))


def test_students_are_asked_only_where_each_guardian_has_agreed():
    for consent, stands in ((Consent.NOTICE, True), (Consent.ACTIVE, False)):
        made = drafted("students-6-12", consent=consent, languages=["en", "es"])
        found = {each.message_id for each in hindrances_of(made, timezone.localdate())}
        assert ("launch-quote-consent" in found) is stands, consent
    made = drafted("students-6-12", consent=Consent.NOTICE, languages=["en", "es"], asks_to_quote=False)
    assert "launch-quote-consent" not in {each.message_id for each in hindrances_of(made, timezone.localdate())}


def test_the_form_of_a_survey_turns_it_on_until_it_is_launched(signed_in):
    made, client = drafted(asks_to_quote=False), signed_in(ANA)
    assert 'name="asks_to_quote"' in client.get(f"/surveys/{made.pk}/").content.decode()
    sent = {"do": "terms", "languages": ["en"], "is_open_to_all": "1", "asks_to_quote": "1"}
    assert client.post(f"/surveys/{made.pk}/settle/", sent).status_code == 302
    made.refresh_from_db()
    assert made.asks_to_quote and MAY_QUOTE in instrument_of(made).by_id
    listening.launch(by=acting(ANA), survey=made)
    assert client.post(f"/surveys/{made.pk}/settle/", sent | {"asks_to_quote": ""}).status_code == 302
    made.refresh_from_db()
    assert made.asks_to_quote, "what was asked stays asked"


def test_chosen_words_are_a_thing_of_the_thread_until_they_are_quoted_no_more(survey, signed_in):
    made, organisation = quote(survey, "May be"), survey.round.organisation
    finding = Finding.objects.create(
        organisation=organisation,
        audience="staff",
        measure="chronic-absence",
        recipe={},
        content={},
        snapshot="s",
        pinned_by=survey.made_by,
    )
    here = ("written-quote", made.pk)
    link(organisation=organisation, thing=("finding", finding.pk), to=here, by=acting(ANA))
    page = text_of(signed_in(OMAR).get(f"/surveys/quotes/{made.pk}/"))
    assert "May be" in page and "Families wrote" in page and "What is one thing" in page
    named_there = named(acting(OMAR), [here], "en")[here]
    assert "May be" not in named_there.title, "titles are copied into files"
    assert named_there.title in text_of(signed_in(ANA).get(f"/thread/finding/{finding.pk}/"))
    for email in (ROSA, LEE, VERA):
        assert not named(acting(email), [here], "en")
        assert signed_in(email).get(f"/surveys/quotes/{made.pk}/").status_code in (403, 404)
    assert why_not_evidence(acting(ANA), here) == "refused-evidence-quote", "assessors are not in the district"
    actions.quote_no_more(by=acting(ANA), survey=survey, item=ASKED, mark=made.mark)
    assert signed_in(OMAR).get(f"/surveys/quotes/{made.pk}/").status_code == 404
    (said,) = marks_on(organisation.tenant, ("finding", finding.pk))
    assert (said.kind, said.thing, said.happened) == (*here, Happened.WITHDRAWN)


def test_of_many_words_twenty_stand_on_a_page_and_each_on_one(signed_in):
    made = listening.launch(by=acting(ANA), survey=drafted())
    answered(made, *((f"Words {n:03}", "yes") for n in range(45)))
    address, ana, seen = f"/surveys/{made.pk}/themes/quotes/", signed_in(ANA), []
    for start in ("", "?from=20", "?from=40"):
        page = ana.get(f"{address}{start}").content.decode()
        seen.append(re.findall(r"Words \d{3}", page))
        assert ("?from=" in page) is True and "45 texts may be quoted" in page
    assert [len(each) for each in seen] == [20, 20, 5] and len({word for each in seen for word in each}) == 45
    words = re.findall(r'name="words" value="([^"]+)"', page)[0]
    answer = ana.post(f"{address}?from=40", {"words": words, "do": "quote"})
    assert answer.url == f"{address}?from=40", "who chooses stays where they are"
    assert "one is quoted" in ana.get(answer.url).content.decode()
