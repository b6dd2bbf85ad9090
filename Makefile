# Everything there is to run, each a line; the scripts explain themselves.

.PHONY: help run web test bench chaos check sbom fmt

help:
	@echo "make run     build Kontor, fill it with a demo company if it is empty, and serve it (SQLite)"
	@echo "make web     build the web app (Node 20); the next cargo build takes it into the binary"
	@echo "make test    every test on SQLite, PostgreSQL and MariaDB, and every check"
	@echo "make bench   benchmarks against hand-written SQL on the same engine, with durable commits"
	@echo "make bench ARGS=web   how fast the app is in a browser, with 100,000 products"
	@echo "make chaos   kill the server hundreds of times under load (KILLS=300) and hold clients' histories against it"
	@echo "make check   formatting, lints and the walls of the house"
	@echo "make sbom    the bill of materials of what is shipped (CycloneDX), in kontor.cdx.json"
	@echo "make fmt     format the code"

run:
	@scripts/run.sh

web:
	@scripts/web.sh

test:
	@scripts/test.sh

bench:
	@scripts/bench.sh $(ARGS)

chaos:
	@scripts/chaos.sh $(KILLS)

check:
	cargo fmt --all --check
	cargo xtask tidy
	cargo clippy --workspace --all-targets -- -D warnings

sbom:
	cargo xtask sbom > kontor.cdx.json

fmt:
	cargo fmt --all
