"""What pages cost beside a bare Django page with 50 rows: throughput, p95, weight, memory and start. Prints one line of JSON.

Both sites are served by the same server with the same options, in the same run; the rounds take turns.
"""

from __future__ import annotations

import gzip
import http.client
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from pages import PEOPLE, free_port, signed_in

HERE = Path(__file__).parent
PAGES = {"home": "/", "measure": "/see/suspended-out-of-school/", "search": "/search/?q=suspended"}
CLIENTS, SECONDS = 4, 2.0
REACH = {"throughput_to_bare": 0.5, "kilobytes": 100.0}
ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def prepare(folder: str, port: int) -> None:
    """Have the samples taken in as `make run` does; each page is drawn by the round that is not measured."""
    environment = os.environ | {"FAIRWATER_DATA": folder, "PORT": str(port)}
    command = [sys.executable, "-m", "fairwater_web", "serve"]
    serving = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    taken = 0
    for line in serving.stdout or ():
        taken += " sample state=DONE" in line
        if taken == len(PEOPLE):
            break
    serving.send_signal(signal.SIGTERM)
    serving.communicate(timeout=60)


def granian(application: str, port: int, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start the server as `serve` starts it."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "4", "--log-level", "warning", application]
    return subprocess.Popen(command, env=environment, cwd=HERE)


def wait(url: str, opener: urllib.request.OpenerDirector | None = None) -> float:
    """Ask until it answers; return the seconds that it took."""
    start = time.perf_counter()
    while time.perf_counter() - start < 90:
        try:
            (opener or urllib.request.build_opener()).open(url).read()
            return time.perf_counter() - start
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"{url} does not answer")


def load(port: int, page: str, cookie: str) -> tuple[float, float]:
    """Ask for a page with several clients for a while; return answers a second and the 95th percentile in seconds."""
    times: list[float] = []
    until = time.perf_counter() + SECONDS

    def client() -> None:
        connection = http.client.HTTPConnection("localhost", port, timeout=60)
        while time.perf_counter() < until:
            start = time.perf_counter()
            connection.request("GET", page, headers={"Cookie": cookie, "Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, answer.status
            times.append(time.perf_counter() - start)

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    start = time.perf_counter()
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    return len(times) / (time.perf_counter() - start), sorted(times)[int(len(times) * 0.95)]


def weight(address: str, opener: urllib.request.OpenerDirector, page: str) -> float:
    """Return the compressed kilobytes of a page with everything that it loads."""

    def sent(path: str) -> tuple[int, bytes]:
        asked = urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip"})
        with opener.open(asked) as answer:
            body = answer.read()
            return len(body), gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body

    size, body = sent(page)
    return round((size + sum(sent(asset)[0] for asset in sorted(set(ASSET.findall(body.decode()))))) / 1000, 1)


def memory(process: int) -> dict[str, float]:
    """Return the megabytes of each worker process under a server: its own and its part of what is shared."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    found = {}
    for child in children:
        lines = Path(f"/proc/{child}/smaps_rollup").read_text().splitlines()
        kilobytes = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        found[child] = round(kilobytes / 1024)
    return found


def measure(runs: int = 5) -> dict[str, Any]:
    """Return the figures of each page."""
    with tempfile.TemporaryDirectory() as folder:
        port, bare_port = free_port(), free_port()
        prepare(folder, port)
        environment = os.environ | {"FAIRWATER_DATA": folder, "PYTHONPATH": str(HERE)}
        subprocess.run([sys.executable, "-m", "bare.site", "prepare"], env=environment, cwd=HERE, check=True)
        bare = granian("bare.site:application", bare_port, environment)
        wait(f"http://localhost:{bare_port}/")
        site = granian("fairwater_web.wsgi:application", port, environment)
        address = f"http://localhost:{port}"
        try:
            start = wait(f"{address}/sign-in/")
            opener = signed_in(address, PEOPLE["riverbend"])
            first = time.perf_counter()
            opener.open(address + PAGES["measure"]).read()
            cold = {"sign_in_page": round(start, 2), "first_measure_page": round(time.perf_counter() - first, 2)}
            jar = next(each.cookiejar for each in opener.handlers if hasattr(each, "cookiejar"))
            cookie = "; ".join(f"{each.name}={each.value}" for each in jar)
            pages = []
            for name, page in PAGES.items():
                opener.open(address + page).read()  # drawn and kept once, before any round
                load(port, page, cookie)  # a round that is not measured
                rounds = [(load(bare_port, "/", ""), load(port, page, cookie)) for _ in range(runs)]
                found: dict[str, Any] = {
                    "page": name,
                    "throughput_to_bare": round(statistics.median(ours[0] / bare[0] for bare, ours in rounds), 2),
                    "p95_to_bare": round(statistics.median(ours[1] / bare[1] for bare, ours in rounds), 2),
                    "answers_a_second": round(statistics.median(ours[0] for _, ours in rounds), 1),
                    "bare_answers_a_second": round(statistics.median(bare[0] for bare, _ in rounds), 1),
                    "kilobytes": weight(address, opener, page),
                }
                reached = {
                    "throughput_to_bare": found["throughput_to_bare"] >= REACH["throughput_to_bare"],
                    "kilobytes": found["kilobytes"] <= REACH["kilobytes"],
                }
                pages.append(found | {"reach": REACH, "reached": reached})
            return {"pages": pages, "start_seconds": cold, "worker_megabytes": [*memory(site.pid).values()]}
        finally:
            for process in (site, bare):
                process.terminate()
                process.wait(timeout=30)


if __name__ == "__main__":
    print(json.dumps(measure(**json.loads(sys.argv[1] if sys.argv[1:] else "{}"))))
