"""How long explain, diff and policies take for a large description, files and rules included.

Run from the top of the repository: python bench/changes.py [accounts [units [plans]]]
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import time
from pathlib import Path

from farvault.cli import main as farvault


def write(folder: Path, accounts: int, units: int, plans: int, days: int) -> None:
    """A description in which every unit has plans of five rules, each copied within its Region."""
    lines = ["organization: {id: o-a1b2c3d4e5, root: r-ab12, management_account: a0}", "units:"]
    for unit in range(units):
        parent = f", parent: u{unit // 4 - 1}" if unit >= 4 else ""
        lines.append(f"  u{unit}: {{id: ou-ab12-{unit:08d}{parent}}}")
    lines.append("accounts:")
    lines += [f'  a{number}: {{id: "{number:012d}", unit: u{number % units}}}' for number in range(accounts)]
    lines += ["deployment: {role: Deploy}", "plans:"]
    for plan in range(plans):
        retention = days if plan % 7 == 0 else 35
        lines.append(
            f"  p{plan}:\n    attach_to: [u{plan % units}]\n    regions: [eu-west-1, eu-central-1]\n    rules:"
        )
        for rule in range(5):
            lines.append(f"      r{rule}:\n        schedule: cron({plan % 60} {rule} ? * * *)\n        vault: Default")
            lines.append(f"        delete_after_days: {retention}\n        copies: [{{to: a1/$region/central}}]")
        lines.append(f"    selections: {{tags: {{t: {{tag_key: k{plan}, tag_value: [a, b]}}}}}}")
    texts = {"a0/eu-west-1": "organization_policies: all\n"}
    for region in ("eu-west-1", "eu-central-1"):
        texts[f"a1/{region}"] = "destination_vaults: {central: {accept_from: {organization: true}}}\n"
    for site, text in texts.items():
        (folder / site).mkdir(parents=True)
        (folder / site / "environment.yaml").write_text(text)
    (folder / "organization.yaml").write_text("\n".join(lines) + "\n")


def main(accounts: int, units: int, plans: int) -> None:
    """Print the seconds of each command."""
    with tempfile.TemporaryDirectory() as scratch:
        old, new = Path(scratch) / "old", Path(scratch) / "new"
        write(old, accounts, units, plans, 35)
        write(new, accounts, units, plans, 30)
        print(f"{accounts} accounts, {units} units, {plans} plans")
        commands = {
            "explain": ["explain", "a7", str(old)],
            "explain --all": ["explain", "--all", str(old)],
            "policies": ["policies", str(old)],
            "diff": ["diff", str(old), str(new)],
        }
        for name, words in commands.items():
            started = time.perf_counter()
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                code = farvault(words)
            print(f"farvault {name}: {time.perf_counter() - started:.2f} s, exit code {code}")


if __name__ == "__main__":
    main(*(int(each) for each in (sys.argv[1:4] + ["1000", "60", "200"][len(sys.argv) - 1 :])))
