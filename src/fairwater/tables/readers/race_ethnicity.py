"""Race and ethnicity as a family named them, in our columns: the seven federal categories and one flag for each."""

from __future__ import annotations

from collections.abc import Mapping

from fairwater.tables.groups import RACE_FLAGS

HISPANIC = "hispanic"
RACES = tuple(category for category in RACE_FLAGS if category != HISPANIC)
Named = Mapping[str, bool | None]
"""Race → whether the family named it; None where the file does not say."""


def federal_category(named: Named, hispanic: bool | None, several: bool) -> str | None:
    """Return one of the seven federal categories: Hispanic of any race first, then two or more, then the one named.

    None, not reported, where no race was named, or where the file does not say whether the student is Hispanic.
    """
    if hispanic:
        return HISPANIC
    races = [race for race in RACES if named.get(race)]
    if hispanic is None or not (races or several):
        return None
    return "two-or-more" if several or len(races) > 1 else races[0]


def race_columns(named: Named, hispanic: bool | None, several: bool = False) -> dict[str, str | None]:
    """Return `race_ethnicity` and the flags of one student, as yes, no or None.

    A race that was not named is a no only where the answer is whole: another race was, and the file does not say that
    there were more than it lists.
    """
    races = [race for race in RACES if named.get(race)]
    whole = bool(races) and not (several and len(races) < 2)
    flags = {RACE_FLAGS[race]: _flag(named.get(race), whole) for race in RACES}
    flags[RACE_FLAGS[HISPANIC]] = None if hispanic is None else _yes_no(hispanic)
    return {"race_ethnicity": federal_category(named, hispanic, several), **flags}


def _flag(given: bool | None, whole: bool) -> str | None:
    if given:
        return "yes"
    return _yes_no(given) if whole and given is not None else None


def _yes_no(given: bool) -> str:
    return "yes" if given else "no"
