"""Frameworks: trees of terms with levels, in versions that never change once they are published; crosswalks between them."""

from fairwater.frameworks.files import content_of_framework, digest_of_framework, framework_of
from fairwater.frameworks.library import Library, shipped, with_own
from fairwater.frameworks.model import Answers, Crosswalk, Framework, Level, Name, Pair, Status, Term, Variant

__all__ = [
    "Answers",
    "Crosswalk",
    "Framework",
    "Level",
    "Library",
    "Name",
    "Pair",
    "Status",
    "Term",
    "Variant",
    "content_of_framework",
    "digest_of_framework",
    "framework_of",
    "shipped",
    "with_own",
]
