"""What the forms on the pages of recognition ask for, done. Each returns where to go on."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest
from django.utils import timezone

from fairwater.capability import Credential
from fairwater.capability.brought import MOST_MEGABYTES
from fairwater_web.common.permissions import Refused
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.models import Person
from fairwater_web.recognition import actions
from fairwater_web.recognition.assessing import actions as assessing
from fairwater_web.recognition.awarding import actions as awarding
from fairwater_web.recognition.endorsements import target_of
from fairwater_web.recognition.endorsing import actions as endorsing
from fairwater_web.recognition.issuing import actions as issuing
from fairwater_web.recognition.models import Assignment, Award, Endorsement, Key, Submission
from fairwater_web.recognition.offering import actions as offering
from fairwater_web.recognition.queries import assessors_of, offers_of, scheme
from fairwater_web.recognition.reissuing import actions as reissuing
from fairwater_web.recognition.rubric import codes_of

MOST_OF_A_CREDENTIAL = 64 * 1024


def _one(found: Any, request: HttpRequest, name: str) -> Any:
    """Return the row of a number in a field. Raises Http404 where there is none."""
    row = found.filter(pk=number_of(request.POST.get(name, ""))).first()
    if row is None:
        raise Http404
    return row


def do_in_credential(request: HttpRequest, credential: Credential) -> str:
    """Begin a submission."""
    offered = offers_of(credential.id).filter(organisation=number_of(request.POST.get("programme", ""))).first()
    if offered is None:
        raise Refused("refused-credential-not-offered")
    made = actions.begin(
        by=request.actor, credential=credential, programme=offered.organisation, today=timezone.localdate()
    )
    return f"/submissions/{made.pk}/"


def do_in_submission(request: HttpRequest, submission: Submission) -> str:
    """Write, add and take out evidence, hand in, take back, appeal, begin again; seat an assessor, award."""
    by, given, here = request.actor, request.POST, f"/submissions/{submission.pk}/"
    match given.get("do"):
        case "write":
            actions.write(
                by=by, submission=submission, context=given.getlist("context"), reflection=given.getlist("reflection")
            )
            return f"{here}#questions"
        case "evidence":
            _add_evidence(request, submission)
            return f"{here}#evidence"
        case "take-out":
            actions.take_out(by=by, evidence=_one(submission.evidence, request, "evidence"))
            return f"{here}#evidence"
        case "submit":
            actions.submit(by=by, submission=submission)
        case "take-back":
            actions.take_back(by=by, submission=submission)
            return "/recognition/"
        case "appeal":
            actions.appeal(
                by=by,
                submission=submission,
                codes=given.getlist("codes"),
                reason=given.get("reason", ""),
                today=timezone.localdate(),
            )
        case "again":
            credential = scheme().by_id.get(submission.credential)
            if credential is None:
                raise Refused("refused-credential-not-offered")
            made = actions.begin(
                by=by, credential=credential, programme=submission.programme, today=timezone.localdate()
            )
            return f"/submissions/{made.pk}/"
        case "seat":
            assessing.seat(
                by=by,
                submission=submission,
                seat=given.get("seat", ""),
                assessor=_one(assessors_of(submission.programme), request, "assessor"),
                today=timezone.localdate(),
            )
        case "award":
            made_award = awarding.award(by=by, submission=submission, today=timezone.localdate())
            return f"/awards/{made_award.pk}/"
        case _:
            raise Http404
    return here


def _add_evidence(request: HttpRequest, submission: Submission) -> None:
    given = request.POST
    kind, _, number = given.get("thing", "").partition(":")
    actions.add_evidence(
        by=request.actor,
        submission=submission,
        kind=actions.kind_of(given.get("kind", "")),
        statements=given.getlist("statements"),
        narrative=given.get("narrative", ""),
        thing=(kind, number_of(number)) if number else None,
        title=given.get("title", ""),
        language=request.language,
        from_outside=given.get("from_outside") == "1",
        told_in_badge=given.get("told_in_badge") == "1",
        file=_file_in(request.FILES.get("file")),
    )


def _file_in(sent: UploadedFile | None) -> actions.BroughtFile | None:
    if sent is None:
        return None
    if sent.size is None or sent.size > MOST_MEGABYTES * 2**20:
        raise Refused("evidence-file-large", file=(sent.name or "")[:120], most=MOST_MEGABYTES)
    return actions.BroughtFile(sent.name or "", sent.read())


def _credential_in(sent: UploadedFile | None) -> actions.BroughtFile:
    if sent is None:
        raise Refused("refused-no-file")
    if sent.size is None or sent.size > MOST_OF_A_CREDENTIAL:
        raise Refused("refused-credential-large", most=MOST_OF_A_CREDENTIAL // 1024)
    return actions.BroughtFile(sent.name or "", sent.read())


def do_in_seat(request: HttpRequest, assignment: Assignment) -> str:
    """Keep what was found so far, lock it, or step back."""
    by, given = request.actor, request.POST
    if given.get("do") == "step-back":
        assessing.step_back(by=by, assignment=assignment, why=given.get("why", ""))
        return "/recognition/"
    codes = codes_of(assignment.submission.rubric)
    found = {
        code: {"level": given.get(f"level-{code}", ""), "feedback": given.get(f"feedback-{code}", "")} for code in codes
    }
    assessing.keep_draft(by=by, assignment=assignment, found=found)
    if given.get("do") == "lock":
        assessing.lock(by=by, assignment=assignment, today=timezone.localdate())
    return f"/assessments/{assignment.pk}/"


def do_in_award(request: HttpRequest, award: Award) -> str:
    """Choose what a badge's page tells, make and end a token; ask for a change, approve it, say what came of looking again."""
    by, person, given = getattr(request, "actor", None), request.user, request.POST
    here, today = f"/awards/{award.pk}/", timezone.localdate()
    match given.get("do"):
        case "show":
            names = ("is_shown", "named_as", "shows_place", "shows_statements")
            actions.choose_shown(person=person, award=award, given={name: given.get(name) for name in names}, by=by)
        case "token":
            request.session["badge-token"] = actions.make_token(
                person=person, name=given.get("name", ""), today=today, by=by
            )
            return f"{here}#tokens"
        case "carry" | "leave-out" as said:
            endorsing.carry(
                person=person,
                endorsement=_one(award.endorsements, request, "endorsement"),
                is_carried=said == "carry",
                by=by,
            )
            return f"{here}#endorsements"
        case "end-token":
            actions.end_token(person=person, number=number_of(given.get("token", "")), by=by)
            return f"{here}#tokens"
        case _ if by is None:
            raise Http404
        case "change":
            awarding.ask_change(by=by, award=award, change=given.get("change", ""), reason=given.get("reason", ""))
        case "approve":
            awarding.approve_change(by=by, change=_one(award.changes, request, "change"), today=today)
        case "close":
            found = _one(award.re_reviews, request, "re_review")
            awarding.close_re_review(by=by, found=found, came=given.get("came", ""), note=given.get("note", ""))
        case "certify":
            return f"/awards/{awarding.certify(by=by, holder_award=award, today=today).pk}/"
        case _:
            raise Http404
    return here


def do_in_desk(request: HttpRequest) -> str:
    """Offer a credential or withdraw the offer, note an assessor's calibration, rotate the keys."""
    by, given = request.actor, request.POST
    match given.get("do"):
        case "offer" | "withdraw" as said:
            credential = scheme().by_id.get(given.get("credential", ""))
            if credential is None:
                raise Http404
            actions.offer(by=by, credential=credential, is_offered=said == "offer")
            return "/recognition/desk/#offers"
        case "add-credential":
            made = offering.add_credential(by=by, file=_credential_in(request.FILES.get("file")))
            return f"/credentials/{made.id}/"
        case "assessor":
            person = _one(Person.objects, request, "person")
            actions.note_assessor(by=by, person=person, calibrated_until=day_of(given.get("until", "")))
            return "/recognition/desk/#assessors"
        case "rotate" | "withdraw-key":
            return do_with_keys(request, "/recognition/desk/#issuer")
        case _:
            raise Http404


def do_with_keys(request: HttpRequest, then: str) -> str:
    """Make new keys of the actor's organisation, or withdraw one that was stolen."""
    by, given = request.actor, request.POST
    if given.get("do") == "rotate":
        issuing.rotate_keys(by=by)
        return then
    day = day_of(given.get("since", ""))
    if day is None:
        raise Refused("refused-key-moment")
    since = timezone.make_aware(datetime.combine(day, time(0)))
    key = _one(Key.objects.filter(issuer__organisation=by.organisation), request, "key")
    reissuing.withdraw_key(by=by, key=key, doubt_from=since, why=given.get("why", ""))
    return then


def do_in_endorsements(request: HttpRequest) -> str:
    """Endorse something, withdraw what was endorsed, see to the keys."""
    by, given, here = request.actor, request.POST, "/endorsements/"
    match given.get("do"):
        case "endorse":
            target = target_of(given.get("of", ""))
            if target is None:
                raise Http404
            endorsing.endorse(by=by, target=target, comment=given.get("comment", ""))
            return f"{here}#given"
        case "withdraw":
            own = Endorsement.objects.filter(organisation=by.organisation)
            endorsing.withdraw(by=by, endorsement=_one(own, request, "endorsement"), why=given.get("why", ""))
            return f"{here}#given"
        case "rotate" | "withdraw-key":
            return do_with_keys(request, f"{here}#issuer")
        case _:
            raise Http404
