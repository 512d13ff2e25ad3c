"""Yes in ordinary words, yes tied to a condition, and questions about the agreement itself."""

from __future__ import annotations

import pytest

from trainer.core.consent import consents, only_finds_so, ties_to_condition
from trainer.core.formality import Formality, formality_in

YES = """
You have it: yes, on exactly those five terms and no others. Please send the two-page version.
And I say yes as well. Thank you, that was shorter than I feared.
That is just what I said, yes, and gladly.
Yes, word for word
ok fine, you have a deal
Nothing, sorry, I'm happy with all of it.
Good. Write it up and I'll sign.
so do i
yes! when can i start?
Yes, gladly. Can I have it in writing?
you've got yourself a deal
put it there mate
I didn't think we'd get there, but yes, I agree.
That suits me very well.
yes is good for me, thank you
I can live with that, thanks.
nice slide, sold. see you monday
no objections here
Hand me the pen.
i suppose so
Under protest, but yes.
We may consider the matter settled.
ok I accept, who writes the letter?
It's a pleasure doing business with you.
That's us done then, thank you.
ok then, you've twisted my arm, yes
Then we have ourselves a contract, Mr Kroll.
You nearly had me with the tears. Fine, yes, I accept.
Glasses at nine in the morning, why not. Shake on it, then.
One last thing: thank you. Yes, agreed.
go on then gus, your on
""".strip().splitlines()
NOT_YES = """
hello, you look wonderful
it smells wonderful in here
I take it black
yes but what about the deposit?
Yes, I heard you.
Yes, I know, you said that.
almost. only the deposit is wrong
That's not what I said.
Yes? What do you mean?
I accept that the winter was hard
I'm not sure, let me think about it
How would you deal with it?
That's right, it was October.
I'd be happy with 1,300.
Of course you would say that.
Yes, but only with the piano.
I'll take it home and think
I would say yes to 1,340
deal?? you call this a deal
no. yes to the rent only
See you in court.
I like the coffee, yes.
Agreed, it was a long winter.
Exactly, that is my problem.
Perfect, so you admit it.
Let's do it step by step.
Very well, explain it to me.
I accept your apology.
See you on Monday then, without a deal.
and there's no catch?
Is Finance really going to sign that?
""".strip().splitlines()
TIED = """
what did it need repairing. tell me that and we have a deal at 13400
Deal, if you put the boiler in.
I'll sign once the wall is dry.
If you mend the boiler, I'll sign.
Before I sign, was it in an accident?
on when you answer me
just promise me the lads are back monday and it's a deal
as long as the wall gets done, yes, agreed
Give me the pack free and I'll sign.
yes, but only if you put it in writing
""".strip().splitlines()
ASKED = {
    "Shall I sign?": Formality.SIGN,
    "Where do I sign?": Formality.SIGN,
    "would you put it in the letter today, please?": Formality.WRITING,
    "can I have it in writing before I tell them?": Formality.WRITING,
    "Please you write for me the paper.": Formality.WRITING,
    "is that a yes?": Formality.ANSWER,
    "Then we are agreed on those five lines?": Formality.SETTLED,
    "so thats a deal then?": Formality.SETTLED,
    "Do you take your word back?": Formality.KEPT,
    "What exactly am I agreeing to?": Formality.TERMS,
    "Can you repeat the terms please?": Formality.TERMS,
    "Really?": Formality.SETTLED,
    "Is Finance really going to sign that?": None,
    "What's in the contract?": None,
    "It says so in the letter.": None,
    "Are we agreed on the deposit?": None,
    "Can you do 1,300?": None,
    "I saw it in writing": None,
}


@pytest.mark.parametrize("text", YES)
def test_a_yes_in_ordinary_words_is_one(text: str) -> None:
    assert consents(text)
    assert not ties_to_condition(text)
    assert not only_finds_so(text)


@pytest.mark.parametrize("text", [*NOT_YES, *TIED])
def test_what_only_sounds_like_a_yes_is_none(text: str) -> None:
    assert not consents(text)


@pytest.mark.parametrize("text", TIED)
def test_a_yes_for_something_is_tied_to_it(text: str) -> None:
    assert ties_to_condition(text)


@pytest.mark.parametrize(("text", "asked"), ASKED.items())
def test_questions_about_the_agreement_itself_are_told_apart(text: str, asked: Formality | None) -> None:
    assert formality_in(text) is asked
