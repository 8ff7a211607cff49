"""What thinks: the embedder and the language model behind two small protocols.

Importing this package first matters: OpenMP reads ``OMP_WAIT_POLICY`` once, when its library is loaded,
and with its default each thread spins while it waits. One busy neighbour then makes generation a hundred
times slower. Every other package imports this one before it loads FAISS, torch or llama.cpp.

Nothing is fetched from a model hub either, unless whoever starts the program says so: huggingface_hub
reads ``HF_HUB_OFFLINE`` once, when it is imported.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
