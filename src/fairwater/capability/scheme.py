"""A scheme of credentials as a file: what each one asks for. Its statements and levels are those of a framework."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.errors import BadInput
from fairwater.fields.kinds import slug_of
from fairwater.frameworks.model import Framework, Term


class CredentialKind(StrEnum):
    """A practice of a dimension, a whole dimension, all dimensions together, or what a programme added of its own."""

    STACK = "stack"
    DIMENSION = "dimension"
    CERTIFICATION = "certification"
    OWN = "own"


@dataclass(frozen=True)
class Credential:
    """A credential: the term of the framework whose statements it recognises, the method, and what is asked for.

    `artefacts` of a dimension are those of its practices (`Scheme.artefacts_of`); a certification has neither term nor
    artifacts, as it rests on the dimensions.
    """

    id: str
    kind: CredentialKind
    term: str
    title: Said
    method: Said
    grounds: Said
    artefacts: tuple[Said, ...]


@dataclass(frozen=True)
class Scheme:
    """Credentials over one framework, how many months each is good for, and the questions that all of them ask."""

    id: str
    version: str
    framework: str
    months: int
    title: Said
    about: Said
    source: Said
    context: tuple[Said, ...]
    reflection: tuple[Said, ...]
    credentials: tuple[Credential, ...]

    @property
    def by_id(self) -> Mapping[str, Credential]:
        """Return the credentials by their ids."""
        return {each.id: each for each in self.credentials}

    def of_kind(self, kind: CredentialKind) -> tuple[Credential, ...]:
        """Return the credentials of a kind, in the order of the file."""
        return tuple(each for each in self.credentials if each.kind is kind)

    def stacks_of(self, dimension: Credential) -> tuple[Credential, ...]:
        """Return the stacks that stand under a dimension: the file gives them by the term, which begins alike."""
        stacks = self.of_kind(CredentialKind.STACK)
        return tuple(each for each in stacks if dimension.term and each.term.startswith(dimension.term))

    def dimension_of(self, credential: Credential) -> str:
        """Return the id of the dimension that a credential belongs to; blank for a certification."""
        if credential.kind is CredentialKind.DIMENSION:
            return credential.id
        for each in self.of_kind(CredentialKind.DIMENSION):
            if credential.term and credential.term.startswith(each.term):
                return each.id
        return ""

    def artefacts_of(self, credential: Credential) -> tuple[Said, ...]:
        """Return what a credential asks to be shown; a dimension asks what its practices ask."""
        own = credential.artefacts
        return own or tuple(said for each in self.stacks_of(credential) for said in each.artefacts)


def statements_of(framework: Framework, credential: Credential, variant: str = "") -> tuple[Term, ...]:
    """Return the statements that a credential recognises in a variant: the terms under its own that have none under them.

    What does not apply in the variant is left out; so are a certification's, which rests on other credentials. KeyError
    where the framework does not have the term.
    """
    if credential.kind is CredentialKind.CERTIFICATION:
        return ()
    framework.by_code[credential.term]
    leaves = (term for _, term in framework.tree(credential.term) if not framework.children.get(term.code))
    return tuple(term for term in leaves if framework.applies(term.code, variant))


def title_of(framework: Framework, credential: Credential) -> Said:
    """Return what a credential is called: its own title, else what its term states."""
    return credential.title or framework.by_code[credential.term].statement


Schemes = Collected[Scheme]


@cache
def shipped_schemes() -> Mapping[str, Scheme]:
    """Return the schemes that come with Fairwater, by id."""
    return shipped_in("fairwater.capability", scheme_in, "schemes")


def schemes_of(folder: Path | None) -> Schemes:
    """Return the shipped schemes and those in a folder of one's own; there a scheme with a known id takes its place."""
    return with_folder(shipped_schemes(), folder, scheme_in)


def scheme_in(part: Part) -> Scheme:
    """Return the scheme in a content file. Raises BadInput with the file, the key and what to do."""
    scheme = Scheme(
        id=slug_of(part),
        version=part.text("version"),
        framework=part.text("framework"),
        months=part.whole("months"),
        title=part.said("title"),
        about=part.said("about"),
        source=part.said("source"),
        context=part.words("context"),
        reflection=part.words("reflection"),
        credentials=tuple(_credentials(part)),
    )
    part.done()
    if scheme.months < 1:
        raise part.wrong("months", scheme.months)
    return scheme


def own_credential_in(part: Part, scheme: Scheme, framework: Framework) -> Credential:
    """Return the credential that a file of its own adds to a scheme; its statements are those under its term.

    Raises BadInput with the file, the key and what to do: an id that the scheme has, a term that the framework does not
    have or under which nothing stands, no title, no artifacts, an unknown key.
    """
    made = Credential(
        id=slug_of(part),
        kind=CredentialKind.OWN,
        term=part.text("term"),
        title=part.said("title"),
        method=part.said("method"),
        grounds=part.said("grounds", NOTHING_SAID),
        artefacts=part.words("artefacts"),
    )
    part.done()
    if made.id in scheme.by_id:
        raise part.wrong("id", made.id)
    if made.term not in framework.by_code:
        raise part.wrong("term", made.term, sorted(framework.by_code))
    for key, given in (("title", made.title), ("method", made.method), ("artefacts", made.artefacts)):
        if not given or (key == "artefacts" and not all(made.artefacts)):
            raise part.wrong(key, "")
    return made


def with_own(scheme: Scheme, framework: Framework, folder: Path | None) -> tuple[Scheme, tuple[BadInput, ...]]:
    """Return a scheme with the credentials that lie in a folder, each a file, and what is wrong with files that add none."""
    nothing: dict[str, Credential] = {}
    own = with_folder(nothing, folder, lambda part: own_credential_in(part, scheme, framework))
    return replace(scheme, credentials=(*scheme.credentials, *own.found.values())), own.faults


def _credentials(part: Part) -> Iterator[Credential]:
    seen: set[str] = set()
    kinds = [each for each in CredentialKind if each is not CredentialKind.OWN]
    for each in part.parts("credentials"):
        kind = CredentialKind(each.one_of("kind", kinds))
        is_whole = kind is CredentialKind.CERTIFICATION
        made = Credential(
            id=slug_of(each),
            kind=kind,
            term=each.text("term", "") if is_whole else each.text("term"),
            title=each.said("title") if is_whole else each.said("title", NOTHING_SAID),
            method=each.said("method", NOTHING_SAID),
            grounds=each.said("grounds", NOTHING_SAID),
            artefacts=each.words("artefacts"),
        )
        each.done()
        if made.id in seen:
            raise each.wrong("id", made.id)
        if kind is CredentialKind.STACK and not made.artefacts:
            raise each.wrong("artefacts", "")
        seen.add(made.id)
        yield made
