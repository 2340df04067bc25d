"""The command line: one file per command. `fairwater` is the console script."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points

import typer

COMMANDS = (
    "compare",
    "release",
    "quote",
    "import_",
    "audit",
    "disproportionality",
    "agreement",
    "consensus",
    "runchart",
    "evaluate",
    "allocate",
    "badge",
)
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="See gaps plainly.")


@app.callback()
def _fairwater() -> None:
    """From a file to an explained comparison."""


def _add_commands() -> None:
    for name in COMMANDS:
        import_module(f"fairwater.cli.{name}").add_to(app)
    for entry in entry_points(group="fairwater.commands"):
        entry.load()(app)


def main() -> None:
    """Run the command line."""
    _add_commands()
    app()


if __name__ == "__main__":
    main()
