"""How long the server takes for a page: the real server and worker on a folder of their own, asked over loopback."""

from __future__ import annotations

import http.cookiejar
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

PEOPLE = {"riverbend": "ana@riverbend.example", "virginia": "vera@virginia.example"}
PASSWORD = "riverbend-sample"
PAGES = (
    ("riverbend", "/"),
    ("riverbend", "/see/suspended-out-of-school/"),
    ("riverbend", "/see/suspended-out-of-school/?by=race_ethnicity&also=sex"),
    ("riverbend", "/see/chronic-absence/?by=english_learner&compare=best"),
    ("virginia", "/see/suspended-out-of-school/"),
)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(folder: str, port: int) -> subprocess.Popen[str]:
    """Start the server and return once the worker has prepared both sample organisations."""
    environment = os.environ | {"FAIRWATER_DATA": folder, "PORT": str(port)}
    command = [sys.executable, "-m", "fairwater_web", "serve"]
    serving = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    prepared = 0
    for line in serving.stdout or ():
        prepared += "first-pages state=DONE" in line
        if prepared == len(PEOPLE):
            return serving
    raise SystemExit("the server ended before its samples were there")


def signed_in(address: str, email: str) -> urllib.request.OpenerDirector:
    """Return an opener that carries the session of somebody."""
    # As browsers do, it trusts http on this machine with secure cookies.
    jar = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https")))
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    opener.open(f"{address}/sign-in/").read()
    token = next(cookie.value for cookie in jar if cookie.name == "__Host-csrftoken")
    form = {"csrfmiddlewaretoken": token, "username": email, "password": PASSWORD, "next": "/see/"}
    opener.open(f"{address}/sign-in/", urllib.parse.urlencode(form).encode()).read()
    return opener


def seconds(opener: urllib.request.OpenerDirector, url: str) -> float:
    """Return the time of one whole answer."""
    start = time.perf_counter()
    opener.open(url).read()
    return time.perf_counter() - start


def measure(runs: int = 15) -> list[dict[str, object]]:
    """Return for each page the first time and the median of the following ones, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        serving = serve(folder, port)
        try:
            address = f"http://localhost:{port}"
            openers = {name: signed_in(address, email) for name, email in PEOPLE.items()}
            found = []
            for name, page in PAGES:
                times = [seconds(openers[name], address + page) for _ in range(runs + 1)]
                found.append(
                    {"organisation": name, "page": page, "first": times[0], "median": statistics.median(times[1:])}
                )
            return found
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.wait(timeout=30)


if __name__ == "__main__":
    print(json.dumps({"pages": measure(**json.loads(sys.argv[1]))}))
