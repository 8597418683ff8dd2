"""The AWS managed policies a backup deployment attaches, with the path each really has.

moto ships AWS's documents but loads either all or none of them into every account; this loads those about
backups once and shares them. Source: AWS Managed Policy Reference, AWSBackup*.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from typing import Any

from moto.iam.aws_managed_policies import aws_managed_policies_data
from moto.iam.exceptions import EntityAlreadyExists, InvalidInput
from moto.iam.models import SERVICE_NAME_CONVERSION, AWSManagedPolicy, IAMBackend, Role

#: moto's class leaves abstract what only its CloudFormation support needs.
_Policy: Any = AWSManagedPolicy
_ALSO = ("AdministratorAccess", "ReadOnlyAccess")


@cache
def _data(partition: str) -> dict[str, dict[str, Any]]:
    """AWS's policies by name, naming the resources of a partition: moto has those of `aws`."""
    data: dict[str, dict[str, Any]] = json.loads(aws_managed_policies_data.replace("arn:aws:", f"arn:{partition}:"))
    return data


@cache
def documents(partition: str) -> dict[str, dict[str, Any]]:
    """AWS's policies about backups, by name, as arguments for moto's class; accounts share the documents."""
    return {
        name: {
            "default_version_id": data["DefaultVersionId"],
            "path": data["Path"],
            "document": json.dumps(data["Document"]),
            "create_date": datetime.fromisoformat(data["CreateDate"]),
            "update_date": datetime.fromisoformat(data["UpdateDate"]),
        }
        for name, data in _data(partition).items()
        if "Backup" in name or name in _ALSO
    }


@cache
def _every(partition: str) -> dict[str, str]:
    """The documents of all of AWS's policies by their path and name, such as /PowerUserAccess."""
    return {f"{data['Path']}{name}": json.dumps(data["Document"]) for name, data in _data(partition).items()}


def document(partition: str, path_and_name: str) -> str | None:
    """The document of any of AWS's policies, such as /PowerUserAccess; None where AWS has no policy of that name."""
    return _every(partition).get(path_and_name)


def install() -> None:
    """Give every account these policies, and name AWS Backup's service-linked role as AWS does."""

    def load(self: IAMBackend) -> list[AWSManagedPolicy]:
        return [
            _Policy(name, account_id=self.account_id, region=self.region_name, **data)
            for name, data in documents(self.partition).items()
        ]

    IAMBackend._init_aws_policies = load  # type: ignore[method-assign, assignment] # moto has no other way in
    SERVICE_NAME_CONVERSION["backup"] = "Backup"
    IAMBackend.create_service_linked_role = _create_once  # type: ignore[method-assign]


_create_service_linked_role = IAMBackend.create_service_linked_role


def _create_once(self: IAMBackend, service_name: str, description: str, suffix: str) -> Role:
    """InvalidInput where the role exists, in AWS's words."""
    try:
        return _create_service_linked_role(self, service_name, description, suffix)
    except EntityAlreadyExists as fault:
        name = f"AWSServiceRoleFor{SERVICE_NAME_CONVERSION[service_name.split('.')[0]]}"
        message = f"Service role name {name} has been taken in this account, please try a different suffix."
        raise InvalidInput(message) from fault
