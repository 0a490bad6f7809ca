//! Tables -> which of them are lines of orders, which their orders, which the products in them, and
//! by which columns they belong together.

use std::collections::BTreeSet;

use super::super::block::Block;
use super::super::candidates::{Candidate, Candidates};
use super::super::columns::{Money, plain};
use super::super::packing::Handle;
use super::super::reading::Layout;
use super::super::recognise::{self, Form, Recognised};
use super::super::samples::Samples;
use super::super::tables::Table;
use super::read::key;
use super::{Join, Joined, Lookup, Source};
use crate::domain::order;
use crate::results::ColumnReason;
use crate::settings::{ColumnMeaning, ImportSettings, Meaning};

/// What orders say of their lines.
const OF_ORDERS: [Meaning; 10] = [
    Meaning::Customer,
    Meaning::Date,
    Meaning::Year,
    Meaning::Month,
    Meaning::Day,
    Meaning::Time,
    Meaning::Status,
    Meaning::Cancelled,
    Meaning::Currency,
    Meaning::Country,
];

/// What the names of products are called where nothing says that they are those of products.
const NAMES: [&str; 10] =
    ["name", "title", "nom", "nombre", "nome", "naam", "titel", "nazwa", "navn", "namn"];

/// A table with its samples.
#[derive(Clone, Copy)]
struct Seen<'c> {
    table: &'c Table,
    samples: &'c Samples,
}

/// Finds the tables that can only be read together, and puts them together: lines that name an
/// order, a product and how many or for how much, but no customer or no day, and orders that do,
/// one row each. Tables of lines with the same columns are put together one by one. None when there
/// are no such tables, or when one has all.
pub(in super::super) fn find(
    files: &mut [Handle<'_>],
    candidates: &[Candidates],
    settings: &ImportSettings,
) -> Option<Vec<Table>> {
    let all: Vec<Seen<'_>> =
        candidates.iter().flat_map(|file| &file.tables).filter_map(Seen::of).collect();
    if all.len() < 2 || all.iter().any(|seen| has_all(&seen.table.recognised.form)) {
        return None;
    }
    let lines = all.iter().filter(|seen| is_lines(&seen.table.recognised.form));
    // `max_by_key` takes the last of equals.
    let lines = *lines.rev().max_by_key(|seen| seen.table.bytes)?;
    let form = &lines.table.recognised.form;
    let line_key = form.columns.order?;
    let wanted = lines.labels(line_key);
    let orders = all.iter().filter(|seen| is_orders(&seen.table.recognised.form));
    let found =
        orders.filter_map(|&orders| Some((orders, orders.key_of(&wanted, lines, line_key)?)));
    let (orders, order_key) = found.rev().max_by_key(|(orders, _)| orders.table.bytes)?;
    let has_money = form.columns.money != Money::Unknown;
    let means = |form: &Form, column: usize| {
        let meaning = form.columns.meanings[column]?;
        match form.columns.money.column() == Some(column) {
            true => Some(Meaning::Total).filter(|_| !has_money),
            false => OF_ORDERS.contains(&meaning).then_some(meaning),
        }
    };
    let mut tables = Vec::new();
    for &own in all.iter().filter(|seen| seen.form().names == form.names) {
        let mut builder = Builder::new(Seen { table: own.table, samples: own.samples }, settings);
        builder.add(&all, orders, line_key, order_key, means);
        builder.add_products(&all);
        let joined = |join: Join| Joined {
            join,
            lines: name(candidates, own.table),
            orders: name(candidates, orders.table),
            line_key: form.names[line_key].clone(),
            order_key: orders.form().names[order_key].clone(),
        };
        tables.push(builder.finish(files, joined)?);
    }
    Some(tables)
}

/// What people call a table.
fn name(candidates: &[Candidates], table: &Table) -> String {
    match table.inside.last() {
        Some(inside) => inside.clone(),
        None => candidates[table.file].name.clone(),
    }
}

/// Whether a table has all that a line of an order has, and whose order it is.
fn has_all(form: &Form) -> bool {
    is_told(form) && !form.is_summary && has_products(form)
}

/// Whether a table has a day and a customer whom more than values tell.
fn is_told(form: &Form) -> bool {
    let reason = form.columns.customer.map(|column| form.columns.reasons[column]);
    form.missing.is_empty() && reason.is_some_and(|reason| reason != ColumnReason::Values)
}

fn has_products(form: &Form) -> bool {
    let columns = &form.columns;
    let has_amount = columns.quantity.is_some() || columns.money != Money::Unknown;
    columns.products.is_some() || columns.product.is_some() && has_amount
}

fn is_lines(form: &Form) -> bool {
    !is_told(form) && form.columns.order.is_some() && has_products(form)
}

fn is_orders(form: &Form) -> bool {
    form.missing.is_empty() && !form.is_summary && !has_products(form)
}

impl<'c> Seen<'c> {
    fn of(candidate: &'c Candidate) -> Option<Self> {
        Some(Self { table: candidate.plain.as_ref()?, samples: &candidate.samples })
    }

    fn form(self) -> &'c Form {
        &self.table.recognised.form
    }

    /// The rows of the samples.
    fn rows(self) -> Vec<csv::ByteRecord> {
        let layout = Layout::of(self.table);
        let Ok(mut rows) = layout.rows(Box::new(self.samples.head.as_slice())) else {
            return Vec::new();
        };
        let mut records = Vec::new();
        loop {
            let mut block = Block::default();
            // Samples may end in the middle of a row.
            let more = rows.fill(&mut block);
            records.extend(block.rows().map(|row| row.iter().collect::<csv::ByteRecord>()));
            if more != Ok(true) {
                return records;
            }
        }
    }

    /// The keys in a column of the samples.
    fn labels(self, column: usize) -> BTreeSet<Vec<u8>> {
        let label = |row: csv::ByteRecord| key(row.get(column).unwrap_or_default()).to_vec();
        order::set(self.rows().into_iter().map(label).filter(|label| !label.is_empty()))
    }

    /// The column that tells which row a key of another table is of: each value stands once, and
    /// half of the keys are among them. Where samples are not all of it, the same name will do.
    fn key_of(self, wanted: &BTreeSet<Vec<u8>>, other: Seen<'_>, at: usize) -> Option<usize> {
        let rows = self.rows();
        let form = self.form();
        let is_all = self.samples.is_whole && other.samples.is_whole;
        let share = |&column: &usize| {
            let labels: Vec<&[u8]> = rows
                .iter()
                .map(|row| key(row.get(column).unwrap_or_default()))
                .filter(|label| !label.is_empty())
                .collect();
            let different = order::set(labels.iter().copied());
            let is_unique = different.len() == labels.len() && labels.len() > 1;
            let known = wanted.iter().filter(|label| different.contains(label.as_slice())).count();
            let is_named = !is_all && form.names[column] == other.form().names[at];
            let fits = is_unique && (2 * known >= wanted.len().max(1) || is_named);
            fits.then_some(known)
        };
        let found = (0..form.names.len()).filter_map(|column| Some((column, share(&column)?)));
        found.rev().max_by_key(|&(_, known)| known).map(|(column, _)| column)
    }
}

/// A table that is being put together.
struct Builder<'c> {
    lines: Seen<'c>,
    settings: &'c ImportSettings,
    others: Vec<Lookup>,
    names: Vec<String>,
    meanings: Vec<Option<Meaning>>,
    reasons: Vec<ColumnReason>,
}

impl<'c> Builder<'c> {
    /// The lines alone.
    fn new(lines: Seen<'c>, settings: &'c ImportSettings) -> Self {
        let columns = &lines.form().columns;
        let own = |meaning: &Option<Meaning>| meaning.filter(|each| !OF_ORDERS.contains(each));
        Self {
            lines,
            settings,
            others: Vec::new(),
            names: lines.form().names.clone(),
            meanings: columns.meanings.iter().map(own).collect(),
            reasons: columns.reasons.clone(),
        }
    }

    /// Adds the columns of another table, and of all like it, but for its key; `means` says what each
    /// means here.
    fn add(
        &mut self,
        all: &[Seen<'c>],
        other: Seen<'c>,
        key: usize,
        other_key: usize,
        means: impl Fn(&Form, usize) -> Option<Meaning>,
    ) {
        let form = other.form();
        let kept: Vec<usize> = (0..form.names.len()).filter(|&at| at != other_key).collect();
        for &column in &kept {
            let name = &form.names[column];
            let is_taken = |name: &String| self.names.contains(name);
            let qualified = format!("order.{name}");
            self.names.push(if is_taken(name) { qualified } else { name.clone() });
            self.meanings.push(means(form, column));
            self.reasons.push(form.columns.reasons[column]);
        }
        let source = |seen: &Seen<'_>| {
            let names = &seen.form().names;
            let place = |column: usize| names.iter().position(|name| *name == form.names[column]);
            let is_like = names.len() == form.names.len()
                && seen.table.recognised.likeness.is_readable
                    == other.table.recognised.likeness.is_readable;
            let key = place(other_key).filter(|_| is_like)?;
            let columns: Vec<_> = kept.iter().map(|&column| place(column)).collect();
            let is_same = columns.iter().all(Option::is_some);
            is_same.then(|| Source { layout: Layout::in_utf8(seen.table), key, columns })
        };
        let tables = all.iter().filter_map(source).collect();
        self.others.push(Lookup { tables, key, width: kept.len() });
    }

    /// Adds the names of products, if there is a table of them and the lines have none.
    fn add_products(&mut self, all: &[Seen<'c>]) {
        let columns = &self.lines.form().columns;
        let Some(product) = columns.product.filter(|_| columns.description.is_none()) else {
            return;
        };
        let wanted = self.lines.labels(product);
        let description = |form: &Form| {
            let is_name = |name: &&String| NAMES.contains(&plain(name).as_str());
            let named = || form.names.iter().position(|name| is_name(&name));
            form.columns.description.or_else(named)
        };
        let products = all.iter().find_map(|&seen| {
            let is_other = !seen.table.recognised.likeness.is_readable
                && !std::ptr::eq(seen.table, self.lines.table);
            let description = description(seen.form()).filter(|_| is_other)?;
            let key = seen.key_of(&wanted, self.lines, product)?;
            (key != description).then_some((seen, key, description))
        });
        if let Some((products, key, description)) = products {
            self.add(all, products, product, key, |_, column| {
                (column == description).then_some(Meaning::Description)
            });
        }
    }

    /// The table, recognised with these columns, or as the user says.
    fn finish(self, files: &mut [Handle<'_>], joined: impl Fn(Join) -> Joined) -> Option<Table> {
        let Self { lines, settings, others, names, meanings, reasons } = self;
        let join = Join { lines: Layout::in_utf8(lines.table), others, names: names.clone() };
        let (text, told) = join.text(files).ok()?;
        let samples = Samples::of_text(text, told.packing).ok()?;
        let entry = |(column, means)| ColumnMeaning { column, means };
        let columns = names.into_iter().zip(meanings).map(entry).collect();
        let own = ImportSettings { columns, ..settings.clone() };
        let by_user = Some(settings).filter(|settings| !settings.columns.is_empty());
        let by_user = by_user.and_then(|settings| recognise::recognise(&samples, settings).ok());
        let recognised: Recognised = match by_user {
            Some(recognised) => recognised,
            None => {
                let mut recognised = recognise::recognise(&samples, &own).ok()?;
                let columns = &mut recognised.form.columns;
                for (reason, own) in columns.reasons.iter_mut().zip(reasons) {
                    if *reason != ColumnReason::Nothing {
                        *reason = own;
                    }
                }
                recognised
            }
        };
        let Table { file, at, ref inside, bytes, .. } = *lines.table;
        let table = Table::new((file, at), inside.clone(), bytes, &samples, recognised);
        let hundredths = lines.table.hundredths.clone();
        Some(Table { hundredths, join: Some(joined(join)), ..table })
    }
}
