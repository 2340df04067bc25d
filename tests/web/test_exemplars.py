"""Exemplars: published as they were kept, replicated and reported back, told outside without what may not go there."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairwater_web.common.permissions import Refused
from fairwater_web.exemplars import actions
from fairwater_web.exemplars.models import Adoption, Exemplar, Follow
from fairwater_web.exemplars.telling import told_exemplar
from tests.cast import ANA, FAY, LEE, NOBODY, NORA, OLIVE, OMAR, SAM, VERA
from tests.web.cohorts import acting, district, lead_of, published, text_of

pytestmark = [pytest.mark.web, pytest.mark.django_db]
HIDDEN = "They write down defiance when they are tired of me"
OPEN_TO_ALL = "They asked me first, and then they wrote"
SUSPENDED = {"everyone": ("6300", "310"), "black": ("1390", "166"), "asian": ("", "")}


def quote(lead, text: str, reach: str):
    """Somebody's words in a talk of a district, as far as they let them go."""
    from fairwater_web.interviews.actions import Said, TalkPlan, keep_quote, plan_talk
    from fairwater_web.listening.models import Round

    today = timezone.localdate()
    days = {"opens_on": today, "closes_on": today + timedelta(days=9)}
    own = {"organisation": lead.organisation, "tenant": lead.tenant, "made_by": lead.person}
    talk = plan_talk(by=lead, round_=Round.objects.create(**own, title="R", **days), plan=TalkPlan("interview", today))
    return keep_quote(by=lead, talk=talk, said=Said(text=text, language="en", reach=reach, role="students", slip=0))


def drafted(lead, title: str = "Three questions at the door", **values):
    """A document that can be published as an exemplar: the shipped example, with what a test changes."""
    from fairwater_web.documents.actions import begin_document
    from fairwater_web.documents.queries import kind_named
    from fairwater_web.documents.samples import fill

    kind = kind_named("exemplar")
    made = begin_document(by=lead, kind=kind, title=title, organisation=lead.organisation, language="en")
    fill(by=lead, document=made, kind=kind, values={**kind.example, **values})
    made.refresh_from_db()
    return made


def cited(lead, document, *things: tuple[str, int]) -> None:
    from fairwater_web.documents.actions import cite
    from fairwater_web.documents.queries import kind_named

    for thing in things:
        cite(by=lead, document=document, field=kind_named("exemplar").field("shows"), thing=thing, language="en")


@pytest.fixture
def ana():
    return acting(ANA)


@pytest.fixture
def newfield():
    return district("newfield")


@pytest.fixture
def door(ana):
    return actions.publish(by=ana, document=drafted(ana), audience="network")


def replicate(by, exemplar: Exemplar, **more) -> Adoption:
    given = {"journey": 0, "is_named": True, "language": "en"} | more
    return actions.adopt(by=by, exemplar=exemplar, told=told_exemplar(exemplar, "en"), **given)


# Publishing


def test_who_signs_publishes_and_others_read_the_kept_version_alone(signed_in, ana, newfield):
    document = drafted(ana)
    for who, status in ((OMAR, 404), (VERA, 404), (OLIVE, 400)):
        sent = {"do": "publish", "document": document.pk, "audience": "network"}
        assert signed_in(who).post("/exemplars/", sent).status_code in (status, 400, 404), who
    assert not Exemplar.objects.exists()
    answer = signed_in(ANA).post("/exemplars/", {"do": "publish", "document": document.pk, "audience": "network"})
    made = Exemplar.objects.get()
    assert answer.url == f"/exemplars/{made.pk}/"
    address = f"/exemplars/{made.pk}/"
    assert "Rooms with substitutes" in text_of(signed_in(lead_of("newfield")).get(address))
    from fairwater_web.documents.actions import save_field
    from fairwater_web.documents.queries import kind_named

    field = kind_named("exemplar").field("not-yet")
    save_field(by=ana, document=document, field=field, given="A secret draft.", seen=1, language="en")
    assert "A secret draft" not in signed_in(lead_of("newfield")).get(address).content.decode()
    assert "what stands in it now is not published" in text_of(signed_in(ANA).get("/exemplars/"))
    again = actions.publish(by=ana, document=document, audience="everybody")
    assert (again.pk, again.version.number) == (made.pk, 2)
    assert "A secret draft" in text_of(signed_in(lead_of("newfield")).get(address))


def test_without_conditions_or_evidence_in_words_nothing_is_published(ana):
    document = drafted(ana, holds=[], shows="")
    with pytest.raises(Refused) as refusal:
        actions.publish(by=ana, document=document, audience="network")
    assert "2 answers" in refusal.value.sentence("en")
    with pytest.raises(Refused, match="audience"):
        actions.publish(by=ana, document=drafted(ana, "Second"), audience="the press")


def test_a_prototype_is_no_exemplar(ana):
    from tests.web.cohorts import prototype

    with pytest.raises(Refused, match="exemplar-kind"):
        actions.publish(by=ana, document=prototype(ana, "P", "I"), audience="network")


def test_withdrawn_it_is_gone_for_others_and_says_so_in_the_threads_that_rest_on_it(signed_in, ana, newfield, door):
    adoption = replicate(newfield, door)
    address = f"/exemplars/{door.pk}/"
    assert signed_in(ANA).post(address, {"do": "withdraw", "why": " "}).status_code == 400
    assert signed_in(lead_of("newfield")).post(address, {"do": "withdraw", "why": "x"}).status_code == 404
    assert signed_in(ANA).post(address, {"do": "withdraw", "why": "It moved elsewhere"}).status_code == 302
    for who in (ANA, lead_of("newfield")):
        assert signed_in(who).get(address).status_code == 404
    from fairwater_web.thread.queries import marks_on

    marks = marks_on(newfield.organisation, ("document", adoption.plan_id))
    assert [(each.kind, each.happened) for each in marks] == [("exemplar", "withdrawn")]
    assert Adoption.objects.filter(pk=adoption.pk).exists(), "what others made of it stays theirs"
    with pytest.raises(IntegrityError), transaction.atomic():
        Exemplar.objects.filter(pk=door.pk).update(why="")


# What is told outside


def test_only_public_numbers_and_quotes_are_named_and_the_rest_is_counted(signed_in, ana, newfield):
    open_to_all = published(ana, SUSPENDED)
    for_families = published(ana, SUSPENDED, audience="families")
    waits = published(ana, SUSPENDED, stage="proven")
    goes = quote(ana, OPEN_TO_ALL, "public")
    stays = quote(ana, HIDDEN, "team")
    document = drafted(
        ana,
        shows=f"It is calmer. Of 390 students 34 were suspended. A student said: “{HIDDEN}.” Teachers stay calm.",
        reached="Grades 6 to 12. First 400 students.",
    )
    cited(ana, document, *(("release", each.pk) for each in (open_to_all, for_families, waits)))
    cited(ana, document, *(("quote", each.pk) for each in (goes, stays)))
    made = actions.publish(by=ana, document=document, audience="everybody")
    for who, address in (
        (lead_of("newfield"), f"/exemplars/{made.pk}/"),
        (NOBODY, f"/public/riverbend/exemplars/{made.pk}/"),
        (lead_of("newfield"), f"/exemplars/{made.pk}/story/"),
    ):
        page = text_of(signed_in(who).get(address))
        assert "It is calmer. Teachers stay calm." in page
        assert OPEN_TO_ALL in page and "1,390" in page
        assert HIDDEN not in page and "390 students" not in page and "400 students" not in page
        assert "2 sentences with numbers that were typed" in page
        assert "One sentence that repeats words" in page
        assert "3 pieces of evidence are for the district alone" in page
    assert "Three questions at the door" in text_of(signed_in(NOBODY).get("/public/riverbend/"))


def test_names_stand_only_where_the_person_agreed(signed_in, ana, newfield):
    led = [
        {"role": "Principal", "name": "Nora Lindqvist", "agreed": True},
        {"role": "Teacher", "name": "Omar Haddad", "agreed": False},
    ]
    made = actions.publish(by=ana, document=drafted(ana, led=led), audience="network")
    page = text_of(signed_in(lead_of("newfield")).get(f"/exemplars/{made.pk}/"))
    assert re.search("Nora Lindqvist *, Principal", page) and "Omar" not in page and "Teacher" in page
    assert "Nora Lindqvist" in text_of(signed_in(ANA).get("/exemplars/"))


def test_a_quote_that_is_taken_back_closes_the_exemplar_until_it_is_published_anew(signed_in, ana, newfield):
    from fairwater_web.interviews.actions import withdraw_quote

    goes = quote(ana, OPEN_TO_ALL, "public")
    document = drafted(ana, shows=f"“{OPEN_TO_ALL}.”")
    cited(ana, document, ("quote", goes.pk))
    made = actions.publish(by=ana, document=document, audience="everybody")
    other = actions.publish(by=ana, document=drafted(ana, "Another"), audience="everybody")
    withdraw_quote(by=ana, quote=goes)
    made.refresh_from_db()
    other.refresh_from_db()
    assert made.closed_at is not None and other.closed_at is None
    assert signed_in(lead_of("newfield")).get(f"/exemplars/{made.pk}/").status_code == 404
    assert signed_in(NOBODY).get(f"/public/riverbend/exemplars/{made.pk}/").status_code == 404
    assert signed_in(NOBODY).get(f"/public/riverbend/exemplars/{other.pk}/").status_code == 200
    assert "Somebody took back words" in text_of(signed_in(ANA).get(f"/exemplars/{made.pk}/"))
    assert "were taken back" in text_of(signed_in(ANA).get("/notices/"))
    actions.publish(by=ana, document=document, audience="everybody")
    assert signed_in(NOBODY).get(f"/public/riverbend/exemplars/{made.pk}/").status_code == 200


def test_the_story_leaves_as_a_file_with_released_numbers_and_is_noted(signed_in, ana):
    from fairwater_web.thread.models import GoneOut

    release = published(ana, SUSPENDED)
    document = drafted(ana, **{"not-yet": "Rooms with substitutes are as before. It failed with 17 students."})
    cited(ana, document, ("release", release.pk))
    made = actions.publish(by=ana, document=document, audience="network")
    assert "17 students" in text_of(signed_in(ANA).get(f"/exemplars/{made.pk}/"))
    client = signed_in(SAM, "es")
    page = client.get(f"/exemplars/{made.pk}/story.html").content.decode()
    word = client.get(f"/exemplars/{made.pk}/story.docx").content
    inside = zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml").decode()
    for text in (page, re.sub(r"<[^>]+>", "", inside)):
        assert "Rooms with substitutes" in text and "17 students" not in text
        assert "1,390" in text and "Qué se dejó fuera" in text
    assert client.get(f"/exemplars/{made.pk}/story.exe").status_code == 404
    gone = {(each.kind, each.thing) for each in GoneOut.objects.filter(file__startswith="story-")}
    assert gone == {("exemplar", made.pk), ("release", release.pk)}


# Replicating


def test_another_district_replicates_and_both_threads_lead_on_and_nothing_else_crosses(signed_in, ana, newfield, door):
    from fairwater_web.thread.queries import thread_of

    client = signed_in(lead_of("newfield"))
    answer = client.post(f"/exemplars/{door.pk}/", {"do": "adopt"})
    made = Adoption.objects.get()
    assert answer.url == f"/documents/{made.plan_id}/"
    assert (made.plan.kind, made.plan.organisation) == ("pilot-plan", newfield.organisation)
    page = text_of(client.get(f"/documents/{made.plan_id}/"))
    assert "What do you need? What happened?" in page and "Students write the questions" in page
    theirs = thread_of(newfield.organisation, ("document", made.plan_id)).level
    assert theirs[("adoption", made.pk)] == -1 and theirs[("exemplar", door.pk)] == -2
    ours = thread_of(ana.tenant, ("exemplar", door.pk)).level
    assert ours[("adoption", made.pk)] == 1 and ours[("document", door.document_id)] == -1
    assert ("document", made.plan_id) not in ours, "the plan of others is in no thread of ours"
    assert signed_in(ANA).get(f"/documents/{made.plan_id}/").status_code == 404
    seen = text_of(signed_in(ANA).get(f"/exemplars/{door.pk}/"))
    assert "does not want to be named" in seen and "Newfield" not in seen
    assert "begins to replicate" in text_of(signed_in(ANA).get("/notices/"))
    thread = signed_in(ANA).get(f"/thread/exemplar/{door.pk}/").content.decode()
    assert "Newfield" not in thread and "Somebody replicates" in thread
    assert client.post(f"/exemplars/{door.pk}/", {"do": "adopt"}).status_code == 400
    assert signed_in(ANA).post(f"/exemplars/{door.pk}/", {"do": "adopt"}).status_code == 400


def test_a_school_of_ones_own_district_replicates_in_its_journey(signed_in, ana, door):
    from fairwater_web.journeys.actions import open_journey
    from fairwater_web.journeys.queries import sequences

    nora = acting(NORA)
    journey = open_journey(
        by=nora,
        sequence=sequences().found["equitable-systems"],
        title="Who is sent out?",
        purpose="",
        began_on=timezone.localdate(),
    )
    assert "Who is sent out?" in text_of(signed_in(NORA).get(f"/exemplars/{door.pk}/"))
    answer = signed_in(NORA).post(f"/exemplars/{door.pk}/", {"do": "adopt", "journey": journey.pk, "is_named": "yes"})
    made = Adoption.objects.get()
    assert answer.status_code == 302 and made.journey == journey
    assert [each.document_id for each in journey.holds.all()] == [made.plan_id]
    assert "Eastside Middle" in text_of(signed_in(ANA).get(f"/exemplars/{door.pk}/"))
    other = drafted(ana, "Another")
    second = actions.publish(by=ana, document=other, audience="network")
    with pytest.raises(Refused, match="adopt-journey"):
        replicate(acting(NORA), second, journey=journey.pk + 99)


def test_a_report_comes_back_and_stopping_wants_what_was_learned(signed_in, ana, newfield, door):
    made = replicate(newfield, door)
    actions.follow(by=acting(SAM), exemplar=door, follows=True)
    client, address = signed_in(lead_of("newfield")), f"/exemplars/{door.pk}/"
    sent = {
        "do": "report",
        "adoption": made.pk,
        "came": "stopped",
        "happened": "It stood for a term. 12 students came.",
    }
    assert client.post(address, sent).status_code == 400
    assert "what was learned" in text_of(client.post(address, sent))
    for wrong in ({"came": "failed"}, {"happened": " "}, {"learned": "x" * 2001, "came": "kept"}):
        assert client.post(address, sent | {"learned": "L"} | wrong).status_code == 400, wrong
    told = sent | {"learned": "Begin with substitutes.", "adapted": "Two questions."}
    assert client.post(address, told).url == f"{address}#adoption-{made.pk}"
    ours = text_of(signed_in(ANA).get(address))
    for words in (
        "stopped, with what was learned",
        "It stood for a term.",
        "Two questions.",
        "Begin with substitutes.",
    ):
        assert words in ours
    assert "12 students" not in ours and "One sentence stays" in ours
    assert "12 students" in text_of(client.get(address)), "one's own report is read whole"
    assert "reported back" in text_of(signed_in(SAM).get("/notices/"))
    assert signed_in(ANA).post(address, told).status_code == 404, "nobody reports for another district"
    assert signed_in(OLIVE).post(address, told).status_code == 404
    assert client.post(address, {"do": "take-back", "adoption": made.pk}).status_code == 302
    assert "It stood for a term" not in text_of(signed_in(ANA).get(address))
    assert client.post(address, {"do": "unname", "adoption": made.pk}).status_code == 302
    assert "Newfield" not in text_of(signed_in(ANA).get(address))


def test_the_public_page_tells_no_report_and_names_only_who_agreed(signed_in, ana, newfield):
    made = actions.publish(by=ana, document=drafted(ana), audience="everybody")
    adoption = replicate(newfield, made)
    actions.report(by=newfield, adoption=adoption, came="kept", adapted="", happened="It holds.", learned="")
    page = text_of(signed_in(NOBODY).get(f"/public/riverbend/exemplars/{made.pk}/"))
    assert "Newfield" in page and "kept" in page and "It holds" not in page
    network = actions.publish(by=ana, document=drafted(ana, "For us"), audience="network")
    assert signed_in(NOBODY).get(f"/public/riverbend/exemplars/{network.pk}/").status_code == 404
    assert signed_in(NOBODY).get(f"/public/virginia/exemplars/{made.pk}/").status_code == 404


def test_one_follows_once_and_is_told_of_a_change(signed_in, ana, newfield, door):
    client = signed_in(lead_of("newfield"))
    for _ in range(2):
        assert client.post(f"/exemplars/{door.pk}/", {"do": "follow"}).status_code == 302
    assert Follow.objects.count() == 1
    from fairwater_web.documents.actions import save_field
    from fairwater_web.documents.queries import kind_named

    field = kind_named("exemplar").field("keep")
    save_field(by=ana, document=door.document, field=field, given="All of it.", seen=1, language="en")
    actions.publish(by=ana, document=door.document, audience="network")
    assert "An exemplar that you follow was changed" in text_of(client.get("/notices/"))
    client.post(f"/exemplars/{door.pk}/", {"do": "unfollow"})
    assert not Follow.objects.exists()


# The map, and what it brought


def test_the_map_says_what_is_there_and_what_is_empty(signed_in, ana):
    nora = acting(NORA)
    made = actions.publish(by=nora, document=drafted(nora), audience="network")
    drafted(ana, "Only a draft", dimensions=["N"])
    page = signed_in(ANA).get("/exemplars/map/")
    content = page.content.decode()
    assert content.count(f'href="/exemplars/{made.pk}/"') == 2, "Inclusion and Wellbeing of Eastside"
    assert "one draft" in text_of(page) and "nothing yet" in text_of(page)
    levels = text_of(signed_in(ANA).get("/exemplars/map/?rows=level&columns=equity"))
    assert "Middle schools" in levels and "Power" in levels
    areas = signed_in(ANA, "es").get("/exemplars/map/?rows=area")
    assert "Tecnología" in text_of(areas) and areas.content.decode().count(f'href="/exemplars/{made.pk}/"') == 4
    assert f"/exemplars/{made.pk}/" not in signed_in(FAY).get("/exemplars/map/").content.decode()


def test_a_claim_is_shown_by_what_stands_and_not_yet_again_when_it_is_withdrawn(signed_in, ana):
    from fairwater_web.registers.actions import make_entry
    from fairwater_web.registers.queries import register_or_404
    from fairwater_web.thread.actions import link, mark
    from fairwater_web.thread.enums import Happened

    register = register_or_404(ana, "claims")
    values = {"claim": "Teachers ask to stay", "result": "talent", "for-whom": ["staff"], "owner": ""}
    entry = make_entry(by=ana, register=register, values=values)
    page = text_of(signed_in(ANA).get("/brought/"))
    assert "Of one claim none is shown" in page or "Of 1 claim none is shown" in page
    assert "Teachers ask to stay staff Not yet shown. Nothing is attached" in page
    release, waits = published(ana, SUSPENDED), published(ana, SUSPENDED, stage="proven")
    link(organisation=ana.organisation, thing=("entry", entry.pk), to=("release", waits.pk), by=ana)
    assert "What it rested on was withdrawn" in text_of(signed_in(ANA).get("/brought/")), "a proof is no release yet"
    link(organisation=ana.organisation, thing=("entry", entry.pk), to=("release", release.pk), by=ana)
    page = text_of(signed_in(ANA).get("/brought/"))
    assert "one is shown" in page and "Teachers ask to stay staff Suspended" in page
    assert "Not yet shown" in page, "five results have nothing yet"
    mark(organisation=ana.organisation, thing=("release", release.pk), happened=Happened.WITHDRAWN)
    page = text_of(signed_in(ANA).get("/brought/"))
    assert "Teachers ask to stay staff Not yet shown. What it rested on was withdrawn." in page
    assert "none is shown" in page


def test_nobody_outside_reads_the_network(signed_in, door):
    for who in (LEE, NOBODY):
        for address in ("/exemplars/", f"/exemplars/{door.pk}/", "/exemplars/map/", "/brought/"):
            assert signed_in(who).get(address).status_code in (302, 403), (who, address)


def test_a_gallery_of_others_is_narrowed_by_dimension(signed_in, ana, newfield, door):
    client = signed_in(lead_of("newfield"))
    page = client.get("/exemplars/?of=I").content.decode()
    assert "Three questions at the door" in page
    assert "Three questions at the door" not in client.get("/exemplars/?of=F").content.decode()


def test_something_is_said_of_an_exemplar_where_it_is_read(signed_in, door):
    client, address = signed_in(ANA), f"/exemplars/{door.pk}/"
    assert f'action="/comments/exemplar/{door.pk}/"' in client.get(address).content.decode()
    assert client.post(f"/comments/exemplar/{door.pk}/", {"text": "Come on a Tuesday."}).status_code == 302
    assert "Come on a Tuesday." in client.get(address).content.decode()
