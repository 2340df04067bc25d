"""The network of the sample organisations, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.network.samples import make_sample_network

ask_for_sample_network = made_by_a_worker("sample-network", make_sample_network)
"""Ask a worker for it."""
