"""Work in ten steps. Each is a file that may be made once only; a step that is there already is left."""

import os
import time
from pathlib import Path

from fairwater_web.common.jobs.kinds import Progress, work

STEPS = 10


@work("slow")
def slow(progress: Progress, folder: str, seconds: float) -> None:
    """Make the steps that are missing."""
    with Path(folder, "starts").open("a") as starts:
        starts.write(f"{os.getpid()}\n")
    for step in range(STEPS):
        made = Path(folder, f"step-{step}")
        if not made.exists():
            made.open("x").close()
            time.sleep(seconds)
        progress.report(step + 1, STEPS)


@work("write")
def write(progress: Progress, folder: str) -> None:
    """Say in a file of its own, which may be made once only, that it was done."""
    progress.report(1, 1)
    time.sleep(0.02)
    Path(folder, f"{os.getpid()}-{time.time_ns()}").open("x").close()
