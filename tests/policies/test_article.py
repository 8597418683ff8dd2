"""The article that the project began with: its template and its policy come out with the same meaning."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from farvault.organization import Organization
from farvault.policies.backup_policy import backup_policy
from farvault.policies.expression import minified, resolve
from farvault.policies.key_policy import key_policy
from farvault.policies.principals import Users
from farvault.policies.vault_policy import vault_policy

ARTICLE = Path(__file__).parent / "article"
ACCOUNT, SOURCE, ORGANIZATION = "222222222222", "333333333333", "o-a1b2c3d4e5"


class _CloudFormation(yaml.SafeLoader):
    """Reads a template with its functions filled in."""


def _sub(loader: yaml.SafeLoader, node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        text, values = loader.construct_sequence(node, deep=True)
        for name, value in values.items():
            text = text.replace(f"${{{name}}}", value)
        return str(text)
    return str(loader.construct_scalar(node)).replace("${AWS::AccountId}", ACCOUNT)  # type: ignore[arg-type]


def _ref(loader: yaml.SafeLoader, node: yaml.Node) -> str:
    name = loader.construct_scalar(node)  # type: ignore[arg-type]
    return {"sourceaccountid": SOURCE, "organizationid": ORGANIZATION, "vaultname": "cabvault"}.get(
        str(name), f"Ref {name}"
    )


def _get_attribute(loader: Any, node: Any) -> str:
    return ".".join(loader.construct_sequence(node))


_CloudFormation.add_constructor("!Sub", _sub)
_CloudFormation.add_constructor("!Ref", _ref)
_CloudFormation.add_constructor("!GetAtt", _get_attribute)


@pytest.fixture(scope="module")
def template() -> Any:
    return yaml.load((ARTICLE / "destination-vault.cloudformation.yaml").read_text(), _CloudFormation)


def meaning(policy: dict[str, Any]) -> list[dict[str, Any]]:
    """A policy's statements as data that compares by meaning: one-item lists become their item, booleans become texts.

    Sids have no meaning, and the article's contain spaces, which KMS and IAM refuse.
    """

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return plain(value[0]) if len(value) == 1 else sorted(map(plain, value))
        return str(value).lower() if isinstance(value, bool) else value

    statements = [plain({key: value for key, value in each.items() if key != "Sid"}) for each in policy["Statement"]]
    return sorted(statements, key=str_sorted)


def str_sorted(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def test_key_policy(template: Any) -> None:
    theirs = template["Resources"]["cabKey"]["Properties"]["KeyPolicy"]
    ours = resolve(key_policy("aws", ACCOUNT, Users(account_ids=[SOURCE])))
    assert meaning(ours) == meaning(theirs)


def test_vault_policy(template: Any) -> None:
    theirs = template["Resources"]["cabvault"]["Properties"]["AccessPolicy"]
    ours = resolve(vault_policy("aws", Users(organization_id=ORGANIZATION)))
    assert meaning(ours) == meaning(theirs)


def test_sids_are_letters_and_digits() -> None:
    users = Users([SOURCE], [f"{ORGANIZATION}/r-ab12/*"], ORGANIZATION, ["arn:aws:iam::*:role/x"])
    for policy in (key_policy("aws", ACCOUNT, users), vault_policy("aws", users)):
        sids = [statement["Sid"] for statement in resolve(policy)["Statement"]]
        assert all(sid.isalnum() for sid in sids)
        assert len(sids) == len(set(sids))


def test_resources_and_outputs(template: Any, synthesized: Path) -> None:
    module = json.loads((synthesized / "modules" / "destination-vault" / "main.tf.json").read_text())
    theirs = template["Resources"]
    vault = module["resource"]["aws_backup_vault"]["this"]
    assert set(theirs) == {"cabKey", "cabvault"}
    assert theirs["cabvault"]["Properties"]["BackupVaultName"] == "cabvault"
    assert vault["name"] == "${var.name}"
    assert theirs["cabvault"]["Properties"]["EncryptionKeyArn"] == "cabKey.Arn"
    assert "aws_kms_key.this[*].arn" in vault["kms_key_arn"]
    # `Ref` of a vault is its name, `Ref` of a key its id: the outputs that the template has.
    assert {name: output["Value"] for name, output in template["Outputs"].items()} == {
        "cabvault": "Ref cabvault",
        "cabKey": "Ref cabKey",
    }
    assert "[*].name" in module["output"]["vault_name"]["value"]
    assert "[*].key_id" in module["output"]["key_id"]["value"]


def test_backup_policy(shipped: Organization) -> None:
    theirs = json.loads((ARTICLE / "backup-policy.json").read_text())
    ours = minified(backup_policy(shipped, "backup"))
    # The article's backup account is a different one.
    assert json.loads(ours.replace(shipped.account("backup").id, "555555555559")) == theirs


def test_shipped_vault_is_the_articles(shipped: Organization, synthesized: Path) -> None:
    stack = json.loads((synthesized / "stacks" / "backup-ap-southeast-2" / "cdk.tf.json").read_text())
    call = stack["module"]["destination_vault_cabvault"]
    assert call["organization_id"] == shipped.description.organization.id
    assert call["key_users"] == {
        "account_ids": sorted(shipped.account(name).id for name in ("shop", "warehouse", "analytics"))
    }
