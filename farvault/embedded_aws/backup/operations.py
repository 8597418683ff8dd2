"""The AWS Backup API: each operation is one function from a Call to the response in botocore's shape.

Names, URIs and shapes are botocore's service model `backup` 2018-11-15.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from moto.core.utils import get_service_model
from moto.moto_api._internal import mock_random
from moto.utilities.utils import get_partition

from farvault.embedded_aws import backend
from farvault.embedded_aws.errors import AwsError
from farvault.embedded_aws.records import Records, Vault
from farvault.facts import RANGES

Answer = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One request: who, where, and the parameters under botocore's names."""

    account: str
    region: str
    caller_arn: str
    params: dict[str, Any]

    @property
    def place(self) -> Records:
        """All of AWS Backup in the caller's account and Region."""
        return backend.place(self.account, self.region)

    @property
    def management(self) -> bool:
        """The caller is in the organization's management account."""
        return self.account == backend.organization().management_account

    def arn(self, resource: str) -> str:
        """The ARN of an AWS Backup resource here, like `backup-vault:NAME`."""
        return f"arn:{get_partition(self.region)}:backup:{self.region}:{self.account}:{resource}"

    def vault(self, name: str | None = None) -> Vault:
        """The vault the request names; ResourceNotFoundException where there is none."""
        name = name or str(self.params["BackupVaultName"])
        vault = self.place.vaults.get(name)
        if vault is None:
            arn = self.arn(f"backup-vault:{name}")
            raise AwsError("ResourceNotFoundException", f"Backup Vault {arn} does not exist")
        return vault

    def page(self, name: str, rows: list[Answer]) -> Answer:
        """One page of a list, `NextToken` being the index of the next row."""
        start = int(self.params.get("NextToken") or 0)
        size = int(self.params.get("MaxResults") or RANGES["page_entries"].most)
        answer: Answer = {name: rows[start : start + size]}
        return answer | {"NextToken": str(start + size)} if len(rows) > start + size else answer


OPERATIONS: dict[str, Callable[[Call], Answer | None]] = {}
"""Every operation that is embedded, by name, once the modules that provide them are imported."""


def operation(name: str) -> Callable[[Callable[[Call], Answer | None]], Callable[[Call], Answer | None]]:
    """Make a function the operation `name` of the AWS Backup API."""

    def register(function: Callable[[Call], Answer | None]) -> Callable[[Call], Answer | None]:
        assert name not in OPERATIONS, f"two functions provide {name}"
        get_service_model("backup").operation_model(name)
        OPERATIONS[name] = function
        return function

    return register


def new_id() -> str:
    """A UUID, generated so that a replayed request gets the same one."""
    return str(mock_random.uuid4())
