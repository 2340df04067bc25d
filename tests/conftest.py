"""What every run of the tests has, also the one of the core alone, where there is no Django."""

from hypothesis import settings

settings.register_profile("shared", deadline=None)  # the machines are shared: how long an example takes says nothing
settings.load_profile("shared")
