"""A Stripe of our own on 127.0.0.1, for what localstripe does not do: idempotency keys, faults, declines, expiry.

Its ledger holds every authorization, capture and refund that was made, whatever the caller was told.
"""
import hashlib
import itertools
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

KEY = "sk_test_fakeOfOurOwn"
DECLINES = {"pm_card_chargeDeclined": ("card_declined", "generic_decline"),
            "pm_card_chargeDeclinedInsufficientFunds": ("card_declined", "insufficient_funds"),
            "pm_card_chargeDeclinedExpiredCard": ("expired_card", None)}


class Refusal(Exception):
    def __init__(self, status, is_kept=False, **error):
        super().__init__(error.get("message"))
        self.status, self.body, self.is_kept = status, {"error": error}, is_kept


def invalid(message, code=None, status=400):
    return Refusal(status, type="invalid_request_error", message=message, **({"code": code} if code else {}))


class FakeStripe:
    def __init__(self):
        self.lock = threading.RLock()
        self.intents, self.refunds, self.keys, self.ledger = {}, {}, {}, []
        self.busy, self.faults, self.requests = set(), [], []
        self.clock = 0
        self.numbers = itertools.count(1)
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                fake.serve(self)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def now(self):
        return int(time.time() + self.clock)

    # HTTP

    def serve(self, handler):
        url = urlsplit(handler.path)
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0)).decode()
        fields = dict(parse_qsl(body if handler.command == "POST" else url.query))
        self.requests.append((handler.command, url.path, fields))
        fault = self.faults.pop(0) if self.faults and handler.command == "POST" else None
        headers = {}
        try:
            if handler.headers.get("Authorization") != "Bearer " + KEY:
                raise invalid("Invalid API Key provided", status=401)
            if handler.command == "POST":
                if fault == "rate limit":
                    raise Refusal(429, type="invalid_request_error", code="rate_limit", message="Too many requests")
                if fault == "drop":
                    handler.close_connection = True
                    return
                key = handler.headers["Idempotency-Key"]
                status, answer, is_replayed = self.once(key, url.path, body, fields, fault)
                if is_replayed:
                    headers["Idempotent-Replayed"] = "true"
            else:
                status, answer = 200, self.get(url.path, fields)
        except Refusal as refusal:
            status, answer = refusal.status, refusal.body
        if fault == "hang":
            time.sleep(30)
        if fault in ("drop after", "hang"):
            handler.close_connection = True
            return
        if fault == "error after":
            status, answer = 500, {"error": {"type": "api_error", "message": "An error occurred"}}
        if fault == "nonsense":
            answer = "<html>"
        data = json.dumps(answer).encode()
        try:
            handler.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **headers}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(data)
        except OSError:
            handler.close_connection = True

    def once(self, key, path, body, fields, fault):
        """Does it once a key, as https://docs.stripe.com/api/idempotent_requests says."""
        print_of = hashlib.sha256((path + body).encode()).hexdigest()
        with self.lock:
            if key in self.busy:
                raise Refusal(409, type="invalid_request_error", code="idempotency_key_in_use", message="in use")
            kept = self.keys.get(key)
            if kept and self.now() - kept["at"] < 24 * 3600:
                if kept["print"] != print_of:
                    raise Refusal(400, type="idempotency_error",
                                  message="Keys for idempotent requests can only be used with the same parameters")
                return kept["status"], kept["answer"], True
            self.busy.add(key)
        try:
            if fault == "slow":
                time.sleep(1)
            with self.lock:
                try:
                    status, answer = 200, json.loads(json.dumps(self.post(path, fields, key)))
                except Refusal as refusal:
                    if not refusal.is_kept:
                        raise
                    status, answer = refusal.status, json.loads(json.dumps(refusal.body))
                self.keys[key] = {"at": self.now(), "print": print_of, "status": status, "answer": answer}
                return status, answer, False
        finally:
            self.busy.discard(key)

    def get(self, path, fields):
        with self.lock:
            parts = path.strip("/").split("/")[1:]
            kept = {"payment_intents": self.intents, "refunds": self.refunds}[parts[0]]
            if len(parts) == 2:
                if parts[1] not in kept:
                    raise invalid("No such object", "resource_missing", 404)
                return kept[parts[1]]
            found = [each for each in reversed(kept.values())
                     if int(fields.get("created[gte]", 0)) <= each["created"] <= int(fields.get("created[lte]", 1e12))
                     and fields.get("payment_intent") in (None, each.get("payment_intent"))]
            names = [each["id"] for each in found]
            start = names.index(fields["starting_after"]) + 1 if "starting_after" in fields else 0
            limit = int(fields.get("limit", 10))
            return {"object": "list", "data": found[start:start + limit], "has_more": len(found) > start + limit}

    # What it does

    def post(self, path, fields, key):
        parts = path.strip("/").split("/")[1:]
        metadata = {name[9:-1]: value for name, value in fields.items() if name.startswith("metadata[")}
        if parts == ["payment_intents"]:
            return self.create(fields, metadata, key)
        if parts == ["refunds"]:
            return self.refund(fields, metadata, key)
        if parts[1] not in self.intents:
            raise invalid("No such payment_intent", "resource_missing", 404)
        intent = self.intents[parts[1]]
        if parts[2] == "cancel":
            if intent["status"] != "requires_capture":
                raise self.unexpected(intent)
            intent.update(status="canceled", amount_capturable=0, cancellation_reason=None)
            return intent
        amount = int(fields["amount_to_capture"])
        if intent["status"] == "requires_capture" and self.now() >= intent["expires"]:
            intent.update(status="canceled", amount_capturable=0, cancellation_reason="automatic")
        if intent["status"] != "requires_capture":
            raise self.unexpected(intent)
        if amount > intent["amount_capturable"]:
            raise invalid("The amount is greater than the amount you can capture", "amount_too_large")
        if intent["payment_method"] == "pm_fails_at_capture":
            raise Refusal(402, True, type="card_error", code="card_declined", message="Your card was declined.")
        intent.update(status="succeeded", amount_received=amount, amount_capturable=0)
        intent["metadata"].update(metadata)
        self.ledger.append(("capture", intent["id"], amount, key))
        return intent

    @staticmethod
    def unexpected(intent):
        return Refusal(400, type="invalid_request_error", code="payment_intent_unexpected_state",
                       message=f"its status is {intent['status']}", payment_intent=intent)

    def create(self, fields, metadata, key):
        amount, method = int(fields["amount"]), fields["payment_method"]
        if amount <= 0 or fields.get("confirm") != "true":
            raise invalid("Invalid amount", "parameter_invalid_integer")
        intent = {"id": f"pi_{next(self.numbers)}", "object": "payment_intent", "created": self.now(), "amount": amount,
                  "amount_capturable": 0, "amount_received": 0, "currency": fields["currency"], "metadata": metadata,
                  "payment_method": method, "next_action": None, "last_payment_error": None}
        self.intents[intent["id"]] = intent
        if method in DECLINES:
            code, decline = DECLINES[method]
            error = {"type": "card_error", "code": code, "decline_code": decline, "message": "Your card was declined."}
            intent.update(status="requires_payment_method", last_payment_error=error)
            raise Refusal(402, True, **error)
        if method == "pm_card_authenticationRequired":
            intent.update(status="requires_action", next_action={
                "type": "redirect_to_url", "redirect_to_url": {"url": "https://hooks.stripe.com/3ds/" + intent["id"]}})
            return intent
        self.authorize(intent, key, fields["capture_method"])
        return intent

    def authorize(self, intent, key, capture_method="manual"):
        self.ledger.append(("authorize", intent["id"], intent["amount"], key))
        intent["expires"] = self.now() + 7 * 86400
        intent["latest_charge"] = {"payment_method_details": {"card": {"capture_before": intent["expires"]}}}
        intent.update(status="requires_capture", amount_capturable=intent["amount"], next_action=None)
        if capture_method == "automatic":
            intent.update(status="succeeded", amount_received=intent["amount"], amount_capturable=0)
            self.ledger.append(("capture", intent["id"], intent["amount"], key))

    def refund(self, fields, metadata, key):
        intent = self.intents.get(fields["payment_intent"])
        if intent is None or intent["status"] != "succeeded":
            raise invalid("This PaymentIntent has no successful charge to refund", "charge_not_captured")
        amount = int(fields["amount"])
        gone = sum(each["amount"] for each in self.refunds.values() if each["payment_intent"] == intent["id"])
        if gone == intent["amount_received"]:
            raise invalid("Charge has already been refunded.", "charge_already_refunded")
        if gone + amount > intent["amount_received"]:
            raise invalid("Refund amount is greater than unrefunded amount on charge")
        refund = {"id": f"re_{next(self.numbers)}", "object": "refund", "created": self.now(), "amount": amount,
                  "currency": intent["currency"], "payment_intent": intent["id"], "status": "succeeded",
                  "metadata": metadata}
        self.refunds[refund["id"]] = refund
        self.ledger.append(("refund", intent["id"], amount, key))
        return refund

    def sums(self, kind):
        """The amounts of one kind in the ledger, in the order in which they were made."""
        return [amount for what, _, amount, _ in self.ledger if what == kind]
