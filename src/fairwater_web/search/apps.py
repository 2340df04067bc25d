"""Whatever is saved and can be searched is put into the index: in the same transaction, or by a worker where that takes long.

A worker is asked for in the same transaction, once however often a thing is saved before it comes to it; it reads the thing
as it is then. What is new, and what is gone, is known at once.
"""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save


class SearchConfig(AppConfig):
    """Connects the kinds of things with the index."""

    name = "fairwater_web.search"

    def ready(self) -> None:
        """Follow every kind of thing that has a text."""
        from fairwater_web.thread.kinds import kinds

        for kind in kinds().values():
            if kind.model is not None:
                _follow(kind)
        post_migrate.connect(_put_what_was_there, sender=self, weak=False)


def _follow(kind: Any) -> None:
    from fairwater_web.search import actions

    def saved(sender: Any, instance: Any, created: bool, **more: Any) -> None:
        if kind.text_is_long and not created:
            actions.put_later(kind=kind, number=instance.pk)
        else:
            actions.put_thing(kind=kind, thing=instance)

    def gone(sender: Any, instance: Any, **more: Any) -> None:
        actions.take_out(kind=kind.slug, number=instance.pk)

    post_save.connect(saved, sender=kind.model, weak=False)
    post_delete.connect(gone, sender=kind.model, weak=False)


def _put_what_was_there(sender: Any, **more: Any) -> None:
    """Put things from before there was an index into it, once."""
    from django.db import connection

    from fairwater_web.search import actions
    from fairwater_web.search.models import IndexLine
    from fairwater_web.thread.kinds import kinds

    there = set(connection.introspection.table_names())
    for kind in kinds().values():
        if kind.model is None or not {IndexLine._meta.db_table, kind.model._meta.db_table} <= there:
            continue  # only a part of the migrations has run
        if not IndexLine.objects.filter(kind=kind.slug).exists():
            actions.put_all(kind=kind)
