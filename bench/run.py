"""`make bench`: run each measurement in a process of its own, print the table, write bench/report.json.

This process stays small on purpose: a child's peak memory starts from its parent's.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PEER_ROWS = 100_000
REACH = {"W1": 3.0, "W2": 14.0}
STATISTICS_REACH = 0.5
PEAK_REACH_GB = 1.0
PAGE_REACH_SECONDS = 0.15
RELEASES = (
    ("counts", 2, False),
    ("counts", 2, True),
    ("counts", 3, False),
    ("counts", 3, True),
    ("counted", 2, True),
    ("shares", 2, True),
    ("block", 2, True),
    ("block", 3, True),
)
YEARS = 5
REACH_ROWS = 10_000_000
"""The goals are stated at this size: below it fixed costs weigh more, and W2 has nearly as many cells as rows."""


def child(script: str, **wanted: Any) -> dict[str, Any]:
    """Return what `script` measured in a fresh process."""
    command = [sys.executable, str(HERE / script), json.dumps(wanted)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=HERE)
    found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return found


def measurements(rows: list[int]) -> list[dict[str, Any]]:
    """Return what is to be measured."""
    base = [
        {"kind": "counts", "workload": workload, "rows": n, "place": place, "blanks": False}
        for n in rows
        for workload in REACH
        for place in ("table", "parquet")
    ]
    more = [
        {"kind": kind, "workload": workload, "rows": n, "place": "table", "blanks": blanks}
        for n in rows
        for kind, workload, blanks in (
            ("counts", "W1", True),
            ("counts", "W2", True),
            ("statistics", "W1", False),
            ("statistics", "W2", False),
        )
    ]
    return base + more


def judged(wanted: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """Return the measurement with its goals and whether they are reached; goals hold for rows without blanks."""
    goals = {"ratio_to_scan": REACH[wanted["workload"]], "peak_gb": PEAK_REACH_GB}
    if wanted["kind"] == "statistics":
        goals = {"statistics_to_cell_query": STATISTICS_REACH}
    if wanted["rows"] < REACH_ROWS or wanted["blanks"]:
        goals = {}
    return wanted | found | {"reach": goals, "reached": {name: found[name] <= goal for name, goal in goals.items()}}


def line(result: dict[str, Any]) -> str:
    """Return one line of the printed table."""
    seconds, name = result["seconds"], result["workload"] + (" blank-able" if result["blanks"] else "")
    if result["kind"] == "statistics":
        name += " + statistics"
    cells = [f"{name:18}", f"{result['rows']:>11,}", f"{result['place']:8}", f"{seconds['scan']:7.3f}"]
    cells += [f"{seconds['query'] + seconds['add_up']:7.3f}", f"{result['ratio_to_scan']:7.2f}"]
    cells += [f"{result.get('statistics_to_cell_query', float('nan')):8.2f}".replace("nan", "  -")]
    missed = [goal for goal, reached in result["reached"].items() if not reached]
    verdict = "over: " + ", ".join(missed) if missed else "reached" if result["reached"] else ""
    return "  ".join([*cells, f"{result['peak_gb']:6.2f}", verdict])


def whole_commands(runs: int) -> dict[str, Any]:
    """Return what bringing files in, an audit and comparisons in every place cost, and print it."""
    child("files.py")
    found: dict[str, Any] = child("commands.py", what="imports")
    for each in found["imports"]:
        what = f"import {each['file']}, {each['rows']:,} rows" + (f", {each['before']}" if each["before"] else "")
        print(cost(what, each), f"{each['ratio_to_pandas']} times pandas reading it {verdict(each)}", flush=True)
    found |= child("commands.py", what="audits")
    for each in found["audits"]:
        what = "audit for staff, 20,000 students, 5 years" + (f", {each['before']}" if each["before"] else "")
        print(cost(what, each), verdict(each), flush=True)
    found["compare"] = [child("compare.py", workload=workload, runs=runs) for workload in ("C", "D")]
    for each in found["compare"]:
        what = f"compare {each['workload']}, {each['rows_out']:,} rows out"
        print(cost(what, each), f"{each['ratio_to_pandas']} times pandas counting, equal counts {verdict(each)}")
    return found


def cost(what: str, found: dict[str, Any]) -> str:
    """Return the start of a line: what it is, and what it costs."""
    return f"{what}: {found['seconds']} s, {found['cpu_seconds']} CPU seconds, {found['peak_gb']} GB,"


def verdict(found: dict[str, Any]) -> str:
    """Return whether the goals are reached."""
    missed = [goal for goal, reached in found["reached"].items() if not reached]
    return "over: " + ", ".join(missed) if missed else "(reached)"


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="bench/run.py", description="Times the counting engine against one scan.")
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000, 10_000_000], help="sizes to measure")
    parser.add_argument("--runs", type=int, default=5, help="measured rounds of each (median)")
    parser.add_argument("--quick", action="store_true", help="one million rows, three rounds")
    chosen = parser.parse_args()
    if chosen.quick:
        chosen.rows, chosen.runs = [1_000_000], 3
    return chosen


def main() -> None:
    """Measure, print as it goes, and write the report."""
    chosen = options()
    report: dict[str, Any] = {
        "runs": chosen.runs,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in ("duckdb", "ibis-framework", "numpy", "pyarrow", "scipy")},
        "results": [],
    }
    head = f"{'workload':18}  {'rows':>11}  {'from':8}  {'scan s':>7}  {'ours s':>7}  {'x scan':>7}  {'stats x':>8}  {'GB':>6}"
    print(head, flush=True)
    for wanted in measurements(chosen.rows):
        result = judged(wanted, child("timed.py", **wanted, runs=chosen.runs))
        report["results"].append(result)
        print(line(result), flush=True)
    report["peers"] = child("peers.py", rows=PEER_ROWS, runs=chosen.runs)
    for name, peer in report["peers"].items():
        if isinstance(peer, dict):
            print(f"{name}, {PEER_ROWS:,} rows: {peer['ratio_to_ours']:,.0f} times ours, equal results ({peer['how']})")
    report["pages"] = child("pages.py", runs=15)["pages"]
    for page in report["pages"]:
        page["reached"] = page["median"] <= PAGE_REACH_SECONDS
        print(f"page {page['page']:62} first {page['first']:.3f} s, then {page['median']:.3f} s")
    report["registers"] = child("registers.py", runs=15)["registers"]
    for each in report["registers"]:
        print(
            f"{each['page']} of {each['entries']:,} entries: {each['median_ms']} ms", "" if each["reached"] else "over"
        )
    report["documents"] = child("documents.py")
    for name, figure in report["documents"]["figures"].items():
        reach = report["documents"]["reach"].get(name)
        print(f"documents {name}: {figure}", "" if reach is None or figure <= reach else f"over {reach}")
    report["takeaway"] = child("takeaway.py")
    for name, figure in report["takeaway"]["figures"].items():
        reach = report["takeaway"]["reach"].get(name)
        print(f"takeaway {name}: {figure}", "" if reach is None or figure <= reach else f"over {reach}")
    report["web"] = child("web.py", runs=chosen.runs)
    for page in report["web"]["pages"]:
        print(
            f"web {page['page']}: {page['throughput_to_bare']} times the throughput of a bare page, p95 "
            f"{page['p95_to_bare']} times, {page['kilobytes']} kB {verdict(page)}"
        )
    print(f"web start {report['web']['start_seconds']}, MB of a server process {report['web']['worker_megabytes']}")
    found = child("intake.py", runs=chosen.runs)
    report["intake"] = found
    print(
        f"intake {found['answers_a_second']} answers a second, p95 {found['p95_milliseconds']} ms, "
        f"{found['throughput_to_bare']} times a bare intake; killed twice: {found['lost']} lost, {found['twice']} twice"
    )
    report["releases"] = []
    for kind, ways, singletons in RELEASES:
        found = child("release.py", kind=kind, ways=ways, singletons=singletons)
        report["releases"].append(found)
        own = ", students who know their own group reckoned with" if singletons else ""
        print(
            f"release {kind} {ways} ways{own}: {found['seconds']} s, {found['withheld']:.1%} withheld, "
            f"{found['unsafe']} unsafe of {found['small']:,} small",
            flush=True,
        )
    years = child("release.py", years=YEARS)
    report["releases"].append(years)
    print(
        f"release of a year to a ledger of {YEARS - 1}: {years['last_to_first']} times the first ({years['seconds']} s)"
    )
    found = child("consensus.py", runs=chosen.runs)
    report["consensus"] = found
    what = f"consensus of {found['voters']:,} voters on {found['statements']} statements, {found['votes']:,} votes"
    print(cost(what, found), verdict(found), flush=True)
    found = child("badges.py")
    report["badges"] = found
    print(
        f"badges, {found['badges']:,} issued and verified on {found['cores']} cores: {found['cpu_seconds']} CPU seconds, "
        f"{found['ratio_to_bare']} times bare canonicalization and Ed25519 {verdict(found)}",
        flush=True,
    )
    report |= whole_commands(chosen.runs)
    (HERE / "report.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
