"""Open answers read with a codebook: by two people, counted once reading has ended, and nobody known by a rare theme."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.utils import timezone

from fairwater.instruments import Answered
from fairwater_web.codebook import actions
from fairwater_web.codebook.models import Closing, Reading, Theme
from fairwater_web.codebook.queries import agreements_on, texts_of
from fairwater_web.codebook.results import themed
from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.listening import actions as listening
from fairwater_web.listening.actions import Plan
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Answer
from fairwater_web.listening.queries import places_of
from fairwater_web.listening.written import mark_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, JUN, NORA, OMAR, SAM

pytestmark = [pytest.mark.web, pytest.mark.django_db]
ASKED = "should-change"
GROUP = "race-ethnicity"


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    """A survey of another test had the same number; what was kept of it is not this one's."""
    settings.CACHES = settings.CACHES | {"charts": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    caches["charts"].clear()


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def a_survey(written, closed=True):
    """A survey of families: what was written, with the group of who wrote it."""
    today, ana = timezone.localdate(), acting(ANA)
    plan = Plan("Families", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en"])
    made = listening.add_survey(by=ana, round_=listening.plan_round(by=ana, plan=plan), instrument="families")
    survey = listening.launch(by=ana, survey=made)
    plant(survey, written)
    return listening.close(by=ana, survey=survey) if closed else survey


def plant(survey, written):
    place = next(iter(places_of(acting(ANA).organisation)))
    day = timezone.localdate().isoformat()
    rows = [Answered({ASKED: text, GROUP: group}, place.name, "en", day) for text, group in written]
    intake.plant_answers(survey=survey, answered=rows, places={place.name: place})


def themes(survey, *titles):
    return {each: actions.add_theme(by=acting(ANA), round_=survey.round, title=each) for each in titles}


def read(survey, themes, chosen, by=ANA):
    """Let somebody read texts: the title of a theme by words."""
    wanted = {(ASKED, mark_of(survey, ASKED, text)): themes[title] for text, title in chosen.items()}
    actions.read_answers(by=acting(by), survey=survey, read=wanted)


def of_groups(**sizes):
    """What was written: each text once, with its group; a size by theme: `black=(12, 3)` of the first and the second theme."""
    written, chosen = [], {}
    for group, counts in sizes.items():
        for theme, n in zip(("Buses", "Calls", "Custody"), counts, strict=False):
            for number in range(n):
                text = f"{theme} {group} {number}"
                written.append((text, group))
                chosen[text] = theme
    return written, chosen


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def rows_of(survey, title, by=GROUP):
    told = next(each for each in themed(survey).shares if each.theme == Theme.objects.get(title=title).pk)
    return {row.group[0]: row for row in told.released.rows if row.by == by}


def test_a_survey_is_read_on_its_pages_and_then_told_by_group(signed_in):
    written, chosen = of_groups(black=(14, 16), white=(12, 18))
    survey, client = a_survey(written), signed_in(ANA)
    address = f"/surveys/{survey.pk}/themes/"
    assert address in client.get(f"/surveys/{survey.pk}/words/").content.decode()
    for title in ("Buses", "Calls"):
        assert client.post(address, {"title": title}).status_code == 302
    named = {each.title: str(each.pk) for each in Theme.objects.filter(round=survey.round)}
    for left in (60, 40, 20):
        page = client.get(f"{address}read/").content.decode()
        assert f"You have read {60 - left} of 60 texts" in html.unescape(page)
        shown = re.findall(r'<bdi id="w-\d+">([^<]+)</bdi>.*?<select name="([^"]+)"', page, re.DOTALL)
        assert len(shown) == 20
        sent = {name: named[chosen[html.unescape(text)]] for text, name in shown}
        assert client.post(f"{address}read/", sent).status_code == 302
    assert "You have read everything" in text_of(client.get(f"{address}read/"))
    assert "Who wrote of what is counted once reading has ended" in text_of(client.get(address))
    assert client.post(address, {"do": "close"}).status_code == 302
    told = text_of(client.get(f"{address}?theme=buses&by={GROUP}"))
    assert "Black or African American 30 14 46.7 %" in told.replace("46.7%", "46.7 %")
    assert "White 30 12 40" in told and "Buses 60 26 43.3" in told
    seen = text_of(signed_in(OMAR).get(f"/in-person/themes/{survey.round.pk}/"))
    assert "Families (26)" in seen and "Families (34)" in seen
    assert AccessEntry.objects.filter(event="themes-seen", subject=f"survey {survey.pk}").count() == 1
    numbers = [str(number) for number in Answer.objects.filter(survey=survey).values_list("pk", flat=True)]
    assert not [number for number in numbers if number in page + told], "nothing leads to a single answer"


def test_nobody_is_known_by_a_theme_that_one_of_their_group_wrote_of():
    """One Asian family wrote of custody. Told: everybody, and no way from buses and calls to that one."""
    written, chosen = of_groups(asian=(18, 12, 1), black=(14, 16, 0), white=(20, 15, 3))
    survey = a_survey(written)
    read(survey, themes(survey, "Buses", "Calls", "Custody"), chosen)
    actions.close_reading(by=acting(ANA), survey=survey)
    custody = next(e for e in themed(survey).shares if e.theme == Theme.objects.get(title="Custody").pk)
    assert custody.released is None, "four people in all"
    buses, calls = rows_of(survey, "Buses"), rows_of(survey, "Calls")
    assert {group: row.n_counted for group, row in buses.items()} == {"asian": 18, "black": 14, "white": 20}
    assert {row.n_counted for row in calls.values()} == {None}, "31 Asian families less 18 and 12 are the one"
    everybody = rows_of(survey, "Calls", "everybody")["everybody"]
    assert (everybody.n_students, everybody.n_counted) == (99, 43)


def test_a_theme_of_many_stays_whole_where_no_theme_is_rare():
    written, chosen = of_groups(asian=(18, 12), black=(14, 16), white=(20, 15))
    survey = a_survey(written)
    read(survey, themes(survey, "Buses", "Calls"), chosen)
    actions.close_reading(by=acting(ANA), survey=survey)
    assert {group: row.n_counted for group, row in rows_of(survey, "Calls").items()} == {
        "asian": 12, "black": 16, "white": 15,
    }  # fmt: skip


def test_a_small_group_is_withheld_in_every_theme(signed_in):
    written, chosen = of_groups(asian=(3, 2), black=(14, 16), white=(20, 15))
    survey = a_survey(written)
    read(survey, themes(survey, "Buses", "Calls"), chosen)
    actions.close_reading(by=acting(ANA), survey=survey)
    for title in ("Buses", "Calls"):
        hidden = {group for group, row in rows_of(survey, title).items() if row.n_students is None}
        assert "asian" in hidden and len(hidden) == 2, "one alone is the total less the others"
        page = text_of(signed_in(OMAR).get(f"/surveys/{survey.pk}/themes/?theme={title.lower()}&by={GROUP}"))
        assert "Asian Withheld" in page


def test_agreement_of_two_readers_is_the_known_answer(signed_in):
    texts = [f"Text {number}" for number in range(10)]
    survey = a_survey([(each, "black") for each in texts])
    known = themes(survey, "Buses", "Calls")
    read(survey, known, dict(zip(texts, ["Calls"] * 5 + ["Buses"] * 4 + ["Calls"], strict=True)))
    read(survey, known, dict(zip(texts[:9], ["Calls"] * 5 + ["Buses"] * 4, strict=True)), by=SAM)
    assert list(agreements_on(survey)) == []
    read(survey, known, {texts[9]: "Buses"}, by=SAM)
    (found,) = agreements_on(survey)
    assert (found.n, found.exact.value) == (10, 0.9)
    # Eleven readings of one theme and nine of the other: expected disagreement 2·11·9/(20·19), seen 1/10.
    assert found.alpha.value == pytest.approx(1 - 0.1 / (2 * 11 * 9 / (20 * 19)))
    page = text_of(signed_in(OMAR).get(f"/surveys/{survey.pk}/themes/"))
    assert "10 passages; the same theme for 90" in page and f"alpha {found.alpha.value:.2f}" in page


def test_where_both_read_one_theme_alone_alpha_is_said_to_be_undefined(signed_in):
    texts = [f"Text {number}" for number in range(10)]
    survey = a_survey([(each, "black") for each in texts])
    known = themes(survey, "Buses")
    for by in (ANA, SAM):
        read(survey, known, dict.fromkeys(texts, "Buses"), by=by)
    assert "Alpha is not defined" in text_of(signed_in(ANA).get(f"/surveys/{survey.pk}/themes/"))


def test_the_same_words_are_read_once_and_count_for_each_who_wrote_them():
    survey = a_survey([("Buses", "black")] * 12 + [("Calls", "white")] * 11)
    assert sorted((each.words, each.n) for each in texts_of(acting(ANA), survey)) == [("Buses", 12), ("Calls", 11)]
    read(survey, themes(survey, "Buses", "Calls"), {"Buses": "Buses", "Calls": "Calls"})
    assert Reading.objects.count() == 2
    assert len(actions.close_reading(by=acting(ANA), survey=survey).counted) == 23


def test_another_reader_is_not_shown_what_one_has_chosen(signed_in):
    texts = [f"Text {number}" for number in range(10)]
    survey = a_survey([(each, "black") for each in texts])
    known = themes(survey, "Buses", "Calls")
    read(survey, known, dict.fromkeys(texts, "Buses"))
    page = signed_in(SAM).get(f"/surveys/{survey.pk}/themes/read/").content.decode()
    assert " selected" not in page.partition('<form method="post" class="card">')[2]
    again = signed_in(ANA).get(f"/surveys/{survey.pk}/themes/read/?again=1").content.decode()
    assert again.count(f'<option value="{known["Buses"].pk}" selected>') == 10


def test_once_reading_has_ended_nothing_changes_what_was_counted(signed_in):
    written, chosen = of_groups(black=(14, 16), white=(12, 18))
    survey = a_survey([*written, ("Left", "white")])
    known = themes(survey, "Buses", "Calls")
    read(survey, known, chosen)
    actions.close_reading(by=acting(ANA), survey=survey)
    before = {group: row.n_counted for group, row in rows_of(survey, "Buses").items()}
    with pytest.raises(Refused, match="refused-reading-closed"):
        read(survey, known, {"Left": "Buses"})
    with pytest.raises(Refused, match="refused-reading-closed"):
        actions.close_reading(by=acting(ANA), survey=survey)
    plant(survey, [("Buses black 0", "black")])
    assert {group: row.n_counted for group, row in rows_of(survey, "Buses").items()} == before
    assert "Reading of this survey has ended" in text_of(signed_in(ANA).get(f"/surveys/{survey.pk}/themes/read/"))


def test_reading_ends_neither_while_people_answer_nor_of_fewer_than_ten(signed_in):
    written, chosen = of_groups(black=(9,))
    survey = a_survey([*written, ("Left", "black")], closed=False)
    read(survey, themes(survey, "Buses"), chosen)
    refused = signed_in(ANA).post(f"/surveys/{survey.pk}/themes/", {"do": "close"})
    assert refused.status_code == 400 and "People still answer this survey" in text_of(refused)
    closed = listening.close(by=acting(ANA), survey=survey)
    with pytest.raises(Refused, match="refused-reading-few"):
        actions.close_reading(by=acting(ANA), survey=closed)
    assert not Closing.objects.exists()


def test_what_nine_wrote_is_not_read_and_unknown_words_and_themes_are_refused(signed_in):
    survey = a_survey([(f"Text {number}", "black") for number in range(9)])
    known = themes(survey, "Buses")
    assert texts_of(acting(ANA), survey) == []
    assert "Text 3" not in text_of(signed_in(ANA).get(f"/surveys/{survey.pk}/themes/read/"))
    with pytest.raises(Refused, match="refused-theme-unknown"):
        read(survey, known, {"Text 3": "Buses"})
    plant(survey, [("Text 9", "black")])
    elsewhere = themes(a_survey([]), "Calls")
    with pytest.raises(Refused, match="refused-theme-unknown"):
        read(survey, elsewhere, {"Text 3": "Calls"})
    mark = mark_of(survey, ASKED, "Text 3")
    answer = signed_in(ANA).post(f"/surveys/{survey.pk}/themes/read/", {f"t:{ASKED}:{mark}": elsewhere["Calls"].pk})
    assert answer.status_code == 400 and "Choose a theme of this round" in text_of(answer)


def test_only_those_who_lead_the_round_read_and_end_it(signed_in):
    survey = a_survey([(f"Text {number}", "black") for number in range(12)])
    known = themes(survey, "Buses")
    address = f"/surveys/{survey.pk}/themes/"
    assert signed_in(JUN).get(address).status_code == 403
    assert signed_in(OMAR).get(address).status_code == 200
    assert signed_in(NORA).get(f"{address}read/").status_code == 403, "a school's principal, in a district's round"
    for who in (OMAR, NORA):
        assert signed_in(who).post(address, {"title": "Theirs"}).status_code == 400
        with pytest.raises(Refused):
            read(survey, known, {"Text 1": "Buses"}, by=who)
        with pytest.raises(Refused):
            actions.close_reading(by=acting(who), survey=survey)
    assert Theme.objects.count() == 1


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Temas en lo que la gente escribió"), ("en", "Themes in what people wrote")]
)
def test_the_pages_open_in_both_languages(signed_in, language, said):
    survey = a_survey([(f"Text {number}", "black") for number in range(12)])
    themes(survey, "Buses")
    client = signed_in(ANA, language)
    assert said in text_of(client.get(f"/surveys/{survey.pk}/themes/"))
    assert "Buses" in text_of(client.get(f"/surveys/{survey.pk}/themes/read/"))


def test_what_the_sample_district_wrote_was_read_by_two_who_differ_a_little():
    from fairwater_web.interviews.samples import ROUND, make_sample_talks
    from fairwater_web.listening.samples import FAMILY_WORDS

    survey = a_survey([(text, group) for text in FAMILY_WORDS for group in ("white",) * 20 + ("black",) * 15])
    survey.round.title = ROUND
    survey.round.save()
    assert make_sample_talks() == 30
    assert Reading.objects.filter(survey=survey, item=ASKED).count() == Reading.objects.count() == 2 * len(FAMILY_WORDS)
    told = {Theme.objects.get(pk=each.theme).title: each.everybody for each in themed(survey).shares}
    n = 35 * len(FAMILY_WORDS)
    assert (told["Being greeted"].n_students, told["Being greeted"].n_counted) == (n, 70), "two texts, by either reader"
