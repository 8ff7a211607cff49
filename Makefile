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

.PHONY: chat test check bench train clean

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

# Several hours; the same command continues where it was stopped. DATA: a folder of files of SQuAD's form.
train: $(VENV)/ready
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[train]'
	OMP_WAIT_POLICY=passive $(BIN)/python -m models.training.reader --home $(HOME_DIR) $(if $(DATA),--data $(DATA))
	OMP_WAIT_POLICY=passive $(BIN)/python -m models.training.adapter --home $(HOME_DIR) $(if $(DATA),--data $(DATA))

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
