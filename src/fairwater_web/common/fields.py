"""A document kept as it was written."""

from __future__ import annotations

from typing import Any

from django.db import models


class DocumentField(models.JSONField):
    """A document in JSON whose order and spelling stay.

    PostgreSQL's jsonb sorts the names of an object and knows no NUL character. What was proven, hashed or read from a
    file has to come back as it went in: there the column is of the type json.
    """

    def db_type(self, connection: Any) -> str | None:
        """Return the type of the column."""
        return "json" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Write the document in its own order."""
        if connection.vendor != "postgresql" or value is None:
            return super().get_db_prep_value(value, connection, prepared)
        from psycopg.types.json import Json

        return Json(value)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Return the document; PostgreSQL's driver has read it already, and a text that it read may look like JSON."""
        return value if connection.vendor == "postgresql" else super().from_db_value(value, expression, connection)
