"""Talking in person: quotes go as far as their speakers let them, stay as they were said, and are taken back everywhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from fairwater_web.codebook.actions import add_theme
from fairwater_web.codebook.models import Theme
from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.interviews import actions
from fairwater_web.interviews.actions import Said, TalkPlan
from fairwater_web.interviews.codes import code_of
from fairwater_web.interviews.models import Coding, Quote, Slip, Talk
from fairwater_web.interviews.queries import agreements, heard, quotes_for, resting_on
from fairwater_web.listening.actions import Plan, plan_round
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.queries import registers
from fairwater_web.search.models import IndexLine
from fairwater_web.thread.queries import marks_on
from tests.cast import ANA, DANA, LEE, NORA, OMAR, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
WORDS = "Nobody called us for two whole days, said the zebra."


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


@pytest.fixture
def ana():
    return acting(ANA)


@pytest.fixture
def talk(ana):
    today = timezone.localdate()
    heard_in = plan_round(by=ana, plan=Plan("Families", "To hear.", today, today + timedelta(days=20)))
    plan = TalkPlan(
        "interview", today, needs=["food", "interpreter"], guide="families", notes=f"Long. {WORDS} Then more."
    )
    return actions.plan_talk(by=ana, round_=heard_in, plan=plan)


def keep(ana, talk, reach="public", text=WORDS, **more):
    return actions.keep_quote(by=ana, talk=talk, said=Said(text, "families", reach, "en", **more))


def code(quote):
    return code_of(quote.slip.talk_id, quote.slip.nonce)


def test_a_quote_reaches_as_far_as_its_speaker_let_it(ana, talk, signed_in):
    quotes = {reach: keep(ana, talk, reach) for reach in ("team", "district", "public")}
    reached = {
        who: {quote.reach for quote in quotes_for(acting(who))} for who in (ANA, SAM, NORA, DANA, OMAR, LEE, VERA)
    }
    everything = {"team", "district", "public"}
    assert reached == {
        ANA: everything,
        SAM: everything,
        NORA: {"district", "public"},
        DANA: {"district", "public"},
        OMAR: {"district", "public"},
        LEE: {"public"},
        VERA: set(),
    }
    for who in (OMAR, LEE):
        for reach, quote in quotes.items():
            answer = signed_in(who).get(f"/in-person/quotes/{quote.pk}/")
            assert answer.status_code == (200 if reach in reached[who] else 404), (who, reach)
    page = signed_in(OMAR).get(f"/in-person/{talk.pk}/").content.decode()
    assert "One more quote is withheld" in page and page.count("zebra") == 2 and "Then more" not in page
    assert signed_in(OMAR).get(f"/in-person/{talk.pk}/quotes.csv").content.decode().count("zebra") == 2


def test_search_finds_a_quote_only_for_those_whom_it_reaches(ana, talk, signed_in):
    quote = keep(ana, talk, "team")
    seen = {
        who: f"/quotes/{quote.pk}/" in signed_in(who).get("/search/?q=zebra").content.decode()
        for who in (ANA, OMAR, LEE)
    }
    assert seen == {ANA: True, OMAR: False, LEE: False}


def test_a_thread_names_a_quote_only_to_those_whom_it_reaches(ana, talk, signed_in):
    quote = keep(ana, talk, "team")
    made = ask(ana, quote, "Call the same day")
    assert f"(quote {quote.pk})" in signed_in(ANA).get(f"/thread/entry/{made.pk}/").content.decode()
    told = signed_in(OMAR).get(f"/thread/entry/{made.pk}/").content.decode()
    assert f"(quote {quote.pk})" not in told and "Something that you may not see" in told


def ask(by, quote, text):
    values = {"ask": text, "asked-by": "families", "asked-on": "2026-08-12"}
    return actions.make_ask(by=by, quote=quote, register=registers().found["asks"], values=values)


def test_a_quote_is_never_changed_once_it_is_kept(ana, talk):
    quote = keep(ana, talk, text="  As I said.\r\nTwice. ")
    assert Quote.objects.get().text == "As I said.\nTwice."
    for change in ({"text": "As I meant."}, {"reach": "team"}, {"language": "es"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Quote.objects.filter(pk=quote.pk).update(**change)
    actions.withdraw_quote(by=ana, quote=quote)
    with pytest.raises(DatabaseError), transaction.atomic():
        Quote.objects.filter(pk=quote.pk).update(text="Back.", withdrawn_on=None)


def test_withdrawing_reaches_page_search_evidence_and_what_went_out(ana, talk, signed_in):
    quote = keep(ana, talk)
    made = ask(ana, quote, "Call the same day")
    client = signed_in(ANA)
    assert client.get(f"/in-person/{talk.pk}/quotes.csv").status_code == 200
    found = f"/in-person/quotes/{quote.pk}/"
    assert found in client.get("/search/?q=zebra").content.decode()
    assert quote.reach == "public" and found in signed_in(LEE).get("/search/?q=zebra").content.decode()
    answer = client.post(f"/in-person/quotes/{quote.pk}/withdraw/", follow=True).content.decode()
    assert "zebra" not in answer and "What must be recalled" in answer
    assert f"quotes-{talk.pk}.csv" in answer and "Call the same day" in answer
    quote.refresh_from_db()
    talk.refresh_from_db()
    assert (quote.text, quote.withdrawn_on) == ("", timezone.localdate())
    assert talk.notes == "Long. […] Then more."
    assert not IndexLine.objects.filter(text__contains="zebra").exists()
    assert found not in client.get("/search/?q=zebra").content.decode()
    for address in (f"/in-person/{talk.pk}/", f"/thread/entry/{made.pk}/", f"/in-person/{talk.pk}/quotes.csv"):
        assert "zebra" not in client.get(address).content.decode(), address
    (mark,) = marks_on(ana.tenant, ("entry", made.pk))
    assert (mark.kind, mark.thing, mark.happened) == ("quote", quote.pk, "withdrawn")
    assert resting_on(quote).things == (("entry", made.pk),)
    assert not AccessEntry.objects.filter(subject__contains="zebra").exists()


def test_a_document_that_rests_on_a_withdrawn_quote_says_so(ana, talk, signed_in):
    from fairwater_web.documents.models import Document, Evidence

    quote = keep(ana, talk)
    paper = Document.objects.create(
        organisation=ana.organisation, kind="equity-statement", title="Ours", language="en", made_by=ana.person
    )
    client = signed_in(ANA)
    client.post(f"/documents/{paper.pk}/fields/definition/evidence/", {"thing": f"quote:{quote.pk}"})
    assert Evidence.objects.filter(document=paper, kind="quote", thing=quote.pk).exists()
    page = client.get(f"/documents/{paper.pk}/").content.decode()
    assert f"(quote {quote.pk})" in page and "zebra" not in page, "a title is copied into files, and so has no words"
    actions.withdraw_quote(by=ana, quote=quote)
    page = client.get(f"/documents/{paper.pk}/").content.decode()
    assert "withdrawn on" in page
    assert marks_on(ana.tenant, ("document", paper.pk))
    assert "Ours" in client.get(f"/in-person/quotes/{quote.pk}/").content.decode()


def test_a_claim_that_stood_on_three_quotes_is_advised_against_once_one_is_taken_back(ana, talk, signed_in):
    quotes, client = [keep(ana, talk) for _ in range(3)], signed_in(ANA)
    paper = client.post("/documents/new/equity-use-case/", {"title": "A day of Malik"})["Location"]
    seen = []
    for quote in quotes:
        client.post(f"{paper}fields/strengths/evidence/", {"thing": f"quote:{quote.pk}"})
        seen.append(client.get(paper).content.decode().count("Fewer than three quotes"))
    assert seen == [3, 3, 2], "two kinds of barrier have none yet"
    actions.withdraw_quote(by=ana, quote=quotes[1])
    assert client.get(paper).content.decode().count("Fewer than three quotes") == 3


def test_the_code_on_the_slip_takes_all_back_without_an_account(ana, talk):
    first = keep(ana, talk)
    keep(ana, talk, "team", "And nobody said sorry.", slip=first.slip.number)
    other = keep(ana, talk, text="Somebody else’s words.")
    slip = Slip.objects.get(pk=first.slip_id)
    assert slip.digest and code(first) not in str(Slip.objects.values_list())
    anybody = Client()
    assert anybody.post("/withdraw/", {"code": "AAAA-2222"}).status_code == 404
    typed = f" {code(first)[:4].lower()} {code(first)[4:]}"
    page = anybody.post("/withdraw/", {"code": typed}).content.decode()
    assert "2 quotes" in page and "zebra" not in page and Quote.objects.filter(withdrawn_on=None).count() == 3
    done = anybody.post("/withdraw/", {"code": typed, "sure": "1"}).content.decode()
    assert "Your words are erased" in done
    assert list(Quote.objects.filter(withdrawn_on=None)) == [other]
    assert AccessEntry.objects.filter(event="quote-withdrawn", person=None).count() == 2
    with pytest.raises(Refused):
        keep(ana, talk, slip=first.slip.number)
    assert "nothing of what you said" in anybody.post("/withdraw/", {"code": typed}).content.decode()


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_page_for_taking_words_back_is_in_every_language(language, db):
    assert Client().get(f"/withdraw/?in={language}").status_code == 200


def test_an_ask_never_holds_the_words_of_the_quote(ana, talk, signed_in):
    quote = keep(ana, talk)
    with pytest.raises(Refused):
        ask(ana, quote, f"They said: {WORDS.upper()}")
    client = signed_in(ANA)
    assert client.get(f"/in-person/quotes/{quote.pk}/ask/").status_code == 200
    sent = {"f-ask": "Call us", "f-asked-by": "families", "f-asked-on": "2026-08-12"}
    names = client.get(f"/in-person/quotes/{quote.pk}/ask/").content.decode()
    sent = {name if f'name="{name}"' in names else name[2:]: value for name, value in sent.items()}
    assert client.post(f"/in-person/quotes/{quote.pk}/ask/", sent).status_code == 302
    assert len(resting_on(quote).things) == 1


def coded(ana, talk, pairs):
    sam = acting(SAM)
    themes = {name: add_theme(by=ana, round_=talk.round, title=name) for name in ("Calls", "Buses")}
    for first, second in pairs:
        quote = keep(ana, talk)
        actions.code_quote(by=ana, quote=quote, theme=themes[first])
        actions.code_quote(by=sam, quote=quote, theme=themes[second])


def test_agreement_of_two_readers_is_the_known_answer(ana, talk):
    pairs = [("Calls", "Calls")] * 5 + [("Buses", "Buses")] * 3 + [("Calls", "Buses")]
    coded(ana, talk, pairs)
    assert list(agreements(talk.round)) == []
    quote = keep(ana, talk)
    for by in (ana, acting(SAM)):
        actions.code_quote(by=by, quote=quote, theme=Theme.objects.get(title="Buses"))
    (found,) = agreements(talk.round)
    assert (found.n, found.exact.value) == (10, 0.9)
    # Eleven readings of one theme and nine of the other: expected disagreement 2·11·9/(20·19), seen 1/10.
    assert found.alpha.value == pytest.approx(1 - 0.1 / (2 * 11 * 9 / (20 * 19)))


def test_few_people_are_named_without_a_number_and_few_talks_are_marked(ana, talk, signed_in):
    coded(ana, talk, [("Calls", "Calls")] * 9)
    calls = next(each for each in heard(talk.round) if each.theme.title == "Calls")
    assert calls.roles == (("families", None),) and calls.is_thin
    page = signed_in(ANA).get(f"/in-person/themes/{talk.round.pk}/").content.decode()
    assert "Families" in page and "fewer than 3 talks" in page and "Families (9)" not in page
    quote = keep(ana, talk)
    actions.code_quote(by=ana, quote=quote, theme=Theme.objects.get(title="Calls"))
    assert "Families (10)" in signed_in(ANA).get(f"/in-person/themes/{talk.round.pk}/").content.decode()
    actions.withdraw_quote(by=ana, quote=quote)
    assert not Coding.objects.filter(quote=quote).exists()


def test_only_those_who_lead_keep_and_withdraw(ana, talk):
    quote = keep(ana, talk)
    for who in (OMAR, DANA):
        with pytest.raises(Refused):
            keep(acting(who), talk)
        with pytest.raises(Refused):
            actions.withdraw_quote(by=acting(who), quote=quote)
    with pytest.raises(Refused):
        keep(acting(NORA), talk)
    assert not Quote.objects.get().is_withdrawn


def test_the_pages_open_in_both_languages(ana, talk, signed_in):
    quote = keep(ana, talk)
    client = signed_in(ANA)
    addresses = ["/in-person/", f"/in-person/{talk.pk}/", f"/in-person/{talk.pk}/change/", "/in-person/new/"]
    addresses += [f"/in-person/quotes/{quote.pk}/", "/in-person/guides/families/?in=es"]
    for language in ("en", "es"):
        client.cookies["language"] = language
        assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)
    slips = client.post(f"/in-person/{talk.pk}/slips/").content.decode()
    assert code(quote)[:4] in slips
    sent = {"kind": "town-hall", "held_on": "2026-10-01", "came-families": "31", "came-families-black": "12"}
    assert client.post(f"/in-person/{talk.pk}/change/", sent).status_code == 302
    assert "31" in client.get("/in-person/").content.decode()


def test_the_sample_district_has_talks_with_quotes_of_every_reach(ana):
    from fairwater_web.interviews.samples import ROUND, make_sample_talks

    assert make_sample_talks() is None
    today = timezone.localdate()
    round_ = plan_round(by=ana, plan=Plan(ROUND, "To hear.", today - timedelta(days=60), today - timedelta(days=30)))
    assert (make_sample_talks(), make_sample_talks()) == (30, 0)
    assert set(Quote.objects.values_list("reach", flat=True)) == {"team", "district", "public"}
    (found,) = agreements(round_)
    assert found.n >= 10 and found.exact.value < 1
    assert not any(each.is_thin for each in heard(round_))
    assert Talk.objects.filter(kind="interview").count() == 24
