"""Rewards: what credentials unlock, from whose budget, by which need."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="rewards",
    url_prefix="",
    navigation=(Navigation("nav-rewards", "rewards:rewards", Permission.READ_DOCUMENTS, "recognise"),),
    events=("reward-funded", "reward-given", "reward-figures", "reward-planned"),
    things=("fairwater_web.rewards.things.REWARD", "fairwater_web.rewards.things.PLANNED"),
)
