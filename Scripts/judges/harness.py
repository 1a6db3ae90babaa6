"""What the judges share: a shop in a folder of its own, and verdicts."""
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

PASSWORDS = {"admin": "correct horse battery", "ann": "ann has a secret"}


class Shop:
    """A store with an admin and a customer, and a home folder whose dotfile is the admin's."""

    def __init__(self, binary, cost=4):
        self.binary = str(Path(binary).resolve())
        self.folder = Path(tempfile.mkdtemp(prefix="storectl-judge-"))
        self.outputs = []
        for name, password in {**PASSWORDS, "wrong": "not the secret", "new": "another good secret"}.items():
            self.write(name + ".pw", password + "\n")
        self.ok("init", "--name", "Corner Shop", "--currency", "USD", "--admin-username", "admin", "--admin-email",
                "admin@shop.test", "--password-file", "admin.pw", "--password-cost", str(cost))
        self.ok("login", "admin", "--password-file", "admin.pw")
        self.ok("register", "--username", "ann", "--email", "ann@example.com", "--password-file", "ann.pw")

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text, mode=0o600):
        path = self.folder / name
        path.write_text(text)
        path.chmod(mode)
        return path

    def environment(self, **variables):
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {**kept, "HOME": str(self.folder), "STORECTL_STORE": str(self.store), **variables}

    @property
    def store(self):
        return self.folder / "store.db"

    def start(self, *arguments, **variables):
        return subprocess.Popen([self.binary, *arguments], cwd=self.folder, env=self.environment(**variables),
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *arguments, **variables):
        """The exit code, standard output and standard error."""
        process = self.start(*arguments, **variables)
        try:
            out, err = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return 124, out, err
        self.outputs += [out, err]
        return process.returncode, out, err

    def instructions(self, *arguments, **variables):
        """How many a run takes, whatever else the machine does; and what it said on standard error."""
        count = self.folder / "count"
        process = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={count}", self.binary, *arguments],
            cwd=self.folder, env=self.environment(**variables), stdin=subprocess.DEVNULL, capture_output=True,
            text=True, check=False)
        return int(re.search(r"Collected : (\d+)", count.read_text()).group(1)), process.stderr

    def ok(self, *arguments, **variables):
        code, out, err = self.run(*arguments, **variables)
        if code != 0:
            sys.exit(f"storectl {' '.join(arguments)}: exit {code}\n{err}")
        return out

    def answer(self, *arguments, **variables):
        return json.loads(self.ok(*arguments, "--json", **variables))

    def rows(self, sql, *values):
        database = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            return database.execute(sql, values).fetchall()
        finally:
            database.close()

    def token(self, session_file=".storectl"):
        stores = json.loads((self.folder / session_file).read_text())["stores"]
        return next(iter(stores.values()))["token"]


class CommandLines:
    """Looks at the arguments of all processes, as anybody on the machine can, again and again."""

    def __enter__(self):
        self.seen = set()
        self.is_done = threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()
        return self

    def look(self):
        while not self.is_done.wait(0.001):
            for entry in os.scandir("/proc"):
                if entry.name.isdigit():
                    try:
                        line = Path(entry.path, "cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
                    except OSError:
                        continue
                    if any(name in line for name in ("storectl", "sendmail", "msmtp")):
                        self.seen.add(line)

    def __exit__(self, *_):
        self.is_done.set()
        self.thread.join()


class Verdicts:
    """Counts what passed, and prints a line for each."""

    def __init__(self):
        self.failed = 0

    def judge(self, name, is_good, detail=""):
        print(f"{'ok  ' if is_good else 'FAIL'} {name}" + (f": {detail}" if detail else ""), flush=True)
        self.failed += not is_good

    def skip(self, name, reason):
        print(f"skip {name}: {reason}", flush=True)
