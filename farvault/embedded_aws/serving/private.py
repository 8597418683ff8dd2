"""Farvault's own requests to the embedded organization: simulate jobs, move the clock, declare resources and keys.

Each takes and returns a JSON object, by POST to its path. They need no signature: the server listens
on the loopback address only, like everything a rehearsal starts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from farvault.embedded_aws import backend, clock, kms
from farvault.embedded_aws.jobs import ledger
from farvault.embedded_aws.jobs.ledger import Resource, Retention
from farvault.facts.kinds import kind_of_arn, resource_type

Data = dict[str, Any]


def _resource(data: Data) -> Resource:
    """From its ARN and its other data; ValueError for a type that AWS Backup does not support."""
    kind = data.get("kind") or kind_of_arn(data["arn"])
    if kind is None:
        raise ValueError(f"AWS Backup has no resource type for {data['arn']}")
    try:
        resource_type(kind)
    except KeyError as fault:
        raise ValueError(f"the embedded AWS does not know the resource type {fault}") from fault
    resource = Resource(data["arn"], kind, data.get("key_arn"))
    backend.declared()[resource.arn] = resource
    return resource


def _declare(data: Data) -> Data:
    return asdict(_resource(data))


def _advance(data: Data) -> Data:
    clock.advance(float(data["seconds"]))
    return {"now": clock.now()}


def _backup(data: Data) -> Data:
    retention = Retention.of(data.get("lifecycle"))
    where = data["account"], data["region"], data["vault"], data["role_arn"]
    continuous = bool(data.get("continuous"))
    return ledger.simulate_backup(*where, _resource(data["resource"]), retention, continuous=continuous).document


def _copy(data: Data) -> Data:
    vault = backend.vault(data["source_vault_arn"])
    point = vault.recovery_points.get(data["recovery_point_arn"]) if vault else None
    if vault is None or point is None:
        raise ValueError(f"no recovery point {data['recovery_point_arn']} in {data['source_vault_arn']}")
    retention = Retention.of(data.get("lifecycle"))
    destination, role = data["destination_vault_arn"], data["role_arn"]
    return ledger.simulate_copy(
        vault, point, destination, role, retention, on_demand=bool(data.get("on_demand"))
    ).document


def _key(data: Data) -> Data:
    return {"arn": kms.customer_key(data["arn"], data["policy"], multi_region=bool(data["multi_region"])).arn}


def _rule(data: Data) -> Data:
    """A plan's rule (shape BackupRuleInput) on one resource: its backup, then each of its copies."""
    rule, account, region = data["rule"], data["account"], data["region"]
    backup = ledger.simulate_backup(
        account,
        region,
        rule["TargetBackupVaultName"],
        data["role_arn"],
        _resource(data["resource"]),
        Retention.of(rule.get("Lifecycle")),
        continuous=bool(rule.get("EnableContinuousBackup")),
    ).document
    copies = []
    if backup["State"] == "COMPLETED":
        vault = backend.vault(backup["BackupVaultArn"])
        assert vault is not None
        point = vault.recovery_points[backup["RecoveryPointArn"]]
        for action in rule.get("CopyActions") or []:
            retention = Retention.of(action.get("Lifecycle"))
            destination = action["DestinationBackupVaultArn"]
            copies.append(ledger.simulate_copy(vault, point, destination, data["role_arn"], retention).document)
    return {"backup": backup, "copies": copies}


_PATHS: dict[str, Callable[[Data], Data]] = {
    "/farvault/alive": lambda _: {"now": clock.now()},
    "/farvault/advance": _advance,
    "/farvault/declare": _declare,
    "/farvault/backup": _backup,
    "/farvault/copy": _copy,
    "/farvault/key": _key,
    "/farvault/rule": _rule,
}
#: Answered by the application, which has the journal.
CHECKPOINT = "/farvault/checkpoint"
#: Those that change something, and so go into the journal.
CHANGES = frozenset(_PATHS) - {"/farvault/alive"}


def answer(path: str, data: Data) -> Data:
    """Run the request of this path; LookupError or ValueError where it makes no sense."""
    return _PATHS[path](data)
