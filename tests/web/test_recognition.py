"""Recognition: what is refused and why, two assessors and a third, resubmission, appeal, renewal, who sees what."""

from __future__ import annotations

from datetime import timedelta
from importlib import resources

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from fairwater_web.common.permissions import Refused
from fairwater_web.recognition import actions
from fairwater_web.recognition.assessing import actions as assessing
from fairwater_web.recognition.awarding import actions as awarding
from fairwater_web.recognition.models import Assessor, Assignment, Award, Evidence, Placing, Submission
from fairwater_web.recognition.queries import evidence_for, held, why_not_seat
from tests.cast import ANA, ASH, FAY, NORA, OMAR, PAUL, SAM, VERA
from tests.web.cohorts import acting, published, text_of
from tests.web.recognition import (
    assessor,
    assessors,
    awarded,
    begun,
    decided,
    filled,
    handed_in,
    offered,
    placed,
    seated,
    today,
)

pytestmark = [pytest.mark.web, pytest.mark.django_db]


def refusal(do, *args, **given) -> str:
    with pytest.raises(Refused) as caught:
        do(*args, **given)
    return caught.value.message_id


def all_at(submission, level: int, **other: int) -> dict[str, int]:
    return dict.fromkeys(submission.owed, level) | other


# The rubric before the work


def test_anybody_reads_a_rubric_and_what_does_not_apply_is_left_out(signed_in):
    page = text_of(signed_in("").get("/credentials/workforce/?variant=elementary"))
    assert "FE1" in page and "FE2" not in page
    assert "FE2" in text_of(signed_in("").get("/credentials/workforce/"))
    assert "At least three rounds a year" in text_of(signed_in("").get("/credentials/wellbeing/"))
    assert "0.8 de su proporción" in text_of(signed_in("", "es").get("/credentials/wellbeing/"))
    assert signed_in("").get("/credentials/none/").status_code == 404
    assert signed_in("").post("/credentials/inclusion/").status_code == 404


def test_who_begins_and_what_of(signed_in):
    from fairwater_web.recognition.queries import scheme

    known = scheme().by_id
    programme = acting(FAY).organisation
    begin = {"programme": programme, "today": today()}
    assert (
        refusal(actions.begin, by=acting(NORA), credential=known["inclusion"], **begin)
        == "refused-credential-not-offered"
    )
    offered()
    assert refusal(actions.offer, by=acting(ANA), credential=known["wellbeing"], is_offered=True).startswith("refused-")
    for who in (OMAR, VERA, FAY, ASH):
        found = refusal(actions.begin, by=acting(who), credential=known["inclusion"], **begin)
        assert found == "refused-submit-for-credential", who
    whole = known["equitable-leadership"]
    assert (
        refusal(actions.begin, by=acting(NORA), credential=whole, **begin) == "refused-certification-is-not-submitted"
    )
    answer = signed_in(NORA).post("/credentials/inclusion/", {"programme": programme.pk})
    made = Submission.objects.get()
    assert answer.url == f"/submissions/{made.pk}/"
    assert (made.role, made.variant, len(made.owed)) == ("principal", "middle", 6)
    assert refusal(actions.begin, by=acting(NORA), credential=known["inclusion"], **begin) == "refused-submission-open"
    for who in (SAM, PAUL, FAY, ASH):
        assert signed_in(who).get(f"/submissions/{made.pk}/").status_code == 404, "a draft is its leader's alone"


def test_a_rubric_that_changes_later_is_not_that_of_a_submission(settings, tmp_path):
    made = begun()
    before = made.rubric["statements"][0]["statement"]["en"]
    settings.FAIRWATER_CONTENT = tmp_path
    (tmp_path / "frameworks").mkdir()
    shipped = (resources.files("fairwater.frameworks") / "data" / "capability-model.toml").read_text(encoding="utf-8")
    changed = shipped.replace('version = "1"', 'version = "2"', 1).replace(
        "The gap in belonging is followed", "Changed"
    )
    (tmp_path / "frameworks" / "capability-model-2.toml").write_text(changed, encoding="utf-8")
    actions.take_back(by=acting(NORA), submission=made)
    newer = begun()
    assert newer.rubric["statements"][0]["statement"]["en"] == "Changed"
    assert (made.framework_version, newer.framework_version) == ("1", "2")
    made.refresh_from_db()
    assert made.rubric["statements"][0]["statement"]["en"] == before != "Changed"


# Evidence


def test_evidence_that_cannot_be(signed_in):
    made, nora = begun(), acting(NORA)
    good = {"by": nora, "submission": made, "kind": "artifact", "statements": ["IL1"], "narrative": "So.", "title": "A"}
    for wrong, why in (
        ({"statements": ["WL1"]}, "refused-evidence-statement"),
        ({"statements": []}, "refused-evidence-statement"),
        ({"narrative": " "}, "refused-evidence-words"),
        ({"title": " "}, "refused-evidence-title"),
        ({"kind": "data"}, "refused-evidence-kind"),
        ({"kind": "quote"}, "refused-evidence-kind"),
        ({"thing": ("release", 987654)}, "refused-link-unknown"),
        ({"by": acting(ANA)}, "refused-submission-of-another"),
    ):
        assert refusal(actions.add_evidence, **(good | wrong)) == why
    assert not Evidence.objects.exists()
    assert refusal(actions.submit, by=nora, submission=made) == "refused-submission-blank"
    actions.write(by=nora, submission=made, context=["a"] * 3, reflection=["b"] * 3)
    actions.add_evidence(**good)
    with pytest.raises(Refused) as caught:
        actions.submit(by=nora, submission=made)
    assert caught.value.values["statements"] == "IL2, IE1, IE2, IA1, IA2"
    page = signed_in(NORA).post(
        f"/submissions/{made.pk}/", {"do": "evidence", "kind": "artifact", "narrative": "Kept words"}
    )
    assert page.status_code == 400 and "Kept words" in page.content.decode()


def test_numbers_for_staff_alone_do_not_go_to_assessors():
    made, nora, ana = begun(), acting(NORA), acting(ANA)
    public = published(ana, {"everyone": ("900", "90")})
    inside = published(ana, {"everyone": ("900", "90")}, audience="staff")
    given = {"by": nora, "submission": made, "kind": "data", "statements": ["IL1"], "narrative": "So."}
    assert refusal(actions.add_evidence, thing=("release", inside.pk), **given) == "refused-evidence-not-public"
    assert actions.add_evidence(thing=("release", public.pk), **given).title
    offered = evidence_for(nora, "en")
    assert ("release", public.pk) in offered and ("release", inside.pk) not in offered


def test_the_margin_says_which_kinds_are_missing(signed_in):
    made = filled(begun())
    page = text_of(signed_in(NORA).get(f"/submissions/{made.pk}/"))
    for lacks in ("Fewer than three kinds", "No voice of those affected", "No number"):
        assert page.count(lacks) == 6, lacks
    given = {"by": acting(NORA), "submission": made, "statements": ["IL1"], "narrative": "So.", "title": "A"}
    actions.add_evidence(kind="observation", **given)
    actions.add_evidence(kind="reflection", **given)
    page = text_of(signed_in(NORA).get(f"/submissions/{made.pk}/"))
    assert (page.count("Fewer than three"), page.count("No number"), page.count("No voice")) == (5, 5, 6)


def test_evidence_used_again_is_refused_or_told(signed_in):
    nora, ana = acting(NORA), acting(ANA)
    release = published(ana, {"everyone": ("900", "90")})
    thing = {"thing": ("release", release.pk), "kind": "data", "narrative": "So."}
    stack = filled(begun("inclusion-listen"))
    actions.add_evidence(by=nora, submission=stack, statements=["IL1"], **thing)
    actions.submit(by=nora, submission=stack)
    whole = begun("inclusion")
    with pytest.raises(Refused) as caught:
        actions.add_evidence(by=nora, submission=whole, statements=["IL1", "IE1"], **thing)
    assert (caught.value.message_id, caught.value.values["statements"]) == ("refused-evidence-used", "IL1")
    actions.add_evidence(by=nora, submission=whole, statements=["IE1"], **thing)
    assert "It stands for other statements too" in text_of(signed_in(NORA).get(f"/submissions/{whole.pk}/"))
    of_ana = begun("inclusion", ana)
    actions.add_evidence(by=ana, submission=of_ana, statements=["IL1"], **thing)
    assert "Somebody else of the district uses this" in text_of(signed_in(ANA).get(f"/submissions/{of_ana.pk}/"))
    actions.take_back(by=nora, submission=stack)
    actions.add_evidence(by=nora, submission=whole, statements=["IL1"], **thing)


def test_what_was_handed_in_stays(signed_in):
    made, nora = handed_in(), acting(NORA)
    for do, more in (
        (actions.write, {"context": ["x"], "reflection": []}),
        (actions.submit, {}),
        (actions.add_evidence, {"kind": "artifact", "statements": ["IL1"], "narrative": "x", "title": "y"}),
    ):
        assert refusal(do, by=nora, submission=made, **more) == "refused-submission-handed-in"
    assert refusal(actions.take_out, by=nora, evidence=made.evidence.first()) == "refused-submission-handed-in"


# Assessors


def test_who_cannot_assess_and_why(signed_in):
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.actions import give_role
    from fairwater_web.people.models import Person

    made, row = handed_in(), assessor(ASH)
    assert why_not_seat(made, row, today()) == ""
    assert why_not_seat(made, row, row.calibrated_until + timedelta(days=1)) == "refused-assess-not-calibrated"
    inside = assessor("once@riverbend.example")
    membership = give_role(person=inside.person, organisation=made.organisation, role="teacher")
    membership.ended_at = made.submitted_at
    membership.save()
    assert why_not_seat(made, inside, today()) == "refused-assess-same-district", "a role that ended counts too"
    own = Assessor(organisation=made.programme, person=made.by, calibrated_until=today())
    assert why_not_seat(made, own, today()) == "refused-assess-own"
    assert refusal(
        actions.note_assessor, by=acting(FAY), person=Person.objects.get(email=OMAR), calibrated_until=today()
    ) == ("refused-assessor-unknown")
    nobody = Assessor.objects.create(
        organisation=Organisation.objects.get(slug="virginia"), person=row.person, noted_by=row.person
    )
    seat = {"submission": made, "today": today()}
    assert refusal(assessing.seat, by=acting(FAY), seat="first", assessor=nobody, **seat) == "refused-not-a-programme"
    assert refusal(assessing.seat, by=acting(ANA), seat="first", assessor=row, **seat) == "refused-award-credentials"
    assert refusal(assessing.seat, by=acting(FAY), seat="third", assessor=row, **seat) == "refused-seat-not-open"
    page = text_of(signed_in(FAY).get(f"/submissions/{made.pk}/"))
    assert "They hold or held a role in the district" in page


def test_two_assessors_at_once_and_nobody_twice():
    made, (ash, mika, tomo) = handed_in(), assessors()
    first = seated(made, "first", ash)
    assert refusal(seated, made, "first", mika) == "refused-seat-taken"
    assert refusal(seated, made, "second", ash) == "refused-assess-seated"
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(submission=made, seat="first", person=mika.person, asked_by=ash.person)
    second = seated(made, "second", mika)
    placed(first, all_at(made, 3))
    placed(second, all_at(made, 4))
    made.refresh_from_db()
    assert (made.outcome, set(made.levels.values())) == ("demonstrated", {3}), "the lower one stands"
    assert refusal(seated, made, "third", tomo) == "refused-seat-not-open"


def test_assessors_see_neither_names_nor_one_another(signed_in):
    made = begun()
    nora = acting(NORA)
    filled(made, title="Minutes of Eastside Middle", narrative="Nora Lindqvist asked, and Riverbend Unified agreed.")
    assert "Names that assessors will not read" in text_of(signed_in(NORA).get(f"/submissions/{made.pk}/"))
    actions.submit(by=nora, submission=made)
    made.refresh_from_db()
    (ash, mika, _) = assessors()
    first, second = seated(made, "first", ash), seated(made, "second", mika)
    placed(first, all_at(made, 1))
    for who, address in ((ASH, f"/assessments/{first.pk}/"), ("mika@network.example", f"/assessments/{second.pk}/")):
        page = signed_in(who).get(address).content.decode()
        for name in ("Nora", "Lindqvist", "Eastside", "Riverbend"):
            assert name not in page.split("<main")[1], name
        assert "Principal, a middle school" in page
    assert "Seen at 1." not in signed_in("mika@network.example").get(f"/assessments/{second.pk}/").content.decode()
    assert signed_in(ASH).get(f"/assessments/{second.pk}/").status_code == 404
    desk = signed_in(FAY).get(f"/submissions/{made.pk}/").content.decode()
    assert "Seen at 1." not in desk and "Nora" not in desk and "locked" in desk
    assert "Seen at 1." not in signed_in(NORA).get(f"/submissions/{made.pk}/").content.decode()


def test_a_placing_needs_every_statement_and_stays(signed_in):
    made = handed_in("inclusion-listen")
    first = seated(made, "first", assessor(ASH))
    ash = signed_in(ASH)
    sent = {"level-IL1": "3", "feedback-IL1": "Seen.", "level-IL2": "3", "feedback-IL2": " ", "do": "lock"}
    answer = ash.post(f"/assessments/{first.pk}/", sent)
    assert answer.status_code == 400 and "Still blank: IL2" in text_of(answer)
    first.refresh_from_db()
    assert first.draft["IL1"] == {"level": "3", "feedback": "Seen."}, "what was typed is kept"
    assert ash.post(f"/assessments/{first.pk}/", sent | {"level-IL2": "9", "feedback-IL2": "x"}).status_code == 400
    assert ash.post(f"/assessments/{first.pk}/", sent | {"feedback-IL2": "Yes."}).status_code == 302
    assert refusal(assessing.keep_draft, by=acting(ASH), assignment=first, found={}) == "refused-placing-locked"
    with pytest.raises(DatabaseError), transaction.atomic():
        Placing.objects.filter(assignment=first, code="IL1").update(level=4)
    assert Placing.objects.get(assignment=first, code="IL1").level == 3


def test_a_conflict_is_declared_and_somebody_else_is_asked(signed_in):
    made = handed_in()
    (ash, mika, _) = assessors()
    first = seated(made, "first", ash)
    assert refusal(assessing.step_back, by=acting(ASH), assignment=first, why=" ") == "refused-step-back-why"
    assert (
        signed_in(ASH).post(f"/assessments/{first.pk}/", {"do": "step-back", "why": "We taught together."}).status_code
        == 302
    )
    assert signed_in(ASH).get(f"/assessments/{first.pk}/").status_code == 404
    assert why_not_seat(made, ash, today()) == "refused-assess-stepped-back"
    seated(made, "first", mika)
    assert "We taught together." in text_of(signed_in(FAY).get(f"/submissions/{made.pk}/"))


# Outcomes


def waits_for(email: str) -> list[str]:
    from fairwater_web.notices.models import Notice

    found = Notice.objects.filter(person__email=email, about="waits-for-me", read_at=None)
    return sorted(found.values_list("message", flat=True))


def test_a_third_decides_where_two_differ_and_what_is_owed_is_shown_again(signed_in):
    made = handed_in()
    first, second = all_at(made, 3), all_at(made, 4, IE2=2, IA1=1)
    (ash, mika, tomo) = assessors()
    placed(seated(made, "first", ash), first)
    placed(seated(made, "second", mika), second)
    made.refresh_from_db()
    assert made.stage == "submitted"
    assert waits_for(FAY) == ["notice-third-needed"]
    assert refusal(seated, made, "third", mika) == "refused-assess-seated"
    third = seated(made, "third", tomo)
    page = text_of(signed_in("tomo@network.example").get(f"/assessments/{third.pk}/"))
    assert "Students lead what is offered" in page and "The gap in belonging is followed" not in page
    placed(third, {"IE2": 2, "IA1": 3})
    made.refresh_from_db()
    assert made.outcome == "progressing"
    assert waits_for(FAY) == waits_for("tomo@network.example") == [], "what is done waits for nobody any more"
    assert made.levels == {"IL1": 3, "IL2": 3, "IE1": 3, "IE2": 2, "IA1": 3, "IA2": 3}
    page = text_of(signed_in(NORA).get(f"/submissions/{made.pk}/"))
    assert "progressing" in page and "Seen at 2." in page and "Ash" not in page and "Tomo" not in page
    assert refusal(awarding.award, by=acting(FAY), submission=made, today=today()) == "refused-award-not-demonstrated"
    assert signed_in(NORA).post(f"/submissions/{made.pk}/", {"do": "again"}).status_code == 302
    again = Submission.objects.order_by("pk").last()
    assert (again.owed, again.continues_id, set(again.credited)) == (
        ["IE2"],
        made.pk,
        {"IL1", "IL2", "IE1", "IA1", "IA2"},
    )
    filled(again)
    actions.submit(by=acting(NORA), submission=again)
    decided(again, {"IE2": 3}, {"IE2": 3})
    assert (again.outcome, again.levels["IE2"], again.levels["IA1"]) == ("demonstrated", 3, 3)
    assert waits_for(FAY) == ["notice-award-waits"]
    awarding.award(by=acting(FAY), submission=again, today=today())
    assert waits_for(FAY) == []


def test_nothing_demonstrated_is_not_met():
    made = handed_in()
    assert decided(made, all_at(made, 2), all_at(made, 1)).outcome == "not-met"


def test_other_eyes_are_asked_once_in_time_and_suspend_nothing(signed_in):
    made = handed_in()
    decided(made, all_at(made, 3, IE2=2), all_at(made, 3, IE2=1))
    nora, given = acting(NORA), {"codes": ["IE2"], "reason": "The council decided it."}
    later = today() + timedelta(days=31)
    assert refusal(actions.appeal, by=nora, submission=made, today=later, **given) == "refused-appeal-late"
    for wrong in ({"codes": ["IL1"]}, {"reason": " "}):
        assert (
            refusal(actions.appeal, by=nora, submission=made, today=today(), **(given | wrong))
            == "refused-appeal-words"
        )
    assert (
        refusal(actions.appeal, by=acting(ANA), submission=made, today=today(), **given)
        == "refused-submission-of-another"
    )
    actions.appeal(by=nora, submission=made, today=today(), **given)
    assert refusal(actions.appeal, by=nora, submission=made, today=today(), **given) == "refused-appeal-once"
    made.refresh_from_db()
    assert made.outcome == "progressing"
    (ash, _, tomo) = assessors()
    assert refusal(seated, made, "appeal", ash) == "refused-assess-seated", "eyes that have seen it"
    placed(seated(made, "appeal", tomo), {"IE2": 3})
    made.refresh_from_db()
    assert (made.outcome, made.levels["IE2"]) == ("demonstrated", 3)
    assert awarding.award(by=acting(FAY), submission=made, today=today()).credential == "inclusion"


def test_what_a_stack_has_shown_is_not_asked_again():
    awarded("inclusion-listen")
    whole = begun("inclusion")
    assert (whole.credited, whole.owed) == ({"IL1": 3, "IL2": 3}, ["IE1", "IE2", "IA1", "IA2"])


def test_a_renewal_asks_everything_again_and_only_towards_the_end():
    first = awarded()
    nora, programme, credential = acting(NORA), acting(FAY).organisation, offered()
    begin = {"by": nora, "credential": credential, "programme": programme}
    assert refusal(actions.begin, today=today(), **begin) == "refused-credential-held"
    soon = first.until - timedelta(days=100)
    again = actions.begin(today=soon, **begin)
    assert (again.renews, len(again.owed), again.credited) == (first, 6, {})
    assert held([first.organisation_id], first.until - timedelta(days=1)) and not held(
        [first.organisation_id], first.until
    )


def test_how_far_assessors_agree_is_told_from_ten_on(signed_in, monkeypatch):
    made = handed_in()
    decided(made, all_at(made, 3), all_at(made, 4))
    page = text_of(signed_in("").get("/credentials/inclusion/"))
    assert "One submission has been placed by two assessors" in page and "AC2" not in page
    from fairwater_web.recognition import presentation

    pairs = [({"a": 3, "b": 3}, {"a": 3, "b": 4})] * 12
    monkeypatch.setattr(presentation, "both_of", lambda _: pairs)
    page = text_of(signed_in("").get("/credentials/inclusion/"))
    assert "Over 12 submissions with 24 statements" in page and "The same level: 0.50" in page and "AC2" in page


def test_an_award_is_made_once_and_by_the_programme_alone():
    found = awarded()
    assert awarding.award(by=acting(FAY), submission=found.submission, today=today()) == found
    assert Award.objects.count() == 1
    assert refusal(awarding.award, by=acting(ANA), submission=found.submission, today=today()).startswith("refused-")


def test_a_programme_adds_a_credential_of_its_own_from_a_file(signed_in, settings, tmp_path):
    from django.core.files.uploadedfile import SimpleUploadedFile

    settings.FAIRWATER_CONTENT = tmp_path
    said = b'id = "street-data"\nterm = "IL"\ntitle = "Street data"\nmethod = "Ask first."\nartefacts = ["A round"]\n'
    fay, desk = signed_in(FAY), "/recognition/desk/"

    def sent(content: bytes, name: str = "mine.toml"):
        return fay.post(desk, {"do": "add-credential", "file": SimpleUploadedFile(name, content)})

    for wrong, told in ((b"id = ", "mine.toml"), (said.replace(b"IL", b"QQ"), "QQ"), (b"x" * 70_000, "64 KB")):
        answer = sent(wrong)
        assert answer.status_code == 400 and told in text_of(answer)
    assert not (tmp_path / "recognition").exists()
    assert sent(said).url == "/credentials/street-data/"
    assert sent(said).status_code == 400, "the id is taken"
    kept = tmp_path / "recognition" / "credentials" / "street-data.toml"
    assert kept.read_bytes() == said and str(kept.parent) in text_of(fay.get(desk))
    page = text_of(signed_in("").get("/credentials/street-data/"))
    assert "IL1" in page and "A round" in page and "Ask first." in page
    listed = text_of(signed_in("").get("/credentials/"))
    assert "Street data" in listed and "from level 3 on" in listed and "within 14 school days" in listed
    made = awarded("street-data")
    assert (made.dimension, made.credential) == ("inclusion", "street-data")
    assert signed_in(NORA).get(f"/badges/{made.uuid}/badge.png").status_code == 200
    larger = begun("inclusion")
    assert len(larger.owed) == 6, "it counts for no larger credential"
    assert signed_in(ANA).post(desk, {"do": "add-credential"}).status_code == 403
