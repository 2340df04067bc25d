"""A conversation of the sample district: invented statements, invented votes of two sides that share more than they think."""

from __future__ import annotations

import numpy as np

from fairwater_web.conversations.actions import plant_conversation
from fairwater_web.conversations.models import Conversation
from fairwater_web.listening.models import Round

QUESTION = "What should change in how we respond to conflict?"
SEED, N_VOTERS = 53, 210
STATEMENTS = (
    ("Whoever was sent out comes back with a talk, not with a zero.", 0.9, 0.86),
    ("Students should choose how harm is repaired.", 0.84, 0.7),
    ("Families are called the same day, in their language.", 0.93, 0.95),
    ("Teachers need somebody to call who comes within minutes.", 0.82, 0.92),
    ("The code says too much with the word defiance.", 0.88, 0.3),
    ("Suspension keeps a class safe.", 0.12, 0.78),
    ("Students are sent out for what others get away with.", 0.92, 0.35),
    ("We should have fewer rules and keep them.", 0.6, 0.66),
    ("Students should help to write the code.", 0.86, 0.58),
    ("Phones cause most of it.", 0.25, 0.72),
    ("Time out of class is never made up.", 0.78, 0.64),
    ("Adults should say sorry too.", 0.9, 0.74),
    ("Consequences should be the same for everybody.", 0.42, 0.83),
    ("There should be one adult whom each student trusts.", 0.94, 0.93),
)
"""What it says, and how many of the one side and of the other agree."""
IN_SPANISH = (
    "¿Qué debería cambiar en cómo respondemos a los conflictos?",
    "A quien sacaron de clase se le recibe con una conversación, no con un cero.",
    "Los estudiantes deberían elegir cómo se repara el daño.",
    "Se llama a las familias el mismo día, en su idioma.",
    "Los maestros necesitan a quién llamar, y que venga en minutos.",
    "El reglamento dice demasiado con la palabra «desafío».",
    "La suspensión mantiene segura la clase.",
    "A unos los sacan de clase por lo que a otros se les deja pasar.",
    "Deberíamos tener menos reglas y cumplirlas.",
    "Los estudiantes deberían ayudar a escribir el reglamento.",
    "La mayor parte viene de los teléfonos.",
    "El tiempo fuera de clase nunca se recupera.",
    "Los adultos también deberían pedir perdón.",
    "Las consecuencias deberían ser iguales para todos.",
    "Debería haber un adulto en quien cada estudiante confíe.",
)
"""The question and the statements; in Arabic nobody has translated them yet."""


def make_sample_conversation() -> int | None:
    """Make the conversation in the sample district's round of students, where there is none yet; return how many.

    None where that round is not there yet.
    """
    round_ = Round.objects.filter(made_by__is_sample=True, title="What students find").first()
    if round_ is None:
        return None
    if Conversation.objects.filter(round=round_).exists():
        return 0
    chance = np.random.default_rng(SEED)
    votes: list[list[int | None]] = []
    for _ in range(N_VOTERS):
        side = int(chance.random() < 0.42)
        row: list[int | None] = []
        for _text, *agree in STATEMENTS:
            if chance.random() < 0.12:
                row.append(None)
            elif chance.random() < 0.06:
                row.append(0)
            else:
                row.append(1 if chance.random() < agree[side] else -1)
        votes.append(row)
    roles = [["student", "family", "staff", ""][int(chance.choice(4, p=[0.5, 0.25, 0.15, 0.1]))] for _ in votes]
    plant_conversation(
        round_=round_,
        question=QUESTION,
        texts=[each[0] for each in STATEMENTS],
        votes=votes,
        roles=roles,
        translated={"es": IN_SPANISH},
    )
    return 1
