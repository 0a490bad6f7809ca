//! The analyst's script for the same job (`benches/rival`), timed by itself.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::figure::Figures;

/// A Python that has what the script needs: that of the variable `PYTHON`, or the one that
/// `.ci/setup rival` has made. `None` when there is none.
pub(crate) fn python() -> Option<PathBuf> {
    let named = std::env::var_os("PYTHON").map(PathBuf::from);
    let made = || {
        let cache = std::env::var_os("REGULARS_CACHE").map(PathBuf::from)?;
        Some(cache.join("rival/bin/python"))
    };
    let python = named.or_else(made)?;
    let has_all = Command::new(&python)
        .args(["-c", "import kneed, pandas, sklearn, torch"])
        .stderr(Stdio::null())
        .status();
    has_all.is_ok_and(|status| status.success()).then_some(python)
}

/// Runs the script on the file.
///
/// # Errors
/// When it fails or prints something else than the JSON that it should.
pub(crate) fn measure(python: &Path, file: &str) -> Result<Figures, Box<dyn Error>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/rival/notebook.py");
    let output = Command::new(python).arg(script).arg(file).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("the rival failed: {}", output.status).into());
    }
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let mut figures = Figures::from_json(&printed["seconds"]);
    let stages = |figures: &Figures| -> f64 {
        use super::figure::Figure::Stage;
        let of = |(figure, value): (&super::figure::Figure, &f64)| {
            matches!(figure, Stage(_)).then_some(*value)
        };
        figures.0.iter().filter_map(of).sum()
    };
    figures.note(super::figure::Figure::Everything, stages(&figures));
    Ok(figures)
}
