"""Descriptions drawn from the model itself: every field there is, with values that its type and its limits allow.

Most of them load, so that rules and commands see combinations that nobody has written.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable
from typing import Any

import yaml
from annotated_types import MinLen
from hypothesis import strategies as st

from farvault.facts import REGIONS
from farvault.facts.features import fact_names
from farvault.organization.deployment import CloudBackend, HttpBackend, RegistryModules, S3Backend
from farvault.organization.description import Account, Description
from farvault.organization.environment import (
    AcceptFrom,
    AirGapped,
    DestinationKey,
    DestinationVault,
    Environment,
    Lock,
    Source,
    SourceKey,
)
from farvault.organization.fields import Model, matching, one_of, refers_to, within
from farvault.organization.judgement import FactOverride
from farvault.organization.plan import Plan
from farvault.organization.target import Target
from farvault.organization.workspaces import Notification, Repository, Workspaces
from farvault.rules import RULES

ACCOUNTS = {"management": "1" * 12, "backup": "2" * 12, "shop": "3" * 12, "closed": "4" * 12}
UNITS = {"workloads": "ou-ab12-11111111", "production": "ou-ab12-22222222"}
PLANS = ("daily", "monthly")
VAULTS = ("central", "primary", "isolated")
HOME, FAR = "eu-west-1", "eu-central-1"
SITES = [("management", HOME), ("backup", HOME), ("backup", FAR), ("shop", HOME)]

_NAMES = {
    "account": st.sampled_from(sorted(ACCOUNTS)),
    "unit": st.sampled_from(sorted(UNITS)),
    "plan": st.sampled_from(PLANS),
    "target": st.sampled_from([*ACCOUNTS, *UNITS, "root"]),
    "vault": st.sampled_from(
        [
            *(f"backup/{region}/central" for region in (HOME, FAR, "$region")),
            *(f"$account/{region}/primary" for region in (HOME, "$region")),
        ]
    ),
    "source-vault": st.sampled_from(["primary", "Default"]),
}
_TEXTS = st.sampled_from(
    ["", "a", "aws:name", "*", '${upper("x")}', "%{if}", "é\u2028", "\x1b[2J", "x" * 300]
) | st.text(max_size=5)
#: Values for fields that the model takes as any text, by the field's name.
_TEXTS_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "schedule": st.sampled_from(
        [
            "cron(0 3 ? * * *)",
            "cron(0 3 * * ? *)",
            "cron(0/5 * ? * * *)",
            "cron(0 3 31 2 ? *)",
            "cron(0 3 L * ? 2199)",
            "cron(0 3 ? * 2#5 *)",
            "cron(0 3 29 2 ? *)",
            "rate(1 day)",
            "cron()",
            "",
        ]
    ),
    "policy_file": st.sampled_from(["policy.json", "../../policy.json", "none.json", "..", "", "/dev/zero", "a\0b"]),
    "rule": st.sampled_from([rule.slug for rule in RULES] + ["unknown"]),
    "at": st.sampled_from(["plans.daily", "plans", "backup/eu-west-1", "backup/eu-west-1:destination_vaults", "."]),
    "fact": st.sampled_from(sorted(fact_names())),
    "tag": st.sampled_from(["a", "b", "aws:ResourceTag/a"]),
}
_PART = st.sampled_from(["Version", "Statement", "Sid", "Effect", "Allow", "Deny", "Principal", "AWS", "Action", "*"])
_WORD = _PART | st.sampled_from(
    ["backup:CopyIntoBackupVault", "kms:CreateGrant", "kms:*", "kms:ViaService", "Condition"]
)
POLICIES = st.recursive(
    st.none() | st.booleans() | st.integers() | _WORD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORD, inner, max_size=4),
) | st.fixed_dictionaries(
    {
        "Statement": st.lists(
            st.fixed_dictionaries(
                {},
                optional={
                    "Sid": _WORD | st.lists(_WORD, max_size=2),
                    "Effect": st.sampled_from(["Allow", "Deny", 1]),
                    "Principal": st.dictionaries(_PART, _WORD | st.lists(_WORD, max_size=2), max_size=2) | _WORD,
                    "Action": st.lists(_WORD, max_size=2) | _WORD | st.none(),
                    "Condition": st.recursive(
                        _WORD, lambda inner: st.dictionaries(_WORD, inner, max_size=2) | st.lists(inner, max_size=2)
                    ),
                },
            ),
            max_size=3,
        )
    }
)


def _lock(data: dict[str, Any]) -> dict[str, Any]:
    if data["mode"] == "compliance":
        return {**data, "changeable_for_days": 3, "acknowledge_irreversible": True, **_bounds(data)}
    return {"mode": "governance", **_bounds(data)}


def _bounds(data: dict[str, Any]) -> dict[str, Any]:
    least, most = sorted(data.get(f"{each}_retention_days") or 7 for each in ("min", "max"))
    return {"min_retention_days": least, "max_retention_days": most}


def _key(data: dict[str, Any]) -> dict[str, Any]:
    if data.get("arn"):
        return {key: data[key] for key in ("arn", "policy_file") if key in data}
    settings = {key: value for key, value in data.items() if key not in ("arn", "policy_file")}
    if settings.get("replica_of"):
        settings.pop("multi_region", None)
    return settings | {"acknowledge_short_deletion_window": True}


def _accept_from(data: dict[str, Any]) -> dict[str, Any]:
    return (
        data if (data.get("units") or data.get("accounts")) and not data.get("organization") else {"organization": True}
    )


def _destination_vault(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if not data.get("air_gapped") or key not in ("lock", "key")}


def _source(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "vaults": {"primary": {}} | data.get("vaults", {})}


def _fact(data: dict[str, Any]) -> dict[str, Any]:
    whole = data["fact"].startswith("ranges.")
    return {**data, "value": int(data["value"]) if whole else bool(data["value"])}


def _notification(data: dict[str, Any]) -> dict[str, Any]:
    kept = {"type": data["type"], "triggers": data.get("triggers", ["run:errored"])}
    if data["type"] == "email":
        return {**kept, "users": ["user-1"]}
    return {**kept, "url": "https://a.example/b", "signed": True} if data["type"] == "generic" else kept


def _workspaces(data: dict[str, Any]) -> dict[str, Any]:
    """Of local runs, only the version; triggers only where there is a repository."""
    mode = data.get("execution_mode", "remote")
    if mode == "local":
        return {"execution_mode": mode} | {key: data[key] for key in ("terraform_version",) if key in data}
    triggers = data.get("run_triggers") if data.get("repository") else None
    pool = (data.get("agent_pool") or "inside") if mode == "agent" else None
    return {**data, "run_triggers": triggers, "agent_pool": pool}


#: Constraints on a model as a whole: adjusts the drawn data to them.
_MENDED: dict[type[Model], Callable[[dict[str, Any]], dict[str, Any]]] = {
    AcceptFrom: _accept_from,
    AirGapped: lambda data: {**_bounds(data), "acknowledge_irreversible": True},
    DestinationVault: _destination_vault,
    FactOverride: _fact,
    Lock: _lock,
    Source: _source,
    DestinationKey: _key,
    SourceKey: _key,
    HttpBackend: lambda data: {
        **data,
        "address": "https://host/{stack}",
        "lock_address": "https://host/{stack}/lock",
    },
    S3Backend: lambda data: {**data, "bucket": "state"},
    CloudBackend: lambda data: {
        **data,
        "organization": "acme",
        "tags": [tag.lower() for tag in data.get("tags") or ()],
    },
    Notification: _notification,
    Repository: lambda data: {**data, "oauth_token_id": "ot-1", "github_app_installation_id": None},
    Workspaces: _workspaces,
    RegistryModules: lambda data: {**data, "address": "app.terraform.io/acme", "version": "1.0.0"},
}


def of(model: type[Model], without: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Any]]:
    """Data for a model: its required fields, and any subset of the others."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        if name in without:
            continue
        strategy = _value(field.annotation, tuple(field.metadata), name)
        (required if field.is_required() else optional)[name] = strategy
    dictionaries = st.fixed_dictionaries(required, optional=optional)
    return dictionaries.map(_MENDED[model]) if model in _MENDED else dictionaries


def _value(kind: Any, laws: tuple[Any, ...] = (), name: str = "") -> st.SearchStrategy[Any]:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _value(inner[0], inner[1:] + laws, name)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([_value(each, laws, name) for each in inner])
    if origin is typing.Literal:
        return st.sampled_from(inner)
    least = max([law.min_length for law in laws if isinstance(law, MinLen)], default=0)
    size = next((law.law for law in laws if isinstance(law, within)), None)
    most = 3 if size is None or size.maximum is None else min(3, size.maximum)
    least = max(least, size.minimum if size else 0)
    if origin is tuple:
        return st.lists(_value(inner[0], (), name), min_size=least, max_size=most)
    if origin is dict:
        keys = _value(inner[0], (), "key").filter(lambda key: key.lower() != "default")
        return st.dictionaries(keys, _value(inner[1], (), name), min_size=least, max_size=most)
    if kind is type(None):
        return st.none()
    if isinstance(kind, type) and issubclass(kind, Model):
        return st.deferred(lambda: of(kind))
    if kind is bool:
        return st.booleans()
    if kind is int:
        top = 10**6 if size is None or size.maximum is None else size.maximum
        bottom = size.minimum if size else -5
        return st.sampled_from([bottom, top, min(top, max(bottom, 35))]) | st.integers(bottom, top)
    assert kind in (str, Target), kind
    return _text(laws, name)


def _text(laws: tuple[Any, ...], name: str) -> st.SearchStrategy[str]:
    for law in laws:
        if isinstance(law, refers_to):
            return _NAMES[law.kind]
        if isinstance(law, one_of):
            return st.sampled_from(law.names)
        if isinstance(law, matching):
            if law.law.name == "vault_name":
                return st.sampled_from(VAULTS)
            return st.from_regex(law.law.regex, fullmatch=True)
    least = max([law.min_length for law in laws if isinstance(law, MinLen)], default=0)
    return _TEXTS_BY_NAME.get(name, _TEXTS).filter(lambda text: len(text) >= least)


@st.composite
def descriptions(draw: st.DrawFn) -> dict[str, str]:
    """The files of a description, by their paths in its folder."""
    main = draw(of(Description, without=("organization", "units", "accounts", "plans")))
    main["organization"] = {"id": "o-a1b2c3d4e5", "root": "r-ab12", "management_account": "management"}
    main["units"] = {name: {"id": id} for name, id in UNITS.items()}
    main["units"]["production"]["parent"] = draw(st.sampled_from([None, "workloads"]))
    main["accounts"] = {name: draw(of(Account)) | {"id": id} for name, id in ACCOUNTS.items()}
    for name in ("backup", "shop"):
        main["accounts"][name]["suspended"] = False
    main["plans"] = {name: draw(of(Plan)) for name in PLANS}
    files: dict[str, Any] = {"organization.yaml": main}
    regions = [HOME, FAR, *draw(st.lists(st.sampled_from(sorted(REGIONS)), max_size=1))]
    sites = {*SITES, *((draw(_NAMES["account"]), region) for region in regions)}
    for account, region in sorted(sites):
        environment = draw(of(Environment))
        if account == "backup":
            vaults = environment.get("destination_vaults") or {}
            environment["destination_vaults"] = {"central": draw(of(DestinationVault))} | vaults
        if account == "shop":
            environment["source"] = environment.get("source") or draw(of(Source))
        files[f"{account}/{region}/environment.yaml"] = environment
        files[f"{account}/{region}/policy.json"] = draw(POLICIES)
    files["policy.json"] = draw(POLICIES)
    return {
        name: json.dumps(environment) if name.endswith(".json") else yaml.safe_dump(environment, sort_keys=False)
        for name, environment in files.items()
    }
