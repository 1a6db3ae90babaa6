"""Stripe's API and how it counts money: what storectl-payment-stripe is built on."""
import http.client
import json
import os
import ssl
import stat
import time
from urllib.parse import urlencode, urlsplit

API_VERSION = "2024-06-20"
LIMIT = 1 << 20  # bytes of one answer of Stripe
EX_TEMPFAIL, EX_CONFIG, EX_DATAERR = 75, 78, 65

# Decimals as ISO 4217 has them, where they are not 2, of the currencies that Stripe takes.
ISO_DECIMALS = {**dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(), 0),
                **dict.fromkeys("BHD JOD KWD OMR TND".split(), 3)}
# Decimals as Stripe counts, where they are not those (https://docs.stripe.com/currencies#special-cases). HUF and TWD
# are special for payouts only: charges have two decimals.
STRIPE_DECIMALS = {"ISK": 2, "UGX": 2, "MGA": 0}
CURRENCIES = set("""
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD
    JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STN SZL
    THB TJS TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW""".split())


class NotAsked(Exception):
    """Nothing was asked of Stripe this time."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Unknown(Exception):
    """Stripe may have done it."""


class NotPossible(Exception):
    """Stripe cannot do it, so that it was never asked."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Refused(Exception):
    """Stripe did not do it, and says why."""

    def __init__(self, status, error):
        super().__init__(error.get("message", ""))
        # 402 is what Stripe answers for a payment that the bank declined.
        self.error = {**error, "type": "card_error"} if status == 402 else error


def to_stripe(amount, currency, decimals):
    """Minor units of ISO 4217 as Stripe counts them."""
    iso = ISO_DECIMALS.get(currency, 2)
    if currency not in CURRENCIES or decimals != iso:
        raise NotPossible("currency_not_supported", f"Stripe takes no {currency} with {decimals} decimals")
    shift = STRIPE_DECIMALS.get(currency, iso) - iso
    if shift < 0 and amount % 10 ** -shift or iso == 3 and amount % 10:
        raise NotPossible("amount_not_supported", f"Stripe takes no such fraction of {currency}")
    return amount * 10 ** shift if shift >= 0 else amount // 10 ** -shift


def from_stripe(amount, currency):
    iso = ISO_DECIMALS.get(currency, 2)
    shift = STRIPE_DECIMALS.get(currency, iso) - iso
    return amount * 10 ** -shift if shift < 0 else amount // 10 ** shift


def secret_key(variables):
    path = variables.get("STORECTL_PAYMENT_STRIPE_KEY_FILE") or os.path.join(
        variables.get("HOME", "/"), ".config", "storectl", "stripe.key")
    try:
        with open(path, encoding="ascii") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid() or status.st_mode & 0o077:
                raise NotAsked(EX_CONFIG, f"{path} must be a file that only its owner can read (chmod 600)")
            key = file.read(500).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise NotAsked(EX_CONFIG, f"cannot read the secret key of Stripe: {error}") from None
    if not key.startswith(("sk_", "rk_")) or not key.replace("_", "").isalnum():
        raise NotAsked(EX_CONFIG, f"{path} holds no secret key of Stripe (sk_... or rk_...)")
    return key


class Stripe:
    """Stripe's API over HTTP/1.1, a connection a call, until the deadline."""

    def __init__(self, variables, seconds):
        self.end = time.monotonic() + max(1.0, seconds - 1.5)
        self.key = secret_key(variables)
        base = urlsplit(variables.get("STORECTL_PAYMENT_STRIPE_API") or "https://api.stripe.com")
        self.host, self.port, self.is_secure = base.hostname, base.port, base.scheme == "https"
        if base.netloc != "api.stripe.com":
            if self.host not in ("127.0.0.1", "::1") or base.scheme not in ("http", "https"):
                raise NotAsked(EX_CONFIG, "STORECTL_PAYMENT_STRIPE_API must be on 127.0.0.1 or [::1]")
            if not self.key.startswith(("sk_test_", "rk_test_")):
                raise NotAsked(EX_CONFIG, "STORECTL_PAYMENT_STRIPE_API gets test keys only (sk_test_...)")

    def left(self):
        return self.end - time.monotonic()

    def once(self, method, path, body, key):
        """Status, headers and JSON. ConnectionError before anything was sent, any other OSError afterwards."""
        patience = max(0.5, self.left() / 2)
        if self.is_secure:
            connection = http.client.HTTPSConnection(self.host, self.port, timeout=patience,
                                                     context=ssl.create_default_context())
        else:
            connection = http.client.HTTPConnection(self.host, self.port, timeout=patience)
        headers = {"Authorization": "Bearer " + self.key, "Stripe-Version": API_VERSION}
        if body is not None:
            headers.update({"Content-Type": "application/x-www-form-urlencoded", "Idempotency-Key": key})
        try:
            try:
                connection.connect()
            except OSError as error:
                raise ConnectionError(str(error)) from None
            try:
                connection.request(method, path, body, headers)
                response = connection.getresponse()
                parsed = json.loads(response.read(LIMIT))
                if not isinstance(parsed, dict):
                    raise ValueError("no JSON object")
                return response.status, response.headers, parsed
            except (OSError, http.client.HTTPException, ValueError) as error:
                raise TimeoutError(str(error) or type(error).__name__) from None
        finally:
            connection.close()

    def call(self, method, path, parameters=None, key=None):
        """The object, and whether it is the stored answer to an earlier request with this key."""
        body = None if parameters is None else urlencode(parameters)
        was_sent, pause = False, 0.2
        while True:
            may_repeat = True
            try:
                status, headers, parsed = self.once(method, path, body, key)
            except ConnectionError as error:
                problem = f"cannot reach Stripe: {error}"
            except TimeoutError as error:
                was_sent, problem = True, f"Stripe did not answer: {error}"
            else:
                error = parsed.get("error") if isinstance(parsed.get("error"), dict) else {}
                problem = f"Stripe answered {status}: {error.get('message') or error.get('code') or ''}"
                if status == 200:
                    return parsed, headers.get("Idempotent-Replayed") == "true"
                if status in (401, 403) and not was_sent:
                    raise NotAsked(EX_CONFIG, problem)
                if status < 400 or status >= 500 or status in (401, 403, 409):
                    was_sent = True
                elif status != 429:
                    raise Refused(status, error)
                may_repeat = headers.get("Stripe-Should-Retry") != "false" and status not in (401, 403)
            if not may_repeat or self.left() < pause + 0.5:
                raise Unknown(problem) if was_sent else NotAsked(EX_TEMPFAIL, problem)
            time.sleep(pause)
            pause *= 2

    def pages(self, path, parameters):
        """The objects of a list, newest first, of all its pages."""
        last = {}
        while True:
            page, _ = self.call("GET", f"{path}?{urlencode({**parameters, 'limit': 100, **last})}")
            data = page.get("data", [])
            yield from data
            if not page.get("has_more") or not data:
                return
            last = {"starting_after": data[-1]["id"]}
