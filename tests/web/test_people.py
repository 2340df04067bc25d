"""Belonging: roles hold where they were given and as long as they were; rights move within bounds; people come in and leave."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import product

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from fairwater import words
from fairwater_web.common.models import AccessEntry
from fairwater_web.common.permissions import Refused
from fairwater_web.invitations import actions as inviting
from fairwater_web.invitations.models import Invitation, StaffList
from fairwater_web.mail.models import OutgoingMail
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people import actions
from fairwater_web.people.enums import HELD_IN, OUTSIDE, Role
from fairwater_web.people.models import Membership, MovedRight, Person
from fairwater_web.people.permissions import (
    MAY_BE_GIVEN,
    PERMISSIONS_OF,
    Permission,
    may_be_moved,
)
from fairwater_web.people.queries import acting_person, rights_of
from tests.cast import ANA, COLE, DANA, EVERYBODY, IVY, LEE, NOBODY, NORA, OMAR, ROSA, SAM, VERA

pytestmark = pytest.mark.django_db
SEE = "/see/suspended-out-of-school/"


def person(email: str) -> Person:
    return Person.objects.get(email=email)


def actor(email: str):
    return acting_person(person(email), timezone.localdate())


def place(slug: str) -> Organisation:
    return Organisation.objects.get(slug=slug)


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


# ---- where a role holds


def test_a_principal_sees_the_own_school_and_no_other(signed_in):
    nora = signed_in(NORA)
    own = text_of(nora.get(SEE))
    assert "Eastside Middle" in own and "Riverbend Unified" not in own.split("How we know")[0].replace(
        "Riverbend Unified, invented", ""
    )
    assert nora.get(SEE, {"where": "school-0301"}).status_code == 404
    assert nora.get(SEE, {"where": "school-0201"}).status_code == 200
    assert nora.get(f"{SEE}groups.csv", {"where": "school-0301"}).status_code == 404


def test_a_principals_numbers_are_those_of_the_school_alone(signed_in):
    nora, dana = signed_in(NORA), signed_in(DANA)
    own = nora.get(f"{SEE}groups.csv").content.decode()
    school = dana.get(f"{SEE}groups.csv", {"where": "school-0201"}).content.decode()
    district = dana.get(f"{SEE}groups.csv").content.decode()
    assert own == school.replace("Riverbend Unified,Eastside Middle", "Eastside Middle,Eastside Middle")
    assert own.splitlines()[1] != district.splitlines()[1]


def test_every_role_has_somebody_and_something_to_open(signed_in):
    held = {each.role for each in Membership.objects.filter(person__email__in=EVERYBODY)}
    assert held == {role.value for role in Role}
    for email in EVERYBODY:
        if email != NOBODY:
            assert signed_in(email).get("/").status_code == 200


def test_a_role_holds_only_in_its_kinds_of_organisation():
    with pytest.raises(Refused) as refusal:
        actions.give_role(person=person(ANA), organisation=place("riverbend"), role=Role.PRINCIPAL)
    assert refusal.value.message_id == "refused-role-place"
    assert set(HELD_IN) == set(Role) and all(HELD_IN.values())


def test_a_role_that_ended_yesterday_opens_nothing(signed_in):
    client = signed_in(ANA)
    assert client.get("/see/").status_code == 200
    Membership.objects.filter(person__email=ANA).update(ends_on=timezone.localdate() - timedelta(days=1))
    refused = client.get("/see/")
    assert refused.status_code == 403 and "holds no role" in text_of(refused)


def test_the_database_refuses_a_companion_without_an_end():
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.filter(person__email=COLE).update(ends_on=None)


def test_somebody_with_roles_in_two_organisations_chooses_where_to_act(signed_in):
    actions.give_role(person=person(COLE), organisation=place("virginia"), role=Role.EQUITY_LEAD)
    cole = signed_in(COLE)
    assert "Riverbend Unified" in text_of(cole.get("/")) and cole.get("/see/").status_code == 403
    answer = cole.post("/act-in/", {"organisation": place("virginia").pk})
    assert answer.status_code == 302 and "Virginia" in text_of(cole.get("/")) and cole.get("/see/").status_code == 200
    assert cole.post("/act-in/", {"organisation": place("headwaters").pk}).status_code == 404
    Membership.objects.filter(person__email=COLE, organisation=place("virginia")).update(ended_at=timezone.now())
    assert "Riverbend Unified" in text_of(cole.get("/"))  # where the role ended, the other one is acted in


# ---- rights


def test_the_bounds_are_those_that_every_district_keeps():
    outside = {Role.STUDENT, Role.FAMILY, Role.COMMUNITY_PARTNER, Role.ASSESSOR, Role.COHORT_FACILITATOR}
    of_content = {each for each in Permission if each.endswith(("-documents", "-registers", "-frameworks"))}
    for role, permission in product(Role, Permission):
        may_hold = permission in PERMISSIONS_OF[role] | MAY_BE_GIVEN.get(role, frozenset())
        own = (role, permission) in (
            (Role.COHORT_FACILITATOR, Permission.CONVENE_COHORTS),  # in a programme alone, no numbers
            (Role.COHORT_FACILITATOR, Permission.AWARD_CREDENTIALS),  # in a programme alone
            (
                Role.COHORT_FACILITATOR,
                Permission.ENDORSE_CREDENTIALS,
            ),  # in the name of their own organisation, no numbers
            (Role.ASSESSOR, Permission.REVIEW_CAPABILITY),  # of what a district lets them read, no numbers
            (Role.ASSESSOR, Permission.ASSESS_SUBMISSIONS),  # of what a leader handed in
        )
        harmless = permission == Permission.SEE_HOME or permission in of_content or own
        assert not (role in outside and not harmless and may_hold), (role, permission)
        assert may_hold or not may_be_moved(role, permission)
    assert not may_be_moved(Role.ADMINISTRATOR, Permission.MANAGE_PEOPLE)


def test_the_page_of_roles_and_rights_is_the_table(signed_in):
    page = signed_in(LEE).get("/people/roles/").content.decode()
    for role in Role:
        row = re.search(rf"<tr><th scope=\"row\">{words.text(f'role-{role.value}', 'en')}<.*?</tr>", page, re.DOTALL)
        assert row is not None
        said = re.findall(r"right-fixed(?: held)?\">(Yes|No)<", row.group(0))
        assert said == ["Yes" if permission in PERMISSIONS_OF[role] else "No" for permission in Permission]


def test_a_right_that_is_given_opens_the_page_and_says_who_gave_it(signed_in):
    omar = signed_in(OMAR)
    assert omar.get(SEE).status_code == 403
    moved = signed_in(IVY).post(
        "/people/roles/move/", {"role": "teacher", "permission": "see-staff-numbers", "held": "yes"}
    )
    assert moved.status_code == 302
    page = text_of(omar.get(SEE))
    assert "You hold this right as Teacher of Eastside Middle; Ivy Brooks gave it to this role here." in page
    assert "Eastside Middle" in page


def test_a_right_that_is_taken_closes_the_page_at_once(signed_in):
    nora = signed_in(NORA)
    assert nora.get(SEE).status_code == 200
    signed_in(IVY).post("/people/roles/move/", {"role": "principal", "permission": "see-staff-numbers", "held": "no"})
    assert nora.get(SEE).status_code == 403


def test_a_right_outside_the_bounds_is_refused_in_a_sentence(signed_in):
    answer = signed_in(IVY).post(
        "/people/roles/move/", {"role": "family", "permission": "see-staff-numbers", "held": "yes"}
    )
    assert answer.status_code == 403 and "one of the bounds" in text_of(answer)
    assert not MovedRight.objects.exists()


def test_a_row_outside_the_bounds_moves_nothing(signed_in):
    MovedRight.objects.create(
        organisation=place("riverbend"), role="family", permission="see-staff-numbers", held=True, moved_by=person(IVY)
    )
    assert signed_in(ROSA).get(SEE).status_code == 403
    moved = {(each.role, each.permission): each for each in MovedRight.objects.all()}
    assert rights_of("family", moved) == PERMISSIONS_OF["family"]


def test_rights_of_another_district_do_not_move(signed_in):
    signed_in(IVY).post(
        "/people/roles/move/", {"role": "state-analyst", "permission": "see-staff-numbers", "held": "no"}
    )
    assert signed_in(VERA).get("/see/").status_code == 200


# ---- why


@pytest.mark.parametrize(
    ("email", "role", "where"), [(DANA, "Data steward", "Riverbend Unified"), (NORA, "Principal", "Eastside Middle")]
)
def test_why_can_i_see_this(signed_in, email, role, where):
    page = text_of(signed_in(email).get(SEE))
    assert "Why can I see this?" in page and f"You hold this right as {role} of {where}." in page


# ---- invitations


@pytest.fixture
def no_mail(settings):
    settings.FAIRWATER_MAIL = ""


def invite(client, **fields):
    wanted = {"email": "new@riverbend.example", "role": "principal", "language": "en", "ends_on": ""}
    wanted |= {"organisation": Organisation.objects.get(local_id="0301", parent__slug="riverbend").pk} | fields
    return client.post("/people/invite/", wanted)


def link_on(page) -> str:
    return re.search(r"(/join/[^\"]+)\"", page.content.decode()).group(1)


def test_an_administrator_invites_a_principal_who_comes_in_and_sees_one_school(signed_in, client, no_mail):
    ivy = signed_in(IVY)
    assert invite(ivy).status_code == 302
    page = ivy.get("/people/")
    link = link_on(page)
    assert "Hand this link to new@riverbend.example yourself" in text_of(page)
    assert "/join/" not in ivy.get("/people/").content.decode()  # shown once
    token = link.split("/")[2]
    assert not Invitation.objects.filter(token_hash=token).exists()  # only its hash is kept
    assert "as Principal of Harbor High" in text_of(client.get(link))
    came = client.post(link, {"name": "Ngozi Bell", "password": "several plain words here"})
    assert came.status_code == 302
    assert "Harbor High" in text_of(client.get(SEE)) and client.get(SEE, {"where": "school-0201"}).status_code == 404
    assert client.get(link).status_code == 403  # once
    written = list(AccessEntry.objects.order_by("pk").values_list("event", flat=True))
    assert [each for each in written if "invit" in each] == ["person-invited", "invitation-accepted"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"email": "no address"}, "is no e-mail address"),
        ({"role": "superintendent"}, "not held in Harbor High"),
        ({"role": "coach"}, "need a last day"),
        ({"role": "coach", "ends_on": "2099-01-01"}, "need a last day"),
        ({"ends_on": "2001-01-01"}, "last day is past"),
        ({"ends_on": "soon"}, "is no day"),
        ({"role": ""}, "Choose the role"),
        ({"email": NORA, "organisation": "eastside"}, "holds this role already"),
    ],
)
def test_what_cannot_be_invited_gets_its_sentence_and_what_was_typed_stays(signed_in, no_mail, fields, sentence):
    if fields.get("organisation") == "eastside":
        fields = fields | {"organisation": Organisation.objects.get(local_id="0201", parent__slug="riverbend").pk}
    answer = invite(signed_in(IVY), **fields)
    assert answer.status_code == 400 and sentence in text_of(answer)
    assert f'value="{fields.get("email", "new@riverbend.example")}"' in answer.content.decode()
    assert not Invitation.objects.exists()


def test_nobody_invites_into_another_district(signed_in, no_mail):
    assert invite(signed_in(IVY), organisation=place("virginia").pk).status_code == 404


def made(**fields) -> inviting.Invited:
    wanted = {
        "email": "new@riverbend.example",
        "organisation": place("riverbend"),
        "role": "equity-lead",
        "ends_on": None,
    }
    return inviting.invite(by=actor(IVY), language="en", site="", **wanted | fields)


def test_an_invitation_that_is_too_old_opens_nothing(client, no_mail):
    invited = made()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert client.get(invited.path).status_code == 403
    with pytest.raises(Refused):
        inviting.accept(token=invited.path.split("/")[2], person=None, name="A", password="several plain words here")
    assert not Person.objects.filter(email="new@riverbend.example").exists()


def test_a_withdrawn_one_and_an_old_link_of_a_renewed_one_open_nothing(client, no_mail):
    first = made()
    again = inviting.renew(by=actor(IVY), invitation=first.invitation, site="")
    assert client.get(first.path).status_code == 403 and client.get(again.path).status_code == 200
    inviting.withdraw(by=actor(IVY), invitation=first.invitation)
    assert client.get(again.path).status_code == 403


def test_a_forwarded_invitation_does_not_give_the_role_to_somebody_else(signed_in, no_mail):
    invited = made()
    lee = signed_in(LEE)
    assert "is for new@riverbend.example" in text_of(lee.get(invited.path))
    assert lee.post(invited.path).status_code == 403
    assert {each.role for each in Membership.objects.filter(person__email=LEE)} == {"community-partner"}


def test_who_has_an_account_signs_in_and_then_takes_the_role(client, signed_in, no_mail):
    invited = made(email=LEE)
    page = client.get(invited.path)
    assert "You have an account" in text_of(page) and 'name="password"' not in page.content.decode()
    taken_over = client.post(invited.path, {"name": "Not Lee", "password": "several plain words here"})
    assert taken_over.status_code == 400 and person(LEE).name == "Lee Park"
    assert signed_in(LEE).post(invited.path).status_code == 302
    assert {each.role for each in Membership.objects.filter(person__email=LEE)} == {"community-partner", "equity-lead"}


@pytest.mark.parametrize(
    ("name", "password", "sentence"),
    [
        ("Ngozi Bell", "short", "at least 12 characters"),
        ("Ngozi Bell", "password12345", "most used"),
        ("Ngozi Bell", "new-is-in-the-address", "part of your address"),
        ("Ngozi \u202eBell", "several plain words here", "no hidden characters"),
        ("   ", "several plain words here", "no hidden characters"),
    ],
)
def test_a_name_or_a_password_that_will_not_do_is_said(client, no_mail, name, password, sentence):
    invited = made()
    answer = client.post(invited.path, {"name": name, "password": password})
    assert answer.status_code == 400 and sentence in text_of(answer)
    assert not Person.objects.filter(email="new@riverbend.example").exists()


def test_a_name_with_markup_is_text(client, signed_in, no_mail):
    invited = made()
    client.post(invited.path, {"name": "<b>Ngozi</b>", "password": "several plain words here"})
    page = signed_in(IVY).get("/people/").content.decode()
    assert "&lt;b&gt;Ngozi&lt;/b&gt;" in page and "<b>Ngozi" not in page


# ---- mail


@pytest.fixture
def with_mail(settings):
    settings.FAIRWATER_MAIL = "smtp://mail.example"


def test_an_invitation_is_mailed_and_the_link_is_not_kept(with_mail):
    from fairwater_web.mail.actions import send

    invited = made()
    waiting = OutgoingMail.objects.get()
    assert invited.mailed
    token = invited.path.split("/")[2]
    everything = kept_in_database()
    assert inviting.hash_of(token) in everything and token not in everything
    assert send(waiting.pk)
    assert [each.to for each in mail.outbox] == [["new@riverbend.example"]] and invited.path in mail.outbox[0].body
    waiting.refresh_from_db()
    assert waiting.body == "" and waiting.arguments == [] and waiting.sent_at is not None
    assert send(waiting.pk) and len(mail.outbox) == 1  # a job that runs twice sends once


def kept_in_database() -> str:
    """Return everything that the database keeps, as somebody reads it who took a copy of it away."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


def test_the_mail_of_an_invitation_that_was_withdrawn_or_has_a_newer_link_is_not_sent(with_mail):
    from fairwater_web.invitations.actions import renew, withdraw
    from fairwater_web.mail.actions import send

    first = made()
    old = OutgoingMail.objects.get()
    second = renew(by=actor(IVY), invitation=first.invitation, site="http://localhost")
    new = OutgoingMail.objects.exclude(pk=old.pk).get()
    assert send(old.pk) and not mail.outbox and not OutgoingMail.objects.filter(pk=old.pk).exists()
    assert send(new.pk) and second.path in mail.outbox[0].body and first.path not in mail.outbox[0].body
    third = renew(by=actor(IVY), invitation=first.invitation, site="http://localhost")
    withdraw(by=actor(IVY), invitation=third.invitation)
    assert send(OutgoingMail.objects.get(sent_at=None).pk) and len(mail.outbox) == 1


def test_a_link_that_was_sealed_with_an_earlier_key_is_sent_and_with_a_lost_one_is_not(with_mail, settings):
    from fairwater_web.mail.actions import send

    before = settings.SECRET_KEY
    invited = made()
    waiting = OutgoingMail.objects.get()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key of more than thirty-two letters", [before]
    assert send(waiting.pk) and invited.path in mail.outbox[0].body
    OutgoingMail.objects.all().delete()
    made(email="second@riverbend.example")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "a third key of more than thirty-two letters", []
    assert send(OutgoingMail.objects.get().pk) and len(mail.outbox) == 1


def test_a_mail_server_that_is_down_is_said_and_tried_again(with_mail, settings, signed_in, monkeypatch):
    from fairwater_web.common.jobs.models import Job
    from fairwater_web.mail import actions as mailing

    def refuse(self):
        raise ConnectionRefusedError

    made()
    waiting = OutgoingMail.objects.get()
    monkeypatch.setattr(mailing.EmailMessage, "send", refuse)
    before = timezone.now()
    assert not mailing.send(waiting.pk)
    waiting.refresh_from_db()
    assert (waiting.tries, waiting.fault) == (1, "ConnectionRefusedError") and waiting.next_try_at > before
    assert [each.next_try for each in Job.objects.filter(kind="mail", next_try__gt=before)] == [waiting.next_try_at]
    assert "One mail has not left yet" in text_of(signed_in(IVY).get("/people/"))
    monkeypatch.undo()
    assert mailing.send(waiting.pk) and len(mail.outbox) == 1


# ---- changing and ending roles


def change(client, email, role, **fields):
    held = Membership.objects.get(person__email=email, role=role)
    return client.post(f"/people/{held.person_id}/role/{held.pk}/", {"version": held.version} | fields)


def test_an_end_is_set_and_a_role_is_ended(signed_in):
    ivy, ana = signed_in(IVY), signed_in(ANA)
    assert (
        change(ivy, ANA, "equity-lead", ends_on=(timezone.localdate() + timedelta(days=30)).isoformat()).status_code
        == 302
    )
    assert ana.get("/see/").status_code == 200
    change(ivy, ANA, "equity-lead", end="now")
    assert ana.get("/see/").status_code == 302  # the session ended with the role


def test_what_companions_from_outside_were_granted_is_on_one_page_and_ends_at_once(signed_in, no_mail):
    ivy, cole = signed_in(IVY), signed_in(COLE)
    soon = timezone.localdate() + timedelta(days=12)
    Membership.objects.filter(person__email=COLE).update(ends_on=soon)
    page = ivy.get("/people/companions/")
    shown = text_of(page)
    assert "2 companions from outside are let in to Riverbend Unified" in shown
    assert "Cole Amari" in shown and "12 more days" in shown and "Lee Park" in shown and "Ana Morales" not in shown
    assert shown.index("Cole Amari") < shown.index("Lee Park"), "what ends first stands first"
    assert 'href="/people/companions/"' in ivy.get("/people/").content.decode()
    held = Membership.objects.get(person__email=COLE)
    assert cole.get("/").status_code == 200
    assert ivy.post(f"/people/companions/{held.pk}/end/", {"version": held.version}).status_code == 302
    assert cole.get("/").status_code == 302, "the session ended with it"
    shown = text_of(ivy.get("/people/companions/"))
    assert "One companion" in shown and shown.index("Ended") < shown.index("Cole Amari")
    again = ivy.post(f"/people/companions/{held.pk}/end/", {"version": held.version})
    assert again.status_code == 400, "somebody ended it already"


def test_a_companion_is_granted_one_school_until_a_day(signed_in, no_mail):
    ivy, ends_on = signed_in(IVY), timezone.localdate() + timedelta(days=60)
    assert "Coach (of: district, school, team)" in text_of(ivy.get("/people/companions/"))
    invite(ivy, email="cara@partners.example", role="coach", ends_on=ends_on.isoformat())
    assert "cara@partners.example" in text_of(ivy.get("/people/companions/"))
    assert Invitation.objects.get().ends_on == ends_on


def test_what_is_no_grant_to_a_companion_is_not_ended_there(signed_in):
    held = Membership.objects.get(person__email=ANA)
    assert signed_in(IVY).post(f"/people/companions/{held.pk}/end/", {"version": held.version}).status_code == 404
    held.refresh_from_db()
    assert held.ended_at is None


def test_two_people_who_change_one_role_see_one_another(signed_in):
    held = Membership.objects.get(person__email=ANA)
    old = held.version
    change(signed_in(IVY), ANA, "equity-lead", ends_on="2099-06-30")
    answer = change(signed_in(IVY), ANA, "equity-lead", end="now", version=old)
    assert answer.status_code == 400 and "Somebody changed this role" in text_of(answer)
    held.refresh_from_db()
    assert held.ended_at is None and held.ends_on.isoformat() == "2099-06-30"


def test_somebody_always_administers(signed_in):
    answer = change(signed_in(IVY), IVY, "administrator", end="now")
    assert answer.status_code == 400 and "Nobody would be left" in text_of(answer)
    actions.give_role(person=person(SAM), organisation=place("riverbend"), role=Role.ADMINISTRATOR)
    assert change(signed_in(IVY), IVY, "administrator", end="now").status_code == 302


def test_who_leaves_is_out_at_the_next_request_and_stays_where_they_belong_too(signed_in):
    actions.give_role(person=person(COLE), organisation=place("virginia"), role=Role.EQUITY_LEAD)
    ana, ivy = signed_in(ANA), signed_in(IVY)
    for email in (ANA, COLE):
        assert ivy.post(f"/people/{person(email).pk}/leave/").status_code == 302
    assert ana.get("/").status_code == 302 and not person(ANA).is_active
    assert "Virginia" in text_of(signed_in(COLE).get("/")) and person(COLE).is_active


def test_a_role_that_ends_while_its_holder_writes_does_not_lose_what_they_wrote(signed_in):
    ana = signed_in(ANA)
    told = "We saw this gap in the spring and asked the team what stands behind it."
    signed_in(IVY).post("/people/roles/move/", {"role": "equity-lead", "permission": "see-staff-numbers", "held": "no"})
    answer = ana.post("/findings/pin/suspended-out-of-school/", {"note": told})
    assert answer.status_code == 403 and told in answer.content.decode()


def test_people_of_another_district_are_not_there(signed_in):
    ivy = signed_in(IVY)
    assert ivy.get(f"/people/{person(VERA).pk}/").status_code == 404
    assert ivy.post(f"/people/{person(VERA).pk}/leave/").status_code == 404
    theirs = Membership.objects.get(person__email=VERA)
    assert ivy.post(f"/people/{person(ANA).pk}/role/{theirs.pk}/", {"version": 1, "end": "now"}).status_code == 404


# ---- a list of staff

LIST = """Name,E-Mail,Job Title,School Number
Nora Lindqvist,nora@riverbend.example,Principal,0201
Maya Soto,maya@riverbend.example,Teacher,0201
Abe Cross,abe@riverbend.example,Wizard,0201
Ben Hill,ben@riverbend.example,Teacher,9999
Cyn Lake,no address,Teacher,0201
"""


def test_a_list_of_staff_says_who_is_new_who_is_gone_and_what_it_cannot_take(signed_in, no_mail):
    ivy = signed_in(IVY)
    answer = ivy.post("/people/staff-list/", {"file": SimpleUploadedFile("staff.csv", LIST.encode())})
    assert answer.status_code == 302
    page = text_of(ivy.get(answer.url))
    assert "1 to invite" in page and "maya@riverbend.example : Teacher, Eastside Middle" in page
    assert "Row 4: “Wizard” is no role" in page and "has the number “9999”" in page and "Row 6" in page
    assert "omar@riverbend.example" in page and "lee@partners.example" not in page  # partners are in no list of staff
    found = StaffList.objects.get().found
    gone = [str(row["person"]) for row in found["gone"] if row["email"] == OMAR]
    done = ivy.post(answer.url, {"invite": [row["key"] for row in found["new"]], "leave": gone})
    assert done.status_code == 302
    assert Invitation.objects.get().email == "maya@riverbend.example"
    assert not person(OMAR).is_active and person(ANA).is_active
    ivy.post(answer.url, {"invite": [row["key"] for row in found["new"]], "leave": gone})
    assert Invitation.objects.count() == 1  # a second time does nothing more


def test_rows_that_wait_for_one_reason_are_told_once(signed_in):
    rows = "".join(f"new{n}@riverbend.example,wizard\n" for n in range(12)) + "mage@riverbend.example,mage\n"
    ivy = signed_in(IVY)
    answer = ivy.post("/people/staff-list/", {"file": SimpleUploadedFile("s.csv", f"email,role\n{rows}".encode())})
    page = text_of(ivy.get(answer.url))
    assert page.count("is no role that a list can give") == 2
    assert "12 rows (2, 3, 4, 5, 6, 7, 8, 9 …): “wizard” is no role" in page and "Row 14: “mage”" in page


def test_a_file_that_is_no_list_of_staff_is_said(signed_in):
    answer = signed_in(IVY).post("/people/staff-list/", {"file": SimpleUploadedFile("a.csv", b"a,b\n1,2\n")})
    assert answer.status_code == 400 and "no column for email, role" in text_of(answer)


# ---- words


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_role_right_and_kind_has_its_words(language):
    for role in Role:
        assert words.text(f"role-{role.value}", language)
    for permission in Permission:
        for family in (f"right-{permission.value}", f"refused-{permission.value}", f"why-{permission.value}"):
            assert words.text(family, language, organisation="X")
    for kind in Kind:
        assert words.text(f"kind-{kind.value}", language)
    assert set(OUTSIDE) <= set(Role)


# ---- a lost second factor


def test_an_administrator_takes_away_a_lost_second_factor_and_the_sessions_end(signed_in):
    from allauth.mfa.models import Authenticator

    ana, ivy = signed_in(ANA), signed_in(IVY)
    Authenticator.objects.create(user=person(ANA), type=Authenticator.Type.TOTP, data={"secret": "kept encrypted"})
    assert ana.get("/").status_code == 200
    assert ivy.post(f"/people/{person(ANA).pk}/second-factor/").status_code == 302
    assert not Authenticator.objects.filter(user=person(ANA)).exists()
    assert ana.get("/").status_code == 302
    assert AccessEntry.objects.filter(event="factor-reset", subject=f"person {person(ANA).pk}").count() == 1


def test_nobody_takes_their_own_away_like_that(signed_in):
    answer = signed_in(IVY).post(f"/people/{person(IVY).pk}/second-factor/")
    assert answer.status_code == 403 and "Ask another administrator" in text_of(answer)


# ---- teams


def test_a_team_is_made_roles_are_held_in_it_and_a_companion_is_granted_it_alone(signed_in):
    from fairwater_web.organisations.models import Organisation

    ivy, eastside = signed_in(IVY), Organisation.objects.get(name="Eastside Middle")
    sent = {"name": "Problem of practice", "within": eastside.pk}
    assert ivy.post("/people/team/", sent).status_code == 302
    team = Organisation.objects.get(name="Problem of practice")
    assert (team.kind, team.parent, team.tenant.slug) == ("team", eastside, "riverbend")
    assert "Problem of practice" in ivy.get("/people/").content.decode()
    again = ivy.post("/people/team/", sent | {"name": "problem of PRACTICE"})
    assert again.status_code == 400 and "there is one already" in again.content.decode()
    assert ivy.post("/people/team/", sent | {"within": team.pk, "name": "Inner"}).status_code == 400
    assert ivy.post("/people/team/", sent | {"name": "a\u202eb"}).status_code == 400
    assert ivy.post("/people/team/", sent | {"within": place("virginia").pk}).status_code == 404
    actions.give_role(person=person(COLE), organisation=team, role=Role.COACH)
    cole = signed_in(COLE)
    assert cole.post("/act-in/", {"organisation": team.pk}).status_code == 302
    assert "Problem of practice" in text_of(cole.get("/")) and cole.get("/documents/").status_code == 200
