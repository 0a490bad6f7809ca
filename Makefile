# Each command prepares the machine itself (.ci/setup) and can be run again at any time.

# Outside the checkout, so that a fresh clone does not compile everything again.
export REGULARS_CACHE ?= $(HOME)/.cache/regulars
export CARGO_TARGET_DIR ?= $(REGULARS_CACHE)/target
export PATH := $(REGULARS_CACHE)/tools/bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
# It would take the place of the flags in .cargo/config.toml.
unexport RUSTFLAGS
# It would choose another profile or folder for trunk.
unexport TRUNK_BUILD_RELEASE TRUNK_BUILD_DIST

# Trunk with the toolchain that can build for WebAssembly, every crate already at hand.
trunk = toolchain=$$(cat "$$REGULARS_CACHE/wasm-toolchain"); \
	[ -z "$$toolchain" ] || export RUSTUP_TOOLCHAIN="$$toolchain"; \
	cargo fetch --quiet --locked && TRUNK_SKIP_VERSION_CHECK=true trunk

.NOTPARALLEL:
.PHONY: help serve dist test bench screenshots

help:
	@echo "make serve   builds the page and serves it at http://127.0.0.1:8080"
	@echo "make dist    builds the page into dist/, for any static host"
	@echo "make test    crates, formatting, lints, native tests, browser tests"
	@echo "make bench   seconds and memory on a million rows: natively, in the browser, by a rival"
	@echo "make screenshots   pictures of every page and state in tests/browser/screenshots/"
	@echo "The first run compiles everything (perhaps 50 minutes on 2 cores), a later one what changed."

serve:
	@.ci/setup wasm
	@echo "==> Building the page (usually 10 minutes the first time), then http://127.0.0.1:8080"
	@$(trunk) serve --release

dist:
	@.ci/setup wasm
	@echo "==> Building the page into dist/ (usually 10 minutes the first time)"
	@$(trunk) build --release
	@du -b dist/*.wasm | awk '{ printf "%-24s %6.2f MB\n", $$2, $$1 / 1e6 }'

test:
	@.ci/setup native wasm browser firefox crates
	@echo "==> Crates: licences, sources, known holes (usually 10 seconds)"
	@.ci/crates
	@echo "==> Formatting and lints (usually 5 minutes the first time)"
	cargo fmt --check
	cargo fmt --check --manifest-path fuzz/Cargo.toml
	cargo clippy --quiet --locked --all-targets --all-features -- -D warnings
	cargo clippy --quiet --locked --test browser --all-features -- -D warnings
	cargo clippy --quiet --locked --no-default-features --features app --bin app -- -D warnings
	cargo clippy --quiet --locked --no-default-features --features worker --bin worker -- -D warnings
	@# The fuzz targets mount the same modules; what they are linked with is not needed to check that.
	CUSTOM_LIBFUZZER_PATH=/nowhere cargo check --quiet --locked --manifest-path fuzz/Cargo.toml --bins
	@echo "==> Native tests (usually 10 minutes the first time)"
	cargo test --quiet --locked --all-features
	@$(MAKE) --no-print-directory dist
	@echo "==> Browser tests (usually 11 minutes)"
	cargo test --locked --all-features --test browser

bench:
	@.ci/setup native wasm browser firefox rival
	@$(MAKE) --no-print-directory dist
	@echo "==> Measuring (usually 10 minutes, the first time 10 more)"
	cargo bench --quiet --locked --bench pipeline

screenshots:
	@.ci/setup native wasm browser
	@$(MAKE) --no-print-directory dist
	@echo "==> Pictures of every page and state, at three widths, light and dark"
	cargo test --quiet --locked --all-features --test browser -- looks sheets
	@ls tests/browser/screenshots/*.png | wc -l
