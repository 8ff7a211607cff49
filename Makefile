# Two commands matter: `make chat` and `make test`. Both set themselves up.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
HOME_DIR := var

# llama.cpp is built from source. What is not used stays out: its server, tools, tests, examples and the multimodal
# library by its own options; its "common" library, half of the build, only through a file, as the package forces it on.
LLAMA_TRIM := $(CURDIR)/$(VENV)/llama-trim.cmake
LLAMA_FLAGS := -DLLAVA_BUILD=OFF -DLLAMA_BUILD_SERVER=OFF -DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_TESTS=OFF \
	-DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_APP=OFF -DLLAMA_OPENSSL=OFF -DCMAKE_PROJECT_INCLUDE=$(LLAMA_TRIM)

.PHONY: chat test check bench train train-choice clean

chat: $(VENV)/ready
	$(BIN)/cita models --home $(HOME_DIR)
	$(BIN)/cita index seeds --home $(HOME_DIR)
	$(BIN)/cita chat --home $(HOME_DIR)

test: $(VENV)/ready
	$(BIN)/cita models --home $(HOME_DIR)
	$(BIN)/pytest

check: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not models and not browser"

bench: $(VENV)/ready
	PYTHONPATH=. $(BIN)/python tests/benchmarks/search_speed.py

# Several hours: first the models, then, with what they print written into models/catalogue.py, the choice over them.
# QUESTIONS: HOME=FILE pairs, an index and questions on its bulletins, separated by spaces; DATA: a folder of files of
# SQuAD's form. The models learn from two thirds of the documents, the choice from the third that they have not seen.
QUESTIONS ?= var/bulletins=evals/bulletins.jsonl
TRAIN := OMP_WAIT_POLICY=passive $(BIN)/python -m
LEARNED := --typed var/train/typed.jsonl $(if $(DATA),--data $(DATA)) --without-fold 0
train: $(VENV)/ready
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[train]'
	$(BIN)/cita index evals/bulletins --home var/bulletins
	$(TRAIN) rag.training.examples $(QUESTIONS:%=--data %) --out var/train/typed.jsonl
	$(TRAIN) models.training.reader $(LEARNED) --start models/adapters/reader.safetensors
	$(TRAIN) models.training.language_model $(LEARNED) --start models/adapters/gemma-3-270m-reader.safetensors

train-choice: $(VENV)/ready
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[train]'
	$(BIN)/cita index evals/bulletins --home var/bulletins
	$(BIN)/cita models --home $(HOME_DIR)
	$(TRAIN) rag.training.plain --home var/bulletins --out var/train/plain.jsonl
	$(TRAIN) rag.training.choice $(QUESTIONS:%=--data %) --plain var/bulletins=var/train/plain.jsonl --fold 0

clean:
	rm -rf $(VENV)

$(VENV)/ready: pyproject.toml constraints.txt
	@echo "== Instalando en $(VENV)/ (la primera vez tarda unos minutos)"
	$(PYTHON) -m venv $(VENV)
	@echo "== 1/3 torch"
	$(BIN)/pip install --quiet torch==2.13.0
	@echo "== 2/3 llama-cpp-python: se compila aquí, de uno a tres minutos sin mensajes"
	echo 'set(LLAMA_BUILD_COMMON OFF)' > $(LLAMA_TRIM)
	CMAKE_ARGS="$(LLAMA_FLAGS)" $(BIN)/pip install --quiet --constraint constraints.txt llama-cpp-python
	@echo "== 3/3 lo demás, con los pesos de los modelos"
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[weights,dev]'
	touch $@
