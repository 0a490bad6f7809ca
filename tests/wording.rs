//! The texts: each language has the same keys with the same values, every key is used and none is
//! missing, and what the page makes of a message is what Fluent makes of it.

#[expect(dead_code, reason = "the test of the architecture needs more of it")]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use regulars::wording::{Language, Value, Words};

/// The keys of a language.
fn keys(language: Language) -> BTreeSet<&'static str> {
    Words::in_language(language).keys().collect()
}

/// Every file of a language by its name.
fn files(language: Language) -> BTreeMap<String, String> {
    let folder = format!("src/wording/{}", language.tag());
    let entries = fs::read_dir(&folder).expect("the folder of a language");
    entries
        .map(|entry| {
            let path = entry.expect("a file of texts").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a file of texts"))
        })
        .collect()
}

/// The names of the values that a message has in it.
fn values_of(pattern: &str) -> BTreeSet<String> {
    let after = pattern.split('$').skip(1);
    let is_name = |character: &char| character.is_ascii_alphanumeric() || *character == '-';
    after.map(|text| text.chars().take_while(is_name).collect()).collect()
}

#[test]
fn every_language_has_the_same_files_and_texts() {
    let english = keys(Language::English);
    assert!(english.len() > 20);
    for language in Language::ALL {
        assert_eq!(
            files(language).keys().collect::<Vec<_>>(),
            files(Language::English).keys().collect::<Vec<_>>(),
            "{language:?}"
        );
        assert_eq!(keys(language), english, "{language:?}");
        let own: usize = files(language).values().map(|text| messages_in(text)).sum();
        assert_eq!(
            own,
            english.len(),
            "{language:?}: a key is there twice or a file is not listed"
        );
    }
}

/// How many messages a file has, by Fluent's own parser, which must understand all of it.
fn messages_in(text: &str) -> usize {
    let resource = fluent_syntax::parser::parse(text);
    let resource = resource.unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let messages = resource.body.iter();
    messages.filter(|entry| matches!(entry, fluent_syntax::ast::Entry::Message(_))).count()
}

#[test]
fn the_same_values_stand_in_every_language() {
    for language in Language::ALL {
        for key in keys(Language::English) {
            let english = Words::ENGLISH.pattern(key).expect("a key of English");
            let own = Words::in_language(language).pattern(key).expect("a key of English");
            assert_eq!(values_of(own), values_of(english), "{key} in {language:?}");
        }
    }
}

#[test]
fn every_key_is_used_and_none_is_missing() {
    let mut code: Vec<String> =
        source::files("src", "rs").iter().map(|file| source::text(file)).collect();
    // What is painted before there is any code.
    code.push(source::text(Path::new("index.html")));
    let is_key_like = |text: &&str| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    // Literals in the code: what stands between quotation marks on one line.
    let literals: BTreeSet<&str> = code
        .iter()
        .flat_map(|text| text.lines())
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(is_key_like)
        .collect();
    let english = keys(Language::English);
    let unused: Vec<_> = english.iter().filter(|key| !literals.contains(*key)).collect();
    assert!(unused.is_empty(), "texts that no code names: {unused:?}");

    let asked = ["words.text(", "words().text(", "self.text(", ".say(", "Said::of(", "Note::of("];
    for text in &code {
        for call in asked.iter().flat_map(|call| text.split(call).skip(1)) {
            let call = call.trim_start().trim_start_matches('"');
            let key = call.split('"').next().unwrap_or("");
            assert!(!is_key_like(&key) || english.contains(key), "no text for {key:?}");
        }
    }
}

#[test]
fn fluent_writes_the_same() {
    for language in Language::ALL {
        let words = Words::in_language(language);
        let tag = language.tag().parse().expect("a language tag");
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        // Ours joins lines by blanks, which HTML does with Fluent's line ends.
        bundle.set_transform(Some(|text| text.replace('\n', " ").into()));
        for text in files(language).into_values() {
            let resource = FluentResource::try_new(text).expect("a file of texts");
            bundle.add_resource(resource).expect("no key is there twice");
        }
        for key in words.keys() {
            let names = values_of(words.pattern(key).expect("a key of the language"));
            for count in [0_u32, 1, 2, 12] {
                let mut theirs = FluentArgs::new();
                let mut ours: Vec<(&str, Value<'_>)> = Vec::new();
                for name in &names {
                    theirs.set(name.as_str(), FluentValue::from(count));
                    ours.push((name, count.into()));
                }
                let mut errors = Vec::new();
                let message = bundle.get_message(key).and_then(|message| message.value());
                let message = message.expect("a text");
                let expected = bundle.format_pattern(message, Some(&theirs), &mut errors);
                assert!(errors.is_empty(), "{key}: {errors:?}");
                assert_eq!(words.say(key, &ours), expected, "{key} with {count} in {language:?}");
            }
        }
    }
}
