"""The module calls of each environment: every argument follows from the description alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from farvault.copies import copies, destination_accounts, types_by_account
from farvault.facts import KEY_DELETION_WINDOW_DAYS, KEY_ROTATION_PERIOD_DAYS
from farvault.names import path_and_name, policy_arn, role_arn, service_linked_role_arn
from farvault.organization.environment import (
    GLOBAL_SETTINGS,
    AcceptFrom,
    DestinationVault,
    Environment,
    Lock,
    Source,
    VaultKey,
)
from farvault.organization.model import ROOT, Organization, Site
from farvault.organization.target import Target
from farvault.policies.expression import document, minified
from farvault.policies.fit import PartialPolicy, plan_policies
from farvault.policies.role_policy import SCANNER
from farvault.region_settings import management, opt_in
from farvault.roles import backup_roles, named_roles
from farvault.terraform import air_gapped_key
from farvault.terraform.backend import without_none
from farvault.terraform.parts import Addresses, parts

NOTHING = Environment()
"""The empty environment, of an account and Region without a description."""


class ModuleCalls:
    """The module calls of an organization: what several environments need is derived once."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        self._destinations = destination_accounts(organization)
        self._policies: dict[str, dict[str, PartialPolicy]] = {}
        self._types = types_by_account(organization)
        self._reach = self._reached()
        self._roles = self._roles_by_vault()
        self._named_roles = named_roles(organization)

    def of(self, site: Site) -> dict[str, dict[str, Any]]:
        """Module calls by their name in the stack, sorted; each with its `module` and its arguments."""
        environment = self.organization.environments.get(site, NOTHING)
        calls: dict[str, dict[str, Any]] = {}
        for name, vault in environment.destination_vaults.items():
            calls[f"destination_vault_{name}"] = self._destination_vault(site, name, vault)
        if environment.source:
            calls["source_account"] = self._source_account(site, environment.source)
        if environment.organization_settings or environment.region_settings:
            calls["organization_settings"] = self._organization_settings(site, environment)
        # Policies that take what others no longer hold come first: docs/decisions/dividing.md.
        kept = self._policies_by_number(self.organization.policies_kept_in(environment))
        for number, policies in sorted(kept.items(), reverse=True):
            calls["organization_policy" if number == 1 else f"organization_policy_{number}"] = {
                "module": "organization-policy",
                "policies": policies,
                "depends_on": [f"module.{name}" for name in sorted(calls)] or None,
            }
        return {name: without_none(call) for name, call in sorted(calls.items())}

    def parts(self, site: Site) -> dict[str, Addresses]:
        """The parts of the environment that hold or guard backups, by path, with their Terraform addresses."""
        calls = self.of(site)
        plans = {policy: plan for plan, policies in self._policies.items() for policy in policies}
        return parts(calls, plans, self._target_names)

    @cached_property
    def _target_names(self) -> Mapping[str, str]:
        """What the description calls the root, units and accounts, by id."""
        description = self.organization.description
        names = (ROOT, *description.units, *description.accounts)
        return {self.organization.target_id(name): name for name in names}

    def _destination_vault(self, site: Site, name: str, vault: DestinationVault) -> dict[str, Any]:
        return {
            "module": "destination-vault",
            "name": name,
            **self._users(vault.accept_from),
            "key_users": self._users(vault.key.used_by) if vault.key.used_by else None,
            "principal_arns": self._principals(site, name),
            **(_key(vault.key) if not vault.air_gapped else {}),
            "lock": _lock(vault.lock),
            "air_gapped": vault.air_gapped.model_dump(exclude={"acknowledge_irreversible"})
            if vault.air_gapped
            else None,
            air_gapped_key.INPUT: vault.air_gapped_key,
        }

    def _source_account(self, site: Site, source: Source) -> dict[str, Any]:
        organization = self.organization
        accounts = self._destinations.get(site, frozenset())
        role = organization.description.backup_role
        types = self._types.get(site.account, frozenset())
        index, scan = self._reach.get(site.account, (False, False))
        return {
            "module": "source-account",
            "vaults": {name: without_none({"lock": _lock(vault.lock)}) for name, vault in source.vaults.items()}
            or None,
            "destination_account_ids": sorted(organization.account(name).id for name in accounts) or None,
            **_key(source.key),
            "backup_role": {
                "name": role.name,
                "path": role.path,
                "create": source.backup_role,
                **(self._boundary(site) if source.backup_role else {}),
            },
            "scanner_roles": self._scanner_roles(site) if source.scanner_role else None,
            "protected_resource_types": sorted(types) if source.backup_role and types else None,
            "index": True if source.backup_role and index else None,
            "scan": True if source.backup_role and scan else None,
            "service_linked_role": True if source.service_linked_role else None,
        }

    def _organization_settings(self, site: Site, environment: Environment) -> dict[str, Any]:
        settings = environment.organization_settings
        call: dict[str, Any] = {"module": "organization-settings"}
        if environment.region_settings:
            call["region_settings"] = {
                "opt_in": opt_in(self.organization, site),
                "management": management(self.organization, site),
            }
        if settings:
            administrator = settings.delegated_administrator
            call["require_trusted_access"] = True
            call["require_backup_policies"] = True if self.organization.description.plans else None
            if settings.global_settings_given:
                call["global_settings"] = {name: getattr(settings, name) for name in GLOBAL_SETTINGS}
            if administrator:
                account_id = self.organization.account(administrator.account).id
                call["delegated_administrator"] = {
                    "account_id": account_id,
                    "manage_policies": administrator.manage_policies,
                }
                if administrator.other_statements:
                    others = [each.model_dump(exclude_none=True) for each in administrator.other_statements]
                    call["delegated_administrator"]["other_statements"] = document(others)
        return call

    def policy_parts(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Names of the parts of each plan that was called for, by its policies' names."""
        return {
            plan: {policy: each.parts for policy, each in policies.items()} for plan, policies in self._policies.items()
        }

    def _policies_by_number(self, plans: Sequence[str]) -> dict[int, dict[str, dict[str, Any]]]:
        """The policies of plans by their number: one for each plan, or as many as needed to fit."""
        numbered: dict[int, dict[str, dict[str, Any]]] = {}
        for name in plans:
            if name not in self._policies:
                self._policies[name] = plan_policies(self.organization, name)
            plan = self.organization.description.plans[name]
            targets = sorted({self.organization.target_id(target) for target in plan.attach_to})
            for policy, each in self._policies[name].items():
                numbered.setdefault(each.number, {})[policy] = {
                    "content": minified(each.document),
                    "description": f"Backup plan {name}, kept by Farvault",
                    "targets": targets,
                }
        return numbered

    def _users(self, users: AcceptFrom) -> dict[str, Any]:
        organization = self.organization
        return without_none(
            {
                "organization_id": organization.description.organization.id if users.organization else None,
                "organization_paths": sorted(f"{organization.unit_path(unit)}*" for unit in users.units) or None,
                "account_ids": sorted(organization.account(name).id for name in users.accounts) or None,
            }
        )

    def _principals(self, site: Site, vault: str) -> list[str]:
        """Patterns of the principals that copy into a vault: the plans' roles, and the service-linked role."""
        partition = self.organization.partition
        default = path_and_name(self.organization.description.backup_role)
        roles = self._roles.get(Target(site.account, site.region, vault)) or {default}
        return sorted({role_arn(partition, "*", role) for role in roles} | {service_linked_role_arn(partition, "*")})

    def _roles_by_vault(self) -> dict[Target, set[str]]:
        roles_by_vault: dict[Target, set[str]] = {}
        for copy in copies(self.organization):
            roles = backup_roles(self.organization, self.organization.description.plans[copy.plan])
            roles_by_vault.setdefault(copy.to, set()).update(roles)
        return roles_by_vault

    def _scanner_roles(self, site: Site) -> dict[str, dict[str, str]] | None:
        """The scanner roles of the plans that reach the account, by name."""
        scanners = {}
        for role in self._named_roles:
            if role.service == SCANNER and site.account in role.accounts:
                path = role.path_and_name.removesuffix(role.name)
                scanners[role.name] = {"path": f"/{path}", **self._boundary(site)}
        return scanners or None

    def _boundary(self, site: Site) -> dict[str, str]:
        """The permissions boundary of the roles that are made in the account."""
        boundary = self.organization.description.backup_role.permissions_boundary
        if boundary is None:
            return {}
        account_id = self.organization.account(site.account).id
        return {"permissions_boundary": policy_arn(self.organization.partition, account_id, boundary)}

    def _reached(self) -> dict[str, tuple[bool, bool]]:
        """For each account, whether any plan in it indexes or scans."""
        reached: dict[str, tuple[bool, bool]] = {}
        for plan in self.organization.description.plans.values():
            index = any(rule.index for rule in plan.rules.values())
            for account in self.organization.accounts_of(plan):
                before = reached.get(account, (False, False))
                reached[account] = (before[0] or index, before[1] or plan.scan is not None)
        return reached


def _key(key: VaultKey) -> dict[str, Any]:
    window, period = key.deletion_window_days, key.rotation_period_days
    return {
        "key_arn": key.arn,
        "key_alias": key.alias,
        "deletion_window_in_days": None if window == KEY_DELETION_WINDOW_DAYS else window,
        "rotation_period_in_days": None if period == KEY_ROTATION_PERIOD_DAYS else period,
        "multi_region": True if key.multi_region else None,
        "primary_key_arn": key.replica_of,
    }


def _lock(lock: Lock | None) -> dict[str, Any] | None:
    return lock.model_dump(exclude={"acknowledge_irreversible"}, exclude_none=True) if lock else None
