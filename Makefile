# make demo    draw two examples and write a report, on any machine with Python 3.11 or newer
# make test    everything that must hold before a change is merged
# make docs    the pages as a web site, to read without a network
# make bench   how fast it is, beside other tools
# make golden  write the expected outputs of the tests anew; then read the difference
# make catalogues  bring the translations up to date with the labels that the code says
# make clean   remove what the others made

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.PHONY: help demo test docs bench golden catalogues clean chromium poppler office

# Whatever environment is active, these targets use their own.
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH CONDA_PREFIX
export PIP_DISABLE_PIP_VERSION_CHECK := 1
PYTHON ?= python3
DEMO := demo
BIN := .venv/bin
MAPS := examples/ebike.journey.yaml examples/blueprint.journey.yaml
SOURCES := pyproject.toml hatch_build.py $(shell find src fonts -type f -not -name '*.pyc' -not -name '*.mo' -not -path 'src/cjmap/layout/fonts/*' 2>/dev/null)

help:
	@sed -n 's/^# make/make/p' Makefile

demo: $(DEMO)/.installed
	@$(DEMO)/venv/bin/cjmap render $(MAPS) -o $(DEMO)/pictures/
	$(DEMO)/venv/bin/cjmap render $(firstword $(MAPS)) -f html -o $(DEMO)/pictures/
	echo
	echo "Two pictures (.svg) and a report (.html) are in $(CURDIR)/$(DEMO)/pictures; open them in a browser."
	echo "A map of your own: $(DEMO)/venv/bin/cjmap new mymap.yaml"

$(DEMO)/.installed: $(SOURCES)
	@$(call need-python)
	mkdir -p $(DEMO)
	test -x $(DEMO)/venv/bin/pip || $(PYTHON) -m venv $(DEMO)/venv
	$(DEMO)/venv/bin/python -m pip install --quiet .
	touch $@

test: .venv/.installed tests/node/node_modules/.installed chromium poppler office
	@$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/cjmap fmt --check examples src/cjmap/cli/starters/*.yaml
	$(BIN)/cjmap lint examples --format concise --fail-on warning --today 2026-11-27
	$(BIN)/pytest -q -n auto --dist loadfile

# Fonts and catalogues are made by the build, so they follow their sources.
.venv/.installed: pyproject.toml hatch_build.py $(shell find fonts -type f 2>/dev/null; find src -name '*.po')
	@$(call need-python)
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

tests/node/node_modules/.installed: tests/node/package.json
	@if command -v npm >/dev/null; then
	  npm install --prefix tests/node --no-package-lock --no-audit --no-fund --loglevel=error
	  touch $@
	else
	  echo "make: npm is missing; the checks of the schema with ajv are skipped. Install Node.js 20 or newer."
	fi

chromium:
	@if ! { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null; then
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	    apt-get install -y -qq chromium >/dev/null || { apt-get update -qq; apt-get install -y -qq chromium >/dev/null; }
	  else
	    echo "make: Chromium is missing; the checks in a browser are skipped. Install the package chromium."
	  fi
	fi

office:
	@if ! command -v soffice >/dev/null; then
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	    packages="libreoffice-calc libreoffice-impress"
	    apt-get install -y -qq --no-install-recommends $$packages >/dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends $$packages >/dev/null; }
	  else
	    echo "make: LibreOffice is missing; the checks of workbooks and slides in it are skipped. Install libreoffice-calc and libreoffice-impress."
	  fi
	fi

poppler:
	@if ! command -v pdftotext >/dev/null; then
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	    apt-get install -y -qq poppler-utils >/dev/null || { apt-get update -qq; apt-get install -y -qq poppler-utils >/dev/null; }
	  else
	    echo "make: poppler is missing; most checks of PDF are skipped. Install the package poppler-utils."
	  fi
	fi

docs: .venv/.installed
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	echo "The site is made; open $(CURDIR)/site/index.html in a browser."

bench: .venv/.installed
	@bench/setup
	$(BIN)/python -m bench

golden: .venv/.installed
	@UPDATE_OUT=1 $(BIN)/pytest -q tests -m "not slow"
	git diff --stat -- tests

catalogues: .venv/.installed
	@$(BIN)/python catalogues.py

clean:
	rm -rf $(DEMO) .venv build dist site tests/node/node_modules bench/.venv bench/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

define need-python
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "make: Python 3.11 or newer is needed; name one with make PYTHON=python3.12"; exit 1; }
endef
