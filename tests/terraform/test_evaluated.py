"""Real Terraform evaluates each module's policy expressions to the documents of the literal form."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from farvault.names import SERVICE_LINKED_ROLE
from farvault.policies.delegation_policy import delegation_policy
from farvault.policies.expression import resolve
from farvault.policies.key_policy import key_policy, source_key_statements
from farvault.policies.principals import Users
from farvault.policies.vault_policy import vault_policy
from tests.conftest import Terraform

PLACE = {
    "data.aws_partition.current.partition": "var.test_partition",
    "data.aws_caller_identity.current.account_id": "var.test_account_id",
    "one(data.aws_organizations_organization.current[*].id)": "var.test_organization_id",
}

digits = st.text("0123456789", min_size=12, max_size=12)
word = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=10, max_size=12)
organization_id = word.map(lambda text: f"o-{text}")
path = st.builds(lambda org, unit: f"{org}/r-ab12/ou-ab12-{unit}/*", organization_id, word)
arn = st.sampled_from(["*", "arn:aws:iam::*:role/a/b", 'arn:aws:iam::*:role/${x}%{y}"\\é'])
users = st.fixed_dictionaries(
    {
        "account_ids": st.lists(digits, max_size=3, unique=True),
        "organization_paths": st.lists(path, max_size=3, unique=True),
        "organization_id": st.none() | organization_id,
        "principal_arns": st.lists(arn, max_size=2, unique=True),
    }
)
place = st.fixed_dictionaries(
    {
        "test_partition": st.sampled_from(["aws", "aws-cn", "aws-us-gov"]),
        "test_account_id": digits,
        "test_organization_id": organization_id,
    }
)


def evaluated(terraform: Terraform, module: Path, local: str, inputs: list[dict[str, Any]], folder: Path) -> list[Any]:
    """The value of a module's local for each of `inputs`: by Terraform, in one run, without any provider."""
    content = json.loads((module / "main.tf.json").read_text())
    text = json.dumps({"locals": {local: content["locals"][local]}})
    for data, variable in PLACE.items():
        text = text.replace(data, variable)
    assert "data." not in text
    used = set(re.findall(r"var\.(\w+)", text)) - set(PLACE)
    variables = {name: content["variable"][name] for name in used if name in content["variable"]}
    variables |= {name: {"type": "string"} for name in used if name.startswith("test_")}
    # A local may refer to other locals or variables only through its inputs.
    inner = folder / "inner"
    inner.mkdir(parents=True, exist_ok=True)
    configuration = json.loads(text) | {"variable": variables, "output": {"made": {"value": f"${{local.{local}}}"}}}
    (inner / "main.tf.json").write_text(json.dumps(configuration))
    calls = {
        f"case{number}": {
            "source": "./inner",
            **{key: literal(value) for key, value in values.items() if key in variables},
        }
        for number, values in enumerate(inputs)
    }
    outputs = {name: {"value": f"${{module.{name}.made}}"} for name in calls}
    (folder / "main.tf.json").write_text(json.dumps({"module": calls, "output": outputs}))
    (folder / "terraform.tfstate").unlink(missing_ok=True)
    terraform(folder, "init", "-input=false")
    terraform(folder, "apply", "-auto-approve", "-input=false")
    results = json.loads(terraform(folder, "output", "-json").stdout)
    return [results.get(f"case{number}", {"value": None})["value"] for number in range(len(inputs))]


def literal(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("${", "$${").replace("%{", "%%{")
    if isinstance(value, dict):
        return {key: literal(inner) for key, inner in value.items() if inner is not None}
    return [literal(inner) for inner in value] if isinstance(value, list) else value


def python_users(case: dict[str, Any]) -> Users:
    return Users(
        **{key: case[key] for key in ("account_ids", "organization_paths", "organization_id", "principal_arns")}
    )


few = settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def batches(strategy: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(strategy, min_size=40, max_size=40)


both = st.builds(lambda first, second: first | second, users, place)


@few
@given(inputs=batches(both))
def test_key_policy(newest: Terraform, synthesized: Path, tmp_path: Path, inputs: list[dict[str, Any]]) -> None:
    texts = evaluated(newest, synthesized / "modules" / "backup-key", "key_policy", inputs, tmp_path)
    for case, text in zip(inputs, texts, strict=True):
        expected = key_policy(case["test_partition"], case["test_account_id"], python_users(case))
        assert json.loads(text) == resolve(expected)


@few
@given(inputs=batches(both))
def test_vault_policy(newest: Terraform, synthesized: Path, tmp_path: Path, inputs: list[dict[str, Any]]) -> None:
    texts = evaluated(newest, synthesized / "modules" / "destination-vault", "vault_policy", inputs, tmp_path)
    for case, text in zip(inputs, texts, strict=True):
        assert json.loads(text) == resolve(vault_policy(case["test_partition"], python_users(case)))


key_users = st.none() | users.map(lambda case: {key: case[key] for key in case if key != "principal_arns"}).filter(
    lambda case: any(case.values())
)


@few
@given(inputs=batches(st.builds(lambda first, second: first | {"key_users": second}, both, key_users)))
def test_key_policy_of_destination_vault(
    newest: Terraform, synthesized: Path, tmp_path: Path, inputs: list[dict[str, Any]]
) -> None:
    texts = evaluated(newest, synthesized / "modules" / "destination-vault", "key_policy", inputs, tmp_path)
    for case, text in zip(inputs, texts, strict=True):
        key_policy_users = python_users({**case, **(case["key_users"] or {})})
        assert json.loads(text) == resolve(
            key_policy(case["test_partition"], case["test_account_id"], key_policy_users)
        )


sources = st.builds(
    lambda first, ids, role: first | {"destination_account_ids": ids, "backup_role": role},
    place,
    st.lists(digits, max_size=3, unique=True),
    st.none() | st.fixed_dictionaries({"name": word, "path": st.sampled_from(["/", "/a/b/"])}),
)


def copiers(case: dict[str, Any]) -> Users:
    role = f"arn:{case['test_partition']}:iam::*:role/{SERVICE_LINKED_ROLE}"
    return Users(account_ids=case["destination_account_ids"], principal_arns=[role])


@few
@given(inputs=batches(sources))
def test_source_account(newest: Terraform, synthesized: Path, tmp_path: Path, inputs: list[dict[str, Any]]) -> None:
    module = synthesized / "modules" / "source-account"
    keys = evaluated(newest, module, "key_policy", inputs, tmp_path / "key")
    statements = evaluated(newest, module, "source_key_statements", inputs, tmp_path / "statements")
    for case, key, text in zip(inputs, keys, statements, strict=True):
        partition = case["test_partition"]
        assert json.loads(key) == resolve(key_policy(partition, case["test_account_id"], copiers(case)))
        assert json.loads(text) == resolve(source_key_statements(partition, copiers(case), backup_role(case)))


def backup_role(case: dict[str, Any]) -> Users:
    role, account = case["backup_role"], case["test_account_id"]
    if role is None:
        return Users()
    arn = f"arn:{case['test_partition']}:iam::{account}:role{role['path']}{role['name']}"
    return Users(account_ids=[account], principal_arns=[arn])


statement = st.fixed_dictionaries(
    {"Effect": st.sampled_from(["Allow", "Deny"]), "Principal": st.just({"AWS": "222222222222"}), "Action": word},
    optional={"Sid": word, "Resource": st.lists(word, max_size=2)},
)
administrator = st.none() | st.fixed_dictionaries(
    {"account_id": digits, "manage_policies": st.booleans()},
    optional={"other_statements": st.none() | st.lists(statement, max_size=2).map(json.dumps)},
)


@few
@given(
    inputs=batches(st.builds(lambda first, second: first | {"delegated_administrator": second}, place, administrator))
)
def test_delegation_policy(newest: Terraform, synthesized: Path, tmp_path: Path, inputs: list[dict[str, Any]]) -> None:
    module = synthesized / "modules" / "organization-settings"
    texts = evaluated(newest, module, "delegation_policy", inputs, tmp_path)
    for case, text in zip(inputs, texts, strict=True):
        if case["delegated_administrator"] is None:
            assert text is None
            continue
        expected = delegation_policy(
            case["test_partition"],
            case["test_account_id"],
            case["test_organization_id"],
            case["delegated_administrator"]["account_id"],
            json.loads(case["delegated_administrator"].get("other_statements") or "[]"),
        )
        assert json.loads(text) == resolve(expected)
