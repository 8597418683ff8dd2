"""The proof of a rehearsal: the policies are attached where they belong, and every copy they ask for arrives.

What is simulated is what was deployed: each account's effective policy is read back from the organization, not from
the description, and none of it runs where AWS would consider it invalid. Opt-ins, vaults, keys and roles are
evaluated as they are in the embedded AWS at that moment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from farvault.copies import resource_types
from farvault.effects.levels import Levels
from farvault.embedded_aws import EmbeddedAws
from farvault.facts import ORGANIZATIONS_REGIONS, RESOURCE_TYPES
from farvault.organization import Organization
from farvault.organization.by_region import plans_by_region
from farvault.organization.model import Site
from farvault.organization.target import Target
from farvault.rehearsal.effective import assignments, rules, why_invalid
from farvault.rehearsal.preconditions import POLICY_TYPE

#: Above this number, one account represents each group with equal descriptions.
ALL_ACCOUNTS = 20
#: Simulated for a plan that does not say what it protects: one type AWS Backup manages fully, and one it does not.
TYPICAL = ("EBS", "EFS")


@dataclass(frozen=True)
class SimulatedJob:
    """One backup, or one copy of it."""

    plan: str
    rule: str
    type: str
    site: Site
    target: Target
    """Where it goes."""
    is_copy: bool
    reason: str | None
    """Why it did not arrive; None: it did."""


@dataclass(frozen=True)
class Policy:
    """A backup policy that is attached somewhere."""

    name: str
    plans: dict[str, Any]


@dataclass(frozen=True)
class Unattached:
    """A plan whose policy is not attached where the description says."""

    plan: str
    target: str


class Proof:
    """Queries a deployed organization and simulates jobs in it."""

    def __init__(self, organization: Organization, aws: EmbeddedAws) -> None:
        self._organization = organization
        self._aws = aws
        self._client = aws.client("organizations", region=ORGANIZATIONS_REGIONS[organization.partition])
        self._names = {each.id: name for name, each in organization.description.accounts.items()}
        self._attached: dict[str, list[Policy]] = {}
        self._keys: dict[Site, str | None] = {}
        self._clients: dict[tuple[str, str], Any] = {}
        self._opt_in: dict[str, dict[str, bool]] = {}

    def unattached(self) -> list[Unattached]:
        """Every target of a deployed plan to which its policy is not attached."""
        organization = self._organization
        missing = []
        for name in _deployed_plans(organization):
            plan = organization.description.plans[name]
            for target in plan.attach_to:
                there = {
                    plan_name for each in self._policies(organization.target_id(target)) for plan_name in each.plans
                }
                if not there.issuperset(plans_by_region(name, plan)):
                    missing.append(Unattached(name, target))
        return missing

    def unexplained(self) -> list[str]:
        """Accounts whose effective policy is not the one that `farvault explain` shows."""
        levels = Levels(self._organization)
        accounts = representatives(self._organization)
        return [each for each in accounts if self._effective(each) != levels.trace(each).effective()]

    def invalid(self) -> dict[str, str]:
        """Accounts whose effective policy AWS considers invalid, and why."""
        accounts = representatives(self._organization)
        reasons = {each: why_invalid(self._effective(each), self._organization) for each in accounts}
        return {account: why for account, why in reasons.items() if why}

    def simulate(self) -> Iterator[SimulatedJob]:
        """One backup for each attached rule, representative account, Region and protected resource type."""
        for account in representatives(self._organization):
            effective = self._effective(account)
            why = why_invalid(effective, self._organization)
            if why:
                for name, region, rule_name in rules(effective):
                    reason = f"the effective policy is invalid, so nothing of it runs: {why}"
                    site = Site(account, region)
                    for kind in self._types(name, {}):
                        yield SimulatedJob(name, rule_name, kind, site, _own(site, "nowhere"), False, reason)
                continue
            for name, plan in effective.get("plans", {}).items():
                for region in plan.get("regions", ()):
                    for rule_name, rule in plan.get("rules", {}).items():
                        for kind in self._types(name, plan):
                            yield from self._simulate(name, rule_name, rule, plan, Site(account, region), kind)

    def _effective(self, account: str) -> dict[str, Any]:
        """The account's effective policy as AWS Organizations returns it; empty where it has none."""
        if self._organization.account(account).suspended:
            return {}
        id = self._organization.account(account).id
        try:
            response = self._client.describe_effective_policy(PolicyType=POLICY_TYPE, TargetId=id)
        except self._client.exceptions.EffectivePolicyNotFoundException:
            return {}
        content: dict[str, Any] = json.loads(response["EffectivePolicy"]["PolicyContent"])
        return content

    def _policies(self, target_id: str) -> list[Policy]:
        if target_id not in self._attached:
            summaries = self._client.list_policies_for_target(TargetId=target_id, Filter=POLICY_TYPE)["Policies"]
            self._attached[target_id] = [self._policy(each["Id"], each["Name"]) for each in summaries]
        return self._attached[target_id]

    def _policy(self, id: str, name: str) -> Policy:
        content = json.loads(self._client.describe_policy(PolicyId=id)["Policy"]["Content"])
        return Policy(name, content.get("plans", {}))

    def _types(self, plan: str, document: dict[str, Any]) -> Sequence[str]:
        for name, described in self._organization.description.plans.items():
            if plan in plans_by_region(name, described) and resource_types(described):
                return sorted(resource_types(described))
        types = [kind for kind in TYPICAL if assignments(document, kind, self._organization.partition, "")]
        return types or TYPICAL

    def _opted_out(self, kind: str, region: str) -> bool:
        """Whether the management account, whose choice counts for backup policies, has opted out of a type."""
        if region not in self._opt_in:
            client = self._backup(self._organization.account(self._organization.management_account).id, region)
            self._opt_in[region] = client.describe_region_settings()["ResourceTypeOptInPreference"]
        return self._opt_in[region].get(RESOURCE_TYPES[kind].opt_in) is False

    def _simulate(
        self, plan: str, rule_name: str, rule: dict[str, Any], document: dict[str, Any], site: Site, kind: str
    ) -> Iterator[SimulatedJob]:
        account_id = self._organization.account(site.account).id
        facts = self._organization.facts
        rule_input = _rule(rule_name, rule, account_id, continuous=facts.feature(kind, "continuous").value)
        primary = rule.get("target_logically_air_gapped_backup_vault_arn")
        # Where air-gapped vaults do not support the type, AWS Backup keeps the backup in the other vault: no failure.
        if primary and facts.goes_air_gapped(kind, site.region):
            arn = str(primary).replace("$region", site.region).replace("$account", account_id)
            rule_input["CopyActions"].append({"DestinationBackupVaultArn": arn})
        resource: dict[str, Any] = {
            "arn": _arn(RESOURCE_TYPES[kind].arn, self._organization.partition, site.region, account_id),
            "kind": kind,
        }
        # What AWS Backup does not encrypt itself is encrypted with the resource's own key.
        key = None if facts.feature(kind, "full_management").value else self._key(site)
        if key:
            resource["key_arn"] = key
        own = _own(site, rule_input["TargetBackupVaultName"])
        for jobs in self._jobs(document, rule_input, site, kind, resource):
            yield SimulatedJob(plan, rule_name, kind, site, own, False, jobs["backup"].get("StatusMessage"))
            copies = jobs["copies"] or [
                {"DestinationBackupVaultArn": each["DestinationBackupVaultArn"], "StatusMessage": "there is no backup"}
                for each in rule_input["CopyActions"]
            ]
            for job in copies:
                reason = job.get("StatusMessage") or self._missing(job)
                yield SimulatedJob(
                    plan, rule_name, kind, site, self._target(job["DestinationBackupVaultArn"]), True, reason
                )

    def _jobs(
        self, document: dict[str, Any], rule: dict[str, Any], site: Site, kind: str, resource: dict[str, Any]
    ) -> Iterator[dict[str, Any]]:
        """The jobs of a rule on a resource, once for each way in which the plan is assigned it."""
        account_id = self._organization.account(site.account).id
        ways = assignments(document, kind, self._organization.partition, account_id)
        if not ways:
            yield {"backup": {"StatusMessage": f"no job is started: no selection takes {kind}"}, "copies": []}
        for way in ways:
            if way.needs_opt_in and self._opted_out(kind, site.region):
                management = self._organization.management_account
                message = f"no job is started: {management} has opted out of {kind} in {site.region}"
                yield {"backup": {"StatusMessage": message}, "copies": []}
            else:
                yield self._aws.simulate_rule(account_id, site.region, rule, way.role_arn, resource)

    def _missing(self, job: dict[str, Any]) -> str | None:
        """Why the recovery point of a completed copy cannot be found; None: it is there."""
        from botocore.exceptions import ClientError

        _, _, _, region, account, _, vault = job["DestinationBackupVaultArn"].split(":")
        client = self._backup(account, region)
        try:
            client.describe_recovery_point(BackupVaultName=vault, RecoveryPointArn=job["DestinationRecoveryPointArn"])
        except ClientError as fault:
            return str(fault)
        return None

    def _backup(self, account: str, region: str) -> Any:
        if (account, region) not in self._clients:
            self._clients[account, region] = self._aws.client("backup", account, region)
        return self._clients[account, region]

    def _target(self, arn: str) -> Target:
        _, _, _, region, account, _, vault = arn.split(":")
        return Target(self._names.get(account, account), region, vault)

    def _key(self, site: Site) -> str | None:
        """The key of the environment's own vaults, which resources there use too; None: they are not encrypted."""
        if site not in self._keys:
            environment = self._organization.environments.get(site)
            vault = next(iter(environment.source.vaults), None) if environment and environment.source else None
            self._keys[site] = self._key_of(site, vault) if vault else None
        return self._keys[site]

    def _key_of(self, site: Site, vault: str) -> str | None:
        client = self._backup(self._organization.account(site.account).id, site.region)
        return str(client.describe_backup_vault(BackupVaultName=vault)["EncryptionKeyArn"])


def _own(site: Site, vault: str) -> Target:
    return Target(site.account, site.region, vault)


def representatives(organization: Organization) -> list[str]:
    """Accounts to simulate: all where they are few, else the first of each group with equal descriptions."""
    accounts = list(organization.description.accounts)
    if len(accounts) <= ALL_ACCOUNTS:
        return accounts
    descriptions: dict[str, list[str]] = {}
    for site, environment in organization.environments.items():
        descriptions.setdefault(site.account, []).append(f"{site.region} {environment.model_dump_json()}")
    groups: dict[tuple[object, ...], str] = {}
    attached = {target for plan in organization.description.plans.values() for target in plan.attach_to}
    for account in accounts:
        alone = account if account in attached else ""
        group_key = (organization.units_above(account), tuple(sorted(descriptions.get(account, ()))), alone)
        groups.setdefault(group_key, account)
    return list(groups.values())


def _deployed_plans(organization: Organization) -> list[str]:
    policies = [organization.policies_kept_in(each) for each in organization.environments.values()]
    return list(dict.fromkeys(name for names in policies for name in names))


def _rule(name: str, rule: dict[str, Any], account_id: str, *, continuous: bool) -> dict[str, Any]:
    """A policy's rule in the API's shape BackupRuleInput."""
    rule_input: dict[str, Any] = {
        "RuleName": name,
        "TargetBackupVaultName": rule["target_backup_vault_name"],
        "CopyActions": [],
    }
    if "lifecycle" in rule:
        rule_input["Lifecycle"] = _lifecycle(rule["lifecycle"])
    if continuous and rule.get("enable_continuous_backup") == "true":
        rule_input["EnableContinuousBackup"] = True
    for arn, action in rule.get("copy_actions", {}).items():
        copy = {"DestinationBackupVaultArn": arn.replace("$account", account_id)}
        lifecycle = _lifecycle(action.get("lifecycle", {}))
        rule_input["CopyActions"].append(copy | ({"Lifecycle": lifecycle} if lifecycle else {}))
    return rule_input


def _lifecycle(element: dict[str, Any]) -> dict[str, int]:
    names = {"move_to_cold_storage_after_days": "MoveToColdStorageAfterDays", "delete_after_days": "DeleteAfterDays"}
    return {names[key]: int(value) for key, value in element.items() if key in names}


def _arn(pattern: str, partition: str, region: str, account_id: str) -> str:
    """An ARN that fits a selection's pattern."""
    parts = pattern.split(":", 5)
    parts[1] = partition
    parts[3], parts[4] = parts[3] and region, parts[4] and account_id
    return ":".join(parts).replace("*", "rehearsed")
