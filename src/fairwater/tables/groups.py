"""The columns of student groups. Each is optional, and each holds for a date that the snapshot states."""

from __future__ import annotations

from fairwater.tables.schema import Column, Combine, Kind, Sensitivity

YES_NO = ("yes", "no")
FEDERAL_RACE_ETHNICITY = (
    "american-indian",
    "asian",
    "black",
    "hispanic",
    "native-hawaiian",
    "two-or-more",
    "white",
)
"""The seven federal categories: Hispanic of any race, then six that are not Hispanic."""

RACE_FLAGS = {
    "american-indian": "race_american_indian",
    "asian": "race_asian",
    "black": "race_black",
    "hispanic": "ethnicity_hispanic",
    "native-hawaiian": "race_native_hawaiian",
    "white": "race_white",
}
"""Alone or in combination: a student stands in every category that the family named."""

GRADES = ("KG", *(f"{grade:02d}" for grade in range(1, 13)))


def _group(name: str, meaning: str, standard: str = "", values: tuple[str, ...] = YES_NO) -> Column:
    return Column(
        name,
        Kind.GROUP,
        meaning,
        values=values,
        sensitivity=Sensitivity.AS_GROUP,
        combine=Combine.LATEST,
        standard=standard,
    )


GROUP_COLUMNS = (
    _group(
        "race_ethnicity",
        "Race and ethnicity in the seven federal categories.",
        "CEDS Race; CEDS Hispanic or Latino Ethnicity",
        FEDERAL_RACE_ETHNICITY,
    ),
    *(
        _group(flag, f"Named {category}, alone or in combination.", "CEDS Race", YES_NO)
        for category, flag in RACE_FLAGS.items()
    ),
    _group("sex", "Sex as the district records it.", "CEDS Sex", ("female", "male", "nonbinary")),
    _group("english_learner", "Receives or is eligible for English learner services.", "CEDS English Learner Status"),
    _group("disability", "Served under IDEA.", "CEDS IDEA Indicator"),
    _group("section_504", "Has a Section 504 plan and is not served under IDEA.", "CEDS Section 504 Status"),
    _group(
        "economic_disadvantage",
        "From a family with a low income, by the state's rule.",
        "CEDS Economic Disadvantage Status",
    ),
    _group("homeless", "Without a fixed home at any time of the year (McKinney-Vento).", "CEDS Homelessness Status"),
    _group("foster_care", "In foster care at any time of the year.", "CEDS Foster Care Status"),
    _group("migrant", "Of a migratory family (Title I, Part C).", "CEDS Migrant Status"),
    _group("military_connected", "A parent serves in the armed forces.", "CEDS Military Connected Student Indicator"),
    _group("home_language", "The language most spoken at home.", "CEDS Home Language; Ed-Fi LanguageUse", ()),
    _group(
        "grade",
        "The grade in which the student was last enrolled in the year.",
        "CEDS Grade Level When Assessed",
        GRADES,
    ),
)
GROUP_NAMES = tuple(column.name for column in GROUP_COLUMNS)
