"""Documents: kinds as data, text that can be merged and compared, checks in the margin, files to take away."""

from fairwater.documents.checks import Remark, Written, remarks
from fairwater.documents.kinds import DocumentKind, Section, document_kinds, kind_in

__all__ = ["DocumentKind", "Remark", "Section", "Written", "document_kinds", "kind_in", "remarks"]
