"""The journal: every request that changed something, so that the embedded state survives a kill.

Terraform's state files outlive a killed rehearsal; the organization they describe must too. A request
is appended after it succeeded and before it is answered: everything confirmed to Terraform is in the
journal, and what is not in it was never confirmed. Replay runs the requests again, in order, each with its own
random seed and at its own time, so that ids, access keys and dates come out the same.

A kill between an effect and Terraform's record of it leaves a resource that is missing from Terraform's
state, as on AWS. A rehearsal that is to resume after a kill therefore takes a checkpoint with each copy
of the state file it keeps, and goes back to both.

One JSON object a line. The first line names the format and the organization; an unterminated
last line was being written at the kill and is dropped.
"""

from __future__ import annotations

import fcntl
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from farvault.embedded_aws.organization import ExistingOrganization
from farvault.errors import InputError

FORMAT = "farvault embedded aws 1"


class Journal:
    """A journal file, open and locked by this process until it ends.

    checkpoint: a `position` to go back to, dropping what was written after it; None: keep everything.
    Raises InputError where the file is another organization's, another process holds it, or it has no
    such position.
    """

    def __init__(self, path: Path, organization: ExistingOrganization, checkpoint: int | None = None) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("a+b")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise InputError(f"{path}: another rehearsal is using this journal") from fault
        self._file.seek(0)
        content = self._file.read()
        if checkpoint is not None:
            if content[checkpoint - 1 : checkpoint] != b"\n":
                raise InputError(f"{path}: the journal has no position {checkpoint}")
            content = content[:checkpoint]
        whole = content[: content.rfind(b"\n") + 1]
        self._file.truncate(len(whole))
        self._lines = whole.splitlines()
        head = {"format": FORMAT, "organization": json.loads(json.dumps(organization.as_json()))}
        first_line = json.loads(self._lines[0]) if self._lines else None
        #: When it was started: the creation date of what the organization starts with.
        self.started_at: float = first_line["at"] if first_line else time.time()
        if first_line is None:
            self.append(head | {"at": self.started_at})
        elif {name: first_line.get(name) for name in head} != head:
            raise InputError(f"{path}: the journal of another organization", help="remove it, or name another file")

    @property
    def position(self) -> int:
        """The length of the journal in bytes: a checkpoint."""
        return self._file.tell()

    def entries(self) -> Iterator[dict[str, Any]]:
        """The requests it contained when it was opened, oldest first."""
        for line in self._lines[1:]:
            yield json.loads(line)

    def append(self, entry: dict[str, Any]) -> None:
        """Write one entry through to the operating system (it survives a kill, not a power cut).

        Where that fails, the server exits without answering: the effect is then lost with its state.
        """
        try:
            self._file.write(json.dumps(entry, separators=(",", ":")).encode() + b"\n")
            self._file.flush()
        except OSError as fault:
            with suppress(OSError):  # the disk of our log may be full too
                message = f"the journal '{self._file.name}' cannot be written: {fault.strerror}"
                print(message, file=sys.stderr, flush=True)
            os._exit(1)
