//! A list of objects -> the columns of its table, and which list within its objects holds the lines
//! of an order.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::schema::Schema;
use crate::domain::order;
use crate::engine::import::columns;
use crate::settings::Meaning;

/// Tables looked for in a file.
const MOST_TABLES: usize = 64;

/// What the parts of a path are called that only hold others.
const HOLDERS: [&str; 3] = ["", "edges", "node"];

/// What the lists within an order are called that are not its lines, in part.
const NO_LINES: [&str; 7] =
    ["refund", "return", "fulfil", "shipment", "tax", "discount", "payment"];

/// How one table is made of a file.
#[derive(Clone, Debug)]
pub(in crate::engine::import) struct Plan {
    pub(super) schema: Arc<Schema>,
    /// The list whose objects have a row each.
    pub(super) list: usize,
    /// The list within it whose objects have a row each instead.
    pub(super) lines: Option<usize>,
    /// For each name of the file its column, if it has one.
    pub(super) columns: Vec<Option<usize>>,
    /// How many of the columns are those of the list itself; they come first.
    pub(super) shared: usize,
    /// The names of the columns.
    pub(super) names: Vec<String>,
    /// The columns of amounts in hundredths, each with the column of its currency.
    pub(super) hundredths: Vec<(usize, usize)>,
    /// What the list is called; nothing if it has no name.
    pub(in crate::engine::import) name: String,
    /// The lists of objects within it that have no rows, by their names.
    pub(in crate::engine::import) left_out: Vec<String>,
}

impl Plan {
    /// How many objects it has.
    pub(in crate::engine::import) fn objects(&self) -> u64 {
        self.schema.nodes[self.list].objects
    }

    /// The tables of a file, in the order in which they begin: every list of objects that is not
    /// within another one.
    pub(super) fn all(schema: Schema) -> Vec<Self> {
        let schema = Arc::new(schema);
        let mut lists = Vec::new();
        find_lists(&schema, 0, &mut Vec::new(), &mut lists);
        lists.truncate(MOST_TABLES);
        lists.into_iter().map(|(list, path)| Self::of(&schema, list, &path)).collect()
    }

    fn of(schema: &Arc<Schema>, list: usize, path: &[usize]) -> Self {
        let named = path.iter().rev().map(|&node| schema.nodes[node].name.as_str());
        let name = named.into_iter().find(|name| !HOLDERS.contains(name)).unwrap_or("").to_owned();
        let mut own = Fields::default();
        own.collect(schema, list, &mut Vec::new());
        // Of lists that are equally likely the first.
        let lines = own.lists.iter().rev().max_by_key(|(node, _)| likeness(schema, *node)).cloned();
        let lines = lines.filter(|(node, _)| likeness(schema, *node).0 > 1);
        let left_out = own
            .lists
            .iter()
            .filter(|(node, _)| lines.as_ref().is_none_or(|(lines, _)| lines != node))
            .map(|(_, path)| path.join("."))
            .collect();
        let mut of_lines = Fields::default();
        if let Some((node, _)) = &lines {
            of_lines.collect(schema, *node, &mut Vec::new());
        }
        let plain = name.to_lowercase();
        let is_order = lines.is_some() || plain.ends_with("orders") || plain.ends_with("order");
        let prefix = lines.as_ref().map_or(Vec::new(), |(_, path)| path.clone());
        let shared = own.values.len();
        let mut places = vec![None; schema.nodes.len()];
        for (column, (node, _)) in own.values.iter().chain(&of_lines.values).enumerate() {
            places[*node] = Some(column);
        }
        let hundredths = hundredths(schema, &places);
        let names = names(own.values, of_lines.values, &prefix, is_order);
        let (schema, lines) = (Arc::clone(schema), lines.map(|(node, _)| node));
        Self { schema, list, lines, columns: places, shared, hundredths, names, name, left_out }
    }

    /// The names of the columns that are read as hundredths.
    pub(in crate::engine::import) fn in_hundredths(&self) -> Vec<String> {
        self.hundredths.iter().map(|&(amount, _)| self.names[amount].clone()).collect()
    }
}

/// Finds the lists of objects within a node that are not within another one.
fn find_lists(
    schema: &Schema,
    node: usize,
    path: &mut Vec<usize>,
    lists: &mut Vec<(usize, Vec<usize>)>,
) {
    for &child in &schema.nodes[node].children {
        path.push(child);
        if schema.is_table(child) {
            lists.push((child, path.clone()));
        } else {
            find_lists(schema, child, path, lists);
        }
        path.pop();
    }
}

/// The columns of amounts in the smallest unit of a currency, with the column of that: what payment
/// services write is an object with `amount` and `currency`, all amounts of which are whole numbers.
fn hundredths(schema: &Schema, columns: &[Option<usize>]) -> Vec<(usize, usize)> {
    let pair = |parent| {
        let of = |names: &[&str]| names.iter().find_map(|name| schema.within(parent, name));
        let amount = of(&["amount", "value"])?;
        let currency = of(&["currency", "currency_code", "currencyCode"])?;
        let node = &schema.nodes[amount];
        let is_whole = node.values > 0 && node.whole == node.values;
        Some((columns[amount]?, columns[currency]?)).filter(|_| is_whole)
    };
    (0..schema.nodes.len()).filter_map(pair).collect()
}

/// The parts of a path to a node, without those that only hold others.
type Path = Vec<String>;

/// What the objects of a list have.
#[derive(Debug, Default)]
struct Fields {
    values: Vec<(usize, Path)>,
    lists: Vec<(usize, Path)>,
}

impl Fields {
    fn collect(&mut self, schema: &Schema, node: usize, path: &mut Path) {
        for &child in &schema.nodes[node].children {
            let found = &schema.nodes[child];
            let is_part = !HOLDERS.contains(&found.name.as_str());
            if is_part {
                path.push(found.name.clone());
            }
            if schema.is_table(child) {
                self.lists.push((child, path.clone()));
            } else {
                if found.objects == 0 {
                    self.values.push((child, path.clone()));
                }
                self.collect(schema, child, path);
            }
            if is_part {
                path.pop();
            }
        }
    }
}

/// How much the objects of a list look like the lines of an order: how many of product, quantity
/// and money they name, and how many there are.
fn likeness(schema: &Schema, list: usize) -> (usize, u64) {
    let name = schema.nodes[list].name.to_lowercase();
    if NO_LINES.iter().any(|part| name.contains(part)) {
        return (0, 0);
    }
    let mut fields = Fields::default();
    fields.collect(schema, list, &mut Vec::new());
    let kind = |path: &Path| match columns::meaning_of(path.last()?)? {
        Meaning::Product | Meaning::Description => Some(0),
        Meaning::Quantity => Some(1),
        Meaning::Price | Meaning::Amount | Meaning::Total => Some(2),
        _ => None,
    };
    let kinds = order::set(fields.values.iter().filter_map(|(_, path)| kind(path)));
    (kinds.len(), schema.nodes[list].objects)
}

/// The names of the columns: that of a line alone where no other column has it, else with the names
/// of what it is in. What is just the number of an order says so.
fn names(
    own: Vec<(usize, Path)>,
    lines: Vec<(usize, Path)>,
    prefix: &Path,
    is_order: bool,
) -> Vec<String> {
    let mut bare: BTreeMap<String, usize> = BTreeMap::new();
    for (_, path) in own.iter().chain(&lines) {
        *bare.entry(path.last().cloned().unwrap_or_default()).or_default() += 1;
    }
    let of_order = |path: &Path| match path.as_slice() {
        [one] if is_order && matches!(one.as_str(), "id" | "number" | "no" | "nr") => {
            format!("order.{one}")
        }
        path => path.join("."),
    };
    let of_line = |path: &Path| match path.as_slice() {
        [one] if bare.get(one) == Some(&1) => one.clone(),
        path => [prefix.as_slice(), path].concat().join("."),
    };
    let own = own.iter().map(|(_, path)| of_order(path));
    own.chain(lines.iter().map(|(_, path)| of_line(path))).collect()
}
