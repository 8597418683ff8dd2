"""The AWS Backup API: each operation is one function from a Call to the answer in botocore's shape.

Names, URIs and shapes are botocore's service model `backup` 2018-11-15. An operation that no module
provides answers NotImplemented, so that a rehearsal never takes silence for success.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from moto.backup import urls
from moto.core.responses import ActionResult, BaseResponse
from moto.core.utils import get_service_model
from moto.moto_api._internal import mock_random
from moto.utilities.utils import get_partition

from farvault.rehearsal.aws import access, backend
from farvault.rehearsal.aws.errors import AwsError
from farvault.rehearsal.aws.records import Place, Vault

Answer = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One request: who, where, and the parameters under botocore's names."""

    account: str
    region: str
    caller_arn: str
    params: dict[str, Any]

    @property
    def place(self) -> Place:
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
        start, size = int(self.params.get("NextToken") or 0), int(self.params.get("MaxResults") or 1000)
        answer: Answer = {name: rows[start : start + size]}
        return answer | {"NextToken": str(start + size)} if len(rows) > start + size else answer


_OPERATIONS: dict[str, Callable[[Call], Answer | None]] = {}


def operation(name: str) -> Callable[[Callable[[Call], Answer | None]], Callable[[Call], Answer | None]]:
    """Make a function the operation `name` of the AWS Backup API."""

    def register(function: Callable[[Call], Answer | None]) -> Callable[[Call], Answer | None]:
        assert name not in _OPERATIONS, f"two functions provide {name}"
        get_service_model("backup").operation_model(name)
        _OPERATIONS[name] = function
        return function

    return register


def new_id() -> str:
    """A UUID, drawn so that a replayed request gets the same."""
    return str(mock_random.uuid4())


class EmbeddedBackupResponse(BaseResponse):
    """moto's handler for the service, calling the registered functions."""

    def __init__(self) -> None:
        super().__init__(service_name="backup")
        self.automated_parameter_parsing = True

    def call_action(self) -> Any:
        """Answer one request; a function that raises AwsError answers that error."""
        try:
            result = ActionResult(self._answer())
        except AwsError as error:
            result = ActionResult(error)
        status, headers, body = self.serialized(result)
        return status, {**headers, "status": str(status)}, body

    def _answer(self) -> Answer:
        name = self._get_action()
        function = _OPERATIONS.get(name)
        if function is None:
            raise AwsError("NotImplemented", f"the embedded AWS has no operation backup:{name}")
        shape = get_service_model("backup").operation_model(name).input_shape
        params = {key: value for key, value in {**self.params, **self.uri_match}.items() if value is not None}
        for required in shape.required_members if shape else []:
            if required not in params:
                raise AwsError("MissingParameterValueException", f"Missing required parameter: {required}")
        caller = access.caller(self.access_key)
        return function(Call(self.current_account, self.region, caller, params)) or {}


def install() -> None:
    """Serve every path of the service with the registered functions."""
    from farvault.rehearsal.aws import (  # noqa: F401 - importing registers their operations
        airgapped,
        audit,
        job_operations,
        lock,
        notifications,
        plans,
        recovery_points,
        restore_testing,
        selections,
        settings,
        tags,
        vault_policies,
        vaults,
    )

    backend.install()
    urls.url_paths.clear()
    urls.url_paths["{0}/(?P<path>.*)$"] = EmbeddedBackupResponse.dispatch
