"""A public register as anybody reads it: its public fields alone, what is open, what came of the rest, who cannot be known."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from fairwater.registers import shipped_registers
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers import actions
from fairwater_web.registers.models import Entry, OpenedRegister
from fairwater_web.registers.samples import make_sample_entries
from tests.cast import ANA, NOBODY, NORA, ROSA

pytestmark = pytest.mark.django_db
ASKS = shipped_registers()["asks"]
ADDRESS = "/public/riverbend/registers/asks/"


@pytest.fixture(scope="module", autouse=True)
def opened(once_for_this_file):
    """Both organisations have opened to everybody what may be."""
    from fairwater_web.organisations.models import Organisation

    ana = Person.objects.get(email=ANA)
    slugs = [each.id for each in shipped_registers().values() if each.seen_by == "public"]
    for tenant in Organisation.objects.filter(slug__in=("riverbend", "virginia")):
        for slug in (*slugs, "promises"):
            OpenedRegister.objects.create(tenant=tenant, register=slug, opened_by=ana)


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    main = answer.content.decode().split('<main id="main"')[1].split("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def in_days(n: int) -> str:
    return (timezone.localdate() + timedelta(days=n)).isoformat()


def asked(ask: str, by: str = ANA, **values) -> Entry:
    kept = {"ask": ask, "asked-by": "families", "language": "english", "asked-on": in_days(-3), "owner": "Paul Reyes"}
    return actions.make_entry(by=actor(by), register=ASKS, values=kept | values)


def test_anybody_reads_what_was_asked_what_was_answered_and_what_is_still_open(signed_in):
    waits = asked("Shade on the yard", **{"answer-by": in_days(4)})
    late = asked("A bus at five", **{"answer-by": in_days(-2)})
    done = asked("Call in the evening", answer="Yes, from six to eight")
    actions.move_entry(by=actor(ANA), register=ASKS, entry=done, to="answered", version=1, language="en")
    answer = signed_in(NOBODY).get(ADDRESS)
    page = text_of(answer)
    assert answer.status_code == 200
    still, came = page.index("Still open"), page.index("What came of it")
    assert still < page.index(late.title) < page.index(waits.title) < came < page.index(done.title)
    assert "Yes, from six to eight" in page and "Who asked: Families" in page
    assert page.count("due by") == 2 and page.count("was due by") == 1
    assert answer["Cache-Control"] == "private, no-store"


def test_nobody_is_named_and_no_other_field_stands_there(signed_in):
    entry = asked("Shade on the yard", **{"answer-by": in_days(-2)})
    actions.ask_for_help(
        by=actor(ANA),
        register=ASKS,
        entry=entry,
        whom=Person.objects.get(email=NORA),
        what="A word with the city",
        version=1,
    )
    for reader, language in ((NOBODY, "en"), (NOBODY, "es"), (ROSA, "en"), (ANA, "en")):
        page = text_of(signed_in(reader, language).get(ADDRESS))
        assert "Shade on the yard" in page
        for word in ("Reyes", "Morales", "Lindqvist", "city", "English", "Inglés"):
            assert word not in page, (reader, word)


def test_only_a_register_whose_file_says_so_is_public(signed_in):
    visitor = signed_in(NOBODY)
    for slug in ("commitments", "impediments", "nothing"):
        assert visitor.get(f"/public/riverbend/registers/{slug}/").status_code == 404
    assert visitor.get("/public/nowhere/registers/asks/").status_code == 404
    assert "Asks and answers" not in text_of(visitor.get("/public/riverbend/"))


def test_an_empty_page_teaches_how_to_begin_with_the_public_part_of_the_example(signed_in):
    page = text_of(signed_in(NOBODY).get(ADDRESS))
    assert "No asks yet" in page and "Send the bus schedule in Spanish" in page and "without your name" in page
    assert "Nora" not in page
    assert "Todavía no hay peticiones" in text_of(signed_in(NOBODY, "es").get(ADDRESS))


@pytest.fixture(scope="class")
def entries(once_for_this_class):
    make_sample_entries(today=timezone.localdate())


@pytest.mark.usefixtures("entries")
class TestTheStory:
    def test_the_storys_asks_are_read_by_school_and_by_language_and_counted_through_the_gate(self, signed_in):
        visitor = signed_in(NOBODY)
        page = text_of(visitor.get(ADDRESS))
        assert re.search(r"Between \d+% and 100% of 31 asks were answered within 30 days", page)
        assert "29 of 31" not in page and page.count("was due by") == 2
        eastside = Entry.objects.filter(organisation__name="Eastside Middle", register="asks")
        slug = eastside.first().organisation.slug
        of_school = text_of(visitor.get(f"{ADDRESS}?school={slug}"))
        assert len(re.findall("(Asked|Answered) Eastside Middle", of_school)) == eastside.count()
        assert "Answered Riverbend Unified" in page and "Answered Riverbend Unified" not in of_school
        own = text_of(visitor.get(f"/public/{slug}/registers/asks/"))
        assert len(re.findall("(Asked|Answered) Eastside Middle", own)) == eastside.count()
        spanish = text_of(visitor.get(f"{ADDRESS}?language=spanish"))
        assert (
            "Expliquen las letras de la boleta de calificaciones" in spanish and "Open the gym on Sunday" not in spanish
        )
        assert "Entre" in text_of(signed_in(NOBODY, "es").get(f"{ADDRESS}?language=spanish"))
        assert 'href="/public/riverbend/registers/asks/"' in visitor.get("/public/riverbend/").content.decode()
        assert 'href="/public/riverbend/registers/asks/"' in signed_in(ANA).get("/registers/asks/").content.decode()

    def test_a_language_that_few_asked_in_is_not_offered_and_shows_nothing(self, signed_in):
        visitor = signed_in(NOBODY)
        assert 'value="arabic"' not in visitor.get(ADDRESS).content.decode()
        page = text_of(visitor.get(f"{ADDRESS}?language=arabic"))
        assert "Fewer than 10 asks are like that" in page and "غرفة للصلاة" not in page
        assert "غرفة للصلاة" in text_of(visitor.get(ADDRESS))
        few = text_of(visitor.get(f"{ADDRESS}?school={Entry.objects.get(title__startswith='Shade').organisation.slug}"))
        assert few  # a school alone is no language
        assert visitor.get(f"{ADDRESS}?language=klingon&school=nowhere&page=x").status_code == 200

    def test_another_organisations_asks_are_not_among_them(self, signed_in):
        assert "conteos de las divisiones" not in text_of(signed_in(NOBODY).get(ADDRESS))
        page = text_of(signed_in(NOBODY).get("/public/virginia/registers/asks/"))
        assert "Publiquen los conteos de las divisiones" in page and "Between" not in page


def test_whoever_writes_is_told_what_anybody_can_read(signed_in):
    page = text_of(signed_in(ANA).get("/registers/asks/new/"))
    assert "Anybody can read these fields, without an account: What was asked · Who asked · Asked on" in page
    assert "Anybody can read" not in text_of(signed_in(ANA).get("/registers/commitments/new/"))


def test_a_person_is_named_where_the_file_makes_that_field_public(signed_in, settings, tmp_path: Path):
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "promises.toml").write_text(
        """
id = "promises"
version = "1"
title = "Promises"
entry = "promise"
entries = "promises"
purpose = "What we said in public."
named_by = "what"
owner = "owner"
first = "open"
seen_by = "public"
public_fields = ["owner"]
fields = [{ id = "what", required = true, label = "What" }, { id = "owner", kind = "person", label = "Who said so" }]
states = [{ id = "open", kind = "open", label = "Open" }]
[example]
what = "A"
""",
        encoding="utf-8",
    )
    settings.FAIRWATER_CONTENT = str(tmp_path)
    signed_in(ANA).post("/registers/promises/new/", {"f-what": "A private word", "f-owner": "Ana Morales"})
    page = text_of(signed_in(NOBODY).get("/public/riverbend/registers/promises/"))
    assert "Who said so: Ana Morales" in page and "A private word" not in page and "promise 1" in page


def test_nothing_is_public_until_somebody_who_signs_for_the_district_opens_it(signed_in):
    asked("Shade on the yard")
    actions.open_to_everybody(by=actor(ANA), register=ASKS, is_open=False)
    assert signed_in(NOBODY).get(ADDRESS).status_code == 404
    assert "registers/asks" not in signed_in(NOBODY).get("/public/riverbend/").content.decode()
    of_a_school = signed_in(NORA).post("/registers/asks/public/", {"open": "1"})
    assert of_a_school.status_code in (400, 403) and signed_in(NOBODY).get(ADDRESS).status_code == 404
    page = signed_in(ANA).get("/registers/asks/").content.decode()
    assert "it is not yet" in page and "Open it to everybody" in page
    assert signed_in(ANA).post("/registers/asks/public/", {"open": "1"}).status_code == 302
    assert "Shade on the yard" in text_of(signed_in(NOBODY).get(ADDRESS))


def test_a_register_whose_file_does_not_allow_it_is_never_opened():
    from fairwater_web.common.permissions import Refused

    with pytest.raises(Refused, match="refused-register-not-public"):
        actions.open_to_everybody(by=actor(ANA), register=shipped_registers()["commitments"], is_open=True)
