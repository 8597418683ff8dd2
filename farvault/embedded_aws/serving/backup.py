"""AWS Backup as served: every operation of every module, and moto's paths routed to them.

An operation that no module provides answers NotImplemented, so that a rehearsal never mistakes silence for success.
"""

from __future__ import annotations

from typing import Any

from moto.backup import urls
from moto.core.responses import ActionResult, BaseResponse
from moto.core.utils import get_service_model

from farvault.embedded_aws import backend
from farvault.embedded_aws.backup import (  # noqa: F401 - importing registers their operations
    airgapped,
    audit,
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
from farvault.embedded_aws.backup.operations import OPERATIONS, Answer, Call
from farvault.embedded_aws.errors import AwsError
from farvault.embedded_aws.iam import access
from farvault.embedded_aws.jobs import operations  # noqa: F401 - so does importing this


class EmbeddedBackupResponse(BaseResponse):
    """moto's handler for the service, calling the registered functions."""

    def __init__(self) -> None:
        super().__init__(service_name="backup")
        self.automated_parameter_parsing = True

    def call_action(self) -> Any:
        """Answer one request; where a function raises AwsError, that error is the answer."""
        try:
            result = ActionResult(self._answer())
        except AwsError as error:
            result = ActionResult(error)
        status, headers, body = self.serialized(result)
        return status, {**headers, "status": str(status)}, body

    def _answer(self) -> Answer:
        name = self._get_action()
        function = OPERATIONS.get(name)
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
    backend.install()
    urls.url_paths.clear()
    urls.url_paths["{0}/(?P<path>.*)$"] = EmbeddedBackupResponse.dispatch
