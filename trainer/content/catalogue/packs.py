"""What can be wrong with a scenario pack: HB801 to HB809."""

from __future__ import annotations

from trainer.content.diagnostics import FileKind, Rule

NO_PACK = Rule(
    code="HB801",
    title="A file that is no scenario pack",
    message="this is not a scenario pack: {problem}",
    remedy="Ask for the file that 'hardball scenario pack' wrote, and copy it whole.",
    why="A damaged or disguised file cannot be trusted in any part.",
    kind=FileKind.PACK,
    bad="a .hardball file that was cut off on the way",
    good="the .hardball file as it was written",
)
PACK_TOO_LARGE = Rule(
    code="HB802",
    title="A pack beyond the bounds",
    message="the pack goes beyond a limit: {limit}",
    remedy="Ask the author for smaller packs.",
    why="Packs come from strangers; bounds keep one from filling the memory or the disk when it unfolds.",
    kind=FileKind.PACK,
    bad="a brief.md that unfolds to a gigabyte of blanks",
    good="a brief.md of a page",
)
UNSAFE_NAME = Rule(
    code="HB803",
    title="A name that could lead out of the pack",
    message="the pack holds '{name}', which is not a name a pack may use",
    remedy="Do not use this pack; tell its author if you know them.",
    why="Such names are how an archive writes over files elsewhere on a computer.",
    kind=FileKind.PACK,
    bad="../../autostart/run.sh, C:/x, /etc/passwd, a link, Scene/scenario.yaml beside scene/scenario.yaml",
    good="borrowed-van/scenario.yaml",
)
BAD_MANIFEST = Rule(
    code="HB804",
    title="A pack that does not say what it is",
    message="the list of contents, manifest.json, {problem}",
    remedy="Ask for the file that 'hardball scenario pack' wrote.",
    why="Without it nobody knows whose pack this is, which version, and whether it is whole.",
    kind=FileKind.PACK,
    bad="a zip file of a scene folder, made by hand",
    good="the file that 'hardball scenario pack' made of that folder",
)
NEWER_PACK = Rule(
    code="HB805",
    title="A pack made for a newer version",
    message="the pack says format {found}; this version of the trainer reads up to {known}",
    remedy="Update the trainer, or ask the author for a pack made with an older one.",
    why="A newer format may hold what this version would misread.",
    kind=FileKind.PACK,
    bad="format 99 in manifest.json",
    good="format 1 in manifest.json",
)
ALTERED = Rule(
    code="HB806",
    title="A pack that was altered",
    message="{file} is not what the list of contents says: {problem}",
    remedy="Get the pack from its author again.",
    why="Somebody changed the pack after it was made, or it was damaged on the way.",
    kind=FileKind.PACK,
    bad="a brief.md that was changed inside the pack",
    good="a pack made anew after the change",
)
TAKEN = Rule(
    code="HB807",
    title="A name that is taken",
    message="{what} '{name}' is already {owner}",
    remedy="Nothing was overwritten. Ask the author to rename theirs, or remove the other one first.",
    why="Your sessions are filed under these names; another thing of the same name would be mistaken for it.",
    kind=FileKind.PACK,
    bad="a pack that brings its own s06-rent-renewal",
    good="a pack that brings riverside-rent",
)
NOT_NEWER = Rule(
    code="HB808",
    title="A pack that is no newer than yours",
    message="you have version {have} of this pack; the file is {problem}",
    remedy="Remove yours first if you want this one all the same.",
    why="A pack is replaced only by a later version of itself.",
    kind=FileKind.PACK,
    bad="version 1, when version 2 is installed",
    good="version 3, when version 2 is installed",
)
NOT_FOR_PACKS = Rule(
    code="HB809",
    title="A file a pack may not carry",
    message="a pack cannot hold '{name}'",
    remedy="Packs hold scenes (scenario.yaml, brief.md, plays) and people; leave everything else out.",
    why="Tactics, temperaments and the lines anybody may say decide how every scene is played and scored.",
    kind=FileKind.PACK,
    bad="tactics/nibble.yaml in a pack",
    good="the scene's own lines under 'plan' in its scenario.yaml",
)
RULES = (
    NO_PACK,
    PACK_TOO_LARGE,
    UNSAFE_NAME,
    BAD_MANIFEST,
    NEWER_PACK,
    ALTERED,
    TAKEN,
    NOT_NEWER,
    NOT_FOR_PACKS,
)
