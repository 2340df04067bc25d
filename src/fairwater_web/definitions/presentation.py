"""Definitions made ready for pages: terms with who proposed and approved them and what people voted; what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.content import digest_of
from fairwater.definitions import DefinitionKind, Lack, Tally, lacks, words_of
from fairwater.frameworks import Framework, Term
from fairwater.publish import charts, numbers
from fairwater_web.conversations.queries import BY_VOTES, common_ground
from fairwater_web.definitions.actions import unapproved
from fairwater_web.definitions.enums import Change, Decision
from fairwater_web.definitions.models import Definition, Proposal, VotingRound
from fairwater_web.definitions.queries import proposed, voted_text
from fairwater_web.frameworks.presentation import language_name


@dataclass(frozen=True)
class Vote:
    """What people voted on the words of a term: a sentence, whether they agree, whether the words were others then."""

    told: str
    is_agreed: bool
    other_words: bool
    share: tuple[float, float, float] | None
    """The share of those who agree of all who saw it, with its 95 % interval; None where it is withheld."""


@dataclass(frozen=True)
class Below:
    """A term under one that is agreed on."""

    code: str
    said: str
    notes: str
    look_fors: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """A term that people agree on, with all that is under it."""

    code: str
    said: str
    notes: str
    below: tuple[tuple[str, tuple[Below, ...]], ...]
    """By the name of their kind."""
    proposals: tuple[str, ...]
    approved_by: tuple[str, ...]
    approved_before: int
    """How many approved earlier words."""
    is_mine: bool
    vote: Vote | None
    missing: tuple[str, ...]


@dataclass(frozen=True)
class ShownProposal:
    """A proposal as a sentence, its words, why, and what was decided."""

    number: int
    told: str
    words: tuple[tuple[str, str], ...]
    """By language."""
    why: str
    standing: str
    reason: str


class DefinitionPage:
    """A definition in one language, for one reader."""

    def __init__(
        self, definition: Definition, kind: DefinitionKind, draft: Framework, language: str, person: Any
    ) -> None:
        self.definition, self.kind, self.draft, self.language = definition, kind, draft, language
        self.kinds = {each.id: each.label.said(language) for each in draft.kinds}
        self.votes = votes_on(definition, kind, draft, language)
        self.proposed = proposed(definition)
        self.approvals = list(definition.approvals.select_related("by"))
        self.person = person
        self.missing = lacks(kind, draft)

    def kind_name(self, kind: str) -> str:
        """Return what a kind of term is called here."""
        return self.kinds.get(kind, kind)

    def terms(self) -> list[Shown]:
        """Return the terms that people agree on."""
        return [self._shown(term) for term in self.draft.terms if term.kind == self.kind.agreed_on]

    def _shown(self, term: Term) -> Shown:
        stands = words_of(self.draft, term.code)
        of_term = [each for each in self.approvals if each.code == term.code]
        now = [each for each in of_term if each.words == stands]
        codes = {term.code, *(each.code for _, each in self.draft.tree(term.code))}
        return Shown(
            code=term.code,
            said=term.statement.said(self.language),
            notes=term.notes.said(self.language),
            below=tuple((self.kind_name(each.kind), self._below(term, each.kind)) for each in self.kind.under),
            proposals=tuple(self._told(each) for code in sorted(codes) for each in self.proposed.get(code, ())),
            approved_by=tuple(each.by.name for each in now),
            approved_before=len({each.by_id for each in of_term} - {each.by_id for each in now}),
            is_mine=any(each.by_id == self.person.pk for each in now),
            vote=self.votes.get(term.code),
            missing=tuple(self._lack(each) for each in self.missing if each.code in codes),
        )

    def _below(self, term: Term, kind: str) -> tuple[Below, ...]:
        return tuple(
            Below(
                each.code,
                each.statement.said(self.language),
                each.notes.said(self.language),
                tuple(look_for.said(self.language) for look_for in each.look_fors),
            )
            for _, each in self.draft.tree(term.code)
            if each.kind == kind
        )

    def lacking(self) -> list[str]:
        """Return what the whole lacks, in sentences; what lacks at a term stands there too."""
        found = [self._lack(each) for each in self.missing]
        n_waiting = self.definition.proposals.filter(decision=Decision.WAITING).count()
        if n_waiting:
            found.append(words.text("lack-waiting", self.language, n=n_waiting))
        if left := unapproved(self.definition, self.draft, self.kind):
            found.append(words.text("lack-approval", self.language, n=len(left)))
        if self.votes and (split := sum(not each.is_agreed for each in self.votes.values())):
            found.append(words.text("lack-agreement", self.language, n=split))
        if not self.votes:
            found.append(words.text("lack-vote", self.language))
        return found

    def _lack(self, missing: Any) -> str:
        term = self.draft.by_code.get(missing.code)
        given = {
            "term": term.statement.said(self.language) if term else "",
            "kind": self.kind_name(missing.kind),
            "has": missing.has,
            "wanted": missing.wanted,
        }
        if missing.lack is Lack.TRANSLATION:
            given["kind"] = language_name(missing.kind, self.language)
        return words.text(f"lack-{missing.lack.value}", self.language, **given)

    def _told(self, proposal: Proposal) -> str:
        return told_of(proposal, self.draft, self.language)

    def proposals(self) -> tuple[list[ShownProposal], list[ShownProposal]]:
        """Return the proposals that wait, and those that were decided, the newest first."""
        every = list(self.definition.proposals.select_related("made_by", "decided_by"))
        shown = [(each.decision, self._proposal(each)) for each in every]
        waiting = [line for decision, line in shown if decision == Decision.WAITING]
        return waiting, [line for decision, line in reversed(shown) if decision != Decision.WAITING]

    def _proposal(self, proposal: Proposal) -> ShownProposal:
        standing = ""
        if proposal.decided_by is not None and proposal.decided_at is not None:
            day = numbers.day(proposal.decided_at.date().isoformat(), self.language)
            standing = words.text(f"proposal-{proposal.decision}", self.language, who=proposal.decided_by.name, day=day)
        return ShownProposal(
            proposal.pk, self._told(proposal), _worded(proposal.term), proposal.why, standing, proposal.reason
        )

    def pictures(self) -> list[tuple[str, str]]:
        """Return the shares of those who agree, term by term, as a wide and a slim drawing."""
        return pictures(
            [(term.statement.said(self.language), self.votes.get(term.code)) for term in self.draft.terms],
            words.text("definition-votes-title", self.language),
            self.language,
        )


def told_of(proposal: Proposal, draft: Framework, language: str) -> str:
    """Return in a sentence who proposed what, and when."""
    term = draft.by_code.get(proposal.code) or draft.by_code.get(str(proposal.term.get("parent", "")))
    kinds = {each.id: each.label.said(language) for each in draft.kinds}
    given = {
        "who": proposal.made_by.name,
        "day": numbers.day(proposal.made_at.date().isoformat(), language),
        "term": term.statement.said(language) if term else "blank",
        "kind": kinds.get(str(proposal.term.get("kind", "")), "") or "blank",
    }
    message = f"proposed-{Change(proposal.change).value}"
    return words.text(message, language, **given)


def _worded(term: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the words of a proposed term by language: what it states, then its notes and look-fors, a line each."""
    lines: dict[str, list[str]] = {}
    for given in (term.get("statement", ""), term.get("notes", ""), *term.get("look_fors", [])):
        for language, text in ({"en": given} if isinstance(given, str) else given).items():
            if text:
                lines.setdefault(language, []).append(text)
    return tuple((language, "\n".join(texts)) for language, texts in lines.items())


def votes_on(definition: Definition, kind: DefinitionKind, draft: Framework, language: str) -> dict[str, Vote]:
    """Return by code what people voted last on each term; nothing while fewer than ten have voted in any round."""
    found: dict[str, Vote] = {}
    for each in definition.voting_rounds.select_related("conversation"):
        consensus = common_ground(each.conversation, BY_VOTES)
        if consensus is None:
            continue
        by_number = {figures.statement: figures.everyone for figures in consensus.statements}
        for code, (number, said) in each.terms.items():
            term, figures = draft.by_code.get(code), by_number.get(str(number))
            if term is None or figures is None:
                continue
            now = digest_of(voted_text(term, each.conversation.language))
            found[code] = _vote(figures, kind, each, language, other_words=now != said)
    return found


def _vote(figures: Any, kind: DefinitionKind, voting: VotingRound, language: str, *, other_words: bool) -> Vote:
    if figures.agree is None or figures.n is None:
        told = words.text("vote-withheld", language, number=voting.number)
        return Vote(told, False, other_words, None)
    agreed = Tally(figures.n_agree or 0, figures.n_disagree or 0).is_agreed(kind.agreed_share)
    share = figures.agree
    told = words.text(
        "vote-agreed" if agreed else "vote-split",
        language,
        share=numbers.percent(share.share, language, 0),
        interval=numbers.interval(share.low, share.high, language),
        n=figures.n,
        number=voting.number,
    )
    return Vote(told, agreed, other_words, (share.share, share.low, share.high))


def pictures(lines: list[tuple[str, Vote | None]], title: str, language: str) -> list[tuple[str, str]]:
    """Return the shares of those who agree as a wide and a slim drawing; nothing where none is known."""
    dots = [
        charts.Dot(name, *vote.share, numbers.percent(vote.share[0], language, 0))
        for name, vote in lines
        if vote is not None and vote.share is not None
    ]
    if not dots:
        return []
    heard = "; ".join(f"{dot.name}: {dot.told}" for dot in dots)
    return [
        (form, charts.themed(charts.draw_svg(charts.dot_chart(dots, wide=wide), title=title, description=heard)))
        for form, wide in (("wide", True), ("slim", False))
    ]
