"""Copying and bringing frameworks, changing a draft term by term, publishing a version for good."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import Part
from fairwater.errors import BadInput
from fairwater.frameworks import Framework, Status, content_of_framework, framework_of, shipped
from fairwater.frameworks.files import digest_of_crosswalk, digest_of_framework
from fairwater.frameworks.spreadsheet import framework_from
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import BroughtSheet, NotedVersion, OwnFramework
from fairwater_web.frameworks.queries import base_library, library_for, own_frameworks
from fairwater_web.thread.actions import link
from fairwater_web.thread.enums import Relation

Content = dict[str, Any]
NOT_COPIED = ("identifier", "status")
UP, DOWN = "up", "down"


def copy_framework(*, by: Any, framework: Framework) -> OwnFramework:
    """Begin a draft from a framework: the same terms under the next version that is free."""
    content = {key: value for key, value in content_of_framework(framework).items() if key not in NOT_COPIED}
    content["terms"] = [_without(term, "identifier") for term in content.get("terms", [])]
    if framework.elsewhere:
        content["elsewhere"] = [_without(each, "name") for each in content["elsewhere"]]
    content["version"] = free_version(by.organisation, framework.id, framework.version)
    earlier = own_frameworks(by.organisation).filter(framework=framework.id, version=framework.version).first()
    made = begin_draft(by=by, content=content, event="framework-copied", copied_from=" ".join(framework.key))
    if earlier is not None:
        things = {"thing": ("framework", made.pk), "to": ("framework", earlier.pk)}
        link(organisation=by.organisation, relation=Relation.REPLACES, **things)
    return made


def _without(content: Mapping[str, Any], *keys: str) -> Content:
    return {key: value for key, value in content.items() if key not in keys}


def free_version(organisation: Any, framework_id: str, version: str) -> str:
    """Return the version that is free after one: 1.1 after 1, 1.2 where 1.1 is there already."""
    taken = {each.version for each in library_for(organisation, drafts=True).versions(framework_id)}
    if version not in taken:
        return version
    return next(wanted for n in range(1, len(taken) + 2) if (wanted := f"{version}.{n}") not in taken)


def begin_draft(*, by: Any, content: Content, event: str, copied_from: str = "") -> OwnFramework:
    """Keep a draft. Raises BadInput where it is no framework."""
    framework = framework_of(Part(content, str(content.get("id"))))
    made = OwnFramework.objects.create(
        organisation=by.organisation.tenant,
        framework=framework.id,
        version=framework.version,
        content=content,
        copied_from=copied_from[:120],
        made_by=by.person,
    )
    log_access(by=by, event=event, subject=told(framework))
    return made


def told(framework: Framework) -> str:
    """Return how a version is named in the log."""
    return f"{framework.title.said()} {framework.version}"


def bring_framework(*, by: Any, framework: Framework) -> OwnFramework:
    """Begin a draft from what came from elsewhere, under a version that is free."""
    content = _without(content_of_framework(framework), "status")
    content["version"] = free_version(by.organisation, framework.id, framework.version)
    return begin_draft(by=by, content=content, event="framework-brought")


def bring_sheet(
    *, by: Any, file: str, title: str, language: str, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> BroughtSheet:
    """Keep a spreadsheet until somebody has said what its columns are."""
    return BroughtSheet.objects.create(
        organisation=by.organisation.tenant,
        file=file[-200:],
        title=title[:200],
        language=language,
        header=list(header),
        rows=[list(row) for row in rows],
        brought_by=by.person,
    )


@transaction.atomic
def name_columns(*, by: Any, sheet: BroughtSheet, columns: Mapping[int, str], about: Content) -> OwnFramework:
    """Make a draft of a spreadsheet whose columns were named. Raises BadInput where its rows are no tree."""
    framework = framework_from(sheet.rows, sheet.header, columns, about, file=sheet.file, language=sheet.language)
    made = bring_framework(by=by, framework=framework)
    sheet.delete()
    return made


@transaction.atomic
def change_draft(*, by: Any, row: OwnFramework, change: Callable[[Content], Content]) -> None:
    """Change the content of a draft. Raises Refused for what is published, BadInput where it would be no framework any more."""
    kept = OwnFramework.objects.select_for_update().get(pk=row.pk)
    if kept.stage != Stage.DRAFT:
        raise Refused("refused-published-framework")
    content = change(dict(kept.content))
    framework = framework_of(Part(content, str(content.get("id"))))
    beside = own_frameworks(by.organisation).filter(framework=framework.id, version=framework.version)
    if beside.exclude(pk=kept.pk).exists():
        raise BadInput("framework-twice", file=framework.id, framework=framework.id, version=framework.version)
    kept.framework, kept.version, kept.content = framework.id, framework.version, content
    kept.save(update_fields=["framework", "version", "content", "changed_at"])
    log_access(by=by, event="framework-draft-changed", subject=told(framework))


def change_details(*, by: Any, row: OwnFramework, details: Content) -> None:
    """Change what a draft says of itself: title, version, languages, source."""
    change_draft(by=by, row=row, change=lambda content: content | details)


def save_term(*, by: Any, row: OwnFramework, code: str, term: Content) -> None:
    """Change a term, or add it where `code` is empty; terms under one whose code changes go with it."""

    def change(content: Content) -> Content:
        terms = content.get("terms", [])
        if not code:
            return content | {"terms": [*terms, term]}
        if code not in _codes(terms):
            raise Refused("refused-framework-term")
        saved = [_saved(each, term) if each["code"] == code else _renamed(each, code, term["code"]) for each in terms]
        return content | {"terms": saved} | _recoded(content, {code: term["code"]})

    change_draft(by=by, row=row, change=change)


def _codes(terms: Sequence[Content]) -> list[str]:
    return [term["code"] for term in terms]


def _saved(before: Content, term: Content) -> Content:
    """Return a term with its fields changed; one that states something else has another's identifier no more."""
    kept = before if before.get("statement", "") == term["statement"] else _without(before, "identifier")
    return kept | term


def _renamed(term: Content, before: str, after: str) -> Content:
    return term | {"parent": after} if term.get("parent") == before else term


def _recoded(content: Content, codes: Mapping[str, str]) -> Content:
    """Return what names terms by their codes, with other codes; what named one that has none any more is left out."""
    kept = [each for each in content.get("elsewhere", []) if codes.get(each["code"], "here")]
    elsewhere = [each | {"code": codes.get(each["code"], each["code"])} for each in kept]
    return {"variants": _variants(content, codes)} | ({"elsewhere": elsewhere} if "elsewhere" in content else {})


def _variants(content: Content, codes: Mapping[str, str]) -> list[Content]:
    """Return the variants with other codes; one that has none any more is left out."""
    return [
        variant
        | {
            "not_applicable": [
                codes.get(each, each) for each in variant.get("not_applicable", []) if codes.get(each, each)
            ]
        }
        for variant in content.get("variants", [])
    ]


def move_term(*, by: Any, row: OwnFramework, code: str, parent: str, step: str = "") -> None:
    """Put a term under another, or before or after its neighbour (`step` up or down)."""

    def change(content: Content) -> Content:
        terms = [dict(each) for each in content.get("terms", [])]
        if code not in _codes(terms):
            raise Refused("refused-framework-term")
        moved = terms[_codes(terms).index(code)]
        if step:
            return content | {"terms": _stepped(terms, moved, -1 if step == UP else 1)}
        return content | {"terms": [each | {"parent": parent} if each is moved else each for each in terms]}

    change_draft(by=by, row=row, change=change)


def _stepped(terms: list[Content], moved: Content, by: int) -> list[Content]:
    beside = [each for each in terms if each.get("parent", "") == moved.get("parent", "")]
    place = beside.index(moved) + by
    if 0 <= place < len(beside):
        here, there = terms.index(moved), terms.index(beside[place])
        terms[here], terms[there] = terms[there], terms[here]
    return terms


def remove_term(*, by: Any, row: OwnFramework, code: str) -> None:
    """Take a term out of a draft, with all that stands under it."""

    def change(content: Content) -> Content:
        if code not in _codes(content.get("terms", [])):
            raise Refused("refused-framework-term")
        gone, size = {code}, 0
        while len(gone) > size:
            size = len(gone)
            gone |= {each["code"] for each in content.get("terms", []) if each.get("parent") in gone}
        terms = [each for each in content.get("terms", []) if each["code"] not in gone]
        return content | {"terms": terms} | _recoded(content, dict.fromkeys(gone, ""))

    change_draft(by=by, row=row, change=change)


@transaction.atomic
def remove_draft(*, by: Any, row: OwnFramework) -> None:
    """Throw a draft away. Raises Refused for what is published."""
    kept = OwnFramework.objects.select_for_update().get(pk=row.pk)
    if kept.stage != Stage.DRAFT:
        raise Refused("refused-published-framework")
    log_access(by=by, event="framework-draft-removed", subject=f"{kept.framework} {kept.version}")
    kept.delete()


@transaction.atomic
def publish_framework(*, by: Any, row: OwnFramework, openly: bool) -> None:
    """Publish a draft for good. Raises Refused where it has no term, or says nothing new under a version that is shipped."""
    kept = OwnFramework.objects.select_for_update().get(pk=row.pk)
    if kept.stage != Stage.DRAFT:
        raise Refused("refused-published-framework")
    content = kept.content | {"dated": timezone.localdate().isoformat()}
    framework = framework_of(Part(content, kept.framework))
    if not framework.terms:
        raise Refused("refused-framework-empty")
    if framework.key in base_library().by_key:
        raise BadInput("framework-twice", file=framework.id, framework=framework.id, version=framework.version)
    kept.content, kept.digest = content, digest_of_framework(framework)
    kept.stage, kept.openly = Stage.PUBLISHED, openly
    kept.published_by, kept.published_at = by.person, timezone.now()
    kept.save()
    log_access(by=by, event="framework-published", subject=told(framework))


def set_openly(*, by: Any, row: OwnFramework, openly: bool) -> None:
    """Open a published framework to everybody, or close it again. Raises Refused for a draft."""
    if row.stage != Stage.PUBLISHED:
        raise Refused("refused-framework-draft")
    row.openly = openly
    row.save(update_fields=["openly"])
    log_access(
        by=by, event="framework-opened" if openly else "framework-closed", subject=f"{row.framework} {row.version}"
    )


def note_versions() -> None:
    """Note the digests of published versions in the content folder that were not seen before."""
    library, there = base_library(), shipped()
    found = {
        "/".join(each.key): digest_of_framework(each)
        for each in library.frameworks
        if each.key not in there.by_key and each.status is not Status.DRAFT
    }
    found |= {
        f"{each.id}/{each.version}": digest_of_crosswalk(each)
        for each in library.crosswalks
        if each not in there.crosswalks
    }
    known = set(NotedVersion.objects.values_list("key", flat=True))
    for key, digest in found.items():
        if key not in known:
            NotedVersion.objects.get_or_create(key=key, defaults={"digest": digest})
