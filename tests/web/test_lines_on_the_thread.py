"""Lines of documents on the thread: kept as people write, pointed to, walked both ways; who may point, and what is withheld."""

from __future__ import annotations

import html
import re

import pytest
from django.utils import timezone

from fairwater_web.documents.actions import begin_document, save_field, sign
from fairwater_web.documents.lines import actions as lines
from fairwater_web.documents.lines.queries import LINE, standing
from fairwater_web.documents.models import Document, NamedLine
from fairwater_web.documents.queries import kind_named
from fairwater_web.frameworks.queries import term_options
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.thread.models import Link
from fairwater_web.thread.queries import thread_of
from tests.cast import ANA, COLE, JUN, NORA, OMAR, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
ROWS = [
    {"condition": "policies", "scope": "internal", "statement": "Defiance is a code.", "voiced-by": ["students"]},
    {"condition": "power", "scope": "internal", "statement": "Students have no vote.", "voiced-by": ["students"]},
]
BARRIERS = [
    {"code": "B1", "barrier": "Anybody can be sent out for anything"},
    {"code": "B2", "barrier": "Students are not in the room"},
]


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode().split("<main")[1])))


def made(kind: str, field: str, rows) -> Document:
    ana, known = acting(ANA), kind_named(kind)
    document = begin_document(by=ana, kind=known, title=f"Our {kind}", organisation=ana.organisation, language="en")
    put(document, field, rows)
    return document


def put(document: Document, field: str, rows) -> None:
    value = document.values.filter(field=field).first()
    typed = kind_named(document.kind).with_terms(term_options(document.organisation)).field(field)
    seen = value.version if value else 0
    save_field(by=acting(ANA), document=document, field=typed, given=rows, seen=seen, language="en")


@pytest.fixture
def chart():
    return made("conditions-map", "entries", ROWS)


@pytest.fixture
def theory():
    return made("theory-of-action", "barriers", BARRIERS)


def line_of(document, begins) -> NamedLine:
    return document.named_lines.get(said__startswith=begins)


def point(client, document, line, to, do="rest"):
    return client.post(f"/documents/{document.pk}/lines/", {"do": do, "line": line.pk if line else "", "to": to})


def test_lines_are_kept_as_people_write_and_stay_what_they_were_when_words_change(chart, theory):
    assert [each.said for each in chart.named_lines.all()] == ["Defiance is a code.", "Students have no vote."]
    code = line_of(chart, "Defiance")
    lines.rest_on(by=acting(ANA), line=line_of(theory, "Anybody"), to=(LINE, code.pk), language="en")
    put(chart, "entries", [ROWS[0] | {"statement": "“Defiance” is a code."}, ROWS[1]])
    code.refresh_from_db()
    assert code.said == "“Defiance” is a code." and not code.is_gone
    put(chart, "entries", [ROWS[1]])
    code.refresh_from_db()
    assert code.is_gone, "what something leads to stays, and says that it is gone"
    put(chart, "entries", [ROWS[1], ROWS[0] | {"statement": "“Defiance” is a code."}])
    code.refresh_from_db()
    assert not code.is_gone and chart.named_lines.count() == 2
    put(chart, "entries", [ROWS[0] | {"statement": "“Defiance” is a code."}])
    assert chart.named_lines.count() == 1, "nothing led to the vote"


def test_a_barrier_names_its_row_and_one_comes_from_a_record_to_a_pilot_and_back(signed_in, chart, theory):
    client = signed_in(ANA)
    row, barrier = line_of(chart, "Defiance"), line_of(theory, "Anybody")
    page = text_of(client.get(f"/documents/{theory.pk}/lines/"))
    assert "B1 Anybody can be sent out for anything Nothing shows it yet." in page
    assert point(client, theory, barrier, f"line:{row.pk}").status_code == 302
    pilot = made("pilot-plan", "sites", [{"place": "Eastside", "part": "pilot", "why": "It asked"}])
    assert point(client, pilot, None, f"line:{barrier.pk}", "serve").status_code == 302
    statement = begin_document(
        by=acting(ANA),
        kind=kind_named("decision-record"),
        title="What was said",
        organisation=chart.organisation,
        language="en",
    )
    assert point(client, chart, row, f"document:{statement.pk}").status_code == 302
    levels = thread_of(chart.organisation, (LINE, row.pk)).level
    assert levels[("document", statement.pk)] < 0 < levels[(LINE, barrier.pk)] < levels[("document", pilot.pk)]
    levels = thread_of(chart.organisation, ("document", pilot.pk)).level
    assert levels[("document", statement.pk)] == -3, "plan, barrier, row, record"
    page = text_of(client.get(f"/documents/lines/{row.pk}/"))
    assert "Anybody can be sent out for anything" in page and "Our pilot-plan" in page and "What was said" in page
    assert "Condition Policies" in page and "Students" in page
    assert Link.objects.filter(kind="document", thing=chart.pk, to_kind=LINE, to_thing=row.pk).exists()


def test_a_circle_a_stranger_and_a_signed_theory(signed_in, chart, theory):
    client = signed_in(ANA)
    row, barrier = line_of(chart, "Defiance"), line_of(theory, "Anybody")
    point(client, theory, barrier, f"line:{row.pk}")
    assert point(client, chart, row, f"line:{barrier.pk}").status_code == 400, "no circle"
    for wrong in ("line:999999", "line:", "person:1", "", f"line:{row.pk}' or 1"):
        assert point(client, theory, barrier, wrong).status_code == 400, wrong
    assert point(client, chart, barrier, f"line:{row.pk}").status_code == 400, "a line of another document"
    assert client.post(f"/documents/{theory.pk}/lines/", {"do": "fly"}).status_code == 404
    theory.refresh_from_db()
    sign(by=acting(SAM), document=theory, kind=kind_named(theory.kind), seen=theory.changed)
    vote = line_of(chart, "Students")
    assert point(client, theory, line_of(theory, "Students"), f"line:{vote.pk}").status_code == 302
    link = Link.objects.get(kind=LINE, thing=barrier.pk)
    assert client.post(f"/documents/{theory.pk}/lines/", {"do": "let-go", "link": link.pk}).status_code == 302
    assert not Link.objects.filter(thing=barrier.pk, kind=LINE).exists()
    assert not Link.objects.filter(kind="document", thing=theory.pk, to_kind=LINE, to_thing=barrier.pk).exists()
    other = Link.objects.filter(kind="document").exclude(to_kind=LINE).first()
    if other is not None:
        assert client.post(f"/documents/{theory.pk}/lines/", {"do": "let-go", "link": other.pk}).status_code == 400


def test_who_reads_walks_and_only_who_writes_points(signed_in, chart, theory):
    row, barrier = line_of(chart, "Defiance"), line_of(theory, "Anybody")
    for who in (COLE, NORA):
        reader = signed_in(who)
        assert reader.get(f"/documents/lines/{row.pk}/").status_code == 200
        page = reader.get(f"/documents/{theory.pk}/lines/").content.decode()
        assert 'value="rest"' not in page
        assert point(reader, theory, barrier, f"line:{row.pk}").status_code == 400
    assert signed_in(JUN).get(f"/documents/lines/{row.pk}/").status_code == 403
    assert signed_in(VERA).get(f"/documents/lines/{row.pk}/").status_code == 404
    assert not Link.objects.filter(kind=LINE).exists()
    assert signed_in(OMAR).get(f"/documents/{theory.pk}/lines/").status_code == 200


def test_a_document_from_before_is_taken_in_when_somebody_opens_its_lines(signed_in, chart):
    chart.named_lines.all().delete()
    assert "Defiance is a code." in text_of(signed_in(ANA).get(f"/documents/{chart.pk}/lines/"))
    assert len(standing(chart)) == 2


def test_an_entry_is_made_of_a_line_and_rests_on_it(signed_in, chart):
    client, row = signed_in(ANA), line_of(chart, "Students")
    address = f"/registers/advocacy/new/?of=line:{row.pk}&matter=Students+have+no+vote.&reach=advocate"
    page = client.get(address).content.decode()
    assert f'value="line:{row.pk}"' in page and "Students have no vote." in page
    sent = {"of": f"line:{row.pk}"} | {
        name: value
        for field, value in (("matter", "A vote"), ("reach", "advocate"))
        for name in re.findall(rf'name="([^"]*{field})"', page)
    }
    answer = client.post("/registers/advocacy/new/", sent)
    assert answer.status_code == 302
    assert Link.objects.filter(kind="entry", to_kind=LINE, to_thing=row.pk).exists()
    stranger = signed_in(VERA).get(address).content.decode()
    assert 'name="of"' not in stranger, "another district’s line is not told"
