# Asks the W3C's feed validator about one feed: file, its address, its content type. Answers its remarks as JSON lines.
import json
import sys

sys.path.insert(0, sys.argv[1] + "/feedvalidator/src")
import feedvalidator  # noqa: E402
from feedvalidator import logging  # noqa: E402
from feedvalidator.formatter.text_plain import Formatter  # noqa: E402

file, address, content_type = sys.argv[2:5]
try:
    with open(file, "rb") as stream:
        events = feedvalidator.validateStream(stream, contentType=content_type, base=address)["loggedEvents"]
except logging.ValidationFailure as failure:
    events = [failure.event]

for event in events:
    kind = "ERROR" if isinstance(event, logging.Error) else "WARNING" if isinstance(event, logging.Warning) else None
    if kind:
        print(json.dumps({"kind": kind, "text": Formatter([event])[0]}))
