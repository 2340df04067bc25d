"""Recognition for those who sign in: what waits for them, the catalogue, a submission, a seat, an award, a programme's desk."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils import timezone

from fairwater import words
from fairwater.capability import CredentialKind
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import OPEN, SIGNED_IN, can, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.presentation import role_name
from fairwater_web.people.queries import people_who_may
from fairwater_web.recognition.advisory import advisory_of
from fairwater_web.recognition.assessing.actions import asked_of, open_codes
from fairwater_web.recognition.doing import do_in_award, do_in_credential, do_in_desk, do_in_seat, do_in_submission
from fairwater_web.recognition.endorsements import endorses_here, shown_of_credential, standing, verified
from fairwater_web.recognition.endorsing_pages import keys_shown
from fairwater_web.recognition.enums import Because, NamedAs, Stage
from fairwater_web.recognition.files import file_of, files_of, is_there, read_by
from fairwater_web.recognition.keeping.actions import is_renewed, note_given
from fairwater_web.recognition.models import Award, Issuer, Offer, ReadingToken, ReReview, Submission
from fairwater_web.recognition.presentation import (
    AIM,
    agreement_said,
    candidate,
    catalogue,
    day_of,
    evidence_kinds,
    evidence_of,
    hidden,
    named_in,
    places_of,
    rubric_now,
    rules_said,
    seats_shown,
    stage_said,
    standing_of,
    waited,
)
from fairwater_web.recognition.queries import (
    APPEAL_WITHIN,
    RENEW_BEFORE,
    assessors_of,
    assignments_for,
    awards_for,
    awards_here,
    continuation_of,
    evidence_for,
    framework_now,
    offers_of,
    own_folder,
    scheme,
    submissions_for,
    variant_of,
    whole_scheme,
    why_not_appeal,
    why_not_award,
    why_not_begin,
    why_not_seat,
)
from fairwater_web.recognition.recording.actions import sign_record
from fairwater_web.recognition.rubric import shown
from fairwater_web.recognition.things import title_in
from fairwater_web.thread.choosing import asked_in, grouped


@page(Permission.SEE_HOME)
def recognition(request: HttpRequest) -> HttpResponse:
    """Show what somebody has been awarded, what they submitted, and what waits for them to assess; hand out their record."""
    if request.method == "POST":
        response = HttpResponse(sign_record(by=request.actor), content_type="application/json")
        response["Content-Disposition"] = 'attachment; filename="record.json"'
        return response
    actor, language, today = request.actor, request.language, timezone.localdate()
    own = submissions_for(actor).filter(by=actor.person).exclude(stage=Stage.TAKEN_BACK)
    context = {
        "awards": [
            (each, title_in(each.credential, language), day_of(each.until, language), standing_of(each, today))
            for each in awards_for(actor.person, actor).filter(holder=actor.person)
        ],
        "submissions": [(each, title_in(each.credential, language), stage_said(each, language)) for each in own],
        "seats": [
            (each, title_in(each.submission.credential, language), candidate(each.submission, language))
            for each in assignments_for(actor).filter(locked_at=None)
        ],
        "assesses": can(actor, Permission.ASSESS_SUBMISSIONS),
        "not_submit": why_not(actor, Permission.SUBMIT_FOR_CREDENTIAL),
        "is_desk": awards_here(actor),
        "endorses": endorses_here(actor),
    }
    return answered(request, "recognition/recognition.html", context, None)


@page(OPEN)
def credentials(request: HttpRequest) -> HttpResponse:
    """Show every credential, dimension by practice: anybody may read what is asked before work begins."""
    dimensions, wholes, own = catalogue(request.language)
    context = {
        "dimensions": dimensions,
        "wholes": wholes,
        "own": own,
        "rules": rules_said(request.language),
        "about": scheme().about.said(request.language),
    }
    return answered(request, "recognition/credentials.html", context, None)


@page(OPEN)
def credential(request: HttpRequest, credential: str) -> HttpResponse:
    """Show a credential with its rubric; a leader begins a submission here."""
    known, language, actor = scheme().by_id.get(credential), request.language, getattr(request, "actor", None)
    if known is None:
        raise Http404
    refusal = None
    if request.method == "POST":
        if actor is None:
            raise Http404
        refusal = done(request, lambda: do_in_credential(request, known))
        if isinstance(refusal, HttpResponse):
            return refusal
    framework = framework_now()
    variants = [(each.id, each.label.said(language)) for each in framework.variants]
    chosen = request.GET.get("variant", "") or (variant_of(actor.organisation) if actor else "")
    offers = list(offers_of(known.id))
    rubric = rubric_now(known.id, chosen, language)
    context = {
        "credential": known,
        "rubric": rubric,
        "method": known.method.said(language)
        or (framework.by_code[known.term].notes.said(language) if known.term else ""),
        "grounds": known.grounds.said(language),
        "is_whole": known.kind is CredentialKind.CERTIFICATION,
        "months": scheme().months,
        "variants": variants,
        "variant": chosen,
        "offers": offers,
        "agreement": agreement_said(known.id, language) if known.kind is not CredentialKind.CERTIFICATION else [],
        "not_begin": why_not_begin(actor, known, timezone.localdate()) if actor else "",
        "endorsed": verified(shown_of_credential(known.id), timezone.now()),
        "endorses": endorses_here(actor),
        "issuers": Issuer.objects.filter(organisation__in=[each.organisation_id for each in offers]).select_related(
            "organisation"
        ),
        "advisory": advisory_of(actor.organisation, rubric.by_code, language) if actor else (),
        "aim": AIM,
    }
    return answered(request, "recognition/credential.html", context, refusal)


@page(Permission.SEE_HOME)
def submission(request: HttpRequest, number: int) -> HttpResponse:
    """Show a submission to its leader, or to the programme that decides it."""
    found = found_for(request.actor, submissions_for(request.actor), "submission", number)
    refusal = done(request, lambda: do_in_submission(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    found.refresh_from_db()
    language, today = request.language, timezone.localdate()
    rubric = shown(found.rubric, language)
    context = {
        "submission": found,
        "title": rubric.title,
        "rubric": rubric,
        "stage": stage_said(found, language),
        "context": list(zip(rubric.context, found.context, strict=False)),
        "reflection": list(zip(rubric.reflection, found.reflection, strict=False)),
        "places": places_of(found, language),
        "waited": waited(found, today),
        "aim": AIM,
    }
    if found.by_id == request.actor.person.pk:
        return answered(request, "recognition/submission.html", context | _own(request, found), refusal)
    return answered(request, "recognition/decide.html", context | _programme(request, found), refusal)


def _own(request: HttpRequest, found: Submission) -> dict[str, Any]:
    language = request.language
    is_draft, asked = found.stage == Stage.DRAFT, asked_in(request)
    known = scheme().by_id.get(found.credential)
    today = timezone.localdate()
    decided = found.stage == Stage.DECIDED
    return {
        "evidence": evidence_of(found, language),
        "named": ", ".join(named_in(found)) if found.stage == Stage.DRAFT else "",
        "choices": grouped(evidence_for(request.actor, language, asked), language, asked) if is_draft else None,
        "kinds": evidence_kinds(language) if is_draft else [],
        "not_appeal": why_not_appeal(found, today),
        "appeal_until": day_of(found.decided_at.date() + APPEAL_WITHIN, language) if found.decided_at else "",
        "not_again": why_not_begin(request.actor, known, today) if decided and known is not None else "",
        "advisory": advisory_of(found.organisation, found.owed, language),
        "continuation": continuation_of(found) if decided else None,
    }


def _programme(request: HttpRequest, found: Submission) -> dict[str, Any]:
    language, today = request.language, timezone.localdate()
    asked = open_codes(found)
    rows = [(each, why_not_seat(found, each, today)) for each in assessors_of(found.programme)]
    decided = found.stage == Stage.DECIDED
    return {
        "evidence": evidence_of(found, language, blind=not decided),
        "who": candidate(found, language),
        "seats": seats_shown(found, asked, language),
        "may_sit": [each for each, reason in rows if not reason],
        "may_not": [(each.person.name, words.text(reason, language)) for each, reason in rows if reason],
        "back": [each.why_back for each in found.assignments.exclude(stepped_back_at=None)],
        "award": getattr(found, "award", None),
        "not_award": why_not_award(request.actor),
        "is_blind": not decided,
    }


@page(Permission.SEE_HOME)
def assessment(request: HttpRequest, number: int) -> HttpResponse:
    """Show a seat to whoever holds it: the rubric, the portfolio without names, and a level for each statement."""
    found = found_for(request.actor, assignments_for(request.actor), "assessment", number)
    refusal = done(request, lambda: do_in_seat(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    found.refresh_from_db()
    submission_, language = found.submission, request.language
    rubric = shown(submission_.rubric, language)
    codes = asked_of(found)
    placed = {each.code: each for each in found.placings.all()}
    context = {
        "assignment": found,
        "title": rubric.title,
        "who": candidate(submission_, language),
        "seat": words.text(f"seat-{found.seat}", language),
        "context": [
            (asked, hidden(said, submission_)) for asked, said in zip(rubric.context, submission_.context, strict=False)
        ],
        "reflection": [
            (asked, hidden(said, submission_))
            for asked, said in zip(rubric.reflection, submission_.reflection, strict=False)
        ],
        "evidence": evidence_of(submission_, language, blind=True),
        "statements": [
            (each, found.draft.get(each.code, {}), placed.get(each.code))
            for each in rubric.statements
            if each.code in codes or each.code in placed
        ],
        "appeal": submission_.appeal_reason if found.seat == "appeal" else "",
    }
    return answered(request, "recognition/assess.html", context, refusal)


@page(SIGNED_IN)
def award(request: HttpRequest, number: int) -> HttpResponse:
    """Show an award to its holder, who chooses what its page tells, and to the programme."""
    actor = getattr(request, "actor", None)
    found = found_for(actor, awards_for(request.user, actor), "award", number)
    refusal = done(request, lambda: do_in_award(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    found.refresh_from_db()
    language, today = request.language, timezone.localdate()
    is_holder = found.holder_id == request.user.pk
    context = {
        "award": found,
        "title": title_in(found.credential, language),
        "is_holder": is_holder,
        "is_programme": awards_here(actor) and found.programme_id == actor.organisation.pk,
        "standing": standing_of(found, today),
        "since": day_of(found.awarded_on, language),
        "until": day_of(found.until, language),
        "role": role_name(found.role, language),
        "named_as": NamedAs.values,
        "changes": list(found.changes.select_related("asked_by", "approved_by")),
        "re_reviews": list(found.re_reviews.select_related("evidence")),
        "tokens": [
            (each, day_of(each.expires_on, language))
            for each in ReadingToken.objects.filter(person=request.user, ended_at=None)
            if is_holder
        ],
        "token": request.session.pop("badge-token", "") if is_holder else "",
        "not_award": why_not_award(actor) if actor else "",
        "endorsed": verified(standing().filter(award=found).order_by("pk"), timezone.now()) if is_holder else [],
    } | (_renewal(found, today, language) if is_holder else {})
    return answered(request, "recognition/award.html", context, refusal)


def _renewal(found: Award, today: date, language: str) -> dict[str, Any]:
    """Return whether a holder can renew, from when, and whether they do."""
    known = scheme().by_id.get(found.credential)
    stands = standing_of(found, today) in ("held", "over")
    is_whole = known is None or known.kind is CredentialKind.CERTIFICATION
    return {
        "renews": stands and known is not None,
        "is_whole": is_whole,
        "renew_from": day_of(found.until - RENEW_BEFORE, language) if today < found.until - RENEW_BEFORE else "",
        "is_renewed": is_renewed(found),
    }


@page(Permission.SEE_HOME)
def evidence_file(request: HttpRequest, number: int, evidence: int) -> HttpResponse:
    """Give the file of a piece of evidence to leader, programme or assessor; always to be kept, never shown as a page."""
    submission_ = found_for(request.actor, read_by(request.actor), "submission", number)
    found = found_for(request.actor, files_of(submission_), "evidence", evidence)
    if not is_there(found):
        raise Http404
    note_given(request.actor, found)
    own = found.submission.by_id == request.actor.person.pk
    name = found.file_name if own else f"evidence-{found.pk}{PurePosixPath(found.file_name).suffix.lower()}"
    content = file_of(found).open("rb")
    return FileResponse(content, as_attachment=True, filename=name, content_type="application/octet-stream")


@page(Permission.AWARD_CREDENTIALS)
def desk(request: HttpRequest) -> HttpResponse:
    """Show a programme what waits, how long it has waited, its assessors, what it offers, and its issuer."""
    refusal = done(request, lambda: do_in_desk(request))
    if isinstance(refusal, HttpResponse):
        return refusal
    actor, language, today = request.actor, request.language, timezone.localdate()
    programme = actor.organisation
    waiting = submissions_for(actor).exclude(by=actor.person).exclude(stage=Stage.TAKEN_BACK)
    rows = {row.person_id: row for row in assessors_of(programme)}
    people: list[Person] = people_who_may(programme, Permission.ASSESS_SUBMISSIONS, today)
    offered = set(Offer.objects.filter(organisation=programme).values_list("credential", flat=True))
    issuer = Issuer.objects.filter(organisation=programme).first()
    context = {
        "own_folder": str(own_folder()),
        "faults": [each.sentence(language) for each in whole_scheme()[1]],
        "programme": programme,
        "not_award": why_not_award(actor),
        "queue": [
            (
                each,
                title_in(each.credential, language),
                candidate(each, language),
                stage_said(each, language),
                waited(each, today),
            )
            for each in waiting.order_by("decided_at", "submitted_at")
        ],
        "assessors": [
            (each, day_of(rows[each.pk].calibrated_until, language) if each.pk in rows else "") for each in people
        ],
        "default_until": (today + timedelta(days=365)).isoformat(),
        "offers": [(each.id, title_in(each.id, language), each.id in offered) for each in scheme().credentials],
        "doubtful": ReReview.objects.filter(
            award__programme=programme, because=Because.KEY, closed_at=None
        ).select_related("award"),
        "aim": AIM,
    } | keys_shown(issuer, language)
    return answered(request, "recognition/desk.html", context, refusal)
