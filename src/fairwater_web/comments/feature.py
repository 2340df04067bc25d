"""Comments: what people say of anything."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="comments",
    url_prefix="comments/",
    events=("comment-said", "comment-taken-back", "comment-resolved", "comment-opened-again"),
)
