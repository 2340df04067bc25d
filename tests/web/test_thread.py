"""The thread: what rests on what and what came of it, what happened to evidence, where it has gone out, what is withheld."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairwater_web.analysis.queries import Choices
from fairwater_web.data.actions import roll_back
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.findings.actions import Talk, keep_conversation, pin_for_staff
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.thread import actions, choosing
from fairwater_web.thread.choosing import MOST_OF_A_KIND, key_of, thing_of
from fairwater_web.thread.enums import Happened, Relation
from fairwater_web.thread.kinds import kinds
from fairwater_web.thread.models import GoneOut, Link
from fairwater_web.thread.queries import MOST_THINGS, marks_on, thread_of
from tests.cast import ANA, DANA, LEE, NORA, VERA

pytestmark = pytest.mark.django_db
MEASURE = "suspended-out-of-school"


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def riverbend() -> Organisation:
    return Organisation.objects.get(slug="riverbend")


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def talked(db):
    """Return a finding of Riverbend and a conversation about it."""
    finding = pin_for_staff(by=actor(ANA), measure=MEASURE, choices=Choices(), note="")
    talk = Talk(date(2026, 10, 1), "The team", "A gap.", "Ask the students.", "Ana", date(2026, 11, 1))
    return finding, keep_conversation(by=actor(ANA), finding=finding, talk=talk)


def test_a_conversation_is_walked_back_to_the_data_and_forth(signed_in, talked):
    finding, talk = talked
    record = SnapshotRecord.objects.filter(organisation=riverbend()).first()
    walked = thread_of(riverbend(), ("conversation", talk.pk)).level
    assert walked == {("conversation", talk.pk): 0, ("finding", finding.pk): -1, ("snapshot", record.pk): -2}
    assert thread_of(riverbend(), ("snapshot", record.pk)).level[("conversation", talk.pk)] == 2
    page = signed_in(ANA).get(f"/thread/finding/{finding.pk}/")
    told = text_of(page)
    assert "rests on one thing; one thing came of it" in told
    assert "Invented sample district" in told and "Ask the students." in told
    assert page.content.decode().count("<svg") == 2 and 'role="img"' in page.content.decode()
    assert f'href="/findings/{finding.pk}/#talk"' in page.content.decode()


def test_the_finding_says_that_it_hangs_on_a_thread(signed_in, talked):
    finding, _ = talked
    page = text_of(signed_in(ANA).get(f"/findings/{finding.pk}/"))
    assert "It rests on one thing; one thing came of it." in page


def test_data_that_are_replaced_mark_everything_that_rests_on_them_until_somebody_looks(signed_in, talked):
    finding, talk = talked
    old = SnapshotRecord.objects.filter(organisation=riverbend()).first()
    newer = SnapshotRecord.objects.create(
        organisation=riverbend(), content_id="another", as_of=old.as_of, source="newer", licence=""
    )
    assert marks_on(riverbend(), ("conversation", talk.pk)) == []
    roll_back(by=actor(DANA), record=newer)  # another content holds from now on
    roll_back(by=actor(DANA), record=old)
    for thing in (("finding", finding.pk), ("conversation", talk.pk)):
        assert [each.happened for each in marks_on(riverbend(), thing)] == []
    SnapshotRecord.objects.filter(pk__gt=old.pk).delete()
    actions.mark(organisation=riverbend(), thing=("snapshot", old.pk), happened=Happened.CHANGED)
    for thing in (("finding", finding.pk), ("conversation", talk.pk)):
        assert [each.happened for each in marks_on(riverbend(), thing)] == ["changed"]
    client = signed_in(ANA)
    assert "Something that it rests on has changed." in text_of(client.get(f"/findings/{finding.pk}/"))
    assert "was replaced by something newer" in text_of(client.get(f"/thread/conversation/{talk.pk}/"))
    client.post(f"/thread/finding/{finding.pk}/look/")
    assert marks_on(riverbend(), ("finding", finding.pk)) == []
    assert len(marks_on(riverbend(), ("conversation", talk.pk))) == 1  # each thing is looked at by itself


def test_what_was_linked_after_the_change_is_not_marked(talked):
    finding, _ = talked
    record = SnapshotRecord.objects.filter(organisation=riverbend()).first()
    actions.mark(organisation=riverbend(), thing=("snapshot", record.pk), happened=Happened.CHANGED)
    later = pin_for_staff(by=actor(ANA), measure=MEASURE, choices=Choices(), note="")
    assert marks_on(riverbend(), ("finding", later.pk)) == []
    assert len(marks_on(riverbend(), ("finding", finding.pk))) == 1


def test_marked_evidence_says_where_it_has_gone_out(signed_in, talked):
    finding, talk = talked
    actions.note_gone_out(organisation=riverbend(), thing=("conversation", talk.pk), file="minutes.pdf", by=actor(DANA))
    actions.mark(organisation=riverbend(), thing=("snapshot", _record().pk), happened=Happened.WITHDRAWN)
    page = text_of(signed_in(ANA).get(f"/thread/finding/{finding.pk}/"))
    assert "was withdrawn on" in page and "It has gone out already" in page and "minutes.pdf, Dana Okafor" in page
    assert GoneOut.objects.count() == 1


def _record() -> SnapshotRecord:
    return SnapshotRecord.objects.filter(organisation=riverbend()).first()


# ---- who may see it


def test_what_the_reader_may_not_see_is_named_as_withheld(signed_in, talked):
    """Nora acts in one school: the district's finding is not hers, but a thing of hers may rest on it."""
    finding, _ = talked
    own = pin_for_staff(by=actor(NORA), measure=MEASURE, choices=Choices(), note="")
    actions.link(organisation=riverbend(), thing=("finding", own.pk), to=("finding", finding.pk))
    page = signed_in(NORA).get(f"/thread/finding/{own.pk}/")
    assert "Something that you may not see" in text_of(page)
    assert f"/findings/{finding.pk}/" not in page.content.decode()
    assert signed_in(NORA).get(f"/thread/finding/{finding.pk}/").status_code == 404


@pytest.mark.parametrize("email", [LEE, VERA])
def test_a_thread_of_others_is_not_there(signed_in, talked, email):
    finding, talk = talked
    client = signed_in(email)
    for address in (f"/thread/finding/{finding.pk}/", f"/thread/conversation/{talk.pk}/", "/thread/nothing/1/"):
        assert client.get(address).status_code == 404
    for what in ("link", "look"):
        assert client.post(f"/thread/finding/{finding.pk}/{what}/").status_code == 404


# ---- links by hand


def test_two_things_are_linked_by_hand_and_taken_apart_again(signed_in, talked):
    finding, _ = talked
    other = pin_for_staff(by=actor(ANA), measure="chronic-absence", choices=Choices(), note="")
    client = signed_in(ANA)
    page = client.get(f"/thread/finding/{finding.pk}/").content.decode()
    assert f'value="finding:{other.pk}"' in page
    done = client.post(f"/thread/finding/{finding.pk}/link/", {"relation": "continues", "to": f"finding:{other.pk}"})
    assert done.status_code == 302
    made = Link.objects.get(relation=Relation.CONTINUES)
    assert (made.thing, made.to_thing, made.made_by.name) == (finding.pk, other.pk, "Ana Morales")
    assert "continues" in text_of(client.get(f"/thread/finding/{finding.pk}/"))
    assert client.post(f"/thread/finding/{finding.pk}/unlink/{made.pk}/").status_code == 302
    assert not Link.objects.filter(pk=made.pk).exists()


@pytest.mark.parametrize(
    ("to", "sentence"),
    [
        ("finding:999999", "not there, or you may not see it"),
        ("nonsense", "not there, or you may not see it"),
        ("snapshot:theirs", "not there, or you may not see it"),
        ("conversation:own", "would make a circle"),
        ("finding:own", "would make a circle"),
    ],
)
def test_a_link_that_cannot_be_gets_its_sentence(signed_in, talked, to, sentence):
    finding, talk = talked
    theirs = SnapshotRecord.objects.filter(organisation__slug="virginia").first()
    to = to.replace("conversation:own", f"conversation:{talk.pk}").replace("finding:own", f"finding:{finding.pk}")
    to = to.replace("theirs", str(theirs.pk))
    answer = signed_in(ANA).post(f"/thread/finding/{finding.pk}/link/", {"relation": "rests-on", "to": to})
    assert answer.status_code == 400 and sentence in text_of(answer)


def test_a_link_that_was_made_with_the_thing_stays(signed_in, talked):
    finding, _ = talked
    made = Link.objects.get(kind="finding", thing=finding.pk)
    answer = signed_in(ANA).post(f"/thread/finding/{finding.pk}/unlink/{made.pk}/")
    assert answer.status_code == 400 and Link.objects.filter(pk=made.pk).exists()


def test_nothing_rests_on_itself_even_by_the_database(talked):
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.link(organisation=riverbend(), thing=("finding", 1), to=("finding", 1))


def test_a_circle_of_old_and_a_very_long_thread_are_walked_to_an_end():
    for n in range(1, 300):
        actions.link(organisation=riverbend(), thing=("finding", n), to=("finding", n + 1))
        actions.link(organisation=riverbend(), thing=("release", n), to=("finding", 1))
    actions.link(organisation=riverbend(), thing=("finding", 3), to=("finding", 1))
    found = thread_of(riverbend(), ("finding", 1))
    assert found.cut and len(found.level) <= MOST_THINGS
    assert marks_on(riverbend(), ("finding", 1)) == []


def test_every_kind_names_nothing_that_is_not_asked_for():
    assert {"snapshot", "release", "finding", "conversation", "audit"} <= set(kinds())
    for kind in kinds().values():
        assert dict(kind.named(actor(ANA), [], "en")) == {}


def test_a_release_of_a_measure_that_was_taken_away_is_named_by_its_id_and_found(signed_in):
    """The measure of a district's own may go; what was published of it stays, and migrating reads it for the search."""
    from fairwater_web.releases.models import Release

    ana = actor(ANA)
    made = Release.objects.create(
        organisation=ana.organisation,
        measure="arrived-by-bus",
        school_year="2026",
        columns=[],
        ways=1,
        policy="strict",
        audience="public",
        batch="8d3c0a52-8f4f-4f6e-9a0e-2f6f0c1d2e3a",
        made_by=ana.person,
    )
    named = kinds()["release"].named(ana, [made.pk], "en")
    assert "arrived-by-bus" in named[made.pk].title
    assert "arrived-by-bus" in signed_in(ANA).get("/search/?q=arrived-by-bus").content.decode()


def offered(page: str) -> dict[str, list[str]]:
    """Return what a form offers to choose: by kind, the keys."""
    groups = re.findall(r'<optgroup label="([^"]+)">(.*?)</optgroup>', page, re.DOTALL)
    return {label: re.findall(r'<option value="([^"]+)"', inner) for label, inner in groups}


def test_the_newest_of_each_kind_are_offered_and_older_ones_are_found_by_their_words(signed_in, talked):
    from fairwater_web.common.jobs.worker import Worker

    ana = signed_in(ANA)
    old = ana.post("/documents/new/equity-pause/", {"title": "The xylophone pause"})["Location"].split("/")[2]
    for number in range(MOST_OF_A_KIND):
        ana.post("/documents/new/equity-pause/", {"title": f"Pause {number}"})
    while Worker("one").run_next():
        pass
    finding, talk = talked
    at = f"/thread/conversation/{talk.pk}/"
    newest = offered(ana.get(at).content.decode())
    assert len(newest["Document"]) == MOST_OF_A_KIND and f"document:{old}" not in newest["Document"]
    assert newest["Finding"] == [f"finding:{finding.pk}"]
    page = ana.get(f"{at}?find=xylo").content.decode()
    assert offered(page) == {"Document": [f"document:{old}"]} and "What has “xylo”" in page
    assert ana.post(f"{at}link/", {"relation": "rests-on", "to": f"document:{old}"}).status_code == 302
    nothing = ana.get(f"{at}?find=zzzz").content.decode()
    assert offered(nothing) == {} and "Nothing that you may see has “zzzz”" in nothing


def test_what_the_reader_may_not_see_is_not_found_by_its_words(signed_in, talked):
    asked = "students"
    assert ("conversation", talked[1].pk) in choosing.choosable(actor(ANA), "en", asked=asked)
    assert choosing.choosable(actor(LEE), "en", asked=asked, of=("conversation", "finding")) == {}
    assert choosing.choosable(actor(VERA), "en", asked=asked, of=("conversation", "finding")) == {}
    assert choosing.choosable(actor(ANA), "en", asked=asked, of=()) == {}


def test_what_others_may_see_takes_no_room_from_what_the_reader_may(signed_in, monkeypatch):
    from fairwater_web.common.jobs.worker import Worker

    monkeypatch.setattr(choosing, "MOST_FOUND", 2)
    places = {each.name: each.pk for each in Organisation.objects.filter(name__in=["Harbor High", "Eastside Middle"])}
    ana = signed_in(ANA)
    for name in ("Harbor High", "Harbor High", "Harbor High", "Eastside Middle"):
        made = ana.post("/documents/new/equity-pause/", {"title": "A pause", "organisation": places[name]})["Location"]
        ana.post(f"{made}fields/comfort/", {"value": "The xylophone.", "seen": 0})
    while Worker("one").run_next():
        pass
    assert len(choosing.choosable(actor(NORA), "en", asked="xylophone")) == 1
    assert len(choosing.choosable(actor(ANA), "en", asked="xylophone")) == 2


@pytest.mark.parametrize("key", ["", "finding", "finding:", ":3", "finding:x", "finding:" + "9" * 19, "finding:-1"])
def test_what_names_no_thing_is_none(key):
    assert thing_of(key) is None and thing_of(key_of(("finding", 3))) == ("finding", 3)
