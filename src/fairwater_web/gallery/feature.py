"""The gallery: every component with real content, to look at in each language, theme and width."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="gallery", url_prefix="gallery/")
