"""Where a module is applied: its partition and account, as Terraform finds them."""

from __future__ import annotations

from dataclasses import dataclass

from constructs import Construct

from farvault.policies.expression import Expression, Text

from .imports.aws.data_aws_caller_identity import DataAwsCallerIdentity
from .imports.aws.data_aws_partition import DataAwsPartition
from .module import name_element


@dataclass(frozen=True)
class Place:
    """The partition and account of a resource; each a literal or a Terraform expression."""

    partition: Text
    account_id: Text

    @classmethod
    def current(cls, scope: Construct) -> Place:
        """The provider's own."""
        partition = DataAwsPartition(scope, "partition")
        identity = DataAwsCallerIdentity(scope, "identity")
        name_element(partition, "current")
        name_element(identity, "current")
        return cls(
            Expression(f"data.aws_partition.{partition.friendly_unique_id}.partition"),
            Expression(f"data.aws_caller_identity.{identity.friendly_unique_id}.account_id"),
        )
