"""Write a starting description for an organization, ready to check.

Nothing is overwritten: the folder must be new or empty. Units are not asked for: every account is
put under the root, and the plan protects what is tagged backup=daily.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from farvault.errors import InputError
from farvault.facts import PATTERNS, REGIONS, Pattern
from farvault.organization.fields import closest
from farvault.organization.schema import SCHEMAS, schema_text

HELP = "write a starting description"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault init`."""
    parser.add_argument("organization", help="id of the organization, such as o-a1b2c3d4e5")
    parser.add_argument("root", help="id of its root, such as r-ab12")
    parser.add_argument(
        "accounts",
        nargs="+",
        metavar="NAME=ID",
        help="its accounts, a name of your own and the id: first the management account, then the one that keeps the "
        "copies, then those to protect",
    )
    parser.add_argument(
        "--regions",
        nargs="+",
        default=["eu-west-1", "eu-central-1"],
        metavar="REGION",
        help="home Region and the far one (default: eu-west-1 eu-central-1)",
    )
    parser.add_argument(
        "--folder", type=Path, default=Path("environments"), help="where to write (default: environments)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the description; 2 where the arguments are wrong or the folder is not empty."""
    _must_match(PATTERNS["organization_id"], "organization", arguments.organization)
    _must_match(PATTERNS["root_id"], "root", arguments.root)
    accounts = _accounts(arguments.accounts)
    for region in arguments.regions:
        if region not in REGIONS:
            raise InputError(f"unknown Region '{region}'", closest(region, REGIONS))
    if len(arguments.regions) != 2 or arguments.regions[0] == arguments.regions[1]:
        raise InputError(f"two different Regions are needed, got {', '.join(arguments.regions)}")
    folder: Path = arguments.folder
    if folder.exists() and any(folder.iterdir()):
        raise InputError(f"'{folder}' is not empty", "choose another folder with --folder")
    for name, text in _files(arguments.organization, arguments.root, accounts, *arguments.regions).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(file)
    print(f"next: read {folder / 'organization.yaml'}, then run 'farvault check {folder}'")
    return 0


def _must_match(law: Pattern, name: str, text: str) -> None:
    if not law.matches(text):
        raise InputError(f"the {name} must be {law.means}, got '{text}'")


def _accounts(pairs: list[str]) -> dict[str, str]:
    accounts: dict[str, str] = {}
    for pair in pairs:
        name, _, number = pair.partition("=")
        _must_match(PATTERNS["name"], "account's name", name)
        _must_match(PATTERNS["account_id"], f"id of account '{name}'", number)
        if name in accounts or number in accounts.values():
            raise InputError(f"'{pair}' names an account twice")
        accounts[name] = number
    if len(accounts) < 3:
        raise InputError(
            f"at least three accounts are needed, got {len(accounts)}",
            "the management account, the one that keeps the copies, and one to protect",
        )
    return accounts


def _files(organization: str, root: str, accounts: dict[str, str], home: str, far: str) -> dict[str, str]:
    management, backup, *protected = accounts
    listed = "\n".join(f'  {name}: {{id: "{number}"}}' for name, number in accounts.items())
    main = f"""\
# yaml-language-server: $schema=organization.schema.json

organization:
  id: {organization}
  root: {root}
  management_account: {management}

# Organizational units go here, by a name of your own:
# units:
#   workloads: {{id: ou-..., parent: ...}}

accounts:
{listed}

deployment:
  # The role that Terraform assumes in every account; it must exist there.
  role: OrganizationAccountAccessRole
  backend: {{type: local}}

plans:
  daily:
    attach_to: [{", ".join(protected)}]
    regions: [{home}]
    # What the plan will meet, so that limits can be checked.
    protects: [EBS, EFS, RDS]
    rules:
      nightly:
        schedule: cron(0 3 ? * * *)
        vault: primary
        delete_after_days: 35
        copies:
          - {{to: {backup}/{home}/central, delete_after_days: 35}}
          - {{to: {backup}/{far}/central, delete_after_days: 90}}
    selections:
      tags:
        daily: {{tag_key: backup, tag_value: [daily]}}
"""
    comment = "# yaml-language-server: $schema=../../environment.schema.json\n"
    destination = comment + (
        f"destination_vaults:\n  central:\n    accept_from: {{accounts: [{', '.join(protected)}]}}\n"
        "    lock: {mode: governance, min_retention_days: 7}\n"
    )
    files = {
        "organization.yaml": main.replace(
            f'{management}: {{id: "{accounts[management]}"}}',
            f'{management}: {{id: "{accounts[management]}", assume_role: false}}',
        )
    }
    files[f"{management}/{home}/environment.yaml"] = comment + (
        "organization_policies: all\n\n"
        "# AWS Backup's settings of the organization are left as they are: 'farvault check' says what must be on. To\n"
        "# keep them here, give all three, with what 'aws backup describe-global-settings' shows today:\n"
        "# organization_settings:\n"
        "#   cross_account_backup: true\n"
        "#   multi_party_approval: ...\n"
        "#   delegated_administrator_sync: ...\n"
    )
    files[f"{backup}/{home}/environment.yaml"] = destination
    files[f"{backup}/{far}/environment.yaml"] = destination
    for name in protected:
        files[f"{name}/{home}/environment.yaml"] = comment + (
            "source:\n  vaults:\n    primary: {}\n  backup_role: true\n"
        )
    return files | {name: schema_text(model) for name, model in SCHEMAS.items()}
