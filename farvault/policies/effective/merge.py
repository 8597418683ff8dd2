"""Merges the policies of one node of the organization into what it inherits, key by key.

All policies of the node are merged at a key together, in the order of attachment, so that what a parent
allows is checked against the inherited state only: controls bind child policies, not siblings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

from farvault.policies.effective.elements import Scalar
from farvault.policies.effective.grammar import APPEND, ASSIGN, REMOVE, Node, Path, Value
from farvault.policies.effective.merged_node import Control, Item, MergedNode, show_map, show_setting
from farvault.policies.effective.tracing import Doubt, Ignored, Origin, Question, Reason

Contribution = tuple[Node, Origin]


class Merge:
    """One level's merge; collects what was ignored and what is in doubt."""

    def __init__(self) -> None:
        self.ignored: list[Ignored] = []
        self.doubts: set[Doubt] = set()

    def node(
        self, inherited: MergedNode, path: Path, parts: Sequence[Contribution], closed_by: tuple[Origin, ...]
    ) -> MergedNode:
        """Merge what the level's policies say at one key.

        `closed_by` names the policies that close a map above to child policies, if any.
        """
        is_setting = inherited.items is not None or (not inherited.children and _says_setting(parts))
        if inherited.items is None and not inherited.children and _differ_in_shape(parts):
            self._doubt(path, Question.SAME_LEVEL_SHAPE, [origin for _, origin in parts])
        is_empty_map = inherited.is_empty_map or (
            not inherited.is_closed and any(part.is_empty_map for part, _ in parts)
        )
        if is_setting:
            items, is_single, is_emptied = self._setting(inherited, path, parts, closed_by)
            children = inherited.children
        else:
            items, is_single, is_emptied = inherited.items, inherited.is_single, inherited.is_emptied
            children = self._map(inherited, path, parts, closed_by)
        if items is None:
            settings, tree = show_map(children, is_empty_map)
        else:
            settings, tree = ((), None) if is_emptied else show_setting(path, items, is_single)
        new_controls = tuple(Control(origin, part.allowed) for part, origin in parts if part.allowed is not None)
        return MergedNode(
            path,
            items,
            is_single,
            is_emptied,
            children,
            is_empty_map and not is_setting,
            inherited.controls + new_controls,
            inherited.allowed.intersection(*(control.allowed for control in new_controls)),
            settings,
            tree,
        )

    def _map(
        self, inherited: MergedNode, path: Path, parts: Sequence[Contribution], closed_by: tuple[Origin, ...]
    ) -> dict[str, MergedNode]:
        by_key: dict[str, list[Contribution]] = {}
        for part, origin in parts:
            for operator, value in part.operations:
                self._ignore(path, operator, value, origin, Reason.SHAPE_DIFFERS, ())
            for key, below_part in part.children.items():
                by_key.setdefault(key, []).append((below_part, origin))
        below = () if inherited.controls else closed_by
        if inherited.is_closed:
            below = (*closed_by, *inherited.closing())
        children = dict(inherited.children)
        twins: dict[str, str] = {}
        if any(key not in children for key in by_key):
            twins = {key.casefold(): key for key in children}
        for key, child_parts in sorted(by_key.items(), key=lambda each: each[0]):
            child_path = (*path, key)
            child = inherited.children.get(key)
            if child is None and inherited.is_closed:
                for _, origin in child_parts:
                    self._ignore(child_path, None, None, origin, Reason.NEW_KEY_NOT_ALLOWED, inherited.closing())
                continue
            if child is None and APPEND not in inherited.allowed:
                between = (*inherited.against(APPEND), *(origin for _, origin in child_parts))
                self._doubt(child_path, Question.ADDED_BY_ASSIGN, between)
            children[key] = self.node(child or MergedNode(child_path), child_path, child_parts, below)
            twin = twins.setdefault(key.casefold(), key) if child is None else key
            if twin != key:
                origins = [
                    origin for each in (key, twin) for setting in children[each].settings for origin in setting.origins
                ]
                self._doubt((*path, max(key, twin)), Question.KEYS_DIFFER_IN_CASE, origins)
        return children

    def _setting(
        self, inherited: MergedNode, path: Path, parts: Sequence[Contribution], closed_by: tuple[Origin, ...]
    ) -> tuple[tuple[Item, ...] | None, bool, bool]:
        cell = _Cell(inherited)
        is_told = False
        for part, origin in parts:
            for key in part.children:
                self._ignore((*path, key), None, None, origin, Reason.SHAPE_DIFFERS, _setters(inherited))
            for operator, value in part.operations:
                if operator not in inherited.allowed:
                    by = inherited.against(operator)
                    self._ignore(path, operator, value, origin, Reason.OPERATOR_NOT_ALLOWED, by)
                    continue
                problem = cell.apply(operator, value, origin)
                if problem is not None:
                    self._ignore(path, operator, value, origin, problem, cell.rivals(problem, origin))
                elif closed_by and not inherited.controls:
                    self._doubt(path, Question.UNDER_LOCKED_MAP, (*closed_by, origin))
                if problem is Reason.FIRST_ATTACHED_WINS:
                    is_told = True
                    self._doubt(path, Question.SAME_LEVEL_ASSIGN, (*cell.rivals(problem, origin), origin))
        if cell.is_list_in_doubt or (len(parts) > 1 and not is_told and _depends_on_order(inherited, parts)):
            self._doubt(path, Question.SAME_LEVEL_LIST, cell.touched_by)
        return cell.result()

    def _ignore(
        self,
        path: Path,
        operator: str | None,
        value: Value | None,
        origin: Origin,
        reason: Reason,
        by: Sequence[Origin],
    ) -> None:
        self.ignored.append(Ignored(path, operator, value, origin, reason, tuple(sorted(set(by)))))

    def _doubt(self, path: Path, question: Question, between: Sequence[Origin]) -> None:
        self.doubts.add(Doubt(path, question, tuple(sorted(set(between)))))


class _Cell:
    """One setting while a level's policies act on it.

    `@@assign` and `@@remove` act on what is inherited, `@@append` adds to it; what the level itself
    adds comes after it, in the order of attachment.
    """

    def __init__(self, inherited: MergedNode) -> None:
        self.inherited: list[Item] = list(inherited.items or ())
        self.is_inherited = inherited.items is not None
        self.has_removed = False
        self.is_single = inherited.is_single
        self.exists = inherited.items is not None and not inherited.is_emptied
        self.added: list[Item] = []
        self.present: set[tuple[type, Scalar]] | None = None
        self.assigned: tuple[Value, Origin] | None = None
        self.touched_by: tuple[Origin, ...] = ()
        self.is_list_in_doubt = False

    def apply(self, operator: str, value: Value, origin: Origin) -> Reason | None:
        """Carry out one operator, or say why it has no effect."""
        before = self.touched_by
        self.touched_by = before if origin in before else (*before, origin)
        if operator == ASSIGN:
            return self._assign(value, origin, is_first=not any(each != origin for each in before))
        assert isinstance(value, tuple)
        if self.is_single and self.exists:
            return Reason.SHAPE_DIFFERS
        return self._remove(value) if operator == REMOVE else self._append(value, origin)

    def rivals(self, problem: Reason, origin: Origin) -> tuple[Origin, ...]:
        """Name the policies whose values prevented an operator's effect."""
        if problem is Reason.FIRST_ATTACHED_WINS and self.assigned is not None:
            return (self.assigned[1],)
        if problem is Reason.SHAPE_DIFFERS:
            return tuple(item[1] for item in (*self.inherited, *self.added) if item[1] != origin)
        return ()

    def result(self) -> tuple[tuple[Item, ...] | None, bool, bool]:
        """Give the items, whether they are one single value, and whether the list was emptied."""
        if not self.exists:
            return (() if self.is_inherited else None), False, self.is_inherited
        items = (*self.inherited, *self.added)
        is_assigned_empty = self.assigned is not None and self.assigned[0] == ()
        return items, self.is_single, not items and self.has_removed and not is_assigned_empty

    def _assign(self, value: Value, origin: Origin, is_first: bool) -> Reason | None:
        if self.assigned is not None:
            return None if _same(self.assigned[0], value) else Reason.FIRST_ATTACHED_WINS
        if self.added and not isinstance(value, tuple):
            return Reason.SHAPE_DIFFERS
        self.assigned = (value, origin)
        self.inherited, self.present, self.exists = [], None, True
        self.is_single = not isinstance(value, tuple)
        if isinstance(value, tuple):
            self.is_list_in_doubt |= bool(self.added) or not is_first
            fresh = [(each, origin) for each in value]
            self.added = [*self.added, *fresh] if not self.added else [*self.added, *self._unknown(fresh)]
        else:
            self.added = [(value, origin)]
        return None

    def _remove(self, values: tuple[Scalar, ...]) -> Reason | None:
        unwanted = {_identity(value) for value in values}
        self.is_list_in_doubt |= any(_identity(item[0]) in unwanted for item in self.added)
        remaining = [item for item in self.inherited if _identity(item[0]) not in unwanted]
        if len(remaining) == len(self.inherited):
            return Reason.NOT_INHERITED
        self.inherited, self.present, self.has_removed = remaining, None, True
        return None

    def _append(self, values: tuple[Scalar, ...], origin: Origin) -> Reason | None:
        self.is_single, self.exists = False, True
        self.added += self._unknown([(value, origin) for value in values])
        return None

    def _unknown(self, items: list[Item]) -> list[Item]:
        """Leave out values that the list already has; repetitions within one operator stay."""
        if self.present is None:
            self.present = {_identity(item[0]) for item in (*self.inherited, *self.added)}
        fresh = [item for item in items if _identity(item[0]) not in self.present]
        self.present.update(_identity(item[0]) for item in fresh)
        return fresh


#: Policies at one key of one node up to which every order is tried; with more, each of them first, and the reverse.
_MOST_PERMUTED = 4


def _depends_on_order(inherited: MergedNode, parts: Sequence[Contribution]) -> bool:
    """Whether another order of attachment would give other values; the order of a list's values aside."""
    acting = [part for part in parts if part[0].operations]
    if len(acting) < 2:
        return False
    if len(acting) <= _MOST_PERMUTED:
        orders: Iterable[Sequence[Contribution]] = permutations(acting)
    else:
        orders = [acting, acting[::-1], *([part, *(each for each in acting if each is not part)] for part in acting)]
    return len({_outcome(inherited, order) for order in orders}) > 1


def _outcome(inherited: MergedNode, parts: Sequence[Contribution]) -> object:
    cell = _Cell(inherited)
    for part, origin in parts:
        for operator, value in part.operations:
            if operator in inherited.allowed:
                cell.apply(operator, value, origin)
    items, is_single, is_emptied = cell.result()
    return None if items is None else frozenset(_identity(item[0]) for item in items), is_single, is_emptied


def _differ_in_shape(parts: Sequence[Contribution]) -> bool:
    """Whether one policy makes a new key a setting, and another one a map."""
    shapes = {bool(part.operations) for part, _ in parts if part.operations or part.children}
    return len(shapes) > 1


def _says_setting(parts: Sequence[Contribution]) -> bool:
    """Tell whether the first policy that defines a new key makes it a setting."""
    for part, _ in parts:
        if part.operations:
            return True
        if part.children:
            return False
    return False


def _setters(inherited: MergedNode) -> tuple[Origin, ...]:
    return tuple(item[1] for item in inherited.items or ())


def _identity(value: Scalar) -> tuple[type, Scalar]:
    """Distinguish true from 1, and 1 from 1.0, as JSON does."""
    return type(value), value


def _same(value: Value, other: Value) -> bool:
    if isinstance(value, tuple) and isinstance(other, tuple):
        return [_identity(each) for each in value] == [_identity(each) for each in other]
    return not isinstance(value, tuple) and not isinstance(other, tuple) and _identity(value) == _identity(other)
