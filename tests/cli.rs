//! The command line as a script sees it: exit status, what goes to which stream, which files come.

mod shell;

use shell::{SHOP, folder, names, quick_settings, regulars, text};

#[test]
fn an_analysis_writes_the_downloads() {
    let folder = folder("writes");
    let settings = quick_settings(&folder);
    let output = regulars(&folder, &["analyse", SHOP, "--settings", &settings]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "", "nothing was asked for on standard output");
    let out = folder.join("regulars-out");
    let names = names(&out);
    assert_eq!(names.len(), 3 + 4, "three files and four segments: {names:?}");
    for name in ["customers.csv", "results.json", "settings.json"] {
        assert!(names.iter().any(|other| other == name), "{name} is missing: {names:?}");
    }
    let customers = std::fs::read_to_string(out.join("customers.csv")).expect("was written");
    assert_eq!(customers.lines().count(), 1 + 60, "a header and 60 customers");
    let segments = names.iter().filter(|name| name.starts_with("segment-")).map(|name| {
        let list = std::fs::read_to_string(out.join(name)).expect("was written");
        list.lines().count() - 1
    });
    assert_eq!(segments.sum::<usize>(), 60, "every customer is in one segment");
    // No terminal: a line for each stage and a summary.
    let progress = text(&output.stderr);
    assert!(progress.contains("Reading and cleaning the file ..."), "{progress}");
    assert!(progress.contains("672 of 677 rows, 60 customers, 4 segments"), "{progress}");
}

#[test]
fn json_goes_to_standard_output_alone() {
    let folder = folder("json");
    let settings = quick_settings(&folder);
    let output = regulars(&folder, &["analyse", SHOP, "--json", "-q", "--settings", &settings]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "", "quiet");
    let results: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(results["cleaning"]["rows_read"], 677);
    assert_eq!(results["overview"]["customers"], 60);
    assert_eq!(results["segmentation"]["k"], 4);
    assert_eq!(results["settings"]["segments"]["k"], 4);
    assert_eq!(names(&folder), ["quick.json"], "no folder was asked for");
}

#[test]
fn threads_change_nothing() {
    let folder = folder("threads");
    let settings = quick_settings(&folder);
    let call = |threads, out| {
        let arguments = ["analyse", SHOP, "-q", "--settings", &settings, "-j", threads, "-o", out];
        let output = regulars(&folder, &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let out = folder.join(out);
        let bytes = |name: &String| std::fs::read(out.join(name)).expect("was written");
        names(&out).into_iter().map(|name| (bytes(&name), name)).collect::<Vec<_>>()
    };
    let one = call("1", "one");
    assert!(one == call("2", "two"), "2 threads differ from 1");
    assert!(one == call("4", "four"), "4 threads differ from 1");
}

#[test]
fn several_files_have_folders_of_their_own_and_one_failure_does_not_stop_the_others() {
    let folder = folder("several");
    let settings = quick_settings(&folder);
    let arguments = ["analyse", "missing.csv", SHOP, "-o", "out", "--settings", &settings];
    let output = regulars(&folder, &arguments);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let told = text(&output.stderr);
    assert!(told.contains("error: missing.csv could not be read"), "{told}");
    assert!(told.contains("hint: "), "{told}");
    assert_eq!(names(&folder.join("out")), ["shop"]);
    assert!(names(&folder.join("out/shop")).contains(&"customers.csv".to_owned()));
}

#[test]
fn a_file_that_is_no_sales_is_told_with_a_hint() {
    let folder = folder("no-sales");
    std::fs::write(folder.join("poem.csv"), "roses,violets\nred,blue\n").expect("can be written");
    let output = regulars(&folder, &["analyse", "poem.csv", "-q"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("error: ") && told.contains("hint: "), "{told}");
    assert_eq!(names(&folder), ["poem.csv"], "nothing was written");
}

#[test]
fn wrong_settings_are_wrong_usage() {
    let folder = folder("settings");
    std::fs::write(folder.join("typo.json"), r#"{"segmnets": {}}"#).expect("can be written");
    std::fs::write(folder.join("none.json"), r#"{"segments": {"k": 0}}"#).expect("can be written");
    for (settings, said) in [
        ("typo.json", "segmnets"),
        ("none.json", "segments.k is 0, but must be between 1 and 20"),
        ("missing.json", "could not be read"),
    ] {
        let output = regulars(&folder, &["analyse", SHOP, "--settings", settings]);
        assert_eq!(output.status.code(), Some(2), "{settings}");
        let told = text(&output.stderr);
        assert!(told.contains(said) && told.contains(settings), "{told}");
    }
    assert_eq!(regulars(&folder, &["analyse"]).status.code(), Some(2));
    assert_eq!(regulars(&folder, &["analyse", SHOP, "--nonsense"]).status.code(), Some(2));
}

#[test]
fn printed_settings_can_be_used() {
    let folder = folder("print");
    let output = regulars(&folder, &["settings"]);
    assert_eq!(output.status.code(), Some(0));
    let settings: regulars::settings::Settings =
        serde_json::from_slice(&output.stdout).expect("are settings");
    assert_eq!(settings, regulars::settings::Settings::default());
}

#[test]
fn help_teaches() {
    let folder = folder("help");
    let output = regulars(&folder, &["analyse", "--help"]);
    assert_eq!(output.status.code(), Some(0));
    let help = text(&output.stdout);
    for word in ["Examples:", "customers.csv", "Exit status", "--settings", "--json", "--threads"] {
        assert!(help.contains(word), "{word} is missing in\n{help}");
    }
}

#[test]
fn several_files_can_be_one_shop_with_the_rows_that_are_no_sales() {
    let folder = folder("together");
    let rows = std::fs::read_to_string(SHOP).expect("is there");
    let lines: Vec<&str> = rows.lines().collect();
    let (first, second) = lines.split_at(45);
    std::fs::write(folder.join("one.csv"), first.join("\n")).expect("can be written");
    let second = [&lines[..1], second].concat().join("\n");
    std::fs::write(folder.join("two.csv"), second).expect("can be written");
    let settings = quick_settings(&folder);
    let arguments =
        ["analyse", "one.csv", "two.csv", "--together", "--rejected", "--settings", &settings];
    let output = regulars(&folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stderr);
    assert!(told.contains("one.csv, two.csv: 672 of 677 rows, 60 customers"), "{told}");
    let rejected = std::fs::read_to_string(folder.join("regulars-out/rejected.csv"));
    let rejected = rejected.expect("was asked for");
    assert_eq!(rejected.lines().count(), 1 + 5);
    assert!(rejected.starts_with("\u{feff}file,line,reason,"), "{rejected}");
    assert!(rejected.lines().any(|line| line.starts_with("two.csv,")), "{rejected}");
}

#[test]
fn what_was_assumed_is_said() {
    let folder = folder("assumed");
    let rows = "customer,date,amount\nann,3/4/2026,1.500\nbob,5/6/2026,2.000\n";
    std::fs::write(folder.join("open.csv"), rows).expect("can be written");
    let settings = quick_settings(&folder);
    let told = |settings: &str| {
        let output = regulars(&folder, &["analyse", "open.csv", "--settings", settings]);
        let lines = text(&output.stderr);
        lines.lines().filter(|line| line.starts_with("note: ")).map(str::to_owned).collect()
    };
    let notes: Vec<String> = told(&settings);
    assert_eq!(
        notes,
        [
            "note: open.csv: 3/4/2026 was read as 4 Mar 2026; it could be 3 Apr 2026. \
             (import.date_order)",
            "note: open.csv: 1.500 was read with a decimal point as 1.5; it could be 1500. \
             (import.decimal)",
        ]
    );
    let decided = r#"{"import": {"date_order": "day-first", "decimal": "comma"}}"#;
    std::fs::write(folder.join("decided.json"), decided).expect("can be written");
    let notes: Vec<String> = told(&folder.join("decided.json").display().to_string());
    assert_eq!(notes, [""; 0]);
}

#[test]
fn a_preset_decides_what_counts() {
    let folder = folder("preset");
    let settings = quick_settings(&folder);
    let csv = "order,date,customer,sku,description,quantity,price\n\
        1,2024-01-05,ann,A1,Mug,2,5\n1,2024-01-05,ann,POST,Postage,1,3\n\
        2,2024-02-05,bob,A1,Mug,1,5\n3,2024-02-09,ann,A1,Mug,-1,5\n";
    std::fs::write(folder.join("shop.csv"), csv).expect("the folder can be written");
    let revenue = |arguments: &[&str]| {
        let call = [&["analyse", "shop.csv", "--json", "-q", "-s", &settings], arguments].concat();
        let output = regulars(&folder, &call);
        let results: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
        results["cleaning"]["outcome"]["revenue"].as_f64().expect("a number")
    };
    assert_eq!(revenue(&[]), 10.0);
    assert_eq!(revenue(&["--preset", "usual"]), 10.0);
    assert_eq!(revenue(&["--preset", "study"]), 18.0);
}
