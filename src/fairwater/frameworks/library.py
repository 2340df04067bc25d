"""The frameworks and crosswalks that are shipped, and those of a folder of one's own; published versions stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from fairwater.content import content_of
from fairwater.errors import BadInput
from fairwater.frameworks.files import crosswalk_of, digest_of_crosswalk, digest_of_framework, framework_of
from fairwater.frameworks.model import Crosswalk, Framework, Status, version_order

DATA = Path(__file__).parent / "data"
PUBLISHED = "published.toml"
CROSSWALKS = "crosswalks"

Published = Mapping[str, str]
"""The digests of published versions, by id and version: "ten-practices/1"."""


@dataclass(frozen=True)
class Library:
    """Frameworks and crosswalks, and what was wrong with files of one's own, which are left out."""

    frameworks: tuple[Framework, ...] = ()
    crosswalks: tuple[Crosswalk, ...] = ()
    faults: tuple[BadInput, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], Framework]:
        """Return the versions of all frameworks by id and version."""
        return {framework.key: framework for framework in self.frameworks}

    def versions(self, framework_id: str) -> list[Framework]:
        """Return the versions of a framework, the newest first."""
        found = [each for each in self.frameworks if each.id == framework_id]
        return sorted(found, key=lambda each: version_order(each.version), reverse=True)

    def newest(self, framework_id: str) -> Framework | None:
        """Return the newest published version of a framework; else the newest retired one, or none."""
        versions = self.versions(framework_id)
        return next((each for each in versions if each.status is Status.PUBLISHED), next(iter(versions), None))

    def newest_of_each(self) -> list[Framework]:
        """Return the newest version of every framework, in the order of their files."""
        found = (self.newest(framework_id) for framework_id in dict.fromkeys(each.id for each in self.frameworks))
        return [each for each in found if each is not None]

    def crosswalks_from(self, framework: Framework) -> list[Crosswalk]:
        """Return the crosswalks that lead away from a version."""
        return [each for each in self.crosswalks if each.origin == framework.key]

    def crosswalks_to(self, framework: Framework) -> list[Crosswalk]:
        """Return the crosswalks that lead to a version."""
        return [each for each in self.crosswalks if each.destination == framework.key]

    def with_more(self, frameworks: Iterable[Framework], crosswalks: Iterable[Crosswalk] = ()) -> Library:
        """Return the library with versions more; of two with one id and version the later stays."""
        more = {each.key: each for each in frameworks}
        kept = (*(f for f in self.frameworks if f.key not in more), *more.values())
        return replace(self, frameworks=kept, crosswalks=(*self.crosswalks, *crosswalks))


@cache
def shipped() -> Library:
    """Return what is shipped. Raises BadInput where a published version was changed: a fault of ours, not of a reader."""
    return _read(DATA, published_in(DATA), Library(), strict=True)


def with_own(folder: Path, published: Published | None = None) -> Library:
    """Return what is shipped and what lies in a folder beside it.

    A file that cannot be taken is left out and its fault kept. `published` gives digests beyond those in the folder's own
    `published.toml`: of versions that were there before.
    """
    known = {**published_in(folder), **(published or {})}
    return _read(folder, known, shipped(), strict=False)


def published_in(folder: Path) -> dict[str, str]:
    """Return the digests that a folder keeps of its published versions."""
    path = folder / PUBLISHED
    if not path.is_file():
        return {}
    part = content_of(path)
    digests = part.mapping("published")
    part.done()
    return {str(key): str(value) for key, value in digests.items()}


def _read(folder: Path, published: Published, base: Library, *, strict: bool) -> Library:
    faults: list[BadInput] = []
    frameworks, crosswalks = dict(base.by_key), {(each.id, each.version): each for each in base.crosswalks}

    def take(path: Path) -> None:
        if path.parent.name == CROSSWALKS:
            crosswalk = crosswalk_of(content_of(path))
            _check_published(path, (crosswalk.id, crosswalk.version), digest_of_crosswalk(crosswalk), published)
            check_crosswalk(crosswalk, frameworks, path.name)
            _add(crosswalks, (crosswalk.id, crosswalk.version), crosswalk, path)
        else:
            framework = framework_of(content_of(path))
            if framework.status is not Status.DRAFT:
                _check_published(path, framework.key, digest_of_framework(framework), published)
            _add(frameworks, framework.key, framework, path)

    for path in files_in(folder):
        try:
            take(path)
        except BadInput as fault:
            if strict:
                raise
            faults.append(fault)
    return Library(tuple(frameworks.values()), tuple(crosswalks.values()), tuple(faults))


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder of frameworks: frameworks first, then the crosswalks between them."""
    plain = sorted(path for path in folder.glob("*.toml") if path.name != PUBLISHED)
    return [*plain, *sorted((folder / CROSSWALKS).glob("*.toml"))]


def _add(
    kept: dict[tuple[str, str], Framework] | dict[tuple[str, str], Crosswalk],
    key: tuple[str, str],
    what: object,
    path: Path,
) -> None:
    if key in kept:
        raise BadInput("framework-twice", file=path.name, framework=key[0], version=key[1])
    kept[key] = what  # type: ignore[assignment]


def _check_published(path: Path, key: tuple[str, str], digest: str, published: Published) -> None:
    kept = published.get("/".join(key))
    if kept is not None and kept != digest:
        raise BadInput("framework-changed", file=path.name, framework=key[0], version=key[1])


def check_crosswalk(crosswalk: Crosswalk, frameworks: Mapping[tuple[str, str], Framework], file: str) -> None:
    """Raise BadInput where a crosswalk names a code that a framework at hand does not have."""
    ends: Sequence[tuple[tuple[str, str], list[str]]] = (
        (crosswalk.origin, [pair.origin for pair in crosswalk.pairs]),
        (crosswalk.destination, [pair.destination for pair in crosswalk.pairs]),
    )
    for key, codes in ends:
        if key not in frameworks:
            raise BadInput("framework-not-there", file=file, framework=key[0], version=key[1])
        for code in codes:
            if code not in frameworks[key].by_code:
                raise BadInput("framework-code-missing", file=file, code=code, framework=key[0])
