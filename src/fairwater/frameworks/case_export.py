"""A framework as a CASE 1.1 package (1EdTech Competencies and Academic Standards Exchange).

A tree is made of associations `isChildOf` from a child to its parent, those of the top to the document. Levels and anchors are
a rubric. What CASE has no place for (translations, look-fors, kinds, variants) stands in `extensions`, under our name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fairwater import words
from fairwater.content import Said
from fairwater.frameworks.files import content_of_framework, content_of_term
from fairwater.frameworks.identifiers import identifier, of_framework, of_term
from fairwater.frameworks.model import Crosswalk, Elsewhere, Framework, Status, Term

PREFIX = "/ims/case/v1p1/"
OURS = "fairwater"
"""Under which name what is ours stands in `extensions`."""
ADOPTION = {Status.DRAFT: "Draft", Status.PUBLISHED: "Adopted", Status.RETIRED: "Deprecated"}
Json = dict[str, Any]


@dataclass(frozen=True)
class Exporting:
    """A framework on its way out: whose it is, from which address, and the frameworks that its crosswalks lead to."""

    framework: Framework
    site: str
    owner: str = ""
    crosswalks: tuple[Crosswalk, ...] = ()
    others: Mapping[tuple[str, str], Framework] = field(default_factory=dict)
    owners: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Whose each of the others is; nobody's own where it does not stand here."""

    @property
    def language(self) -> str:
        """Return the language of the plain texts."""
        return self.framework.language

    @property
    def changed_at(self) -> str:
        """Return when the version was last changed."""
        return f"{self.framework.dated}T00:00:00+00:00"

    def said(self, said: Said) -> str:
        """Return words in the language of the plain texts."""
        return said.said(self.language)

    def uri(self, kind: str, name: str) -> str:
        """Return the address of an object."""
        return f"{self.site}{PREFIX}{kind}/{name}"

    def made(self, *parts: str) -> str:
        """Return the identifier of something that belongs to the framework."""
        return identifier(self.owner, *self.framework.key, *parts)

    def link(self, kind: str, name: str, title: str) -> Json:
        """Return a reference to an object."""
        return {"title": title, "identifier": name, "uri": self.uri(kind, name)}

    def document_link(self) -> Json:
        """Return a reference to the document."""
        name = of_framework(self.framework, self.owner)
        return self.link("CFDocuments", name, self.said(self.framework.title))

    def item_link(self, term: Term) -> Json:
        """Return a reference to the item of a term."""
        return self.link("CFItems", of_term(self.framework, term, self.owner), self.stated(term))

    def stated(self, term: Term) -> str:
        """Return what a term states; of one whose words are still to be verified, that it is so."""
        return self.said(term.statement) or words.text("framework-to-verify", words.written_in(self.language))


def package(exporting: Exporting) -> Json:
    """Return the CFPackage of a framework."""
    found: Json = {
        "CFDocument": document(exporting),
        "CFItems": [item(exporting, term) for _, term in exporting.framework.tree()],
        "CFAssociations": list(associations(exporting)),
        "CFDefinitions": definitions(exporting),
    }
    if exporting.framework.levels:
        found["CFRubrics"] = [rubric(exporting)]
    return found


def document(exporting: Exporting) -> Json:
    """Return the CFDocument as it stands within a package."""
    framework = exporting.framework
    name = of_framework(framework, exporting.owner)
    found: Json = {
        "identifier": name,
        "uri": exporting.uri("CFDocuments", name),
        "caseVersion": "1.1",
        "creator": framework.creator,
        "title": exporting.said(framework.title),
        "lastChangeDateTime": exporting.changed_at,
        "description": exporting.said(framework.summary),
        "language": exporting.language,
        "version": framework.version,
        "adoptionStatus": ADOPTION[framework.status],
        "statusStartDate": framework.dated,
        "notes": exporting.said(framework.source),
    }
    if framework.licence:
        found["licenseURI"] = exporting.link("CFLicenses", exporting.made("licence"), framework.licence)
    content = content_of_framework(framework)
    ours = {key: value for key, value in content.items() if key not in ("terms", "elsewhere", "identifier")}
    return {key: value for key, value in found.items() if value} | {
        "creator": framework.creator,
        "extensions": {OURS: ours},
    }


def item(exporting: Exporting, term: Term) -> Json:
    """Return the CFItem of a term as it stands within a package."""
    link = exporting.item_link(term)
    found: Json = {
        "identifier": link["identifier"],
        "uri": link["uri"],
        "fullStatement": link["title"],
        "lastChangeDateTime": exporting.changed_at,
        "humanCodingScheme": term.code,
        "language": exporting.language,
        "notes": exporting.said(term.notes),
        "CFItemType": _kind(exporting, term.kind),
        "extensions": {OURS: _ours(term)},
    }
    if term.kind:
        found["CFItemTypeURI"] = exporting.link("CFItemTypes", exporting.made("kind", term.kind), found["CFItemType"])
    return {key: value for key, value in found.items() if value}


def _ours(term: Term) -> Json:
    """Return what CASE has no place for; anchors and the place in the tree stand in the rubric and the associations."""
    content = content_of_term(term)
    return {key: value for key, value in content.items() if key not in ("parent", "identifier")}


def _kind(exporting: Exporting, kind: str) -> str:
    return next((exporting.said(each.label) for each in exporting.framework.kinds if each.id == kind), "")


def associations(exporting: Exporting) -> Iterator[Json]:
    """Yield the associations: the tree, and the crosswalks from this framework to others."""
    framework = exporting.framework
    for parent, terms in framework.children.items():
        for number, term in enumerate(terms, 1):
            to = exporting.item_link(framework.by_code[parent]) if parent else exporting.document_link()
            name = exporting.made("child", term.code)
            yield _association(exporting, name, "isChildOf", exporting.item_link(term), to, sequenceNumber=number)
    for crosswalk in exporting.crosswalks:
        yield from _crosswalk(exporting, crosswalk)
    for each in framework.elsewhere:
        yield _elsewhere(exporting, each)


def _elsewhere(exporting: Exporting, each: Elsewhere) -> Json:
    """Return an association to something outside the package as it came, or to a term that now stands in it."""
    framework = exporting.framework
    here = exporting.item_link(framework.by_code[each.code]) if each.code else exporting.document_link()
    there: Json = {"title": each.title, "identifier": each.identifier, "uri": each.uri}
    if each.identifier:
        own = next((term for term in framework.terms if term.identifier == each.identifier), None)
        there = exporting.item_link(own) if own is not None else there
    name = each.name or exporting.made("elsewhere", each.code, each.association, each.uri, str(each.begins_there))
    origin, destination = (there, here) if each.begins_there else (here, there)
    more = {"notes": each.note} if each.note else {}
    return _association(exporting, name, each.association, origin, destination, **more)


def _crosswalk(exporting: Exporting, crosswalk: Crosswalk) -> Iterator[Json]:
    other = exporting.others.get(crosswalk.destination)
    if other is None:
        return
    there = Exporting(other, exporting.site, exporting.owners.get(crosswalk.destination, ""))
    for pair in crosswalk.pairs:
        name = exporting.made(
            "crosswalk", crosswalk.id, crosswalk.version, pair.origin, pair.association, pair.destination
        )
        origin = exporting.item_link(exporting.framework.by_code[pair.origin])
        destination = there.item_link(other.by_code[pair.destination])
        more = {"notes": exporting.said(pair.note)} if pair.note else {}
        yield _association(exporting, name, pair.association, origin, destination, **more)


def _association(exporting: Exporting, name: str, kind: str, origin: Json, destination: Json, **more: Any) -> Json:
    return {
        "identifier": name,
        "associationType": kind,
        "uri": exporting.uri("CFAssociations", name),
        "originNodeURI": origin,
        "destinationNodeURI": destination,
        "lastChangeDateTime": exporting.changed_at,
    } | more


def definitions(exporting: Exporting) -> Json:
    """Return the CFDefinitions: the kinds of terms, and the licence."""
    found: Json = {}
    if exporting.framework.kinds:
        found["CFItemTypes"] = [
            exporting.link("CFItemTypes", exporting.made("kind", kind.id), exporting.said(kind.label))
            | {"description": exporting.said(kind.label), "hierarchyCode": str(number)}
            | {"lastChangeDateTime": exporting.changed_at}
            for number, kind in enumerate(exporting.framework.kinds, 1)
        ]
    if licence := exporting.framework.licence:
        link = exporting.link("CFLicenses", exporting.made("licence"), licence)
        found["CFLicenses"] = [link | {"licenseText": licence, "lastChangeDateTime": exporting.changed_at}]
    return found


def rubric(exporting: Exporting) -> Json:
    """Return the CFRubric: what the levels mean for every term, and for each term that has words of its own for them."""
    framework, name = exporting.framework, exporting.made("rubric")
    general = _criterion(exporting, name, "levels", 0, {level.id: level.descriptor for level in framework.levels})
    with_anchors = [term for _, term in framework.tree() if term.anchors]
    return {
        "identifier": name,
        "uri": exporting.uri("CFRubrics", name),
        "title": exporting.said(framework.title),
        "lastChangeDateTime": exporting.changed_at,
        "CFRubricCriteria": [
            general,
            *(_of_term(exporting, name, number, term) for number, term in enumerate(with_anchors, 1)),
        ],
    }


def _of_term(exporting: Exporting, rubric_name: str, number: int, term: Term) -> Json:
    criterion = _criterion(exporting, rubric_name, f"term {term.code}", number, dict(term.anchors))
    return criterion | {"category": term.code, "CFItemURI": exporting.item_link(term)}


def _criterion(exporting: Exporting, rubric_name: str, part: str, position: int, said: Mapping[str, Said]) -> Json:
    name = exporting.made("criterion", part)
    return {
        "identifier": name,
        "uri": exporting.uri("CFRubricCriteria", name),
        "position": position,
        "rubricId": rubric_name,
        "lastChangeDateTime": exporting.changed_at,
        "CFRubricCriterionLevels": [*_levels(exporting, name, part, said)],
    }


def _levels(exporting: Exporting, criterion: str, part: str, said: Mapping[str, Said]) -> Iterator[Json]:
    for number, level in enumerate(exporting.framework.levels, 1):
        if level.id not in said:
            continue
        name = exporting.made("level", part, level.id)
        found: Json = {
            "identifier": name,
            "uri": exporting.uri("CFRubricCriterionLevels", name),
            "description": exporting.said(said[level.id]),
            "quality": exporting.said(level.label),
            "score": number,
            "position": number,
            "rubricCriterionId": criterion,
            "lastChangeDateTime": exporting.changed_at,
        }
        yield {key: value for key, value in found.items() if value}


def standing_alone(exporting: Exporting, kind: str, found: Json) -> Json:
    """Return an object as it is given outside its package, with the way back to it."""
    if kind == "CFDocuments":
        name = found["identifier"]
        return found | {"CFPackageURI": exporting.link("CFPackages", name, found["title"])}
    return found | {"CFDocumentURI": exporting.document_link()} if kind in ("CFItems", "CFAssociations") else found


def associations_of(exporting: Exporting, name: str) -> Json | None:
    """Return an item with all associations that begin or end at it; None where it is not in the framework."""
    items: Iterable[Json] = (item(exporting, term) for term in exporting.framework.terms)
    found = next((each for each in items if each["identifier"] == name), None)
    if found is None:
        return None
    with_it = (each for each in associations(exporting) if name in _ends(each))
    return {
        "CFItem": standing_alone(exporting, "CFItems", found),
        "CFAssociations": [standing_alone(exporting, "CFAssociations", each) for each in with_it],
    }


def _ends(association: Json) -> tuple[str, str]:
    return association["originNodeURI"]["identifier"], association["destinationNodeURI"]["identifier"]
