"""What a conversation says: sentences and tables in plain words, and the same as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from fairwater.consensus.conversation import Consensus
from fairwater.consensus.figures import Figures, Share, StatementFigures
from fairwater.publish.numbers import decimals, percent, points, whole
from fairwater.words import text

WIDEST = 100
HEADINGS = {
    ("agree", True): "consensus-agreed",
    ("agree", False): "consensus-agreed-everyone",
    ("disagree", True): "consensus-disagreed",
    ("disagree", False): "consensus-disagreed-everyone",
}
"""The heading of what is agreed or rejected, across groups and without groups."""
Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Statements with figures under one heading: each row is a statement's id and its figures, under `head`."""

    heading: str
    about: str
    head: Row
    rows: tuple[tuple[str, Row], ...]


class Telling:
    """A conversation told in one language, with so many statements under each heading. `said` holds their words by id."""

    def __init__(self, found: Consensus, said: Mapping[str, str], language: str, most: int = 5) -> None:
        self.found, self.said, self.language, self.most = found, said, language, most
        self.names = tuple(self._name(group.name) for group in found.groups)

    def lines(self) -> Iterator[str]:
        """Yield everything in order, a line at a time."""
        yield from self.sentences()
        for table in self.tables():
            yield from self._drawn(table)
        yield ""
        yield from self.cautions()

    def tables(self) -> Iterator[Table]:
        """Yield what there is in common, what divides, and what each group stands for, as tables."""
        yield from self._across()
        if self.found.groups:
            yield self._divides()
            for group in range(len(self.names)):
                yield self._stands_for(group)
        else:
            yield self._split()

    def cautions(self) -> Iterator[str]:
        """Yield what the numbers do not say."""
        if self.found.groups_found and self.found.groups:
            yield self._text("consensus-about-found")
        yield self._text("consensus-about-withheld", minimum=self.found.minimum)

    def sentences(self) -> Iterator[str]:
        """Yield who voted, and which groups there are or why there are none."""
        found = self.found
        yield self._text("consensus-lead", voters=found.n_voters, statements=len(found.statements))
        if found.groups:
            sizes = [
                self._text("consensus-group-size", group=name, n=group.n_voters)
                for name, group in zip(self.names, found.groups, strict=True)
            ]
            listed = {"n": len(sizes), "groups": ", ".join(sizes)}
            yield self._text("consensus-found" if found.groups_found else "consensus-given", **listed)
        else:
            why = self._text(f"consensus-why-{found.no_groups_reason}")
            yield self._text("consensus-no-groups", why=why)
        if found.too_small:
            yield self._text("consensus-too-small", groups=", ".join(found.too_small), minimum=found.minimum)
        if found.without_few:
            yield self._text("consensus-without-few")

    def _text(self, message: str, **values: object) -> str:
        return text(message, self.language, **values)

    def _name(self, name: str) -> str:
        return text("consensus-group", self.language, n=name) if self.found.groups_found else name

    def _across(self) -> Iterator[Table]:
        for vote, chosen in (("agree", self.found.agreed), ("disagree", self.found.disagreed)):
            heading = HEADINGS[vote, bool(self.found.groups)]
            head = (self._text("consensus-in-common"), self._text("consensus-everyone"), *self.names)
            rows = [(self._common(each, vote), *self._shares(each, vote)) for each in chosen[: self.most]]
            ids = [each.statement for each in chosen[: self.most]]
            about = self._text("consensus-about-agree" if vote == "agree" else "consensus-about-disagree")
            yield self._table(self._text(heading), about, head, rows, ids)

    def _common(self, each: StatementFigures, vote: str) -> str:
        value = each.agree_consensus if vote == "agree" else each.disagree_consensus
        return self._text("consensus-withheld") if value is None else decimals(value, 3, self.language)

    def _shares(self, each: StatementFigures, vote: str) -> Row:
        return tuple(self._share_of(figures, vote) for figures in (each.everyone, *each.by_group))

    def _share_of(self, figures: Figures, vote: str) -> str:
        share: Share | None = figures.agree if vote == "agree" else figures.disagree
        if share is None or figures.n is None:
            return self._text("consensus-withheld")
        return self._of(share.share, figures.n)

    def _of(self, share: float, n: int) -> str:
        return self._text("consensus-share-of", share=percent(share, self.language, 0), n=whole(n, self.language))

    def _divides(self) -> Table:
        found, figures = self.found.differences, {each.statement: each for each in self.found.statements}
        shown = found.divides[: self.most]
        head = (self._text("consensus-gap"), self._text("consensus-everyone"), *self.names)
        rows = [
            (points(each.gap, self.language).lstrip("+"), *self._shares(figures[each.statement], "agree"))
            for each in shown
        ]
        about = self._text("consensus-about-divides", n=found.n_divides_looked_at)
        return self._table(self._text("consensus-divides"), about, head, rows, [each.statement for each in shown])

    def _stands_for(self, group: int) -> Table:
        found = self.found.differences
        shown = [each for each in found.stands_for if each.group == group][: self.most]
        head = (self._text("consensus-vote"), self.names[group], self._text("consensus-others"))
        rows = [
            (
                self._text(f"consensus-vote-{each.vote}"),
                self._of(each.share, each.n),
                self._of(each.others_share, each.n_others),
            )
            for each in shown
        ]
        heading = self._text("consensus-stands-for", group=self.names[group])
        about = self._text("consensus-about-stands", n=found.n_stands_looked_at)
        return self._table(heading, about, head, rows, [each.statement for each in shown])

    def _split(self) -> Table:
        shown = self.found.split[: self.most]
        head = (self._text("consensus-everyone"),)
        rows = [(self._share_of(each.everyone, "agree"),) for each in shown]
        about = self._text("consensus-about-split")
        return self._table(self._text("consensus-split"), about, head, rows, [each.statement for each in shown])

    def _table(self, heading: str, about: str, head: Row, rows: Sequence[Row], ids: Sequence[str]) -> Table:
        return Table(heading, about, head, tuple(zip(ids, rows, strict=True)))

    def _drawn(self, table: Table) -> Iterator[str]:
        """Yield a heading and rows of figures in columns, each with its statement at the end."""
        yield ""
        yield table.heading
        if not table.rows:
            yield "  " + self._text("consensus-nothing")
            return
        yield table.about
        columns = [[table.head[at], *(row[at] for _, row in table.rows)] for at in range(len(table.head))]
        wide = [max(map(len, column)) for column in columns]
        words = [self._text("consensus-statement"), *(self._words(statement) for statement, _ in table.rows)]
        for line, last in zip(zip(*columns, strict=True), words, strict=True):
            yield "  " + "  ".join([*(value.ljust(size) for value, size in zip(line, wide, strict=True)), last])

    def _words(self, statement: str) -> str:
        said = " ".join(self.said.get(statement, "").split()) or statement
        return said if len(said) <= WIDEST else said[: WIDEST - 1].rstrip() + "…"


def as_data(found: Consensus, said: Mapping[str, str]) -> dict[str, Any]:
    """Return the conversation as plain data with lasting keys; what is withheld is None beside its reason."""
    names = [group.name for group in found.groups]
    by_group = [
        asdict(each) | {"text": said.get(each.statement, ""), "by_group": _by_name(names, each)}
        for each in found.statements
    ]
    divides = [
        asdict(each) | {"most": names[each.most], "least": names[each.least]} for each in found.differences.divides
    ]
    stands_for = [asdict(each) | {"group": names[each.group]} for each in found.differences.stands_for]
    return {
        "n_voters": found.n_voters,
        "without_few": found.without_few,
        "minimum": found.minimum,
        "groups": [asdict(group) for group in found.groups],
        "groups_found": found.groups_found,
        "no_groups_reason": found.no_groups_reason,
        "too_small": list(found.too_small),
        "silhouette": found.silhouette,
        "stability": found.stability,
        "statements": by_group,
        "agreed": [each.statement for each in found.agreed],
        "disagreed": [each.statement for each in found.disagreed],
        "split": [each.statement for each in found.split],
        "divides": divides,
        "n_divides_looked_at": found.differences.n_divides_looked_at,
        "stands_for": stands_for,
        "n_stands_looked_at": found.differences.n_stands_looked_at,
    }


def _by_name(names: Sequence[str], each: StatementFigures) -> dict[str, Any]:
    return {name: asdict(figures) for name, figures in zip(names, each.by_group, strict=True)}
