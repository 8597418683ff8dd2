"""The files of a starting description: one plan, its vaults, and every account under the root."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from farvault.organization.schema import SCHEMAS, schema_text

#: Account names that YAML 1.1 or 1.2 does not take for text.
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def starting_files(organization: str, root: str, accounts: Mapping[str, str], home: str, far: str) -> dict[str, str]:
    """The texts of the files by their paths; `accounts` are ids by names: management, copies, then the protected."""
    management, backup, *protected = accounts
    comment = "# yaml-language-server: $schema=../../environment.schema.json\n"
    destination = comment + (
        f"destination_vaults:\n  central:\n    accept_from: {{accounts: {_listed(protected)}}}\n"
        "    lock: {mode: governance, min_retention_days: 7}\n"
    )
    files = {"organization.yaml": _main(organization, root, accounts, home, far)}
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


def _main(organization: str, root: str, accounts: Mapping[str, str], home: str, far: str) -> str:
    management, backup, *protected = accounts
    listed = "\n".join(
        f'  {_text(name)}: {{id: "{number}"{", assume_role: false" if name == management else ""}}}'
        for name, number in accounts.items()
    )
    return f"""\
# yaml-language-server: $schema=organization.schema.json

organization:
  id: {organization}
  root: {root}
  management_account: {_text(management)}

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
    attach_to: {_listed(protected)}
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


def _text(name: str) -> str:
    """A name, quoted where YAML would not take it for text."""
    return f'"{name}"' if name in _NOT_TEXT else name


def _listed(names: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, names))}]"
