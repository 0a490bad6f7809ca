//! What an analysis found, in a screenful for whoever sits at the terminal.

use super::notes::notes;
use crate::results::{Analysis, CleaningReport, ModelReport, MoneyFrom, Overview, Segmentation};
use crate::wording::{Currency, Words, model_name, rule_title, segment_name};

/// Lines that a summary has at most: with what is above it, a screenful.
const MOST_LINES: usize = 25;

/// Columns that a line has at most.
const WIDTH: usize = 80;

/// Segments that are listed; of more the last ones are counted.
const MOST_SEGMENTS: usize = 8;

/// Reasons for which rows are left out that are named.
const MOST_RULES: usize = 3;

/// Fewer customers in a test say nothing about a model.
const FEW: u32 = 10;

/// What an analysis of the files called `name` found, and what was written, in lines.
pub(super) fn summary(name: &str, analysis: &Analysis, written: Option<&str>) -> Vec<String> {
    let Some(report) = analysis.cleaning.as_deref() else { return Vec::new() };
    let shop = Shop::of(report);
    let mut lines = Vec::new();
    if let Some(overview) = analysis.overview.as_deref() {
        lines.extend(folded(&format!("{name}: {}", shop.lead(overview)), "", "  "));
    }
    if let Some(segmentation) = analysis.segmentation.as_deref() {
        lines.push(String::new());
        lines.extend(shop.segments(segmentation));
    }
    lines.push(String::new());
    if let Some(overview) = analysis.overview.as_deref() {
        lines.extend(folded(&shop.orders(overview), "", "  "));
    }
    lines.extend(folded(&shop.rows(report), "", "  "));
    lines.extend(
        analysis.models.as_deref().and_then(tested).iter().flat_map(|line| folded(line, "", "  ")),
    );
    // A blank line before the notes, one before what was written, and that.
    let rest = written.map_or(0, |_| 2);
    lines.extend(shop.notes(report, MOST_LINES.saturating_sub(lines.len() + rest)));
    lines.extend(written.iter().flat_map(|written| [String::new(), (*written).to_owned()]));
    lines.truncate(MOST_LINES);
    lines
}

/// How a shop's figures are written.
#[derive(Clone, Copy, Debug)]
struct Shop {
    words: Words,
    /// Whether amounts are pieces, because no file names money.
    in_pieces: bool,
    has_currency: bool,
}

impl Shop {
    fn of(report: &CleaningReport) -> Self {
        let mut files = report.files.iter();
        let in_pieces =
            !report.files.is_empty() && files.all(|file| file.money == MoneyFrom::Pieces);
        let currency = report.currency().and_then(Currency::from_code);
        // Pieces are not money, whatever the file names.
        let shown = if in_pieces { None } else { currency };
        let has_currency = currency.is_some();
        Self { words: Words::ENGLISH.in_currency(shown), in_pieces, has_currency }
    }

    /// Who bought for how much, in a sentence.
    fn lead(self, overview: &Overview) -> String {
        let words = self.words;
        let top = if overview.customers < FEW { 50 } else { 20 };
        let share = overview.concentration.get(top).copied().unwrap_or(0.0);
        let form = if overview.customers > 1 { "full" } else { "single" };
        words.say(
            "overview-lead",
            &[
                ("customers", overview.customers.into()),
                ("orders", overview.orders.into()),
                ("worth", if self.in_pieces { "pieces" } else { "money" }.into()),
                ("amount", (&words.money_whole(overview.revenue.units())).into()),
                ("form", form.into()),
                ("again", (&words.percent(overview.repeat_rate, 0)).into()),
                ("percent", (&top.to_string()).into()),
                ("share", (&words.percent(share, 0)).into()),
            ],
        )
    }

    /// The segments as a table, numbers to the right.
    fn segments(self, segmentation: &Segmentation) -> Vec<String> {
        let words = self.words;
        let money = if self.in_pieces { "Pieces" } else { "Revenue" };
        let head = ["Segment", "Customers", money, "Share", "Orders", "Days ago"];
        let mut rows = vec![head.map(str::to_owned)];
        rows.extend(segmentation.segments.iter().take(MOST_SEGMENTS).map(|segment| {
            [
                segment_name(segment.name, words),
                words.count(segment.customers),
                words.money_whole(segment.revenue.units()),
                words.percent(segment.revenue_share, 0),
                words.decimal(segment.mean_orders, 1),
                words.decimal(segment.mean_recency, 0),
            ]
        }));
        let mut lines = aligned(&rows);
        let others = segmentation.segments.len().saturating_sub(MOST_SEGMENTS);
        if others > 0 {
            lines.push(format!("and {others} more"));
        }
        lines
    }

    /// How much an order is worth and which days there are.
    fn orders(self, overview: &Overview) -> String {
        let average = self.words.money(overview.average_order());
        let days = format!(
            "sales from {} to {}",
            self.words.day(overview.first.day()),
            self.words.day(overview.last.day())
        );
        match (self.in_pieces, self.has_currency) {
            (true, _) => format!("Pieces per order: {average}; {days}."),
            (false, true) => format!("Average order: {average}; {days}."),
            (false, false) => format!("Average order: {average} (no currency is named); {days}."),
        }
    }

    /// How many rows count, and why others do not.
    fn rows(self, report: &CleaningReport) -> String {
        let words = self.words;
        let (read, kept) = (report.rows_read, report.rows_kept);
        if read == kept {
            return format!("All {} rows count.", words.count(read));
        }
        let mut steps: Vec<_> = report.steps.iter().filter(|step| step.dropped > 0).collect();
        steps.sort_by_key(|step| std::cmp::Reverse(step.dropped));
        let named = steps.iter().take(MOST_RULES);
        let mut why: Vec<String> = named
            .map(|step| format!("{}: {}", rule_title(step.rule, words), words.count(step.dropped)))
            .collect();
        if steps.len() > MOST_RULES {
            why.push("others".to_owned());
        }
        format!("{} of {} rows count; {}.", words.count(kept), words.count(read), why.join(", "))
    }

    /// The notes, as many as fit into so many lines with a blank one above them; what may move the
    /// figures most comes first.
    fn notes(self, report: &CleaningReport, most: usize) -> Vec<String> {
        let all: Vec<Vec<String>> =
            notes(report).map(|note| folded(&note, "note: ", "      ")).collect();
        let mut lines = vec![String::new()];
        let count = all.len();
        for (at, note) in all.into_iter().enumerate() {
            // The last line is kept for how many there are more.
            let is_last = at + 1 == count;
            if lines.len() + note.len() + usize::from(!is_last) > most {
                let more = self.words.count((count - at) as u64);
                lines.push(format!(
                    "      and {more} more, all of them under cleaning.notes of the JSON"
                ));
                break;
            }
            lines.extend(note);
        }
        if count == 0 || most < 2 { Vec::new() } else { lines }
    }
}

/// How good the recommendations are, where enough customers could be tested.
fn tested(report: &ModelReport) -> Option<String> {
    let chosen = report.chosen?;
    let words = Words::ENGLISH;
    let contender = report.contenders.iter().find(|contender| contender.model == chosen)?;
    let tested = contender.any.customers;
    (tested >= FEW).then(|| {
        format!(
            "Recommended by: {}; {} of {} customers tested bought one of their ten.",
            model_name(chosen, words),
            words.percent(contender.any.hit_rate.mean, 0),
            words.count(tested),
        )
    })
}

/// Rows with the first column to the left and all others to the right.
fn aligned<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> Vec<String> {
    let width = |column: usize| {
        rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default()
    };
    let widths: [usize; COLUMNS] = std::array::from_fn(width);
    let line = |row: &[String; COLUMNS]| {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        plain(&cells.collect::<Vec<_>>().join("  "))
    };
    rows.iter().map(line).collect()
}

/// A text in lines of at most [`WIDTH`] columns: the first begins with `first`, all others with
/// `others`. A word that is longer stands in a line of its own.
fn folded(text: &str, first: &str, others: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    // What is bound by a blank that does not break stays together.
    for word in text.split(' ') {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(plain(&line));
            line = others.to_owned();
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push(plain(&line));
    lines
}

/// A line whose blanks are those that a search finds.
fn plain(line: &str) -> String {
    line.replace(['\u{a0}', '\u{202f}'], " ").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::engine::native::{NativeHost, block_on};
    use crate::engine::{self, Cache, import::Source};
    use crate::protocol::News;
    use crate::results::Note;
    use crate::settings::Settings;

    /// What an export comes to.
    fn analysis(text: &str) -> Analysis {
        let mut settings = Settings::default();
        settings.segments.k = Some(3);
        settings.recommend.epochs = 1;
        let plan = settings.check().expect("good settings");
        let published = std::cell::RefCell::new(Analysis::default());
        let host = NativeHost::new(1, |news| {
            if let News::Part(part) = news {
                part.fold_into(&mut published.borrow_mut());
            }
            Ok(())
        });
        let source = Source {
            name: "shop.csv".to_owned(),
            bytes: text.len() as u64,
            identity: String::new(),
            reader: Box::new(std::io::Cursor::new(text.as_bytes())),
        };
        block_on(engine::run(vec![source], &plan, &mut Cache::default(), &host)).expect("a shop");
        published.take()
    }

    /// Twelve customers, each with as many orders as their number says, and a row without one.
    fn shop(price: &str) -> String {
        let mut text = "customer,date,price\n,2026-01-01,5\n".replace("price", price);
        for customer in 1..=12 {
            for order in 1..=customer {
                text += &format!("c{customer},2026-{order:02}-15,{}\n", customer * 100);
            }
        }
        text
    }

    #[test]
    fn a_summary_has_segments_findings_and_notes() {
        let analysis = analysis(&shop("price (GBP)"));
        let lines = summary("shop.csv", &analysis, Some("7 files in out"));
        let text = lines.join("\n");
        let first =
            "shop.csv: 12 customers placed 78 orders worth £65,000; 92 % came back, and the";
        assert_eq!(lines[0], first);
        assert!(
            text.contains("Average order: £833.33; sales from 15 Jan 2026 to 15 Dec 2026."),
            "{text}"
        );
        assert!(text.contains("78 of 79 rows count; No customer: 1."), "{text}");
        assert_eq!(lines.last().map(String::as_str), Some("7 files in out"));
        let head = lines.iter().position(|line| line.starts_with("Segment ")).expect("a table");
        let table = &lines[head..head + 4];
        let widths: Vec<usize> = table.iter().map(|line| line.chars().count()).collect();
        assert!(
            widths.iter().all(|&width| width == widths[0]),
            "numbers end in one column: {text}"
        );
        assert!(table[1].contains("£"), "{text}");
    }

    #[test]
    fn no_currency_is_said() {
        let analysis = analysis(&shop("price"));
        let text = summary("shop.csv", &analysis, None).join("\n");
        assert!(text.contains("Average order: 833.33 (no currency is named);"), "{text}");
        assert_eq!(summary("shop.csv", &Analysis::default(), None), [""; 0]);
    }

    #[test]
    fn however_much_there_is_to_say_it_fits() {
        let mut analysis = analysis(&shop("price"));
        let report = Arc::make_mut(analysis.cleaning.as_mut().expect("was read"));
        let tables = "a very long name of a table ".repeat(12);
        report.notes = (0..20)
            .map(|_| {
                Note::of("note-status-usual").with("statuses", tables.as_str()).with("column", "x")
            })
            .collect();
        let segmentation = Arc::make_mut(analysis.segmentation.as_mut().expect("was divided"));
        let segment = segmentation.segments[0].clone();
        segmentation.segments.resize(20, segment);
        let lines = summary(&"path/".repeat(30), &analysis, Some("24 files in out"));
        assert!(lines.len() <= MOST_LINES, "{}", lines.join("\n"));
        assert_eq!(lines.last().map(String::as_str), Some("24 files in out"));
        assert!(lines.contains(&"and 12 more".to_owned()));
        assert!(
            lines.iter().any(|line| line.contains("more, all of them")),
            "{}",
            lines.join("\n")
        );
        // But for a name that has no blank.
        assert!(lines.iter().skip(1).all(|line| line.chars().count() <= WIDTH));
    }
}
