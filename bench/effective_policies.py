"""How long 1,000 accounts take: every effective backup policy with its trace.

Run from the top of the repository: python bench/effective_policies.py [accounts [units [policies]]]
"""

from __future__ import annotations

import random
import sys
import time
from typing import Any

from farvault.facts.features import Facts
from farvault.policies.effective import AttachedPolicy, Inherited, validate_backup_policy
from farvault.policies.limits import backup_policy_limits

MOST_ATTACHED = 10
"""AWS attaches at most ten backup policies to a root, unit or account."""


def make_policy(number: int, shuffled: random.Random) -> dict[str, Any]:
    """Make a policy near AWS's size (10,000 characters): a shared plan's additions and a plan of its own."""
    vault = f"arn:aws:backup:eu-west-1:222222222222:backup-vault:vault-{number}"
    lifecycle = {"move_to_cold_storage_after_days": {"@@assign": "30"}, "delete_after_days": {"@@assign": "365"}}
    rules = {
        f"rule-{number}-{each}": {
            "schedule_expression": {"@@assign": f"cron({each} {number % 24} ? * * *)"},
            "target_backup_vault_name": {"@@assign": "Default"},
            "start_backup_window_minutes": {"@@assign": "60"},
            "lifecycle": lifecycle,
            "copy_actions": {
                f"{vault}-{copy}": {"target_backup_vault_arn": {"@@assign": f"{vault}-{copy}"}, "lifecycle": lifecycle}
                for copy in range(2)
            },
        }
        for each in range(7)
    }
    selection = {
        "iam_role_arn": {"@@assign": "arn:aws:iam::$account:role/backup"},
        "tag_key": {"@@assign": "backup"},
        "tag_value": {"@@append": [f"v{number}"]},
    }
    own = {"regions": {"@@append": ["eu-west-1"]}, "rules": rules, "selections": {"tags": {"all": selection}}}
    control = shuffled.choice(["@@all", "@@none", "@@append"])
    shared = {"regions": {"@@append": [f"region-{number % 20}"], "@@operators_allowed_for_child_policies": [control]}}
    return {"plans": {f"plan-{number}": own, "shared": shared}}


def main(accounts: int, units: int, policies: int) -> None:
    """Print the sizes and the seconds."""
    shuffled = random.Random(0)
    texts = [(f"p-{number}", make_policy(number, shuffled)) for number in range(policies)]
    parents = [None if unit < 4 else shuffled.randrange(unit // 4, unit // 2) for unit in range(units)]
    places = [("root", 0)] * 3 + [("unit", each) for each in range(units) for _ in range(2)]
    places += [("account", shuffled.randrange(accounts)) for _ in range(max(0, policies - len(places)))]
    started = time.perf_counter()
    attached: dict[tuple[str, int], list[AttachedPolicy]] = {}
    for place, (name, document) in zip(places, texts, strict=False):
        here = attached.setdefault(place, [])
        if len(here) < MOST_ATTACHED:
            here.append(AttachedPolicy.read(name, document))
    loaded = time.perf_counter()
    root = Inherited.start().extend(attached.get(("root", 0), []))
    inherited: list[Inherited] = []
    for unit, parent in enumerate(parents):
        above = root if parent is None else inherited[parent]
        inherited.append(above.extend(attached.get(("unit", unit), [])))
    results = []
    for account in range(accounts):
        below = inherited[account % units].extend(attached.get(("account", account), []))
        traced = below.trace()
        results.append((traced, traced.effective()))
    merged = time.perf_counter()
    values = sum(len(traced.settings) for traced, _ in results)
    print(f"{accounts} accounts, {units} units, {policies} policies; {values} values traced, ", end="")
    print(f"{sum(len(traced.ignored) for traced, _ in results)} settings ignored")
    print(f"read {loaded - started:.2f} s, merged and traced {merged - loaded:.2f} s, in all {merged - started:.2f} s")
    limits = backup_policy_limits(Facts({}))
    faults = sum(len(validate_backup_policy(effective, limits)) for _, effective in results)
    print(f"validated (not part of the figure above) {time.perf_counter() - merged:.2f} s, {faults} found")


if __name__ == "__main__":
    main(*(int(each) for each in (sys.argv[1:4] + ["1000", "60", "200"][len(sys.argv) - 1 :])))
