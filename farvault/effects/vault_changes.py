"""What differs between two environments in their vaults: whether they are there, their locks and their keys."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.environment import AirGapped, DestinationVault, Environment, Lock, SourceVault, VaultKey

Difference = tuple[int, str]
"""Whether protection is gained (1), lost (-1) or neither, and what differs."""


def vault_changes(was: Environment, now: Environment) -> Iterator[tuple[str, int, str]]:
    """Vaults, with their locks, and their keys."""
    old, new = described_vaults(was), described_vaults(now)
    for name in dict.fromkeys([*old, *new]):
        part = f"vault '{name}'"
        if name not in new:
            yield part, -1, "no longer described"
        elif name not in old:
            yield part, 1, "described from now on"
        else:
            for effect, message in _vault(old[name], new[name]):
                yield part, effect, message
    if was.source and now.source and was.source.vaults and now.source.vaults:
        for effect, message in _key(was.source.key, now.source.key, "their"):
            yield "source vaults", effect, message


def described_vaults(environment: Environment) -> dict[str, SourceVault | DestinationVault]:
    """The vaults of an environment, by name; a destination before a source vault of its name."""
    source = environment.source.vaults if environment.source else {}
    return {**source, **environment.destination_vaults}


def _vault(was: SourceVault | DestinationVault, now: SourceVault | DestinationVault) -> Iterator[Difference]:
    if not (isinstance(now, DestinationVault) and now.air_gapped):  # it is locked by itself
        yield from _lock(was.lock, now.lock)
    if isinstance(was, DestinationVault) and isinstance(now, DestinationVault):
        yield from _air_gap(was.air_gapped, now.air_gapped)
        if was.air_gapped and now.air_gapped:
            yield from _air_gapped_key(was.air_gapped_key, now.air_gapped_key)
        elif not was.air_gapped and not now.air_gapped:
            yield from _key(was.key, now.key)
    elif isinstance(was, DestinationVault):
        yield -1, "no longer a destination of copies: it accepts none from other accounts"
    elif isinstance(now, DestinationVault):
        yield 1, "a destination of copies from now on"


def _lock(was: Lock | None, now: Lock | None) -> Iterator[Difference]:
    if was is None or now is None:
        if was:
            yield -1, f"its {was.mode} lock is removed"
        elif now:
            yield 1, f"under a {now.mode} lock from now on"
        return
    if was.mode != now.mode:
        yield (-1 if was.mode == "compliance" else 1), f"its {was.mode} lock becomes a {now.mode} lock"
    elif was.changeable_for_days != now.changeable_for_days:
        later = (now.changeable_for_days or 0) > (was.changeable_for_days or 0)
        days = f"{now.changeable_for_days} days, before {was.changeable_for_days}"
        yield -1 if later else 1, f"its compliance lock can be removed for {days}"
    yield from _bounds("its lock's", was.min_retention_days, now.min_retention_days, "minimum")
    if was.max_retention_days != now.max_retention_days:
        yield 0, _bound("its lock's", "maximum", was.max_retention_days, now.max_retention_days)


def _air_gap(was: AirGapped | None, now: AirGapped | None) -> Iterator[Difference]:
    if was is None or now is None:
        if was:
            yield -1, "no longer air-gapped"
        elif now:
            yield 1, "air-gapped from now on"
        return
    yield from _bounds("its", was.min_retention_days, now.min_retention_days, "minimum")
    if was.max_retention_days != now.max_retention_days:
        yield 0, _bound("its", "maximum", was.max_retention_days, now.max_retention_days)


def _bounds(whose: str, was: int | None, now: int | None, which: str) -> Iterator[Difference]:
    if was != now:
        yield -1 if (now or 0) < (was or 0) else 1, _bound(whose, which, was, now)


def _bound(whose: str, which: str, was: int | None, now: int | None) -> str:
    return f"{whose} {which} retention is {_days(now)}, before {_days(was)}"


def _days(days: int | None) -> str:
    return "none" if days is None else f"{days:,} days"


def _key(was: VaultKey, now: VaultKey, whose: str = "its") -> Iterator[Difference]:
    identity_before, identity_after = ((key.arn, key.replica_of, key.multi_region) for key in (was, now))
    if identity_before != identity_after:
        # AWS: the key of a vault cannot be changed, and a key cannot become a multi-Region key.
        yield -1, f"under another key ({_kind(now)}, before {_kind(was)}), which needs another vault"
        return
    if was.deletion_window_days != now.deletion_window_days:
        effect = -1 if now.deletion_window_days < was.deletion_window_days else 1
        days = f"{now.deletion_window_days} days, before {was.deletion_window_days}"
        yield effect, f"the deletion of {whose} key can be undone for {days}"
    if was.rotation_period_days != now.rotation_period_days:
        yield (
            0,
            f"{whose} key rotates every {now.rotation_period_days:,} days, before every {was.rotation_period_days:,}",
        )
    if was.alias != now.alias:
        yield 0, f"{whose} key's alias is {now.alias or 'the default'}, before {was.alias or 'the default'}"


def _air_gapped_key(was: str | None, now: str | None) -> Iterator[Difference]:
    if was != now:
        before, after = (f"'{arn}'" if arn else "one that AWS owns" for arn in (was, now))
        yield -1, f"under another key ({after}, before {before}), which needs another vault"


def _kind(key: VaultKey) -> str:
    if key.arn:
        return f"'{key.arn}'"
    if key.replica_of:
        return f"a replica of '{key.replica_of}'"
    return "a multi-Region key of its own" if key.multi_region else "one of its own"
