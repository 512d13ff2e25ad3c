"""Sessions: one negotiation being played, and the room that starts, resumes, opens and closes them."""
