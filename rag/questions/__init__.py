"""What was typed, understood: small talk, follow-ups, what is asked for and of what."""
