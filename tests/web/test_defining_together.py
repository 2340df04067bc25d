"""Defining together: begun, proposed, decided, approved, voted on, published with what is missing said; read by anybody."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.utils import timezone

from fairwater.definitions import shipped_definitions
from fairwater_web.common.models import AccessEntry
from fairwater_web.conversations.models import Vote, Voter
from fairwater_web.definitions import actions
from fairwater_web.definitions.models import Approval, Definition, Proposal, VotingRound
from fairwater_web.definitions.queries import draft_of
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.listening.actions import Plan, plan_round
from fairwater_web.listening.models import Survey
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.thread.models import Link
from tests.cast import ANA, JUN, NOBODY, OMAR, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]

PORTRAIT = shipped_definitions()["graduate-portrait"]


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    settings.CACHES = settings.CACHES | {"charts": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    caches["charts"].clear()


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def round_(ana):
    today = timezone.localdate()
    plan = Plan("Our graduates", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en"])
    return plan_round(by=ana, plan=plan)


@pytest.fixture
def portrait(ana, round_):
    return actions.begin(by=ana, round_=round_, kind=PORTRAIT, title="Portrait of ours", language="en")


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def now(portrait: Definition):
    return draft_of(Definition.objects.select_related("framework").get(pk=portrait.pk))


def reworded(client, portrait: Definition, text: str, code: str = "thinking"):
    sent = {
        "change": "reword",
        "code": code,
        "statement-en": text,
        "statement-es": "Otra cosa",
        "why": "Families said so.",
    }
    return client.post(f"/definitions/{portrait.pk}/propose/", sent)


def vote(voting: VotingRound, agree: dict[int, int], n: int) -> None:
    """Of `n` people so many agree with a statement, by its number; the others disagree."""
    voters = [Voter(conversation=voting.conversation, digest=str(i)) for i in range(n)]
    Voter.objects.bulk_create(voters)
    statements = {each.number: each for each in voting.conversation.statements.all()}
    Vote.objects.bulk_create(
        Vote(voter=voter, statement=statement, choice=1 if i < agree.get(number, n) else -1)
        for number, statement in statements.items()
        for i, voter in enumerate(voters)
    )


def test_a_definition_is_begun_from_what_is_shipped_by_those_who_lead(signed_in, round_):
    sent = {"round": round_.pk, "kind": "graduate-portrait", "title": "Portrait of ours"}
    answer = signed_in(ANA).post("/definitions/", sent)
    made = Definition.objects.get()
    assert answer["Location"] == f"/definitions/{made.pk}/"
    draft = now(made)
    assert (draft.id, draft.version, draft.title.said("en")) == ("graduate-portrait", "1", "Portrait of ours")
    assert [term.code for term in draft.terms if not term.parent][:2] == ["thinking", "communication"]
    assert signed_in(ANA).post("/definitions/", sent | {"kind": "nothing"}).status_code == 400
    for reader in (OMAR, JUN, VERA):
        assert signed_in(reader).post("/definitions/", sent).status_code in (400, 403, 404), reader
    assert Definition.objects.count() == 1


def test_nobody_but_a_decision_changes_the_words(signed_in, portrait):
    teacher, lead = signed_in(OMAR), signed_in(ANA)
    assert reworded(teacher, portrait, "Asking good questions").status_code == 302
    proposal = Proposal.objects.get()
    assert (proposal.made_by.email, proposal.decision) == (OMAR, "waiting")
    assert now(portrait).by_code["thinking"].statement.said("en") != "Asking good questions"
    assert teacher.post(f"/definitions/proposals/{proposal.pk}/", {"do": "accept"}).status_code == 403
    assert lead.post(f"/definitions/proposals/{proposal.pk}/", {"do": "accept"}).status_code == 302
    term = now(portrait).by_code["thinking"]
    assert (term.statement.said("en"), term.statement.said("es")) == ("Asking good questions", "Otra cosa")
    assert term.kind == "competency" and len(now(portrait).children["thinking"]) == 6, "what is under it stays"
    page = text_of(lead.get(f"/definitions/{portrait.pk}/"))
    assert "proposed other words for “Asking good questions”" in page and "Families said so." in page
    twice = lead.post(f"/definitions/proposals/{proposal.pk}/", {"do": "decline", "reason": "No"})
    assert twice.status_code == 400 and "decided on this proposal already" in text_of(twice)


def test_a_proposal_is_declined_with_a_reason_and_stays(signed_in, portrait):
    lead = signed_in(ANA)
    reworded(signed_in(OMAR), portrait, "Obedience")
    proposal = Proposal.objects.get()
    without = lead.post(f"/definitions/proposals/{proposal.pk}/", {"do": "decline", "reason": "  "})
    assert without.status_code == 400 and Proposal.objects.get().decision == "waiting"
    lead.post(f"/definitions/proposals/{proposal.pk}/", {"do": "decline", "reason": "It names no skill."})
    page = text_of(lead.get(f"/definitions/{portrait.pk}/"))
    assert "It names no skill." in page and "Obedience" in page
    assert now(portrait).by_code["thinking"].statement.said("en") != "Obedience"


def test_something_new_is_added_under_a_term_and_what_is_taken_out_goes_with_what_is_under_it(signed_in, portrait):
    lead = signed_in(ANA)
    sent = {"change": "add", "kind": "student", "parent": "empathy", "statement-en": "Students listen to the end"}
    sent |= {"look-fors-en": "A student repeats what another said\n\nThey wait", "look-fors-es": "Repite"}
    lead.post(f"/definitions/{portrait.pk}/propose/", sent)
    lead.post(f"/definitions/{portrait.pk}/propose/", {"change": "take-out", "code": "responsibility", "why": "Twice."})
    for each in Proposal.objects.all():
        lead.post(f"/definitions/proposals/{each.pk}/", {"do": "accept"})
    draft = now(portrait)
    added = draft.by_code["empathy.student"]
    assert (added.parent, added.kind) == ("empathy", "student")
    assert [each.said("en") for each in added.look_fors][-1] == "They wait"
    assert not any(code.startswith("responsibility") for code in draft.by_code)
    refused = lead.post(f"/definitions/{portrait.pk}/propose/", {"change": "take-out", "code": "empathy", "why": " "})
    blank = lead.post(f"/definitions/{portrait.pk}/propose/", {"change": "add", "kind": "student"})
    gone = lead.post(
        f"/definitions/{portrait.pk}/propose/", {"change": "reword", "code": "nothing", "statement-en": "A"}
    )
    assert [each.status_code for each in (refused, blank, gone)] == [400, 400, 400]


def test_a_proposal_that_comes_from_a_thing_links_the_draft_to_it(signed_in, portrait, ana, round_):
    lead = signed_in(ANA)
    other = actions.begin(by=ana, round_=round_, kind=PORTRAIT, title="Another", language="en")
    sent = {"change": "reword", "code": "empathy", "statement-en": "Care"}
    unseen = lead.post(f"/definitions/{portrait.pk}/propose/", sent | {"origin": "definition:999999"})
    assert unseen.status_code == 400
    lead.post(f"/definitions/{portrait.pk}/propose/", sent | {"origin": f"definition:{other.pk}"})
    lead.post(f"/definitions/proposals/{Proposal.objects.get().pk}/", {"do": "accept"})
    made = Link.objects.get(kind="framework", thing=portrait.framework_id, to_kind="definition")
    assert (made.to_thing, made.relation) == (other.pk, "rests-on")


def test_an_approval_is_of_these_words_and_of_no_others(signed_in, portrait):
    lead, teacher = signed_in(ANA), signed_in(OMAR)
    for client in (lead, teacher, teacher):
        client.post(f"/definitions/{portrait.pk}/approve/", {"code": "thinking", "do": "approve"})
    assert Approval.objects.count() == 2, "the same words twice are one approval"
    reworded(lead, portrait, "Asking")
    lead.post(f"/definitions/proposals/{Proposal.objects.get().pk}/", {"do": "accept"})
    page = text_of(lead.get(f"/definitions/{portrait.pk}/"))
    assert "2 people approved earlier words and are asked again." in page
    lead.post(f"/definitions/{portrait.pk}/approve/", {"code": "thinking", "do": "approve"})
    lead.post(f"/definitions/{portrait.pk}/approve/", {"code": "thinking", "do": "take-back"})
    assert Approval.objects.count() == 2
    events = list(AccessEntry.objects.values_list("event", flat=True))
    assert events.count("term-approved") == 4 and events.count("approval-taken-back") == 1


def test_people_vote_on_the_words_and_only_ten_are_told(signed_in, portrait, ana):
    lead = signed_in(ANA)
    lead.post(f"/definitions/{portrait.pk}/vote/", {"question": "Our graduates?", "language": "en"})
    voting = VotingRound.objects.get()
    assert voting.conversation.stage == "open" and voting.conversation.statements.count() == 8
    number = voting.terms["empathy"][0]
    vote(voting, {number: 5}, 9)
    assert "fewer than ten" in text_of(lead.get(f"/definitions/{portrait.pk}/"))
    Voter.objects.all().delete()
    vote(voting, {number: 5}, 20)
    page = text_of(lead.get(f"/definitions/{portrait.pk}/"))
    assert "Not agreed yet: 25% of 20 agree" in page and "Agreed: 100% of 20 agree" in page
    assert "On one people do not agree yet." in page
    reworded(lead, portrait, "Care for others", code="empathy")
    lead.post(f"/definitions/proposals/{Proposal.objects.get().pk}/", {"do": "accept"})
    assert "They voted on earlier words." in text_of(lead.get(f"/definitions/{portrait.pk}/"))
    lead.post(f"/definitions/{portrait.pk}/vote/", {"question": "And now?", "language": "en"})
    again = VotingRound.objects.get(number=2)
    vote(again, {}, 12)
    page = text_of(lead.get(f"/definitions/{portrait.pk}/"))
    assert "Not agreed" not in page and "They voted on earlier words." not in page


def test_with_something_missing_a_reason_is_needed_and_everybody_reads_it(signed_in, portrait):
    lead, stranger = signed_in(ANA), signed_in(NOBODY)
    address = "/public/riverbend/frameworks/graduate-portrait/"
    assert stranger.get(address).status_code == 404
    refused = lead.post(f"/definitions/{portrait.pk}/publish/", {"openly": "1"})
    assert refused.status_code == 400 and "Something is still missing" in text_of(refused)
    lead.post(f"/definitions/{portrait.pk}/publish/", {"openly": "1", "reason": "The board meets tomorrow."})
    row = OwnFramework.objects.get(framework="graduate-portrait")
    assert (row.stage, row.openly) == ("published", True)
    page = text_of(stranger.get(address))
    assert "Portrait of ours" in page and "The board meets tomorrow." in page
    assert "Critical thinking and problem solving" in page and "Kindergarten" in page
    assert "Ana" not in page, "names of people are not for everybody"
    assert text_of(stranger.get(address, headers={"accept-language": "es"})).count("Pensamiento crítico")
    assert reworded(lead, portrait, "Too late").status_code == 400
    late = lead.post(f"/definitions/{portrait.pk}/approve/", {"code": "thinking", "do": "approve"})
    assert late.status_code == 400 and "stays as it is" in text_of(late)


def test_what_is_complete_is_published_without_a_reason_and_the_next_version_begins_from_it(
    signed_in, portrait, ana, round_
):
    lead = signed_in(ANA)
    for term in now(portrait).terms:
        if not term.parent:
            lead.post(f"/definitions/{portrait.pk}/approve/", {"code": term.code, "do": "approve"})
    assert lead.post(f"/definitions/{portrait.pk}/publish/", {}).status_code == 302
    assert signed_in(NOBODY).get("/public/riverbend/frameworks/graduate-portrait/").status_code == 404, "not opened"
    following = actions.begin(by=ana, round_=round_, kind=PORTRAIT, title="The next", language="en")
    assert now(following).version not in ("", "1") and now(following).id == "graduate-portrait"


def test_a_statement_is_a_document_with_rounds_of_voting_and_a_survey(signed_in, round_):
    lead = signed_in(ANA)
    lead.post("/definitions/", {"round": round_.pk, "kind": "equity-statement", "title": "What equity means here"})
    made = Definition.objects.get()
    assert made.document.kind == "equity-statement" and made.framework is None
    lines = "\n".join(f"We hold to {n}." for n in range(5))
    sent = {"question": "Is it ours?", "language": "es", "statements": lines}
    assert lead.post(f"/definitions/{made.pk}/vote/", sent | {"statements": "One"}).status_code == 400
    assert lead.post(f"/definitions/{made.pk}/vote/", sent).status_code == 302
    assert VotingRound.objects.get().conversation.statements.count() == 5
    lead.post(f"/definitions/{made.pk}/ask/", {})
    assert Survey.objects.get().instrument == "comprehension"
    assert "Survey, edition 1" in text_of(lead.get(f"/definitions/{made.pk}/"))


def test_a_draft_that_was_thrown_away_is_said_to_be(signed_in, portrait):
    lead = signed_in(ANA)
    lead.post(f"/framework-drafts/{portrait.framework_id}/remove/", {})
    page = lead.get(f"/definitions/{portrait.pk}/")
    assert page.status_code == 200 and "was thrown away" in text_of(page)
    assert lead.get(f"/definitions/{portrait.pk}/propose/").status_code == 400


def test_the_sample_district_has_a_published_portrait_and_a_profile_that_people_do_not_agree_on_yet(signed_in):
    from fairwater_web.definitions.samples import ROUND, make_sample_definitions

    assert make_sample_definitions() is None
    lead = acting_person(Person.objects.get(email=ANA), timezone.localdate())
    today = timezone.localdate()
    plan_round(by=lead, plan=Plan(ROUND, "To hear.", today, today, comes_back="In May.", languages=["en"]))
    assert (make_sample_definitions(), make_sample_definitions()) == (2, 0)
    profile = Definition.objects.get(kind="leader-profile")
    page = text_of(signed_in(OMAR).get(f"/definitions/{profile.pk}/"))
    assert "On 2 people do not agree yet." in page and "One proposal waits" in page
    public = text_of(signed_in(NOBODY).get("/public/riverbend/frameworks/graduate-portrait/"))
    assert "Knowing one's own way and asking for help" in public and "Something was missing" not in public
