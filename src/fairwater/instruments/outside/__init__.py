"""Results of surveys that were asked in another program, brought as rows of text. Who answered stays behind.

`which_layout` proposes how the rows are laid out and says why; `brought_from` reads them so. Nothing here opens a file.
"""

from fairwater.instruments.outside.brought import Brought, Header, Layout, LeftBehind, Question, Remark, Why
from fairwater.instruments.outside.layouts import Proposal, brought_from, which_layout

__all__ = [
    "Brought",
    "Header",
    "Layout",
    "LeftBehind",
    "Proposal",
    "Question",
    "Remark",
    "Why",
    "brought_from",
    "which_layout",
]
