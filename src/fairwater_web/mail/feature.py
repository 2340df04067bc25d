"""Mail: a queue that the worker sends."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="mail")
