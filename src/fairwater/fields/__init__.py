"""Fields of documents and registers: what can be asked for, how it is typed, checked, kept and told."""

from fairwater.fields.kinds import Field, FieldKind, Option, TermOptions, fields_of, with_terms
from fairwater.fields.values import told, typed

__all__ = ["Field", "FieldKind", "Option", "TermOptions", "fields_of", "told", "typed", "with_terms"]
