"""The publication gate. A view can obtain numbers about students from here and from nowhere else."""

from fairwater.disclosure.gate import release, release_one_by_one
from fairwater.disclosure.released import Released, ReleasedRow

__all__ = ["Released", "ReleasedRow", "release", "release_one_by_one"]
