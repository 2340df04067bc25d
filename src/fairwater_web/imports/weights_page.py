"""The weights of needs made ready for their page: those that hold, what others would change, and who set which when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils import timezone

from fairwater import words
from fairwater.errors import BadInput
from fairwater.publish import numbers
from fairwater.publish.names import group_name
from fairwater.tables.made_resources import NEEDS, Weights, need_weights, weights_from
from fairwater.tables.reweighing import Weighed, weighed
from fairwater_web.common.permissions import Refused
from fairwater_web.data.queries import current_snapshot, need_weights_of, need_weights_set_by
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import names_by_local_id

PREFIX = "weight-"


def weights_said(form: Mapping[str, str]) -> dict[str, str]:
    """Return what a form says of each need, by its column; only needs that it asks for."""
    return {name: form[f"{PREFIX}{name}"] for name in NEEDS if f"{PREFIX}{name}" in form}


@dataclass(frozen=True)
class NeedLine:
    """One need: its name, the weight that holds, and what stands in its field."""

    field: str
    label: str
    holds: str
    value: str


@dataclass(frozen=True)
class SchoolLine:
    """What one school spent for each student weighed by need: as held, by the weights that are tried, and the change."""

    school: str
    held: str
    tried: str
    change: str


class WeightsPage:
    """The weights of an organisation, in one language; `tried` are weights that somebody wants to see first."""

    def __init__(self, organisation: Organisation, language: str, tried: Mapping[str, str]) -> None:
        self.organisation, self.language, self.tried = organisation, language, tried

    @cached_property
    def holds(self) -> Weights:
        """Return the weights that hold."""
        return need_weights_of(self.organisation)

    @property
    def lines(self) -> list[NeedLine]:
        """Return the needs that may have a weight."""
        return [
            NeedLine(
                f"{PREFIX}{name}",
                self._need(name),
                self._weight(self.holds.get(name)),
                self.tried.get(name, str(self.holds.get(name, ""))),
            )
            for name in NEEDS
        ]

    def _need(self, name: str) -> str:
        """Return what students with a need are called."""
        return group_name(name, "yes", self.language)

    def _weight(self, extra: Decimal | None) -> str:
        """Return how much a student with a need counts in all."""
        return f"{Decimal(1) + (extra or Decimal(0)):f}"

    @property
    def shipped(self) -> bool:
        """Say whether the weights that hold are those that come with Fairwater."""
        return not need_weights_set_by(self.organisation).exists() and self.holds == need_weights()

    @cached_property
    def found(self) -> tuple[Weighed, ...]:
        """Return what the weights that are tried would change. Raises Refused for weights that are none."""
        snapshot = current_snapshot(self.organisation)
        if snapshot is None or not self.tried:
            return ()
        try:
            given = {name: value for name, value in self.tried.items() if value.strip()}
            return weighed(snapshot, weights_from(given, "need weights"))
        except BadInput as fault:
            raise Refused(fault.message_id, **fault.values) from None

    @property
    def schools(self) -> list[SchoolLine]:
        """Return the schools in the order of their names."""
        names = names_by_local_id(self.organisation, Kind.SCHOOL)
        lines = [
            SchoolLine(
                names.get(each.school, each.school),
                "–" if each.held is None else self._dollars(each.held),
                self._dollars(each.by_others),
                "–" if each.held is None else self._dollars(each.by_others - each.held, signed=True),
            )
            for each in self.found
        ]
        return sorted(lines, key=lambda line: line.school)

    def _dollars(self, amount: float, *, signed: bool = False) -> str:
        whole = round(amount)
        sign = "" if not signed or whole == 0 else "+" if whole > 0 else "\N{MINUS SIGN}"
        return sign + numbers.whole(abs(whole), self.language)

    @property
    def year(self) -> str:
        """Return the school year of what is shown."""
        return numbers.school_year(self.found[0].school_year) if self.found else ""

    @property
    def history(self) -> list[tuple[str, str, str, str]]:
        """Return who set which weights when and why, the newest first."""
        return [
            (
                numbers.day(timezone.localdate(each.set_at).isoformat(), self.language),
                each.set_by.name,
                "; ".join(f"{self._need(name)} {self._weight(Decimal(extra))}" for name, extra in each.weights.items())
                or words.text("weights-none", self.language),
                each.reason,
            )
            for each in need_weights_set_by(self.organisation)
        ]
