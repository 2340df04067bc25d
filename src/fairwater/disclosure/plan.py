"""What a release asks for: an outcome, the crossings to show it by, for whom, by which policy."""

from __future__ import annotations

from dataclasses import dataclass

from fairwater.disclosure.atoms import Names
from fairwater.disclosure.policy import Policy
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.joined import Joined
from fairwater.vocabulary import Audience

OWN_COLUMNS = ("stat", "value", "low", "high", "status")
"""The columns that a released file has beside those of the plan."""


@dataclass(frozen=True)
class ReleasePlan:
    """The plan of a release. `group_bys` may hold the empty crossing: everyone."""

    outcome: str
    group_bys: tuple[Names, ...]
    audience: Audience
    policy: Policy
    rates: bool = True
    population: str = ""
    """Whose numbers these are: releases of one population are proven together. Another school year is another one."""
    known_empty: tuple[Names, ...] = ()
    """Crossings whose empty cells everyone knows, such as school and grade."""
    joined: tuple[Joined, ...] = ()
    """Columns that are made from others: small categories in one."""

    @property
    def columns(self) -> Names:
        """Return the columns of all group-bys, in the order in which they are named."""
        return tuple(dict.fromkeys(name for names in self.group_bys for name in names))

    @property
    def needed(self) -> Names:
        """Return the columns that the plan names, to show by or as known to be empty."""
        return tuple(dict.fromkeys((*self.columns, *(name for names in self.known_empty for name in names))))

    def check(self) -> None:
        """Raise NotForThisAudience or BadQuestion where the plan cannot be carried out whatever the data hold."""
        if self.audience is Audience.STAFF:
            raise NotForThisAudience("gate-release-for-staff")
        if not self.group_bys:
            raise BadQuestion("gate-no-group-bys")
        if taken := [name for name in self.columns if name in OWN_COLUMNS]:
            raise BadQuestion("gate-own-column", column=taken[0])
        for each in self.joined:
            if each.smaller_than is not None and each.smaller_than < self.policy.n:
                floor, policy = self.policy.n, self.policy.name
                raise BadQuestion(
                    "gate-smaller-than", name=each.name, given=each.smaller_than, floor=floor, policy=policy
                )
        for names in self.group_bys:
            if len(set(names)) < len(names):
                raise BadQuestion("gate-repeated-column", columns=", ".join(names))
            if len(names) > self.policy.ways[self.audience]:
                most = self.policy.ways[self.audience]
                raise BadQuestion(
                    "gate-too-many-ways", columns=", ".join(names), most=most, audience=self.audience.value
                )
