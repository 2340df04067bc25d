"""Rewards: unlocked by what is held, given by need, never overspent, never taken back; who was not yet thanked."""

from __future__ import annotations

import inspect
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairwater_web.common.permissions import Refused
from fairwater_web.rewards import actions
from fairwater_web.rewards.models import Fund, GivenReward
from fairwater_web.rewards.queries import thanked_in, waiting_in
from tests.cast import ANA, FAY, LEE, NORA, OMAR, SAM
from tests.web.cohorts import acting, district, lead_of, text_of

pytestmark = [pytest.mark.web, pytest.mark.django_db]
TODAY = timezone.localdate


@pytest.fixture
def ana():
    return acting(ANA)


@pytest.fixture
def schools(ana):
    """Two schools of Riverbend, the second with more need."""
    from fairwater_web.organisations.queries import schools_of

    found = list(schools_of(ana.tenant).order_by("pk")[:2])
    for school, meals in zip(found, ("0.30", "0.80"), strict=True):
        figures = {"meals": Decimal(meals), "english_learners": Decimal("0.1"), "disability": Decimal("0.14")}
        actions.tell_figures(by=ana, school=school.pk, figures=figures, source="Report card")
    return found


def award(ana, school, credential: str = "inclusion", dimension: str = "inclusion", **more):
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.recognition.models import Award

    days = {"awarded_on": TODAY() - timedelta(days=30), "until": TODAY() + timedelta(days=900)}
    given = {"programme": Organisation.objects.get(slug="headwaters"), "organisation": school, "tenant": ana.tenant}
    given |= {"holder": acting(NORA).person, "holder_id_public": "00000000-0000-0000-0000-00000000000a"}
    given |= {"role": "principal", "credential": credential, "dimension": dimension, "awarded_by": ana.person}
    return Award.objects.create(**(given | days | more))


def fund(ana, reward: str = "release-time", amount: str = "1000", each: str = "600") -> Fund:
    given = {"amount": Decimal(amount), "each": Decimal(each)}
    return actions.open_fund(by=ana, reward=reward, funder="Harbor Foundation", **given)


def give(ana, school, reward: str = "release-time", for_what: str = "inclusion", **more) -> GivenReward:
    given = {"step": "Families share decisions", "document": 0, "today": TODAY()} | more
    return actions.give(by=ana, key=(school.pk, reward, for_what), **given)


def test_money_goes_to_the_school_with_more_need_first_and_stops_where_it_ends(signed_in, ana, schools):
    less, more = schools
    for school in schools:
        award(ana, school)
    fund(ana)
    waiting = [each for each in waiting_in(ana.tenant, TODAY()) if each.reward.id == "release-time"]
    assert [(each.place, each.missing) for each in waiting] == [(more, 0), (less, 200)]
    with pytest.raises(Refused, match="not-reached"):
        give(ana, less)
    made = give(ana, more)
    kept = Fund.objects.get()
    assert (kept.spent, made.cost, made.because) == (Decimal(600), Decimal(600), ["inclusion"])
    with pytest.raises(Refused, match="not-reached"):
        give(ana, less)
    with pytest.raises(Refused, match="not-waiting"):
        give(ana, more)
    page = text_of(signed_in(ANA).get("/rewards/"))
    assert "Release time" in page and more.name in page and "$200 are missing until its turn" in page
    assert "Harbor Foundation" in page and "Families share decisions" in page


def test_the_database_lets_nobody_overspend_or_give_twice(ana, schools):
    _, more = schools
    award(ana, more)
    kept = fund(ana)
    give(ana, more)
    for change in ({"spent": Decimal("1000.01")}, {"amount": Decimal("599.99")}, {"spent": Decimal(-1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Fund.objects.filter(pk=kept.pk).update(**change)
    row = GivenReward.objects.get()
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_what_was_given_stays_when_the_credential_ends_or_is_revoked(signed_in, ana, schools):
    _, more = schools
    held = award(ana, more)
    fund(ana)
    made = give(ana, more)
    held.revoked_on = TODAY()
    held.save()
    assert not waiting_in(ana.tenant, TODAY()), "nothing new is unlocked"
    page = text_of(signed_in(NORA).get("/rewards/"))
    assert "Release time" in page and made.step in page
    held.revoked_on, held.until = None, TODAY() + timedelta(days=1)
    held.save()
    late = TODAY() + timedelta(days=400)
    assert not waiting_in(ana.tenant, late) and GivenReward.objects.count() == 1
    doing = {
        name for name, each in inspect.getmembers(actions, inspect.isfunction) if each.__module__ == actions.__name__
    }
    assert {name for name in doing if not name.startswith("_")} == {"open_fund", "give", "plan", "tell_figures"}
    assert ".delete(" not in inspect.getsource(actions) and "GivenReward.objects.filter" not in inspect.getsource(
        actions
    )


def test_a_budget_has_a_funder_and_fits_its_reward(ana):
    wrong = [
        ("release-time", "1000", "0", "reward-costs"),
        ("mentor", "10", "10", "reward-free"),
        ("release-time", "500", "600", "too-small"),
        ("release-time", "1000.001", "600", "reward-money"),
        ("stars", "1", "1", "reward-kind"),
    ]
    for reward, amount, each, why in wrong:
        with pytest.raises(Refused, match=why):
            fund(ana, reward, amount, each)
    with pytest.raises(Refused, match="funder"):
        actions.open_fund(by=ana, reward="mentor", funder=" ", amount=None, each=None)
    assert not Fund.objects.exists()


def test_what_costs_nothing_wants_somebody_who_gives_it_and_a_step(ana, schools):
    _, more = schools
    award(ana, more)
    with pytest.raises(Refused, match="no-fund"):
        give(ana, more, "partner-introduction")
    actions.open_fund(by=ana, reward="partner-introduction", funder="The district", amount=None, each=None)
    with pytest.raises(Refused, match="reward-step"):
        give(ana, more, "partner-introduction", step=" ")
    with pytest.raises(Refused, match="document"):
        give(ana, more, "partner-introduction", document=987654)
    assert give(ana, more, "partner-introduction").cost == 0


def test_a_step_that_is_planned_in_a_document_stands_in_its_thread(ana, schools):
    from fairwater_web.documents.actions import begin_document
    from fairwater_web.documents.queries import kind_named
    from fairwater_web.thread.queries import thread_of

    _, more = schools
    award(ana, more)
    fund(ana)
    kind = kind_named("pilot-plan")
    plan = begin_document(by=ana, kind=kind, title="Seats with a vote", organisation=more, language="en")
    made = give(ana, more, document=plan.pk)
    assert thread_of(ana.tenant, ("document", plan.pk)).level[("reward", made.pk)] == 1


def test_only_the_district_gives_and_a_school_sees_what_waits_for_itself(signed_in, ana, schools):
    from fairwater_web.organisations.models import Organisation

    eastside = Organisation.objects.get(parent=ana.tenant, local_id="0201")
    other = next(each for each in schools if each != eastside)
    award(ana, eastside)
    award(ana, other)
    fund(ana)
    sent = {"do": "give", "unlock": f"{eastside.pk} release-time inclusion", "step": "S"}
    for who in (NORA, OMAR):
        assert signed_in(who).post("/rewards/", sent).status_code == 400, who
    assert not GivenReward.objects.exists()
    waits = text_of(signed_in(NORA).get("/rewards/")).split("Given")[0]
    assert "Eastside Middle" in waits and other.name not in waits
    assert signed_in(LEE).get("/rewards/").status_code == 403
    assert signed_in(SAM).post("/rewards/", sent | {"unlock": "1 x"}).status_code == 400
    assert signed_in(FAY).get("/rewards/").status_code == 200


def test_nothing_of_another_district_is_unlocked_or_given(signed_in, ana, schools):
    newfield = district("newfield")
    award(ana, schools[1])
    fund(ana)
    assert waiting_in(newfield.organisation, TODAY()) == []
    with pytest.raises(Refused, match="not-waiting"):
        give(newfield, schools[1])
    with pytest.raises(Refused, match="reward-school"):
        actions.tell_figures(by=newfield, school=schools[1].pk, figures={}, source="S")
    page = text_of(signed_in(lead_of("newfield")).get("/rewards/"))
    assert schools[1].name not in page


def test_the_page_says_where_rewards_went(signed_in, ana, schools):
    less, more = schools
    award(ana, less)
    fund(ana)
    give(ana, less)
    page = text_of(signed_in(ANA).get("/rewards/"))
    assert "No: the half of the schools that needs less received more" in page and "$600" in page
    award(ana, more)
    fund(ana)
    give(ana, more)
    page = text_of(signed_in(ANA, "es").get("/rewards/"))
    assert "recibió al menos lo mismo por escuela" in page


def test_forms_keep_budgets_and_figures_and_say_what_does_not_fit(signed_in, ana, schools):
    client, address = signed_in(ANA), "/rewards/means/"
    sent = {"do": "fund", "reward": "peer-visit", "funder": "Rotary", "amount": "$2,500.50", "each": "1250.25"}
    assert client.post(address, sent).status_code == 302
    assert Fund.objects.get().amount == Decimal("2500.50")
    assert "$2,500.50" in text_of(client.get(address))
    assert client.post(address, sent | {"amount": "a lot"}).status_code == 400
    told = {"do": "figures", "school": schools[0].pk, "meals": "75", "english_learners": "20", "disability": "14"}
    assert client.post(address, told).status_code == 400, "without a source"
    assert client.post(address, told | {"source": "Report card 2026"}).status_code == 302
    assert "Need 0.92" in text_of(client.get(address))
    assert client.post(address, told | {"source": "R", "meals": "750"}).status_code == 400


def test_roles_are_thanked_by_site_and_nothing_is_said_of_a_few(signed_in, ana, schools):
    from fairwater_web.registers.actions import make_entry, move_entry
    from fairwater_web.registers.queries import register_or_404

    first, second = schools
    for school, teachers in ((first, 40), (second, 9)):
        figures = {"teachers": teachers, "leaders": 2}
        actions.tell_figures(by=ana, school=school.pk, figures=figures, source="Staff list")
    register = register_or_404(ana, "recognition")
    values = {"for-what": "Called every family", "kind": "recognition", "whose": "teachers", "how": "said"}
    entry = make_entry(by=ana, register=register, values=values)
    entry.organisation = first
    entry.save()
    lines = {each.role: each for each in thanked_in(ana.tenant)}
    assert first.name in lines["teachers"].not_yet, "planned is not given"
    move_entry(by=ana, register=register, entry=entry, to="given", version=1, language="en")
    lines = {each.role: each for each in thanked_in(ana.tenant)}
    assert lines["teachers"].recognised == (first.name,) and lines["teachers"].n_withheld == 1
    assert lines["leaders"].n_withheld == 2 and not lines["leaders"].not_yet
    page = text_of(signed_in(ANA).get("/rewards/thanks/"))
    assert f"Thanked: {first.name}" in page and "fewer than 10 people hold the role" in page


def test_a_blueprint_has_rewards_of_the_catalogue_within_reach_and_its_thread_leads_to_them(ana, schools, signed_in):
    from fairwater_web.documents.actions import begin_document, save_field
    from fairwater_web.documents.queries import kind_named
    from fairwater_web.rewards.models import PlannedReward

    kind = kind_named("blueprint")
    made = begin_document(by=ana, kind=kind, title="Belonging first", organisation=ana.organisation, language="es")
    own = {"reward": "Credencial", "whom": "Nora", "once": "Todo en 3"}
    save_field(by=ana, document=made, field=kind.field("rewards"), given=[own], seen=0, language="es")
    client, sent = signed_in(ANA), {"do": "plan", "reward": "release-time", "document": made.pk}
    assert "Belonging first" in text_of(client.get("/rewards/"))
    assert client.post("/rewards/", sent).status_code == 302
    rows = made.values.get(field="rewards").value
    assert rows[0] == own, "what people wrote stays"
    assert rows[1]["whom"] == ana.organisation.name and rows[1]["once"] and rows[1]["reward"] != "release-time"
    planned = PlannedReward.objects.get()
    thread = client.get(f"/thread/document/{made.pk}/")
    assert "/rewards/#reach" in thread.content.decode()
    again = client.post("/rewards/", sent)
    assert again.status_code == 400 and "stands in this blueprint already" in text_of(again)
    for wrong in ({"reward": "none"}, {"document": made.pk + 99}):
        assert client.post("/rewards/", sent | wrong).status_code == 400
    assert signed_in(OMAR).post("/rewards/", sent).status_code == 400, (
        "a teacher of a school writes in no district's blueprint"
    )
    assert len(made.values.get(field="rewards").value) == 2 and PlannedReward.objects.get() == planned
