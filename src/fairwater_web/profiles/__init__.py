"""Capability profiles and the blueprints that are drawn from them."""
