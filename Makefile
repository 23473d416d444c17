# Every command sets up what it needs from nothing: see .ci/setup.
VENV ?= .venv
BIN := $(VENV)/bin
TESTS ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test check bench tour gallery bundle test-bundle docs lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: ## install what the tests need
	@.ci/setup run test

run: ## open the app; without a screen, take the tour offscreen
	@.ci/setup run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/python -m ui; \
	else \
		echo "No screen here, so the app takes its guided tour offscreen."; \
		$(BIN)/python -m ui.tour; \
	fi

test: setup ## run every test
	@$(BIN)/python -m pytest $(TESTS)

check: setup ## what CI runs beside the tests: style, types, borders
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: setup ## measure speed and memory against limits of the same run
	@$(BIN)/python -m benchmarks

tour: ## a day in the real app, offscreen; pictures in build/tour
	@.ci/setup run
	@$(BIN)/python -m ui.tour

gallery: ## every widget in every state, light and dark; pictures in build/gallery
	@.ci/setup run
	@$(BIN)/python -m ui.gallery

bundle: ## build the program to install in dist/
	@.ci/setup run bundle
	@.ci/bundle

test-bundle: bundle ## start the built program and look inside its journal
	@.ci/setup run test bundle
	@$(BIN)/python -m pytest -m bundle

docs: ## write the generated documents and the README's pictures anew
	@.ci/setup run
	@$(BIN)/python -m ui.shortcuts > docs/shortcuts.md
	@$(BIN)/python -m ui.tour --pictures docs/pictures

COMPILE := uv pip compile pyproject.toml --universal --generate-hashes --no-header \
	--no-annotate --python-version 3.11 --quiet

lock: ## pin the newest allowed versions, with hashes
	@$(COMPILE) --group dev --upgrade -o requirements.lock
	@$(COMPILE) --group bundle --constraints requirements.lock -o .ci/bundle.lock

clean: ## remove what the commands made
	@rm -rf build dist $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
