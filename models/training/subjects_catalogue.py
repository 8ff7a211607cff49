"""All the subjects that bulletins are made up of."""

from dataclasses import replace

from models.training.subjects import Subject
from models.training.subjects_care import CARE
from models.training.subjects_health import HEALTH
from models.training.subjects_institute import INSTITUTE
from models.training.subjects_news import NEWS
from models.training.wording import NEWS_POSTS

_NEWS = tuple(replace(subject, posts=NEWS_POSTS, hospitals=False) for subject in NEWS)

SUBJECTS: tuple[Subject, ...] = (*HEALTH, *CARE, *INSTITUTE, *_NEWS)
