"""The shape of a CASE 1.1 package: of each class what it must have, what it may have, and what stands within it.

The names and which of them are needed are facts of the official schema of 1EdTech (case-v1p1-cfpackage); nothing else may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ASSOCIATIONS = {
    *("isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy", "exemplar"),
    *("hasSkillLevel", "isTranslationOf"),
}
LISTS = {
    "CFItems": "CFItem",
    "CFAssociations": "CFAssociation",
    "CFRubrics": "CFRubric",
    "CFRubricCriteria": "CFRubricCriterion",
    "CFRubricCriterionLevels": "CFRubricCriterionLevel",
    "CFItemTypes": "CFItemType",
    "CFLicenses": "CFLicense",
}
PARTS = {
    "CFDocument": "CFDocument",
    "CFDefinitions": "CFDefinition",
    **dict.fromkeys(("CFItemTypeURI", "licenseURI", "CFItemURI", "CFAssociationGroupingURI"), "LinkURI"),
    **dict.fromkeys(("originNodeURI", "destinationNodeURI"), "LinkGenURI"),
}
NEEDED = {
    "CFPackage": "CFDocument",
    "CFDocument": "identifier uri creator title lastChangeDateTime",
    "CFItem": "identifier fullStatement uri lastChangeDateTime",
    "CFAssociation": "identifier associationType uri originNodeURI destinationNodeURI lastChangeDateTime",
    "CFDefinition": "",
    "CFRubric": "identifier uri lastChangeDateTime",
    "CFRubricCriterion": "identifier uri lastChangeDateTime",
    "CFRubricCriterionLevel": "identifier uri lastChangeDateTime",
    "CFItemType": "identifier uri title description hierarchyCode lastChangeDateTime",
    "CFLicense": "identifier uri title licenseText lastChangeDateTime",
    "LinkURI": "title identifier uri",
    "LinkGenURI": "title identifier uri",
}
ALLOWED = {
    "CFPackage": "CFItems CFAssociations CFDefinitions CFRubrics extensions",
    "CFDocument": "frameworkType caseVersion officialSourceURL publisher description subject subjectURI language version "
    "adoptionStatus statusStartDate statusEndDate licenseURI notes extensions",
    "CFItem": "alternativeLabel CFItemType humanCodingScheme listEnumeration abbreviatedStatement conceptKeywords "
    "conceptKeywordsURI notes subject subjectURI language educationLevel CFItemTypeURI licenseURI statusStartDate "
    "statusEndDate extensions",
    "CFAssociation": "sequenceNumber CFAssociationGroupingURI notes extensions",
    "CFDefinition": "CFConcepts CFSubjects CFLicenses CFItemTypes CFAssociationGroupings extensions",
    "CFRubric": "title description CFRubricCriteria extensions",
    "CFRubricCriterion": "category description CFItemURI weight position rubricId CFRubricCriterionLevels extensions",
    "CFRubricCriterionLevel": "description quality score feedback position rubricCriterionId extensions",
    "CFItemType": "typeCode extensions",
    "CFLicense": "description extensions",
    "LinkURI": "",
    "LinkGenURI": "targetType",
}
WHOLE = {"position", "sequenceNumber"}


def faults(given: Any, kind: str = "CFPackage", where: str = "") -> Iterator[str]:
    """Yield what is wrong with an object of a class, and with all that stands within it."""
    needed, allowed = set(NEEDED[kind].split()), set(ALLOWED[kind].split())
    place = f"{where}/{kind}"
    yield from (f"{place} lacks {name}" for name in sorted(needed - given.keys()))
    yield from (f"{place} has {name}" for name in sorted(given.keys() - needed - allowed))
    for name, value in given.items():
        yield from _of_value(name, value, kind, place)


def _of_value(name: str, value: Any, kind: str, place: str) -> Iterator[str]:
    if name in LISTS:
        for number, each in enumerate(value):
            yield from faults(each, LISTS[name], f"{place}/{name} {number}")
    elif name in PARTS:
        yield from faults(value, PARTS[name], place)
    elif name == "extensions":
        if not isinstance(value, dict):
            yield f"{place}: extensions is no object"
    elif name in WHOLE or name == "score":
        if not isinstance(value, int):
            yield f"{place}: {name} is no number"
    elif not isinstance(value, str):
        yield f"{place}: {name} is no text"
    elif not _has_form(name, value, kind):
        yield f"{place}: {name} is {value!r}"


def _has_form(name: str, value: str, kind: str) -> bool:
    if name in ("identifier", "rubricId", "rubricCriterionId") and kind != "LinkGenURI":
        return UUID.fullmatch(value) is not None
    if name == "lastChangeDateTime":
        return MOMENT.fullmatch(value) is not None
    if name in ("statusStartDate", "statusEndDate"):
        return DAY.fullmatch(value) is not None
    if name == "associationType":
        return value in ASSOCIATIONS
    return value == "1.1" if name == "caseVersion" else True
