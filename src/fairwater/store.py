"""A folder of a district's own: its snapshots, the mappings that it confirmed, and what was taken in when, by whom."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from fairwater.errors import BadInput
from fairwater.tables.made_resources import Weights, weights_of
from fairwater.tables.mapping import ColumnMapping, read_mapping
from fairwater.tables.snapshot import Snapshot

HISTORY, WEIGHTS, YEARS = "history.jsonl", "need_weights.toml", ".years"


@dataclass(frozen=True)
class Step:
    """One line of the history: which snapshot holds from here on, when, by whom, from which file and table."""

    snapshot: str
    time: str
    who: str
    file: str
    table: str
    rolled_back: bool = False


class Store:
    """The folder; it is made when something is first taken in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def snapshots(self) -> Path:
        """Return the folder of the snapshots."""
        return self.folder / "snapshots"

    def history(self) -> list[Step]:
        """Return every step, the oldest first. A line that was half written when a process was killed is left out."""
        path = self.folder / HISTORY
        if not path.is_file():
            return []
        steps = []
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                steps.append(Step(**json.loads(line)))
            except (json.JSONDecodeError, TypeError):
                continue
        return steps

    def weights(self) -> Weights | None:
        """Return how much more a student with a need counts in spending, where the district has said so in a file."""
        path = self.folder / WEIGHTS
        return weights_of(path.read_text(encoding="utf-8-sig"), WEIGHTS) if path.is_file() else None

    def current(self) -> Snapshot | None:
        """Return the snapshot that holds now."""
        steps = self.history()
        return Snapshot(self.snapshots / steps[-1].snapshot) if steps else None

    def note(self, step: Step) -> None:
        """Note a step: from now on its snapshot holds. The same snapshot twice in a row changes nothing."""
        steps = self.history()
        if steps and steps[-1].snapshot == step.snapshot:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / HISTORY
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        if before and not before.endswith("\n"):
            before += "\n"
        _write_whole(path, before + json.dumps(asdict(step), ensure_ascii=False) + "\n")

    def roll_back(self, snapshot: str, *, time: str, who: str) -> Snapshot:
        """Let an earlier snapshot hold again. Raises BadInput for one that is not in the history."""
        steps = {step.snapshot: step for step in self.history()}
        if snapshot not in steps:
            raise BadInput("store-unknown-snapshot", snapshot=snapshot, known=", ".join(steps) or "none")
        found = Snapshot(self.snapshots / snapshot)
        earlier = steps[snapshot]
        self.note(Step(snapshot, time, who, earlier.file, earlier.table, rolled_back=True))
        return found

    # ---- mappings

    def keep(self, mapping: ColumnMapping, years: Iterable[str] = ()) -> None:
        """Keep a mapping for the next file with the same header, and for which school years it was confirmed.

        Its year is not kept, for that file is of another. A mapping that says something else begins with its own years.
        """
        given = {name: value for name, value in mapping.given.items() if name != "school_year"}
        mapping = replace(mapping, given=given)
        path = self._kept_at(mapping)
        path.parent.mkdir(parents=True, exist_ok=True)
        said = mapping.to_toml()
        same = path.is_file() and path.read_text(encoding="utf-8") == said
        known = {*years, *(self.confirmed_for(mapping) if same else ())}
        _write_whole(path, said)
        _write_whole(path.with_suffix(YEARS), "\n".join(sorted(known)))

    def confirmed_for(self, mapping: ColumnMapping) -> tuple[str, ...]:
        """Return the school years for which the mapping of a header was confirmed, as its files write them."""
        path = self._kept_at(mapping).with_suffix(YEARS)
        return tuple(path.read_text(encoding="utf-8").split("\n")) if path.is_file() else ()

    def _kept_at(self, mapping: ColumnMapping) -> Path:
        name = hashlib.sha256(json.dumps(mapping.header).encode()).hexdigest()[:12]
        return self.folder / "mappings" / f"{mapping.table}-{name}.toml"

    def mappings(self) -> Iterator[ColumnMapping]:
        """Yield the mappings that were kept."""
        folder = self.folder / "mappings"
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
            yield read_mapping(path)


def _write_whole(path: Path, content: str) -> None:
    """Write a file that is the old one or the new one, never half of it."""
    part = path.with_suffix(".part")
    part.write_text(content, encoding="utf-8")
    os.replace(part, path)  # noqa: PTH105 - over a file that stands there
