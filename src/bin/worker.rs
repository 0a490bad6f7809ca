//! The worker: serves the engine to the page that started it.

fn main() {
    regulars::worker::serve();
}
