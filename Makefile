# The commands of everyday work; each does the set-up that it needs first.
#   make run      try the program with its sample articles     make test   everything that must hold
#   make check    linter, formatter and types only             make bench  figures (ONLY=name for one)
#   make lock     choose the versions of the libraries anew    make notices  their licences
PYTHON_IN_VENV := .venv/bin/python
READY := .venv/.ready
LOCK := $(PYTHON_IN_VENV) -m uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --upgrade --quiet
CHECKED := desktop db resources seeds tests packaging/notices.py

.PHONY: setup run test check bench lock notices clean

setup: $(READY)

$(READY): requirements-dev.lock pyproject.toml packaging/debian-packages.txt
	packaging/system-libraries.sh
	@python=$$(packaging/find-python.sh) || { echo "Python 3.11, 3.12 or 3.13 with venv is needed." >&2; exit 1; }; \
		echo "$$python -m venv .venv"; "$$python" -m venv .venv
	$(PYTHON_IN_VENV) -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps \
		--require-hashes -r requirements-dev.lock
	$(PYTHON_IN_VENV) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup
	$(PYTHON_IN_VENV) -m desktop --samples

test: check
	$(PYTHON_IN_VENV) -m pytest --numprocesses auto --dist worksteal

check: setup
	$(PYTHON_IN_VENV) -m ruff check .
	$(PYTHON_IN_VENV) -m ruff format --check .
	$(PYTHON_IN_VENV) -m mypy $(CHECKED)

bench: setup
	$(PYTHON_IN_VENV) -m tests.benchmarks $(ONLY)

lock: setup
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) pyproject.toml --group dev --group bench --constraints requirements.lock --output-file requirements-dev.lock

notices: setup
	$(PYTHON_IN_VENV) packaging/notices.py

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
