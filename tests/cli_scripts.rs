//! What scripts rely on: pipes, full disks, folders that cannot be written, one array for several
//! files, codes for all that was assumed.

mod shell;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rust_xlsxwriter::Workbook;
use serde_json::Value;
use shell::{SHOP, folder, names, quick_settings, regulars, text};

/// Runs `regulars` in a folder with something on standard input.
fn fed(folder: &Path, input: &[u8], arguments: &[&str]) -> Output {
    let mut call = Command::new(env!("CARGO_BIN_EXE_regulars"));
    call.current_dir(folder).args(arguments);
    fed_to(call, input)
}

fn fed_to(mut call: Command, input: &[u8]) -> Output {
    let piped = call.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the binary is there");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_vec();
    // Nobody may listen: that is for the test to see.
    let writer = std::thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("it only writes");
    output
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", text(&output.stdout), text(&output.stderr)))
}

fn shop() -> Vec<u8> {
    fs::read(SHOP).expect("is there")
}

/// A workbook with a sheet of sales and one of something else.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows = ["customer", "date", "amount"].into_iter().map(str::to_owned).collect::<Vec<_>>();
    let sales = (1..=9)
        .map(|day| vec![format!("c{}", day % 4), format!("2026-01-0{day}"), format!("{day}.50")]);
    for (row, cells) in (0..).zip(std::iter::once(rows).chain(sales)) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).expect("fits");
        }
    }
    let other = workbook.add_worksheet().set_name("Staff").expect("a name");
    for (row, name) in (0..).zip(["who", "Ann", "Bob"]) {
        other.write(row, 0, name).expect("fits");
        other.write(row, 1, "since").expect("fits");
    }
    workbook.save_to_buffer().expect("fits into memory")
}

#[test]
fn standard_input_is_read_like_a_file() {
    let folder = folder("stdin");
    let settings = quick_settings(&folder);
    let arguments = |file| ["analyse", file, "--json", "-q", "--settings", &settings];
    let from_file = json(&regulars(&folder, &arguments(SHOP)));
    let piped = fed(&folder, &shop(), &arguments("-"));
    assert_eq!(piped.status.code(), Some(0), "{}", text(&piped.stderr));
    let piped = json(&piped);
    for part in ["overview", "segmentation", "models"] {
        assert_eq!(piped[part], from_file[part], "{part}");
    }
    assert_eq!(piped["path"], "-");
    assert_eq!(piped["error"], Value::Null);
    assert_eq!(piped["cleaning"]["files"][0]["name"], "standard input");
    assert_eq!(piped["cleaning"]["files"][0]["path"], "-");
    assert_eq!(piped["cleaning"]["files"][0]["bytes"], shop().len());
}

#[test]
fn a_workbook_can_come_through_a_pipe_and_leaves_nothing() {
    let folder = folder("stdin-workbook");
    let settings = quick_settings(&folder);
    fs::create_dir(folder.join("tmp")).expect("can be made");
    let mut call = Command::new(env!("CARGO_BIN_EXE_regulars"));
    call.current_dir(&folder).env("TMPDIR", folder.join("tmp"));
    call.args(["-", "--rejected", "--settings", &settings]);
    let output = fed_to(call, &workbook());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stderr);
    assert!(told.contains("standard input: 9 of 9 rows, 4 customers"), "{told}");
    assert!(names(&folder.join("regulars-out")).contains(&"rejected.csv".to_owned()));
    assert_eq!(names(&folder.join("tmp")), [""; 0], "the temporary file is gone");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_kept_is_told_with_what_to_do() {
    let folder = folder("stdin-unkept");
    let mut call = Command::new(env!("CARGO_BIN_EXE_regulars"));
    call.current_dir(&folder).env("TMPDIR", folder.join("missing")).args(["-", "--json"]);
    let output = fed_to(call, &shop());
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("error: standard input could not be kept in a temporary file"), "{told}");
    assert!(told.contains("TMPDIR"), "{told}");
    assert_eq!(json(&output)["path"], "-");
}

#[test]
fn nothing_on_standard_input_is_told() {
    let output = fed(&folder("stdin-empty"), b"", &["-", "--json", "-q"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.starts_with("error: standard input is empty"), "{told}");
    assert!(told.contains("hint: Check the command that writes to it"), "{told}");
    assert_eq!(
        json(&output)["error"]["message"].as_str().map(|message| format!("error: {message}")),
        told.lines().next().map(str::to_owned)
    );
}

#[test]
fn standard_input_can_stand_beside_files_but_once() {
    let folder = folder("stdin-beside");
    let settings = quick_settings(&folder);
    fs::write(folder.join("same.csv"), shop()).expect("can be written");
    let together = ["same.csv", "-", "--together", "--json", "-q", "--settings", &settings];
    let output = fed(&folder, &shop(), &together);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let results = json(&output);
    let files = results["cleaning"]["files"].as_array().expect("a list");
    let paths: Vec<_> = files.iter().map(|file| file["path"].as_str()).collect();
    assert_eq!(paths, [Some("same.csv"), Some("-")]);
    assert_eq!(results["path"], Value::Null, "they are one shop");
    let output = fed(&folder, &shop(), &["same.csv", "-", "-q", "--settings", &settings]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(names(&folder.join("regulars-out")), ["same", "standard-input"]);
    for twice in [["-", "-"], ["-", "/dev/stdin"]] {
        let output = fed(&folder, &shop(), &twice);
        assert_eq!(output.status.code(), Some(2));
        let told = text(&output.stderr);
        assert!(told.contains("error: standard input is named twice"), "{told}");
        assert!(told.contains("hint: "), "{told}");
    }
}

#[cfg(unix)]
#[test]
fn named_pipes_are_read() {
    let folder = folder("fifo");
    let settings = quick_settings(&folder);
    let script = r#"mkfifo pipe && { cat "$1" > pipe & } && exec "$2" pipe --json -q -s "$3""#;
    let mut call = Command::new("sh");
    call.current_dir(&folder).args(["-c", script, "sh"]);
    call.args([SHOP, env!("CARGO_BIN_EXE_regulars"), &settings]);
    let output = call.output().expect("there is a shell");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(json(&output)["path"], "pipe");
    assert_eq!(json(&output)["overview"]["customers"], 60);
    let output = fed(&folder, &shop(), &["/dev/stdin", "--json", "-q", "-s", &settings]);
    assert_eq!(json(&output)["overview"]["customers"], 60, "{}", text(&output.stderr));
    let output = regulars(&folder, &["pipe", "pipe"]);
    assert_eq!(output.status.code(), Some(2), "it would wait for ever");
    assert!(text(&output.stderr).contains("pipe is named twice"), "{}", text(&output.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = folder("full");
    let settings = quick_settings(&folder);
    let analysis = ["analyse", SHOP, "--json", "-q", "--settings", &settings];
    let array = [SHOP, "--each", "--json", "-q", "--settings", &settings];
    let calls: [&[&str]; 6] =
        [&analysis, &array, &["settings"], &["--help"], &["analyse", "--help"], &["--version"]];
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
    let message = results["error"]["message"].as_str().expect("a sentence");
    assert!(message.contains("customers.csv could not be written"), "{message}");
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
fn a_folder_that_cannot_be_written_is_found_first() {
    let folder = folder("unwritable");
    let settings = quick_settings(&folder);
    fs::write(folder.join("taken"), "mine").expect("can be written");
    fs::create_dir_all(folder.join("blocked/results.json")).expect("can be made");
    let call = |out: &str, said: &str| {
        let output = regulars(&folder, &[SHOP, "--json", "-s", &settings, "-o", out]);
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.starts_with("error: ") && told.contains(said), "{told}");
        assert!(told.contains("--out"), "what to do: {told}");
        assert!(!told.contains("Reading"), "nothing was read: {told}");
        assert_eq!(text(&output.stdout), "");
    };
    call("taken", "taken is a file");
    call("taken/deeper/out", "taken is a file");
    call("blocked", "results.json could not be written");
    if cfg!(target_os = "linux") {
        call("/proc/regulars/out", "nothing can be written into the folder /proc/regulars");
    }
    let locked = folder.join("locked");
    fs::create_dir(&locked).expect("can be made");
    let mut rights = fs::metadata(&locked).expect("is there").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&locked, rights).expect("it is ours");
    // Who may do everything is not stopped by that.
    if fs::write(locked.join("probe"), "").is_err() {
        call("locked", "nothing can be written into the folder locked");
        call("locked/out", "nothing can be written into the folder locked/out");
    }
    assert_eq!(fs::read_to_string(folder.join("taken")).expect("is there"), "mine");
}

#[test]
fn an_analysis_that_fails_leaves_no_folder() {
    let folder = folder("nothing-left");
    fs::write(folder.join("poem.csv"), "roses,violets\nred,blue\n").expect("can be written");
    fs::create_dir(folder.join("there")).expect("can be made");
    let call = |out| regulars(&folder, &["poem.csv", "missing.csv", "-q", "-o", out]);
    assert_eq!(call("new/and/deep").status.code(), Some(1));
    assert_eq!(call("there/new").status.code(), Some(1));
    assert_eq!(names(&folder), ["poem.csv", "there"]);
    assert_eq!(names(&folder.join("there")), [""; 0]);
}

#[test]
fn several_files_are_one_array_in_their_order() {
    let folder = folder("array");
    let settings = quick_settings(&folder);
    fs::create_dir(folder.join("x")).expect("can be made");
    fs::write(folder.join("x/shop.csv"), shop()).expect("can be written");
    let files = ["x/shop.csv", "missing.csv", SHOP];
    let output = regulars(&folder, &[&files[..], &["--json", "-q", "-s", &settings]].concat());
    assert_eq!(output.status.code(), Some(1), "one is missing");
    let array = json(&output);
    let entries = array.as_array().expect("an array");
    let paths: Vec<_> = entries.iter().map(|entry| entry["path"].as_str()).collect();
    assert_eq!(paths, files.map(Some));
    assert_eq!(entries[0]["overview"]["customers"], 60);
    assert_eq!(entries[0]["cleaning"]["files"][0]["path"], "x/shop.csv");
    assert_eq!(entries[0]["error"], Value::Null);
    assert_eq!(entries[2]["overview"], entries[0]["overview"]);
    let error = &entries[1]["error"];
    let said = error["message"].as_str().expect("a sentence");
    assert!(said.starts_with("missing.csv could not be read"), "{said}");
    assert!(!error["hint"].as_str().expect("a sentence").is_empty());
    assert_eq!(entries[1].get("overview"), None);
}

#[test]
fn each_is_an_array_also_of_one() {
    let folder = folder("each");
    let settings = quick_settings(&folder);
    let output = regulars(&folder, &[SHOP, "--each", "--json", "-q", "-s", &settings]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(json(&output).as_array().map(Vec::len), Some(1));
    let output = regulars(&folder, &[SHOP, "--each", "--together"]);
    assert_eq!(output.status.code(), Some(2), "one or the other");
}

#[test]
fn files_of_one_shop_with_one_name_are_told_apart() {
    let folder = folder("twins");
    let settings = quick_settings(&folder);
    let rows = String::from_utf8(shop()).expect("is text");
    let lines: Vec<&str> = rows.lines().collect();
    let (first, second) = lines.split_at(45);
    for (name, lines) in [("x", first), ("y", &[&lines[..1], second].concat())] {
        fs::create_dir(folder.join(name)).expect("can be made");
        fs::write(folder.join(name).join("a.csv"), lines.join("\n")).expect("can be written");
    }
    let call = ["x/a.csv", "y/a.csv", "--together", "--json", "-q", "-s", &settings];
    let results = json(&regulars(&folder, &call));
    for key in ["name", "path"] {
        let files = results["cleaning"]["files"].as_array().expect("a list");
        let told: Vec<_> = files.iter().map(|file| file[key].as_str()).collect();
        assert_eq!(told, [Some("x/a.csv"), Some("y/a.csv")], "{key}");
    }
}

#[test]
fn all_that_was_assumed_has_a_code_whatever_is_told() {
    let folder = folder("codes");
    let settings = quick_settings(&folder);
    let latin = b"customer;date;amount;status\nJos\xe9;03/04/2026;$1.500;paid\n\
        Zo\xeb;05/06/2026;$2.000;cancelled\nann;07/08/2026;$3.000;paid\nann;08/08/2026;$3.000;zorgled\n";
    fs::write(folder.join("open.csv"), latin).expect("can be written");
    fs::write(folder.join("book.xlsx"), workbook()).expect("can be written");
    let codes = |quiet: &[&str], file| {
        let call = [&[file, "--json", "-s", &settings], quiet].concat();
        let results = json(&regulars(&folder, &call));
        let notes = results["cleaning"]["notes"].as_array().expect("a list").clone();
        for note in &notes {
            assert!(note["text"].as_str().is_some_and(|text| !text.is_empty()), "{note}");
        }
        let codes = notes.iter().filter_map(|note| note["code"].as_str()).map(str::to_owned);
        codes.collect::<BTreeSet<_>>()
    };
    let open = codes(&["-q"], "open.csv");
    for code in ["date-order-assumed", "encoding-assumed", "status-no-sale", "status-unknown"] {
        assert!(open.contains(code), "{code} is missing among {open:?}");
    }
    assert!(open.iter().any(|code| code.starts_with("currency-")), "{open:?}");
    assert_eq!(open, codes(&[], "open.csv"));
    let book = codes(&["-q"], "book.xlsx");
    assert!(book.contains("tables-left-out") && book.contains("currency-none"), "{book:?}");
}

#[test]
fn codes_of_notes_stay_as_they_are() {
    // Scripts have them: one may be added, none taken away or renamed.
    let kept = "cells-with-errors column-guessed currency-assumed currency-none currency-of-other-file \
        currency-open currency-unnamed customer-above customer-cut customer-never-back \
        customer-placeholders customer-role customer-several-emails customer-shared-names \
        customer-spellings customer-told-beside customer-zeros date-month-unknown \
        date-order-assumed date-order-by-rows dates-buddhist dates-islamic dates-perhaps-swapped \
        dates-persian dates-swapped decimal-assumed decimal-marks-mixed encoding-assumed \
        encoding-misfits files-appended hundredths implausible-days money-otherwise no-money \
        orders-overlap other-currencies quotes-are-text quotes-inner quotes-stray refunds-open \
        refunds-taken-off rows-joined rows-longer rows-no-record rows-repeated rows-shorter \
        rows-wider status-closed status-no-sale status-part status-unknown status-usual \
        tables-joined tables-left-out units-mixed";
    let words = regulars::wording::Words::ENGLISH;
    for code in kept.split_whitespace() {
        assert!(words.pattern(&format!("note-{code}")).is_some(), "{code} is gone");
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
    for word in ["cleaning.notes", "standard input", "--each", "array", "141", "Examples:"] {
        assert!(help.contains(word), "{word} is missing in\n{help}");
    }
}
