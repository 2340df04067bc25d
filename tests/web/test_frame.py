"""What holds for every page: the four dimensions, languages, themes, headers, weight."""

from __future__ import annotations

import gzip
import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import ANA, DANA, IVY, JUN, LEE, NOBODY, NORA, PASSWORD, ROSA, VERA

TEMPLATES = Path(__file__).parents[2] / "src" / "fairwater_web"
PAGES = ("/", "/see/", "/see/chronic-absence/")


def links_of(page: str, nav: str) -> list[tuple[str, str]]:
    """The words of a navigation, each with whether the reader is there."""
    found = re.search(rf'<nav[^>]*class="{nav}">(.*?)</nav>', page, flags=re.DOTALL)
    if found is None:
        return []
    links = re.findall(r'<a href="[^"]*"(?: aria-current="(\w+)")?>([^<]+)</a>', found[1])
    return [(word, here) for here, word in links]


@pytest.mark.parametrize(
    ("who", "address", "words", "near"),
    [
        (ANA, "/", ["Home:page", "See:", "Listen:", "Journey:", "Practice:", "Recognise:", "Network:"], []),
        (
            ANA,
            "/see/",
            ["Home:", "See:page", "Listen:", "Journey:", "Practice:", "Recognise:", "Network:"],
            ["Measures:page", "Findings:", "Equity audit:", "Allocation:", "Publish:"],
        ),
        (
            DANA,
            "/data/",
            ["Home:", "See:true", "Listen:", "Journey:", "Practice:", "Recognise:", "Network:", "Manage:"],
            ["Measures:", "Findings:", "Equity audit:", "Allocation:", "Publish:", "Data:page"],
        ),
        (
            DANA,
            "/release/new/",
            ["Home:", "See:true", "Listen:", "Journey:", "Practice:", "Recognise:", "Network:", "Manage:"],
            ["Measures:", "Findings:", "Equity audit:", "Allocation:", "Publish:true", "Data:"],
        ),
        (
            IVY,
            "/people/staff-list/",
            ["Home:", "Journey:", "Practice:", "Recognise:", "Network:", "Manage:true"],
            ["People:true", "Companions from outside:", "Log:"],
        ),
        (
            ANA,
            "/in-person/new/",
            ["Home:", "See:", "Listen:true", "Journey:", "Practice:", "Recognise:", "Network:"],
            ["Listening:", "Common ground:", "In person:true", "Define together:"],
        ),
        (LEE, "/", ["Home:page", "Practice:", "Recognise:"], []),
        (NOBODY, "/sign-in/", [], []),
    ],
)
def test_the_words_that_a_role_uses_in_the_order_of_the_chain(signed_in, who, address, words, near):
    page = signed_in(who).get(address).content.decode()
    assert [f"{word}:{here}" for word, here in links_of(page, "main-nav")] == words
    assert [f"{word}:{here}" for word, here in links_of(page, "near-nav")] == near
    on_a_phone = [word for word, _ in links_of(page, "sheet")]
    assert set(on_a_phone) >= {each.partition(":")[0] for each in (*words, *near)}


@pytest.mark.parametrize(
    ("address", "word", "place"),
    [
        ("/surveys/{survey}/", "Listen", "Listening"),
        ("/surveys/{survey}/enter/", "Listen", "Listening"),
        ("/surveys/{survey}/themes/", "Listen", "Listening"),
        ("/framework-drafts/bring/", "Practice", "Frameworks"),
        ("/data/weights/", "See", "Measures"),
        ("/account/", "", ""),
    ],
)
def test_a_page_outside_the_address_of_its_place_stands_under_the_place_of_its_feature(signed_in, address, word, place):
    from datetime import timedelta

    from django.utils import timezone

    from fairwater_web.listening.actions import Plan, add_survey, launch, plan_round
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person

    today = timezone.localdate()
    ana = acting_person(Person.objects.get(email=ANA), today)
    plan = Plan("Staff", "To hear.", today, today + timedelta(days=9), comes_back="Soon.", languages=["en"])
    survey = launch(by=ana, survey=add_survey(by=ana, round_=plan_round(by=ana, plan=plan), instrument="staff"))
    page = signed_in(ANA).get(address.format(survey=survey.pk)).content.decode()
    assert [(name, here) for name, here in links_of(page, "main-nav") if here] == ([(word, "true")] if word else [])
    assert [(name, here) for name, here in links_of(page, "near-nav") if here] == ([(place, "true")] if place else [])


def test_a_word_that_a_place_stands_under_is_one_of_the_words():
    from fairwater_web.common.features import WORDS, features

    assert WORDS[:7] == ("home", "see", "listen", "journey", "practice", "recognise", "network")
    assert {entry.under for feature in features() for entry in feature.navigation} <= set(WORDS)


def test_the_gallery_may_be_framed_by_this_site_and_no_other_page_may(signed_in):
    client = signed_in(ANA)
    gallery, other = client.get("/gallery/"), client.get("/people/roles/")
    assert "frame-ancestors 'self'" in gallery["Content-Security-Policy"] and gallery["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'none'" in other["Content-Security-Policy"] and other["X-Frame-Options"] == "DENY"
    assert "'none'" not in re.search(r"frame-ancestors [^;]*", gallery["Content-Security-Policy"])[0]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_gallery_in_each_language_and_width(signed_in, language):
    client = signed_in(ANA, language)
    assert client.get("/gallery/").content.decode().count("<h2>") == 17
    assert 'width="390"' in client.get("/gallery/?width=390").content.decode()
    assert "<iframe" not in client.get("/gallery/?width=7").content.decode()


def test_an_address_that_takes_forms_says_so_to_who_comes_by_hand(signed_in):
    for language, says in (("en", "it takes what a form sends"), ("es", "recibe lo que envía un formulario")):
        page = signed_in(IVY, language).get("/people/invite/", HTTP_REFERER="http://testserver/people/")
        assert page.status_code == 405 and page["Allow"] == "POST" and says in page.content.decode()
        assert 'href="http://testserver/people/"' in page.content.decode()


def test_home_never_shows_achievement_alone(signed_in):
    page = signed_in(ANA).get("/").content.decode()
    places = [page.index(f"<h2>{name}</h2>") for name in ("Access", "Achievement", "Identity", "Power")]
    assert places == sorted(places)
    assert page.count("No data yet.") == 1
    assert "what families and students asked for" in page


def test_home_tells_the_planted_gaps(signed_in):
    page = re.sub(r"<[^>]+>", "", signed_in(ANA).get("/").content.decode())
    assert "students from families with a lower income missed a tenth of the year or more".lower() in page.lower()
    assert "English learners graduated on time less often than all other students: 78 of 103" in page


def test_home_tells_of_one_measure_of_each_topic_and_leads_to_the_others(signed_in):
    page = signed_in(ANA).get("/").content.decode()
    assert re.findall(r"/see/([a-z0-9-]+)/\?by=", page) == [
        "suspended-out-of-school",
        "advanced-course-taking",
        "device-and-home-internet",
        "chronic-absence",
        "on-track-in-grade-9",
        "proficient-in-reading",
        "on-time-graduation",
        "same-race-teacher",
    ]
    assert '<a href="/see/#access">14 more measures</a>' in page


def test_the_list_of_measures_is_by_topic(signed_in):
    page = signed_in(ANA).get("/see/").content.decode()
    topics = re.findall(r'<h3 class="topic">([^<]+)</h3>', page)
    assert topics == [
        "Discipline",
        "Advanced courses and programmes",
        "Means to learn",
        "Teachers and counselors",
        "Attendance",
        "Courses and credits",
        "Tests",
        "Graduation and after",
        "Teachers and counselors",
    ]
    assert page.index("/see/suspended-out-of-school/") < page.index("/see/expelled/") < page.index("Means to learn")


@pytest.mark.parametrize("measure", ["on-track-in-grade-9", "device-and-home-internet", "postsecondary-enrollment"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_of_a_measure_of_each_new_table(signed_in, measure, language):
    page = signed_in(ANA, language).get(f"/see/{measure}/").content.decode()
    assert "<svg" in page


def test_home_before_there_are_data_says_what_happens(signed_in):
    from fairwater_web.data.models import SnapshotRecord

    SnapshotRecord.objects.all().delete()
    page = signed_in(ANA).get("/").content.decode()
    assert "The sample data are being prepared" in page
    assert page.count("No data yet.") == 4


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_language_of_the_reader(signed_in, page, language):
    answer = signed_in(ANA, language).get(page)
    assert f'<html lang="{language}" dir="ltr"' in answer.content.decode()
    assert answer["Content-Language"] == language


def test_a_chosen_language_and_theme_stay(signed_in):
    client = signed_in(ANA)
    answer = client.post("/look/", {"language": "es", "next": "/see/"})
    assert (answer.status_code, answer.url) == (302, "/see/")
    client.post("/look/", {"theme": "dark", "next": "/see/"})
    page = client.get("/see/").content.decode()
    assert 'lang="es"' in page and 'data-theme="dark"' in page


@pytest.mark.parametrize("wanted", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_choosing_a_look_sends_nobody_elsewhere(signed_in, wanted):
    assert signed_in(NOBODY).post("/look/", {"theme": "dark", "next": wanted}).url == "/"


def test_signing_in_and_out(signed_in):
    client = signed_in(NOBODY)
    wrong = client.post("/sign-in/", {"username": VERA, "password": "not the password"})
    assert "do not belong together" in wrong.content.decode()
    right = client.post("/sign-in/", {"username": VERA.upper(), "password": PASSWORD, "next": "/see/"})
    assert (right.status_code, right.url) == (302, "/see/")
    assert client.get("/see/").status_code == 200
    client.post("/sign-out/")
    assert client.get("/see/").status_code == 302


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_light_and_keep_to_their_own_origin(signed_in, page):
    answer = signed_in(ANA).get(page)
    assert len(gzip.compress(answer.content)) < 100_000
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy and "default-src 'self'" in policy
    assert answer["Cache-Control"] == "private, no-store"


def test_no_template_has_inline_style_script_or_handler():
    inline = re.compile(r"\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)")
    assert [str(path) for path in TEMPLATES.rglob("*.html") if inline.search(path.read_text(encoding="utf-8"))] == []


def test_a_fault_of_ours_is_said_as_ours(signed_in, rf):
    from fairwater_web.common.views import failed

    request = rf.get("/")
    request.language = "en"
    answer = failed(request)
    assert answer.status_code == 500
    assert "Nothing of yours is lost" in answer.content.decode()


@pytest.mark.parametrize(
    ("who", "step", "address"),
    [
        ("ivy@riverbend.example", "Invite people", "/people/"),
        ("ana@riverbend.example", "Ask for the equity audit", "/audit/"),
        ("nora@riverbend.example", "Ask for the equity audit", "/audit/"),
        ("lee@partners.example", "Read what is published", "/public/riverbend/"),
        ("jun@riverbend.example", "Read what is published", "/public/riverbend/"),
        ("ash@network.example", "Read what is published", "/public/headwaters/"),
        ("cole@partners.example", "Open your coaching", "/coaching/"),
        ("olive@riverbend.example", "Visit a class", "/observing/"),
        ("fay@network.example", "Open your cohorts", "/cohorts/"),
    ],
)
def test_home_offers_each_role_one_next_step(signed_in, who, step, address):
    page = signed_in(who).get("/").content.decode()
    assert f"Your next step: {step}" in page
    assert f'<a class="button" href="{address}">{step}</a>' in page


STEP_LINK = re.compile(r'<section class="card step">.*?<a class="button" href="([^"]+)">')


def next_address(client) -> str:
    found = STEP_LINK.search(client.get("/").content.decode().replace("\n", " "))
    assert found is not None
    return found[1]


def test_who_sees_no_numbers_is_led_to_what_is_open_now(signed_in):
    """A survey that means them comes first, else a vote, else what was asked and answered; closed, it gives way."""
    from django.utils import timezone

    from fairwater_web.conversations.models import Conversation
    from fairwater_web.conversations.samples import make_sample_conversation
    from fairwater_web.listening.models import Round, Survey
    from fairwater_web.listening.samples import make_sample_rounds
    from fairwater_web.registers.samples import make_sample_entries

    today = timezone.localdate()
    make_sample_entries(today=today)
    jun, rosa, lee = (signed_in(who) for who in (JUN, ROSA, LEE))
    assert [next_address(each) for each in (jun, rosa, lee)] == [
        "/public/riverbend/registers/asks/",  # nobody asked anything at Harbor High yet
        f"/public/{school_of(ROSA)}/registers/asks/",
        "/public/riverbend/registers/asks/",
    ]
    make_sample_rounds(today=today)
    make_sample_conversation()
    vote = f"/talk/{Conversation.objects.get().word}/"
    survey = Survey.objects.get(stage="open")
    assert [next_address(each) for each in (jun, rosa, lee)] == [f"/answer/o/{survey.open_word}/", vote, vote]
    for each in (jun, rosa):
        assert signed_in(NOBODY).get(next_address(each)).status_code == 200
    Survey.objects.update(is_open_to_all=False)
    assert next_address(jun) == vote, "it takes codes alone"
    Survey.objects.update(is_open_to_all=True)
    heard = Round.objects.filter(pk=survey.round_id)
    for opens, closes in ((1, 9), (-9, -1)):
        heard.update(opens_on=today + timedelta(days=opens), closes_on=today + timedelta(days=closes))
        assert {next_address(jun), next_address(lee)} == {"/public/riverbend/registers/asks/"}
    heard.update(closes_on=today)
    assert next_address(jun).startswith("/answer/o/"), "the last day counts"


def test_a_survey_of_another_school_or_district_is_nobodys_step(signed_in):
    from django.utils import timezone

    from fairwater_web.conversations.samples import make_sample_conversation
    from fairwater_web.listening.models import Round
    from fairwater_web.listening.samples import make_sample_rounds
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Membership

    make_sample_rounds(today=timezone.localdate())
    make_sample_conversation()
    jun, vera = signed_in(JUN), signed_in(VERA)
    assert next_address(jun).startswith("/answer/o/")
    Round.objects.update(organisation=Membership.objects.get(person__email=ROSA).organisation)
    assert next_address(jun) == "/public/riverbend/", "asked at another school"
    Round.objects.update(organisation=Organisation.objects.get(slug="riverbend"))
    assert not re.search(r"/(answer|talk)/", vera.get("/").content.decode())


def school_of(email: str) -> str:
    from fairwater_web.people.models import Membership

    return str(Membership.objects.get(person__email=email).organisation.slug)


def test_a_step_that_is_done_gives_way_to_the_next(signed_in):
    from fairwater_web.audits.models import Audit
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Person

    ana = signed_in(ANA)
    Audit.objects.create(organisation=Organisation.objects.get(slug="riverbend"), made_by=Person.objects.get(email=ANA))
    assert "Your next step: Pin a finding" in ana.get("/").content.decode()


def test_what_waits_for_somebody_stands_on_home_until_it_is_opened(signed_in):
    from fairwater_web.notices.actions import notify
    from fairwater_web.notices.enums import About
    from fairwater_web.notices.models import Notice
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Person

    notify(
        people=[Person.objects.get(email=ANA)],
        organisation=Organisation.objects.get(slug="riverbend"),
        about=About.WAITS_FOR_ME,
        message="notice-import-ready",
        values={"file": "tuesday.csv"},
        url="/see/",
        key="x",
    )
    ana = signed_in(ANA)
    assert "tuesday.csv is checked, and waits for you" in ana.get("/").content.decode()
    ana.post(f"/notices/{Notice.objects.get().pk}/")
    assert "tuesday.csv" not in ana.get("/").content.decode()


def test_a_leader_has_a_path_and_others_have_none(signed_in):
    assert "My path" in signed_in(ANA).get("/").content.decode()
    assert "My path" not in signed_in("ivy@riverbend.example").get("/").content.decode()


def test_home_is_counted_once_for_a_snapshot_and_says_the_same_again(signed_in, monkeypatch):
    from fairwater_web.home import queries

    first = signed_in(ANA).get("/").content.decode()
    monkeypatch.setattr(queries, "_cards", None)  # whoever would count again, fails
    again = signed_in(ANA).get("/").content.decode()
    assert first.count('class="finding"') == again.count('class="finding"') > 5


@pytest.mark.parametrize("who", [ANA, NORA])
def test_every_stage_of_a_leaders_path_leads_to_a_page_that_they_may_open(signed_in, who):
    client = signed_in(who)
    path = re.search(r'aria-label="My path">(.*?)</ol>', client.get("/").content.decode(), flags=re.DOTALL)
    assert path is not None
    stages = re.findall(r'<li><a href="([^"]+)">([^<]+)</a></li>', path[1])
    assert [name for _, name in stages] == [
        "Foundations",
        "Listening",
        "Profile",
        "Blueprint",
        "Journey",
        "Credentials",
    ]
    assert {client.get(address).status_code for address, _ in stages} == {200}
