"""The catalogue of diagnostics as text for people: one rule for a terminal, all of them as a document."""

from __future__ import annotations

from string import Formatter

from trainer.content.catalogue import CATALOGUE
from trainer.content.diagnostics import FileKind, Rule, Severity

_LANGUAGES = {FileKind.BRIEF: "markdown", FileKind.PLAY: "text", FileKind.FOLDER: "text", FileKind.PACK: "text"}


def find_rule(code: str) -> Rule | None:
    """Return the rule of a code, in whatever case it is written."""
    return next((rule for rule in CATALOGUE if rule.code == code.strip().upper()), None)


def explain(rule: Rule) -> str:
    """Return everything there is to say about a rule, in Markdown."""
    note = " (a warning: the scene can still be played)" if rule.severity is Severity.WARNING else ""
    language = _LANGUAGES.get(rule.kind, "yaml")
    message = "" if rule.message == "{problem}" else f" The finding says: {_facts_as_words(rule.message)}."
    return f"""\
## {rule.code} {rule.title}

For instance in `{rule.kind}`{note}.{message}

**Why it matters.** {rule.why}

**How to mend it.** {_facts_as_words(rule.remedy)}

Not so:

```{language}
{visible(rule.bad)}
```

But so:

```{language}
{visible(rule.good)}
```
"""


def render_catalogue() -> str:
    """Return the whole catalogue as one Markdown document."""
    head = """\
# What `hardball scenario check` can find

Every finding has a code, a place, and a remedy. The codes never change their meaning. The examples are parts of a file;
each is tested in both forms.
"""
    return "\n".join([head, *(explain(rule) for rule in CATALOGUE)])


def visible(text: str) -> str:
    """Return a text with control characters as their pictures, line ends aside."""
    return "".join(chr(0x2400 + ord(sign)) if ord(sign) < 32 and sign != "\n" else sign for sign in text)


def _facts_as_words(text: str) -> str:
    """Show where facts will stand: {side} becomes *side*, and the whole remedy {hint} a sentence."""
    if text == "{hint}":
        return "The finding names what you may have meant."
    parts = (f"{plain}*{name.replace('_', ' ')}*" if name else plain for plain, name, _, _ in Formatter().parse(text))
    return "".join(parts)
