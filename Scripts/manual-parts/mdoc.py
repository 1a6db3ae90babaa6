"""Text as mdoc(7)."""
import re


def literal(text):
    """Text that reaches the page exactly as it is, fit for copying into a shell."""
    for character, escape in [("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ("`", "\\(ga"), ("^", "\\(ha"), ("~", "\\(ti")]:
        text = text.replace(character, escape)
    return "\\&" + text if text.startswith((".", "\\(aq")) else text


def prose(text):
    """A paragraph: `code` in bold, options with real hyphens, each sentence on its own line."""
    parts = []
    for index, part in enumerate(re.split(r"`([^`]+)`", " ".join(text.split()))):
        if index % 2:
            parts.append("\\fB" + literal(part) + "\\fP")
        else:
            part = part.replace("\\", "\\e").replace("~", "\\(ti").replace("^", "\\(ha")
            parts.append(re.sub(r"(?<![\w-])--?(?=\w)", lambda match: "\\-" * len(match.group()), part))
    text = re.sub(r"(?<=[a-zP0-9)][.!?]) +(?=[A-Z\\])", "\n", "".join(parts))
    return [("\\&" + line if line[:1] in (".", "'") else line) for line in text.split("\n")]


def block(lines):
    """Lines shown as they stand, without their common indentation."""
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return [".Bd -literal -offset indent", *(literal(line[indent:].rstrip()) for line in lines), ".Ed"]


def paragraphs(text):
    """A discussion as mdoc: prose, `- ` lists, indented blocks."""
    out = []
    for part in re.split(r"\n\s*\n", text.strip("\n")):
        lines = part.split("\n")
        if all(line.startswith("  ") for line in lines):
            out += block(lines)
            continue
        while lines:
            bullets = lines[0].startswith("- ")
            size = next((n for n, line in enumerate(lines) if not bullets and line.startswith("- ")), len(lines))
            if bullets:
                out.append(".Bl -bullet -compact")
                for item in re.split(r"^- ", "\n".join(lines), flags=re.M)[1:]:
                    out += [".It", *prose(item)]
                out.append(".El")
            else:
                out += [".Pp", *prose("\n".join(lines[:size]))]
            lines = lines[size:]
    return out[1:] if out[:1] == [".Pp"] else out
