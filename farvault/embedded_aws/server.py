"""The embedded organization as a rehearsal uses it: start it, point Terraform at it, simulate jobs, stop it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from farvault.embedded_aws.organization import ExistingOrganization, access_key
from farvault.errors import InputError, ToolError
from farvault.facts import ORGANIZATIONS_REGIONS
from farvault.running.processes import ending

HOST = "127.0.0.1"
_PATIENCE_SECONDS = 10
_ANSWER_SECONDS = 120
"""How long it may take to answer one of our own requests, on a busy machine."""
#: So that neither Terraform nor moto reads the user's ~/.aws.
_NO_FILES = {"AWS_SHARED_CREDENTIALS_FILE": os.devnull, "AWS_CONFIG_FILE": os.devnull}
#: The folder that holds the package `farvault`, so that the server process finds it.
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


class EmbeddedAws:
    """An AWS Organization on a free port of the loopback address, in a process of its own.

    A context manager. The process ends with `close()` and, at the latest, when this process ends,
    however it ends. journal: a file in which its state survives a kill; starting again with the same file
    and organization resumes where it was; None: the state is lost at the end. checkpoint: go back to
    the position from `checkpoint()`; None: to the last request. Raises InputError where the journal
    cannot be used, ToolError where the server does not start.
    """

    def __init__(
        self, organization: ExistingOrganization, journal: Path | None = None, checkpoint: int | None = None
    ) -> None:
        self.organization = organization
        self._output = ""
        self._session: Any = None
        self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in close()
        path = os.pathsep.join(each for each in (str(_PACKAGE_PARENT), os.environ.get("PYTHONPATH")) if each)
        variables = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "MOTO_"))}
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "farvault.embedded_aws.serving.process"],
            env=variables | _NO_FILES | {"PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        try:
            self._port = self._start(journal, checkpoint)
        except BaseException:
            self.close()
            raise

    def _start(self, journal: Path | None, checkpoint: int | None) -> int:
        assert self._process.stdin
        assert self._process.stdout
        order = {
            "organization": self.organization.as_json(),
            "journal": str(journal) if journal else None,
            "checkpoint": checkpoint,
        }
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            ended = self.ended(_PATIENCE_SECONDS) or "the embedded AWS did not start"
            raise ToolError(f"{ended}\n{self.log()}".strip())
        answer = json.loads(line)
        if "error" in answer:
            raise InputError(answer["error"], help=answer["help"])
        return int(answer["port"])

    def __enter__(self) -> EmbeddedAws:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def endpoint_url(self) -> str:
        """The value for AWS_ENDPOINT_URL."""
        return f"http://{HOST}:{self._port}"

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self._process.pid

    def ended(self, patience_seconds: float = 0) -> str:
        """How the server ended by itself, in words; empty if it still runs after waiting this long."""
        try:
            return f"the embedded AWS {ending(self._process.wait(patience_seconds))}"
        except subprocess.TimeoutExpired:
            return ""

    def log(self) -> str:
        """What the server wrote to standard error, also after its end: empty, unless something failed in it."""
        if not self._log.closed:
            self._log.seek(0)
            self._output = self._log.read().decode(errors="replace")
        return self._output

    def close(self) -> None:
        """Stop the server; calling it again is not an error."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self.log()
        self._log.close()

    def credentials(self, account: str | None = None) -> dict[str, str]:
        """Dummy credentials of an account (None: the management account), as environment variables."""
        key = access_key(account or self.organization.management_account)
        return {"AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": "rehearsal"}

    def environment(self, account: str | None = None, region: str | None = None) -> dict[str, str]:
        """What to add to Terraform's or an SDK's environment: the endpoint, credentials, and no access to real AWS.

        region: the default one; None: where AWS Organizations is.
        """
        region = region or ORGANIZATIONS_REGIONS[self.organization.partition]
        return self.credentials(account) | {
            "AWS_ENDPOINT_URL": self.endpoint_url,
            "AWS_REGION": region,
            "AWS_DEFAULT_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true",
            **_NO_FILES,
        }

    def client(self, service: str, account: str | None = None, region: str | None = None) -> Any:
        """A boto3 client of a service, calling as an account's root, that does not retry.

        region: where; None: where AWS Organizations is.
        """
        import boto3
        from botocore.config import Config

        if self._session is None:
            self._session = boto3.Session()
        credentials = self.credentials(account)
        return self._session.client(
            service,
            region_name=region or ORGANIZATIONS_REGIONS[self.organization.partition],
            endpoint_url=self.endpoint_url,
            aws_access_key_id=credentials["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=credentials["AWS_SECRET_ACCESS_KEY"],
            config=Config(retries={"total_max_attempts": 1}, proxies={}),
        )

    def checkpoint(self) -> int | None:
        """The current position of the journal, to go back to later; None without a journal.

        Take it while no Terraform runs, together with a copy of its state files.
        """
        position: int | None = self._post("checkpoint", {})["position"]
        return position

    def advance(self, *, days: float = 0, seconds: float = 0) -> None:
        """Move the organization's clock forward, so that locks cool off and windows pass."""
        self._post("advance", {"seconds": timedelta(days=days).total_seconds() + seconds})

    def simulate_backup(
        self,
        account: str,
        region: str,
        vault: str,
        role_arn: str,
        resource: dict[str, Any],
        lifecycle: dict[str, int] | None = None,
        *,
        continuous: bool = False,
    ) -> dict[str, Any]:
        """Back a resource up into the vault of this name; the job, in the API's shape BackupJob.

        resource: `arn`, and where they matter `kind`, as farvault.facts names it, and `key_arn` (an ARN, or
        `alias/aws/...`; none: not encrypted). lifecycle: in the API's shape. The job's State is COMPLETED, or FAILED
        with StatusMessage.
        """
        data = {"account": account, "region": region, "vault": vault, "role_arn": role_arn, "resource": resource}
        return self._post("backup", data | {"lifecycle": lifecycle, "continuous": continuous})

    def simulate_copy(
        self, backup: dict[str, Any], destination_vault_arn: str, lifecycle: dict[str, int] | None = None
    ) -> dict[str, Any]:
        """Copy what a backup (or a completed copy) created, as a plan would; the job, in the API's shape CopyJob."""
        copied = "DestinationRecoveryPointArn" in backup
        data = {
            "source_vault_arn": backup["DestinationBackupVaultArn" if copied else "BackupVaultArn"],
            "recovery_point_arn": backup["DestinationRecoveryPointArn" if copied else "RecoveryPointArn"],
            "role_arn": backup["IamRoleArn"],
            "destination_vault_arn": destination_vault_arn,
            "lifecycle": lifecycle,
        }
        return self._post("copy", data)

    def simulate_rule(
        self, account: str, region: str, rule: dict[str, Any], role_arn: str, resource: dict[str, Any]
    ) -> dict[str, Any]:
        """Simulate a plan's rule (shape BackupRuleInput) on a resource: {"backup": job, "copies": [job, ...]}."""
        data = {"account": account, "region": region, "rule": rule, "role_arn": role_arn, "resource": resource}
        return self._post("rule", data)

    def give_key(self, arn: str, policy: str, *, multi_region: bool = False) -> None:
        """Create a customer managed key with exactly this ARN and key policy, unless it exists."""
        self._post("key", {"arn": arn, "policy": policy, "multi_region": multi_region})

    def _post(self, path: str, data: dict[str, Any]) -> dict[str, Any]:
        connection = HTTPConnection(HOST, self._port, timeout=_ANSWER_SECONDS)
        try:
            connection.request("POST", f"/farvault/{path}", json.dumps(data), {"Content-Type": "application/json"})
            response = connection.getresponse()
            answer: dict[str, Any] = json.loads(response.read())
        except (OSError, HTTPException, ValueError) as fault:
            raise ToolError(f"the embedded AWS does not answer: {fault}") from fault
        finally:
            connection.close()
        if response.status != 200:
            raise ToolError(str(answer.get("message", answer)))
        return answer
