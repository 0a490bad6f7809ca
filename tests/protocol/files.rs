//! What is told of files before and after they are read.

use regulars::domain::{Day, Minute, Money};
use regulars::results::{
    Cell, CleaningReport, CleaningStep, Column, ColumnReason, DateOrderFound, Doubles, FileFacts,
    MoneyFrom, Preview, Rejected, RejectedRow, Rule, StatusBy, StatusFound, StatusVerdict, Suspect,
    Suspects, Suspicion, TablePreview, Tally, Value,
};
use regulars::settings::{
    CleaningRules, ColumnMeaning, DateOrder, DecimalMark, ImportSettings, Meaning, Spellings,
    StatusMeaning, Treatment,
};

/// Choices that differ from the default in everything.
pub(crate) fn other_import() -> ImportSettings {
    let some = |label: &str| vec![label.to_owned()];
    let column = |means| ColumnMeaning { column: "when".to_owned(), means };
    ImportSettings {
        columns: vec![column(Some(Meaning::Date)), column(None)],
        date_order: Some(DateOrder::DayFirst),
        decimal: Some(DecimalMark::Comma),
        encoding: Some("cp850".to_owned()),
        currency: Some("EUR".to_owned()),
        rules: CleaningRules {
            price_limit: 0.25,
            cancelled: Treatment::Keep,
            not_completed: Treatment::Keep,
            placeholders: Treatment::Keep,
            spellings: Spellings::Apart,
            statuses: vec![StatusMeaning {
                column: Some("Status".to_owned()),
                label: "paid".to_owned(),
                counts: false,
            }],
            doubled: Treatment::Keep,
            charges: Treatment::Keep,
            returned: Treatment::Keep,
            duplicates: Treatment::Drop,
            repeated: Treatment::Drop,
            implausible_days: Treatment::Keep,
            overlapping: Treatment::Keep,
            from: Some(Day(14_000)),
            until: Some(Day(15_000)),
            only_country: Some("France".to_owned()),
            left_out_countries: some("EIRE"),
            left_out_products: some("POST"),
            left_out_customers: some("12346"),
        },
    }
}

/// A report with every rule, meaning and reason.
pub(crate) fn cleaning() -> CleaningReport {
    let rules = [
        Rule::MissingCustomer,
        Rule::NonPositiveQuantity,
        Rule::NonPositivePrice,
        Rule::Cancelled,
        Rule::NotCompleted,
        Rule::OtherCurrency,
        Rule::Unreadable,
        Rule::OutOfRange,
        Rule::Duplicate,
        Rule::Repeated,
        Rule::OtherDays,
        Rule::OtherCountry,
        Rule::NoProduct,
        Rule::LeftOutCustomer,
        Rule::NoRecord,
        Rule::Misplaced,
        Rule::Doubled,
        Rule::Charge,
        Rule::Returned,
    ];
    let step = |rule| CleaningStep {
        rule,
        dropped: 1,
        left: 300,
        amount: Some(Money::from_ticks(70_500)),
        samples: vec![Rejected { file: 0, line: 2, text: "a;b".to_owned() }],
    };
    let suspect = |suspicion| Suspect {
        label: "POST".to_owned(),
        name: "POSTAGE".to_owned(),
        rows: 300,
        amount: Money::from_ticks(70_500),
        suspicion,
    };
    let tally = |label: &str| vec![Tally { label: label.to_owned(), rows: 300 }];
    CleaningReport {
        files: vec![facts()],
        rows_read: 307,
        steps: rules.map(step).into(),
        rows_kept: 300,
        without_description: 1,
        duplicates: 2,
        repeated: 3,
        implausible: Vec::new(),
        days: Some((Day(14_000), Day(15_000))),
        currencies: tally("EUR"),
        countries: tally("France"),
        outcome: regulars::results::Outcome::default(),
        readings: Vec::new(),
        notes: Vec::new(),
        statuses: [
            (StatusVerdict::Sale, StatusBy::Words),
            (StatusVerdict::NoSale, StatusBy::User),
            (StatusVerdict::Unknown, StatusBy::Assumed),
        ]
        .map(|(verdict, by)| StatusFound {
            column: "Status".to_owned(),
            label: "paid".to_owned(),
            rows: 300,
            amount: (by == StatusBy::Words).then(|| Money::from_ticks(70_500)),
            verdict,
            by,
        })
        .into(),
        suspects: Suspects {
            products: vec![suspect(Suspicion::Words), suspect(Suspicion::Shape)],
            countries: vec![suspect(Suspicion::NoCountry)],
            customers: [Suspicion::Pieces, Suspicion::Lines, Suspicion::Orders, Suspicion::Amount]
                .map(|of| suspect(of(12.5)))
                .into(),
        },
    }
}

/// A preview with every kind of value and every state of the order of dates.
pub(crate) fn preview() -> Preview {
    let values = [Value::Text, Value::Number(2.5), Value::Minute(Minute(300)), Value::Unreadable];
    let cell = |value| Cell { text: "3/4/2026".to_owned(), value };
    let orders = [
        DateOrderFound::Certain,
        DateOrderFound::BySequence,
        DateOrderFound::Chosen,
        DateOrderFound::Assumed(vec![("3/4/2026".to_owned(), Day(20_516), Day(20_545))]),
    ];
    let table = |date_order| TablePreview {
        facts: FileFacts { date_order, ..facts() },
        missing: Meaning::REQUIRED.to_vec(),
        rows: vec![values.map(cell).into()],
    };
    Preview { tables: orders.map(table).into() }
}

/// A row that is no sale.
pub(crate) fn rejected() -> RejectedRow {
    RejectedRow { file: 1, line: 300, rule: Rule::Duplicate, fields: vec!["a".to_owned()] }
}

fn facts() -> FileFacts {
    let reasons = [
        ColumnReason::Chosen,
        ColumnReason::Platform,
        ColumnReason::Name,
        ColumnReason::Arithmetic,
        ColumnReason::Values,
        ColumnReason::NameOnly,
        ColumnReason::Nothing,
    ];
    let meanings = Meaning::ALL.into_iter().map(Some).chain([None]);
    let column = |(meaning, reason)| Column { name: "column".to_owned(), meaning, reason };
    FileFacts {
        name: "shop.csv.gz".to_owned(),
        bytes: 1 << 33,
        rows: 307,
        compression: "gzip".to_owned(),
        inside: vec!["2011".to_owned()],
        left_out: vec!["2011".to_owned()],
        encoding: "windows-1252".to_owned(),
        misfits: 0,
        separator: ';',
        platform: None,
        date_form: "YYYY-MM-DD hh:mm".to_owned(),
        date_order: DateOrderFound::Certain,
        money: MoneyFrom::Price,
        decimal: DecimalMark::Comma,
        open_numbers: vec![("1.500".to_owned(), 1_500.0, 1.5)],
        currency: Some("EUR".to_owned()),
        doubles: Doubles::Orders,
        header_line: 1,
        columns: meanings.zip(reasons.into_iter().cycle()).map(column).collect(),
    }
}
