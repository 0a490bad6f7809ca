//! How the files are written: encoding, decimal mark, order of dates, found or said; and each table
//! for itself when they differ.

use leptos::prelude::*;

use super::fields::SelectField;
use crate::results::{Preview, TablePreview};
use crate::settings::{DateOrder, DecimalMark};
use crate::ui::import::understood::{decimal_mark, form, is_of_one_form, packed, table_name};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;

/// Encodings with where they are met; the names are the engine's.
const ENCODINGS: [(&str, &str); 26] = [
    ("UTF-8", "everywhere"),
    ("windows-1252", "Western Europe"),
    ("ISO-8859-15", "Western Europe"),
    ("macintosh", "older Macs"),
    ("cp850", "DOS, Western Europe"),
    ("cp437", "DOS, America"),
    ("windows-1250", "Central Europe"),
    ("ISO-8859-2", "Central Europe"),
    ("windows-1251", "Cyrillic"),
    ("KOI8-R", "Russian"),
    ("KOI8-U", "Ukrainian"),
    ("IBM866", "DOS, Cyrillic"),
    ("windows-1253", "Greek"),
    ("windows-1254", "Turkish"),
    ("windows-1255", "Hebrew"),
    ("windows-1256", "Arabic"),
    ("windows-1257", "Baltic"),
    ("windows-1258", "Vietnamese"),
    ("windows-874", "Thai"),
    ("Shift_JIS", "Japanese"),
    ("EUC-JP", "Japanese"),
    ("GBK", "Chinese"),
    ("Big5", "Chinese, traditional"),
    ("EUC-KR", "Korean"),
    ("UTF-16LE", "Unicode text of Excel"),
    ("UTF-16BE", "Unicode, high byte first"),
];

/// How the files are written.
#[component]
pub(crate) fn ImportWriting() -> impl IntoView {
    let state = State::use_context();
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
        Some(found) if !is_said && !found.is_empty() => format!("Automatic ({found})"),
        Some(_) | None => "Automatic".to_owned(),
    };
    let encodings = Signal::derive(move || {
        let said = import().encoding;
        let found = found.get().map(|(encoding, ..)| encoding);
        let mut options = vec![(String::new(), automatic(said.is_some(), found))];
        options
            .extend(ENCODINGS.map(|(name, place)| (name.to_owned(), format!("{name} ({place})"))));
        if let Some(said) = said
            && !options.iter().any(|(name, _)| *name == said)
        {
            options.push((said.clone(), said));
        }
        options
    });
    let decimals = Signal::derive(move || {
        let found = found.get().and_then(|(_, _, mark)| mark).map(|mark| match mark {
            DecimalMark::Point => "a point".to_owned(),
            DecimalMark::Comma => "a comma".to_owned(),
        });
        vec![
            (String::new(), automatic(import().decimal.is_some(), found)),
            ("point".to_owned(), "A point: 1.5".to_owned()),
            ("comma".to_owned(), "A comma: 1,5".to_owned()),
        ]
    });
    let orders = Signal::derive(move || {
        let found = found.get().map(|(_, form, _)| form);
        vec![
            (String::new(), automatic(import().date_order.is_some(), found)),
            ("day".to_owned(), "Day first: 3/4 is 3 April".to_owned()),
            ("month".to_owned(), "Month first: 3/4 is March 4".to_owned()),
        ]
    });
    view! {
        <section class="panel" aria-labelledby="import-writing">
            <h2 id="import-writing">"How it is written"</h2>
            <div class="import-writing__fields">
                <Show when=move || is_text.get()>
                    <SelectField
                        label="Encoding"
                        note="Wrong when letters such as \u{e9} or \u{fc} look broken"
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
                    label="Before decimals stands"
                    note="Wrong when amounts are a hundred times too large"
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
                    label="Dates such as 3/4/2026"
                    note="Looked for in all dates; one after the 12th tells"
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
            {move || preview.get().map(|preview| tables(&preview))}
        </section>
    }
}

/// Each table when they are not all of one form, and tables that are not read.
fn tables(preview: &Preview) -> impl IntoView + use<> {
    let left_out: Vec<String> =
        preview.tables.iter().flat_map(|table| table.facts.left_out.clone()).collect();
    let left_out = (!left_out.is_empty()).then(|| {
        let told = format!(
            "Not read, because its columns are others or it is smaller: {}.",
            left_out.join(", ")
        );
        view! { <p class="note" role="note" data-test="left-out">{told}</p> }
    });
    let each = (!is_of_one_form(preview)).then(|| {
        let table = |table: &TablePreview| {
            let facts = &table.facts;
            view! {
                <div>
                    <dt>
                        {format!(
                            "{} ({}{})",
                            table_name(facts),
                            words().bytes(facts.bytes),
                            packed(facts),
                        )}
                    </dt>
                    <dd>{form(facts, decimal_mark(table))}</dd>
                </div>
            }
        };
        let tables = preview.tables.iter().map(table).collect_view();
        view! { <dl class="terms">{tables}</dl> }
    });
    view! { {left_out} {each} }
}
