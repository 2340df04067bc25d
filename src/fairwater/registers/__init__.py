"""Registers: short entries with owner, due date, state and links. A register is one file of content."""

from fairwater.registers.kinds import Circle, Clock, Count, Register, Rule, Series, State, StateKind, Transition
from fairwater.registers.loading import Registers, register_in, registers_of, shipped_registers

__all__ = [
    "Circle",
    "Clock",
    "Count",
    "Register",
    "Registers",
    "Rule",
    "Series",
    "State",
    "StateKind",
    "Transition",
    "register_in",
    "registers_of",
    "shipped_registers",
]
