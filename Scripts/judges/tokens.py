"""Forged tokens and tampered dotfiles: all refused, none with a word on why it failed."""
import base64
import hashlib
import hmac
import json
import os
import threading
import time
from pathlib import Path


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def sealed(key, text, digest=hashlib.sha256):
    """The text with its signature, as someone who has the key makes one."""
    return text + "." + encode(hmac.new(key, text.encode(), digest).digest())


def signed(key, header, payload, digest=hashlib.sha256):
    """A JWS of a header and a payload."""
    text = encode(header if isinstance(header, bytes) else json.dumps(header, separators=(",", ":")).encode()) + "."
    text += encode(payload if isinstance(payload, bytes) else json.dumps(payload, separators=(",", ":")).encode())
    return sealed(key, text, digest)


def noncanonical(part):
    """The same bytes by other letters: the bits that the last letter leaves over are not zero."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return part[:-1] + alphabet[alphabet.index(part[-1]) ^ 1]


def forgeries(shop, other):
    good = shop.token()
    key = shop.rows("SELECT secret FROM signing_key")[0][0]
    head, body, signature = good.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    header = {"alg": "HS256", "typ": "JWT"}
    now = int(time.time())
    plain = json.dumps(claims, separators=(",", ":")).encode()
    yield "alg none, no signature", encode(b'{"alg":"none","typ":"JWT"}') + "." + body + "."
    yield "alg none, signed", signed(key, {"alg": "none", "typ": "JWT"}, claims)
    yield "alg HS512", signed(key, {"alg": "HS512", "typ": "JWT"}, claims, hashlib.sha512)
    yield "alg RS256 in name", signed(key, {"alg": "RS256", "typ": "JWT"}, claims)
    yield "edited payload", ".".join([head, encode(plain.replace(b'"jti"', b'"jtj"')), signature])
    yield "padded signature", good + "="
    padded = base64.urlsafe_b64encode(plain + b" " * (2 - len(plain) % 3)).decode()
    yield "padded payload, signed", sealed(key, f"{head}.{padded}")
    odd = encode(plain + b" " * (2 - len(plain) % 3))
    yield "non-canonical payload, signed", sealed(key, f"{head}.{noncanonical(odd)}")
    yield "non-canonical signature", f"{head}.{body}.{noncanonical(signature)}"
    yield "standard base64", good.replace("-", "+").replace("_", "/") + ("" if "-" in good or "_" in good else "+")
    yield "duplicate claim", signed(key, b'{"alg":"HS256","typ":"JWT"}', plain[:-1] + b',"sub":"x"}')
    yield "duplicate header", signed(key, b'{"alg":"HS256","typ":"JWT","alg":"HS256"}', claims)
    yield "crit", signed(key, {**header, "crit": ["exp"]}, claims)
    yield "expired", signed(key, header, {**claims, "exp": now - 5})
    yield "not yet valid (nbf)", signed(key, header, {**claims, "nbf": now + 3600})
    yield "issued in the future", signed(key, header, {**claims, "iat": now + 3600})
    yield "no expiry", signed(key, header, {name: value for name, value in claims.items() if name != "exp"})
    yield "other store's key", signed(other.rows("SELECT secret FROM signing_key")[0][0], header, claims)
    yield "other store's token", other.token()
    yield "other issuer", signed(key, header, {**claims, "iss": "elsewhere"})
    yield "unknown session", signed(key, header, {**claims, "jti": "elsewhere"})
    yield "spaces in the claims", signed(key, header, json.dumps(claims).encode())
    yield "claims in another order", signed(key, header, dict(reversed(claims.items())))
    yield "header in another order", signed(key, dict(reversed(header.items())), claims)
    yield "a newline behind the header", signed(key, json.dumps(header, separators=(",", ":")).encode() + b"\n", claims)
    yield "an escaped letter", signed(key, b'{"alg":"\\u0048S256","typ":"JWT"}', claims)
    yield "a second later", signed(key, header, {**claims, "exp": claims["exp"] + 1})
    yield "a second earlier", signed(key, header, {**claims, "iat": claims["iat"] - 1})
    yield "one claim more", signed(key, header, {**claims, "role": "admin"})
    yield "a NUL behind the account", signed(key, header, {**claims, "sub": claims["sub"] + "\0"})
    yield "oversized", signed(key, header, {**claims, "pad": "x" * 4000})
    yield "two parts", f"{head}.{body}"
    yield "four parts", good + "."
    yield "nothing", "."
    yield "a token for programs, made up", "storectl_" + encode(bytes(32))
    shop.ok("login", "ann", "--password-file", "ann.pw", STORECTL_SESSION_FILE="revoked")
    revoked = shop.token("revoked")
    shop.ok("logout", STORECTL_SESSION_FILE="revoked")
    yield "revoked", revoked


def judge_forgeries(shop, other, verdicts):
    answers = {}
    for name, token in forgeries(shop, other):
        code, out, err = shop.run("whoami", "--json", STORECTL_TOKEN=token)
        answers[name] = (code, out, err)
        verdicts.judge(f"forged token: {name}", code == 4 and json.loads(err)["error"]["code"] == "invalid_token")
    verdicts.judge("every forgery is refused in the same words", len(set(answers.values())) == 1)
    honest = shop.token()
    claims = json.loads(base64.urlsafe_b64decode(honest.split(".")[1] + "=="))
    key = shop.rows("SELECT secret FROM signing_key")[0][0]
    remade = signed(key, {"alg": "HS256", "typ": "JWT"}, claims)
    verdicts.judge("the honest token is taken, also as our own forger signs it", [
        shop.run("whoami", STORECTL_TOKEN=token)[0] for token in (honest, remade)] == [0, 0])


def judge_pyjwt(shop, verdicts):
    try:
        import jwt
    except ImportError:
        verdicts.skip("PyJWT reads our tokens", "PyJWT is not installed")
        return
    key, store = shop.rows("SELECT secret, (SELECT uuid FROM store) FROM signing_key")[0]
    claims = jwt.decode(shop.token(), key, algorithms=["HS256"], issuer=store,
                        options={"require": ["iss", "sub", "jti", "iat", "exp"]})
    account = shop.rows("SELECT id FROM account WHERE username = 'admin'")[0][0]
    verdicts.judge("PyJWT reads and verifies our tokens", claims["sub"] == account)
    made = jwt.encode(claims, key, algorithm="HS256")
    verdicts.judge("a token that PyJWT signs with the key is read", shop.run("whoami", STORECTL_TOKEN=made)[0] == 0)


def attacks(shop):
    """Each makes something of the dotfile, and says what."""
    path = shop.folder / "attacked"
    good = (shop.folder / ".storectl").read_text()

    def file(text=good, mode=0o600):
        path.write_text(text)
        path.chmod(mode)

    yield "symlink", path, lambda: path.symlink_to(shop.folder / ".storectl")
    yield "FIFO", path, lambda: os.mkfifo(path, 0o600)
    yield "folder", path, path.mkdir
    yield "mode 0644", path, lambda: file(mode=0o644)
    yield "mode 0660", path, lambda: file(mode=0o660)
    yield "hard link", path, lambda: (file(), os.link(path, shop.folder / "second"))
    yield "garbage", path, lambda: file("\x00garbage")
    yield "huge", path, lambda: file(" " * 100_000)
    if os.geteuid() == 0:
        yield "other owner", path, lambda: (file(), os.chown(path, 65534, 65534))


def judge_dotfiles(shop, verdicts):
    for name, path, attack in attacks(shop):
        attack()
        for command in (["whoami"], ["login", "ann", "--password-file", "ann.pw"]):
            code, _, err = shop.run(*command, "--json", STORECTL_SESSION_FILE=str(path))
            error = json.loads(err)["error"] if err.startswith("{") else {}
            is_good = code == error.get("exit_code") and error.get("code") == "unsafe_session_file" \
                and bool(error.get("hint"))
            verdicts.judge(f"dotfile as {name}: {command[0]} is refused and says how to fix it", is_good,
                           error.get("hint", ""))
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink()
        (shop.folder / "second").unlink(missing_ok=True)


def plant(number, path, secret, good):
    """Something else in the place of a file, in one step."""
    draft = path.with_name(path.name + ".storm")
    draft.unlink(missing_ok=True)
    makers = [
        lambda: draft.symlink_to(secret), lambda: os.mkfifo(draft, 0o600), lambda: os.link(secret, draft),
        lambda: draft.symlink_to("/dev/zero"), lambda: draft.symlink_to(path), lambda: draft.write_text("garbage"),
        lambda: draft.write_text(good), lambda: (draft.write_text(good), draft.chmod(0o600))]
    makers[number % len(makers)]()
    os.replace(draft, path)


def judge_dotfile_storm(shop, verdicts, seconds):
    """While commands run, links, FIFOs and other files take the place of the dotfile and of its lock."""
    path, secret = shop.folder / "stormed", shop.write("secret", "top secret\n")
    good = (shop.folder / ".storectl").read_text()
    is_done = threading.Event()

    def storm(place):
        number = 0
        while not is_done.is_set():
            plant(number, place, secret, good)
            number += 1

    threads = [threading.Thread(target=storm, args=(place,)) for place in (path, Path(f"{path}.lock"))]
    for thread in threads:
        thread.start()
    wrong, runs, end = [], 0, time.time() + seconds
    try:
        while time.time() < end:
            for command in (["whoami"], ["login", "ann", "--password-file", "ann.pw"], ["logout"]):
                code, out, err = shop.run(*command, "--json", STORECTL_SESSION_FILE=str(path))
                runs += 1
                if code not in (0, 1, 4, 65, 75) or "top secret" in out + err:
                    wrong.append((command[0], code, err))
    finally:
        is_done.set()
        for thread in threads:
            thread.join()
    is_whole = secret.read_text() == "top secret\n" and secret.stat().st_mode & 0o777 == 0o600
    verdicts.judge(f"dotfile: whatever is swapped in while commands run, nothing else is touched ({runs} commands)",
                   not wrong and is_whole and runs > 3, str(wrong[:3]) if wrong else "")
    for left in shop.folder.glob("stormed*"):
        left.unlink()
    # A sign-out of what was swapped in may have been the admin's own.
    shop.ok("login", "admin", "--password-file", "admin.pw")


def judge_login_race(shop, verdicts):
    """One dotfile, one store, several sign-ins at once: the one that is kept is the only one that is good."""
    path = str(Path(shop.folder) / "raced")
    shop.ok("login", "ann", "--password-file", "ann.pw", STORECTL_SESSION_FILE=path)
    shop.ok("logout", "--all", STORECTL_SESSION_FILE=path)
    good = []
    for _ in range(5):
        processes = [shop.start("login", "ann", "--password-file", "ann.pw", STORECTL_SESSION_FILE=path)
                     for _ in range(4)]
        for process in processes:
            process.communicate(timeout=60)
        good.append((shop.run("whoami", STORECTL_SESSION_FILE=path)[0], len(shop.rows(
            "SELECT 1 FROM session JOIN account ON account.id = account_id WHERE username = 'ann' AND revoked_at IS NULL"))))
    verdicts.judge("of several logins at once one stays, and no other is good", set(good) == {(0, 1)}, str(good))
    shop.ok("logout", STORECTL_SESSION_FILE=path)


def judge_two_logins(shop, other, verdicts):
    """One dotfile, two stores, two sign-ins at once: both are kept."""
    path = str(Path(shop.folder) / "shared")
    for _ in range(5):
        processes = [each.start("login", "ann", "--password-file", "ann.pw", STORECTL_SESSION_FILE=path)
                     for each in (shop, other)]
        for process in processes:
            process.communicate(timeout=60)
        codes = [each.run("whoami", STORECTL_SESSION_FILE=path)[0] for each in (shop, other)]
        if codes != [0, 0]:
            verdicts.judge("two logins at once are both kept", False, str(codes))
            return
        Path(path).unlink()
    verdicts.judge("two logins at once are both kept", True)
