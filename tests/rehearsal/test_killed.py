"""A rehearsal that is stopped or killed leaves nothing running, and the next one goes on and converges."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from farvault.rehearsal.folder import Folder

from .rehearsing import HERE, holds_exactly_what_the_states_do, left_over, start

QUICK = HERE / "quick"
KILLS = 20
LONGEST_SECONDS = 6.0


def test_killed_at_random_moments_it_converges(tmp_path: Path) -> None:
    seed = random.randrange(1 << 32)
    moments = random.Random(seed)
    keep = tmp_path / "rehearsal"
    for number in range(KILLS):
        started = start(QUICK, keep)
        time.sleep(moments.uniform(0.1, LONGEST_SECONDS))
        started.kill()
        started.communicate()
        assert left_over(keep) == [], f"after kill {number} of seed {seed}"
    last = start(QUICK, keep)
    out, err = last.communicate(timeout=120)
    assert last.returncode == 0, f"seed {seed}: {err}\n{out}"
    assert err.splitlines()[-1].startswith("everything was deployed and every copy arrived")
    assert left_over(keep) == []
    holds_exactly_what_the_states_do(QUICK, keep)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_it_leaves_nothing_and_goes_on(number: int, tmp_path: Path) -> None:
    keep = tmp_path / "rehearsal"
    started = start(QUICK, keep, "--parallel", "1")
    assert started.stderr
    first = started.stderr.readline()
    assert first.startswith("vaults-eu-west-1: done")
    started.send_signal(number)
    began = time.monotonic()
    out, err = started.communicate(timeout=30)
    assert started.returncode == 130, err + out
    assert "farvault: interrupted" in err
    assert "Traceback" not in err
    assert time.monotonic() - began < 15
    assert left_over(keep) == []
    again = start(QUICK, keep)
    out, err = again.communicate(timeout=120)
    assert again.returncode == 0, err + out
    assert "vaults-eu-west-1: done, applied before the interruption" in err


def test_two_at_once_in_one_folder_are_refused(tmp_path: Path) -> None:
    with Folder(tmp_path / "rehearsal").lock():
        second = start(QUICK, tmp_path / "rehearsal")
        _, err = second.communicate(timeout=60)
    assert second.returncode == 2
    assert err == (
        f"farvault: error: another rehearsal is running in '{tmp_path / 'rehearsal'}'\n"
        "  help: wait for it, or give this one another folder with --keep\n"
    )
