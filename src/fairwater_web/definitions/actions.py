"""Beginning a definition, proposing and deciding, approving words, opening rounds of voting, publishing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from fairwater.content import digest_of
from fairwater.definitions import DefinitionKind, lacks, words_of
from fairwater.frameworks import Framework, content_of_framework
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.conversations import actions as conversations
from fairwater_web.conversations.enums import Stage as TalkStage
from fairwater_web.definitions.enums import Change, Decision, Stage
from fairwater_web.definitions.models import Approval, Definition, Proposal, VotingRound
from fairwater_web.definitions.queries import draft_of, voted_text
from fairwater_web.documents.actions import begin_document
from fairwater_web.documents.queries import kind_named
from fairwater_web.frameworks.actions import NOT_COPIED, begin_draft, free_version, publish_framework, save_term
from fairwater_web.frameworks.actions import remove_term as take_out_term
from fairwater_web.frameworks.enums import Stage as FrameworkStage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.frameworks.queries import framework_for
from fairwater_web.listening.models import Round
from fairwater_web.listening.permissions import check_leads
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import link
from fairwater_web.thread.kinds import kinds as thing_kinds
from fairwater_web.thread.kinds import named

LONGEST_TITLE, LONGEST_WHY = 200, 1000
Content = dict[str, Any]


@transaction.atomic
def begin(*, by: Any, round_: Round, kind: DefinitionKind, title: str, language: str) -> Definition:
    """Begin a definition in a round: from what the organisation published of its kind before, or else from what is shipped."""
    check_leads(by, round_)
    titled = " ".join(title.split()) or kind.title.said(language)
    made = Definition(round=round_, kind=kind.id, title=titled[:LONGEST_TITLE], made_by=by.person)
    if kind.document:
        known = kind_named(kind.document)
        if known is None:
            raise Refused("refused-definition-kind")
        made.document = begin_document(
            by=by, kind=known, title=titled, organisation=round_.organisation, language=language
        )
    else:
        made.framework = _draft(by, kind, titled, language)
    made.save()
    log_access(by=by, event="definition-begun", subject=f"definition {made.pk}: {kind.id}")
    return made


def _draft(by: Any, kind: DefinitionKind, title: str, language: str) -> OwnFramework:
    earlier = framework_for(by.organisation, kind.id)
    start = earlier or framework_for(by.organisation, kind.framework)
    if start is None:
        raise Refused("refused-definition-kind")
    content = {key: value for key, value in content_of_framework(start).items() if key not in NOT_COPIED}
    content["terms"] = [{k: v for k, v in term.items() if k != "identifier"} for term in content.get("terms", [])]
    content |= {
        "id": kind.id,
        "version": free_version(by.organisation, kind.id, "1"),
        "title": {each: title if each == language else kind.title.said(each) for each in start.languages},
        "summary": kind.about.as_given(),
        "creator": by.organisation.tenant.name,
        "dated": timezone.localdate().isoformat(),
    }
    return begin_draft(by=by, content=content, event="framework-copied", copied_from=" ".join(start.key))


def _open(definition: Definition) -> tuple[Definition, Framework]:
    """Return a definition that nobody else changes until the transaction is over, and its draft. Raises Refused."""
    held = Definition.objects.select_for_update(of=("self",)).select_related("framework", "round").get(pk=definition.pk)
    draft = draft_of(held)
    if held.stage != Stage.OPEN:
        raise Refused("refused-definition-published")
    if draft is None or held.framework is None or held.framework.stage != FrameworkStage.DRAFT:
        raise Refused("refused-definition-draft")
    return held, draft


@transaction.atomic
def propose(
    *, by: Any, definition: Definition, change: Change, code: str, term: Content, why: str, origin: str = ""
) -> Proposal:
    """Propose to add, reword or take out a term. `origin` names the thing that it comes from, as `kind:number`.

    Raises Refused for a term that is not there, a proposal without words, or one to take out without a reason.
    """
    check_can(by, Permission.READ_LISTENING)
    held, draft = _open(definition)
    if change != Change.ADD and code not in draft.by_code:
        raise Refused("refused-framework-term")
    if change != Change.TAKE_OUT and not term.get("statement"):
        raise Refused("refused-proposal-blank")
    if change == Change.TAKE_OUT and not why.strip():
        raise Refused("refused-no-reason")
    if term.get("parent") and term["parent"] not in draft.by_code:
        raise Refused("refused-framework-term")
    kind, _, number = origin.partition(":")
    if origin:
        _check_seen(by, kind, number)
    made = Proposal.objects.create(
        definition=held,
        change=change,
        code="" if change == Change.ADD else code,
        term={} if change == Change.TAKE_OUT else term,
        why=why.strip()[:LONGEST_WHY],
        from_kind=kind,
        from_thing=int(number) if origin else None,
        made_by=by.person,
    )
    log_access(by=by, event="term-proposed", subject=f"proposal {made.pk}")
    return made


def _check_seen(by: Any, kind: str, number: str) -> None:
    if kind not in thing_kinds() or not number.isdecimal() or not named(by, [(kind, int(number))], "en"):
        raise Refused("refused-link-unknown")


@transaction.atomic
def decide(*, by: Any, proposal: Proposal, accept: bool, reason: str = "") -> Proposal:
    """Accept a proposal, which changes the draft, or decline it with a reason. What was decided once stays."""
    check_leads(by, proposal.definition.round)
    held, draft = _open(proposal.definition)
    now = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if now.decision != Decision.WAITING:
        raise Refused("refused-proposal-decided")
    if not accept and not reason.strip():
        raise Refused("refused-no-reason")
    if accept:
        now.code = _carry_out(by, held, draft, now)
        if now.from_kind and now.from_thing is not None:
            link(
                organisation=by.organisation, thing=("framework", held.framework_id), to=(now.from_kind, now.from_thing)
            )
    now.decision = Decision.ACCEPTED if accept else Decision.DECLINED
    now.reason, now.decided_by, now.decided_at = reason.strip()[:LONGEST_WHY], by.person, timezone.now()
    now.save()
    log_access(by=by, event="proposal-accepted" if accept else "proposal-declined", subject=f"proposal {now.pk}")
    return now


def _carry_out(by: Any, definition: Definition, draft: Framework, proposal: Proposal) -> str:
    """Change the draft as proposed; return the code of the term."""
    row = definition.framework
    if proposal.change == Change.TAKE_OUT:
        take_out_term(by=by, row=row, code=proposal.code)
        return str(proposal.code)
    if proposal.change == Change.REWORD:
        if proposal.code not in draft.by_code:
            raise Refused("refused-framework-term")
        before = next(each for each in row.content["terms"] if each["code"] == proposal.code)
        save_term(by=by, row=row, code=proposal.code, term=before | proposal.term)
        return str(proposal.code)
    code = free_code(draft, proposal.term)
    save_term(by=by, row=row, code="", term=proposal.term | {"code": code})
    return code


def free_code(draft: Framework, term: Mapping[str, Any]) -> str:
    """Return a code for a term to be added: of its kind under its parent, or of its first words; a number where it is taken."""
    stated = term["statement"]
    said = stated if isinstance(stated, str) else next(iter(stated.values()), "")
    parent = term.get("parent", "")
    plain = f"{parent}.{term.get('kind', '')}" if parent else "-".join(slugify(said).split("-")[:4])[:40]
    base = plain.strip(".-") or "term"
    return next(
        code for n in range(1, len(draft.terms) + 2) if (code := base if n == 1 else f"{base}-{n}") not in draft.by_code
    )


@transaction.atomic
def approve(*, by: Any, definition: Definition, code: str, take_back: bool = False) -> None:
    """Approve the words of a term with all under it, as they stand; or take that back. The same words twice are one approval."""
    check_can(by, Permission.READ_LISTENING)
    held, draft = _open(definition)
    if code not in draft.by_code:
        raise Refused("refused-framework-term")
    words = words_of(draft, code)
    if take_back:
        Approval.objects.filter(definition=held, code=code, words=words, by=by.person).delete()
    else:
        Approval.objects.get_or_create(definition=held, code=code, words=words, by=by.person)
    event = "approval-taken-back" if take_back else "term-approved"
    log_access(by=by, event=event, subject=f"definition {held.pk}: {code}")


@transaction.atomic
def open_voting(
    *, by: Any, definition: Definition, kind: DefinitionKind, question: str, language: str, statements: str = ""
) -> VotingRound:
    """Open a round of voting: a conversation whose statements are the terms as they stand, or the lines that were typed."""
    check_leads(by, definition.round)
    if definition.document_id is None:
        held, draft = _open(definition)
        terms = [term for term in draft.terms if term.kind == kind.agreed_on]
        told = {term.code: voted_text(term, language) for term in terms}
    else:
        held = Definition.objects.select_for_update(of=("self",)).get(pk=definition.pk)
        lines = dict.fromkeys(" ".join(each.split()) for each in statements.splitlines() if each.strip())
        told = {str(n): line for n, line in enumerate(lines, 1)}
    talk = conversations.begin(
        by=by,
        round_=definition.round,
        question=question.strip() or definition.title,
        language=language,
        may_write=True,
        moderated_first=True,
    )
    conversations.add_statements(by=by, conversation=talk, texts=list(told.values()))
    conversations.move(by=by, conversation=talk, to=TalkStage.OPEN)
    numbers = dict(talk.statements.values_list("text", "number"))
    last = held.voting_rounds.aggregate(last=Max("number"))["last"] or 0
    made = VotingRound.objects.create(
        definition=held,
        number=last + 1,
        conversation=talk,
        terms={code: [numbers[" ".join(text.split())], digest_of(text)] for code, text in told.items()},
    )
    log_access(by=by, event="definition-round-opened", subject=f"definition {held.pk} round {made.number}")
    return made


@transaction.atomic
def publish(*, by: Any, definition: Definition, kind: DefinitionKind, openly: bool, reason: str) -> Definition:
    """Publish what was defined as a version of a framework. Where something is missing, the reason is said and kept."""
    check_leads(by, definition.round)
    held, draft = _open(definition)
    waiting = held.proposals.filter(decision=Decision.WAITING).exists()
    is_short = bool(lacks(kind, draft)) or waiting or bool(unapproved(held, draft, kind))
    if is_short and not reason.strip():
        raise Refused("refused-definition-missing")
    publish_framework(by=by, row=held.framework, openly=openly)
    held.stage = Stage.PUBLISHED
    held.why_incomplete = reason.strip()[:LONGEST_WHY] if is_short else ""
    held.save()
    log_access(by=by, event="definition-published", subject=f"definition {held.pk}")
    return held


def unapproved(definition: Definition, draft: Framework, kind: DefinitionKind) -> list[str]:
    """Return the codes of what is agreed on whose words, as they stand, nobody approved."""
    approved = set(definition.approvals.values_list("code", "words"))
    return [
        term.code
        for term in draft.terms
        if term.kind == kind.agreed_on and (term.code, words_of(draft, term.code)) not in approved
    ]
