"""A rehearsal that is stopped or killed, whole or one child of it, leaves nothing running; the next one converges."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from farvault.rehearsal.folder import Folder
from tests.rehearsal.rehearsing import HERE, holds_exactly_what_the_states_do, leftovers, running, start

SMALL = HERE / "small"
#: How many moments of each child's lifetime are tried; FARVAULT_MOMENTS sets more for manual runs.
MOMENTS = int(os.environ.get("FARVAULT_MOMENTS", "4"))
#: FARVAULT_SEED sets another one for manual runs.
SEED = int(os.environ.get("FARVAULT_SEED", "20"))
KILLS = 10
LONGEST_SECONDS = 8.0


@pytest.mark.long
def test_one_child_killed_alone_at_moments_over_its_whole_life(tmp_path: Path) -> None:
    """Two runs in parallel, as one leaves half of the machine idle."""
    description = tmp_path / "description"
    shutil.copytree(SMALL, description, ignore=shutil.ignore_patterns("shop"))
    lives = _lives(description, tmp_path / "whole")
    assert set(lives) == {"terraform", "provider", "server"}
    cases = [(kind, second) for kind, life in lives.items() for second in _seconds(*life)]
    print(f"{len(cases)} cases: {lives}")
    with ThreadPoolExecutor(2) as side_by_side:
        futures = [
            side_by_side.submit(_killed_alone, description, tmp_path / f"killed-{number}", *case)
            for number, case in enumerate(cases)
        ]
        killed = {kind for (kind, _), each in zip(cases, futures, strict=True) if each.result()}
    assert killed == set(lives), "each at least once"


def _lives(description: Path, keep: Path) -> dict[str, tuple[float, float]]:
    """From when to when a child of each kind exists in a complete run, in seconds after its start."""
    began = time.monotonic()
    lives: dict[str, tuple[float, float]] = {}
    process = start(description, keep)
    while process.poll() is None:
        now = time.monotonic() - began
        lives |= {kind: (lives.get(kind, (now, now))[0], now) for kind, pids in running(keep).items() if pids}
        time.sleep(0.05)
    out, err = process.communicate()
    assert process.returncode == 0, err + out
    return lives


def _seconds(first: float, last: float) -> list[float]:
    count = min(MOMENTS, max(1, round(last - first)))
    return [first + (last - first) * number / count for number in range(count)]


def _killed_alone(description: Path, keep: Path, kind: str, seconds: float) -> bool:
    """Kill the newest child of a kind, or else the next one; whether there was one. Then rehearse again, to the end."""
    case = f"{kind} killed after {seconds:.1f} s"
    process = start(description, keep)
    time.sleep(seconds)
    while not (children := running(keep)[kind]) and process.poll() is None:
        time.sleep(0.05)
    try:
        for child in children[-1:]:
            os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        children = []
    out, err = process.communicate(timeout=900)
    report = f"{case}:\n{err}\n{out}"
    assert process.returncode in ((0, 3) if children else (0,)), report
    assert not any(word in err for word in ("Traceback", "bug", "refused\n")), report
    assert leftovers(keep) == [], case
    again = start(description, keep)
    out, err = again.communicate(timeout=900)
    assert again.returncode == 0, f"again, after {report}\nit said:\n{err}\n{out}"
    assert leftovers(keep) == [], f"again, after {case}"
    holds_exactly_what_the_states_do(description, keep)
    return bool(children)


@pytest.mark.long
def test_killed_at_random_moments_it_converges(tmp_path: Path) -> None:
    print(f"seed {SEED}")
    moments = random.Random(SEED)
    keep = tmp_path / "rehearsal"
    for number in range(KILLS):
        started = start(SMALL, keep)
        time.sleep(moments.uniform(0.1, LONGEST_SECONDS))
        started.kill()
        started.communicate()
        assert leftovers(keep) == [], f"after kill {number} of seed {SEED}"
    last = start(SMALL, keep)
    out, err = last.communicate(timeout=900)
    assert last.returncode == 0, f"seed {SEED}: {err}\n{out}"
    assert err.splitlines()[-1].startswith("everything was deployed and every copy arrived")
    assert leftovers(keep) == []
    holds_exactly_what_the_states_do(SMALL, keep)


def test_stopped_it_leaves_nothing_and_goes_on(tmp_path: Path) -> None:
    keep = tmp_path / "rehearsal"
    for number, first in (
        (signal.SIGINT, "shop-eu-west-1: done, 3 created"),
        (signal.SIGTERM, "shop-eu-west-1: done, applied before the interruption"),
    ):
        started = start(SMALL, keep, "--parallel", "1")
        assert started.stderr
        assert started.stderr.readline().startswith(first)
        started.send_signal(number)
        out, err = started.communicate(timeout=900)
        assert started.returncode == 130, err + out
        assert "farvault: interrupted" in err
        assert "Traceback" not in err
        assert leftovers(keep) == []
    again = start(SMALL, keep)
    out, err = again.communicate(timeout=900)
    assert again.returncode == 0, err + out
    assert "shop-eu-west-1: done, applied before the interruption" in err
    holds_exactly_what_the_states_do(SMALL, keep)


def test_two_at_once_in_one_folder_are_refused(tmp_path: Path) -> None:
    with Folder(tmp_path / "rehearsal").lock():
        second = start(SMALL, tmp_path / "rehearsal")
        _, err = second.communicate(timeout=900)
    assert second.returncode == 2
    assert err == (
        f"farvault: error: another rehearsal is running in '{tmp_path / 'rehearsal'}'\n"
        "  help: wait for it, or give this one another folder with --keep\n"
    )
