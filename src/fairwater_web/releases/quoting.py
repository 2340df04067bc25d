"""Numbers that others published, made ready for a template."""

from __future__ import annotations

from fairwater.disclosure import Released
from fairwater.publish import charts, numbers
from fairwater.publish.names import group_name, measure_words
from fairwater_web.releases.presentation import Line, ReleasedTable, column_name, drawn
from fairwater_web.releases.queries import Quoted


class QuotedPage:
    """Numbers that others published, as they are read: quoted with their source, never called safe."""

    def __init__(self, quoted: Quoted, language: str) -> None:
        self.quoted, self.language = quoted, language
        self.measure, self.organisation = quoted.measure, quoted.organisation
        self.words = measure_words(quoted.measure, language)

    @property
    def year(self) -> str:
        """Return the school year."""
        return numbers.school_year(int(self.quoted.year))

    @property
    def source(self) -> str:
        """Return who published them."""
        return str(self.quoted.scope.snapshot.manifest.source)

    @property
    def licence(self) -> str:
        """Return under what licence."""
        return str(self.quoted.scope.snapshot.manifest.licence)

    @property
    def counted_name(self) -> str:
        """Return the head of the column of students counted."""
        return self.words.did[:1].upper() + self.words.did[1:]

    @property
    def tables(self) -> list[ReleasedTable]:
        """Return a table for each column."""
        return [self._table(released) for released in self.quoted.groups]

    def _table(self, released: Released) -> ReleasedTable:
        name = released.question.groupings[0].name
        dots = [
            charts.Dot(
                name=group_name(name, row.group[0], self.language),
                share=row.share,
                low=row.share_low,
                high=row.share_high,
                told=numbers.percent(row.share, self.language),
                reference=row.compared_share,
            )
            for row in released.rows
            if row.share is not None and row.share_low is not None and row.share_high is not None and row.n_students
        ]
        lines = tuple(
            Line(
                name=group_name(name, row.group[0], self.language),
                students=numbers.whole(row.n_students or 0, self.language),
                counted=numbers.whole(row.n_counted or 0, self.language),
                share="" if row.share is None else numbers.percent(row.share, self.language),
                interval=""
                if row.share_low is None or row.share_high is None
                else numbers.interval(row.share_low, row.share_high, self.language),
            )
            for row in released.rows
        )
        title = column_name(name, self.language)
        dots.sort(key=lambda dot: dot.share, reverse=self.measure.better.value == "lower")
        picture = drawn(dots, self.words.label, title, f"quoted-{released.hash}", self.language)
        return ReleasedTable(title, lines, False, picture)
