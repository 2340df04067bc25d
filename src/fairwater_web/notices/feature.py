"""Notices: what waits for somebody, what was done, who mentioned them."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="notices", url_prefix="notices/")
