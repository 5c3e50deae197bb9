# Everything lives in .venv; a second call finds it there and installs nothing.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run test lint fix bench bench-full lock clean

PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
VENV := .venv
PY := $(VENV)/bin/python
# The recipes that set up leave standard input and output to the program they set up for.
QUIETLY := </dev/null >&2
PIP := $(PY) -m pip -qq --disable-pip-version-check --no-input

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

setup: $(VENV)/.developed ## install what running and developing need into .venv

run: $(VENV)/.runnable ## start the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in this terminal
	@if [ -n "$$TELEGRAM_BOT_TOKEN" ]; then exec $(PY) -m bot run; else exec $(PY) -m bot chat; fi

test: lint ## run every check and every test
	@$(PY) -m pytest --numprocesses=2 --dist=worksteal --cov --cov-report=term

lint: setup ## check style, types, layers and dependencies
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(PY) -m deptry .

fix: setup ## mend what can be mended mechanically
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: setup ## measure speed and memory (minutes)
	@$(PY) -m tests.benchmarks

bench-full: setup ## the same at full size
	@$(PY) -m tests.benchmarks --full

# Extras stay in the locks: older pips look for a newest `name[extra]` where only `name` is pinned.
COMPILE := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-strip-extras $(LOCKFLAGS) pyproject.toml

lock: $(VENV)/.made ## remake the locks; LOCKFLAGS=--upgrade for newer versions
	@$(PIP) install uv $(QUIETLY)
	@$(COMPILE) --extra meaning -o requirements.txt
	@$(COMPILE) --extra meaning --group dev -c requirements.txt -o requirements-dev.txt

clean: ## remove .venv and caches; data/ stays
	@rm -rf $(VENV) .coverage .coverage.* htmlcov dist
	@rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@for python in $(PYTHONS); do \
	    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    echo "Setting up $(VENV) with $$($$python --version) ..."; \
	    $$python -m venv --clear $(VENV) && touch $@; exit; \
	done $(QUIETLY); \
	echo "Python 3.11 or newer is needed; none of these is: $(PYTHONS)" >&2; exit 1

$(VENV)/.runnable: requirements.txt | $(VENV)/.made
	@$(PIP) install --require-hashes -r requirements.txt $(QUIETLY)
	@touch $@

$(VENV)/.developed: requirements.txt requirements-dev.txt pyproject.toml | $(VENV)/.made
	@$(PIP) install --require-hashes -r requirements-dev.txt $(QUIETLY)
	@$(PIP) install --no-deps --no-build-isolation --editable . $(QUIETLY)
	@touch $(VENV)/.runnable $@
