//! How the files are written: encoding, decimal mark, order of dates, found or said; and each table
//! for itself when they differ.

use leptos::prelude::*;

use super::fields::SelectField;
use crate::results::{FileFacts, Preview, TablePreview};
use crate::settings::{DateOrder, DecimalMark};
use crate::ui::import::understood::{
    decimal_mark, file, form, is_of_one_form, misfits, table_name,
};
use crate::ui::live::{Show, live};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording::{self, Words};

/// Encodings with the text that says where they are met; the names are the engine's.
const ENCODINGS: [(&str, &str); 26] = [
    ("UTF-8", "encoding-everywhere"),
    ("windows-1252", "encoding-western"),
    ("ISO-8859-15", "encoding-western"),
    ("macintosh", "encoding-macs"),
    ("cp850", "encoding-dos-western"),
    ("cp437", "encoding-dos-america"),
    ("windows-1250", "encoding-central"),
    ("ISO-8859-2", "encoding-central"),
    ("windows-1251", "encoding-cyrillic"),
    ("KOI8-R", "encoding-russian"),
    ("KOI8-U", "encoding-ukrainian"),
    ("IBM866", "encoding-dos-cyrillic"),
    ("windows-1253", "encoding-greek"),
    ("windows-1254", "encoding-turkish"),
    ("windows-1255", "encoding-hebrew"),
    ("windows-1256", "encoding-arabic"),
    ("windows-1257", "encoding-baltic"),
    ("windows-1258", "encoding-vietnamese"),
    ("windows-874", "encoding-thai"),
    ("Shift_JIS", "encoding-japanese"),
    ("EUC-JP", "encoding-japanese"),
    ("GBK", "encoding-chinese"),
    ("Big5", "encoding-chinese-traditional"),
    ("EUC-KR", "encoding-korean"),
    ("UTF-16LE", "encoding-excel"),
    ("UTF-16BE", "encoding-high-first"),
];

/// How the files are written.
#[component]
pub(crate) fn ImportWriting() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let import = move || state.opened.with(|opened| opened.draft.import.clone());
    let preview = Memo::new(move |_| state.opened.with(|opened| opened.preview.clone()));
    let found = Memo::new(move |_| {
        state.opened.with(|opened| {
            opened.tables().first().map(|table| {
                (table.facts.encoding.clone(), table.facts.date_form.clone(), decimal_mark(table))
            })
        })
    });
    let is_text = Memo::new(move |_| {
        state.opened.with(|opened| {
            opened.tables().iter().any(|table| table.facts.compression != "workbook")
        })
    });
    // What was found is told only while nothing is said: then it is what was said.
    let automatic = move |is_said: bool, found: Option<String>| match found {
        Some(found) if !is_said && !found.is_empty() => {
            words.say("import-automatic-found", &[("found", (&found).into())])
        }
        Some(_) | None => words.text("import-automatic").to_owned(),
    };
    let encodings = Signal::derive(move || {
        let said = import().encoding;
        let found = found.get().map(|(encoding, ..)| encoding);
        let mut options = vec![(String::new(), automatic(said.is_some(), found))];
        let option =
            |(name, place): (&str, _)| (name.to_owned(), format!("{name} ({})", words.text(place)));
        options.extend(ENCODINGS.map(option));
        if let Some(said) = said
            && !options.iter().any(|(name, _)| *name == said)
        {
            options.push((said.clone(), said));
        }
        options
    });
    let decimals = Signal::derive(move || {
        let found = found.get().and_then(|(_, _, mark)| mark);
        let automatic = match found.filter(|_| import().decimal.is_none()) {
            Some(DecimalMark::Point) => "import-automatic-point",
            Some(DecimalMark::Comma) => "import-automatic-comma",
            None => "import-automatic",
        };
        let options = [
            ("", automatic),
            ("point", "import-decimals-point"),
            ("comma", "import-decimals-comma"),
        ];
        options.map(|(value, key)| (value.to_owned(), words.text(key).to_owned())).to_vec()
    });
    let orders = Signal::derive(move || {
        let found = found.get().map(|(_, form, _)| wording::date_form(&form, words));
        vec![
            (String::new(), automatic(import().date_order.is_some(), found)),
            ("day".to_owned(), words.text("import-dates-day").to_owned()),
            ("month".to_owned(), words.text("import-dates-month").to_owned()),
        ]
    });
    let whole = Memo::new(move |_| {
        state.opened.with(|opened| opened.check.read_so()?.files.first().cloned())
    });
    let told = live(move || {
        let preview = preview.get()?;
        whole.with(|whole| Some(forms(&preview, whole.as_ref(), words)))
    });
    view! {
        <section class="panel" aria-labelledby="import-writing">
            <h2 id="import-writing">{words.text("import-writing")}</h2>
            {told}
            <div class="import-writing__fields">
                <Show when=move || is_text.get()>
                    <SelectField
                        label=words.text("import-encoding")
                        note=words.text("import-encoding-note")
                        options=encodings
                        chosen=Signal::derive(move || import().encoding.unwrap_or_default())
                        choose=move |name| {
                            state.change(Pace::AtOnce, |import| {
                                import.encoding = (!name.is_empty()).then_some(name);
                            });
                        }
                        test="encoding"
                    />
                </Show>
                <SelectField
                    label=words.text("import-decimals")
                    note=words.text("import-decimals-note")
                    options=decimals
                    chosen=Signal::derive(move || match import().decimal {
                        None => String::new(),
                        Some(DecimalMark::Point) => "point".to_owned(),
                        Some(DecimalMark::Comma) => "comma".to_owned(),
                    })
                    choose=move |mark| {
                        state.change(Pace::AtOnce, |import| {
                            import.decimal = match mark.as_str() {
                                "point" => Some(DecimalMark::Point),
                                "comma" => Some(DecimalMark::Comma),
                                _ => None,
                            };
                        });
                    }
                    test="decimal"
                />
                <SelectField
                    label=words.text("import-dates")
                    note=words.text("import-dates-note")
                    options=orders
                    chosen=Signal::derive(move || match import().date_order {
                        None => String::new(),
                        Some(DateOrder::DayFirst) => "day".to_owned(),
                        Some(DateOrder::MonthFirst) => "month".to_owned(),
                    })
                    choose=move |order| {
                        state.change(Pace::AtOnce, |import| {
                            import.date_order = match order.as_str() {
                                "day" => Some(DateOrder::DayFirst),
                                "month" => Some(DateOrder::MonthFirst),
                                _ => None,
                            };
                        });
                    }
                    test="date-order"
                />
            </div>
        </section>
    }
}

/// How the tables are written: once when they are all of one form, each for itself when they are
/// not. `whole` are the facts of one of which every row was read: they tell more than a look.
fn forms(preview: &Preview, whole: Option<&FileFacts>, words: Words) -> impl IntoView + use<> {
    let left_out: Vec<String> =
        preview.tables.iter().flat_map(|table| table.facts.left_out.clone()).collect();
    let left_out = (!left_out.is_empty()).then(|| {
        let told = words.say("import-left-out", &[("tables", (&left_out.join(", ")).into())]);
        view! { <p class="note" role="note" data-test="left-out">{told}</p> }
    });
    let misfits = whole
        .and_then(|facts| misfits(facts, words))
        .map(|told| view! { <p class="note" role="note" data-test="misfits">{told}</p> });
    let first = preview.tables.first();
    let forms = if is_of_one_form(preview) {
        let form =
            first.map(|table| form(whole.unwrap_or(&table.facts), decimal_mark(table), words));
        view! { <p class="section__note">{form}</p> }.into_any()
    } else {
        let table = |table: &TablePreview| {
            let facts = &table.facts;
            view! {
                <div>
                    <dt>{file(&table_name(facts), facts.bytes, facts, words)}</dt>
                    <dd>{form(facts, decimal_mark(table), words)}</dd>
                </div>
            }
        };
        let tables = preview.tables.iter().map(table).collect_view();
        view! {
            <p class="section__note">{words.text("import-form-differs")}</p>
            <dl class="terms">{tables}</dl>
        }
        .into_any()
    };
    (left_out, misfits, forms)
}
