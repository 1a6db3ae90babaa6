"""storectl-payment-stripe where Stripe fails it: whatever is answered, the ledger never holds a second charge."""
import shutil
import time
from concurrent.futures import ThreadPoolExecutor

from fake_stripe import KEY
from stripe import PROVIDERS, again, is_answer, request


def judge_replay(provider, fake, verdicts):
    asked = request("authorize")
    first, second = provider.run(asked), provider.run(again(asked))
    verdicts.judge("the same key gives the same charge", is_answer(first, "succeeded") and first == second
                   and fake.sums("authorize") == [6000], second)
    other = provider.run({**asked, "amount": 7000})
    verdicts.judge("the same key with another amount: the charge there is, for storectl to flag",
                   is_answer(other, "succeeded", amount=6000, reference=first[1]["reference"])
                   and fake.sums("authorize") == [6000], other)
    part = request("capture", 3500, parent=first[1]["reference"])
    outcomes = [provider.run(part), provider.run(again(part)), provider.run({**part, "operation": "status",
                                                                             "of": "capture"})]
    verdicts.judge("a capture and a refund too", all(is_answer(one, "succeeded", amount=3500) for one in outcomes)
                   and fake.sums("capture") == [3500], outcomes)
    back = request("refund", 1000, parent=first[1]["reference"])
    outcomes = [provider.run(back), provider.run(again(back)), provider.run({**back, "operation": "status",
                                                                             "of": "refund"})]
    verdicts.judge("and a refund", all(one == outcomes[0] and is_answer(one, "succeeded", amount=1000)
                                       for one in outcomes) and fake.sums("refund") == [1000], outcomes)
    void = request("void", parent=provider.ask("authorize")[1]["reference"])
    verdicts.judge("and a void", is_answer(provider.run(void), "succeeded")
                   and is_answer(provider.run(again(void, key="other")), "succeeded"))


def judge_at_once(provider, fake, verdicts):
    asked = request("authorize")
    fake.faults.append("slow")
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda _: provider.run(asked), range(4)))
    verdicts.judge("409 while it is under way: all four wait for the one charge", fake.sums("authorize") == [6000]
                   and len({answer["reference"] for _, answer in outcomes}) == 1, outcomes)


def judge_lost_answers(provider, fake, verdicts):
    for fault in ("drop", "drop after", "nonsense", "rate limit"):
        fake.ledger.clear()
        fake.faults.append(fault)
        outcome = provider.ask("authorize")
        verdicts.judge(f"{fault}: asked again within the call, one charge", is_answer(outcome, "succeeded")
                       and fake.sums("authorize") == [6000], outcome)
    fake.ledger.clear()
    fake.faults += ["error after"]
    asked = request("authorize", deadline=3)
    outcome = provider.run(asked)
    verdicts.judge("500 after it was done: one charge", is_answer(outcome, "succeeded")
                   and fake.sums("authorize") == [6000], outcome)
    fake.faults += ["rate limit"] * 20
    code, said = provider.ask("authorize", deadline=2)
    verdicts.judge("nothing but 429: not asked, exit 75", code == 75 and "429" in said, said)
    fake.faults.clear()
    provider.environment["STORECTL_PAYMENT_STRIPE_API"] = "http://127.0.0.1:9"
    code, said = provider.ask("authorize", deadline=2)
    verdicts.judge("nobody there: not asked, exit 75", code == 75 and "cannot reach" in said, said)


def judge_hang(provider, fake, verdicts):
    """The answer never comes although the charge was made."""
    for operation, kind in (("authorize", "authorize"), ("capture", "capture"), ("refund", "refund")):
        parent = None if operation != "refund" else provider.ask("capture")[1]["reference"]
        fake.ledger.clear()
        asked = request(operation, parent=parent, deadline=3)
        fake.faults += ["hang"] * 5
        start = time.monotonic()
        lost = provider.run(asked)
        took = time.monotonic() - start
        fake.faults.clear()
        verdicts.judge(f"{operation}: a hang after it was done is unknown, before the deadline",
                       is_answer(lost, "unknown") and took < 3.5 and fake.sums(kind) == [6000], (lost, round(took, 1)))
        found = provider.run(again(asked, deadline=10))
        verdicts.judge(f"{operation}: asked again, the same one", is_answer(found, "succeeded", amount=6000)
                       and fake.sums(kind) == [6000], found)


def judge_forgotten(provider, fake, verdicts):
    """A day later Stripe has forgotten the key."""
    then = int(time.time()) - 25 * 3600
    for operation in ("authorize", "capture", "refund"):
        fake.clock = 0
        parent = None if operation != "refund" else provider.ask("capture")[1]["reference"]
        fake.ledger.clear()
        asked = request(operation, asked_at=int(time.time()), parent=parent)
        fake.faults += ["drop after"] * 10
        lost = provider.run({**asked, "deadline": 2})
        fake.faults.clear()
        for each in (*fake.intents.values(), *fake.refunds.values()):
            each["created"] -= 25 * 3600
        fake.keys.clear()
        late = again(asked, asked_at=then)
        outcomes = [provider.run(late), provider.run({**late, "operation": "status", "of": operation})]
        verdicts.judge(f"{operation}: 25 hours later it is looked up, and never done twice", is_answer(lost, "unknown")
                       and all(is_answer(one, "succeeded", amount=6000) for one in outcomes)
                       and fake.sums(operation) == [6000], outcomes)
    fake.ledger.clear()
    never = provider.run(request("authorize", retry=True, asked_at=then))
    verdicts.judge("what Stripe never did is failed, and not done now", is_answer(never, "failed", code="not_found")
                   and not fake.ledger, never)
    soon = provider.ask("status", of="authorize")
    verdicts.judge("what Stripe does not know a moment later is unknown", is_answer(soon, "unknown"), soon)


def judge_pages(provider, fake, verdicts):
    """A lookup among many: 250 intents are three pages."""
    asked = request("authorize")
    first = provider.run(asked)
    for _ in range(250):
        fake.post("/v1/payment_intents", {"amount": "1", "currency": "usd", "confirm": "true", "payment_method": "pm_x",
                                          "capture_method": "manual"}, "other")
    fake.requests.clear()
    found = provider.run({**asked, "operation": "status", "of": "authorize"})
    pages = sum("created[gte]" in fields for _, _, fields in fake.requests)
    verdicts.judge("looked up among 251, in three pages", found == first and pages == 3, (found, pages))


def judge_setup(provider, fake, verdicts):
    path = provider.key_file
    for mode in (0o644, 0o640):
        path.chmod(mode)
        code, said = provider.ask("authorize")
        verdicts.judge(f"a key file of mode {mode:o} is refused", code == 78 and "chmod 600" in said, said)
    path.chmod(0o600)
    for text in ("", "pk_test_public", "sk_test_two\nlines", "sk_live_real"):
        path.write_text(text)
        code, said = provider.ask("authorize")
        verdicts.judge(f"no key: {text!r}", code == 78 and "real" not in said and "two" not in said, said)
    path.write_text("sk_test_wrong")
    code, said = provider.ask("authorize")
    verdicts.judge("a key that Stripe does not know", code == 78 and "sk_test_wrong" not in said, said)
    provider.environment["STORECTL_PAYMENT_STRIPE_API"] = "http://192.0.2.1"
    code, said = provider.ask("authorize")
    verdicts.judge("another server must be on this machine", code == 78 and "127.0.0.1" in said, said)
    path.unlink()
    verdicts.judge("no key file", provider.ask("authorize")[0] == 78)
    path.write_text("sk_test_x")
    path.chmod(0o600)
    provider.environment["STORECTL_PAYMENT_STRIPE_API"] = fake.url
    for text in ("", "[]", "{}", '{"protocol": 1}', "nonsense"):
        verdicts.judge(f"no request: {text!r}", provider.run(text)[0] == 65)
    verdicts.judge("another protocol", provider.run({**request("authorize"), "protocol": 2})[0] == 78)
    verdicts.judge("all this reached no card", not fake.ledger)
    path.write_text(KEY)
    for name, target in (("storectl-payment-stripe", "bin"), ("storectl_stripe.py", "lib/storectl")):
        (provider.folder / target).mkdir(parents=True)
        shutil.copy(PROVIDERS / name, provider.folder / target)
    provider.command = str(provider.folder / "bin/storectl-payment-stripe")
    verdicts.judge("it runs where it is installed", is_answer(provider.ask("authorize"), "succeeded"))


SCENARIOS = [judge_replay, judge_at_once, judge_lost_answers, judge_pages, judge_setup, judge_forgotten]
SLOW = [judge_hang]
