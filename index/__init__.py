"""What is known: from files to bulletins, passages and figures, kept in one store and searched."""

import models  # noqa: F401  sets OMP_WAIT_POLICY before FAISS loads OpenMP
