"""The parts of the table page: what was shown, the sheet, the transcript, silence, and the learner's hand."""
