# Every command a developer needs. `make run` and `make test` are the two of the README.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
unexport PYTHONDONTWRITEBYTECODE  # a server would compile itself anew at each of its hundred starts
BOTH_CORES := --numprocesses auto --dist loadfile  # a file stays in one process: its tests share what they solved
BROWSERS := --numprocesses 3 --dist loadfile  # they wait more than they work
CAMERA := tests/e2e/test_camera.py
NOT_PLAIN := web e2e figure movement tracking video  # the rest must run where there is no Django

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: .venv/ready ## Set everything up where needed and serve http://localhost:8000
	@.venv/bin/gluteus serve --open

test: ## Set up what tests need and run everything that CI runs
	@$(MAKE) --jobs 2 core checks chromium
	.venv-test/bin/python -m pytest --ignore tests/e2e $(BOTH_CORES)
	.venv-test/bin/python -m pytest tests/e2e --ignore $(CAMERA) $(BROWSERS)  # apart: a browser leaves Django a loop
	.venv-test/bin/python -m pytest $(CAMERA)  # alone: a camera that gets too few frames counts too little

checks: .venv-test/ready
	.venv-test/bin/ruff check .
	.venv-test/bin/ruff format --check .
	.venv-test/bin/lint-imports
	.venv-test/bin/mypy

core: .venv-core/ready
	.venv-core/bin/python -m pytest tests $(NOT_PLAIN:%=--ignore tests/%) -p no:cacheprovider -q -c tests/core.ini --rootdir .

quick: checks ## Everything but the browser
	.venv-test/bin/python -m pytest --ignore tests/e2e -q $(BOTH_CORES)

cover: .venv-test/ready ## Say which lines no test reaches; takes twice as long as the tests
	.venv-test/bin/python -m pytest --ignore tests/e2e -q $(BOTH_CORES) --cov

bench: .venv-test/ready ## Measure what docs/benchmarks.md shows
	.venv-test/bin/python -m benchmarks

simulate: .venv-test/ready ## Let a thousand made-up trainees follow their plans; writes docs/simulation.md
	PYTHONPATH=validation/trainees .venv-test/bin/python validation/trainees/simulate.py

format: .venv-test/ready ## Let ruff mend what it can
	.venv-test/bin/ruff check --fix . && .venv-test/bin/ruff format .

pictures: .venv-test/ready chromium ## Take the README's picture from the running product
	.venv-test/bin/python tools/pictures.py

bake: .venv-test/ready ## Draw the figure and derive the norms of counting anew where something changed
	.venv-test/bin/gluteus bake --ours
	.venv-test/bin/python -m gluteus.tracking.bake

sheets: .venv-test/ready ## Paint the contact sheets of docs/pictures: every exercise from two sides
	.venv-test/bin/python tools/sheets.py

generate: .venv-test/ready ## Write the schemas and docs/cli.md anew
	COLUMNS=90 .venv-test/bin/python tools/generate.py

lock: .venv-test/ready ## Resolve the locks anew for Python 3.11 to 3.14 (needs uv)
	tools/lock

clean: ## Remove the environments and caches (never your data)
	rm -rf .venv .venv-test .venv-core .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

# An environment is ready when its lock is installed and the package stands in it.
.venv/ready: requirements.lock pyproject.toml
	@tools/environment .venv requirements.lock $(PYTHON)

.venv-test/ready: requirements-test.lock pyproject.toml
	@tools/environment .venv-test requirements-test.lock $(PYTHON)

.venv-core/ready: requirements-core.lock pyproject.toml
	@HATCH_BUILD_NO_HOOKS=true tools/environment .venv-core requirements-core.lock $(PYTHON)  # it needs no browser's parts

chromium:
	@tools/chromium

.PHONY: help run test checks core quick cover bench simulate format bake sheets generate pictures lock clean chromium
