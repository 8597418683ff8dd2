"""KMS: what moto leaves out and what decides whether a deployment of backup keys succeeds.

Key policies whose principals do not exist or that lock the caller out are refused; replica keys have
their own policy, description and tags; rotation has a period; AWS managed keys keep their ids.
Sources: KMS API reference, CreateKey, PutKeyPolicy, ReplicateKey, EnableKeyRotation; KMS Developer
Guide, "Default key policy" (the lockout safety check).
"""

from __future__ import annotations

import json
from copy import copy, deepcopy
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from moto.kms.models import Alias, Key, KmsBackend, kms_backends
from moto.kms.responses import KmsResponse
from moto.kms.utils import RESERVED_ALIASES

from farvault.access.evaluation import Caller, Context, Decision, evaluate
from farvault.embedded_aws import backend
from farvault.embedded_aws.errors import AwsError
from farvault.embedded_aws.iam import access, principals
from farvault.facts import RANGES

#: moto's classes leave abstract what only its CloudFormation support needs.
_Key: Any = Key
_Alias: Any = Alias
#: KMS API reference, CreateKey, GetKeyPolicy, PutKeyPolicy.
_DEFAULTS = {"KeyUsage": "ENCRYPT_DECRYPT", "PolicyName": "default"}
_PERIODS: dict[str, int] = {}
_ROTATION = RANGES["key_rotation_period_days"]


def find_key(arn: str, region: str) -> Key | None:
    """The key with this ARN if it is in this Region (keys are regional), else None."""
    parts = arn.split(":", 5)
    if len(parts) < 6 or parts[2] != "kms" or parts[3] != region or not backend.knows(parts[4]):
        return None
    return kms_backends[parts[4]][region].keys.get(parts[5].removeprefix("key/"))


def managed_key(account: str, region: str, alias: str) -> Key:
    """The AWS managed key behind an alias like `alias/aws/backup`, created when first used."""
    store = kms_backends[account][region]
    arn = f"arn:{backend.organization().partition}:kms:{region}:{account}:{alias}"
    id = str(uuid5(NAMESPACE_URL, arn))
    if id not in store.keys:
        usage, spec = "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT"
        key: Key = _Key(None, usage, spec, f"Default key for {alias}", account, region)
        key.id, key.key_manager = id, "AWS"
        key.arn = f"arn:{backend.organization().partition}:kms:{region}:{account}:key/{id}"
        key.aliases[alias] = _Alias(account, region, alias, key)
        key.policy = json.dumps({"Version": "2012-10-17", "Id": "auto", "Statement": []})
        store.keys[id] = key
    return store.keys[id]


def customer_key(arn: str, policy: str, *, multi_region: bool) -> Key:
    """A customer managed key with exactly this ARN, as its owner created it; created once."""
    _, _, _, region, account, rest = arn.split(":", 5)
    backend.check_region(region)
    store, id = kms_backends[account][region], rest.removeprefix("key/")
    if id not in store.keys:
        usage, spec = "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT"
        key: Key = _Key(policy, usage, spec, "given", account, region, multi_region)
        key.id, key.arn = id, arn
        if multi_region:
            key.multi_region_configuration["PrimaryKey"]["Arn"] = arn
        store.keys[id] = key
    return store.keys[id]


def may_use(key: Key, caller: str, region: str) -> bool:
    """Whether the key's policy allows the caller (an ARN) to have AWS Backup use the key for a vault."""
    account, organization = caller.split(":")[4], backend.organization()
    via = f"backup.{region}.amazonaws.com"
    extra: Context = {"kms:ViaService": via, "kms:GrantIsForAWSResource": True, "kms:CallerAccount": account}
    who = Caller(caller, account, organization.id, organization.path(account), extra)
    policy = principals.parse(key.policy) or {}
    return key.key_manager == "AWS" or all(
        evaluate(policy, who, f"kms:{action}", key.arn, identity=False) is Decision.ALLOWED
        for action in ("DescribeKey", "CreateGrant", "GenerateDataKey", "Decrypt")
    )


def check_policy(text: str, account: str, key: str, *, safety: bool) -> None:
    """Reject, as MalformedPolicyDocumentException, a policy that KMS rejects from the caller with access key id `key`.

    Raises UnsupportedPolicy where it cannot be evaluated here.
    """
    document = principals.parse(text)
    if document is None:
        raise AwsError("MalformedPolicyDocumentException", "The policy document is not valid JSON or has no statement.")
    if principals.missing(document):
        message = "Policy contains a statement with one or more invalid principals."
        raise AwsError("MalformedPolicyDocumentException", message)
    operator = principals.unknown_operator(document)
    if operator is not None:
        message = f"Policy contains a statement with the unknown condition operator '{operator}'."
        raise AwsError("MalformedPolicyDocumentException", message)
    if not safety:
        return
    organization = backend.organization()
    caller = Caller(access.caller(key), account, organization.id, organization.path(account))
    if evaluate(document, caller, "kms:PutKeyPolicy", "*", identity=False) is not Decision.ALLOWED:
        message = "The new key policy will not allow you to update the key policy in the future."
        raise AwsError("MalformedPolicyDocumentException", message)


class EmbeddedKmsResponse(KmsResponse):
    """moto's KMS, rejecting what KMS rejects."""

    def _get_param(self, param_name: str, if_none: Any = None) -> Any:
        """What may be left out has AWS's default."""
        return super()._get_param(param_name, _DEFAULTS.get(param_name, if_none))

    def _validate_cmk_id(self, key_id: str) -> None:
        """Also accept ids of multi-Region keys in AWS's form, without hyphens."""
        if key_id not in self.kms_backend.keys:
            super()._validate_cmk_id(key_id)

    def _check(self, policy: str | None) -> None:
        if policy is not None:
            safety = not self._get_param("BypassPolicyLockoutSafetyCheck")
            check_policy(policy, self.current_account, self.access_key, safety=safety)

    def create_key(self) -> str:
        """MalformedPolicyDocumentException for a policy KMS rejects."""
        self._check(self._get_param("Policy"))
        return str(super().create_key())

    def put_key_policy(self) -> str:
        """MalformedPolicyDocumentException for a policy KMS rejects."""
        self._validate_cmk_id(self._get_param("KeyId"))
        self._check(self._get_param("Policy"))
        return str(super().put_key_policy())

    def replicate_key(self) -> str:
        """A replica with its own policy, description and tags, in another Region."""
        id, region = str(self._get_param("KeyId")), str(self._get_param("ReplicaRegion"))
        self._validate_cmk_id(id)
        self._check(self._get_param("Policy"))
        backend.check_region(region)
        replica = _replicate(self.kms_backend, self.kms_backend.keys[self.kms_backend.get_key_id(id)], region)
        replica.policy = self._get_param("Policy") or replica.generate_default_policy()
        replica.description = self._get_param("Description") or ""
        tags = {tag["TagKey"]: tag["TagValue"] for tag in self._get_param("Tags") or []}
        kms_backends[self.current_account][region].tag_resource(replica.id, tags)
        metadata = replica.to_dict()["KeyMetadata"]
        return json.dumps({"ReplicaKeyMetadata": metadata, "ReplicaPolicy": replica.policy})

    def enable_key_rotation(self) -> str:
        """RotationPeriodInDays within its bounds."""
        days = int(self._get_param("RotationPeriodInDays") or _ROTATION.usual)
        if not _ROTATION.holds(days):
            bounds = f"between {_ROTATION.minimum} and {_ROTATION.most}"
            raise AwsError("ValidationException", f"RotationPeriodInDays must be {bounds}, got {days}")
        answer = super().enable_key_rotation()
        _PERIODS[self._arn()] = days
        return str(answer)

    def get_key_rotation_status(self) -> str:
        """With the period, where rotation is on."""
        answer = json.loads(super().get_key_rotation_status())
        if answer["KeyRotationEnabled"]:
            answer["RotationPeriodInDays"] = _PERIODS.get(self._arn(), _ROTATION.usual)
        return json.dumps(answer)

    def _arn(self) -> str:
        return str(self.kms_backend.describe_key(self._get_param("KeyId")).arn)


def _replicate(store: KmsBackend, primary: Key, region: str) -> Key:
    """The replica of a multi-Region primary key, known to the primary and to its other replicas."""
    if not primary.multi_region or primary.multi_region_configuration["MultiRegionKeyType"] != "PRIMARY":
        raise AwsError("UnsupportedOperationException", f"{primary.arn} is not a multi-Region primary key.")
    target = kms_backends[store.account_id][region]
    if primary.id in target.keys:
        raise AwsError("AlreadyExistsException", f"{primary.id} already exists in {region}.")
    replica = copy(primary)
    replica.region, replica.arn = region, primary.arn.replace(f":{primary.region}:", f":{region}:")
    replica.aliases, replica.grants, replica.rotations = {}, {}, []
    replica.key_state, replica.enabled = "Enabled", True
    target.keys[replica.id] = replica
    configuration = primary.multi_region_configuration
    configuration["ReplicaKeys"] = [*configuration["ReplicaKeys"], {"Arn": replica.arn, "Region": region}]
    for each in configuration["ReplicaKeys"]:
        sibling = kms_backends[store.account_id][each["Region"]].keys.get(primary.id)
        if sibling is not None:
            sibling.multi_region_configuration = deepcopy(configuration) | {"MultiRegionKeyType": "REPLICA"}
    return replica


def install() -> None:
    """Serve KMS with the embedded handler, and give AWS managed keys stable ids."""
    from moto.kms import urls

    urls.url_paths["{0}/$"] = EmbeddedKmsResponse.dispatch

    def default_key(self: KmsBackend, alias_name: str) -> Any:
        return managed_key(self.account_id, self.region_name, alias_name).id

    KmsBackend._generate_default_keys = default_key  # type: ignore[method-assign] # moto has no other way in
    if "alias/aws/backup" not in RESERVED_ALIASES:
        RESERVED_ALIASES.append("alias/aws/backup")
