"""Look the packages of the locks up among the known vulnerabilities (PyPI's advisories, by pip-audit).

Ends with 1 where one is known. Where the service cannot be reached it says so, and ends with 0: then nothing is known.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCKS = ("dev.lock", "web.lock", "core-test.lock", "spark.lock", "uv.txt")
MOST_SECONDS = 300
FOLDER = Path(__file__).resolve().parent.parent / "requirements"


def looked_up(locks: list[Path]) -> tuple[list[dict], str]:
    """Return what pip-audit says of each package, and what it said where it could not."""
    command = [sys.executable, "-m", "pip_audit", "--format", "json", "--progress-spinner", "off", "--desc", "off"]
    command += ["--disable-pip", "--require-hashes", "--timeout", "20"]
    for lock in locks:
        command += ["--requirement", str(lock)]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=MOST_SECONDS)  # noqa: S603
    except subprocess.TimeoutExpired:
        return [], f"no answer within {MOST_SECONDS} seconds"
    try:
        return json.loads(ran.stdout)["dependencies"], ""
    except (ValueError, KeyError):
        return [], (ran.stderr.strip().splitlines() or ["it said nothing"])[-1]


def main() -> int:
    """Look up, and say what was found."""
    found, fault = looked_up([FOLDER / name for name in LOCKS])
    names = {each["name"] for each in found}
    unread = {each["name"]: each["skip_reason"] for each in found if "skip_reason" in each}
    if not fault and names == unread.keys():
        fault = f"it knows none of our packages: {next(iter(unread.values()), 'it answered nothing')}"
    if fault:
        print(
            f"Known vulnerabilities could NOT be looked up: PyPI's service does not answer ({fault}).", file=sys.stderr
        )
        print("That is no clean result: run `make audit-packages` where the network reaches pypi.org.", file=sys.stderr)
        return 0
    bad = {
        (each["name"], each["version"], known["id"], ", ".join(known["fix_versions"]) or "no version yet")
        for each in found
        for known in each.get("vulns", ())
    }
    for name, version, number, mended in sorted(bad):
        print(f"{name} {version} has the known vulnerability {number}; it is mended in {mended}.")
    print(f"{len(names - unread.keys())} packages looked up, {len(bad)} known vulnerabilities.")
    if unread:
        print(f"NOT looked up, because the service does not know them: {', '.join(sorted(unread))}.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
