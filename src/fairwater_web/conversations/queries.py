"""Conversations that somebody may see, what a device votes on next, and the common ground of all votes."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.cache import caches
from django.db.models import Count, QuerySet

from fairwater.consensus import Consensus, consensus_of, votes_in_rows, votes_of
from fairwater.consensus.groups import GroupRules
from fairwater.consensus.votes import NOT_SEEN
from fairwater_web.conversations.enums import Stage, Standing
from fairwater_web.conversations.models import Conversation, Statement, Vote, Voter
from fairwater_web.listening.queries import SMALLEST, rounds_for

FEWEST_GROUPS = 2
BY_ROLE, BY_VOTES = "role", "votes"


def conversations_for(actor: Any) -> QuerySet[Conversation]:
    """Return the conversations of the rounds that the actor may see, the newest first."""
    found = Conversation.objects.filter(round__in=rounds_for(actor).order_by())
    return found.select_related("round", "round__organisation", "round__tenant").defer("brought_votes").order_by("-pk")


def open_conversation(word: str) -> Conversation | None:
    """Return the conversation behind a link, unless it is still being prepared."""
    found = Conversation.objects.filter(word=word).exclude(stage=Stage.DRAFT)
    return found.select_related("round", "round__organisation").defer("brought_votes").first()


def digest_of_device(conversation: Conversation, device: str) -> str:
    """Return what is kept of a device: another for every conversation."""
    return hashlib.sha256(f"{conversation.pk} {conversation.word} {device}".encode()).hexdigest()


def voter_of(conversation: Conversation, device: str) -> Voter | None:
    """Return the voter of a device."""
    if not device:
        return None
    return Voter.objects.filter(conversation=conversation, digest=digest_of_device(conversation, device)).first()


@dataclass(frozen=True)
class Next:
    """What a device votes on next, and how far it is."""

    statement: Statement | None
    n_voted: int
    n: int


def next_for(conversation: Conversation, voter: Voter | None) -> Next:
    """Return a statement that the device has not voted on: of those with the fewest votes one by chance."""
    accepted = Statement.objects.filter(conversation=conversation, standing=Standing.ACCEPTED)
    left = accepted.exclude(votes__voter=voter) if voter is not None else accepted
    counted = list(left.annotate(n_votes=Count("votes")).order_by("n_votes", "number"))
    n = accepted.count()
    if not counted:
        return Next(None, n, n)
    fewest = [each for each in counted if each.n_votes <= counted[0].n_votes + 2]
    return Next(secrets.choice(fewest), n - len(counted), n)


def common_ground(conversation: Conversation, by: str) -> Consensus | None:
    """Return what people have in common, by groups of votes or by role; None while fewer than ten have voted.

    Rejected statements are left out. It follows from the votes, and is kept by a digest of them.
    """
    if conversation.brought:
        return _brought_ground(conversation)
    rows = list(
        Vote.objects.filter(statement__conversation=conversation, statement__standing=Standing.ACCEPTED)
        .order_by("voter_id", "statement__number")
        .values_list("voter_id", "statement__number", "choice", "voter__votes_as")
    )
    if len({row[0] for row in rows}) < SMALLEST:
        return None

    def made() -> Consensus:
        votes = votes_of((str(voter), str(number), choice) for voter, number, choice, _ in rows)
        groups = {str(voter): votes_as for voter, _, _, votes_as in rows if votes_as} if by == BY_ROLE else None
        return consensus_of(votes, groups=groups or None, rules=GroupRules(minimum=SMALLEST))

    return _kept((conversation.pk, by, rows), made)


def _brought_ground(conversation: Conversation) -> Consensus | None:
    """Return what is in common where votes were brought: they stay as they are; a statement may still be rejected."""
    standings = list(conversation.statements.order_by("number").values_list("number", "standing"))
    left_out = [str(number) for number, standing in standings if standing != Standing.ACCEPTED]

    def made() -> Consensus | None:
        lines = Conversation.objects.values_list("brought_votes", flat=True).get(pk=conversation.pk).splitlines()
        votes = votes_in_rows(lines, [str(number) for number, _ in standings])
        n_voters = int((votes.without(left_out).matrix != NOT_SEEN).any(axis=1).sum())
        if n_voters < SMALLEST:
            return None
        return consensus_of(votes, left_out=left_out, rules=GroupRules(minimum=SMALLEST))

    return _kept((conversation.pk, conversation.brought, left_out), made)


def _kept(asked: object, made: Callable[[], Consensus | None]) -> Consensus | None:
    key = f"ground-{hashlib.sha256(repr(asked).encode()).hexdigest()}"
    kept: Consensus | None = caches["charts"].get(key)
    if kept is None:
        kept = made()
        caches["charts"].set(key, kept)
    return kept
