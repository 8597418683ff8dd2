"""The parts of an environment that hold or guard backups, with their Terraform addresses.

An address is a contract, and a module call's addresses follow from its arguments alone:
tests/removal/test_parts.py compares them with those that real Terraform plans.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from farvault.policies.role_policy import ALWAYS, FOR_INDEXING, FOR_SCANS, FOR_TYPE

Addresses = tuple[str, ...]
POLICIES = "organization_policies/"


def parts(
    calls: Mapping[str, Mapping[str, Any]], plans: Mapping[str, str], targets: Mapping[str, str]
) -> dict[str, Addresses]:
    """The parts in an environment's module calls, by path.

    `plans` gives the plan of each policy, `targets` the name of the root, a unit or an account by its id.
    """
    parts_by_path: dict[str, Addresses] = {}
    for name, call in calls.items():
        module = f"module.{name}"
        kind = call["module"]
        if kind == "destination-vault":
            new_parts = _destination_vault(module, call)
        elif kind == "source-account":
            new_parts = _source_account(module, call)
        elif kind == "organization-settings":
            new_parts = _organization_settings(module, call)
        else:
            new_parts = _organization_policy(module, call, plans, targets)
        for path, addresses in new_parts:
            parts_by_path[path] = parts_by_path.get(path, ()) + addresses  # several calls keep the policies of one plan
    return parts_by_path


def essential(path: str, addresses: Addresses) -> Addresses:
    """Those of a part's addresses of which one must be described for the part to be: the first, and all of a plan's."""
    return addresses if path.startswith(POLICIES) else addresses[:1]


_Parts = Iterator[tuple[str, Addresses]]


def _destination_vault(module: str, call: Mapping[str, Any]) -> _Parts:
    part = f"destination_vaults/{call['name']}"
    kind = "aws_backup_logically_air_gapped_vault" if call.get("air_gapped") else "aws_backup_vault"
    yield part, (f"{module}.{kind}.this[0]", f"{module}.aws_backup_vault_policy.this")
    if call.get("lock"):
        yield f"{part}/lock", (f"{module}.aws_backup_vault_lock_configuration.this[0]",)
    if not call.get("air_gapped"):
        yield from _key(f"{part}/key", module, call)


def _source_account(module: str, call: Mapping[str, Any]) -> _Parts:
    vaults = call.get("vaults") or {}
    for name, vault in vaults.items():
        yield f"source/vaults/{name}", (f'{module}.aws_backup_vault.this["{name}"]',)
        if vault.get("lock"):
            address = f'{module}.aws_backup_vault_lock_configuration.this["{name}"]'
            yield f"source/vaults/{name}/lock", (address,)
    if vaults:
        yield from _key("source/key", module, call)
    if call["backup_role"]["create"]:
        yield "source/backup_role", (f"{module}.aws_iam_role.backup[0]",)
        for policy in _policies(call):
            address = f'{module}.aws_iam_role_policy_attachment.backup["{policy}"]'
            yield f"source/backup_role/{policy.rpartition('/')[2]}", (address,)
    for name in call.get("scanner_roles") or {}:
        role, attachment = (f'{module}.aws_iam_{kind}.scanner["{name}"]' for kind in ("role", "role_policy_attachment"))
        yield f"source/scanner_role/{name}", (role, attachment)
    if call.get("service_linked_role"):
        yield "source/service_linked_role", (f"{module}.aws_iam_service_linked_role.this[0]",)


def _key(part: str, module: str, call: Mapping[str, Any]) -> _Parts:
    if not call.get("key_arn"):
        kind = "aws_kms_replica_key" if call.get("primary_key_arn") else "aws_kms_key"
        yield part, (f"{module}.{kind}.this[0]", f"{module}.aws_kms_alias.this[0]")


def _policies(call: Mapping[str, Any]) -> Iterator[str]:
    yield from ALWAYS
    for kind, policies in FOR_TYPE.items():
        if kind in (call.get("protected_resource_types") or ()):
            yield from policies
    if call.get("index"):
        yield FOR_INDEXING
    if call.get("scan"):
        yield FOR_SCANS


def _organization_settings(module: str, call: Mapping[str, Any]) -> _Parts:
    if call.get("global_settings"):
        yield "organization_settings/global", (f"{module}.aws_backup_global_settings.this[0]",)
    if call.get("region_settings"):
        yield "region_settings", (f"{module}.aws_backup_region_settings.this[0]",)
    administrator = call.get("delegated_administrator")
    if administrator:
        part = "organization_settings/delegated_administrator"
        yield part, (f"{module}.aws_organizations_delegated_administrator.this[0]",)
        if administrator["manage_policies"]:
            yield f"{part}/manage_policies", (f"{module}.aws_organizations_resource_policy.this[0]",)


def _organization_policy(
    module: str, call: Mapping[str, Any], plans: Mapping[str, str], targets: Mapping[str, str]
) -> _Parts:
    policies: dict[str, list[str]] = {}
    attached: dict[tuple[str, str], list[str]] = {}
    for name, policy in call["policies"].items():
        policies.setdefault(plans[name], []).append(f'{module}.aws_organizations_policy.this["{name}"]')
        for target in policy["targets"]:
            address = f'{module}.aws_organizations_policy_attachment.this["{name}/{target}"]'
            attached.setdefault((plans[name], target), []).append(address)
    for plan, addresses in policies.items():
        yield f"{POLICIES}{plan}", tuple(addresses)
    for (plan, target), addresses in attached.items():
        yield f"{POLICIES}{plan}/{targets[target]}", tuple(addresses)
