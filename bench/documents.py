"""What documents cost: opening one of 60 fields, saving a field, ten people writing at once, a PDF of 60 pages. Prints JSON.

The real server on a folder of its own, over loopback. Ten writers each put a sentence into a field of their own and a row into
one that all share, again and again; what is lost, and how long the others wait until they see it, is counted.
"""

from __future__ import annotations

import http.cookiejar
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
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from pages import PASSWORD, free_port

FIELDS, WRITERS, SECONDS = 60, 10, float(os.environ.get("FAIRWATER_BENCH_SECONDS", "120"))
PEOPLE = ("ana", "sam", "dana", "paul")
REACH = {"open_ms": 150.0, "save_ms": 50.0, "lost": 0, "seen_seconds": 2.0, "pdf_seconds": 10.0}
PAUSE = 1.2
"""Seconds between two questions of a page whether something changed, as the script of the page asks."""


def kind() -> str:
    """Return a kind of document with 60 fields, the last of them rows."""
    head = 'id = "long-one"\nversion = "1"\ntitle = "Long"\npurpose = "Measured."\n[[sections]]\nid = "all"\ntitle = "All"\n'
    fields = "".join(
        f'[[sections.fields]]\nid = "f{n}"\nkind = "text"\nlabel = "Field {n}"\nprompt = "What is to be said of it?"\n'
        for n in range(FIELDS - 1)
    )
    rows = '[[sections.fields]]\nid = "shared"\nkind = "rows"\nlabel = "Shared"\ncolumns = [{ id = "who", label = "Who" }]\n'
    return head + fields + rows


class Writer:
    """Somebody signed in, who sends forms as the page does."""

    def __init__(self, address: str, email: str) -> None:
        self.address = address
        self.jar = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https")))
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.get("/sign-in/")
        self.post("/sign-in/", {"username": email, "password": PASSWORD, "next": "/documents/"})

    def get(self, path: str) -> str:
        """Return a page."""
        return self.opener.open(self.address + path).read().decode()

    def post(self, path: str, form: dict[str, Any], *, quietly: bool = False) -> str:
        """Send a form, and return what came back."""
        token = next(cookie.value for cookie in self.jar if cookie.name.endswith("csrftoken"))
        data = urllib.parse.urlencode(form | {"csrfmiddlewaretoken": token}).encode()
        request = urllib.request.Request(self.address + path, data)
        if quietly:
            request.add_header("X-Requested-With", "fetch")
        return self.opener.open(request).read().decode()


def begun(writer: Writer, path: str, title: str) -> str:
    """Begin a document and return its path."""
    page = writer.post(path, {"title": title})
    found = re.search(r'data-number="(\d+)', page)
    return f"/documents/{found[1] if found else 0}/"


def milliseconds(act: Any, times: int) -> float:
    """Return the median of some runs, after one that is not measured."""
    act(0)
    found = []
    for number in range(1, times + 1):
        start = time.perf_counter()
        act(number)
        found.append(1000 * (time.perf_counter() - start))
    return statistics.median(found)


def opened_and_saved(writer: Writer) -> dict[str, float]:
    """Open and save a document of 60 fields that are all written."""
    document = begun(writer, "/documents/new/long-one/", "Measured")
    text = "We ask those whom it touches first. Then we decide, and say why. " * 6
    for n in range(FIELDS - 1):
        writer.post(f"{document}fields/f{n}/", {"value": f"{text}{n}", "seen": 0}, quietly=True)

    def save(number: int) -> None:
        writer.post(f"{document}fields/f7/", {"value": f"{text}{number + 100}", "seen": number + 1}, quietly=True)

    return {"open_ms": milliseconds(lambda _: writer.get(document), 20), "save_ms": milliseconds(save, 20)}


def together(address: str) -> dict[str, float]:
    """Let ten write at once, and count what is lost and how late it is seen."""
    writers = [Writer(address, f"{PEOPLE[n % len(PEOPLE)]}@riverbend.example") for n in range(WRITERS)]
    document = begun(writers[0], "/documents/new/long-one/", "Together")
    sent: dict[str, float] = {}
    seen: list[float] = []
    lock, until = threading.Lock(), time.time() + SECONDS

    def write(number: int) -> None:
        writer, version, text, n, rows = writers[number], 0, "", 0, 0
        while time.time() < until:
            n += 1
            mark = f"w{number}n{n}."
            text = f"{text}{mark} "
            with lock:
                sent[mark] = time.time()
            said = json.loads(
                writer.post(f"{document}fields/f{number}/", {"value": text, "seen": version}, quietly=True)
            )
            version = said["version"]
            writer.post(f"{document}fields/shared/", {"row-0-who": f"row w{number}n{n}", "seen": 0}, quietly=True)
            rows += 1
            time.sleep(0.7)

    def watch() -> None:
        watcher, since = Writer(address, "sam@riverbend.example"), 0
        known: set[str] = set()
        while time.time() < until + 3:
            said = json.loads(watcher.post(f"{document}pulse/", {"field": "", "since": since}, quietly=True))
            since, now = said["changed"], time.time()
            here = set(re.findall(r"\bw\d+n\d+\.", " ".join(str(each) for each in said["values"].values()))) - known
            with lock:
                seen.extend(now - sent[mark] for mark in here if mark in sent)
            known |= here
            time.sleep(PAUSE)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(WRITERS)] + [threading.Thread(target=watch)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    page = writers[0].get(document)
    missing = [mark for mark in sent if mark not in page] + [m for m in sent if f"row {m[:-1]}<" not in page]
    late = sorted(seen)
    return {
        "writes": len(sent) * 2,
        "lost": len(missing),
        "seen_median_seconds": round(statistics.median(late), 2),
        "seen_seconds": round(late[int(0.95 * len(late))], 2),
    }


def pdf() -> dict[str, float]:
    """Set a document of about 60 pages as PDF/UA."""
    from fairwater.content import content_in
    from fairwater.documents import kind_in
    from fairwater.documents.paper import Paper
    from fairwater.documents.print_file import document_pdf

    made = kind_in(content_in(kind().encode(), "long-one.toml"))
    text = "We ask those whom it touches first. Then we decide, and say why. " * 45
    values = {f"f{n}": f"{text}\n\n- one\n- two\n\n{text}" for n in range(FIELDS - 1)}
    start = time.perf_counter()
    data = document_pdf(Paper(made, "Long", "Riverbend", "en", values))
    pages = len(re.findall(rb"/Type\s*/Page\b", data))
    return {"pdf_seconds": round(time.perf_counter() - start, 2), "pdf_pages": pages}


def main() -> None:
    """Measure, and print one line of JSON."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "content" / "documents").mkdir(parents=True)
        (Path(folder) / "content" / "documents" / "long-one.toml").write_text(kind())
        port = free_port()
        environment = os.environ | {"FAIRWATER_DATA": folder, "PORT": str(port)}
        environment["FAIRWATER_CONTENT"] = str(Path(folder) / "content")
        command = [sys.executable, "-m", "fairwater_web", "serve"]
        serving = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            made = 0  # the worker takes in both samples and draws their first pages: only then is the machine free
            for line in serving.stdout or ():
                made += "first-pages state=DONE" in line
                if made == 2:
                    break
            threading.Thread(target=lambda: [None for _ in serving.stdout or ()], daemon=True).start()
            address = f"http://localhost:{port}"
            found = opened_and_saved(Writer(address, "ana@riverbend.example")) | together(address)
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.communicate(timeout=60)
    found |= pdf()
    print(json.dumps({"figures": found, "reach": REACH}))


if __name__ == "__main__":
    main()
