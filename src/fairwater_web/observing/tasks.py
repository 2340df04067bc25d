"""What is observed in the sample district, made as soon as its portrait is published."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.observing.samples import make_sample_observing

ask_for_sample_observing = made_by_a_worker("sample-observing", make_sample_observing)
