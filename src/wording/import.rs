//! What the import found, in words.

use super::Words;
use crate::settings::Error;

/// The forms of dates, such as `DD/MM/YYYY hh:mm and Excel day number`, with the letters that the
/// language has for them.
#[must_use]
pub fn date_form(forms: &str, words: Words) -> String {
    let mut said = String::new();
    for form in forms.split(" and ") {
        let form = match form {
            "Excel day number" => words.text("import-date-excel").to_owned(),
            "seconds since 1970" => words.text("import-date-seconds").to_owned(),
            "milliseconds since 1970" => words.text("import-date-milliseconds").to_owned(),
            letters => letters
                .replace("month", words.text("import-date-month"))
                .replace('Y', words.text("import-date-year"))
                .replace('D', words.text("import-date-day")),
        };
        said = match said.is_empty() {
            true => form,
            false => {
                words.say("import-date-and", &[("one", (&said).into()), ("other", (&form).into())])
            }
        };
    }
    said
}

/// Why a choice cannot be carried out, in a sentence.
#[must_use]
pub fn setting_problem(error: &Error, words: Words) -> String {
    match error {
        Error::Range { field, value, least, most } => {
            let field = setting_name(field, words);
            let values = [
                ("field", field.into()),
                ("value", value.into()),
                ("least", (*least).into()),
                ("most", (*most).into()),
            ];
            words.say("setting-out-of-range", &values)
        }
        Error::Dates { from, until } => {
            let (from, until) = (words.day(*from), words.day(*until));
            let values = [("from", (&from).into()), ("until", (&until).into())];
            words.say("setting-dates", &values)
        }
    }
}

/// What a setting is called, by its path.
fn setting_name(path: &'static str, words: Words) -> &'static str {
    words.text(match path {
        "customers.score_levels" => "setting-score-levels",
        "segments.k" => "setting-k",
        "segments.sweep_to" => "setting-sweep-to",
        "segments.starts" => "setting-starts",
        "recommend.per_customer" => "setting-per-customer",
        "recommend.test_days" => "setting-test-days",
        "recommend.epochs" => "setting-epochs",
        "import.rules.price_limit" => "setting-price-limit",
        path => path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::settings::Settings;

    #[test]
    fn forms_of_dates_have_the_letters_of_the_language() {
        let forms = "DD/MM/YYYY hh:mm and Excel day number";
        assert_eq!(date_form(forms, Words::ENGLISH), forms);
        assert_eq!(date_form(forms, Words::GERMAN), "TT/MM/JJJJ hh:mm und Excel-Tageszahl");
        assert_eq!(date_form("DD month YY", Words::GERMAN), "TT Monat JJ");
    }

    #[test]
    fn a_choice_that_cannot_be_carried_out_is_called_by_its_name() {
        let mut settings = Settings::default();
        settings.segments.k = Some(0);
        let error = settings.clone().check().expect_err("0 segments");
        assert_eq!(
            setting_problem(&error, Words::ENGLISH),
            "The number of segments is 0, but must be between 1 and 20."
        );
        settings.segments.k = None;
        settings.import.rules.from = Some(Day(2));
        settings.import.rules.until = Some(Day(1));
        let error = settings.check().expect_err("the wrong way round");
        assert!(setting_problem(&error, Words::GERMAN).starts_with("Der erste Tag, "));
    }
}
