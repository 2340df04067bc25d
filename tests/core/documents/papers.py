"""A kind of document with every kind of field, and papers of it."""

from __future__ import annotations

from typing import Any

from fairwater.content import content_in
from fairwater.documents import kind_in
from fairwater.documents.paper import Paper

KIND = kind_in(
    content_in(
        """
id = "letter"
version = "1"
title = { en = "Letter", es = "Carta" }
purpose = "To try every field."
[[sections]]
id = "first"
title = { en = "What we say", es = "Qué decimos" }
lead = { en = "Say it plainly.", es = "Dígalo claro." }
[[sections.fields]]
id = "text"
kind = "text"
label = { en = "Power", es = "Poder" }
prompt = { en = "Whose voice?", es = "¿La voz de quién?" }
[[sections.fields]]
id = "other"
kind = "text"
label = { en = "Access", es = "Acceso" }
[[sections.fields]]
id = "line"
label = { en = "Adopted by", es = "Adoptada por" }
[[sections]]
id = "second"
title = { en = "What we do", es = "Qué hacemos" }
[[sections.fields]]
id = "choice"
kind = "choice"
label = { en = "What it does", es = "Qué hace" }
options = [
  { id = "more", label = { en = "Gives more, at once", es = "Da más, enseguida" } },
  { id = "less", label = { en = "Takes some", es = "Quita algo" } },
]
[[sections.fields]]
id = "choices"
kind = "choices"
label = { en = "Whom it touches", es = "A quién toca" }
options = [
  { id = "x-team", label = { en = "X (a team)", es = "X (un equipo)" } },
  { id = "families", label = { en = "Families, with a vote", es = "Familias, con voto" } },
  { id = "students", label = { en = "Students", es = "Estudiantes" } },
]
[[sections.fields]]
id = "day"
kind = "date"
label = { en = "On", es = "El" }
[[sections.fields]]
id = "number"
kind = "number"
unit = { en = "minutes", es = "minutos" }
label = { en = "How long", es = "Cuánto" }
[[sections.fields]]
id = "agreed"
kind = "yes-no"
label = { en = "Agreed", es = "De acuerdo" }
[[sections.fields]]
id = "steps"
kind = "rows"
label = { en = "Steps", es = "Pasos" }
[[sections.fields.columns]]
id = "step"
kind = "text"
label = { en = "Step", es = "Paso" }
[[sections.fields.columns]]
id = "owner"
kind = "person"
label = { en = "Owner", es = "Responsable" }
[[sections.fields.columns]]
id = "by"
kind = "date"
label = { en = "By", es = "Para" }
[[sections.fields.columns]]
id = "cost"
kind = "number"
label = { en = "Cost", es = "Costo" }
[[sections.fields.columns]]
id = "done"
kind = "yes-no"
label = { en = "Done", es = "Hecho" }
[[sections.fields.columns]]
id = "for"
kind = "choices"
label = { en = "For", es = "Para quién" }
options = [
  { id = "all", label = { en = "All, and more", es = "Todos, y más" } },
  { id = "some", label = { en = "Some", es = "Algunos" } },
]
""".encode(),
        "letter.toml",
    )
)

ROW = {
    "step": "Ask\n\nthen tell",
    "owner": "Ana Reyes",
    "by": "2026-06-14",
    "cost": "1600.5",
    "done": False,
    "for": ["all", "some"],
}
VALUES: dict[str, Any] = {
    "text": "We **give** ***first*** to [all](https://a.org/x?y=1).\n\n- one\n- two\n\n> said",
    "other": "Access",
    "line": "The board",
    "choice": "more",
    "choices": ["x-team", "families"],
    "day": "2026-06-14",
    "number": "1600",
    "agreed": True,
    "steps": [ROW],
}


def paper(values: dict[str, Any] | None = None, **more: Any) -> Paper:
    given = {"kind": KIND, "title": "A letter", "place": "Riverbend", "language": "en", "facts": ("Riverbend", "Draft")}
    return Paper(**(given | {"values": VALUES if values is None else values} | more))
