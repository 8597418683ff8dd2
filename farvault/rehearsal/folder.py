"""What a rehearsal keeps between runs, and how a killed one resumes: `.farvault/rehearsal`.

* `cdktf.out`: what was synthesized, and Terraform's state beside each stack's files
* `journal`: the embedded AWS
* `records`: which environments began and ended, with which provider, at which position of the journal
* `before`: the state each environment had before its last run
* `synthesized`: a digest of what was synthesized and of the tools used; written last, so that without it
  nothing here may be used

An environment has ended once it was applied or refused: then its state matches AWS. One that began and did not
end was killed, or a tool failed in it, alone or with the whole run: AWS has resources that Terraform did not
record. Each provider process marks its requests with a name of its own (TF_APPEND_USER_AGENT), serves one
environment at a time, and no further one after one that did not end. So what such an environment did is all that
the journal has from its provider after its beginning: those requests are dropped and its state is restored, as if
it had never begun. Environments that ended stay. Nothing that stays depends on what is dropped: environments begin
after those they depend on have ended.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import IO, Any

from farvault.errors import InputError, ToolError
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json
from farvault.running.environments import EnvironmentStack
from farvault.terraform.output import WRITTEN_IN_STACK

STATE = "terraform.tfstate"
_PATIENCE_SECONDS = 5.0
_LOOK_EVERY_SECONDS = 0.05


class Folder:
    """The folder of a rehearsal; one process at a time uses it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.output = path / "cdktf.out"
        self.journal = path / "journal"
        self.scratch = path / "scratch"
        self._records = path / "records"
        self._before = path / "before"
        self._digest = path / "synthesized"
        self._lock = Lock()

    def lock(self) -> IO[bytes]:
        """Lock the folder, through the open file. InputError where another rehearsal has it, or it is unusable."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            file = (self.path / "lock").open("ab")
            self._wait_for(file)
            ignore = self.path / ".gitignore"
            if not ignore.is_file():
                self._write(ignore, b"*\n")
            return file
        except OSError as fault:
            message = f"'{self.path}' cannot keep a rehearsal: {fault.strerror}"
            raise InputError(message, "name another folder with --keep") from fault

    def _wait_for(self, file: IO[bytes]) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError as fault:
                if time.monotonic() > end:
                    file.close()
                    message = f"another rehearsal is running in '{self.path}'"
                    raise InputError(message, "wait for it, or give this one another folder with --keep") from fault
                time.sleep(_LOOK_EVERY_SECONDS)

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Within this context, an operating system error (no space left, ...) becomes a ToolError with its text."""
        try:
            yield
        except BrokenPipeError:  # nobody reads us any more
            raise
        except OSError as fault:
            where = f": '{fault.filename}'" if fault.filename else ""
            raise ToolError(
                f"the rehearsal in '{self.path}' failed: {fault.strerror or fault}{where}",
                "mend that, and rehearse again: what was applied stays",
            ) from fault

    def begin(self, digest: str, *, update: bool) -> bool:
        """Prepare the folder for what was just synthesized; whether it resumes where another run stopped.

        digest: of the output and the organization. update: keep what exists, although the output has changed.
        """
        previous = self._digest.read_text().split("\n")[0] if self._digest.is_file() else None
        same = previous == digest
        if previous is None or (not same and not update):
            self._digest.unlink(missing_ok=True)
            self._forget()
        else:
            self._roll_back()
            if not same:
                self._write(self._records, b"")
        self.scratch.mkdir(exist_ok=True)
        self._before.mkdir(exist_ok=True)
        self._write(self._digest, f"{digest}\n".encode())
        return same

    def state(self, environment: EnvironmentStack) -> Path:
        """The environment's state file."""
        return environment.folder / STATE

    def applied(self) -> set[str]:
        """Names of the environments that are applied as synthesized."""
        last: dict[str, str] = {}
        for record in self._read():
            last[record["environment"]] = record["what"]
        return {name for name, what in last.items() if what == "applied"}

    def note_begin(self, environment: EnvironmentStack, agent: str, position: int) -> None:
        """Record that an environment begins, with the provider that calls itself `agent`.

        The agent must not be that of an earlier environment that began and did not end.
        """
        state, previous = self.state(environment), self._before / environment.name
        if state.is_file():
            self._write(previous, state.read_bytes())
        else:
            previous.unlink(missing_ok=True)
        folder = os.path.relpath(environment.folder, self.path)
        self._note(environment=environment.name, what="begun", agent=agent, position=position, folder=folder)

    def note_end(self, environment: EnvironmentStack, *, applied: bool) -> None:
        """Record that Terraform ended by itself there: its state is accurate, whether or not everything was applied."""
        self._note(environment=environment.name, what="applied" if applied else "failed")

    def orphans(self, environments: tuple[EnvironmentStack, ...]) -> list[Path]:
        """Stacks that have state but are no longer described."""
        return orphans(self.output, environments)

    def _note(self, **record: Any) -> None:
        """Append a record, on a line of its own even after an incomplete one."""
        with self._lock, self._records.open("ab") as file:
            file.write(b"\n" + json.dumps(record).encode())

    def _read(self) -> list[dict[str, Any]]:
        """Every record that was written completely: what an incomplete one would have recorded did not happen."""
        records = []
        for line in self._records.read_bytes().splitlines() if self._records.is_file() else ():
            with suppress(ValueError):
                records.append(json.loads(line))
        return records

    def _roll_back(self) -> None:
        """Undo what began and did not end; repeating it changes nothing."""
        records = self._read()
        last = {record["environment"]: record for record in records}
        open_ = [record for record in last.values() if record["what"] == "begun"]
        if open_:
            _drop(self.journal, {record["agent"]: record["position"] for record in open_})
        for record in open_:
            state, previous = self.path / record["folder"] / STATE, self._before / record["environment"]
            if previous.is_file():
                self._write(state, previous.read_bytes())
            else:
                state.unlink(missing_ok=True)
        closed = [record for record in last.values() if record["what"] != "begun"]
        self._write(self._records, b"\n".join(json.dumps(record).encode() for record in closed))

    def _forget(self) -> None:
        for file in (self.journal, self._records):
            file.unlink(missing_ok=True)
        for folder in (self._before, self.scratch):
            shutil.rmtree(folder, ignore_errors=True)
        stacks = self.output / "stacks"
        for stack in sorted(stacks.iterdir()) if stacks.is_dir() else []:
            for entry in sorted(stack.iterdir()):
                if entry.name not in WRITTEN_IN_STACK:
                    shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
            if not any(stack.iterdir()):
                stack.rmdir()

    @staticmethod
    def _write(file: Path, content: bytes) -> None:
        """Write atomically."""
        new = file.with_name(f".{file.name}.new")
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(content)
        new.replace(file)


def orphans(output: Path, environments: tuple[EnvironmentStack, ...]) -> list[Path]:
    """Folders of stacks in `output` with resources in their state that belong to none of the environments."""
    folders = {environment.folder.resolve() for environment in environments}
    stacks = output / "stacks"
    candidates = sorted(stacks.iterdir()) if stacks.is_dir() else []
    return [each for each in candidates if each.resolve() not in folders and resources(each / STATE)]


def resources(state: Path) -> list[str]:
    """The type of each managed resource in a local state file; none where the file does not exist."""
    try:
        entries = read_json(state, WRITTEN_BYTES).get("resources") or []
        return [each["type"] for each in entries if each.get("mode") == "managed" for _ in each.get("instances") or ()]
    except (UnreadableError, KeyError, TypeError, AttributeError):
        return []


def digest(output: Path, *besides: str) -> str:
    """A digest of every synthesized file, by name and content, and of the further texts."""
    total = hashlib.sha256()
    for file in sorted(synthesized(output)):
        content = file.read_bytes()
        total.update(f"{file.relative_to(output)}\0{len(content)}\0".encode() + content)
    for text in besides:
        total.update(text.encode())
    return total.hexdigest()


def synthesized(output: Path) -> list[Path]:
    """Every file that synthesis wrote into the stacks, and the manifest."""
    files = [output / "manifest.json"]
    for stack in (output / "stacks").iterdir():
        for name in WRITTEN_IN_STACK:
            entry = stack / name
            files += [entry] if entry.is_file() else [each for each in entry.rglob("*") if each.is_file()]
    return files


def _drop(journal: Path, agents: dict[str, int]) -> None:
    """Remove the requests of these agents, each from its position in bytes on, from a journal."""
    if not journal.is_file():
        return
    remaining, position = [], 0
    content = journal.read_bytes()
    for line in content[: content.rfind(b"\n") + 1].splitlines(keepends=True):
        products = json.loads(line).get("headers", {}).get("HTTP_USER_AGENT", "").split()
        start = min((agents[each] for each in products if each in agents), default=None)
        if start is None or position < start:
            remaining.append(line)
        position += len(line)
    new = journal.with_name(".journal.new")
    new.write_bytes(b"".join(remaining))
    new.replace(journal)
