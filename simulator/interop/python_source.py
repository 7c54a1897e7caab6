"""Settings out of Python source, by its syntax tree alone: nothing of a file is ever run.

Values are folded as far as literals, arithmetic on small numbers, `timedelta`, and names assigned above go. What the
environment decides is unresolved, with its default; what stands under a condition is told as such.
"""

import ast
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from simulator.interop.python_values import Unresolved, dotted, fold
from simulator.interop.settings import Setting, cannot_parse, without_secrets
from simulator.messages import message

_CONDITIONS: Final = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.Match, ast.ExceptHandler)
_UPDATES: Final = frozenset({"update", "from_mapping", "configure"})


@dataclass(frozen=True, slots=True)
class Call:
    """A call in the source: the last part of its name, the names handed over by position, and its keywords."""

    name: str
    positional: tuple[str, ...]
    keywords: tuple[Setting, ...]
    line: int


@dataclass(slots=True)
class PythonSource:
    """What a Python file states, in the order of its lines."""

    settings: list[Setting] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    methods: dict[str, int] = field(default_factory=dict)
    """The first line of each method that a class defines, by name."""


def read_python(text: str, where: str) -> PythonSource:
    """What the source states, secrets left out.

    Raises:
        InputError: it is not Python; the text names the line.
    """
    source = PythonSource()
    try:
        with warnings.catch_warnings():
            # What Python has to say of a strange escape is the business of whoever runs the file.
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        _Reader(source).read(tree.body, conditional="")
    except SyntaxError as error:
        raise cannot_parse(where, error.lineno or 1, message("not valid Python: {reason}", reason=error.msg)) from None
    except (RecursionError, MemoryError):
        raise cannot_parse(where, 1, "nested too deeply") from None
    except ValueError as error:
        raise cannot_parse(where, 1, message("not valid Python: {reason}", reason=str(error))) from None
    source.settings = without_secrets(source.settings)
    return source


class _Reader:
    def __init__(self, source: PythonSource) -> None:
        self._source = source
        self._names: dict[str, object] = {}
        self._classes: set[str] = set()

    def read(self, statements: Sequence[ast.stmt], conditional: str) -> None:
        for statement in statements:
            self._read_statement(statement, conditional)

    def _read_statement(self, statement: ast.stmt, conditional: str) -> None:
        for call in _calls(statement):
            self._note_call(call, conditional)
        match statement:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._assign(target, value, conditional)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._assign(target, value, conditional)
            case ast.AugAssign(target=target, op=operator, value=value):
                loaded = ast.BinOp(_loaded(target), operator, value)
                self._assign(target, ast.copy_location(loaded, statement), conditional)
            case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
                self.read(body, conditional)
            case ast.ClassDef():
                self._read_class(statement, conditional)
            case ast.With(body=body) | ast.AsyncWith(body=body):
                self.read(body, conditional)
            case ast.Match(cases=cases):
                for case in cases:
                    self.read(case.body, conditional or message("the condition on line {line}", line=statement.lineno))
            case _ if isinstance(statement, _CONDITIONS):
                self._read_branches(
                    statement, conditional or message("the condition on line {line}", line=statement.lineno)
                )

    def _read_branches(self, statement: ast.AST, conditional: str) -> None:
        for name in ("body", "handlers", "orelse", "finalbody"):
            for inner in getattr(statement, name, []):
                if isinstance(inner, ast.ExceptHandler):
                    self.read(inner.body, conditional)
                else:
                    self._read_statement(inner, conditional)

    def _read_class(self, node: ast.ClassDef, conditional: str) -> None:
        """A class that builds on another of the file holds only where it is chosen."""
        derived = any(isinstance(base, ast.Name) and base.id in self._classes for base in node.bases)
        self._classes.add(node.name)
        for inner in node.body:
            if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
                self._source.methods.setdefault(inner.name, inner.lineno)
        self.read(node.body, conditional or (message("the choice of class {name}", name=node.name) if derived else ""))

    def _assign(self, target: ast.expr, value: ast.expr, conditional: str) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
            for inner, part in zip(target.elts, value.elts, strict=True):
                self._assign(inner, part, conditional)
            return
        key = _key_of(target)
        if key is None:
            return
        setting = self._setting(key, value, target.lineno, conditional)
        self._source.settings.append(setting)
        if isinstance(target, ast.Name):
            uncertain = Unresolved(setting.why, setting.value) if setting.why else setting.value
            self._names[target.id] = uncertain

    def _setting(self, key: str, value: ast.expr, line: int, conditional: str) -> Setting:
        try:
            folded, why = fold(value, self._names), ""
        except Unresolved as unresolved:
            folded, why = unresolved.default, unresolved.why
        return Setting(key, folded, line, why or conditional, conditional=bool(conditional))

    def _note_call(self, call: ast.Call, conditional: str) -> None:
        name = dotted(call.func).rpartition(".")[2]
        positional = tuple(dotted(argument).rpartition(".")[2] for argument in call.args)
        keywords = tuple(
            self._setting(keyword.arg, keyword.value, keyword.value.lineno, conditional)
            for keyword in call.keywords
            if keyword.arg is not None
        )
        self._source.calls.append(Call(name, positional, tuple(without_secrets(keywords)), call.lineno))
        if name in _UPDATES:
            self._source.settings += keywords
            for argument in call.args:
                self._source.settings += self._entries(argument, conditional)
        elif name == "setdefault" and len(call.args) == 2 and isinstance(call.args[0], ast.Constant):
            self._source.settings.append(self._setting(str(call.args[0].value), call.args[1], call.lineno, conditional))

    def _entries(self, node: ast.expr, conditional: str) -> Iterator[Setting]:
        """The entries of a dictionary that is handed to a configuration."""
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield self._setting(key.value, value, key.lineno, conditional)


def _calls(statement: ast.stmt) -> Iterator[ast.Call]:
    """The calls of a statement itself, those of statements within it left out."""
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            yield node
        waiting += [
            child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt | ast.ExceptHandler)
        ]


def _loaded(target: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Name(target.id, ast.Load()), target) if isinstance(target, ast.Name) else target


def _key_of(target: ast.expr) -> str | None:
    """How a setting is called that is assigned to: a name, `config["K"]`, or the last two parts of `a.b.c`."""
    match target:
        case ast.Name(id=name):
            return name
        case ast.Subscript(value=holder, slice=ast.Constant(value=str() as key)) if dotted(holder):
            holder_name = dotted(holder).rpartition(".")[2]
            return key if holder_name in {"config", "settings"} else f"{holder_name}.{key}"
        case ast.Attribute():
            return ".".join(dotted(target).split(".")[-2:]) or None
    return None
