"""The form of a plan, and what to do with numbers that somebody wants to take outside. Nothing is counted here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from fairwater import words
from fairwater.measures.registry import measure_named
from fairwater.publish import numbers
from fairwater.publish.names import by_topic, measure_words
from fairwater_web.organisations.models import Organisation
from fairwater_web.releases.enums import Outside
from fairwater_web.releases.presentation import ReleasePage, column_name, period_name
from fairwater_web.releases.queries import Wish, WishedRelease, covering


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen."""

    value: str
    name: str
    chosen: bool

    @property
    def number(self) -> int:
        """Return the value as a number, for the words that go with it."""
        return int(self.value)


class PlanPage:
    """The form of a plan, and what the plan would cost."""

    def __init__(self, wished: WishedRelease, language: str) -> None:
        self.wished, self.language = wished, language

    @property
    def possible(self) -> bool:
        """Say whether the organisation has records of its own."""
        return bool(self.wished.measures)

    @property
    def measures(self) -> list[tuple[str, list[Choice]]]:
        """Return the measures to choose from, under the names of their topics."""
        chosen = {measure.id for measure in self.wished.chosen_measures}
        return [
            (topic, [Choice(measure.id, said.label, measure.id in chosen) for measure, said in listed])
            for topic, listed in by_topic(self.wished.measures, self.language)
        ]

    @property
    def years(self) -> list[Choice]:
        """Return the school years to choose from."""
        chosen = self.wished.chosen_years
        return [Choice(y, numbers.school_year(int(y)), y in chosen) for y in self.wished.years]

    @property
    def audiences(self) -> list[Choice]:
        """Return who outside it can be for."""
        return [
            Choice(each, words.text(f"release-for-{each}", self.language), each == self.wished.wish.audience)
            for each in Outside.values
        ]

    @property
    def join_offered(self) -> str:
        """Return the columns of which small categories can be joined; nothing where there are none."""
        return ", ".join(column_name(name, self.language) for name in self.wished.joinable)

    @property
    def join_chosen(self) -> bool:
        """Say whether small categories are to be joined."""
        return bool(self.wished.wish.joined_under)

    @property
    def n_releases(self) -> int:
        """Return how many releases the plan makes: one for each measure and year."""
        return len(self.wished.single())

    @property
    def reckoned_of(self) -> str:
        """Return of which measure and year the costs are."""
        label = measure_words(self.wished.measure, self.language).label
        return f"{label}, {period_name(self.wished.period, self.language)}"

    @property
    def several_years(self) -> bool:
        """Say whether there are years to pool."""
        return len(self.wished.years) > 1

    @property
    def pool_chosen(self) -> bool:
        """Say whether the chosen years are to be one."""
        return self.wished.wish.pooled

    @property
    def columns(self) -> list[Choice]:
        """Return the columns to choose from."""
        chosen = self.wished.columns
        return [Choice(name, column_name(name, self.language), name in chosen) for name in self.wished.offered]

    @cached_property
    def costs(self) -> list[Choice]:
        """Return what each number of columns together would withhold."""
        return [
            Choice(str(ways), numbers.percent(cost, self.language, 0), ways == self.wished.wish.ways)
            for ways, cost in self.wished.costs().items()
        ]

    @cached_property
    def helps(self) -> list[str]:
        """Return in sentences what would show more: small categories joined, years pooled, columns left out."""
        now = round(self.wished.cost(self.wished.wish.ways), 2)
        help_by = {"join": self.wished.cost_of_joining(), "pool": self.wished.cost_of_pooling()}
        return [
            *(
                words.text(f"release-help-{way}", self.language, share=numbers.percent(cost, self.language, 0))
                for way, cost in help_by.items()
                if cost is not None and round(cost, 2) < now
            ),
            *[
                words.text(
                    "release-help",
                    self.language,
                    column=column_name(name, self.language),
                    share=numbers.percent(cost, self.language, 0),
                )
                for name, cost in self.wished.cheaper()
                if round(cost, 2) < now
            ][:3],
        ]


class OutsidePage:
    """Numbers that somebody wants to take to people outside: what is published of them, and what to plan else."""

    def __init__(self, organisation: Organisation, wish: Wish, language: str) -> None:
        self.wish, self.language = wish, language
        wished = WishedRelease(organisation, wish)
        self.possible = bool(wished.measures)
        self.columns = wished.columns if self.possible else ()
        self.measure = measure_named(wish.measures[0]) if wish.measures else None
        self.year = wish.years[0] if wish.years else ""
        self.published = [
            ReleasePage(each, language)
            for each in covering(organisation, wish.measures[0] if wish.measures else "", self.year, self.columns)
        ]

    @property
    def label(self) -> str:
        """Return what the numbers are of."""
        label = measure_words(self.measure, self.language).label if self.measure else ""
        return f"{label} · {numbers.school_year(int(self.year))}" if self.year else label

    @property
    def by(self) -> str:
        """Return the columns that they are by."""
        return ", ".join(column_name(name, self.language) for name in self.columns)

    @property
    def plan(self) -> str:
        """Return the plan that would publish them, as the query of its address."""
        fields = [("measure", name) for name in self.wish.measures] + [("year", name) for name in self.wish.years]
        return urlencode([*fields, *(("column", name) for name in self.columns)])
