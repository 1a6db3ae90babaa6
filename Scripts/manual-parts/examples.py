"""The examples of the manual with their answers, from transcripts that the tests run."""
import re
from pathlib import Path

from mdoc import block

TRANSCRIPTS = Path(__file__).resolve().parent.parent.parent / "Tests/StorectlTests/Transcripts"


def played():
    """The commands of the transcripts for the manual with what they answer, in their order."""
    texts = [path.read_text() for path in sorted(TRANSCRIPTS.glob("manual*.transcript"))]
    parts = [part for text in texts for part in text.split("# In the manual from here.\n")[1:]]
    shown = "".join(part.split("# Not in the manual.\n")[0] for part in parts)
    for step in re.split(r"^(?=\$ )", shown, flags=re.M)[1:]:
        call, *answer = re.split(r"^(?:= .*|#.*)$", step, flags=re.M)[0].strip("\n").split("\n")
        lines = [re.sub(r"^(! |\\\\)", "", line) for line in answer if not line.startswith("? ")]
        yield call[2:], [wrapped(call), *lines]


def wrapped(call):
    """A command line that a page has room for: broken where a shell joins it again."""
    lines, room = [call], 72
    while len(lines[-1]) > room:
        line = lines.pop()
        cut = line.rfind(" --", 0, room)
        if cut <= 4:
            return "\n".join([*lines, line])
        lines += [line[:cut] + " \\", "    " + line[cut + 1:]]
    return "\n".join(lines)


def answers(path):
    """What the manual shows of this command: as mdoc."""
    words = "storectl " + " ".join(path)
    out = []
    for call, lines in played():
        if call == words or call.startswith(words + " "):
            out += (["", *lines] if out else lines)
    return [".Pp", "In a small shop:", *block("\n".join(out).split("\n"))] if out else []
