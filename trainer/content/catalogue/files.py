"""What can be wrong with files before their meaning is looked at: HB101 to HB116."""

from __future__ import annotations

from trainer.content.diagnostics import FileKind, Rule

UNREADABLE = Rule(
    code="HB101",
    title="The file is not YAML",
    message="this is not readable: {problem}",
    remedy="Look at this line and the one above: quote sentences that hold ': ' or ' #', and check the indentation.",
    why="Nothing after this place can be understood.",
    bad='first-line: "Take it or leave it',
    good='first-line: "Take it or leave it."',
)
TOO_LARGE = Rule(
    code="HB102",
    title="The file is larger or deeper than any scenario needs",
    message="the file goes beyond a limit: {limit}",
    remedy="Split it into several files, or write repeated parts out only once.",
    why="Scenarios come from strangers; bounds keep a broken or hostile file from filling the memory.",
    bad="trade: [[[[[[[[[[[[[[[[[[deep]]]]]]]]]]]]]]]]]]",
    good="trade: An early start buys a higher salary.",
)
TWICE = Rule(
    code="HB103",
    title="The same key twice",
    message="'{key}' stands here a second time; the first is on line {first}",
    remedy="Join the two parts, or rename one of them.",
    why="Only one of them would count, and nobody could tell which.",
    bad="minutes: 15\nminutes: 20",
    good="minutes: 15",
)
TAGGED = Rule(
    code="HB104",
    title="A YAML tag",
    message="'{tag}' is a tag, and content files hold plain values only",
    remedy="Remove the word that begins with '!', or quote the text if it belongs to a sentence.",
    why="Tags can ask a reader to build objects; no content file may do that.",
    bad="title: !name Rent renewal",
    good="title: Rent renewal",
)
NOT_TEXT = Rule(
    code="HB105",
    title="The file is not UTF-8 text",
    message="the file is not UTF-8 text: {problem}",
    remedy="Save it again with the encoding UTF-8.",
    why="Letters and currency signs would come out wrong.",
    bad="title: Rent \x07renewal",
    good="title: Rent renewal",
)
NEWER = Rule(
    code="HB108",
    title="The file was made for a newer version",
    message="the file says format {found}; this version of the trainer reads up to {known}",
    remedy="Update the trainer, or ask the author for a file in format {known}.",
    why="A newer format may mean other things by the same words; guessing would play a different scene.",
    bad="format: 99",
    good="format: 1",
)
UNKNOWN_KEY = Rule(
    code="HB106",
    title="A key nobody reads",
    message="'{key}' is not a key here",
    remedy="{hint}",
    why="A misspelt key would be passed over in silence, and the scene would play without it.",
    bad="learner-roll: tenant of four years",
    good="learner-role: tenant of four years",
)
MISSING_KEY = Rule(
    code="HB107",
    title="A key is missing",
    message="'{key}' is missing{where}",
    remedy="Add '{key}:' here; 'hardball scenario schema' and scenarios/README.md say what it holds.",
    why="The scene cannot be played without it.",
    bad="reservation: {learner: 33}",
    good="reservation: {learner: 33, counterpart: 40}",
)
WRONG_SHAPE = Rule(
    code="HB109",
    title="A value of the wrong kind",
    message="{where}: {problem}",
    remedy="Expected here: {wanted}.",
    why="The engine counts with this value and cannot guess what was meant.",
    bad="difficulty: hard",
    good="difficulty: 3",
)
SPLIT_LINE = Rule(
    code="HB110",
    title="A sentence read as key and value",
    message="{where}: YAML read this sentence as '{key}' with a value, because of its colon",
    remedy="Put the whole sentence in double quotes.",
    why="The line would be lost.",
    bad="first-line:\n  Listen: the rent goes up.",
    good='first-line: "Listen: the rent goes up."',
)
WRONG_HEADINGS = Rule(
    code="HB111",
    title="The brief's headings",
    message="{problem}",
    remedy="Give the brief exactly these headings, in this order, each after '## ': {headings}.",
    why="The preparation page shows the parts side by side, and the checks read the last one as the learner's BATNA.",
    kind=FileKind.BRIEF,
    bad="## The situation\n\nYour lease ends.\n\n## What you wish\n\nA lower rent.",
    good="## The situation\n\nYour lease ends.\n\n## What you want\n\nA lower rent.",
)
EMPTY_PART = Rule(
    code="HB112",
    title="An empty part of the brief",
    message="there is nothing under '{heading}'",
    remedy="Write a sentence or two there; the learner reads nothing else before the meeting.",
    why="A learner without that part cannot prepare.",
    kind=FileKind.BRIEF,
    bad="## What you want",
    good="## What you want\n\nA lower rent and the damp gone.",
)
MARKUP = Rule(
    code="HB113",
    title="Markup in the brief",
    message="'{found}' is HTML, a picture or a link",
    remedy="Write plain paragraphs, lists with '-' and *emphasis*.",
    why="Briefs come from strangers and are shown as text; nothing in them is fetched or run.",
    kind=FileKind.BRIEF,
    bad="## What you know\n\nSee https://example.org for the index.",
    good="## What you know\n\nThe city index stands at 1,310.",
)
MISSING_FILE = Rule(
    code="HB114",
    title="A file is missing",
    message="there is no file {file}",
    remedy="Write the file, or correct the name that leads to it.",
    why="A scene needs its two files, the person it names, that person's archetype and the generic lines.",
    kind=FileKind.FOLDER,
    bad="s06-rent-renewal/\n  scenario.yaml",
    good="s06-rent-renewal/\n  scenario.yaml\n  brief.md",
)
BAD_NAME = Rule(
    code="HB115",
    title="A file or folder name that is no id",
    message="'{name}' cannot be an id",
    remedy="Rename it: lower case letters and digits joined by hyphens, at most 48 of them.",
    why="The name is the id under which sessions, plans and play scripts refer to it.",
    kind=FileKind.FOLDER,
    bad="Rent Renewal/\n  scenario.yaml",
    good="s06-rent-renewal/\n  scenario.yaml",
)
OUTSIDE = Rule(
    code="HB116",
    title="A file that is not in the content folder",
    message="{file} is not an ordinary file inside the content folder",
    remedy="Copy the file itself into the folder.",
    why="A scenario may not reach for files elsewhere on somebody's computer.",
    kind=FileKind.FOLDER,
    bad="s06-rent-renewal/\n  brief.md -> /home/ann/diary.md",
    good="s06-rent-renewal/\n  brief.md",
)
RULES = (
    UNREADABLE,
    TOO_LARGE,
    TWICE,
    TAGGED,
    NOT_TEXT,
    NEWER,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    SPLIT_LINE,
    WRONG_HEADINGS,
    EMPTY_PART,
    MARKUP,
    MISSING_FILE,
    BAD_NAME,
    OUTSIDE,
)
