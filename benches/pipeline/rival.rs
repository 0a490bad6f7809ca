//! Somebody else's program for the same job, timed by itself.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a Python script on the file and returns its seconds as lines of text, or why there are
/// none.
///
/// # Errors
/// When it prints something else than the JSON that it should.
pub(crate) fn measure(script: &Path, file: &Path) -> Result<String, Box<dyn Error>> {
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let outcome = Command::new(python).arg(script).arg(file).stderr(Stdio::inherit()).output();
    let output = match outcome {
        Ok(output) if output.status.success() => output.stdout,
        Ok(output) => return Ok(format!("the rival failed: {}\n", output.status)),
        Err(error) => return Ok(format!("the rival could not be started: {error}\n")),
    };
    let printed: serde_json::Value = serde_json::from_slice(&output)?;
    let seconds = printed["seconds"].as_object().ok_or("the rival printed no `seconds`")?;
    let mut text = format!("\n{:<24}{:>20}\n", "rival", "seconds");
    for (stage, value) in seconds
        .iter()
        .map(|(stage, value)| (stage.as_str(), value))
        .chain([("total", &printed["total"])])
    {
        writeln!(text, "{stage:<24}{:>20.2}", value.as_f64().unwrap_or(f64::NAN))?;
    }
    Ok(text)
}
