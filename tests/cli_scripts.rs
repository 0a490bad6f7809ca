//! What scripts rely on: pipes, full disks, folders that cannot be written, one array for several
//! files, codes for all that was assumed.

mod shell;

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use shell::{SHOP, folder, names, quick_settings, regulars, text};

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", text(&output.stdout), text(&output.stderr)))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = folder("full");
    let settings = quick_settings(&folder);
    let analysis = ["analyse", SHOP, "--json", "-q", "--settings", &settings];
    let calls: [&[&str]; 5] =
        [&analysis, &["settings"], &["--help"], &["analyse", "--help"], &["--version"]];
    for call in calls {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let mut command = Command::new(env!("CARGO_BIN_EXE_regulars"));
        let command = command.current_dir(&folder).args(call).stdout(full);
        let output = command.output().expect("the binary is there");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{call:?}: {told}");
        assert!(told.starts_with("error: standard output could not be written: "), "{told}");
        assert!(told.contains("hint: "), "{told}");
    }
    // A file of the folder.
    fs::create_dir(folder.join("out")).expect("can be made");
    std::os::unix::fs::symlink("/dev/full", folder.join("out/customers.csv")).expect("can be made");
    let output = regulars(&folder, &[&analysis[..], &["-o", "out"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("error: out/customers.csv could not be written: "), "{told}");
    let results = json(&output);
    assert_eq!(results["overview"]["customers"], 60, "what was found is printed");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = folder("closed");
    let settings = quick_settings(&folder);
    let analysis = [SHOP, "--json", "-q", "--settings", &settings];
    let calls: [&[&str]; 3] = [&analysis, &["settings"], &["--help"]];
    for call in calls {
        let (reader, writer) = std::io::pipe().expect("there are pipes");
        drop(reader);
        let mut command = Command::new(env!("CARGO_BIN_EXE_regulars"));
        let command = command.current_dir(&folder).args(call).stdout(writer);
        let output = command.output().expect("the binary is there");
        assert_eq!(output.status.code(), Some(141), "{call:?}");
        assert_eq!(text(&output.stderr), "", "{call:?}");
    }
}

#[test]
fn a_pipe_on_standard_error_has_lines_and_no_table() {
    let folder = folder("lines");
    let settings = quick_settings(&folder);
    let output = regulars(&folder, &[SHOP, "-s", &settings]);
    let told = text(&output.stderr);
    assert!(told.contains("672 of 677 rows, 60 customers, 4 segments"), "{told}");
    assert!(!told.contains("Segment "), "{told}");
    assert_eq!(told.matches("average order").count(), 1, "said once: {told}");
    assert_eq!(names(&folder), ["quick.json", "regulars-out"]);
}

#[test]
fn help_has_the_exit_codes_and_the_document() {
    let folder = folder("help-scripts");
    for call in [&["--help"][..], &["analyse", "--help"], &["settings", "--help"]] {
        let help = text(&regulars(&folder, call).stdout);
        for word in ["Exit status: 0 when", "1 when", "2 when"] {
            assert!(help.contains(word), "{word} is missing in\n{help}");
        }
    }
    let help = text(&regulars(&folder, &["--help"]).stdout);
    for word in ["141", "Examples:"] {
        assert!(help.contains(word), "{word} is missing in\n{help}");
    }
}
