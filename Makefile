# make lab: read the course.   make test: prove it.   Both set up what is missing, the first time.
.PHONY: lab fresh test test-cpus test-oldest test-newest faults bench notebooks links picture site slides clean setup-lab setup-test

lab: setup-lab
	@sh scripts/lab.sh

# Lay out a new copy of a notebook beside the one you have written in: make fresh NB=03
fresh: setup-lab
	@.venv/bin/python -m editions.learn --fresh "$(NB)"

test: setup-test
	@sh scripts/test.sh

# The stored outputs on other processors: every number printed must hold on all of them.
test-cpus: setup-test
	@for processor in "ATEN_CPU_CAPABILITY=default" "ATEN_CPU_CAPABILITY=avx2" "MKL_CBWR=COMPATIBLE OMP_NUM_THREADS=1"; do \
	    echo "· $$processor"; \
	    env OMP_WAIT_POLICY=PASSIVE $$processor .venv/bin/python -m pytest -q -n 2 --dist loadfile --nbval notebooks || { echo "not on: $$processor"; exit 1; }; \
	done

# The unit layer with the oldest, or newest, versions that pyproject.toml allows: make test-oldest PYTHON=python3.10
# Left out is the one test that asks for the versions the stored outputs were made with.
UNIT = bin/python -m pytest -q --disable-warnings -k "not the_torch_the_outputs_were_made_with"
test-oldest:
	@sh scripts/setup.sh $@ && .venv-oldest/$(UNIT)
test-newest:
	@sh scripts/setup.sh $@ && .venv-newest/$(UNIT)

# Plant small faults, one at a time in a copy, and see whether the tests notice: all, or those of ONLY="plots README …".
faults: setup-test
	@.venv/bin/python tests/faults/run.py $(ONLY)

# Times beside those of other tools. Two of them are fetched for that alone; the table says if they are missing.
PEERS = torchview==0.2.7 torchvista==0.2.13
bench: setup-test
	@[ -d build/peers ] || .venv/bin/python -m pip install --quiet --no-deps --target build/peers $(PEERS) || true
	@for bench in tests/benchmarks/bench_*.py; do .venv/bin/python $$bench || exit 1; done

# Re-execute in place: all notebooks, or those of NB="notebooks/02_chain_rule.ipynb …".
notebooks: setup-test
	@.venv/bin/python scripts/execute.py $(NB)

# The book: build/book/index.html, alive without a kernel or a network.
site: setup-test
	@.venv/bin/python -m editions.book

# The lecture: a deck for each notebook in build/slides/.
slides: setup-test
	@.venv/bin/python -m editions.deck

# Write the repository's address everywhere it is repeated: make links REPO=owner/name
links: setup-lab
	@.venv/bin/python scripts/links.py $(REPO)

# Draw the pictures of the README and of the map anew; the map needs Graphviz.
picture: setup-lab
	@.venv/bin/python scripts/picture.py

clean:
	rm -rf .venv .venv-* node_modules build .pytest_cache .ruff_cache .mypy_cache .hypothesis .ipynb_checkpoints notebooks/.ipynb_checkpoints
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup-lab:
	@sh scripts/setup.sh lab

setup-test:
	@sh scripts/setup.sh test && sh scripts/system.sh && sh scripts/packages.sh
