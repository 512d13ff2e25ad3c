"""The shapes of speech refuse what no engine can do."""

import pytest

from trainer.voice.speech import Trouble, VoiceProfile, describe


@pytest.mark.parametrize("wrong", [{"rate": 20}, {"rate": 900}, {"pitch": -0.1}, {"volume": 1.5}, {"timbre": -1}])
def test_a_profile_out_of_range_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        VoiceProfile(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_says_what_happened_and_what_to_do(trouble: Trouble) -> None:
    what, remedy = describe(trouble)
    assert what.endswith(".")
    assert remedy.endswith(".")
