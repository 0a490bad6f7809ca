//! The tables of a file -> those that are read together: the ones that look most like sales, with all
//! that have the same columns, in whichever order, or nearly the same; and all of several files.

use std::collections::BTreeMap;

use super::candidates::{Candidate, Candidates};
use super::encodings::Encoding;
use super::error::Error;
use super::packing::Handle;
use super::recognise::{self, List, Recognised};
use super::refusals::refused;
use super::samples::Samples;
use super::tables::{File, Table, Tables};
use super::unread::{Unread, Why};
use crate::domain::order;
use crate::results::ColumnReason;
use crate::settings::{ColumnMeaning, ImportSettings};

/// Columns that two tables of one shape may not share.
const MOST_OTHERS: usize = 2;

impl Tables {
    /// Takes tables that are put together from those of all files, and leaves out what is no part of
    /// them.
    pub(super) fn take_joined(&mut self, tables: Vec<Table>, candidates: Vec<Candidates>) {
        let is_used = |file: usize, at: usize| {
            tables.iter().filter_map(|table| table.join.as_ref()).any(|own| own.join.uses(file, at))
        };
        for (number, Candidates { name, bytes, mut left_out, tables: own }) in
            candidates.into_iter().enumerate()
        {
            for (at, Candidate { inside, plain, .. }) in own.into_iter().enumerate() {
                if !is_used(number, at) {
                    let list = plain.and_then(|table| table.recognised.likeness.list);
                    let why = list.map_or(Why::OtherColumns, why_list);
                    let called = if inside.is_empty() { name.clone() } else { inside.join(", ") };
                    left_out.push(Unread::new(called, why));
                }
            }
            self.files.push(File { name, bytes, left_out });
        }
        self.tables = tables;
    }

    /// Leaves out files that are nothing but a list of customers or products, if others can be read
    /// as sales.
    pub(super) fn leave_lists(&mut self) {
        let likeness = |table: &Table| table.recognised.likeness;
        let is_sales =
            |table: &&Table| likeness(table).is_readable && likeness(table).list.is_none();
        let Some(lead) = self.tables.iter().find(is_sales).cloned() else { return };
        for (at, file) in self.files.iter_mut().enumerate() {
            let own = || self.tables.iter().filter(|table| table.file == at);
            let is_list =
                |table: &Table| likeness(table).list.is_some() && !is_read_with(&lead, table);
            if own().all(is_list)
                && let Some(table) = own().next()
            {
                file.left_out.push(Unread::new(&file.name, why(&lead, table)));
                self.tables.retain(|table| table.file != at);
            }
        }
    }

    /// Lets tables of the same columns mean the same by them: what the largest of them does.
    pub(super) fn agree(
        &mut self,
        files: &mut [Handle<'_>],
        named: Option<Encoding>,
        settings: &ImportSettings,
    ) -> Result<(), Error> {
        if !settings.columns.is_empty() {
            return Ok(());
        }
        for at in 0..self.tables.len() {
            let table = &self.tables[at];
            let alike: Vec<Table> =
                self.tables.iter().filter(|other| is_read_with(other, table)).cloned().collect();
            let Some(lead) = lead(&alike).map(|lead| &alike[lead]) else { continue };
            if !lead.recognised.likeness.is_readable || mean_the_same(lead, table) {
                continue;
            }
            let name = self.files[table.file].name.clone();
            let packed = files[table.file].packed().map_err(|why| refused(why, &name))?;
            let samples =
                Samples::take(packed, table.at, named).map_err(|why| refused(why, &name))?;
            let settings = settings_of(lead, table, settings);
            if let Ok(mut recognised) = recognise::recognise(&samples, &settings) {
                recognised.form.columns.reasons = reasons(lead, &recognised);
                self.tables[at].recognised = recognised;
            }
        }
        Ok(())
    }
}

/// What tells the meaning of each column, when the columns were read as another table's.
fn reasons(lead: &Table, recognised: &Recognised) -> Vec<ColumnReason> {
    let form = &lead.recognised.form;
    let of = |name: &String| form.names.iter().position(|other| other == name);
    let reason = |name| of(name).map_or(ColumnReason::Nothing, |at| form.columns.reasons[at]);
    recognised.form.names.iter().map(reason).collect()
}

/// The place of the table that looks most like sales: one that can be read as such, is no list of
/// customers, has customers who come again, and with those of its columns is the largest; of equals
/// the first. None without a table.
pub(super) fn lead(tables: &[Table]) -> Option<usize> {
    let mut bytes: BTreeMap<Vec<String>, u64> = BTreeMap::new();
    for table in tables {
        *bytes.entry(columns(table)).or_default() += table.bytes;
    }
    let worth = |&at: &usize| {
        let table = &tables[at];
        let likeness = table.recognised.likeness;
        let is_list = likeness.list.is_some();
        let bytes = bytes.get(&columns(table)).copied();
        (likeness.is_readable, !is_list, likeness.comes_again, bytes)
    };
    // `max_by_key` takes the last of equals.
    (0..tables.len()).rev().max_by_key(worth)
}

/// Whether a table is read with another one that looks like sales.
pub(super) fn is_read_with(lead: &Table, table: &Table) -> bool {
    let (one, other) = (columns(lead), columns(table));
    if one == other {
        return true;
    }
    let others = others(&one, &other);
    let shared = (one.len() + other.len() - others) / 2;
    let is_near = others <= MOST_OTHERS && shared > others;
    is_near && table.recognised.likeness.is_readable && vital(lead) == vital(table)
}

/// Why a table is not read with the one that looks like sales.
pub(super) fn why(lead: &Table, table: &Table) -> Why {
    let likeness = table.recognised.likeness;
    match likeness.list {
        Some(list) => why_list(list),
        None if likeness.is_readable && lead.recognised.likeness.is_readable => Why::OtherSales,
        None => Why::OtherColumns,
    }
}

fn why_list(list: List) -> Why {
    match list {
        List::Customers => Why::Customers,
        List::Products => Why::Products,
    }
}

/// The settings by which a table means the same by its columns as another one.
fn settings_of(lead: &Table, table: &Table, settings: &ImportSettings) -> ImportSettings {
    let form = &lead.recognised.form;
    let names = &table.recognised.form.names;
    let entry = |(column, means): (&String, &Option<_>)| {
        names.contains(column).then(|| ColumnMeaning { column: column.clone(), means: *means })
    };
    let columns = form.names.iter().zip(&form.columns.meanings).filter_map(entry).collect();
    ImportSettings { columns, ..settings.clone() }
}

/// Whether two tables mean the same by the columns that both have.
fn mean_the_same(lead: &Table, table: &Table) -> bool {
    let meanings = |table: &Table| {
        let form = &table.recognised.form;
        order::map(form.names.iter().cloned().zip(form.columns.meanings.iter().copied()))
    };
    let (one, other) = (meanings(lead), meanings(table));
    one.iter().all(|(name, meaning)| other.get(name).is_none_or(|other| other == meaning))
}

/// The names of the columns, sorted, without those that have none.
fn columns(table: &Table) -> Vec<String> {
    let mut names = table.recognised.form.names.clone();
    names.retain(|name| !name.is_empty());
    order::sort(&mut names);
    names
}

/// How many names are in one of two sorted lists and not in the other.
fn others(one: &[String], other: &[String]) -> usize {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut others = 0;
    loop {
        let order = match (one.peek(), other.peek()) {
            (Some(one), Some(other)) => one.cmp(other),
            (None, None) => return others,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
        };
        others += usize::from(order.is_ne());
        if order.is_le() {
            one.next();
        }
        if order.is_ge() {
            other.next();
        }
    }
}

/// The names of the columns that a sale cannot do without.
fn vital(table: &Table) -> [Option<&String>; 3] {
    let form = &table.recognised.form;
    let columns = &form.columns;
    let date = columns.date.or(columns.date_parts.map(|[year, ..]| year));
    [columns.customer, date, columns.money.column()].map(|column| form.names.get(column?))
}
