"""Stored hashes, timing, and a thousand wrong passwords at once."""
import base64
import hashlib
import json
import statistics
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from harness import PASSWORDS


def judge_hashes(shop, verdicts):
    for name, stored in shop.rows("SELECT username, password FROM credential JOIN account ON id = account_id"):
        _, kind, parameters, salt, expected = stored.split("$")
        cost = dict(item.split("=") for item in parameters.split(","))
        decoded = [base64.b64decode(text + "=" * (-len(text) % 4)) for text in (salt, expected)]
        number = 1 << int(cost["ln"])
        key = hashlib.scrypt(PASSWORDS[name].encode(), salt=decoded[0], n=number, r=int(cost["r"]), p=int(cost["p"]),
                             maxmem=number * 1024 * int(cost["r"]) // 4 + (1 << 26), dklen=32)
        verdicts.judge(f"hashlib.scrypt verifies the hash of {name}", kind == "scrypt" and key == decoded[1])


def judge_timing(shop, verdicts, tries, tolerance):
    """Sign-ins with a wrong password and with an unknown name: by their instructions, since clocks depend on what
    else the machine does."""
    counts = {"wrong": [], "unknown": []}
    answers = set()
    for number in range(tries):
        for kind, name in (("wrong", "ann"), ("unknown", f"nobody{number}")):
            count, said = shop.instructions(
                "login", name, "--password-file", "wrong.pw", STORECTL_SESSION_FILE="none")
            counts[kind].append(count)
            answers.add(said)
        shop.ok("user", "unlock", "ann")
    medians = {kind: statistics.median(values) for kind, values in counts.items()}
    ratio = medians["wrong"] / medians["unknown"]
    verdicts.judge("a wrong password and an unknown name are told in the same words", len(answers) == 1)
    verdicts.judge(f"and take as long, within {tolerance:.0%}", abs(ratio - 1) <= tolerance,
                   f"medians of {tries}: {medians['wrong'] / 1e6:.1f} and {medians['unknown'] / 1e6:.1f} M instructions")


def judge_flood(shop, verdicts, tries):
    """From 8 processes at once: each try is counted, the account locked, and the right password refused."""
    shop.ok("user", "unlock", "ann")

    def attempt(_):
        return subprocess.run(
            [shop.binary, "login", "ann", "--password-file", "wrong.pw", "--json"], cwd=shop.folder,
            env=shop.environment(STORECTL_SESSION_FILE="none"), capture_output=True, text=True, check=False)

    start = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(attempt, range(tries)))
    spent = time.perf_counter() - start
    codes = [json.loads(result.stderr)["error"]["code"] for result in results]
    counts = {code: codes.count(code) for code in set(codes)}
    failures = shop.answer("user", "show", "ann")["failed_sign_ins"]
    verdicts.judge(f"each of {tries} wrong passwords from 8 processes is counted", failures == tries,
                   f"{failures} in {spent:.1f} s, {counts}")
    verdicts.judge("all were refused", all(result.returncode == 4 for result in results)
                   and set(codes) <= {"wrong_credentials", "sign_in_locked"})
    # A try for each lock that has just ended, until one is long enough to look at.
    for _ in range(12):
        code, _, err = shop.run("login", "ann", "--password-file", "wrong.pw", "--json", STORECTL_SESSION_FILE="none")
        seconds = json.loads(err)["error"]["details"].get("seconds", 0)
        if seconds >= 2:
            break
    code, _, err = shop.run("login", "ann", "--password-file", "ann.pw", "--json", STORECTL_SESSION_FILE="none")
    verdicts.judge("the right password is refused while the account is locked",
                   code == 4 and json.loads(err)["error"]["code"] == "sign_in_locked", err.strip()[:120])
    shop.ok("user", "unlock", "ann")
    verdicts.judge("and taken when the lock has ended",
                   shop.run("login", "ann", "--password-file", "ann.pw", STORECTL_SESSION_FILE="none")[0] == 0)
