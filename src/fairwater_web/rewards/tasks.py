"""The rewards of the sample district, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.rewards.samples import make_sample_rewards

ask_for_sample_rewards = made_by_a_worker("sample-rewards", make_sample_rewards)
"""Ask a worker for them."""
