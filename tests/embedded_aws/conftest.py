"""One small organization, embedded once per module of tests."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest
from botocore.exceptions import ClientError

from farvault.embedded_aws import EmbeddedAws, ExistingOrganization, MemberAccount, OrganizationalUnit

MANAGEMENT, BACKUP, SHOP, OUTSIDE = "111111111111", "222222222222", "333333333333", "999999999999"
REGION, FAR = "ap-southeast-2", "ap-southeast-4"

ORGANIZATION = ExistingOrganization(
    id="o-a1b2c3d4e5",
    root="r-ab12",
    management_account=MANAGEMENT,
    units=(
        OrganizationalUnit("ou-ab12-11111111", "security"),
        OrganizationalUnit("ou-ab12-33333333", "production", parent="ou-ab12-22222222"),
        OrganizationalUnit("ou-ab12-22222222", "workloads"),
    ),
    accounts=(
        MemberAccount(MANAGEMENT, "management"),
        MemberAccount(BACKUP, "backup", unit="ou-ab12-11111111"),
        MemberAccount(SHOP, "shop", unit="ou-ab12-33333333"),
    ),
    outside_accounts=(OUTSIDE,),
)
_NUMBERS = count()


@pytest.fixture(scope="module")
def aws() -> Iterator[EmbeddedAws]:
    with EmbeddedAws(ORGANIZATION) as embedded:
        yield embedded
        assert embedded.log() == ""


@pytest.fixture
def name() -> str:
    """A name that no other test uses."""
    return f"name_{next(_NUMBERS)}"


def refusal(call: Callable[..., Any], **parameters: Any) -> tuple[str, str]:
    """The code and message with which AWS rejects a call."""
    with pytest.raises(ClientError) as refused:
        call(**parameters)
    error = refused.value.response["Error"]
    return error["Code"], error["Message"]
