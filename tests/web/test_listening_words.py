"""An ask that is made of what somebody wrote: by whom, in whose words, and what it leads to."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from fairwater.instruments import Answered
from fairwater_web.common.models import AccessEntry
from fairwater_web.listening import actions
from fairwater_web.listening.actions import Plan
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Answer
from fairwater_web.listening.queries import places_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.models import Entry
from tests.cast import ANA, JUN, NORA, OMAR, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
WISH = "The bus should wait until band practice is over."


def a_survey(by: str):
    """A survey in which ten people wrote what should change, and the same nine and no more what they want answered."""
    today = timezone.localdate()
    leads = acting_person(Person.objects.get(email=by), today)
    plan = Plan("Families", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en"])
    made = actions.add_survey(by=leads, round_=actions.plan_round(by=leads, plan=plan), instrument="families")
    survey = actions.launch(by=leads, survey=made)
    place = next(iter(places_of(leads.organisation)))
    written = [WISH, "Buses", *(f"Wish number {n}" for n in range(8))]
    rows = [{"should-change": text} | ({"ask-answered": f"About {text}"} if text != WISH else {}) for text in written]
    answered = [Answered(row, place.name, "en", today.isoformat()) for row in rows]
    intake.plant_answers(survey=survey, answered=answered, places={place.name: place})
    return survey


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def button(client, survey, text: str) -> str:
    """Where the button beside a text leads."""
    page = html.unescape(client.get(f"/surveys/{survey.pk}/words/").content.decode())
    return re.search(rf'<li class="said"><bdi[^>]*>{re.escape(text)}</bdi> <a class="small" href="([^"]+)"', page)[1]


def test_one_button_opens_an_ask_with_the_words_beside_it_and_it_leads_to_the_survey_alone(signed_in):
    survey, client = a_survey(ANA), signed_in(ANA)
    address = button(client, survey, WISH)
    form = client.get(address)
    assert WISH in text_of(form) and "What is one thing that the school should change" in text_of(form)
    page = form.content.decode()
    assert re.search(r'<option value="families" selected', page), "who asked is known"
    names = dict.fromkeys(re.findall(r'name="([^"]+)"', page.partition('<form method="post" class="card"')[2]))
    ask = next(name for name in names if name.endswith("ask"))
    prefix = ask.removesuffix("ask")
    sent = {
        f"{prefix}{name}": value
        for name, value in {"ask": "Let the late bus leave later", "asked-by": "families"}.items()
    }
    sent |= {f"{prefix}asked-on": timezone.localdate().isoformat(), f"{prefix}language": "english"}
    made = client.post(address, sent)
    entry = Entry.objects.latest("pk")
    assert (made.status_code, made["Location"]) == (302, f"/registers/entry/{entry.pk}/")
    assert entry.title == "Let the late bus leave later" and WISH not in str(entry.values)
    thread = client.get(f"/thread/entry/{entry.pk}/").content.decode()
    assert f'href="/surveys/{survey.pk}/"' in thread and "Family survey, in “Families”" in html.unescape(thread)
    assert f'href="/registers/entry/{entry.pk}/"' in client.get(f"/thread/survey/{survey.pk}/").content.decode()
    line = AccessEntry.objects.filter(event="ask-made-of-words").get()
    assert line.subject == f"survey {survey.pk}: entry {entry.pk}"
    numbers = [str(number) for number in Answer.objects.filter(survey=survey).values_list("pk", flat=True)]
    told = address + thread + client.get(f"/surveys/{survey.pk}/words/").content.decode()
    assert not [number for number in numbers if number in told], "nothing leads to a single answer"


def test_the_words_themselves_do_not_become_an_ask_unless_they_are_a_few(signed_in):
    survey, client = a_survey(ANA), signed_in(ANA)
    address = button(client, survey, WISH)
    prefix = re.search(r'name="([^"]*?)ask"', client.get(address).content.decode())[1]
    sent = {f"{prefix}asked-by": "families", f"{prefix}asked-on": timezone.localdate().isoformat()}
    before = Entry.objects.count()
    quoted = client.post(address, sent | {f"{prefix}ask": f"They say:  {WISH.upper()}"})
    assert quoted.status_code == 400 and "never published as they are" in text_of(quoted)
    assert WISH in text_of(quoted) and Entry.objects.count() == before
    blank = client.post(address, sent | {f"{prefix}ask": ""})
    assert blank.status_code == 400 and Entry.objects.count() == before
    few = client.post(button(client, survey, "Buses"), sent | {f"{prefix}ask": "More buses in the evening"})
    assert few.status_code == 302 and Entry.objects.count() == before + 1


def test_it_is_for_those_who_lead_the_round_and_read_the_words(signed_in):
    survey = a_survey(ANA)
    address = button(signed_in(ANA), survey, WISH)
    for reader in (OMAR, VERA, JUN, NORA):
        assert signed_in(reader).get(address).status_code in (403, 404), reader
    refused = signed_in(NORA).get(f"/surveys/{survey.pk}/words/")
    assert refused.status_code == 403 and "as people were promised" in text_of(refused)
    own = a_survey(NORA)
    assert WISH in text_of(signed_in(NORA).get(button(signed_in(NORA), own, WISH)))
    assert WISH in text_of(signed_in(ANA).get(f"/surveys/{own.pk}/words/")), (
        "the district leads its schools' rounds too"
    )


def test_what_nine_wrote_and_what_nobody_wrote_opens_nothing(signed_in):
    survey, client = a_survey(ANA), signed_in(ANA)
    address = button(client, survey, WISH)
    mark = address.rstrip("/").rpartition("/")[2]
    assert "About Buses" not in text_of(client.get(f"/surveys/{survey.pk}/words/"))
    from fairwater_web.listening.written import mark_of

    for item, tried in (
        ("ask-answered", mark_of(survey, "ask-answered", "About Buses")),
        ("should-change", "0" * 24),
        ("should-change", mark_of(survey, "should-change", "Never written")),
        ("families-engagement-1", mark),
    ):
        assert client.get(f"/surveys/{survey.pk}/words/{item}/{tried}/").status_code == 404, item
