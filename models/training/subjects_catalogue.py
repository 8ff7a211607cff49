"""All the subjects that bulletins are made up of."""

from models.training.subjects import Subject
from models.training.subjects_health import HEALTH
from models.training.subjects_institute import INSTITUTE
from models.training.subjects_news import NEWS

SUBJECTS: tuple[Subject, ...] = (*HEALTH, *INSTITUTE, *NEWS)
