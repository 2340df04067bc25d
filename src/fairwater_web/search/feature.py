"""Search over everything that a person may see."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="search", url_prefix="search/", finds="fairwater_web.search.queries.things_with")
