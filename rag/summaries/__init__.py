"""Answers that sum up a bulletin: which one is meant, its sentences, and how they are told."""
