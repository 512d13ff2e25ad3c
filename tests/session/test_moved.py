"""A page that is read out whole says which of its values are new, over a talk a player had."""

from __future__ import annotations

from tests.transcripts.replay import Exchange, Transcript, play_again

SAID = (
    "Morning Olaf. Long drive up?",
    "Right. To business. 98.5 on time. Who hits that? Your own network doesnt.",
    "So you admit it. No volumes, no 98.5. Why dont they get told?",
    "Habit. Fine. Then break it. You give me weekly forecasts, I go to 97.5 on time. Straight swap.",
    "Which half doesnt work? The 97.5 or the forecasts?",
    "I know what you have. I asked what blocks it. Big networks are at 96.1. Us 97.8. Why should we sign 98.5?",
    "/cite on-time-table",
)


def test_what_it_moved_on_is_told_apart_from_the_rest_of_the_page() -> None:
    talk = Transcript(
        scene="s13-courier-sla", seed=713, manner="blunt", exchanges=tuple(Exchange(said=words) for words in SAID)
    )
    heard = [" ".join(exchange.heard) for exchange in play_again(talk).exchanges]
    assert "no forecasts" in " ".join(heard[:-1])
    assert heard[-1].count("monthly forecasts") == 2, heard[-1]
