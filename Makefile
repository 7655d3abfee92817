# `make run` and `make test` are all that most people need. Each sets up what it needs and is quick the second time.
.POSIX:
.SUFFIXES:
.PHONY: help run test setup check format bench package test-package screenshots icons clean

PYTHON = python3
VENV = .venv
IN_VENV = $(VENV)/bin/python
PYTEST = $(IN_VENV) -m pytest
READY = $(VENV)/.ready

help:
	@echo 'make run          start BIK Explorer (ARGS="--theme dark" for options)'
	@echo 'make test         run the tests'
	@echo 'make setup        only set up: virtual environment and system libraries'
	@echo 'make check        format, lint, types and who may import whom'
	@echo 'make format       put the format right'
	@echo 'make bench        measure; writes build/bench.json'
	@echo 'make package      build dist/bik-explorer, which runs without Python'
	@echo 'make test-package start what was packaged, and look into it'
	@echo 'make screenshots  take the pictures in resources/screenshots'
	@echo 'make icons        draw the program icon in all sizes'
	@echo 'make clean        remove what was built'

run: $(READY)
	@.ci/system-libraries run
	@$(IN_VENV) -m bik_explorer $(ARGS)

# Twice: the packages that know nothing of Qt are tested where Qt cannot be imported, the rest with it.
test: $(READY)
	@.ci/system-libraries test
	$(PYTEST) --part pure -p no:pytest-qt
	$(PYTEST) --part qt

setup: $(READY)
	@.ci/system-libraries test

$(READY): pyproject.toml constraints.txt
	@.ci/system-libraries run $(PYTHON)
	@$(PYTHON) -c 'import sys; sys.exit("BIK Explorer needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Try: make PYTHON=python3.12" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@echo 'Setting up $(VENV). This takes a minute or two, once.'
	@$(IN_VENV) -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@$(IN_VENV) -m pip install --quiet --disable-pip-version-check -c constraints.txt pip
	@$(IN_VENV) -m pip install --quiet --disable-pip-version-check -c constraints.txt editables hatchling
	@$(IN_VENV) -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e '.[dev]'
	@touch $(READY)

check: $(READY)
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m mypy
	$(VENV)/bin/lint-imports

format: $(READY)
	$(IN_VENV) -m ruff format .
	$(IN_VENV) -m ruff check --fix .

bench: $(READY)
	@.ci/system-libraries test
	$(IN_VENV) -m tests.bench $(ARGS)

package: $(READY)
	@.ci/system-libraries package $(IN_VENV)
	PYINSTALLER_CONFIG_DIR=build/pyinstaller-cache PYTHONHASHSEED=0 $(IN_VENV) -m PyInstaller \
	    --noconfirm --log-level WARN --workpath build/pyinstaller --distpath dist build.spec

test-package: $(READY)
	@.ci/system-libraries test
	$(PYTEST) --part package

screenshots: $(READY)
	@.ci/system-libraries run
	$(IN_VENV) -m tests.screenshots

icons: $(READY)
	$(IN_VENV) .ci/draw-icons

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
