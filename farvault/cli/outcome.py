"""What a rehearsal prints at its end, and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from farvault.organization import Organization
from farvault.rehearsal.answers import arrivals, remains
from farvault.rehearsal.proof import Proof
from farvault.rehearsal.rehearse import Rehearsed
from farvault.running.runner import State, Task
from farvault.running.view import counts, diagnostics, table


def outcome(tasks: Sequence[Task]) -> str:
    """A table of environments: what became of each."""
    rows = [
        (task.name, task.state.value, counts(task), f"{task.seconds:.1f} s" if task.began else "", task.note)
        for task in tasks
    ]
    return table(("environment", "result", "resources", "time", ""), rows)


def code_of(tasks: Sequence[Task]) -> int:
    """0 where all are done, 3 where a tool failed, else 1: something was refused."""
    states = {task.state for task in tasks}
    return 3 if State.BROKEN in states else int(states - {State.DONE} != set())


def exit_code(rehearsed: Rehearsed) -> int:
    """The exit code of a rehearsal before its proof."""
    return max(code_of([*rehearsed.tasks, *rehearsed.checks]), int(bool(rehearsed.orphans)))


def say(rehearsed: Rehearsed, organization: Organization) -> None:
    """Print what was assumed and what became of each environment; faults to standard error."""
    if rehearsed.assumed:
        print("\n".join(["true beforehand:", *(f"  {each}" for each in rehearsed.assumed), ""]))
    print(outcome(rehearsed.tasks))
    for orphan in rehearsed.orphans:
        print(f"farvault: error: {orphan}", file=sys.stderr)
    failed = diagnostics([*rehearsed.tasks, *rehearsed.checks])
    if failed:
        print(failed, file=sys.stderr)
    elif rehearsed.checks:
        print(f"\na second plan of all {len(rehearsed.checks)} environments is empty")


def prove(proof: Proof, organization: Organization, losses: Sequence[tuple[str, Callable[[str, str], bool]]]) -> int:
    """Run the proof, print it, and print what each loss would leave; the exit code."""
    unattached = proof.unattached()
    for each in unattached:
        print(f"farvault: error: the policy of plan '{each.plan}' is not attached to '{each.target}'", file=sys.stderr)
    if not unattached:
        print("every plan's policy is attached where the description says")
    unexplained = proof.unexplained()
    for account in unexplained:
        message = f"the effective policy of '{account}' is not the one that 'farvault explain {account}' shows"
        print(f"farvault: error: {message}", file=sys.stderr)
    if not unexplained:
        print("every account's effective policy is the one that 'farvault explain' shows")
    invalid = proof.invalid()
    for account, why in invalid.items():
        message = f"the effective policy of '{account}' is invalid, and nothing of it takes effect: {why}"
        print(f"farvault: error: {message}", file=sys.stderr)
    simulated = list(proof.simulate())
    print(f"\n{arrivals(simulated, organization)}")
    for name, is_lost in losses:
        text, none = remains(simulated, is_lost)
        print(
            f"\nwithout {name}, {none or 'no'} backup{'' if none == 1 else 's'} of {_backups(simulated)} would be lost"
        )
        print(text)
    return int(bool(unattached or unexplained or invalid) or any(each.reason for each in simulated))


def _backups(simulated: Sequence[object]) -> int:
    return sum(not getattr(each, "is_copy", True) for each in simulated)
