"""Cohorts: convened, joined by the district itself, what crosses and what does not, leaving, meetings, framework, reports."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from icalendar import Calendar

from fairwater_web.cohorts import actions
from fairwater_web.cohorts.models import Cohort, Contribution, Member, Shared
from fairwater_web.cohorts.queries import shapes
from tests.cast import ANA, DANA, FAY, NORA, OMAR, SAM, VERA
from tests.web.cohorts import MONDAY, acting, district, kept, lead_of, prototype, published, text_of

pytestmark = [pytest.mark.web, pytest.mark.django_db]
SECRET = "What Jordan told us in the hallway"


@pytest.fixture
def fay():
    return acting(FAY)


@pytest.fixture
def cohort(fay):
    shape = shapes().found["equitable-systems"]
    return actions.open_cohort(by=fay, shape=shape, title="Lakeshore", purpose="", begins_on=MONDAY)


@pytest.fixture
def newfield():
    return district("newfield")


def join(cohort, fay, lead) -> Member:
    return actions.plant_member(cohort=cohort, by=fay, accepts=lead, on=MONDAY)


@pytest.fixture
def two(cohort, fay, newfield):
    """Riverbend and Newfield take part."""
    return join(cohort, fay, acting(ANA)), join(cohort, fay, newfield)


def post(client, address: str, **sent):
    return client.post(f"/cohorts/{address}", sent)


# Convening and joining


def test_a_facilitator_opens_a_cohort_and_nobody_of_a_district_does(signed_in):
    sent = {"do": "open", "shape": "equitable-systems", "title": " Lake  shore ", "begins_on": "2026-01-05"}
    assert post(signed_in(FAY), "", **sent).status_code == 302
    made = Cohort.objects.get()
    assert (made.title, made.ends_on.isoformat()) == ("Lake shore", "2028-01-05")
    for wrong in ({"title": " "}, {"shape": "none"}, {"begins_on": "soon"}):
        assert post(signed_in(FAY), "", **(sent | wrong)).status_code == 400, wrong
    for who in (ANA, VERA):
        assert post(signed_in(who), "", **sent).status_code == 400
    assert Cohort.objects.count() == 1
    assert signed_in(FAY).get(f"/cohorts/{made.pk}/").status_code == 200
    for who in (ANA, VERA):
        assert signed_in(who).get(f"/cohorts/{made.pk}/").status_code == 404, "not asked, not there"


def test_a_facilitator_convenes_nothing_in_a_district_that_they_accompany(cohort, fay):
    from fairwater_web.cohorts.queries import why_not_convene
    from fairwater_web.people.actions import give_role
    from fairwater_web.people.queries import acting_person

    riverbend = acting(ANA).organisation
    give_role(person=fay.person, organisation=riverbend, role="cohort-facilitator")
    there = acting_person(fay.person, timezone.localdate(), riverbend.pk)
    assert (there.organisation, why_not_convene(fay, cohort)) == (riverbend, "")
    assert why_not_convene(there) == why_not_convene(there, cohort) == "refused-cohort-programme"


def test_asking_tells_nobody_which_districts_there_are(signed_in, cohort):
    answers = [post(signed_in(FAY), f"{cohort.pk}/", do="ask", asked=name) for name in ("riverbend", "never-was")]
    assert [each.status_code for each in answers] == [302, 302]
    page = signed_in(FAY).get(f"/cohorts/{cohort.pk}/").content.decode()
    assert "riverbend" in page and "never-was" in page and "Riverbend Unified" not in page
    assert post(signed_in(FAY), f"{cohort.pk}/", do="ask", asked="riverbend").status_code == 400
    assert post(signed_in(FAY), f"{cohort.pk}/", do="ask", asked="River bend!").status_code == 400
    with pytest.raises(IntegrityError), transaction.atomic():
        Member.objects.create(cohort=cohort, asked="riverbend", asked_by=cohort.made_by)


def test_only_the_district_itself_accepts_and_accepting_shares_nothing(signed_in, cohort):
    post(signed_in(FAY), f"{cohort.pk}/", do="ask", asked="riverbend")
    member = Member.objects.get()
    assert "Lakeshore" in text_of(signed_in(ANA).get("/notices/"))
    for who, status in ((OMAR, 404), (NORA, 404), (FAY, 404), (VERA, 404)):
        assert post(signed_in(who), "", do="accept", member=member.pk).status_code == status, who
    member.refresh_from_db()
    assert member.accepted_on is None
    assert post(signed_in(ANA), "", do="accept", member=member.pk)["Location"] == f"/cohorts/{cohort.pk}/sharing/"
    assert not Shared.objects.exists()
    assert "One district takes part." in text_of(signed_in(FAY).get(f"/cohorts/{cohort.pk}/"))
    assert post(signed_in(SAM), "", do="decline", member=member.pk).status_code == 404, "answered once"
    for who in (NORA, OMAR, DANA):
        assert signed_in(who).get(f"/cohorts/{cohort.pk}/").status_code == 200, "staff of the district read along"
    with pytest.raises(IntegrityError), transaction.atomic():
        Member.objects.create(cohort=cohort, asked="forced", asked_by=cohort.made_by, accepted_on=MONDAY)


# What crosses, and what does not


def test_peers_see_the_kept_version_and_never_the_draft(signed_in, two, newfield):
    _, member = two
    paper = prototype(newfield, "A circle before the bell", "Students lead a circle.")
    assert post(
        signed_in(lead_of("newfield")), f"{member.cohort_id}/sharing/", do="share", thing=f"document {paper.pk}"
    )
    assert not Shared.objects.exists(), "a draft is no version, and its number no version’s"
    version = kept(newfield, paper)
    from fairwater_web.documents.actions import save_field
    from fairwater_web.documents.queries import kind_named

    field = kind_named("prototype").field("idea")
    save_field(by=newfield, document=paper, field=field, given=f"Only between us: {SECRET}.", seen=1, language="en")
    shared = actions.share(by=newfield, member=member, kind="document", number=version.pk)
    for address in (f"shared/{shared.pk}/", f"{member.cohort_id}/"):
        page = signed_in(ANA).get(f"/cohorts/{address}").content.decode()
        assert "Students lead a circle." in page and SECRET not in page, address
    assert signed_in(ANA).get(f"/documents/{paper.pk}/").status_code == 404
    newer = kept(newfield, paper)
    again = actions.share(by=newfield, member=member, kind="document", number=newer.pk)
    assert SECRET in signed_in(ANA).get(f"/cohorts/shared/{again.pk}/").content.decode()
    assert signed_in(ANA).get(f"/cohorts/shared/{shared.pk}/").status_code == 404, (
        "the newer takes the place of the older"
    )


def test_evidence_that_peers_may_not_see_is_counted_and_named_by_nothing(signed_in, two, newfield):
    from fairwater_web.documents.actions import begin_document
    from fairwater_web.documents.models import Evidence
    from fairwater_web.documents.queries import kind_named

    _, member = two
    paper = prototype(newfield, "A circle", "So.")
    pause = kind_named("equity-pause")
    hidden = begin_document(by=newfield, kind=pause, title=SECRET, organisation=newfield.organisation, language="en")
    open_to_all, kept_back = (
        published(newfield, {"everyone": ("400", "60")}, audience=to) for to in ("public", "families")
    )
    row = {"document": paper, "field": "idea", "made_by": newfield.person}
    Evidence.objects.create(**row, kind="document", thing=hidden.pk)
    Evidence.objects.create(**row, kind="release", thing=open_to_all.pk)
    Evidence.objects.create(**row, kind="release", thing=kept_back.pk)
    Evidence.objects.create(**row, url="https://drive.example/secret-folder", title=SECRET)
    shared = actions.share(by=newfield, member=member, kind="document", number=kept(newfield, paper).pk)
    page = signed_in(ANA).get(f"/cohorts/shared/{shared.pk}/")
    assert "3 pieces of evidence are withheld: they stay with Newfield." in text_of(page)
    assert re.findall(r"/public/newfield/(\d+)/", page.content.decode()) == [str(open_to_all.pk)]
    for never in (SECRET, "secret-folder", "equity-pause"):
        assert never not in page.content.decode()
    assert SECRET in signed_in(lead_of("newfield")).get(f"/documents/{hidden.pk}/").content.decode(), "it could leak"


def test_stations_are_seen_without_a_word_of_what_stands_there(signed_in, two, newfield):
    from fairwater_web.journeys.actions import begin_at, mark, open_journey
    from fairwater_web.journeys.queries import sequences

    _, member = two
    sequence = sequences().found["equitable-systems"]
    journey = open_journey(by=newfield, sequence=sequence, title="Who is heard?", purpose=SECRET, began_on=MONDAY)
    begin_at(by=newfield, journey=journey, station="dossier", kind="district-dossier", title=SECRET, language="en")
    mark(by=newfield, journey=journey, station="conditions-map", is_done=True, note=SECRET)
    address = f"/cohorts/{member.cohort_id}/"
    assert "Not shared: Riverbend Unified, Newfield." in text_of(signed_in(ANA).get(address))
    shared = actions.share(by=newfield, member=member, kind="journey", number=journey.pk)
    page = signed_in(ANA).get(address)
    states = re.findall(r'<span class="pill[^"]*">([^<]+)</span>', page.content.decode())
    assert states[:2] == ["late", "done"] and "Who is heard?" in text_of(page)
    assert SECRET not in page.content.decode()
    assert "One district has mapped its conditions." in text_of(page)
    actions.withdraw(by=newfield, shared=shared)
    assert "Who is heard?" not in text_of(signed_in(ANA).get(address))
    actions.share(by=newfield, member=member, kind="journey", number=journey.pk, with_titles=True)
    assert SECRET in text_of(signed_in(ANA).get(address)), "titles where the district chose so"


def test_nobody_shares_for_another_district_or_what_is_not_theirs(signed_in, two, newfield):
    riverbend, member = two
    ana = acting(ANA)
    theirs = kept(newfield, prototype(newfield, "Theirs", "So."))
    released = published(newfield, {"everyone": ("400", "60")})
    draft = published(ana, {"everyone": ("400", "60")}, stage="proven")
    families = published(ana, {"everyone": ("400", "60")}, audience="families")
    for thing in (
        f"document {theirs.pk}",
        f"release {released.pk}",
        f"release {draft.pk}",
        f"release {families.pk}",
        "x 1",
    ):
        answer = post(signed_in(ANA), f"{riverbend.cohort_id}/sharing/", do="share", thing=thing)
        assert answer.status_code == 400, thing
    assert post(signed_in(NORA), f"{riverbend.cohort_id}/sharing/", do="share", thing="x 1").status_code == 400
    assert signed_in(FAY).get(f"/cohorts/{riverbend.cohort_id}/sharing/").status_code == 404
    shared = actions.share(by=newfield, member=member, kind="release", number=released.pk)
    assert post(signed_in(ANA), f"{riverbend.cohort_id}/sharing/", do="withdraw", shared=shared.pk).status_code == 404
    assert Shared.objects.get().withdrawn_at is None


def test_peers_speak_with_their_district_and_others_do_not(signed_in, two, newfield):
    _, member = two
    version = kept(newfield, prototype(newfield, "A circle", "So."))
    shared = actions.share(by=newfield, member=member, kind="document", number=version.pk)
    address = f"shared/{shared.pk}/"
    assert post(signed_in(ANA), address, do="say", said="Who leads it?").status_code == 302
    assert post(signed_in(FAY), address, do="say", said="Bring it to the workshop.").status_code == 302
    assert post(signed_in(ANA), address, do="say", said=" ").status_code == 400
    for who, status in ((OMAR, 400), (VERA, 404)):
        assert post(signed_in(who), address, do="say", said="No.").status_code == status, who
    page = text_of(signed_in(lead_of("newfield")).get(f"/cohorts/{address}"))
    assert "Ana Morales , Riverbend Unified" in page and "Who leads it?" in page and "Headwaters Network" in page
    comment = shared.peer_comments.first()
    assert post(signed_in(FAY), address, do="take-back", comment=comment.pk).status_code == 400, "another's words"
    post(signed_in(ANA), address, do="take-back", comment=comment.pk)
    assert "Who leads it?" not in text_of(signed_in(FAY).get(f"/cohorts/{address}"))


# Leaving


@pytest.mark.parametrize("stays", ["no", "yes"])
def test_a_district_that_leaves_chooses_what_stays_and_can_take_it_back(signed_in, two, newfield, fay, stays):
    _, member = two
    cohort = member.cohort
    meeting = actions.set_meeting(by=fay, cohort=cohort, kind="study-tour", title="Tour", on=MONDAY, until=None)
    counts = {"teacher": 2, "principal": 1}
    actions.count_came(by=newfield, meeting=meeting, counts=counts, today=timezone.localdate())
    actions.take_home(by=newfield, meeting=meeting, said="A door that stands open.")
    version = kept(newfield, prototype(newfield, "A circle before the bell", "So."))
    shared = actions.share(by=newfield, member=member, kind="document", number=version.pk)
    lead = signed_in(lead_of("newfield"))
    assert post(lead, f"{cohort.pk}/sharing/", do="leave", leaves_there=stays).status_code == 302
    assert lead.get(f"/cohorts/{cohort.pk}/").status_code == 404, "it sees no more of the others"
    for _ in range(2):
        member.refresh_from_db()
        there = member.leaves_there
        assert there == (stays == "yes")
        page, tour = (text_of(signed_in(ANA).get(f"/cohorts/{at}/")) for at in (cohort.pk, f"meetings/{meeting.pk}"))
        assert ("A circle before the bell" in page) == there
        assert ("A door that stands open." in tour) == there
        assert signed_in(ANA).get(f"/cohorts/shared/{shared.pk}/").status_code == (200 if there else 404)
        assert "3 people came." in tour and "has left the cohort since" in tour and "Teacher 2" not in tour
        assert "Newfield took part until" in page
        assert post(lead, "", do="take-back", member=member.pk).status_code == 302
        stays = "no"
    assert post(signed_in(ANA), "", do="take-back", member=member.pk).status_code == 404


def test_a_signed_report_that_rests_on_what_was_withdrawn_says_so_and_keeps_its_text(signed_in, two, newfield, fay):
    from fairwater_web.documents.actions import sign
    from fairwater_web.documents.models import Document
    from fairwater_web.documents.queries import kind_named
    from fairwater_web.people.actions import move_right

    _, member = two
    cohort = member.cohort
    version = kept(newfield, prototype(newfield, "A circle before the bell", "So."))
    actions.share(by=newfield, member=member, kind="document", number=version.pk)
    begin = {"do": "report", "kind": "cohort-interim-report"}
    assert post(signed_in(FAY), f"{cohort.pk}/", **begin).status_code == 400, "the programme has not given that right"
    for right in ("write-documents", "sign-documents"):
        move_right(by=fay, role="cohort-facilitator", permission=right, held=True)
    post(signed_in(FAY), f"{cohort.pk}/", **begin)
    report = Document.objects.get(kind="cohort-interim-report")
    text = text_of(signed_in(FAY).get(f"/documents/{report.pk}/"))
    assert "A circle before the bell" in text and "not shared" in text, (
        "a district that shares no journey is named with that"
    )
    post(signed_in(FAY), f"{cohort.pk}/", **begin)
    assert Document.objects.filter(kind="cohort-interim-report").count() == 1, "a draft is made anew, not twice"
    shown = f"reports/{cohort.reports.get().pk}/"
    assert signed_in(ANA).get(f"/cohorts/{shown}").status_code == 404, "it is not shown yet"
    assert post(signed_in(ANA), f"{cohort.pk}/", do="show", report=cohort.reports.get().pk).status_code == 400
    post(signed_in(FAY), f"{cohort.pk}/", do="show", report=cohort.reports.get().pk)
    assert "A circle before the bell" in text_of(signed_in(ANA).get(f"/cohorts/{shown}"))
    assert signed_in(VERA).get(f"/cohorts/{shown}").status_code == 404
    assert post(signed_in(ANA), shown, do="say", said="Say also what did not move.").status_code == 302
    assert "Say also what did not move." in text_of(signed_in(FAY).get(f"/cohorts/{shown}"))
    report.refresh_from_db()
    sign(by=acting(FAY), document=report, kind=kind_named(report.kind), seen=report.changed)
    Document.objects.filter(pk=report.pk).update(stage="draft")
    actions.leave(by=newfield, member=member, leaves_there=False, today=timezone.localdate())
    assert signed_in(ANA).get(f"/cohorts/{shown}").status_code == 404, "a draft is not shown with what was withdrawn"
    Document.objects.filter(pk=report.pk).update(stage="signed")
    assert "Since this was signed, Newfield withdrew something" in text_of(signed_in(ANA).get(f"/cohorts/{shown}"))
    assert "rests on something that Newfield withdrew since" in text_of(signed_in(FAY).get(f"/cohorts/{cohort.pk}/"))
    page = text_of(signed_in(FAY).get(f"/documents/{report.pk}/"))
    assert "A circle before the bell" in page, "signed text stays"
    from fairwater_web.thread.queries import marks_on

    assert [each.kind for each in marks_on(cohort.organisation, ("document", report.pk))] == ["shared"]
    assert signed_in(ANA).get(f"/documents/{report.pk}/").status_code == 404, "it is the programme's"


# Meetings


def test_a_session_with_one_district_is_not_there_for_the_others(signed_in, two, fay):
    riverbend, _ = two
    address = f"{riverbend.cohort_id}/"
    sent = {
        "do": "meeting",
        "kind": "one-to-one",
        "title": "What holds us up",
        "on": "2026-02-02",
        "only": riverbend.pk,
    }
    one = post(signed_in(FAY), address, **sent)["Location"]
    for wrong in ({"kind": "picnic"}, {"title": " "}, {"on": ""}, {"until": "2026-02-01"}):
        assert post(signed_in(FAY), address, **(sent | wrong)).status_code == 400, wrong
    assert post(signed_in(ANA), address, **sent).status_code == 400, "the programme sets meetings"
    for who, there in ((FAY, True), (ANA, True), (lead_of("newfield"), False)):
        assert signed_in(who).get(one).status_code == (200 if there else 404)
        for at in (f"/cohorts/{address}", f"/cohorts/{address}meetings.ics"):
            assert ("What holds us up" in signed_in(who).get(at).content.decode()) == there, (who, at)
    events = Calendar.from_ical(signed_in(ANA).get(f"/cohorts/{address}meetings.ics").content).walk("VEVENT")
    assert [each["dtstart"].dt.isoformat() for each in events] == ["2026-02-02"]
    assert events[0]["dtend"].dt - events[0]["dtstart"].dt == timedelta(days=1)


def test_a_takeaway_becomes_an_idea_of_ones_own_district_once(signed_in, two, newfield, fay):
    from fairwater_web.registers.models import Entry
    from fairwater_web.thread.models import Link

    riverbend, _ = two
    tour = actions.set_meeting(by=fay, cohort=riverbend.cohort, kind="study-tour", title="Tour", on=MONDAY, until=None)
    at = f"meetings/{tour.pk}/"
    assert post(signed_in(ANA), at, do="take-home", said="A door that stands open.").status_code == 302
    taken = tour.takeaways.get()
    assert post(signed_in(lead_of("newfield")), at, do="idea", takeaway=taken.pk).status_code == 404, "not theirs"
    assert post(signed_in(ANA), at, do="idea", takeaway=taken.pk, for_whom="Late students").status_code == 302
    entry = Entry.objects.get(register="ideas", tenant__slug="riverbend")
    assert (entry.title, entry.values["for-whom"]) == ("A door that stands open.", "Late students")
    assert Link.objects.filter(kind="entry", thing=entry.pk, to_kind="meeting", to_thing=tour.pk).count() == 1
    assert post(signed_in(ANA), at, do="idea", takeaway=taken.pk).status_code == 400
    page = signed_in(lead_of("newfield")).get(f"/cohorts/{at}").content.decode()
    assert "A door that stands open." in page and f"/registers/entry/{entry.pk}/" not in page
    for sent in ({"came-teacher": "many"}, {"came-teacher": "9000"}, {"came-teacher": "-1"}):
        assert post(signed_in(ANA), at, do="came", **sent).status_code == 400, sent
    post(signed_in(ANA), at, do="came", **{"came-teacher": "2", "came-principal": "1"})
    post(signed_in(ANA), at, do="came", **{"came-teacher": "3"})
    assert "4 people came." in text_of(signed_in(FAY).get(f"/cohorts/{at}")), "counted again, not twice"


# The framework


def test_a_shift_is_contributed_published_and_taken_up_by_another(signed_in, two, newfield, fay):
    from fairwater_web.frameworks.actions import publish_framework
    from fairwater_web.frameworks.models import OwnFramework
    from fairwater_web.frameworks.queries import read

    riverbend, _ = two
    cohort = riverbend.cohort
    here = f"{cohort.pk}/"
    sent = {
        "do": "contribute",
        "shift": "From a code to a talk",
        "strategy": "Write it together.",
        "licence": "CC0-1.0",
    }
    for wrong in ({"shift": " "}, {"strategy": ""}, {"licence": "all mine"}):
        assert post(signed_in(ANA), f"{here}sharing/", **(sent | wrong)).status_code == 400, wrong
    post(signed_in(ANA), f"{here}sharing/", **sent)
    post(signed_in(lead_of("newfield")), f"{here}sharing/", **(sent | {"shift": "Ours", "credit": "yes"}))
    unnamed, named = Contribution.objects.order_by("pk")
    page = text_of(signed_in(lead_of("newfield")).get(f"/cohorts/{here}"))
    assert "A district of the cohort" in page, "it did not want to be named"
    assert post(signed_in(ANA), here, do="take", contribution=unnamed.pk).status_code == 400
    for each in (unnamed, named):
        assert post(signed_in(FAY), here, do="take", contribution=each.pk).status_code == 302
    assert post(signed_in(FAY), here, do="take", contribution=named.pk).status_code == 400, "once"
    assert post(signed_in(ANA), here, do="take-up").status_code == 400, "a draft is nobody's yet"
    draft = OwnFramework.objects.get(organisation=cohort.organisation)
    terms = [(each.code, each.parent, each.statement.said("en")) for each in read(draft).terms]
    assert terms == [
        ("S1", "", "From a code to a talk"),
        ("S1.1", "S1", "Write it together."),
        ("S2", "", "Ours"),
        ("S2.1", "S2", "Write it together."),
    ]
    assert "Riverbend" not in str(draft.content) and "Newfield" in str(draft.content), "credit with consent alone"
    publish_framework(by=fay, row=draft, openly=False)
    assert post(signed_in(ANA), here, do="take-up")["Location"].startswith("/framework-drafts/")
    own = OwnFramework.objects.get(organisation__slug="riverbend")
    assert own.copied_from == f"{cohort.framework} 1"
    assert "One organisation has taken it up." in text_of(signed_in(FAY).get(f"/cohorts/{here}"))
    assert post(signed_in(OMAR), here, do="take-up").status_code == 400, "keeping frameworks is a right"


# Comparable districts


def test_figures_with_their_source_and_without_a_rank(signed_in, two, newfield):
    riverbend, member = two
    at = f"{riverbend.cohort_id}/sharing/"
    sent = {"do": "profile", "students": "18,400", "meals": "57", "english_learners": "16", "disability": "14"}
    more = {"locale": "city", "region": "midwest", "source": "Report card"}
    for wrong in ({"source": ""}, {"meals": "570"}, {"students": "few"}, {"region": "moon"}):
        assert post(signed_in(ANA), at, **(sent | more | wrong)).status_code == 400, wrong
    assert post(signed_in(ANA), at, **sent, **more).status_code == 302
    own = riverbend.profile
    assert (own.students, float(own.meals)) == (18400, 0.57)
    from decimal import Decimal

    figures = {"students": 17000, "meals": Decimal("0.6"), "disability": Decimal("0.14"), "locale": "town"}
    actions.tell_profile(by=newfield, member=member, figures=figures, source="Ours")
    page = text_of(signed_in(ANA).get(f"/cohorts/{riverbend.cohort_id}/numbers/"))
    assert "17,000" in page and "students, qualify for meals, with a disability" in page and "kind of place" in page
    actions.leave(by=newfield, member=member, leaves_there=False, today=timezone.localdate())
    assert "17,000" not in text_of(signed_in(ANA).get(f"/cohorts/{riverbend.cohort_id}/numbers/"))
