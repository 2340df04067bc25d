# `make run` starts Fairwater; `make test` runs every test. Both do their own set-up (setup/), on any machine with Python 3.11.

MAKEFLAGS += --no-print-directory
PYTHON = .venv/bin/python
TESTS ?=
# Test files run side by side in so many processes.
WORKERS ?= 2
WEB_TESTS = $(if $(TESTS),$(filter tests/web%,$(TESTS)),tests/web)
# What needs the web part, and what looks at the source of both: everything that test-core does not run without Django.
SITE_TESTS = tests/browser tests/web tests/architecture
CORE_TESTS = $(wildcard tests/core tests/properties tests/spec tests/attack)

.PHONY: run test check test-postgresql audit-packages test-core test-spark bench sweep docs lock clean environment

run:
	@setup/environment .venv web
	@$(PYTHON) -m fairwater_web serve

test: environment
	@browser=$$(setup/browser) && eval "$$browser" && echo "Chromium: $$FAIRWATER_CHROMIUM" && \
	$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not spark" \
	$(or $(TESTS),$(SITE_TESTS))
	@$(MAKE) test-postgresql
	@$(if $(TESTS),true,$(MAKE) test-core)

# The web tests once more, on a PostgreSQL that they start themselves: all that ask it, unless TESTS names none of them.
test-postgresql: environment
	@$(if $(WEB_TESTS),echo "The web tests once more on PostgreSQL:" && FAIRWATER_TEST_DATABASE=postgresql \
	$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile -m "not any_database" $(WEB_TESTS),true)

# What continuous integration runs (.ci/run).
check: environment
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	@$(MAKE) audit-packages
	@$(MAKE) test

# Known vulnerabilities of the packages in the locks; says so where PyPI's service cannot be reached.
audit-packages: environment
	@$(PYTHON) setup/audit_packages.py

# The core alone, in an environment that has no Django. It has no pytest-django either, so pytest does not know that setting.
test-core:
	@setup/environment .venv-core core-test
	@.venv-core/bin/python -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("django") and "Django is in .venv-core")'
	@.venv-core/bin/python -m pytest -o addopts="--strict-markers -ra" -W ignore::pytest.PytestConfigWarning \
		-n $(WORKERS) --dist loadfile -m "not web and not browser and not spark" $(CORE_TESTS)

# Every page as every role in every language, theme and width, judged by axe; MINUTES=15 ends it after so long.
MINUTES ?= 0
sweep: environment
	@browser=$$(setup/browser) && eval "$$browser" && FAIRWATER_SWEEP_MINUTES=$(MINUTES) \
	$(PYTHON) -m pytest tests/browser/test_sweep.py

test-spark:
	@command -v java >/dev/null || { echo "PySpark needs Java 17: install it (on Debian: apt-get install openjdk-17-jre-headless), then run make again." >&2; exit 1; }
	@setup/environment .venv-spark spark
	@.venv-spark/bin/python -m pytest -o addopts="--strict-markers -ra" -W ignore::pytest.PytestConfigWarning -m spark $(CORE_TESTS)

bench: environment
	@$(PYTHON) bench/run.py

docs: environment
	@$(PYTHON) docs/make_reference.py

environment:
	@setup/environment .venv dev

# Resolve every lock anew. A lock is good for every platform and Python from 3.11, and names no index.
lock:
	@setup/lock

clean:
	rm -rf .venv .venv-core .venv-spark .tools .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
