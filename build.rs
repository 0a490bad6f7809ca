//! How the page's program is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("CARGO_FEATURE_APP", "1") {
        // `.ci/stamp` cuts it in two and must know what refers to what.
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
