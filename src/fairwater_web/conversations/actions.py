"""Beginning conversations, adding and moderating statements, voting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from fairwater.content import digest_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.conversations.enums import As, Choice, Stage, Standing
from fairwater_web.conversations.models import (
    LONGEST_BROUGHT,
    Conversation,
    Statement,
    StatementChange,
    Translation,
    Vote,
    Voter,
)
from fairwater_web.conversations.queries import digest_of_device
from fairwater_web.conversations.translating import lines
from fairwater_web.listening.models import Round
from fairwater_web.listening.permissions import check_leads

LONGEST, MOST_AT_ONCE, MOST_OF_ONE_DEVICE, MOST = 280, 500, 10, 1000
FEWEST_TO_OPEN = 5
"""With fewer statements there is nothing to be found in common."""


@transaction.atomic
def begin(
    *, by: Any, round_: Round, question: str, language: str, may_write: bool, moderated_first: bool
) -> Conversation:
    """Begin a conversation in a round."""
    check_leads(by, round_)
    if not question.strip():
        raise Refused("refused-conversation-question")
    made = Conversation.objects.create(
        round=round_,
        question=question.strip()[:300],
        language=language,
        may_write=may_write,
        is_moderated_first=moderated_first,
        made_by=by.person,
    )
    log_access(by=by, event="conversation-begun", subject=f"conversation {made.pk}")
    return made


@transaction.atomic
def move(*, by: Any, conversation: Conversation, to: Stage) -> Conversation:
    """Open a conversation to votes, or close it. What was closed can be opened again."""
    check_leads(by, conversation.round)
    now = Conversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    if now.brought:
        raise Refused("refused-conversation-brought")
    if to == Stage.OPEN and now.statements.filter(standing=Standing.ACCEPTED).count() < FEWEST_TO_OPEN:
        raise Refused("refused-conversation-few", fewest=FEWEST_TO_OPEN)
    if to == Stage.CLOSED and now.stage != Stage.OPEN:
        raise Refused("refused-conversation-not-open")
    now.stage = to
    now.save()
    event = "conversation-opened" if to == Stage.OPEN else "conversation-closed"
    log_access(by=by, event=event, subject=f"conversation {now.pk}")
    return now


@transaction.atomic
def add_statements(*, by: Any, conversation: Conversation, texts: Sequence[str]) -> tuple[int, int]:
    """Add statements of our own, accepted; return how many, and how many were there already.

    Refused whole where one is too long or there are too many at once, so that nothing is cut in silence.
    """
    check_leads(by, conversation.round)
    if conversation.brought:
        raise Refused("refused-conversation-brought")
    wanted = list(dict.fromkeys(" ".join(each.split()) for each in texts if each.strip()))
    if not wanted:
        raise Refused("refused-statements-none")
    if len(wanted) > MOST_AT_ONCE:
        raise Refused("refused-statements-many", n=len(wanted), most=MOST_AT_ONCE)
    long = next((each for each in wanted if len(each) > LONGEST), None)
    if long is not None:
        raise Refused("refused-statement-long", given=long[:60], most=LONGEST)
    known = {each.casefold() for each in conversation.statements.values_list("text", flat=True)}
    fresh = [each for each in wanted if each.casefold() not in known]
    first = _next_number(conversation, len(fresh))
    made = Statement.objects.bulk_create(
        [
            Statement(
                conversation=conversation, number=first + n, text=each, standing=Standing.ACCEPTED, written_by_us=True
            )
            for n, each in enumerate(fresh)
        ]
    )
    StatementChange.objects.bulk_create([_step(each, by, "") for each in made])
    log_access(by=by, event="statements-added", subject=f"conversation {conversation.pk}")
    return len(fresh), len(wanted) - len(fresh)


def _next_number(conversation: Conversation, n: int) -> int:
    held = Conversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    last = held.statements.aggregate(last=Max("number"))["last"] or 0
    if last + n > MOST:
        raise Refused("refused-statements-full", most=MOST)
    return last + 1


def _step(statement: Statement, by: Any, reason: str) -> StatementChange:
    return StatementChange(
        statement=statement,
        by=by.person,
        standing=statement.standing,
        text=statement.text,
        reason=reason.strip()[:300],
    )


@transaction.atomic
def moderate(*, by: Any, statement: Statement, standing: Standing, text: str = "", reason: str = "") -> Statement:
    """Accept or reject a statement, or reword it. A rejection gives its reason; one that was voted on is not reworded.

    Whoever wrote it did not vote for other words, nor did those who voted on it.
    """
    check_leads(by, statement.conversation.round)
    now = Statement.objects.select_for_update(of=("self",)).select_related("conversation").get(pk=statement.pk)
    worded = " ".join(text.split()) or now.text
    if len(worded) > LONGEST:
        raise Refused("refused-statement-long", given=worded[:60], most=LONGEST)
    if worded != now.text and (now.conversation.brought or now.votes.exists()):
        raise Refused("refused-statement-voted")
    if standing == Standing.REJECTED and not reason.strip():
        raise Refused("refused-no-reason")
    now.text, now.standing = worded, standing
    now.save()
    _step(now, by, reason).save()
    log_access(by=by, event="statement-moderated", subject=f"statement {now.pk}")
    return now


@transaction.atomic
def translate(*, by: Any, conversation: Conversation, language: str, texts: Mapping[int, str]) -> int:
    """Keep translations by number, of the words that stand now; blank takes one away. Return how many changed.

    They have more room than what they translate: other languages take more letters.
    """
    check_leads(by, conversation.round)
    there = {each.number: each for each in lines(conversation, language)}
    statements = {each.number: each for each in conversation.statements.all()}
    changed = 0
    for number, given in texts.items():
        text, line = " ".join(given.split()), there.get(number)
        if line is None or text == line.translation:
            continue
        if len(text) > LONGEST_BROUGHT:
            raise Refused("refused-statement-long", given=text[:60], most=LONGEST_BROUGHT)
        about = {"conversation": conversation, "statement": statements.get(number), "language": language}
        Translation.objects.filter(**about).delete()
        if text:
            Translation.objects.create(**about, text=text, of_text=line.text, by=by.person)
        changed += 1
    if changed:
        log_access(by=by, event="statements-translated", subject=f"conversation {conversation.pk}: {language}")
    return changed


def join(*, conversation: Conversation, device: str, votes_as: str) -> Voter:
    """Return the voter of a device, made where it is new; as whom it votes can still be said later, once."""
    digest = digest_of_device(conversation, device)
    given = votes_as if votes_as in As.values else ""
    found, _ = Voter.objects.get_or_create(conversation=conversation, digest=digest, defaults={"votes_as": given})
    if given and not found.votes_as:
        found.votes_as = given
        found.save(update_fields=["votes_as"])
    return found


def vote(*, voter: Voter, statement: Statement, choice: int) -> None:
    """Keep a vote; of two on one statement the last one stands."""
    if statement.conversation_id != voter.conversation_id or statement.standing != Standing.ACCEPTED:
        raise Refused("refused-vote")
    if statement.conversation.stage != Stage.OPEN:
        raise Refused("refused-conversation-not-open")
    try:
        with transaction.atomic():
            Vote.objects.update_or_create(voter=voter, statement=statement, defaults={"choice": Choice(choice)})
    except IntegrityError:  # the same device twice at the same moment
        Vote.objects.filter(voter=voter, statement=statement).update(choice=Choice(choice))


@transaction.atomic
def write(*, voter: Voter, text: str, language: str = "") -> Statement:
    """Add a statement of somebody who votes, in the language of their page. No trail leads to the device.

    It waits for moderation, or is voted on at once.
    """
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=voter.conversation_id)
    worded = " ".join(text.split())
    if conversation.stage != Stage.OPEN or not conversation.may_write:
        raise Refused("refused-conversation-not-open")
    if not worded:
        raise Refused("refused-statements-none")
    if len(worded) > LONGEST:
        raise Refused("refused-statement-long", given=worded[:60], most=LONGEST)
    if voter.n_written >= MOST_OF_ONE_DEVICE:
        raise Refused("refused-statements-of-one", most=MOST_OF_ONE_DEVICE)
    there = conversation.statements.filter(text__iexact=worded).first()
    if there is not None:
        return there
    Voter.objects.filter(pk=voter.pk).update(n_written=voter.n_written + 1)
    standing = Standing.WAITING if conversation.is_moderated_first else Standing.ACCEPTED
    return Statement.objects.create(
        conversation=conversation,
        number=_next_number(conversation, 1),
        text=worded,
        standing=standing,
        language=language if language != conversation.language else "",
    )


@dataclass(frozen=True)
class Held:
    """A conversation that was held in another program: its question, its statements, and a row of signs for each voter."""

    question: str
    language: str
    statements: Sequence[str]
    rows: Sequence[str]


@transaction.atomic
def take_in_held(*, by: Any, round_: Round, held: Held) -> Conversation:
    """Take in a conversation that was held elsewhere, once, closed. Its votes stay rows of signs: nobody here cast them."""
    check_leads(by, round_)
    if not held.question.strip():
        raise Refused("refused-conversation-question")
    if len(held.statements) > MOST:
        raise Refused("refused-statements-full", most=MOST)
    digest = digest_of({"statements": list(held.statements), "rows": list(held.rows)})
    if Conversation.objects.filter(round__tenant=by.tenant, brought=digest).exists():
        raise Refused("refused-conversation-there")
    made = Conversation.objects.create(
        round=round_,
        question=held.question.strip()[:300],
        language=held.language,
        stage=Stage.CLOSED,
        may_write=False,
        brought=digest,
        brought_votes="\n".join(held.rows),
        n_brought=len(held.rows),
        made_by=by.person,
    )
    statements = Statement.objects.bulk_create(
        [
            Statement(conversation=made, number=n, text=text, standing=Standing.ACCEPTED)
            for n, text in enumerate(held.statements, 1)
        ]
    )
    StatementChange.objects.bulk_create([_step(each, by, "") for each in statements])
    log_access(by=by, event="conversation-brought", subject=f"conversation {made.pk}")
    return made


@transaction.atomic
def plant_conversation(
    *,
    round_: Round,
    question: str,
    texts: Sequence[str],
    votes: Sequence[Sequence[int | None]],
    roles: Sequence[str],
    translated: Mapping[str, Sequence[str]],
) -> Conversation:
    """Make an open conversation of a sample organisation with invented votes; in each language the question comes first."""
    made = Conversation.objects.create(round=round_, question=question, stage=Stage.OPEN, made_by=round_.made_by)
    Statement.objects.bulk_create(
        [
            Statement(conversation=made, number=n, text=text, standing=Standing.ACCEPTED, written_by_us=True)
            for n, text in enumerate(texts, 1)
        ]
    )
    plant_votes(conversation=made, votes=votes, roles=roles)
    every = (None, *made.statements.all())
    Translation.objects.bulk_create(
        Translation(
            conversation=made,
            statement=each,
            language=language,
            text=text,
            of_text=each.text if each else question,
            by=round_.made_by,
        )
        for language, said in translated.items()
        for each, text in zip(every, said, strict=True)
    )
    return made


@transaction.atomic
def plant_votes(*, conversation: Conversation, votes: Sequence[Sequence[int | None]], roles: Sequence[str]) -> None:
    """Add invented votes to a conversation of a sample organisation: a row a voter, a column a statement in its order."""
    statements = list(conversation.statements.all())
    voters = Voter.objects.bulk_create(
        [
            Voter(conversation=conversation, digest=digest_of_device(conversation, f"sample {n}"), votes_as=role)
            for n, role in enumerate(roles)
        ]
    )
    Vote.objects.bulk_create(
        [
            Vote(voter=voter, statement=statement, choice=choice)
            for voter, row in zip(voters, votes, strict=True)
            for statement, choice in zip(statements, row, strict=True)
            if choice is not None
        ],
        batch_size=1000,
    )
