"""What thinks: the embedder and the language model behind two small protocols.

Importing this package first matters: OpenMP reads ``OMP_WAIT_POLICY`` once, when its library is loaded,
and with its default each thread spins while it waits. One busy neighbour then makes generation a hundred
times slower. Every other package imports this one before it loads FAISS, torch or llama.cpp.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
