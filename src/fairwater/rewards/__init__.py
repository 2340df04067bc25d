"""Rewards that guide: what a credential unlocks, from whose budget, by which need, and whether it reaches who needs it."""

from fairwater.rewards.budget import Ask, Shared, shared_by_need
from fairwater.rewards.catalogue import Catalogue, Need, Reward, Unlocks, catalogues_of, shipped_catalogues
from fairwater.rewards.fairness import Halves, Part, Received, halves_of
from fairwater.rewards.need import need_of
from fairwater.rewards.recognised import RoleAtSite, RoleLine, State, roles_of
from fairwater.rewards.unlock import Held, Unlock, open_unlocks, unlocks_of

__all__ = [
    "Ask",
    "Catalogue",
    "Halves",
    "Held",
    "Need",
    "Part",
    "Received",
    "Reward",
    "RoleAtSite",
    "RoleLine",
    "Shared",
    "State",
    "Unlock",
    "Unlocks",
    "catalogues_of",
    "halves_of",
    "need_of",
    "open_unlocks",
    "roles_of",
    "shared_by_need",
    "shipped_catalogues",
    "unlocks_of",
]
