"""The ten practices and a team's assessment: silence that holds, two pieces of evidence, consensus, the advisory, changes."""

from __future__ import annotations

import html
import json
import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from fairwater.frameworks import shipped
from fairwater.practice import Advisory
from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.practice import actions, practice_pages, queries
from fairwater_web.practice.models import AgreedLevel, LevelDraft, RatedSpread, TeamAssessment, TeamMember
from fairwater_web.practice.sealing import ratings_of
from tests.cast import ANA, DANA, NORA, OMAR, PAUL, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]

TODAY = timezone.localdate()
TEAM = (ANA, SAM, PAUL, NORA)
FA1 = shipped().newest("capability-model").by_code.get("FA1")
ARTEFACTS = ("Minutes of the cabinet, October", "The schedule of the coaches")


def acting(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def opened(by: str = ANA, team=TEAM, *, core_only: bool = False, held_on=TODAY) -> TeamAssessment:
    people = [Person.objects.get(email=each) for each in team if each != by]
    return actions.open_assessment(by=acting(by), people=people, core_only=core_only, held_on=held_on)


def rated(assessment: TeamAssessment, code: str, levels: dict[str, int]) -> None:
    for who, level in levels.items():
        actions.rate(by=acting(who), assessment=assessment, code=code, level=level)


def agreed(assessment: TeamAssessment, code: str, level: int, by: str = ANA) -> AgreedLevel:
    for words in ARTEFACTS:
        if not assessment.evidence.filter(code=code, words=words).exists():
            actions.describe(by=acting(by), assessment=assessment, code=code, words=words)
    last = assessment.levels.filter(code=code).last()
    given = {"level": level, "rationale": "The minutes show it.", "seen": last.pk if last else 0}
    return actions.agree(by=acting(by), assessment=assessment, code=code, **given)


@pytest.fixture
def assessment(db):
    return opened()


@pytest.fixture
def talking(assessment):
    rated(assessment, "2", {ANA: 1, SAM: 2, PAUL: 1, NORA: 4})
    rated(assessment, "1", {ANA: 2, SAM: 3})
    actions.close_round(by=acting(ANA), assessment=assessment)
    return TeamAssessment.objects.get(pk=assessment.pk)


# ---- opening


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"people": ""}, "A team has two people or more"),
        ({"people": "Ana Morales"}, "nobody who can be in a team"),
        ({"people": "Omar Haddad"}, "“Omar Haddad” is nobody who can be in a team here"),
        ({"people": "Sam Whitfield, Vera Ellis"}, "“Vera Ellis” is nobody"),
        ({"held_on": "soon"}, "soon"),
    ],
)
def test_what_cannot_be_opened_is_said_and_what_was_typed_stays(signed_in, sent, said):
    answer = signed_in(ANA).post("/practice/assessments/", {"people": "Sam Whitfield", "which": "all"} | sent)
    assert answer.status_code == 400 and said in text_of(answer) and not TeamAssessment.objects.exists()
    assert f'value="{sent.get("people", "Sam Whitfield")}"' in answer.content.decode()


def test_whoever_opens_it_leads_and_the_core_comes_first(signed_in):
    sent = {"people": "Sam Whitfield, nora@riverbend.example", "which": "core"}
    address = signed_in(ANA).post("/practice/assessments/", sent).url
    page = text_of(signed_in(ANA).get(address))
    assert "0 of 3 have rated" in page and "3 people in the team" in page and "leads the meeting" in page
    assert TeamAssessment.objects.get().codes == ["1", "2", "3"]
    assert signed_in(NORA).get(address).status_code == 200, "a member, though she acts in a school"
    assert signed_in(PAUL).get(address).status_code == 404, "nobody else sees it before it has ended"
    assert signed_in(OMAR).get(address).status_code == 403


# ---- silence


def test_before_the_round_is_closed_only_how_many_is_shown(signed_in, assessment):
    client = signed_in(ANA)
    address = f"/practice/assessments/{assessment.pk}/"
    before = {who: signed_in(who).get(f"{address}2/").content.decode() for who in (SAM, PAUL)}
    answer = client.post(f"{address}2/", {"do": "rate", "level": "1"})
    assert answer.url == f"{address}3/", "on to the next that is not rated"
    assert "1 of 4 have rated" in text_of(signed_in(SAM).get(address))
    for who, page in before.items():
        after = signed_in(who).get(f"{address}2/").content.decode()
        clean = [re.sub(r'csrfmiddlewaretoken" value="\w+"', "", each) for each in (page, after)]
        assert clean[0] == clean[1], "nothing on anybody else's page tells of it"
    own = client.get(f"{address}2/").content.decode()
    assert 'name="level" value="1" checked' in own
    assert client.post(f"{address}2/", {"do": "rate", "level": "3"}).status_code == 302
    assert ratings_of(TeamMember.objects.get(person__email=ANA)) == {"2": 3}
    assert client.post(f"{address}2/", {"do": "rate", "level": ""}).status_code == 302
    assert not TeamMember.objects.get(person__email=ANA).sealed
    assert client.post(f"{address}2/", {"do": "rate", "level": "5"}).status_code == 400


def test_a_sealed_rating_opens_for_no_other_row(assessment):
    rated(assessment, "2", {ANA: 1, SAM: 4})
    ana, sam = TeamMember.objects.get(person__email=ANA), TeamMember.objects.get(person__email=SAM)
    assert "1" not in json.dumps(ratings_of(TeamMember(assessment=assessment, person=sam.person, sealed=ana.sealed)))
    assert len(ana.sealed) == len(sam.sealed), "its length tells nothing"
    told = [each.event for each in AccessEntry.objects.filter(person__email=SAM)]
    assert told == [], "the log does not say that he rated"


def test_closing_leaves_counts_and_no_row_of_anybody(talking):
    assert not TeamMember.objects.exclude(sealed="").exists()
    spreads = {each.code: (each.n, each.counts) for each in RatedSpread.objects.all()}
    assert spreads["2"] == (4, [2, 1, 0, 1])
    assert spreads["1"] == (2, None), "too few: not even kept"
    assert spreads["10"] == (0, None)
    assert talking.n_rated == 4
    for model in apps.get_app_config("practice").get_models():
        people = {field.attname for field in model._meta.fields if field.related_model is Person} - {"facilitator_id"}
        assert not (people and "n" in {field.name for field in model._meta.fields}), model


def test_a_closed_round_shows_the_spread_without_names_and_is_never_opened_again(signed_in, talking):
    page = text_of(signed_in(SAM).get(f"/practice/assessments/{talking.pk}/2/"))
    assert "4 people rated it, from level 1 to level 4" in page
    spread = page[page.index("How the team rated") : page.index("Each dot is one rating")]
    assert not [name for name in ("Ana", "Sam", "Paul", "Nora") if name in spread]
    few = text_of(signed_in(SAM).get(f"/practice/assessments/{talking.pk}/1/"))
    assert "2 people rated it. Under 3 the spread is withheld" in few and "Each dot" in few
    assert "Nobody rated it" in text_of(signed_in(SAM).get(f"/practice/assessments/{talking.pk}/9/"))
    late = signed_in(SAM).post(f"/practice/assessments/{talking.pk}/1/", {"do": "rate", "level": "1"})
    assert late.status_code == 400 and "never opened again" in text_of(late)
    again = signed_in(ANA).post(f"/practice/assessments/{talking.pk}/", {"do": "close"})
    assert again.status_code == 400 and RatedSpread.objects.count() == 10


def test_only_whoever_leads_closes_and_not_before_somebody_rated(signed_in, assessment):
    address = f"/practice/assessments/{assessment.pk}/"
    refused = signed_in(SAM).post(address, {"do": "close"})
    assert refused.status_code == 400 and "Whoever leads the meeting does this" in text_of(refused)
    assert "disabled" in signed_in(SAM).get(address).content.decode()
    nobody = signed_in(ANA).post(address, {"do": "close"})
    assert nobody.status_code == 400 and "Nobody has rated yet" in text_of(nobody)


def test_who_leaves_takes_their_rating_along_and_the_next_member_leads(signed_in, assessment):
    rated(assessment, "2", {ANA: 1, SAM: 2, PAUL: 3, NORA: 4})
    assert signed_in(ANA).post(f"/practice/assessments/{assessment.pk}/", {"do": "leave"}).status_code == 302
    assert signed_in(ANA).get(f"/practice/assessments/{assessment.pk}/").status_code == 404
    page = text_of(signed_in(SAM).get(f"/practice/assessments/{assessment.pk}/"))
    assert "3 of 3 have rated" in page and "Close the silent round" in page
    actions.close_round(by=acting(SAM), assessment=assessment)
    assert RatedSpread.objects.get(code="2").counts == [0, 1, 1, 1]
    actions.add_member(by=acting(SAM), assessment=assessment, person=Person.objects.get(email=ANA))
    assert signed_in(ANA).get(f"/practice/assessments/{assessment.pk}/2/").status_code == 200


def test_whoever_leads_and_is_gone_from_the_district_is_followed(signed_in, assessment):
    address = f"/practice/assessments/{assessment.pk}/"
    refused = signed_in(SAM).post(address, {"do": "take-over"})
    assert refused.status_code == 400 and "still there" in text_of(refused)
    Person.objects.filter(email=ANA).update(is_active=False)
    assert "is not there any more" in text_of(signed_in(SAM).get(address))
    assert signed_in(SAM).post(address, {"do": "take-over"}).status_code == 302
    assert TeamAssessment.objects.get().facilitator.email == SAM


# ---- evidence and agreement


def test_no_level_under_two_pieces_of_evidence(signed_in, talking):
    client, address = signed_in(ANA), f"/practice/assessments/{talking.pk}/2/"
    wanted = {"do": "agree", "level": "1", "rationale": "One person holds it.", "seen": "0"}
    page = client.get(address).content.decode()
    assert re.search(r"<button[^>]*disabled", page) and "Two pieces of evidence come first" in html.unescape(page)
    refused = client.post(address, wanted)
    assert refused.status_code == 400 and "One person holds it." in refused.content.decode()
    client.post(address, {"do": "describe", "words": ARTEFACTS[0]})
    assert "One more piece of evidence comes first" in text_of(client.get(address))
    twice = client.post(address, {"do": "describe", "words": ARTEFACTS[0].upper()})
    assert twice.status_code == 400 and "stands here already" in text_of(twice)
    assert client.post(address, wanted).status_code == 400
    client.post(address, {"do": "describe", "words": ARTEFACTS[1]})
    assert client.post(address, wanted).status_code == 302
    page = text_of(client.get(address))
    assert "1. Little or none, agreed in the assessment of" in page and "One person holds it." in page
    for sent, said in (({"level": ""}, "Choose a level"), ({"rationale": " "}, "Say why")):
        answer = client.post(address, wanted | sent)
        assert answer.status_code == 400 and said in text_of(answer)


def test_evidence_of_the_thread_and_what_is_withdrawn_counts_no_longer(signed_in, talking):
    from fairwater_web.documents.actions import begin_document
    from fairwater_web.documents.queries import kind_named
    from fairwater_web.thread.actions import mark
    from fairwater_web.thread.enums import Happened
    from fairwater_web.thread.models import Link

    ana, client = acting(ANA), signed_in(ANA)
    kind = kind_named("our-reflection")
    made = begin_document(by=ana, kind=kind, title="Whom we wait for", organisation=ana.organisation, language="en")
    address = f"/practice/assessments/{talking.pk}/2/"
    assert f"document:{made.pk}" in client.get(address).content.decode()
    client.post(address, {"do": "cite", "thing": f"document:{made.pk}"})
    client.post(address, {"do": "describe", "words": ARTEFACTS[0]})
    ours = Link.objects.filter(kind="team-assessment", thing=talking.pk, to_kind="document", to_thing=made.pk)
    assert ours.count() == 1 and queries.evidence_missing(talking, "2") == 0
    mark(organisation=ana.organisation, thing=("document", made.pk), happened=Happened.WITHDRAWN)
    assert queries.evidence_missing(talking, "2") == 1
    assert "withdrawn: it counts no longer" in text_of(client.get(address))
    for thing in ("document:999999", "team-assessment:1", "x", ""):
        assert client.post(address, {"do": "cite", "thing": thing}).status_code == 400
    piece = talking.evidence.get(kind="document").pk
    assert client.post(address, {"do": "drop-evidence", "piece": piece}).status_code == 302
    assert not ours.exists()
    assert client.post(address, {"do": "drop-evidence", "piece": piece}).status_code == 400


def test_two_at_once_do_not_write_over_each_other(talking):
    first = agreed(talking, "2", 1)
    with pytest.raises(Refused) as refusal:
        actions.agree(by=acting(SAM), assessment=talking, code="2", level=2, rationale="More than one.", seen=0)
    assert "Ana Morales wrote down level 1" in refusal.value.sentence("en")
    actions.agree(by=acting(SAM), assessment=talking, code="2", level=2, rationale="More than one.", seen=first.pk)
    assert [each.level for each in talking.levels.all()] == [1, 2], "added, never changed"
    actions.keep_draft(by=acting(ANA), assessment=talking, code="3", level=2, rationale="Leaders wrote", seen=0)
    with pytest.raises(Refused) as refusal:
        actions.keep_draft(by=acting(SAM), assessment=talking, code="3", level=3, rationale="Many", seen=0)
    assert "“Leaders wrote”" in refusal.value.sentence("en")
    agreed(talking, "3", 2)
    assert not LevelDraft.objects.exists(), "agreed: the draft is done with"


def test_a_draft_waits_for_the_next_meeting(signed_in, talking):
    address = f"/practice/assessments/{talking.pk}/3/"
    sent = {"do": "draft", "level": "2", "rationale": "Leaders wrote it.", "draft": "0"}
    assert signed_in(ANA).post(address, sent).status_code == 302
    page = signed_in(SAM).get(address).content.decode()
    assert "Leaders wrote it." in page and "A draft, kept by Ana Morales" in page
    refused = signed_in(SAM).post(address, sent | {"rationale": "Mine", "level": "3"})
    assert refused.status_code == 400 and ">Mine</textarea>" in refused.content.decode()


# ---- the advisory


def test_the_advisory_appears_where_practice_six_is_planned_and_locks_nothing(signed_in, talking):
    for code, level in (("1", 3), ("2", 1), ("3", 3)):
        agreed(talking, code, level)
    client, address = signed_in(ANA), f"/practice/assessments/{talking.pk}/6/"
    assert "The core first" not in text_of(client.get(address)), "nothing is planned"
    client.post(address, {"do": "plan", "step": "cause", "words": "Offers go out late"})
    assert "The core first" not in text_of(client.get(address)), "a cause is no plan"
    planned = client.post(address, {"do": "plan", "step": "goal", "words": "Offers go out in March"})
    assert planned.status_code == 302, "it advises, and locks nothing"
    page = text_of(client.get(address))
    assert "practice 2 (Developing organizational leadership for equity) is at level 1" in page
    assert "practice 1 (" not in page[page.index("The core first") :]
    for other in (f"/practice/assessments/{talking.pk}/", "/practice/", "/practice/6/"):
        assert "The core first" in text_of(client.get(other)), other
    assert "The core first" not in text_of(client.get(f"/practice/assessments/{talking.pk}/7/"))
    agreed(talking, "2", 3)
    assert "The core first" not in text_of(client.get(address))


def test_other_features_ask_for_levels_and_the_advisory(talking):
    for code, level in (("1", 3), ("2", 1), ("6", 1)):
        agreed(talking, code, level)
    place = talking.organisation
    assert queries.core_levels(place) == {"1": 3, "2": 1}
    assert queries.advisory_for(place, ["6"]) == Advisory(("6",), (("2", 1),), ("3",), 3)
    assert queries.advisory_for(place, ["2"]) is None
    assert queries.core_levels(acting(VERA).organisation) == {}


def test_the_threshold_is_data(settings, tmp_path, talking):
    from importlib import resources

    for code in ("1", "2", "3"):
        agreed(talking, code, 2)
    place = talking.organisation
    assert queries.advisory_for(place, ["6"]) is not None
    shipped = (resources.files("fairwater.practice") / "data" / "ten-practices.toml").read_text(encoding="utf-8")
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "ours.toml").write_text(shipped.replace("below = 3", "below = 2"), encoding="utf-8")
    settings.FAIRWATER_CONTENT = str(tmp_path)
    assert queries.advisory_for(place, ["6"]) is None


# ---- plans, the end, what changed


def test_a_plan_is_typed_or_linked_and_goes_on_after_the_end(signed_in, talking):
    from fairwater_web.registers.actions import make_entry
    from fairwater_web.registers.queries import register_or_404

    ana, client = acting(ANA), signed_in(ANA)
    goal = {"goal": "Offers go out in March", "kind": "qualitative", "owner": "Ana Morales"}
    made = make_entry(by=ana, register=register_or_404(ana, "goals"), values=goal)
    address = f"/practice/assessments/{talking.pk}/6/"
    assert client.post(f"/practice/assessments/{talking.pk}/", {"do": "end"}).status_code == 400
    agreed(talking, "2", 1)
    assert client.post(f"/practice/assessments/{talking.pk}/", {"do": "end"}).status_code == 302
    assert client.post(address, {"do": "describe", "words": "Late"}).status_code == 400, "what was agreed stays"
    assert client.post(address, {"do": "plan", "step": "goal", "thing": f"entry:{made.pk}"}).status_code == 302
    assert "Offers go out in March" in text_of(client.get("/practice/6/"))
    for sent in ({"step": "goal", "words": " "}, {"step": "x", "words": "a"}, {"step": "goal", "thing": "document:1"}):
        assert client.post(address, {"do": "plan"} | sent).status_code == 400
    step = talking.steps.get().pk
    assert client.post(address, {"do": "drop-step", "piece": step}).status_code == 302 and not talking.steps.exists()


def test_the_next_assessment_shows_what_changed(signed_in):
    first = opened(held_on=TODAY - timedelta(days=300))
    rated(first, "2", {ANA: 1})
    actions.close_round(by=acting(ANA), assessment=first)
    for code, level in (("1", 2), ("2", 3), ("4", 2)):
        agreed(first, code, level)
    second = opened(core_only=True)
    rated(second, "2", {ANA: 1})
    actions.close_round(by=acting(ANA), assessment=second)
    assert "What changed since" not in text_of(signed_in(ANA).get(f"/practice/assessments/{second.pk}/"))
    for code, level in (("1", 3), ("2", 1)):
        agreed(second, code, level)
    page = text_of(signed_in(ANA).get(f"/practice/assessments/{second.pk}/"))
    changed = page[page.index("What changed since") :]
    assert re.search(r"1\. Engaging[^0-9]+ 2 3 up by 1", changed)
    assert re.search(r"2\. Developing[^0-9]+ 3 1 down by 2", changed)
    assert re.search(r"4\. Supervising[^0-9]+ 2 – not assessed this time", changed)
    assert queries.core_levels(first.organisation) == {"1": 3, "2": 1}, "the newest assessment holds"


# ---- the ten practices


def test_ten_practices_the_core_first_and_dashed_where_nobody_assessed(signed_in):
    page = signed_in(OMAR).get("/practice/").content.decode()
    assert page.count('stroke-dasharray="4 4"') == 40 and page.count("Not assessed yet") == 20
    assert text_of(signed_in(OMAR).get("/practice/")).index("3. Developing") < page.index("4. Supervising")
    assert "Assess with your team" not in page, "a teacher reads, and does not assess until a district gives it"
    assert "Assess with your team" in signed_in(NORA).get("/practice/").content.decode()


def test_the_levels_are_those_of_where_one_acts(signed_in, talking):
    agreed(talking, "2", 1)
    page = text_of(signed_in(ANA).get("/practice/"))
    assert "1. Little or none, agreed in the assessment of" in page
    assert "1. Little or none, agreed in the assessment of" not in text_of(signed_in(NORA).get("/practice/")), (
        "no school has the district's"
    )
    assert "1. Little or none, agreed in the assessment of" not in text_of(signed_in(VERA).get("/practice/"))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("code", [str(n) for n in range(1, 11)])
def test_a_practice_with_what_speaks_of_it(signed_in, code, language):
    page = text_of(signed_in(ANA, language).get(f"/practice/{code}/"))
    assert "{" not in page and "practice-" not in page and "act-" not in page
    map_of_it = queries.practice_map().practice(code)
    assert map_of_it is not None and page.count("1.") >= 1
    if code == "6" and language == "en":
        assert "Begin with the core" in page and "Rounds of hiring" in page
        assert FA1 is not None and FA1.statement.said("en") in page, (
            "a statement of the capability model that leans on it"
        )
    if code == "2" and language == "en":
        assert "Assess it with your team" in page and "Our reflection" in page
        running = opened()
        assert f"/practice/assessments/{running.pk}/2/" in signed_in(ANA).get("/practice/2/").content.decode()


def test_a_practice_says_what_is_overdue_and_what_was_released(signed_in):
    from fairwater_web.analysis.queries import Choices
    from fairwater_web.findings.actions import pin_for_staff
    from fairwater_web.findings.presentation import finding_page
    from fairwater_web.registers.actions import make_entry
    from fairwater_web.registers.queries import register_or_404

    ana, dana = acting(ANA), acting(DANA)
    entry = {"matter": "The bus contract", "reach": "influence", "owner": "Ana Morales"}
    entry["next-step-on"] = (TODAY - timedelta(days=3)).isoformat()
    make_entry(by=ana, register=register_or_404(ana, "advocacy"), values=entry)
    page = text_of(signed_in(ANA).get("/practice/10/"))
    assert "One entry is open. one is overdue" in page and "The bus contract" in page
    made = pin_for_staff(by=dana, measure="suspended-out-of-school", choices=Choices(), note="")
    answer = signed_in(ANA).get("/practice/7/")
    assert "No number of it has been released yet" in text_of(answer)
    told = finding_page(made, "en").title
    assert any(each.isdecimal() for each in told) and told in text_of(answer)
    assert f"/findings/{made.pk}/" in answer.content.decode()
    assert told not in text_of(signed_in(OMAR).get("/practice/7/")), "numbers for staff are for staff"


def test_a_practice_says_the_number_that_was_released_to_everybody(signed_in):
    from fairwater_web.releases.models import Release

    ana, sam = acting(ANA), acting(SAM)
    numbers = [
        {"where": where, "stat": stat, "value": value, "low": "", "high": "", "status": "exact"}
        for where, share in (({}, "0.163"), ({"sex": "female"}, "0.5"))
        for stat, value in (("share", share), ("students", "18400"), ("counted", "3000"))
    ]
    plan = {"measure": "chronic-absence", "school_year": "2026", "columns": ["sex"], "ways": 1, "policy": "strict"}
    more = {"made_by": ana.person, "approved_by": sam.person, "content": {"numbers": numbers}}
    made = Release.objects.create(organisation=ana.tenant, **plan, **more)
    assert "No number of it has been released yet" in text_of(signed_in(ANA).get("/practice/7/")), "not published yet"
    Release.objects.filter(pk=made.pk).update(stage="published")
    answer = signed_in(OMAR).get("/practice/7/")
    assert "3,000 of 18,400 students in 2025-26: 16.3% (15.8% - 16.8%)" in text_of(answer).replace("–", "-"), (
        "for a teacher too"
    )
    assert f"/public/riverbend/{made.pk}/" in answer.content.decode()


@pytest.mark.parametrize(("name", "is_there"), [("nowhere:nowhere", False), ("coaching:coachings", True)])
def test_the_private_journal_has_its_link_where_there_is_one(signed_in, monkeypatch, name, is_there):
    monkeypatch.setattr(practice_pages, "JOURNAL", ("1", name))
    assert ("Your private journal" in text_of(signed_in(ANA).get("/practice/1/"))) is is_there
    assert "Your private journal" not in text_of(signed_in(ANA).get("/practice/2/"))


def test_no_practice_that_there_is_not(signed_in, assessment):
    assert signed_in(ANA).get("/practice/11/").status_code == 404
    assert signed_in(ANA).get(f"/practice/assessments/{assessment.pk}/11/").status_code == 404
    assert signed_in(ANA).post(f"/practice/assessments/{assessment.pk}/2/", {"do": "x"}).status_code == 404
    assert signed_in(ANA).post(f"/practice/assessments/{assessment.pk}/", {"do": "x"}).status_code == 404


def test_the_sample_district_plans_practice_six_on_a_core_practice_at_level_one(signed_in):
    from fairwater_web.practice.samples import make_sample_assessments
    from fairwater_web.registers.samples import make_sample_entries

    make_sample_entries(today=TODAY)
    assert make_sample_assessments(today=TODAY) == 3
    assert make_sample_assessments(today=TODAY) == 0
    page = text_of(signed_in(ANA).get("/practice/"))
    assert (
        "(Developing organizational leadership for equity) is at level 1" in page
        and "Go on with the assessment" in page
    )
    assert not TeamMember.objects.exclude(sealed="").exclude(assessment__stage="rating").exists()
    held = TeamAssessment.objects.get(stage="talking")
    assert "withheld" in text_of(signed_in(SAM).get(f"/practice/assessments/{held.pk}/9/"))
    page = text_of(signed_in(NORA).get("/practice/assessments/"))
    assert "Eastside Middle" in page and "2 of 3 have rated" in page


def test_something_is_said_of_an_assessment_where_it_is_read(signed_in, assessment):
    address = f"/comments/team-assessment/{assessment.pk}/"
    client = signed_in(ANA)
    assert client.post(address, {"text": "Who speaks for second shift?"}).status_code == 302
    page = client.get(f"/practice/assessments/{assessment.pk}/").content.decode()
    assert f'action="{address}"' in page and "Who speaks for second shift?" in page
