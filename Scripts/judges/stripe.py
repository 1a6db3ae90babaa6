"""storectl-payment-stripe as storectl runs it, against two servers on 127.0.0.1: the fake of ours, and localstripe."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

from fake_stripe import KEY, FakeStripe

PROVIDERS = Path(__file__).resolve().parent.parent / "providers"
keys = count(1)


class Provider:
    """The executable, with a key file and the server that it is to ask."""

    def __init__(self, url, key=KEY, command=PROVIDERS / "storectl-payment-stripe"):
        self.folder = Path(tempfile.mkdtemp(prefix="storectl-stripe-"))
        self.command = str(command)
        self.key_file = self.folder / "stripe.key"
        self.key_file.write_text(key + "\n")
        self.key_file.chmod(0o600)
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "STORECTL_PAYMENT_STRIPE_API": url,
                            "STORECTL_PAYMENT_STRIPE_KEY_FILE": str(self.key_file)}

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, request):
        """The exit code, and the answer where there is one, else what it said on standard error."""
        text = request if isinstance(request, str) else json.dumps(request)
        process = subprocess.run([self.command], input=text, capture_output=True, text=True, timeout=60, check=False,
                                 env=self.environment)
        return process.returncode, json.loads(process.stdout) if process.returncode == 0 else process.stderr

    def ask(self, operation, amount=6000, key=None, **members):
        return self.run(request(operation, amount, key, **members))


def request(operation, amount=6000, key=None, **members):
    base = {"protocol": 1, "operation": operation, "of": None, "key": key or f"key-{next(keys)}", "retry": False,
            "asked_at": int(time.time()), "order": 17, "amount": amount, "currency": "USD", "decimals": 2,
            "method": "pm_card_visa" if operation in ("authorize", "capture") else None, "parent": None,
            "reference": None, "description": "Corner Shop, order 17", "email": "ann@example.com",
            "return_url": None, "deadline": 10}
    return {**base, **members}


def again(asked, **members):
    return {**asked, "retry": True, **members}


def is_answer(outcome, status, **members):
    code, answer = outcome
    return code == 0 and answer["status"] == status and all(answer.get(name) == value
                                                            for name, value in members.items())


def judge_happy(provider, fake, verdicts):
    held = provider.ask("authorize", 6000)
    reference = held[1].get("reference") if held[0] == 0 else None
    verdicts.judge("authorize", is_answer(held, "succeeded", amount=6000, currency="USD")
                   and held[1]["expires_at"] > time.time() + 6 * 86400, held)
    part = provider.ask("capture", 3500, parent=reference)
    verdicts.judge("capture in part: 35.00 of 60.00, and no more is held",
                   is_answer(part, "succeeded", amount=3500, remaining=0) and fake.sums("capture") == [3500], part)
    back = provider.ask("refund", 1000, parent=reference)
    verdicts.judge("refund", is_answer(back, "succeeded", amount=1000) and fake.sums("refund") == [1000], back)
    at_once = provider.ask("capture", 500, currency="JPY", decimals=0)
    verdicts.judge("authorize and capture in one: JPY 500 is 500", is_answer(at_once, "succeeded", amount=500)
                   and fake.sums("capture")[-1] == 500 and fake.requests[-1][2]["currency"] == "jpy", at_once)
    held = provider.ask("authorize", 2000)[1]["reference"]
    gone = provider.ask("void", 2000, parent=held)
    late = provider.ask("capture", 2000, parent=held)
    verdicts.judge("void, and then nothing to capture", is_answer(gone, "succeeded") and is_answer(late, "failed"), late)


def judge_currencies(provider, fake, verdicts):
    for currency, decimals, amount, sent in [("ISK", 0, 5, 500), ("UGX", 0, 5, 500), ("MGA", 2, 50000, 500),
                                             ("KWD", 3, 1230, 1230), ("KRW", 0, 1, 1), ("HUF", 2, 12345, 12345)]:
        outcome = provider.ask("authorize", amount, currency=currency, decimals=decimals)
        verdicts.judge(f"{currency} {amount} is sent as {sent}", is_answer(outcome, "succeeded", amount=amount)
                       and fake.ledger[-1][2] == sent, outcome)
    before = len(fake.requests)
    refused = [provider.ask("authorize", 1234, currency="KWD", decimals=3),
               provider.ask("authorize", 50001, currency="MGA"), provider.ask("authorize", 5, currency="IQD", decimals=3),
               provider.ask("authorize", 500, currency="JPY", decimals=2)]
    verdicts.judge("amounts that Stripe cannot take are refused and never sent", len(fake.requests) == before and [
        answer["code"] for _, answer in refused] == ["amount_not_supported"] * 2 + ["currency_not_supported"] * 2, refused)


def judge_refusals(provider, fake, verdicts):
    for method, code in [("pm_card_chargeDeclined", "card_declined"), ("pm_card_chargeDeclinedExpiredCard",
                         "expired_card"), ("pm_card_chargeDeclinedInsufficientFunds", "insufficient_funds")]:
        asked = request("authorize", method=method)
        both = [provider.run(asked), provider.run(again(asked)), provider.run({**again(asked), "operation": "status",
                                                                               "of": "authorize"})]
        verdicts.judge(f"declined: {code}, again and looked up too",
                       all(is_answer(one, "declined", code=code) for one in both) and not fake.ledger, both)
    held = provider.ask("authorize", method="pm_fails_at_capture")[1]["reference"]
    verdicts.judge("declined at capture", is_answer(provider.ask("capture", parent=held), "declined"))
    asked = request("authorize", method="pm_card_authenticationRequired", return_url="https://shop.test/back")
    first = provider.run(asked)
    verdicts.judge("needs action, with its address", is_answer(first, "needs_action")
                   and first[1]["action_url"].startswith("https://"), first)
    intent = fake.intents[first[1]["reference"]]
    fake.authorize(intent, asked["key"])
    verdicts.judge("the customer has acted: the same key tells", is_answer(provider.run(again(asked)), "succeeded"))
    verdicts.judge("no method, no call", is_answer(provider.ask("authorize", method=None), "failed",
                                                   code="method_required"))
    expired = provider.ask("authorize")[1]["reference"]
    fake.clock += 8 * 86400
    late = provider.ask("capture", parent=expired)
    fake.clock = 0
    verdicts.judge("capture on day 8 of an authorization of 7 days", is_answer(late, "failed",
                                                                               code="authorization_expired"), late)


def judge_refunds(provider, fake, verdicts):
    paid = provider.ask("capture", 5000)[1]["reference"]
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda _: provider.ask("refund", 3000, parent=paid), range(8)))
    verdicts.judge("eight refunds of 30.00 of 50.00 at once: one", fake.sums("refund") == [3000] and sum(
        is_answer(one, "succeeded") for one in outcomes) == 1 and sum(
        is_answer(one, "failed", code="amount_too_large") for one in outcomes) == 7, outcomes[0])
    rest = provider.ask("refund", 2000, parent=paid)
    more = provider.ask("refund", 1, parent=paid)
    verdicts.judge("the rest, and not a cent more", is_answer(rest, "succeeded")
                   and is_answer(more, "failed", code="amount_too_large") and fake.sums("refund") == [3000, 2000], more)
    verdicts.judge("no refund of what does not exist", is_answer(provider.ask("refund", parent="pi_none"), "failed"))


SCENARIOS = [judge_happy, judge_currencies, judge_refusals, judge_refunds]


def judge_fake(verdicts, scenarios):
    for scenario in scenarios:
        fake = FakeStripe()
        provider = Provider(fake.url)
        try:
            scenario(provider, fake, verdicts)
        finally:
            provider.close()
            fake.close()


def localstripe(folder):
    """A running localstripe, installed into the folder if need be; None where it cannot be had."""
    if not (folder / "localstripe").exists():
        install = subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, "localstripe"],
                                 check=False, capture_output=True)
        if install.returncode != 0:
            return None
    process = subprocess.Popen([sys.executable, PROVIDERS.parent / "judges/serve_localstripe.py", folder],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return process, process.stdout.readline().strip()


def judge_localstripe(verdicts, folder):
    served = localstripe(folder)
    if served is None:
        verdicts.skip("localstripe", "pip could not install it")
        return
    process, url = served
    key = "sk_test_12345"
    provider = Provider(url, key)

    def card(number):
        fields = {"type": "card", "card[number]": number, "card[exp_month]": "12", "card[exp_year]": "2030",
                  "card[cvc]": "123"}
        made = urllib.request.Request(url + "/v1/payment_methods", urllib.parse.urlencode(fields).encode(),
                                      {"Authorization": "Bearer " + key})
        with urllib.request.urlopen(made, timeout=10) as response:
            return json.load(response)["id"]

    plain = {"description": None}
    try:
        visa = card("4242424242424242")
        held = provider.ask("authorize", 6000, method=visa, **plain)
        reference = held[1]["reference"] if held[0] == 0 else None
        verdicts.judge("localstripe: authorize", is_answer(held, "succeeded", amount=6000, currency="USD"), held)
        part = provider.ask("capture", 3500, parent=reference)
        verdicts.judge("localstripe: capture in part", is_answer(part, "succeeded", amount=3500), part)
        back = provider.ask("refund", 1000, parent=reference)
        verdicts.judge("localstripe: refund", is_answer(back, "succeeded", amount=1000), back)
        paid = provider.ask("capture", 500, currency="JPY", decimals=0, method=visa, **plain)
        verdicts.judge("localstripe: JPY 500 at once", is_answer(paid, "succeeded", amount=500, currency="JPY"), paid)
        held = provider.ask("authorize", method=visa, **plain)[1]["reference"]
        verdicts.judge("localstripe: void", is_answer(provider.ask("void", parent=held), "succeeded"))
        late = provider.ask("void", parent=held, key="again")
        verdicts.judge("localstripe: void of what is void", is_answer(late, "succeeded"), late)
        declined = provider.ask("authorize", method=card("4000000000000341"), **plain)
        verdicts.judge("localstripe: declined", is_answer(declined, "declined", code="card_declined"), declined)
        action = provider.ask("authorize", method=card("4000002500003155"), **plain)
        verdicts.judge("localstripe: needs action", is_answer(action, "needs_action"), action)
        state = provider.ask("status", of="authorize", reference=reference)
        verdicts.judge("localstripe: status by reference", is_answer(state, "succeeded", amount=6000), state)
    finally:
        process.terminate()
        process.wait(10)
        provider.close()
