"""Documents: what is written together, signed, and taken away."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="documents",
    url_prefix="",
    navigation=(Navigation("nav-documents", "documents:documents", Permission.READ_DOCUMENTS, "journey"),),
    events=(
        "document-begun",
        "document-seen",
        "document-cites",
        "document-version-kept",
        "document-signed",
        "document-moved",
        "document-published",
        "document-unpublished",
        "document-brought-back",
        "document-file-asked",
        "document-downloaded",
        "suggestion-made",
        "suggestion-answered",
    ),
    things=("fairwater_web.documents.things.DOCUMENT", "fairwater_web.documents.lines.things.LINE_OF_A_DOCUMENT"),
)
