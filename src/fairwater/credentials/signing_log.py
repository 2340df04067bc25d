"""The signing log: one record for each signature, each with the hash of the one before. Records are added, never changed.

The log holds what was signed as a hash, by which key, when, and on whose word; never the badge, never a holder's name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from fairwater.credentials.issuers import stamp
from fairwater.errors import BadInput

BEGINNING = "0" * 64


@dataclass(frozen=True)
class Signed:
    """A record of a signature. `sha256` is that of the exact bytes that were stored; `by` says on whose word it was made."""

    number: int
    credential: str
    sha256: str
    key: str
    at: str
    by: str
    previous: str
    digest: str

    def own_digest(self) -> str:
        """Return the digest that the record should have."""
        content = {name: value for name, value in asdict(self).items() if name != "digest"}
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=True).encode()).hexdigest()

    def as_line(self) -> str:
        """Return the record as a line of a file."""
        return json.dumps(asdict(self), sort_keys=True)


def next_record(last: Signed | None, *, credential: str, stored: bytes, key: str, at: datetime, by: str) -> Signed:
    """Return the record that follows `last` (None: the first)."""
    number, previous = (1, BEGINNING) if last is None else (last.number + 1, last.digest)
    digest = hashlib.sha256(stored).hexdigest()
    unsealed = Signed(number, credential, digest, key, stamp(at), by, previous, "")
    return Signed(**(asdict(unsealed) | {"digest": unsealed.own_digest()}))


def check_log(records: Iterable[Signed], *, last_digest: str = "") -> int:
    """Return how many records a log has that is whole, from its beginning.

    Raises BadInput with the number of the first record that was changed, left out or put elsewhere; with `last_digest`, the
    digest that was noted elsewhere, also where the end was cut off.
    """
    previous, number, seen = BEGINNING, 0, not last_digest
    for number, each in enumerate(records, 1):
        if (each.number, each.previous, each.digest) != (number, previous, each.own_digest()):
            raise BadInput("credential-log-broken", n=number)
        previous = each.digest
        seen = seen or previous == last_digest
    if not seen:
        raise BadInput("credential-log-cut", n=number)
    return number


def read_log(lines: Iterable[str]) -> Iterator[Signed]:
    """Yield the records of a file of lines. Raises BadInput for a line that is none."""
    for number, line in enumerate(lines, 1):
        try:
            yield Signed(**json.loads(line))
        except (ValueError, TypeError):
            raise BadInput("credential-log-broken", n=number) from None
