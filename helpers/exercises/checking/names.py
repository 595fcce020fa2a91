"""What is told of a name that has no value where code asks for one, or of an attribute that is none."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from helpers.exercises.checking.place import around

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.Lambda, ast.ClassDef, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BLOCKS: dict[type, str] = {ast.If: "the `if`", ast.For: "the loop", ast.While: "the loop"}
NOT_YET = "No line that gives it a value has run before."
ITSELF = "This line gives `{}` its first value, and asks for one already. What should it begin with?"
BELOW = "The line that gives `{}` a value stands below this one."
OUTER = (
    "A line within `{0}` gives `{1}` a value, so there it is a name of {0}'s own, apart from the `{1}` outside. "
    "`{2} {1}` makes the two one."
)
OF_AN_ARGUMENT = "A dot asks for a part, as `{}` does. Among the arguments is `{}`, one name with an underscore."
OTHER_CASE = "There is a `{}`, and to Python `{}` is another name: it tells small letters from capital ones."
DELETED = "`del` takes a value away. Has it run by then, or has no line given `{}` one?"


def unknown(parts: Sequence[Any], line: str, message: str) -> str:
    """Where a name is known that another function of the same class was given, and who has kept it."""
    name = message.split("'")[1]
    part = _named(parts, name)
    inside = [one for one in around(part) if isinstance(one, (ast.FunctionDef, ast.ClassDef))]
    for method, owner in zip(inside, inside[1:], strict=False):
        if name in ("self", "cls", "ctx") and arguments(method):
            return f"{method.name} has no `{name}`: its own arguments are {', '.join(arguments(method))}."
        given = [one for one in getattr(owner, "body", []) if one is not method and name in arguments(one)]
        if isinstance(owner, ast.ClassDef) and given:
            known = f"`{name}` is an argument of {given[0].name}, which {method.name} does not see."
            return f"{known} {_kept(name, given[0], (arguments(method) or ['self'])[0])}"
    own = [one for scope in inside for one in (*arguments(scope), *_stored(scope))]
    other = next((one for one in own if one != name and one.lower() == name.lower()), "")
    return OTHER_CASE.format(other, name) if other else ""


def unbound(parts: Sequence[Any], line: str, message: str) -> str:
    """Why a name of a function's own has no value yet, as far as the places tell at which it gets one."""
    name = message.split("'")[1]
    part = _named(parts, name)
    inside: list[Any] = [one for one in around(part) if isinstance(one, (*FUNCTIONS, ast.Module))]
    given = _given(inside[0], name) if inside else []
    if not given or any(isinstance(one, ast.ExceptHandler) for one in given):  # whose end takes its name away
        return ""
    if any(isinstance(getattr(one, "ctx", None), ast.Del) for one in given):
        return DELETED.format(name)
    here = list(around(part))
    statement = next(one for one in here if isinstance(one, ast.stmt))
    itself = isinstance(statement, (ast.Assign, ast.AugAssign)) and all(statement in around(one) for one in given)
    for outer in inside[1:] if itself else inside[1:-1]:
        if name in arguments(outer) or _given(outer, name):
            joins = "global" if isinstance(outer, ast.Module) else "nonlocal"
            return OUTER.format(inside[0].name, name, joins)
    return ITSELF.format(name) if itself else _elsewhere(name, here, statement, given)


def _elsewhere(name: str, here: list[Any], statement: Any, given: list[Any]) -> str:
    loops = [one for one in here if isinstance(one, (ast.For, ast.While))]
    if not loops and all(one.lineno > statement.lineno for one in given):
        return BELOW.format(name)
    blocks = [[BLOCKS.get(type(one)) for one in around(place) if one not in here] for place in given]
    known = [next(filter(None, reversed(each)), "") for each in blocks]
    asks = " or ".join(sorted(set(known)))
    return f"{NOT_YET} When is {asks} entered in which it gets one?" if all(known) else NOT_YET


def attribute(parts: Sequence[Any], line: str, message: str) -> str:
    """Say so if what is asked of a name, as `y.g`, is an argument with an underscore, `y_g`."""
    for part in parts:
        name = ast.unparse(part).replace(".", "_") if isinstance(part, ast.Attribute) else ""
        if any(name in arguments(one) for one in around(part)):
            return OF_AN_ARGUMENT.format(ast.unparse(part), name)
    return ""


def _named(parts: Sequence[Any], name: str) -> Any:
    return next((part for part in parts if isinstance(part, ast.Name) and part.id == name), None)


def _given(scope: Any, name: str) -> list[Any]:
    """The places within a function itself, and not within another one in it, where a name gets or loses a value."""
    places: list[Any] = [one for one in ast.walk(scope) if _gives(one, name)]
    return [one for one in places if next((out for out in around(one.above) if _is_scope(out)), None) is scope]


def _is_scope(part: Any) -> bool:
    return isinstance(part, (*SCOPES, ast.Module))


def _gives(part: Any, name: str) -> bool:
    if isinstance(part, ast.Name):
        return part.id == name and not isinstance(part.ctx, ast.Load)
    if isinstance(part, ast.alias):
        return (part.asname or part.name.split(".")[0]) == name
    return isinstance(part, (*FUNCTIONS, ast.ClassDef, ast.ExceptHandler)) and part.name == name


def arguments(part: Any) -> list[str]:
    """The names of a function's arguments in order, ``*rest`` without its sign."""
    named = isinstance(part, FUNCTIONS)
    return [one.arg for one in ast.iter_child_nodes(part.args) if isinstance(one, ast.arg)] if named else []


def _stored(scope: Any) -> list[str]:
    return [one.id for one in ast.walk(scope) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]


def _kept(name: str, method: Any, owner: str) -> str:
    """Where the function has kept it for the others, on ctx or self."""
    own = next(iter(arguments(method)), "")
    parts: list[Any] = list(ast.walk(method))
    for part in parts:
        if isinstance(part, ast.Assign) and ast.unparse(part.value) == name:
            kept = [
                one.attr for one in part.targets if isinstance(one, ast.Attribute) and ast.unparse(one.value) == own
            ]
            if kept:
                return f"It was kept: `{owner}.{kept[0]}` has it."
        saves = isinstance(part, ast.Call) and ast.unparse(part.func).endswith("save_for_backward")
        if saves and name in map(ast.unparse, part.args):
            return f"It was kept: `{owner}.saved_tensors` has it."
    return f"Has it been kept for others, on `{owner}`?"
