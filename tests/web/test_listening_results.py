"""What a survey shows to whom: nothing of fewer than ten people, in no table, picture or sentence, nor by subtraction."""

from __future__ import annotations

import csv
import html
import io
import re
from collections import Counter
from datetime import timedelta
from fractions import Fraction
from html.parser import HTMLParser

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from fairwater.instruments import Answered, shipped_instruments
from fairwater.synthetic.voices import VoicePlan, invented_answers
from fairwater_web.common.models import AccessEntry
from fairwater_web.listening import actions
from fairwater_web.listening.actions import Plan, Terms, Wanted
from fairwater_web.listening.enums import Stage, Way
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Answer, Invitation, Survey
from fairwater_web.listening.queries import places_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, COLE, DANA, IVY, JUN, LEE, NOBODY, NORA, OLIVE, OMAR, PAUL, ROSA, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]

FAMILIES = shipped_instruments()["families"]
SCALES = [section.id for section in FAMILIES.scales]
SPLITS = ["race-ethnicity", "home-language", "language", "place"]
READERS = [ANA, SAM, PAUL, NORA, OMAR]
NO_READERS = [DANA, IVY, OLIVE, JUN, ROSA, LEE, COLE, VERA]


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    """A survey of another test had the same number; what was kept of it is not this one's."""
    settings.CACHES = settings.CACHES | {"charts": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    caches["charts"].clear()


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def launched(instrument: str = "families", by: str = ANA, round_=None, languages=("en", "es", "ar")) -> Survey:
    today = timezone.localdate()
    ana = actor(by)
    plan = Plan("Round", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=list(languages))
    made = actions.add_survey(by=ana, round_=round_ or actions.plan_round(by=ana, plan=plan), instrument=instrument)
    actions.set_terms(by=ana, survey=made, terms=Terms(list(languages), is_open_to_all=True))
    return actions.launch(by=ana, survey=made)


def planted(survey: Survey, answered: list[Answered]) -> Survey:
    today = timezone.localdate().isoformat()
    schools = {each.name: each for each in places_of(survey.round.organisation)}
    dated = [Answered(each.answers, each.place, each.language, today) for each in answered]
    intake.plant_answers(survey=survey, answered=dated, places=schools)
    return survey


def schools() -> list[str]:
    return [each.name for each in places_of(actor(ANA).organisation)]


def eastside() -> str:
    return actor(NORA).organisation.name


def some(n: int, group: str, places: list[str], language: str = "en", lean: float = 3.7, **written) -> list[Answered]:
    plan = VoicePlan(
        n=n,
        places=dict.fromkeys(places, 1.0),
        shares={group: 1.0},
        leans={("", ""): lean},
        languages={"": {language: 1.0}},
        written=written,
    )
    return invented_answers(FAMILIES, plan, seed=n + len(group))


def a_district() -> list[Answered]:
    """Two hundred and forty families at three schools and three at a fourth; three of one group, who answer in Arabic."""
    east = eastside()
    others = [name for name in schools() if name != east]
    usual = [east, *others[:2]]
    found = some(120, "white", usual) + some(60, "hispanic", usual, "es", 2.6) + some(60, "black", usual, lean=3.0)
    found += some(3, "american-indian", usual, "ar", 1.0)
    return found + some(3, "white", [others[2]])


SMALL = {
    "race-ethnicity": "American Indian or Alaska Native",
    "language": "Arabic",
}


def rows_of(page: str) -> dict[str, list[str]]:
    """Return the rows of the table of a split: the group's name, then the cells."""
    table = page.partition('id="table-title"')[2].partition("</table>")[0]
    found = {}
    for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL):
        name = re.search(r"<bdi>(.*?)</bdi>", row)
        if name:
            cells = re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)
            found[html.unescape(name[1])] = [html.unescape(each).strip() for each in cells]
    return found


def n_of(cell: str) -> int | None:
    return int(cell.replace(",", "")) if re.fullmatch(r"[\d,]+", cell) else None


def total_of(page: str) -> int:
    """Return how many answered the scale, as the sentence says it; where it is withheld, how many answered at all."""
    sentence = re.search(r'id="finding">(.*?)</p>', page, re.DOTALL)[1]
    told = re.search(r"of ([\d,]+) people", sentence) or re.search(r"([\d,]+) answers that were mixed", page)
    return int(told[1].replace(",", ""))


def open_results(client: Client, survey: Survey, **asked) -> str:
    answer = client.get(f"/surveys/{survey.pk}/results/", asked)
    assert answer.status_code == 200
    return answer.content.decode()


# Under ten


@pytest.mark.parametrize("n,shown", [(0, False), (9, False), (10, True)])
def test_under_ten_answers_nothing_is_shown(signed_in, n, shown):
    survey = planted(launched(), some(n, "white", schools()[:1], lean=4.9)) if n else launched()
    page = open_results(signed_in(ANA), survey)
    assert ("Results appear from 10 answers on" in page) is not shown
    assert ('id="finding"' in page) is shown and ("<table" in page) is shown
    if not shown:
        assert "%" not in page.partition("<main")[2].partition("</main>")[0]


def test_what_lies_in_the_tray_is_no_result(signed_in):
    survey = planted(launched(), some(9, "white", schools()[:1]))
    brought = intake.Brought({"families-engagement-1": "5"}, "en", Way.OPEN_LINK)
    intake.receive(survey=survey, key="tenth", brought=brought)
    assert "Results appear from 10 answers on" in open_results(signed_in(ANA), survey)


# A group of three


@pytest.fixture
def district(db):
    return planted(launched(), a_district())


@pytest.mark.any_database
@pytest.mark.parametrize("reader", READERS)
def test_a_group_of_three_is_in_no_table_picture_or_sentence(district, signed_in, reader):
    client = signed_in(reader)
    n_tables = 0
    for scale in SCALES:
        page = open_results(client, district, scale=scale)
        splits = [each for each in SPLITS if f'<option value="{each}"' in page]
        for by in splits:
            page = open_results(client, district, scale=scale, by=by)
            main = page.partition("<main")[2]
            rows = rows_of(page)
            n_tables += bool(rows)
            shown = {name: n for name, cells in rows.items() if (n := n_of(cells[0])) is not None}
            assert all(n >= 10 for n in shown.values()), (scale, by, shown)
            left = total_of(page) - sum(shown.values())
            assert left == 0 or left >= 10, (scale, by, shown, left)
            withheld = set(rows) - set(shown)
            assert len(withheld) != 1, (scale, by, rows)
            for name in withheld:
                assert not any(re.search(r"\d", cell) for cell in rows[name]), (scale, by, rows[name])
                for picture in re.findall(r"<svg.*?</svg>", main, re.DOTALL):
                    assert name not in html.unescape(picture), (scale, by, name)
                sentences = re.sub(r"<(table|svg|select).*?</\1>", " ", main, flags=re.DOTALL)
                assert name not in html.unescape(sentences), (scale, by, name)
            if by in SMALL and SMALL[by] in rows:
                assert SMALL[by] in withheld
    assert n_tables >= len(SCALES)


def test_the_three_are_there_to_be_found(district, signed_in):
    """Were everything shown, the pages above would have shown them."""
    said = Counter(each.answers.get("race-ethnicity") for each in Answer.objects.all())
    assert said["american-indian"] == 3
    rows = rows_of(open_results(signed_in(ANA), district, scale="engagement", by="race-ethnicity"))
    assert SMALL["race-ethnicity"] in rows, "it is named, and withheld"
    assert n_of(rows["White"][0]) and n_of(rows["White"][0]) > 100
    places = Counter(each.place.name for each in Answer.objects.select_related("place"))
    assert min(places.values()) == 3


def test_the_same_groups_are_withheld_on_every_scale(signed_in):
    """Eight of one group, and as many of two others that which of them is the smallest depends on the scale."""
    one = schools()[:1]
    sizes = {"white": 80, "hispanic": 16, "black": 15, "asian": 8}
    answered = [each for group, n in sizes.items() for each in some(n, group, one)]
    skipping = {"affirmation": ("hispanic", 3), "safety": ("black", 3)}
    kept = []
    for each in answered:
        answers = dict(each.answers)
        for item in (item for scale in SCALES for item in FAMILIES.section(scale).items):
            answers.setdefault(item.id, "3")
        kept.append(Answered(answers, each.place, each.language))
    for section, (group, n) in skipping.items():
        of_group = [each for each in kept if each.answers["race-ethnicity"] == group][:n]
        for each in of_group:
            for item in FAMILIES.section(section).items:
                each.answers.pop(item.id)
    survey = planted(launched(), kept)
    client = signed_in(ANA)
    most: dict[str, int] = {}
    for scale in SCALES:
        page = open_results(client, survey, scale=scale, by="race-ethnicity")
        for name, cells in rows_of(page).items():
            if n_of(cells[0]):
                most[name] = max(n_of(cells[0]), most.get(name, 0))
        heard = page.partition('id="heard-title"')[2].partition("</table>")[0]
        for name in re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', heard):
            if "together" not in name:
                most.setdefault(html.unescape(name), sizes.get(name.split()[0].lower(), 0))
    assert most["White"] == 80
    assert sum(sizes.values()) - sum(most.values()) >= 10, most


@pytest.mark.any_database
def test_raw_and_weighted_figures_together_give_no_small_group_away(district, signed_in):
    page = open_results(signed_in(ANA), district, scale="engagement", by="race-ethnicity")
    heard = page.partition('id="heard-title"')[2].partition("</table>")[0]
    named = [html.unescape(each) for each in re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', heard)]
    assert named and SMALL["race-ethnicity"] not in named
    weighted = re.search(r'class="lead">(.*?)</p>', page, re.DOTALL)[1]
    n = int(re.search(r"the ([\d,]+) answers", weighted)[1]) if "answers that say" in weighted else 0
    shown = sum(n_of(cells[0]) or 0 for cells in rows_of(page).values())
    assert n == 0 or n == shown or n - shown >= 10


# For whom


@pytest.mark.parametrize("reader", [each for each in NO_READERS if each != DANA])
def test_who_may_not_read_sees_no_result(district, signed_in, reader):
    for address in ("results/", "words/", ""):
        assert signed_in(reader).get(f"/surveys/{district.pk}/{address}").status_code in (403, 404)


def test_nobody_is_asked_to_sign_in(district, signed_in):
    assert signed_in(NOBODY).get(f"/surveys/{district.pk}/results/").status_code in (302, 403, 404)


def test_a_principal_sees_the_answers_of_their_own_school(signed_in):
    east = eastside()
    other = next(name for name in schools() if name != east)
    survey = planted(launched(), some(40, "white", [east], lean=4.9) + some(60, "white", [other], lean=1.1))
    own, all_ = (open_results(signed_in(each), survey, scale="engagement") for each in (NORA, ANA))
    assert (total_of(own) <= 40 < total_of(all_)) and total_of(own) > 30
    assert '<option value="place"' not in own and '<option value="place"' in all_
    assert other not in own.partition("<main")[2]
    assert "40 answers that were mixed" in own and "100 answers that were mixed" in all_
    words = signed_in(NORA).get(f"/surveys/{survey.pk}/words/")
    assert words.status_code == 403, "what people wrote is for those who lead the round: it is the district's"
    assert "as people were promised" in words.content.decode()


def test_a_principal_whose_school_gave_nine_answers_sees_none(signed_in):
    east = eastside()
    other = next(name for name in schools() if name != east)
    survey = planted(launched(), some(9, "white", [east]) + some(60, "white", [other]))
    assert "Results appear from 10 answers on" in open_results(signed_in(NORA), survey)
    rows = rows_of(open_results(signed_in(ANA), survey, scale="engagement", by="place"))
    assert n_of(rows[east][0]) is None and n_of(rows[other][0]) is None


# Among the measures


def test_scales_stand_among_the_measures_once_results_were_made(district, signed_in):
    client = signed_in(ANA)
    assert "results/?scale=" not in client.get("/see/").content.decode(), "nothing is made for a page that lists it"
    open_results(client, district)
    see, home = client.get("/see/").content.decode(), client.get("/").content.decode()
    for scale in ("engagement", "affirmation", "safety"):
        assert f"/surveys/{district.pk}/results/?scale={scale}" in see
    assert "scale=trust" not in see, "it is in no dimension"
    titles = {each.id: each.title.said("en") for each in FAMILIES.scales}
    assert "people answer favourably" in html.unescape(see) and titles["engagement"] in html.unescape(see)
    assert home.count(f"/surveys/{district.pk}/results/?scale=") == len({"power", "identity", "access"})
    jun = signed_in(JUN)
    assert "results/?scale=" not in jun.get("/").content.decode()


# What people wrote


def test_words_are_for_those_who_lead_and_from_ten_on(signed_in):
    def writing(n: int, item: str, text: str) -> list[Answered]:
        return [Answered({item: f"{text} {at}"}, eastside(), "en") for at in range(n)]

    few = writing(9, "ask-answered", "What became of it")
    hostile = [Answered({"should-change": "<script>alert(1)</script>"}, eastside(), "en")]
    survey = planted(launched(), few + writing(9, "should-change", "More buses") + hostile)
    client = signed_in(ANA)
    page = client.get(f"/surveys/{survey.pk}/words/").content.decode()
    assert page.count("More buses") == 9 and "What became of it" not in page
    assert "Fewer than 10 people wrote here" in page
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page
    for reader in (OMAR, VERA, JUN, IVY):
        assert signed_in(reader).get(f"/surveys/{survey.pk}/words/").status_code in (403, 404), reader
    line = AccessEntry.objects.filter(event="words-read").latest("pk")
    assert line.subject == f"survey {survey.pk}"


def test_an_answer_of_nothing_that_can_be_read_is_none(signed_in):
    survey = launched()
    for n in range(3):
        sent = {"key": f"k{n}", "in": "en", "a-should-change": "\x07\u202e"}
        assert Client().post(f"/answer/o/{survey.open_word}/", sent).status_code == 400
    assert not survey.arrived.exists()


# Forms


class Boxes(HTMLParser):
    """Which paragraphs and divisions end what was never begun, or end within one another."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag, attributes) -> None:
        if tag in ("p", "div"):
            if tag == "div" and "p" in self.open:
                self.faults.append(f"a division in a paragraph at {self.getpos()}")
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if tag in ("p", "div") and (not self.open or self.open.pop() != tag):
            self.faults.append(f"</{tag}> at {self.getpos()}")


def test_paragraphs_and_divisions_of_a_form_end_as_they_begin(signed_in):
    survey, client = launched(), signed_in(ANA)
    for address in (
        *("/listening/", "/listening/new/", f"/listening/{survey.round.pk}/", f"/listening/{survey.round.pk}/change/"),
        *(f"/surveys/{survey.pk}/", f"/surveys/{survey.pk}/enter/", f"/answer/o/{survey.open_word}/"),
    ):
        boxes = Boxes()
        boxes.feed(client.get(address).content.decode())
        assert not boxes.faults and not boxes.open, (address, boxes.faults, boxes.open)


# Codes to take away


def test_a_file_of_codes_has_the_unspent_ones_and_runs_nothing(signed_in):
    place = places_of(actor(ANA).organisation)[0]
    place.name = "=cmd|' /C calc'!A0"
    place.save()
    survey = launched()
    made = actions.make_codes(by=actor(ANA), survey=survey, wanted=[Wanted(place, "es")] * 3)
    Invitation.objects.filter(pk=made[0].pk).update(is_spent=True)
    answer = signed_in(ANA).post(f"/surveys/{survey.pk}/codes.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 2
    for row in rows:
        assert row["school"].startswith("'=cmd")
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row.values())
        code = row["link"].rstrip("/").rpartition("/")[2]
        assert row["code"].replace("-", "").replace(" ", "") == code
        assert Client().get(f"/answer/c/{code}/").status_code == 200
    assert len({row["code"] for row in rows}) == 2
    line = AccessEntry.objects.latest("pk")
    assert (line.event, line.subject) == ("codes-taken-away", f"survey {survey.pk}")
    assert not any(row["code"] in str(vars(line)) for row in rows)
    for reader in (OMAR, JUN, VERA):
        assert signed_in(reader).post(f"/surveys/{survey.pk}/codes.csv").status_code in (403, 404)
    assert signed_in(ANA).get(f"/surveys/{survey.pk}/codes.csv").status_code == 405, "a link alone takes no codes"


def test_a_principal_takes_no_codes_of_the_districts_survey(signed_in):
    survey = launched()
    actions.make_codes(by=actor(ANA), survey=survey, wanted=[Wanted(places_of(actor(ANA).organisation)[0])])
    before = AccessEntry.objects.filter(event="codes-taken-away").count()
    answer = signed_in(NORA).post(f"/surveys/{survey.pk}/codes.csv")
    assert answer.status_code != 200 and b"/answer/c/" not in answer.content
    assert AccessEntry.objects.filter(event="codes-taken-away").count() == before


# Who leads for equity


def nominating(names: list[list[int]], round_=None) -> Survey:
    survey = launched("nomination", round_=round_, languages=("en", "es"))
    places = [f"place-{each.pk}" for each in places_of(survey.round.organisation)]
    return planted(survey, [Answered({"schools": [places[at] for at in each]}, "", "en") for each in names])


def alpha_of(names: list[list[int]], n_places: int) -> tuple[Fraction, Fraction]:
    """Return percent agreement and Krippendorff's alpha of names, pair by pair."""
    n, alike, apart = len(names), 0, 0
    for place in range(n_places):
        said = sum(place in each for each in names)
        apart += said * (n - said)
        alike += (said * (said - 1) + (n - said) * (n - said - 1)) // 2
    said, all_ = sum(len(each) for each in names), n * n_places
    by_chance = Fraction(2 * said * (all_ - said), all_ * (all_ - 1))
    return Fraction(alike, alike + apart), 1 - Fraction(apart, alike + apart) / by_chance


def test_how_far_names_agree_before_and_after(signed_in):
    n = len(schools())
    assert n >= 5
    before, after = [[at % n, (at * 3 + 1) % n] for at in range(10)], [[0, 1, 2]] * 9 + [[0, 1, 3]]
    before[0] = [0, 1, 2]
    first = nominating(before)
    page = html.unescape(open_results(signed_in(ANA), first))
    exact, alpha = alpha_of(before, n)
    assert f"alpha {float(alpha):.2f}".replace("-", "\N{MINUS SIGN}") in page
    assert f"{float(exact) * 100:.1f}%" in page, "percent agreement stands in the table"
    assert "agree hardly more than chance" in page and "Asked before" not in page
    actions.close(by=actor(ANA), survey=first)
    second = nominating(after, round_=first.round)
    page = html.unescape(open_results(signed_in(ANA), second))
    _, later = alpha_of(after, n)
    told = [f"{float(each):.2f}".replace("-", "\N{MINUS SIGN}") for each in (alpha, later)]
    assert f"Asked before, alpha was {told[0]}; it is {told[1]} now." in page
    assert "agree well" in page and Survey.objects.get(pk=first.pk).stage == Stage.CLOSED


def test_nine_nominations_are_no_result(signed_in):
    assert "Results appear from 10 answers on" in open_results(signed_in(ANA), nominating([[0, 1]] * 9))


def test_names_of_nobody_have_no_result(signed_in):
    survey = launched("nomination", languages=("en", "es"))
    planted(survey, [Answered({"how-sure": "4"}, "", "en")] * 12)
    assert "Results appear from 10 answers on" in open_results(signed_in(ANA), survey)


@pytest.mark.parametrize("n_naming,shown", [(1, False), (9, False), (10, True)])
def test_how_far_fewer_than_ten_agree_is_not_told(signed_in, n_naming, shown):
    survey = launched("nomination", languages=("en", "es"))
    places = [f"place-{each.pk}" for each in places_of(survey.round.organisation)]
    naming = [Answered({"schools": [places[at % 2]]}, "", "en") for at in range(n_naming)]
    planted(survey, naming + [Answered({"how-sure": "4"}, "", "en")] * 12)
    page = open_results(signed_in(ANA), survey)
    assert ("Krippendorff" in page) is shown
    assert ("Results appear from 10 answers on" in page) is not shown


@pytest.mark.parametrize("n_whole,shown", [(4, False), (9, False), (10, True)])
def test_how_far_questions_go_together_is_told_of_ten_and_more(signed_in, n_whole, shown):
    """Twenty answer two of three questions; of those who answered all of them there are fewer."""
    first, second, third = (item.id for item in FAMILIES.section("engagement").items)
    answered = []
    for at in range(20):
        answers = {first: str(1 + at % 5), second: str(1 + (at + at % 2) % 5)}
        answered.append(Answered(answers | ({third: str(1 + at % 5)} if at < n_whole else {}), "", "en"))
    page = open_results(signed_in(ANA), planted(launched(), answered))
    assert ("Cronbach" in page) is shown
    assert ("cannot be told from so few answers" in page) is not shown
    assert (f"{n_whole} people answered all of them" in page) is shown
