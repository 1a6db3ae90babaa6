"""Runs localstripe from the folder it is installed in, and says where.

It listens on 127.0.0.1 alone, keeps no file, and lets a capture carry metadata, as Stripe does and localstripe does not.
"""
import socket
import sys

sys.path.insert(0, sys.argv[1])
from aiohttp import web  # noqa: E402
from localstripe import resources  # noqa: E402

capture = resources.PaymentIntent._api_capture


def capture_with_metadata(id, metadata=None, **fields):
    intent = capture(id, **fields)
    intent.metadata.update(metadata or {})
    return intent


resources.extra_apis[:] = [(method, path, capture_with_metadata if path.endswith("payment_intents/{id}/capture") else call)
                           for method, path, call in resources.extra_apis]

from localstripe import server  # noqa: E402

resources.store.dump_to_disk = lambda: None
listener = socket.create_server(("127.0.0.1", 0))
print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
web.run_app(server.app, sock=listener, print=None)
