"""The frameworks that a tenant has: what is shipped, what lies in the content folder, and what it made itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from fairwater.content import Part
from fairwater.fields import Option, TermOptions
from fairwater.frameworks import Crosswalk, Framework, Library, Status, Term, framework_of, shipped, with_own
from fairwater.frameworks.files import crosswalk_of
from fairwater.frameworks.library import files_in
from fairwater.frameworks.model import version_order
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import BroughtSheet, NotedVersion, OwnCrosswalk, OwnFramework
from fairwater_web.organisations.models import Organisation

_read_libraries: dict[tuple[object, ...], Library] = {}
_read_rows: dict[tuple[int, str], Framework] = {}
MOST_KEPT = 500


def content_folder() -> Path:
    """Return the folder of frameworks of one's own."""
    return Path(settings.FAIRWATER_CONTENT) / "frameworks"


def base_library() -> Library:
    """Return what is shipped and what lies in the content folder, read again when a file of it has changed."""
    folder = content_folder()
    paths = files_in(folder)
    if not paths:
        return shipped()
    noted = dict(NotedVersion.objects.values_list("key", "digest"))
    stamps = tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in paths)
    key = (stamps, tuple(sorted(noted.items())))
    if key not in _read_libraries:
        _read_libraries.clear()
        _read_libraries[key] = with_own(folder, noted)
    return _read_libraries[key]


def own_frameworks(organisation: Organisation) -> QuerySet[OwnFramework]:
    """Return the frameworks that a tenant made itself."""
    return OwnFramework.objects.filter(organisation=organisation.tenant).select_related("made_by", "published_by")


def drafts_of(organisation: Organisation) -> QuerySet[OwnFramework]:
    """Return the drafts of a tenant, the newest first."""
    return own_frameworks(organisation).filter(stage=Stage.DRAFT).order_by("-changed_at", "-pk")


def brought_sheets(organisation: Organisation) -> QuerySet[BroughtSheet]:
    """Return the spreadsheets of a tenant whose columns nobody has named yet."""
    return BroughtSheet.objects.filter(organisation=organisation.tenant)


def read(row: OwnFramework) -> Framework:
    """Return the framework of a row."""
    key = (row.pk, row.changed_at.isoformat())
    if key not in _read_rows:
        if len(_read_rows) >= MOST_KEPT:
            _read_rows.clear()
        framework = framework_of(Part(row.content, str(row.content.get("id", row.framework))))
        _read_rows[key] = replace(framework, status=Status(row.stage))
    return _read_rows[key]


def own_crosswalks(organisation: Organisation) -> QuerySet[OwnCrosswalk]:
    """Return the crosswalks that a tenant made itself."""
    return OwnCrosswalk.objects.filter(organisation=organisation.tenant).select_related("made_by", "published_by")


def read_crosswalk(row: OwnCrosswalk) -> Crosswalk:
    """Return the crosswalk of a row."""
    return crosswalk_of(Part(row.content, row.crosswalk))


def newest_crosswalks(organisation: Organisation) -> list[Crosswalk]:
    """Return the newest published version of each crosswalk that a tenant made itself."""
    rows = own_crosswalks(organisation).filter(stage=Stage.PUBLISHED)
    ordered = sorted(rows, key=lambda row: version_order(row.version))
    return [read_crosswalk(row) for row in {row.crosswalk: row for row in ordered}.values()]


def library_for(organisation: Organisation, *, drafts: bool = False) -> Library:
    """Return the frameworks that a tenant sees; its own versions stand beside those that they were copied from."""
    rows = own_frameworks(organisation)
    own = [read(row) for row in rows if drafts or row.stage == Stage.PUBLISHED]
    return base_library().with_more(own, newest_crosswalks(organisation))


def framework_for(organisation: Organisation, framework_id: str, version: str = "") -> Framework | None:
    """Return a version as a tenant sees it; where none is named, the newest published of its own, or else of all."""
    if version:
        return library_for(organisation).by_key.get((framework_id, version))
    own = own_frameworks(organisation).filter(framework=framework_id, stage=Stage.PUBLISHED)
    newest = max(own, key=lambda row: version_order(row.version), default=None)
    return read(newest) if newest is not None else base_library().newest(framework_id)


def term_options(organisation: Organisation) -> TermOptions:
    """Return what gives the terms of a framework, as the organisation sees it, as options of a choice."""

    def options(framework_id: str, kind: str) -> tuple[Option, ...]:
        framework = framework_for(organisation.tenant, framework_id)
        terms = framework.tree() if framework is not None else ()
        return tuple(Option(term.code, term.statement) for _, term in terms if kind in ("", term.kind))

    return options


@dataclass(frozen=True)
class FoundTerm:
    """A term that was found, in its framework; None where the framework itself was."""

    framework: Framework
    term: Term | None


def find_terms(library: Library, has_all: Callable[[str], bool], *, whole: bool = True) -> Iterator[FoundTerm]:
    """Yield the frameworks, and the terms of the newest versions, whose words in any language are what is looked for.

    Where it is not the `whole` term that is looked through, it is what the term states.
    """
    for framework in library.newest_of_each():
        if has_all(_text(framework.title.texts, framework.summary.texts)):
            yield FoundTerm(framework, None)
        for _, term in framework.tree():
            said = (term.statement, *((term.notes, *term.questions, *term.look_fors) if whole else ()))
            if has_all(f"{term.code} {_text(*(each.texts for each in said))}"):
                yield FoundTerm(framework, term)


def _text(*texts: tuple[tuple[str, str], ...]) -> str:
    return " ".join(text for each in texts for _, text in each)
