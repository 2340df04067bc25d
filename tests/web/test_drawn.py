"""Documents drawn: the theory of action with what is loose, the conditions map with who voiced what, as it stood before."""

from __future__ import annotations

import html
import re

import pytest
from django.utils import timezone

from fairwater_web.documents import actions
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, JUN, OMAR

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


def made(by, slug: str, **changed) -> Document:
    kind = kind_named(slug)
    document = actions.begin_document(by=by, kind=kind, title="Drawn", organisation=by.organisation, language="en")
    fill(by=by, document=document, kind=kind, values=kind.example_in("en") | changed)
    return document


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_a_barrier_that_leads_nowhere_is_marked_and_said(signed_in, ana):
    shifts = [dict(row) for row in kind_named("theory-of-action").example_in("en")["shifts"]]
    shifts[0]["answers"] = "B1"
    theory = made(ana, "theory-of-action", shifts=shifts)
    page = signed_in(OMAR).get(f"/documents/{theory.pk}/drawn/")
    assert "One thing is loose B3 leads nowhere yet" in text_of(page)
    assert len(re.findall(r'class="thread-box untold"', page.content.decode())) == 1
    assert page.content.count(b"<path d=") == 10, "one line less than in the example"
    written = text_of(signed_in(OMAR).get(f"/documents/{theory.pk}/"))
    assert "B3 leads nowhere yet" in written and "See it drawn" in written


def test_what_is_whole_is_told_in_sentences(signed_in, ana):
    page = text_of(signed_in(ANA).get(f"/documents/{made(ana, 'theory-of-action').pk}/drawn/"))
    assert "Nothing is loose" in page
    assert "B4 If Restorative entry: whoever was sent out comes back with a talk" in page


def test_the_map_lies_in_three_depths_and_is_narrowed_by_voice(signed_in, ana):
    conditions = made(ana, "conditions-map")
    client = signed_in(ANA)
    page = client.get(f"/documents/{conditions.pk}/drawn/")
    depths = re.findall(r'class="band(?: depth-(\d))?"', page.content.decode())
    rows = kind_named("conditions-map").example_in("en")["entries"]
    assert depths == ["", "2", "3"] and page.content.count(b"<article") == len(rows)
    voiced = sum("students" in row["voiced-by"] for row in rows)
    some = client.get(f"/documents/{conditions.pk}/drawn/?by=students")
    assert some.content.count(b"<article") == voiced < len(rows)
    assert f"{voiced} of {len(rows)} entries." in text_of(some)
    assert client.get(f"/documents/{conditions.pk}/drawn/?by=nobody").content.count(b"<article") == len(rows)


def test_it_is_drawn_as_it_stood(signed_in, ana):
    conditions = made(ana, "conditions-map")
    kind = kind_named("conditions-map")
    actions.keep_version(by=ana, document=conditions, kind=kind, note="Year 1")
    from fairwater_web.frameworks.queries import term_options

    known = kind.with_terms(term_options(ana.organisation))
    actions.save_field(by=ana, document=conditions, field=known.field("entries"), given=[], seen=1, language="en")
    client = signed_in(ANA)
    assert client.get(f"/documents/{conditions.pk}/drawn/").content.count(b"<article") == 0
    before = client.get(f"/documents/{conditions.pk}/drawn/?version=1")
    assert before.content.count(b"<article") == len(kind.example_in("en")["entries"])
    assert client.get(f"/documents/{conditions.pk}/drawn/?version=9").status_code == 404
    gone = client.get(f"/documents/{conditions.pk}/drawn/?since=1").content
    assert gone.count(b"<s>") == gone.count(b"<article") == len(kind.example_in("en")["entries"])
    back = client.get(f"/documents/{conditions.pk}/drawn/?version=1&since=1").content
    assert back.count(b"<s>") == 0 and back.count(b">new<") == 0


def test_what_is_new_since_year_one_is_marked(signed_in, ana):
    """Power entries 2 to 5: the story's second year."""
    conditions = made(ana, "conditions-map", entries=kind_named("conditions-map").example_in("en")["entries"][:-1])
    kind = kind_named("conditions-map")
    actions.keep_version(by=ana, document=conditions, kind=kind, note="Year 1")
    document = Document.objects.get(pk=conditions.pk)
    seen = document.values.get(field="entries")
    rows = [*seen.value, seen.value[0] | {"condition": "power", "statement": "Students vote on the code"}]
    from fairwater_web.frameworks.queries import term_options

    field = kind.with_terms(term_options(ana.organisation)).field("entries")
    actions.save_field(by=ana, document=document, field=field, given=rows, seen=seen.version, language="en")
    page = signed_in(ANA).get(f"/documents/{conditions.pk}/drawn/?since=1").content.decode()
    assert page.count(">new<") == 1 and page.count("<s>") == 0
    assert re.search(r"Students vote on the code <span[^>]*>new<", page)


def test_what_has_no_drawing_and_what_is_not_to_be_seen_is_not_there(signed_in, ana):
    pause = made(ana, "equity-pause")
    assert signed_in(ANA).get(f"/documents/{pause.pk}/drawn/").status_code == 404
    assert signed_in(JUN).get(f"/documents/{pause.pk}/drawn/").status_code == 403


def test_the_sample_district_tries_what_it_planned(signed_in):
    from fairwater_web.journeys.models import Journey
    from fairwater_web.journeys.samples import make_sample_journey

    today = timezone.localdate()
    assert (make_sample_journey(today=today), make_sample_journey(today=today)) == (1, 0)
    journey = Journey.objects.get()
    page = signed_in(ANA).get(f"/journeys/{journey.pk}/")
    stops = re.findall(r'class="(done|begun|empty|next)" cx', page.content.decode())
    assert stops == ["done"] * 6 + ["next"] + ["begun"] * 2
    home = signed_in(ANA).get("/").content.decode()
    assert journey.title in home and 'class="next" cx' in home


def test_root_causes_are_drawn_as_a_fishbone_drivers_and_whys(signed_in, ana):
    causes = made(ana, "root-causes")
    page = signed_in(OMAR).get(f"/documents/{causes.pk}/drawn/")
    text = text_of(page)
    assert re.findall(r'<section class="card" id="(\w+)"', page.content.decode()) == ["fishbone", "drivers", "whys"]
    assert "6 causes lie on 6 ribs, none of them empty" in text and "One answer is called a root" in text
    assert page.content.count(b"<svg") >= 6 and page.content.count(b'<g class="thread-box here"') == 6
    fishbone = [row for row in kind_named("root-causes").example_in("en")["fishbone"] if row["condition"] != "power"]
    some = text_of(signed_in(OMAR).get(f"/documents/{made(ana, 'root-causes', fishbone=fishbone).pk}/drawn/"))
    assert "5 causes lie on 6 ribs. Empty: Power dynamics." in some
    nothing = made(ana, "root-causes", fishbone=[], drivers=[], whys=[])
    assert "Nothing is written yet" in text_of(signed_in(OMAR).get(f"/documents/{nothing.pk}/drawn/"))
    assert "See it drawn" in text_of(signed_in(OMAR).get(f"/documents/{causes.pk}/"))


def test_a_large_theory_is_narrowed_without_a_script(signed_in, ana):
    rows = [{"code": f"B{n}", "barrier": f"Barrier {n}"} for n in range(30)]
    shifts = [{"code": f"S{n}", "answers": f"B{n}", "shift": f"Shift {n}"} for n in range(30)]
    theory = made(ana, "theory-of-action", barriers=rows, shifts=shifts, actions=[], outcomes=[])
    client, address = signed_in(ANA), f"/documents/{theory.pk}/drawn/"
    assert client.get(address).content.count(b"<rect") == 60
    part = client.get(f"{address}?path=S7")
    assert part.content.count(b"<rect") == 2 and "2 of 60 are drawn" in text_of(part)
    assert client.get(f"{address}?words=shift+1").content.count(b"<rect") == 2 * 12, "1, 10 to 19, 21"
    assert "None of 60 is drawn" in text_of(client.get(f"{address}?path=Z1"))
    small = client.get(f"/documents/{made(ana, 'theory-of-action').pk}/drawn/")
    assert b'name="words"' not in small.content


def test_prototypes_lie_in_their_matrix_and_the_table_numbers_them(signed_in, ana):
    old = made(ana, "prototype", innovation="1", equity="1")
    new = made(ana, "prototype", innovation="5", equity="5")
    made(ana, "prototype", innovation=None)
    page = signed_in(ANA).get("/documents/compare/prototype/").content.decode()
    place = {document: re.search(rf"(\d+) · <a href=\"/documents/{document.pk}/\"", page)[1] for document in (old, new)}
    boxes = {number: (int(x), int(y)) for x, y, number in re.findall(r"translate\((\d+) (\d+)\).*?>(\d+)</text>", page)}
    assert boxes[place[old]] == (30, 296), "least of both lies at the lower left"
    assert boxes[place[new]] == (296, 30), "most of both at the upper right"
    assert '<td data-label="Innovation, 1 to 5">' in page, "a phone shows a row as a card"
    assert len(boxes) >= 2 and "One has no place yet" in page
