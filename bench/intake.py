"""Answers to a survey coming in: answers a second and p95 beside a bare intake, and what a server killed twice loses.

Both are served by the same server with the same options; the rounds take turns. Each answer has its own code, is checked
against the instrument, and is on disk before it is acknowledged. Prints one line of JSON.
"""

from __future__ import annotations

import http.client
import json
import os
import secrets
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pages import free_port
from web import granian, wait

HERE = Path(__file__).parent
CLIENTS = 4
REACH = {"answers_a_second": 300.0, "p95_milliseconds": 100.0, "throughput_to_bare": 0.6}
SETTINGS = {"DJANGO_SETTINGS_MODULE": "fairwater_web.settings"}


def prepare(n: int) -> None:
    """Make an open survey with `n` codes in the folder of the environment, and print the codes and a whole answer."""
    import django

    django.setup()
    from datetime import timedelta

    from django.core.management import call_command
    from django.utils import timezone

    from fairwater.instruments import ItemKind
    from fairwater_web.data.samples import make_sample_people
    from fairwater_web.listening import actions
    from fairwater_web.listening.codes import code_of
    from fairwater_web.listening.queries import instrument_of
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    make_sample_people()
    today = timezone.localdate()
    ana = acting_person(Person.objects.get(email="ana@riverbend.example"), today)
    plan = actions.Plan("Load", "To measure.", today, today + timedelta(days=9), comes_back="Here.", languages=["en"])
    survey = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="students-6-12")
    actions.set_terms(by=ana, survey=survey, terms=actions.Terms(["en"], consent="notice"))
    survey = actions.launch(by=ana, survey=survey)
    made = [each for _ in range(0, n, 10_000) for each in _codes(actions, ana, survey, min(n, 10_000))]
    scored = [item for item in instrument_of(survey).items() if item.kind is ItemKind.ONE][:20]
    answer = {f"a-{item.id}": item.options[-2].id for item in scored}
    print(json.dumps({"codes": [code_of(survey.pk, each.nonce) for each in made], "answer": answer}))


def _codes(actions: Any, ana: Any, survey: Any, n: int) -> Any:
    return actions.make_codes(by=ana, survey=survey, wanted=[actions.Wanted(None)] * n)


def kept() -> None:
    """Print how many answers there are, and how many codes are spent."""
    import django

    django.setup()
    from fairwater_web.listening.models import Answer, Arrived, Invitation, Sent

    found = {"answers": Answer.objects.count() + Arrived.objects.count(), "sent": Sent.objects.count()}
    print(json.dumps(found | {"spent": Invitation.objects.filter(is_spent=True).count()}))


def inside(environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    """Return what this file prints when it is run with the site's settings."""
    command = [sys.executable, str(HERE / "intake.py"), *arguments]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=HERE, env=environment | SETTINGS)
    found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return found


def load(port: int, seconds: float, request: Callable[[], tuple[str, str]]) -> tuple[float, float, int]:
    """Send with several clients for a while, each sending again until it is acknowledged.

    Return acknowledgments a second, the 95th percentile of one sending in seconds, and how many were acknowledged.
    """
    times: list[float] = []
    lock, until = threading.Lock(), time.perf_counter() + seconds

    def client() -> None:
        connection = http.client.HTTPConnection("localhost", port, timeout=10)
        while time.perf_counter() < until:
            with lock:
                path, body = request()
            while True:
                start = time.perf_counter()
                try:
                    headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Sent-By": "fetch"}
                    connection.request("POST", path, body, headers)
                    answer = connection.getresponse()
                    answer.read()
                except (OSError, http.client.HTTPException):
                    connection.close()
                    time.sleep(0.05)
                    continue
                assert answer.status == 200, (answer.status, path)
                times.append(time.perf_counter() - start)
                break

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    start = time.perf_counter()
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    return len(times) / (time.perf_counter() - start), sorted(times)[int(len(times) * 0.95)], len(times)


def killed(port: int, environment: dict[str, str], seconds: float, request: Callable[[], tuple[str, str]]) -> int:
    """Send while the server is killed twice and started again; return how many were acknowledged."""
    serving = [granian("fairwater_web.wsgi:application", port, environment)]
    wait(f"http://localhost:{port}/answer/")

    def kill() -> None:
        for _ in range(2):
            time.sleep(seconds / 3)
            for child in Path(f"/proc/{serving[-1].pid}/task/{serving[-1].pid}/children").read_text().split():
                os.kill(int(child), signal.SIGKILL)
            serving[-1].kill()
            serving[-1].wait()
            serving.append(granian("fairwater_web.wsgi:application", port, environment))

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        return load(port, seconds, request)[2]
    finally:
        killer.join()
        serving[-1].terminate()
        serving[-1].wait(timeout=30)


def measure(seconds: float = 6.0, runs: int = 3, codes: int = 20_000) -> dict[str, Any]:
    """Return the figures."""
    with tempfile.TemporaryDirectory() as folder:
        port, bare_port = free_port(), free_port()
        key = secrets.token_hex(32)
        environment = os.environ | {"FAIRWATER_DATA": folder, "PYTHONPATH": str(HERE), "FAIRWATER_SECRET_KEY": key}
        made = inside(environment, "prepare", str(codes))
        subprocess.run([sys.executable, "-m", "bare.site", "prepare"], env=environment, cwd=HERE, check=True)
        left: Iterator[str] = iter(made["codes"])

        def ours() -> tuple[str, str]:
            body = {"key": secrets.token_urlsafe(24), "in": "en"} | made["answer"]
            return f"/answer/c/{next(left)}/", urllib.parse.urlencode(body)

        plain = urllib.parse.urlencode({"key": "k"} | made["answer"])
        bare = granian("bare.site:application", bare_port, environment)
        site = granian("fairwater_web.wsgi:application", port, environment)
        try:
            wait(f"http://localhost:{bare_port}/")
            wait(f"http://localhost:{port}/answer/")
            load(port, 1.0, ours)  # a round that is not measured
            rounds = [
                (load(bare_port, seconds, lambda: ("/take/", plain)), load(port, seconds, ours)) for _ in range(runs)
            ]
        finally:
            for process in (site, bare):
                process.terminate()
                process.wait(timeout=30)
        before = inside(environment, "kept")
        acknowledged = killed(port, environment, 2 * seconds, ours)
        after = inside(environment, "kept")
    found = {
        "answers_a_second": round(statistics.median(each[1][0] for each in rounds), 1),
        "p95_milliseconds": round(1000 * statistics.median(each[1][1] for each in rounds), 1),
        "throughput_to_bare": round(statistics.median(each[1][0] / each[0][0] for each in rounds), 2),
        "acknowledged_while_killed_twice": acknowledged,
        "lost": acknowledged - (after["answers"] - before["answers"]),
        "twice": after["answers"] - after["spent"],
    }
    reached = {
        "answers_a_second": found["answers_a_second"] >= REACH["answers_a_second"],
        "p95_milliseconds": found["p95_milliseconds"] <= REACH["p95_milliseconds"],
        "throughput_to_bare": found["throughput_to_bare"] >= REACH["throughput_to_bare"],
    }
    return found | {"reach": REACH, "reached": reached}


if __name__ == "__main__":
    if sys.argv[1:2] == ["prepare"]:
        prepare(int(sys.argv[2]))
    elif sys.argv[1:2] == ["kept"]:
        kept()
    else:
        print(json.dumps(measure(**json.loads(sys.argv[1] if sys.argv[1:] else "{}"))))
