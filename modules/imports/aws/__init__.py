from pkgutil import extend_path
__path__ = extend_path(__path__, __name__)

import abc
import builtins
import datetime
import enum
import typing

import jsii
import publication
import typing_extensions

import typeguard
from importlib.metadata import version as _metadata_package_version
TYPEGUARD_MAJOR_VERSION = int(_metadata_package_version('typeguard').split('.')[0])

def check_type(argname: str, value: object, expected_type: typing.Any) -> typing.Any:
    if TYPEGUARD_MAJOR_VERSION <= 2:
        return typeguard.check_type(argname=argname, value=value, expected_type=expected_type) # type:ignore
    else:
        if isinstance(value, jsii._reference_map.InterfaceDynamicProxy): # pyright: ignore [reportAttributeAccessIssue]
           pass
        else:
            if TYPEGUARD_MAJOR_VERSION == 3:
                typeguard.config.collection_check_strategy = typeguard.CollectionCheckStrategy.ALL_ITEMS # type:ignore
                typeguard.check_type(value=value, expected_type=expected_type) # type:ignore
            else:
                typeguard.check_type(value=value, expected_type=expected_type, collection_check_strategy=typeguard.CollectionCheckStrategy.ALL_ITEMS) # type:ignore

from ._jsii import *

__all__ = [
    "backup_global_settings",
    "backup_logically_air_gapped_vault",
    "backup_region_settings",
    "backup_vault",
    "backup_vault_lock_configuration",
    "backup_vault_policy",
    "data_aws_caller_identity",
    "data_aws_iam_role",
    "data_aws_iam_roles",
    "data_aws_organizations_organization",
    "data_aws_partition",
    "iam_role",
    "iam_role_policy_attachment",
    "iam_service_linked_role",
    "kms_alias",
    "kms_key",
    "kms_replica_key",
    "organizations_delegated_administrator",
    "organizations_policy",
    "organizations_policy_attachment",
    "organizations_resource_policy",
    "provider",
]

publication.publish()

# Loading modules to ensure their types are registered with the jsii runtime library
