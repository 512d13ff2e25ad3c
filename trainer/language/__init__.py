"""The learner's words: offers by the bargain's issues, acts and moves by wording."""
