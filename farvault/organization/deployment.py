"""How Terraform runs: which role, where its state lives, where it takes the modules from."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from farvault.facts import PATTERNS, REGIONS
from farvault.organization.fields import Law, Model, RegionName, RolePathAndName, fault, matching
from farvault.organization.workspaces import Workspaces


class _Plain(Law):
    """Text that every Terraform and OpenTofu takes as it is: in a backend only some of them read templates."""

    schema: dict[str, Any] = {"pattern": r"^([^\x00-\x1f\x7f$%]|[$%](?!\{))*$"}

    def check(self, value: Any) -> Any:
        if re.search(r"[\x00-\x1f\x7f]|[$%]\{", value):
            raise fault(
                "backend-template",
                f"must hold no control character and neither '${{' nor '%{{', got '{value}'",
                "write it out: a backend knows no variables",
            )
        return value


PlainText = Annotated[str, Field(min_length=1), _Plain()]


class _OwnFile(Law):
    schema: dict[str, Any] = {"pattern": r"^[^/].*[^/]$"}

    def check(self, value: Any) -> Any:
        parts = value.split("/")
        if not all(parts) or {".", ".."} & set(parts) or "\\" in value:
            raise fault(
                "shared-state",
                f"must be a file inside the stack's own folder, got '{value}': stacks would share one state",
                "give its name, such as terraform.tfstate; it is beside each stack, so there is one for each",
            )
        if parts[0] in ("modules", ".terraform") or value.endswith((".tf", ".tf.json", ".tfvars", "metadata.json")):
            raise fault("state-path", f"'{value}' is not the state's: something else is written there", "rename it")
        return value


class LocalBackend(Model):
    """State in a file beside the stack."""

    type: Literal["local"]
    """Kind of backend."""
    path: Annotated[PlainText, _OwnFile()] = "terraform.tfstate"
    """The file, inside the stack's folder."""


class _BucketName(Law):
    schema: dict[str, Any] = {
        "pattern": r"^(?!xn--|sthree-|amzn-s3-demo-)(?!.*[.][.])(?!([0-9]+[.]){3}[0-9]+$)"
        rf"(?!.*(-s3alias|--ol-s3|[.]mrap|--x-s3|--table-s3)$)({PATTERNS['bucket_name'].regex})$"
    }

    def check(self, value: Any) -> Any:
        if re.search(self.schema["pattern"], value) is None:
            raise fault(
                "bucket-name",
                f"must be {PATTERNS['bucket_name'].means}, without '..', not as an IP address is written, and with no "
                f"beginning or end that AWS keeps for itself, got '{value}'",
            )
        return value


class _KeyPrefix(Law):
    schema: dict[str, Any] = {"pattern": r"^(?!.*//)[^/].*[^/]$|^[^/]$"}

    def check(self, value: Any) -> Any:
        if re.search(self.schema["pattern"], value, re.DOTALL) is None:
            raise fault("state-key", f"must neither begin nor end with '/', nor hold '//', got '{value}'")
        return value


class S3Backend(Model):
    """State in an S3 bucket, one object for each environment: <key_prefix>/<account>/<region>.tfstate."""

    type: Literal["s3"]
    """Kind of backend."""
    bucket: Annotated[str, _BucketName()]
    """The bucket."""
    region: RegionName
    """The bucket's Region."""
    key_prefix: Annotated[PlainText, _KeyPrefix()] = "farvault"
    """Where in the bucket."""
    role_arn: Annotated[str, matching("role_arn")] | None = None
    """Role assumed for the state alone. Without it, the caller's own permissions."""
    kms_key_id: Annotated[str, matching("state_key_arn")] | None = None
    """ARN of the key the state is encrypted with. Without it, the bucket's default."""
    use_lockfile: bool = True
    """Lock by an object beside the state: needs Terraform or OpenTofu 1.10."""

    @model_validator(mode="after")
    def _where_the_bucket_is(self) -> S3Backend:
        partition = REGIONS[self.region].partition
        for name in ("role_arn", "kms_key_id"):
            arn = getattr(self, name)
            if arn and arn.split(":")[1] != partition:
                raise fault("state-elsewhere", f"{name} is in partition {arn.split(':')[1]}, the bucket in {partition}")
        region = self.kms_key_id.split(":")[3] if self.kms_key_id else self.region
        if region != self.region:
            raise fault("state-elsewhere", f"kms_key_id is a key of {region}, the bucket is in {self.region}")
        return self


class _HttpAddress(Law):
    schema = {"pattern": r"^https?://[^@{}#\x00-\x20]*\{stack\}[^@{}#\x00-\x20]*$"}

    def check(self, value: Any) -> Any:
        # The value is not shown: what is wrong with it may be that it holds a password.
        if re.fullmatch(self.schema["pattern"], value) is None:
            raise fault(
                "http-address",
                "must be an http or https address with '{stack}' once in it, no '#', and no user name or password",
                "give these with TF_HTTP_USERNAME and TF_HTTP_PASSWORD",
            )
        return value


class HttpBackend(Model):
    """State behind a REST address; user name and password come from TF_HTTP_USERNAME and TF_HTTP_PASSWORD."""

    type: Literal["http"]
    """Kind of backend."""
    address: Annotated[str, _HttpAddress()]
    """Address of an environment's state; {stack} becomes <account>-<region>."""
    lock_address: Annotated[str, _HttpAddress()] | None = None
    """Address of its lock. Without it, no locking."""
    lock_method: Literal["LOCK", "POST"] = "LOCK"
    """HTTP method that locks."""
    unlock_method: Literal["UNLOCK", "DELETE"] = "UNLOCK"
    """HTTP method that unlocks, at the same address."""


class CloudBackend(Model):
    """HCP Terraform or Terraform Enterprise: one workspace for each environment, <prefix><account>-<region>."""

    type: Literal["cloud"]
    """Kind of backend."""
    organization: Annotated[str, matching("hcp_organization")]
    """Organization there."""
    hostname: Annotated[str, matching("hcp_hostname")] = "app.terraform.io"
    """Host of HCP Terraform or of a Terraform Enterprise."""
    workspace_prefix: Annotated[str, matching("workspace_prefix")] = "farvault-"
    """What the workspaces' names begin with."""
    project: PlainText | None = None
    """Project of the workspaces. Without it, the organization's default project."""
    tags: tuple[Annotated[str, matching("workspace_tag")], ...] = ()
    """Select workspaces by these tags, and one that names the environment, rather than by name; the workspace's name
    is then given with TF_WORKSPACE. Without it, by name."""
    workspaces: Workspaces | None = None
    """What the workspaces are like, where Farvault synthesizes a configuration that makes them. Without it, you or
    `terraform init` make them."""

    @model_validator(mode="after")
    def _tags_as_they_are_kept(self) -> CloudBackend:
        upper = [tag for tag in self.tags if tag != tag.lower()]
        if self.workspaces and upper:
            raise fault(
                "workspaces-disagree",
                f"the tag '{upper[0]}' has capital letters, which the service makes small in a workspace's tags",
                f"write '{upper[0].lower()}'",
            )
        return self


Backend = Annotated[LocalBackend | S3Backend | HttpBackend | CloudBackend, Field(discriminator="type")]


class LocalModules(Model):
    """Each stack carries its own copy of the modules."""

    source: Literal["local"]
    """Where modules come from."""


class RegistryModules(Model):
    """Modules published in a registry."""

    source: Literal["registry"]
    """Where modules come from."""
    address: str = Field(pattern=r"^[A-Za-z0-9.:-]+(/[A-Za-z0-9_-]+)?$")
    """Host and namespace, such as app.terraform.io/acme, or a namespace alone; modules are <address>/<module>/aws."""
    version: Annotated[str, matching("version_constraint")]
    """Version or version constraint."""


Modules = Annotated[LocalModules | RegistryModules, Field(discriminator="source")]


class DeploymentSettings(Model):
    """How Terraform runs."""

    role: RolePathAndName
    """Path and name of the role that Terraform assumes in each account."""
    external_id: Annotated[str, matching("external_id")] | None = None
    """External id that the role asks for. Without it, none."""
    backend: Backend = LocalBackend(type="local")
    """Where state lives. Without it, in a file beside each stack."""
    modules: Modules = LocalModules(source="local")
    """Where modules come from. Without it, each stack carries its copy."""
    tags: dict[str, str] = {}
    """Tags of everything, through the provider's default_tags."""
