"""express-session in a Node process of its own, which is told the time with every request."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import platformdirs

from simulator.clock import WallClock
from simulator.interop.express import policy_of
from simulator.policy import Policy
from tests.fidelity.harness import SECRET_KEY, Application, Framework, Reply, Request, first_password

_FOLDER = Path(__file__).parent / "express"
_INSTALLING_MAY_TAKE_S = 120
_ANSWERING_MAY_TAKE_S = 20


class ExpressMissingError(Exception):
    """Node, npm or the package registry is not there; the text says which."""


@cache
def modules() -> Path:
    """The folder of the installed package, outside the checkout; installed on first use.

    Raises:
        ExpressMissingError: it cannot be installed.
    """
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            raise ExpressMissingError(f"{tool} is not installed")
    wanted = (_FOLDER / "package.json").read_text(encoding="utf-8")
    folder = Path(platformdirs.user_cache_dir("coatcheck")) / "fidelity-express"
    installed = folder / "installed.json"
    if not installed.exists() or installed.read_text(encoding="utf-8") != wanted:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(wanted, encoding="utf-8")
        quietly = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", "--fetch-retries=1"]
        try:
            done = subprocess.run(
                ["npm", "install", *quietly],
                cwd=folder,
                capture_output=True,
                text=True,
                timeout=_INSTALLING_MAY_TAKE_S,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ExpressMissingError(f"npm did not install express-session in {_INSTALLING_MAY_TAKE_S} s") from None
        if done.returncode:
            said = " ".join(done.stderr.split())
            raise ExpressMissingError(f"npm cannot install express-session: {said[:200]}")
        installed.write_text(wanted, encoding="utf-8")
    return folder / "node_modules"


class Node:
    """The server's process, spoken to over one connection."""

    def __init__(self, script: str = "server.js") -> None:
        environment = {**os.environ, "NODE_PATH": str(modules())}
        self._process = subprocess.Popen(
            ["node", str(_FOLDER / script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        self.port = int(self._process.stdout.readline())
        self._connection = self.connect()

    def connect(self) -> HTTPConnection:
        """A further connection, for a request that is answered after others."""
        return HTTPConnection("127.0.0.1", self.port, timeout=_ANSWERING_MAY_TAKE_S)

    def command(self, name: str, **given: object) -> Any:
        """What the harness says to the server behind the application's back."""
        self._connection.request("POST", f"/-/{name}", json.dumps(given))
        return json.loads(self._connection.getresponse().read())

    def ask(self, request: Request) -> Reply:
        send(self._connection, request)
        return receive(self._connection)

    def stop(self) -> None:
        """The server ends with its standard input."""
        self._connection.close()
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


def send(connection: HTTPConnection, request: Request) -> None:
    """Sends a request without waiting for its answer."""
    headers = {"x-now-ms": str(WallClock().now_ms), "user-agent": request.client, **request.headers}
    if request.cookies:
        headers["cookie"] = request.cookies
    path = f"{request.path}?{request.query}" if request.query else request.path
    connection.request(request.method, path, urlencode(request.form), headers)


def receive(connection: HTTPConnection) -> Reply:
    """The answer to what was sent."""
    response = connection.getresponse()
    cookies = tuple(value for name, value in response.getheaders() if name.lower() == "set-cookie")
    return Reply(response.status, cookies, response.read().decode())


class ExpressApplication(Application):
    """The pages, with a MemoryStore, which can be asked for all its sessions."""

    session_cookie = "connect.sid"

    def __init__(self, node: Node, users: Mapping[str, str], options: Mapping[str, object]) -> None:
        self.node = node
        self.accounts = self
        known = [{"name": name, "role": role, "password": first_password(name)} for name, role in users.items()]
        node.command("start", secret=SECRET_KEY, options=options, users=known)

    def answer(self, request: Request) -> Reply:
        return self.node.ask(request)

    def set_password(self, user: str, password: str) -> None:
        self.node.command("change", user=user, fields={"password": password})

    def set_role(self, user: str, role: str) -> None:
        self.node.command("change", user=user, fields={"role": role})

    def set_active(self, user: str, active: bool) -> None:
        self.node.command("change", user=user, fields={"active": active})

    def end_session(self, cookie: str) -> bool:
        return bool(self.node.command("end_session", cookie=cookie))

    def end_sessions_of(self, user: str) -> None:
        self.node.command("end_sessions_of", user=user)

    def end_all_sessions(self) -> None:
        self.node.command("end_all_sessions")


@dataclass(frozen=True)
class Express(Framework):
    """Options of `session({...})` by their own names in Python's spelling; `max_age` is `cookie.maxAge` in seconds."""

    node: Node = field(repr=False)
    max_age: int | None = None
    rolling: bool = False
    resave: bool = False
    save_uninitialized: bool = False

    @property
    def name(self) -> str:
        return "express"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return () if self.max_age is None else (self.max_age,)

    @property
    def policy(self) -> Policy:
        return policy_of(
            {
                "cookie.maxAge": None if self.max_age is None else self.max_age * 1000,
                "rolling": self.rolling,
                "resave": self.resave,
                "saveUninitialized": self.save_uninitialized,
            }
        )

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        yield ExpressApplication(
            self.node,
            users,
            {
                "cookie": {"maxAge": None if self.max_age is None else self.max_age * 1000},
                "rolling": self.rolling,
                "resave": self.resave,
                "saveUninitialized": self.save_uninitialized,
            },
        )
