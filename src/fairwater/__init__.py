"""Fairwater: see inequities plainly, from a file to an explained comparison.

    import fairwater
    result = fairwater.compare_file("students.csv", outcome="suspended", better="lower", by=[["race"]], compared_with="rest")
    print(fairwater.csv_text(result.released))

This module only hands names on; each is imported when it is first asked for, so that the command line starts quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fairwater.comparison import Comparison, compare_file, compare_table
    from fairwater.errors import FairwaterError
    from fairwater.publish.csv_file import csv_text

_HOMES = {
    "Comparison": "fairwater.comparison",
    "FairwaterError": "fairwater.errors",
    "compare_file": "fairwater.comparison",
    "compare_table": "fairwater.comparison",
    "csv_text": "fairwater.publish.csv_file",
}

__all__ = ["Comparison", "FairwaterError", "compare_file", "compare_table", "csv_text"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'fairwater' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
