"""Written lines as they are handed to the engine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.voice.read_aloud import speakable
from trainer.voice.speech import LONGEST_TEXT


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Three percent. Was there something else?", "Three percent. Was there something else?"),
        ("£1,410 is my price.", "one thousand four hundred and ten pounds is my price."),
        ("I have £46k, not 50k.", "I have forty-six thousand pounds, not fifty thousand."),
        ("£1.2m over three years", "one point two million pounds over three years"),
        ("the £40 million deal", "the forty million pounds deal"),
        ("$1,200 or €5", "one thousand two hundred dollars or five euros"),
        ("GBP 1,410 or 500 EUR", "one thousand four hundred and ten pounds or five hundred euros"),
        ("£400-£450 a day", "four hundred to four hundred and fifty pounds a day"),
        ("£46k\u2013£50k", "forty-six to fifty thousand pounds"),
        ("£900-1.1k", "nine hundred to one point one thousand pounds"),
        ("90,000 units", "ninety thousand units"),
        ("-£50", "minus fifty pounds"),
        ("24x7 support, 18x7 or 9x5", "twenty-four seven support, eighteen seven or nine five"),
        ("24/7", "twenty-four seven"),
        ("a 2x4 grid", "a two by four grid"),
        ("5x or 2x liability", "five times or two times liability"),
        ("48k/year", "forty-eight thousand a year"),
        ("4% by Q3, e.g. the index", "4 per cent by Q3, for example, the index"),
        ("No. 3 & No. 4, i.e. both", "number 3 and number 4, that is, both"),
        ("Your BATNA vs. mine", "Your batna versus mine"),
        ("1/2 of it, net 30/60", "one half of it, net 30/60"),
        ("between 9 and 5 in 2026", "between 9 and 5 in 2026"),
        ("You said no?!", "You said no?"),
        ("Hm\u2026 well \u2014 no.", "Hm... well, no."),
        ("It\u2019s \u201cfinal\u201d", 'It\'s "final"'),
        ("Well-known, twenty-four", "Well-known, twenty-four"),
    ],
)
def test_sums_and_shorthand_are_read_out(written: str, spoken: str) -> None:
    assert speakable(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("(waits)", ""),
        ("(waits) £5.", "five pounds."),
        ("I have 46 here. (pauses, looks down) And you?", "I have 46 here. And you?"),
        ("*sighs* You are *really* sure?", "You are really sure?"),
        ("[leans back] Fine.", "Fine."),
        ("Fine. (He leaves.)", "Fine."),
        ("He said: (laughing) Never.", "He said: Never."),
        ("The fee (with delivery) is fine", "The fee, with delivery, is fine"),
        ("It is 340 (that is 5% less).", "It is 340, that is 5 per cent less."),
    ],
)
def test_stage_directions_are_acted_not_read(written: str, spoken: str) -> None:
    assert speakable(written) == spoken


@pytest.mark.parametrize(
    "hostile", ["<speak><audio src='x'/>Hello</speak>", "[[slnc 90000]] Hello", "\x1b[31mHello\x07", "Hello \U0001f600"]
)
def test_engine_markup_and_control_characters_never_arrive(hostile: str) -> None:
    assert speakable(hostile).strip() in {"Hello", "31mHello"}


def test_other_languages_keep_their_figures() -> None:
    assert speakable("(wartet) Das macht 1.410 €, Herr Müller.", "de-DE") == "Das macht 1.410 €, Herr Müller."


def test_a_very_long_line_ends_with_a_sentence() -> None:
    spoken = speakable("We can do four hundred. " * 200)
    assert len(spoken) <= LONGEST_TEXT
    assert spoken.endswith("hundred.")


@given(st.text(st.sampled_from("aZ 1240,.£$€%kxm/()[]*<>&-\u2014?!'#~\n\x00é"), max_size=60) | st.text())
def test_any_text_gives_plain_bounded_words(text: str) -> None:
    spoken = speakable(text)
    assert len(spoken) <= LONGEST_TEXT
    assert not set(spoken) & set("<>[]{}*\x00\n\x1b")
    assert spoken == spoken.strip()
    assert not spoken or any(char.isalnum() for char in spoken)
