"""Another organisation's object is as absent as one that never was, and the asker's own log says that it was asked for."""

from __future__ import annotations

import re
import uuid
from datetime import date

import pytest
from django.utils import timezone

from tests.cast import ANA, DANA, IVY, NORA
from tests.web.test_routes import ADDRESSES, FORMS

KINDS = {
    "release/<int:number>/": "release",
    "release/<int:number>/approve/": "release",
    "release/<int:number>/set-aside/": "release",
    "release/<int:number>/stop/": "release",
    "release/<int:number>/cells.csv": "release",
    "documents/<int:number>/": "document",
    "documents/<int:number>/drawn/": "document",
    "documents/<int:number>/lines/": "document",
    "documents/lines/<int:number>/": "line",
    "documents/<int:number>/title/": "document",
    "documents/<int:number>/fields/<slug:field>/": "document",
    "documents/<int:number>/pulse/": "document",
    "documents/<int:number>/fields/<slug:field>/suggest/": "document",
    "documents/<int:number>/suggestions/<int:suggestion>/": "document",
    "documents/<int:number>/fields/<slug:field>/evidence/": "document",
    "documents/<int:number>/evidence/<int:evidence>/": "document",
    "documents/<int:number>/evidence/<int:evidence>/file/": "document",
    "documents/<int:number>/sign/": "document",
    "documents/<int:number>/move/": "document",
    "documents/<int:number>/publish/": "document",
    "documents/<int:number>/versions/": "document",
    "documents/<int:number>/history/<slug:field>/": "document",
    "documents/<int:number>/in/<slug:language>/": "document",
    "documents/<int:number>/files/": "document",
    "documents/<int:number>/files/<int:export>/": "document",
    "documents/<int:number>/brought/": "document",
    "audit/<int:number>/": "audit",
    "audit/<int:number>/approve/": "audit",
    "audit/<int:number>/stop/": "audit",
    "audit/<int:number>/<str:name>": "audit",
    "allocations/<int:number>/": "allocation",
    "allocations/<int:number>/settings/": "allocation",
    "allocations/<int:number>/what-if/": "allocation",
    "allocations/<int:number>/counts/": "allocation",
    "allocations/<int:number>/counts/bring/": "allocation",
    "allocations/<int:number>/keep/": "allocation",
    "allocations/<int:number>/decision/": "allocation",
    "allocations/<int:number>/set-aside/": "allocation",
    "allocations/<int:number>/allocation.csv": "allocation",
    "data/import/<int:number>/": "import",
    "data/import/<int:number>/waiting.csv": "import",
    "data/import/<int:number>/mapping.toml": "import",
    "data/import/<int:number>/mapping/": "import",
    "data/import/<int:number>/codes/": "import",
    "data/import/<int:number>/sheet/": "import",
    "data/import/<int:number>/mend/": "import",
    "data/import/<int:number>/take-in/": "import",
    "data/import/<int:number>/set-aside/": "import",
    "data/import/<int:number>/stop/": "import",
    "data/events/<int:number>/withdraw/": "event",
    "data/roll-back/<int:number>/": "snapshot",
    "listening/<int:number>/": "round",
    "listening/<int:number>/change/": "round",
    "listening/<int:number>/add/": "round",
    "surveys/<int:number>/": "survey",
    "surveys/<int:number>/settle/": "survey",
    "surveys/<int:number>/codes/": "survey",
    "surveys/<int:number>/codes.csv": "survey",
    "surveys/<int:number>/cards/": "survey",
    "surveys/<int:number>/paper/": "survey",
    "surveys/<int:number>/enter/": "survey",
    "surveys/<int:number>/together/": "survey",
    "surveys/<int:number>/bring/": "survey",
    "surveys/<int:number>/recordings/": "survey",
    "surveys/<int:number>/results/": "survey",
    "surveys/<int:number>/themes/": "survey",
    "surveys/<int:number>/themes/read/": "survey",
    "surveys/<int:number>/themes/quotes/": "survey",
    "surveys/<int:number>/words/": "survey",
    "surveys/<int:number>/words/<slug:item>/<slug:mark>/": "survey",
    "conversations/<int:number>/": "talk",
    "conversations/<int:number>/add/": "talk",
    "conversations/<int:number>/in/<slug:language>/": "talk",
    "conversations/<int:number>/move/": "talk",
    "conversations/statements/<int:number>/": "statement",
    "definitions/<int:number>/": "definition",
    "definitions/<int:number>/propose/": "definition",
    "definitions/<int:number>/approve/": "definition",
    "definitions/<int:number>/vote/": "definition",
    "definitions/<int:number>/ask/": "definition",
    "definitions/<int:number>/publish/": "definition",
    "definitions/proposals/<int:number>/": "proposal",
    "profiles/<int:number>/": "profile",
    "profiles/<int:number>/cells/<slug:practice>/": "profile",
    "profiles/<int:number>/profile.csv": "profile",
    "pilots/<int:number>/": "pilot",
    "supports/<int:number>/": "supports list",
    "supports/<int:number>/messages.csv": "supports list",
    "practice/assessments/<int:number>/": "team-assessment",
    "practice/assessments/<int:number>/<slug:code>/": "team-assessment",
    "coaching/<int:number>/": "coaching",
    "observing/visits/<int:number>/": "visit",
    "observing/visits/<int:number>/sync/": "visit",
    "observing/sessions/<int:number>/": "calibration",
    "observing/rubrics/<int:number>/": "rubric",
    "pilots/<int:number>/compared/": "pilot",
    "pilots/<int:number>/did.csv": "pilot",
    "pilots/<int:number>/its.csv": "pilot",
    "journeys/<int:number>/take-away/": "journey",
    "take-away/<int:number>/": "take-away",
    "take-away/<int:number>/file/": "take-away",
    "take-away/<int:number>/stop/": "take-away",
    "cohorts/<int:number>/": "cohort",
    "cohorts/<int:number>/meetings.ics": "cohort",
    "cohorts/<int:number>/numbers/": "cohort",
    "cohorts/<int:number>/sharing/": "cohort",
    "cohorts/meetings/<int:number>/": "meeting",
    "cohorts/shared/<int:number>/": "shared",
    "cohorts/reports/<int:number>/": "cohort report",
    "exemplars/<int:number>/": "exemplar",
    "exemplars/<int:number>/story/": "exemplar",
    "exemplars/<int:number>/story.<slug:form>": "exemplar",
    "submissions/<int:number>/": "submission",
    "submissions/<int:number>/evidence/<int:evidence>/file/": "submission",
    "assessments/<int:number>/": "assessment",
    "awards/<int:number>/": "award",
    "journeys/<int:number>/": "journey",
    "journeys/<int:number>/milestones.ics": "journey",
    "journeys/<int:number>/end/": "journey",
    "journeys/<int:number>/stations/<slug:station>/": "journey",
    "in-person/<int:number>/": "talk in person",
    "in-person/<int:number>/change/": "talk in person",
    "in-person/<int:number>/quotes/": "talk in person",
    "in-person/<int:number>/quotes.csv": "talk in person",
    "in-person/<int:number>/slips/": "talk in person",
    "in-person/themes/<int:number>/": "round",
    "in-person/quotes/<int:number>/": "quote",
    "surveys/quotes/<int:number>/": "written-quote",
    "in-person/quotes/<int:number>/withdraw/": "quote",
    "in-person/quotes/<int:number>/code/": "quote",
    "in-person/quotes/<int:number>/ask/": "quote",
    "registers/entry/<int:number>/": "entry",
    "registers/entry/<int:number>/change/": "entry",
    "registers/entry/<int:number>/move/": "entry",
    "registers/entry/<int:number>/late/": "entry",
    "registers/<slug:register>/bring/<int:number>/": "entry list",
    "findings/pin-released/<int:number>/": "release",
    "findings/<int:number>/": "finding",
    "findings/<int:number>/again/": "finding",
    "findings/<int:number>/withdraw/": "finding",
    "findings/<int:number>/conversations/": "finding",
    "findings/<int:number>/conversations/<int:conversation>/": "finding",
    "framework-crosswalks/<int:number>/": "crosswalk",
    "framework-crosswalks/<int:number>/file.<slug:name>": "crosswalk",
    "framework-drafts/bring/<int:number>/": "sheet",
    "framework-drafts/<int:number>/": "framework",
    "framework-drafts/<int:number>/details/": "framework",
    "framework-drafts/<int:number>/terms/": "framework",
    "framework-drafts/<int:number>/terms/<str:code>/": "framework",
    "framework-drafts/<int:number>/terms/<str:code>/move/": "framework",
    "framework-drafts/<int:number>/terms/<str:code>/remove/": "framework",
    "framework-drafts/<int:number>/publish/": "framework",
    "framework-drafts/<int:number>/remove/": "framework",
}
"""Every route with a number of an object inside an organisation, and what it is a number of."""
LISTENED = (
    "round",
    "survey",
    "talk",
    "statement",
    "talk in person",
    "quote",
    "written-quote",
    "definition",
    "proposal",
    "journey",
)
JUDGED = ("team-assessment", "visit", "calibration", "rubric")
KEPT_BY = dict.fromkeys(("framework", "sheet", "crosswalk", "allocation", "coaching", *JUDGED, *LISTENED), ANA) | {
    "supports list": NORA
}
"""Who in Riverbend may open one of each kind; the data steward where nobody is named."""
NEVER = 987654
THEIRS = {"id": "theirs", "version": "1", "title": "Theirs", "languages": ["en"], "licence": "", "source": ""} | {
    "creator": "Newfield",
    "dated": "2026-06-14",
    "terms": [{"code": "A", "statement": "a"}],
}
OF_A_PERSON = (
    "account/second-factor/<int:number>/remove/",
    "account/sessions/<int:number>/end/",
    "notices/<int:number>/",
)
"""One's own; somebody else's is not there, in tests of their own."""
OF_A_THING = (
    "thread/<slug:kind>/<int:number>/",
    "thread/<slug:kind>/<int:number>/link/",
    "thread/<slug:kind>/<int:number>/look/",
    "thread/<slug:kind>/<int:number>/unlink/<int:made>/",
    "comments/<slug:kind>/<int:number>/",
    "comments/resolve/<int:comment>/",
    "comments/take-back/<int:comment>/",
)
BY_AN_ADMINISTRATOR = (
    "people/<int:number>/",
    "people/<int:number>/add-role/",
    "people/<int:number>/leave/",
    "people/<int:number>/second-factor/",
    "people/<int:number>/role/<int:membership>/",
    "people/invitation/<int:number>/",
    "people/companions/<int:number>/end/",
    "people/staff-list/<int:number>/",
)


@pytest.fixture
def newfield(signed_in):
    """Another district, one object of each kind, and nothing of its own for Riverbend to mistake them for."""
    from fairwater_web.allocation.models import Allocation
    from fairwater_web.audits.models import Audit
    from fairwater_web.coaching.models import Coaching
    from fairwater_web.codebook.models import Quoted
    from fairwater_web.cohorts.models import Cohort, CohortReport, Meeting, Member, Shared
    from fairwater_web.conversations.models import Conversation as Talk
    from fairwater_web.conversations.models import Statement
    from fairwater_web.data.models import ContextEvent, SnapshotRecord
    from fairwater_web.definitions.models import Definition, Proposal
    from fairwater_web.documents.models import Document, NamedLine, Version
    from fairwater_web.exemplars.models import Exemplar
    from fairwater_web.findings.models import Conversation, Finding
    from fairwater_web.frameworks.models import BroughtSheet, OwnCrosswalk, OwnFramework
    from fairwater_web.imports.models import Import
    from fairwater_web.interviews.models import Quote, Slip
    from fairwater_web.interviews.models import Talk as InPerson
    from fairwater_web.journeys.models import Journey
    from fairwater_web.listening.models import Round, Survey
    from fairwater_web.observing.models import CalibrationSession, Rubric, Visit
    from fairwater_web.organisations.actions import make_organisation
    from fairwater_web.organisations.enums import Kind
    from fairwater_web.people.actions import make_person
    from fairwater_web.practice.models import TeamAssessment, TeamMember
    from fairwater_web.profiles.models import CapabilityProfile
    from fairwater_web.recognition.models import Assignment, Award, Submission
    from fairwater_web.registers.models import Entry, EntryList
    from fairwater_web.releases.models import Release
    from fairwater_web.supports.models import SupportList
    from fairwater_web.takeaways.models import TakeAway

    made = make_organisation(kind=Kind.DISTRICT, name="Newfield", slug="newfield")
    kim = make_person(email="kim@newfield.example", name="Kim Sato", password="newfield-sample")
    own = {"organisation": made}
    finding = Finding.objects.create(
        **own, audience="staff", measure="chronic-absence", recipe={}, content={}, snapshot="s", pinned_by=kim
    )
    talk = {"took_part": "a", "noticed": "b", "decision": "c", "owner": "d", "kept_by": kim}
    day = date(2026, 6, 14)
    release = {"measure": "chronic-absence", "school_year": "2026", "columns": [], "ways": 1, "policy": "strict"}
    entry = {"register": "asks", "number": 1, "title": "An ask", "state": "asked", "made_by": kim}
    heard = Round.objects.create(**own, tenant=made, title="Theirs", opens_on=day, closes_on=day, made_by=kim)
    asked_in = Survey.objects.create(round=heard, instrument="families", asked_of="families", made_by=kim)
    spoken = Talk.objects.create(round=heard, question="What?", made_by=kim)
    met = InPerson.objects.create(round=heard, kind="interview", held_on=day, made_by=kim)
    slip = Slip.objects.create(talk=met, number=1, role="families", nonce="n", digest="d")
    quote = {"text": "Theirs.", "language": "en", "reach": "public", "kept_on": day, "kept_by": kim}
    way = Journey.objects.create(**own, sequence="theirs", content={}, title="Theirs", began_on=day, made_by=kim)
    taken = {"what": "deck", "made_for": "board", "format": "pptx", "language": "en", "title": "Theirs"}
    defined = Definition.objects.create(round=heard, kind="graduate-portrait", title="Theirs", made_by=kim)
    cohort = Cohort.objects.create(
        **own, shape="theirs", title="T", begins_on=day, ends_on=date(2028, 6, 14), made_by=kim
    )
    taking = Member.objects.create(
        cohort=cohort, asked="newfield", district=made, asked_by=kim, accepted_by=kim, accepted_on=day
    )
    theirs = OwnFramework.objects.create(**own, framework="look-fors", version="1", content=THEIRS, made_by=kim)
    rubric = Rubric.objects.create(**own, framework=theirs, made_by=kim)
    paper = Document.objects.create(**own, kind="prototype", title="T", language="en", made_by=kim)
    version = Version.objects.create(document=paper, number=1, title="T", content={}, digest="d", made_by=kim)
    meeting = TeamAssessment.objects.create(
        **own, tenant=made, framework="ten-practices", version="1", codes=["2"], held_on=day, facilitator=kim
    )
    TeamMember.objects.create(assessment=meeting, person=kim)
    closed = {"audience": "network", "published_by": kim, "published_at": timezone.now(), "closed_at": timezone.now()}
    recognised = {**own, "programme": made, "tenant": made, "role": "principal", "credential": "inclusion"}
    portfolio = Submission.objects.create(**recognised, by=kim, rubric={"statements": []})
    award = Award.objects.create(
        **recognised, holder=kim, holder_id_public=uuid.uuid4(), awarded_on=day, until=date(2029, 6, 14), awarded_by=kim
    )
    return {
        "team-assessment": meeting.pk,
        "exemplar": Exemplar.objects.create(document=paper, version=version, **closed).pk,
        "submission": portfolio.pk,
        "assessment": Assignment.objects.create(submission=portfolio, seat="first", person=kim, asked_by=kim).pk,
        "award": award.pk,
        "coaching": Coaching.objects.create(**own, tenant=made, coach=kim, purpose="", begins_on=day).pk,
        "visit": Visit.objects.create(**own, place="Theirs", on=day, rubric=rubric, made_by=kim).pk,
        "rubric": rubric.pk,
        "calibration": CalibrationSession.objects.create(
            **own, title="T", rubric=rubric, on=day, against="peers", items=[], thresholds={}, made_by=kim
        ).pk,
        "cohort": cohort.pk,
        "meeting": Meeting.objects.create(cohort=cohort, kind="workshop", title="T", on=day, until=day, made_by=kim).pk,
        "cohort report": CohortReport.objects.create(cohort=cohort, document=paper, shown=version).pk,
        "line": NamedLine.objects.create(document=paper, said="Theirs.", digest="d").pk,
        "shared": Shared.objects.create(member=taking, kind="document", version=version, shared_by=kim).pk,
        "profile": CapabilityProfile.objects.create(**own, model_version="1", variant="district", made_by=kim).pk,
        "pilot": Document.objects.create(**own, kind="pilot-plan", title="T", language="en", made_by=kim).pk,
        "supports list": SupportList.objects.create(**own, title="Theirs", expires_on=day, made_by=kim).pk,
        "definition": defined.pk,
        "journey": way.pk,
        "take-away": TakeAway.objects.create(**own, **taken, journey=way, made_by=kim).pk,
        "proposal": Proposal.objects.create(definition=defined, change="take-out", code="a", made_by=kim).pk,
        "talk in person": met.pk,
        "quote": Quote.objects.create(slip=slip, **quote).pk,
        "written-quote": Quoted.objects.create(
            survey=asked_in, item="should-change", mark="m", text="Theirs.", chosen_on=day, chosen_by=kim
        ).pk,
        "round": heard.pk,
        "survey": asked_in.pk,
        "talk": spoken.pk,
        "statement": Statement.objects.create(conversation=spoken, number=1, text="So.").pk,
        "entry": Entry.objects.create(**own, tenant=made, **entry).pk,
        "entry list": EntryList.objects.create(**own, register="asks", made_by=kim, file="a.csv", found={}).pk,
        "release": Release.objects.create(**own, **release, audience="public", batch=uuid.uuid4(), made_by=kim).pk,
        "audit": Audit.objects.create(**own, made_by=kim).pk,
        "allocation": Allocation.objects.create(**own, title="Theirs", scheme={}, total="1", made_by=kim).pk,
        "import": Import.objects.create(
            **own, made_by=kim, file="a.csv", content="0", size=1, table="enrollment", as_of=day
        ).pk,
        "event": ContextEvent.objects.create(**own, school_year=2026, told="A code", told_by=kim).pk,
        "snapshot": SnapshotRecord.objects.create(**own, content_id="0", as_of=day, source="own", licence="").pk,
        "finding": finding.pk,
        "document": Document.objects.create(**own, kind="equity-statement", title="T", language="en", made_by=kim).pk,
        "crosswalk": OwnCrosswalk.objects.create(
            **own, crosswalk="theirs", version="1", content={"id": "theirs"}, made_by=kim
        ).pk,
        "framework": OwnFramework.objects.create(
            **own, framework="theirs", version="1", content=THEIRS, made_by=kim
        ).pk,
        "sheet": BroughtSheet.objects.create(
            **own, file="a.csv", title="A", language="en", header=["Text"], rows=[["a"]], brought_by=kim
        ).pk,
        "conversation": Conversation.objects.create(finding=finding, held_on=day, follow_up_on=day, **talk).pk,
    }


def asked(client, route: str, number: int):
    """Ask for a number as its page or its form does."""
    address = ADDRESSES[route][0].replace("/1/", f"/{number}/", 1)
    return client.post(address) if route in FORMS else client.get(address)


def said(answer, number: int) -> str:
    """The page without the number that was asked for, and without the mark against forged forms, which is random."""
    page = answer.content.decode().replace(f"/{number}/", "/N/").replace("/1/", "/N/")
    return re.sub(r'(csrfmiddlewaretoken" value=)"\w+"', r"\1", page)


def rows(event: str = "other-organisation"):
    from fairwater_web.common.models import AccessEntry

    return list(AccessEntry.objects.filter(event=event).order_by("pk"))


def test_no_route_with_a_number_is_forgotten():
    inside = {route for route in ADDRESSES if "<int:" in route and not route.startswith("public/")}
    assert inside == {*KINDS, *OF_A_PERSON, *OF_A_THING, *BY_AN_ADMINISTRATOR}


@pytest.mark.parametrize("route", OF_A_THING)
def test_a_thing_of_another_district_is_not_there_and_it_is_noted(signed_in, newfield, route):
    address = ADDRESSES[route][0].replace("/999999/", f"/{newfield['finding']}/", 1)
    dana = signed_in(DANA)
    answer = dana.post(address) if route in FORMS else dana.get(address)
    assert answer.status_code == 404
    assert len(rows()) == 1


@pytest.mark.parametrize("route", BY_AN_ADMINISTRATOR)
def test_people_of_another_district_are_not_there_and_it_is_noted(signed_in, newfield, route):
    from fairwater_web.people.models import Person

    kim = Person.objects.get(email="kim@newfield.example").pk
    address = ADDRESSES[route][0].replace("/999999/", f"/{kim}/", 1)
    ivy = signed_in(IVY)
    answer = ivy.post(address) if route in FORMS else ivy.get(address)
    assert answer.status_code == 404
    assert len(rows()) == 1


@pytest.mark.parametrize("route", KINDS)
def test_an_object_of_another_district_is_not_there_and_it_is_noted(signed_in, newfield, route):
    who = KEPT_BY.get(KINDS[route], DANA)
    asker, number = signed_in(who), newfield[KINDS[route]]
    of_another = asked(asker, route, number)
    never = asked(asker, route, NEVER)
    assert of_another.status_code == never.status_code == 404
    assert said(of_another, number) == said(never, NEVER)
    first, second = rows()
    assert [first.subject, second.subject] == [f"{KINDS[route]} {number}", f"{KINDS[route]} {NEVER}"]
    for row in (first, second):
        assert (row.person.email, row.organisation.slug) == (who, "riverbend")


def test_nothing_of_it_stands_in_the_other_districts_log(signed_in, newfield):
    from fairwater_web.common.models import AccessEntry

    asked(signed_in(DANA), "findings/<int:number>/", newfield["finding"])
    assert not AccessEntry.objects.filter(organisation__slug="newfield").exists()


def test_nothing_of_it_was_changed(signed_in, newfield):
    from fairwater_web.data.models import ContextEvent
    from fairwater_web.findings.models import Conversation
    from fairwater_web.frameworks.models import OwnFramework
    from fairwater_web.imports.models import Import

    for route in KINDS:
        asked(signed_in(KEPT_BY.get(KINDS[route], DANA)), route, newfield[KINDS[route]])
    assert ContextEvent.objects.filter(pk=newfield["event"]).exists()
    assert Import.objects.get(pk=newfield["import"]).stage == "reading"
    assert Conversation.objects.count() == 1
    assert OwnFramework.objects.get(pk=newfield["framework"]).content == THEIRS


def test_a_conversation_about_another_finding_is_not_there(signed_in, newfield):
    """The finding is one's own, the conversation is about another's."""
    from fairwater_web.findings.models import Finding
    from fairwater_web.organisations.models import Organisation

    own = Finding.objects.get(pk=newfield["finding"])
    own.pk, own.organisation = None, Organisation.objects.get(slug="riverbend")
    own.save(force_insert=True)
    answer = signed_in(DANA).post(f"/findings/{own.pk}/conversations/{newfield['conversation']}/", {"came_of_it": "x"})
    assert answer.status_code == 404
    assert [row.subject for row in rows()] == [f"conversation {newfield['conversation']}"]
