"""Mail as its receivers see it: in a Maildir, from a sendmail command, and over SMTP."""
import email
import email.policy
import json
import logging
import re
import shutil
import signal
import ssl
import stat
import subprocess
import time
import warnings


def code_in(message):
    text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    return re.search(r"^([A-Za-z0-9_-]{43})$", text, re.M).group(1)


def has_code(message):
    text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    return re.search(r"^[A-Za-z0-9_-]{43}$", text, re.M) is not None


def parse(data):
    return email.message_from_bytes(data, policy=email.policy.default)


def reset(shop, code, password):
    shop.write("code", code + "\n")
    return shop.run("password", "reset", "--code-file", "code", "--password-file", password)[0]


def judge_maildir(shop, verdicts, secrets):
    shop.ok("config", "set", "mail.transport", "maildir:box")
    times = {}
    for address in ("ann@example.com", "nobody@example.com"):
        start = time.perf_counter()
        times[address] = (shop.ok("password", "forgot", address), time.perf_counter() - start)
    (one, known), (two, unknown) = times.values()
    # Both wait until 3.5 s have passed, whatever there was to do.
    verdicts.judge("forgetting a password is answered the same for all, and takes as long",
                   one == two and min(known, unknown) >= 3.5, f"{known:.2f} s and {unknown:.2f} s")
    # Whoever failed to sign in before was told that, too.
    files = list((shop.folder / "box" / "new").iterdir())
    resets = [message for message in (parse(file.read_bytes()) for file in files) if has_code(message)]
    verdicts.judge("one mail with a code", len(resets) == 1 and "ann@example.com" in resets[0]["To"])
    verdicts.judge("mail is for its owner only", all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files))
    message = resets[0]
    verdicts.judge("Python reads it without a defect", not message.defects
                   and not any(part.defects for part in message.walk()))
    code = code_in(message)
    secrets.append(code)
    verdicts.judge("its code sets a new password", reset(shop, code, "new.pw") == 0)
    verdicts.judge("once", reset(shop, code, "new.pw") == 2)
    verdicts.judge("the new password signs in", shop.run(
        "login", "ann", "--password-file", "new.pw", STORECTL_SESSION_FILE="ann")[0] == 0)


def judge_sendmail(shop, verdicts, secrets):
    """A command that writes down all it can see; and hostile names that must not reach the headers."""
    script = shop.write("fake sendmail", "#!/bin/sh\n"
                        "{ printf '%s\\n' \"$@\"; cat /proc/$$/environ; } >>\"$0.seen\"\ncat >\"$0.mail\"\n", 0o700)
    shop.ok("config", "set", "mail.transport", f'sendmail:"{script}" -x')
    shop.ok("profile", "edit", "--first-name", "Änn =?utf-8?q?x?=", "--last-name", "Bcc: eve@example.com",
            STORECTL_SESSION_FILE="ann")
    shop.ok("password", "forgot", "ann@example.com")
    message = parse((shop.folder / "fake sendmail.mail").read_bytes())
    code = code_in(message)
    secrets.append(code)
    seen = (shop.folder / "fake sendmail.seen").read_text()
    verdicts.judge("a sendmail command gets its arguments, sender and recipient", seen.startswith(
        "-x\n-i\n-f\nnoreply@localhost\n--\nann@example.com\n"))
    verdicts.judge("and neither code nor token in arguments or environment", code not in seen and "TOKEN" not in seen)
    verdicts.judge("the code in it completes the reset, too", reset(shop, code, "new.pw") == 0)
    shop.ok("login", "ann", "--password-file", "new.pw", STORECTL_SESSION_FILE="ann")
    verdicts.judge("no name adds a header", message["Bcc"] is None and len(message.keys()) == 8
                   and str(message["To"].addresses[0].addr_spec) == "ann@example.com")
    # A reset has verified the address.
    shop.ok("user", "edit", "ann", "--no-verified")
    shop.write("hang", "#!/bin/sh\nsleep 600\n", 0o700)
    shop.ok("config", "set", "mail.transport", f"sendmail:{shop.folder}/hang")
    start = time.perf_counter()
    shop.ok("verify", "request", STORECTL_SESSION_FILE="ann")
    verdicts.judge("a command that hangs holds nobody up for long", time.perf_counter() - start < 5)
    shop.write("refuse", "#!/bin/sh\nexit 75\n", 0o700)
    shop.ok("config", "set", "mail.transport", f"sendmail:{shop.folder}/refuse")
    mail = shop.answer("mail", "list", "--status", "queued")[0]
    # As some programs start others: with the ends of children ignored.
    sent = subprocess.run([shop.binary, "mail", "send", str(mail["id"])], cwd=shop.folder, env=shop.environment(),
                          capture_output=True, check=False,
                          preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
    verdicts.judge("a refused mail is not sent, also where SIGCHLD is ignored", sent.returncode == 5
                   and shop.answer("mail", "show", str(mail["id"]))["status"] == "queued")
    shop.ok("config", "set", "mail.transport", "none")


class Receiver:
    """An SMTP server on loopback that takes mail after STARTTLS and AUTH only."""

    def __init__(self, folder):
        from aiosmtpd.controller import Controller
        from aiosmtpd.smtp import AuthResult, LoginPassword
        # aiosmtpd warns of a field that it sets itself.
        warnings.filterwarnings("ignore", module="aiosmtpd")
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self.received = []
        self.certificate = folder / "cert.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem",
                        "-out", self.certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, folder / "key.pem")

        def authenticate(server, session, envelope, mechanism, data):
            good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"shop", b"smtp secret")
            return AuthResult(success=good)

        self.controller = Controller(self, hostname="127.0.0.1", port=0, tls_context=context, require_starttls=True,
                                     auth_required=True, authenticator=authenticate)

    async def handle_DATA(self, server, session, envelope):
        self.received.append((envelope.mail_from, envelope.rcpt_tos, envelope.content, session.ssl is not None))
        return "250 taken"

    def __enter__(self):
        # Port 0 is not known to the controller's own check that it runs; so bind here.
        import socket
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.controller.port = probe.getsockname()[1]
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()


def judge_smtp(shop, verdicts, secrets):
    try:
        import aiosmtpd  # noqa: F401
    except ImportError:
        verdicts.skip("mail over SMTP", "aiosmtpd is not installed")
        return
    if not shutil.which("msmtp"):
        verdicts.skip("mail over SMTP", "msmtp is not installed")
        return
    receiver = Receiver(shop.folder)
    with receiver:
        shop.write("smtp.pw", "smtp secret\n")
        shop.write("msmtprc", f"""account default
host localhost
port {receiver.controller.port}
tls on
tls_starttls on
tls_trust_file {receiver.certificate}
auth on
user shop
passwordeval cat {shop.folder}/smtp.pw
""")
        shop.ok("config", "set", "mail.from", "shop@shop.test")
        shop.ok("config", "set", "mail.transport", f"sendmail:msmtp -C {shop.folder}/msmtprc")
        shop.ok("password", "forgot", "ann@example.com")
        verdicts.judge("a mail reaches an SMTP server through msmtp, STARTTLS and AUTH", len(receiver.received) == 1)
        if not receiver.received:
            print(shop.ok("mail", "list"))
            return
        sender, recipients, content, is_encrypted = receiver.received[0]
        verdicts.judge("encrypted, from the shop, to its reader",
                       is_encrypted and (sender, recipients) == ("shop@shop.test", ["ann@example.com"]))
        code = code_in(parse(content))
        secrets.append(code)
        verdicts.judge("the code in it completes the reset", reset(shop, code, "ann.pw") == 0)
    # The server is gone: the sale goes on, and the mail waits.
    shop.ok("product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50", "--quantity", "3")
    shop.ok("login", "ann", "--password-file", "ann.pw", STORECTL_SESSION_FILE="ann")
    shop.ok("cart", "add", "MUG", STORECTL_SESSION_FILE="ann")
    shop.ok("checkout", "--name", "Ann", "--phone", "1", "--address", "1 Main St", "--postal-code", "10001",
            STORECTL_SESSION_FILE="ann")
    waiting = shop.answer("mail", "list", "--status", "queued")
    confirmation = [mail for mail in waiting if mail["kind"] == "order_confirmation"]
    verdicts.judge("a checkout does not fail because mail does, and its mail waits",
                   len(confirmation) == 1 and confirmation[0]["attempts"] == 1)
    code, out, _ = shop.run("mail", "send", str(confirmation[0]["id"]), "--json")
    verdicts.judge("mail send says that it was not taken", code == 5 and json.loads(out)["failed"] == 1)
