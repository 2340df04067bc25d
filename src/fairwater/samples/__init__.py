"""Sample data that may be shipped, with its provenance."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from fairwater.tables.readers.crdc import Collection, read_crdc

VIRGINIA_SOURCE = "US Department of Education, Civil Rights Data Collection 2021-22, Virginia"
VIRGINIA_LICENCE = "Public domain (work of the US government)"
VIRGINIA_AS_OF = "2022-06-30"


def virginia() -> Collection:
    """Return the counts and schools of Virginia's 1,900 public schools in 159 divisions, school year 2021-22."""
    return read_crdc(Path(str(resources.files(__package__) / "virginia_crdc_2021_22")), 2022)
