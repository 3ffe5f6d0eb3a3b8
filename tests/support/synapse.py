"""A real Matrix server out of a wheel: started in a second or two, on loopback, in a folder of its own (research/matrix.md 1)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.support.web import free_port

PYTHON = Path(sys.prefix) / "synapse" / "bin" / "python"
"""Synapse has an environment of its own beside the tests': `make` installs it."""
SERVER = "localhost"
_SECRET = "not a secret: the server lives as long as the tests"
_MODULES = (Path(__file__).parent / "synapse_modules", Path(sys.prefix) / "tchap")
"""Modules of the server: the tests' own, and the one of Tchap that `make` installs."""
EXTERNAL = "externe.test"
"""Whose accounts are guests from outside the administration on a server with Tchap's rules."""
TCHAP = f"""\
  - module: room_access_rules.RoomAccessRules
    config: {{id_server: localhost, domains_forbidden_when_restricted: [{EXTERNAL}]}}
default_room_version: "11"
"""
"""Tchap's rules for rooms; its module can't make rooms of version 12 (research/domain.md 2.2)."""
_NO_LIMIT = "{per_second: 100000, burst_count: 100000}"
_LIMITS = [
    "rc_message", "rc_registration", "rc_admin_redaction", "rc_joins_per_room", "rc_room_creation", "rc_media_create",
    "rc_key_requests", "rc_profile", "rc_user_directory", "rc_delayed_event_mgmt",
]  # fmt: skip
UNLIMITED = "\n".join(
    [
        *(f"{name}: {_NO_LIMIT}" for name in _LIMITS),
        f"rc_login: {{address: {_NO_LIMIT}, account: {_NO_LIMIT}, failed_attempts: {_NO_LIMIT}}}",
        f"rc_joins: {{local: {_NO_LIMIT}, remote: {_NO_LIMIT}}}",
        f"rc_invites: {{per_room: {_NO_LIMIT}, per_user: {_NO_LIMIT}, per_issuer: {_NO_LIMIT}}}",
    ]
)
_CONFIG = """\
server_name: {server}
report_stats: false
pid_file: {folder}/synapse.pid
listeners:
  - {{port: {port}, type: http, tls: false, bind_addresses: ['127.0.0.1'], resources: [{{names: [client], compress: false}}]}}
database: {{name: sqlite3, args: {{database: {folder}/homeserver.db}}}}
media_store_path: {folder}/media
signing_key_path: {folder}/signing.key
log_config: {folder}/log.yaml
registration_shared_secret: "{secret}"
macaroon_secret_key: "{secret} 1"
form_secret: "{secret} 2"
bcrypt_rounds: 4
trusted_key_servers: []
suppress_key_server_warning: true
federation_domain_whitelist: []
enable_registration: false
url_preview_enabled: false
presence: {{enabled: false}}
caches: {{sync_response_cache_duration: 0s}}
modules:
  - {{module: relais_expiring.Expiring, config: {{file: {folder}/expired}}}}
{more}
{limits}
"""
_LOG = """\
version: 1
disable_existing_loggers: false
formatters: {{plain: {{format: '%(asctime)s %(name)s %(levelname)s %(message)s'}}}}
handlers: {{file: {{class: logging.FileHandler, filename: {folder}/synapse.log, formatter: plain}}}}
root: {{level: WARNING, handlers: [file]}}
"""
_OUTLIVE_NOBODY = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # when the tests die, the server does
os.execv(sys.argv[1], sys.argv[1:])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """An account and one device of it."""

    user_id: str
    device_id: str
    access_token: str
    password: str


class Synapse:
    """A server that runs; it can be stopped, killed and started again on what it has kept."""

    def __init__(self, folder: Path, *, limits: str = UNLIMITED, more: str = "") -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = threading.Event()
        key = base64.b64encode(os.urandom(32)).decode().rstrip("=")
        (folder / "signing.key").write_text(f"ed25519 a_test {key}\n", "utf-8")
        (folder / "log.yaml").write_text(_LOG.format(folder=folder), "utf-8")
        written = _CONFIG.format(server=SERVER, folder=folder, port=self.port, secret=_SECRET, limits=limits, more=more)
        (folder / "homeserver.yaml").write_text(written, "utf-8")

    def start(self) -> None:
        """Start, and return once it answers."""
        server = [str(PYTHON), "-m", "synapse.app.homeserver", "-c", str(self.folder / "homeserver.yaml")]
        with (self.folder / "output.log").open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _OUTLIVE_NOBODY, *server],
                stdout=output,
                stderr=output,
                cwd=self.folder,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, _MODULES))},
            )
        deadline = time.monotonic() + 60
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self.folder / "output.log").read_text("utf-8")[-3000:])
            self._ended.wait(0.05)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=2) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Stop in order, or as the signal says."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(number)
            process.wait(30)

    def register(self, name: str, *, admin: bool = False) -> Credentials:
        """A new account, with a first device."""
        path = "/_synapse/admin/v1/register"
        password = f"password of {name}"
        nonce = self.call("GET", path)["nonce"]
        proof = b"\0".join([nonce.encode(), name.encode(), password.encode(), b"admin" if admin else b"notadmin"])
        mac = hmac.new(_SECRET.encode(), proof, hashlib.sha1).hexdigest()
        wanted = {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac}
        made = self.call("POST", path, wanted)
        return Credentials(
            user_id=made["user_id"], device_id=made["device_id"], access_token=made["access_token"], password=password
        )

    def log_in(self, who: Credentials) -> Credentials:
        """The same account on a new device."""
        identifier = {"type": "m.id.user", "user": who.user_id}
        wanted = {"type": "m.login.password", "identifier": identifier, "password": who.password}
        made = self.call("POST", "/_matrix/client/v3/login", wanted)
        return replace(who, device_id=made["device_id"], access_token=made["access_token"])

    def lock(self, who: Credentials) -> None:
        """Lock an account, as whoever runs the server may."""
        admin = self.register(f"admin-{secrets.token_hex(6)}", admin=True)
        self.call("PUT", f"/_synapse/admin/v2/users/{who.user_id}", {"locked": True}, admin.access_token)

    def expire(self, who: Credentials) -> None:
        """End an account's time, as Tchap does after thirteen months."""
        with (self.folder / "expired").open("a", encoding="utf-8") as ended:
            ended.write(f"{who.user_id}\n")

    def renew(self, who: Credentials) -> None:
        """Give it more time, as its owner does by a link in a mail."""
        ended = self.folder / "expired"
        ended.write_text(
            "".join(f"{each}\n" for each in ended.read_text("utf-8").split() if each != who.user_id), "utf-8"
        )

    def revoke(self, who: Credentials) -> None:
        """End a session."""
        self.call("POST", "/_matrix/client/v3/logout", {}, who.access_token)

    def call(self, method: str, path: str, body: object = None, token: str | None = None) -> Any:
        """A call of the server's interface; the answer must be a good one."""
        request = urllib.request.Request(
            self.url + path, method=method, data=None if body is None else json.dumps(body).encode()
        )
        request.add_header("Content-Type", "application/json")
        if token is not None:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.code} {error.read().decode()}") from None


@contextmanager
def synapse_server(*, limits: str = UNLIMITED, more: str = "") -> Iterator[Synapse]:
    """A server for a while, with `more` modules and configuration, such as `TCHAP`; its folder goes with it."""
    with tempfile.TemporaryDirectory(prefix="relais-synapse-") as folder:
        server = Synapse(Path(folder), limits=limits, more=more)
        server.start()
        try:
            yield server
        finally:
            server.stop(signal.SIGKILL)
