//! Spellings of one customer -> one customer, once all rows are read: labels that are compared as
//! equal, numbers that lost their zeros, and addresses that stand beside a number elsewhere.

use std::collections::BTreeSet;

use super::super::encodings::Encoding;
use super::super::intern::{Full, Interner};
use super::super::markets::Returns;
use super::super::pace::Span;
use super::super::sales::{KEY_PREFIX, Sales, TooMuch};
use super::super::sort;
use super::spelling::{self, key, tidy};
use super::zeros;
use crate::domain::order;
use crate::engine::host::{Cancelled, Host};

/// Customers shown as examples, and spellings of each.
const SHOWN: usize = 3;

/// What was put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct United {
    /// Labels of customers who have several.
    pub(in super::super) spellings: u64,
    /// Customers who have several.
    pub(in super::super) customers: u64,
    /// Some of them as they are shown, with their other labels as the file writes them.
    pub(in super::super) examples: Vec<(String, Vec<String>)>,
    /// The digits of numbers that were filled up with zeros.
    pub(in super::super) width: Option<usize>,
    /// Customers who were told by an address, a telephone number or a name beside their number.
    pub(in super::super) linked: u64,
    /// Customers who are numbers that a spreadsheet has cut.
    pub(in super::super) damaged: Option<(u64, String)>,
    /// Customers with several e-mail addresses, and one of them with how many.
    pub(in super::super) several: Option<(u64, String, u64)>,
    /// Names of several customers who are e-mail addresses, and one of them with how many.
    pub(in super::super) shared: Option<(u64, String, u64)>,
    /// Whether the labels of customers are in UTF-8 now, whatever the file is in.
    pub(in super::super) is_utf8: bool,
}

/// Groups of keys that are one customer; the first of a group stands for it.
#[derive(Debug)]
struct Groups {
    parents: Vec<u32>,
}

impl Groups {
    fn new(keys: usize) -> Self {
        Self { parents: (0..).take(keys).collect() }
    }

    fn root(&self, mut key: u32) -> u32 {
        while self.parents[key as usize] != key {
            key = self.parents[key as usize];
        }
        key
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other) as usize] = one.min(other);
    }
}

/// The customer beside whom a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Partner {
    Nobody,
    One(u32),
    Several,
}

/// Puts spellings of one customer together; some may be told by what stands beside others. Labels of
/// customers are in `encoding` before; see [`United::is_utf8`].
///
/// # Errors
/// When the user wants it to stop; in the answer, when there is no memory left.
pub(in super::super) async fn unite<H: Host>(
    sales: &mut Sales,
    returned: &mut Returns,
    is_told_beside: bool,
    encoding: Encoding,
    span: &mut Span<'_, '_, H>,
) -> Result<Result<United, TooMuch>, Cancelled> {
    let labels = &sales.customers;
    let mut united = United::default();
    let are_numbers =
        |labels: &Interner| labels.numbers().all(|it| spelling::is_number(labels.label(it)));
    let is_nothing_beside = sales.beside.iter().all(|beside| beside.pairs().next().is_none());
    let consents = &sales.consents.customers;
    if is_nothing_beside && [labels, &returned.customers, consents].into_iter().all(are_numbers) {
        return Ok(Ok(united));
    }
    let full = TooMuch::of("customers");
    let phones = sales.has_phones;
    let mut keys = Interner::default();
    let mut key_of = Vec::with_capacity(labels.len());
    let mut is_shown_so = true;
    for number in labels.numbers() {
        let label = labels.label(number);
        let key = match spelling::is_number(label) {
            true => keys.intern(label),
            false => {
                let text = encoding.decode(label);
                is_shown_so &= tidy(&text) == text;
                if spelling::is_damaged(&text) {
                    let (damaged, _) = united.damaged.get_or_insert_with(|| (0, text.to_string()));
                    *damaged += 1;
                }
                keys.intern(key(&text, phones).as_bytes())
            }
        };
        match key {
            Ok(key) => key_of.push(key),
            Err(error) => return Ok(Err(full(error))),
        }
        span.work(1).await?;
    }
    let mut groups = Groups::new(keys.len());
    let mut is_second = vec![false; keys.len()];
    united.width = fill_up(&keys, &key_of, &sales.begins, &mut groups);
    if is_told_beside {
        link(sales, &keys, &key_of, encoding, &mut groups, &mut is_second);
    }
    united.linked = is_second.iter().filter(|second| **second).count() as u64;
    let root_of: Vec<u32> = key_of.iter().map(|&key| groups.root(key)).collect();
    let best = best(sales, &root_of, &key_of, &is_second, united.width, encoding);
    span.work(labels.len()).await?;
    united.several = several(sales, &root_of, &best, encoding);
    united.shared = shared(sales, &root_of, encoding);
    let is_apart = root_of.iter().zip(0..).all(|(&root, number)| root == number);
    let has_customer = |label: &[u8]| spelling::is_number(label) || labels.find(label).is_some();
    let are_known =
        |others: &Interner| others.numbers().all(|number| has_customer(others.label(number)));
    let others = [&returned.customers, &sales.consents.customers];
    if is_apart && is_shown_so && others.into_iter().all(are_known) {
        return Ok(Ok(united));
    }

    examples(sales, &root_of, &best, encoding, &mut united);
    let rewritten =
        rewrite(sales, returned, &keys, &groups, &best, &root_of, united.width, encoding);
    united.is_utf8 = true;
    span.work(sales.len()).await?;
    Ok(rewritten.map(|()| united).map_err(full))
}

/// Joins numbers that lost their zeros with those that have them; tells how long they are.
fn fill_up(keys: &Interner, key_of: &[u32], begins: &[u32], groups: &mut Groups) -> Option<usize> {
    if begins.len() < 2 {
        return None;
    }
    let mut file_of = vec![usize::MAX; keys.len()];
    for (&key, number) in key_of.iter().zip(0..) {
        let file = begins.partition_point(|begin| *begin <= number);
        let known = &mut file_of[key as usize];
        *known = file.min(*known);
    }
    let digits = |key: u32| {
        let label = keys.label(key);
        let is_number = !label.is_empty() && label.iter().all(u8::is_ascii_digit);
        is_number.then(|| str::from_utf8(label).unwrap_or_default())
    };
    let number =
        |key: u32| digits(key).map(|digits| zeros::Number { digits, file: file_of[key as usize] });
    let width = zeros::width(keys.numbers().filter_map(number))?;
    for key in keys.numbers() {
        if let Some(digits) = digits(key)
            && let Some(filled) = keys.find(format!("{digits:0>width$}").as_bytes())
        {
            groups.join(key, filled);
        }
    }
    Some(width)
}

/// Joins customers who are told by what stands beside a number elsewhere with that number, if it
/// stands beside one only.
fn link(
    sales: &Sales,
    keys: &Interner,
    key_of: &[u32],
    encoding: Encoding,
    groups: &mut Groups,
    is_second: &mut [bool],
) {
    for beside in &sales.beside {
        let key = |value: u32| key(&encoding.decode(beside.values.label(value)), sales.has_phones);
        let named: Vec<Option<u32>> =
            beside.values.numbers().map(|value| keys.find(key(value).as_bytes())).collect();
        let mut partners = vec![Partner::Nobody; keys.len()];
        for (customer, value, _) in beside.pairs() {
            let Some(told) = named[value as usize] else { continue };
            let root = groups.root(key_of[customer as usize]);
            if root == groups.root(told) {
                continue;
            }
            let partner = &mut partners[told as usize];
            *partner = match *partner {
                Partner::Nobody => Partner::One(root),
                Partner::One(other) if other == root => Partner::One(root),
                _ => Partner::Several,
            };
        }
        for (told, partner) in (0..).zip(partners) {
            if let Partner::One(root) = partner {
                groups.join(told, root);
                is_second[told as usize] = true;
            }
        }
    }
}

/// Customers with several e-mail addresses, and the one with most of them, by the label that is
/// shown.
fn several(
    sales: &Sales,
    root_of: &[u32],
    best: &[Option<u32>],
    encoding: Encoding,
) -> Option<(u64, String, u64)> {
    let emails = &sales.beside[0];
    let root = |customer: u32| root_of[customer as usize];
    let mut counts = vec![0_u32; root_of.len()];
    emails.pairs().for_each(|(customer, _, _)| counts[root(customer) as usize] += 1);
    let mut pairs: BTreeSet<(u32, String)> = BTreeSet::new();
    for (customer, value, _) in emails.pairs() {
        if counts[root(customer) as usize] > 1 {
            let text = encoding.decode(emails.values.label(value));
            if text.contains('@') {
                pairs.insert((root(customer), key(&text, false)));
            }
        }
    }
    let roots: Vec<u32> = pairs.into_iter().map(|(root, _)| root).collect();
    let several = roots.chunk_by(|one, next| one == next).filter(|same| same.len() > 1);
    let label = |root: u32| {
        let label = best[root as usize].map(|best| sales.customers.label(best));
        tidy(&encoding.decode(label.unwrap_or_default())).into_owned()
    };
    most(several.map(|same| (same.len() as u64, label(same[0]))).collect())
}

/// Names of several customers, and the one of most of them; only where customers are told by their
/// addresses.
fn shared(sales: &Sales, root_of: &[u32], encoding: Encoding) -> Option<(u64, String, u64)> {
    let [.., names] = &sales.beside;
    let mut counts = vec![0_u32; names.values.len()];
    names.pairs().for_each(|(_, value, _)| counts[value as usize] += 1);
    let mut pairs: BTreeSet<(String, u32)> = BTreeSet::new();
    for (customer, value, _) in names.pairs() {
        if counts[value as usize] > 1 && sales.customers.label(customer).contains(&b'@') {
            let name = encoding.decode(names.values.label(value));
            pairs.insert((tidy(&name).into_owned(), root_of[customer as usize]));
        }
    }
    let names: Vec<String> = pairs.into_iter().map(|(name, _)| name).collect();
    let several = names.chunk_by(|one, next| one == next).filter(|same| same.len() > 1);
    most(several.map(|same| (same.len() as u64, same[0].clone())).collect())
}

/// How many there are, and which has the highest count: its label and the count.
fn most(counts: Vec<(u64, String)>) -> Option<(u64, String, u64)> {
    let all = counts.len() as u64;
    let (count, label) = counts
        .into_iter()
        .max_by(|one, other| one.0.cmp(&other.0).then_with(|| other.1.cmp(&one.1)))?;
    Some((all, label, count))
}

/// For each group the label that is shown: of those that tell the customer themselves one with all
/// its zeros, then the most frequent one, of equals the first in the order of labels.
fn best(
    sales: &Sales,
    root_of: &[u32],
    key_of: &[u32],
    is_second: &[bool],
    width: Option<usize>,
    encoding: Encoding,
) -> Vec<Option<u32>> {
    let mut counts = vec![0_u32; root_of.len()];
    for line in sales.lines.iter().flatten() {
        counts[line.customer as usize] += 1;
    }
    let label = |number: u32| sales.customers.label(number);
    let worth = |number: u32| {
        let is_first = !is_second[key_of[number as usize] as usize];
        let is_padded = width.is_some() && label(number).starts_with(b"0");
        (is_first, is_padded, counts[number as usize])
    };
    let mut best: Vec<Option<u32>> = vec![None; root_of.len()];
    for (number, &root) in (0..).zip(root_of) {
        let best = &mut best[root as usize];
        let is_better = best.is_none_or(|other| {
            let by_text = || sort::compare(label(number), label(other), encoding).is_lt();
            worth(number) > worth(other) || worth(number) == worth(other) && by_text()
        });
        if is_better {
            *best = Some(number);
        }
    }
    best
}

/// Counts customers with several labels, and takes those with most of them as examples.
fn examples(
    sales: &Sales,
    root_of: &[u32],
    best: &[Option<u32>],
    encoding: Encoding,
    united: &mut United,
) {
    let mut labels: Vec<(u32, u32)> = root_of.iter().copied().zip(0..).collect();
    order::sort(&mut labels);
    let text = |number: u32| encoding.decode(sales.customers.label(number));
    let mut all = Vec::new();
    for group in labels.chunk_by(|one, next| one.0 == next.0).filter(|group| group.len() > 1) {
        united.customers += 1;
        united.spellings += group.len() as u64;
        let shown = best[group[0].0 as usize].map(|best| tidy(&text(best)).into_owned());
        all.push((group.len(), shown.unwrap_or_default(), group));
    }
    order::sort_by(&mut all, |one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    united.examples = all
        .into_iter()
        .take(SHOWN)
        .map(|(_, shown, group)| {
            let others = group.iter().map(|&(_, number)| text(number).into_owned());
            let mut others: Vec<String> = others.filter(|other| *other != shown).collect();
            order::sort(&mut others);
            others.truncate(SHOWN);
            (shown, others)
        })
        .collect();
}

/// Gives sales, orders and returns the customers that are shown.
#[expect(clippy::too_many_arguments, reason = "all of them are what was found out")]
fn rewrite(
    sales: &mut Sales,
    returned: &mut Returns,
    keys: &Interner,
    groups: &Groups,
    best: &[Option<u32>],
    root_of: &[u32],
    width: Option<usize>,
    encoding: Encoding,
) -> Result<(), Full> {
    let mut customers = Interner::default();
    let mut new = vec![u32::MAX; root_of.len()];
    for (root, best) in best.iter().enumerate() {
        if let Some(best) = best {
            let label = encoding.decode(sales.customers.label(*best));
            new[root] = customers.intern(tidy(&label).as_bytes())?;
        }
    }
    // Those without a sale have no number.
    let number_of = |label: &[u8]| {
        let label = encoding.decode(label);
        let mut key = key(&label, sales.has_phones);
        if keys.find(key.as_bytes()).is_none()
            && let Some(width) = width
            && key.bytes().all(|byte| byte.is_ascii_digit())
        {
            // Its sales are all in the file that kept the zeros, or in the one that lost them.
            let cut = key.trim_start_matches('0').to_owned();
            let is_cut = keys.find(cut.as_bytes()).is_some();
            key = if is_cut { cut } else { format!("{key:0>width$}") };
        }
        let root = groups.root(keys.find(key.as_bytes())?) as usize;
        new.get(root).copied().filter(|it| *it != u32::MAX)
    };
    let mut returns = Returns::default();
    let mut new_of = vec![None; returned.of.len()];
    for (number, &(lines, amount)) in returned.customers.numbers().zip(&returned.of) {
        if let Some(customer) = number_of(returned.customers.label(number)) {
            new_of[number as usize] =
                Some(returns.add(customers.label(customer), lines, amount)?);
        }
    }
    returns.products = std::mem::take(&mut returned.products);
    let came_back = std::mem::take(&mut returned.came_back).into_iter();
    returns.came_back = came_back
        .filter_map(|(customer, product, what)| Some((new_of[customer as usize]?, product, what)))
        .collect();
    *returned = returns;
    let mut consents = std::mem::take(&mut sales.consents);
    consents.rename(|label| Some(customers.label(number_of(label)?)))?;
    sales.consents = consents;
    let renumbered = |customer: u32| new[root_of[customer as usize] as usize];
    let mut orders = Interner::default();
    let mut order_of = Vec::with_capacity(sales.orders.len());
    let mut label = Vec::new();
    for number in sales.orders.numbers() {
        label.clear();
        label.extend_from_slice(sales.orders.label(number));
        let customer: [u8; 4] = label[1..KEY_PREFIX].try_into().expect("a prefix of five bytes");
        let customer = renumbered(u32::from_le_bytes(customer));
        label[1..KEY_PREFIX].copy_from_slice(&customer.to_le_bytes());
        order_of.push(orders.intern(&label)?);
    }
    for beside in &mut sales.beside {
        beside.renumber(renumbered)?;
    }
    for line in sales.lines.iter_mut().flatten() {
        line.customer = renumbered(line.customer);
        line.order = order_of[line.order as usize];
    }
    (sales.customers, sales.orders) = (customers, orders);
    Ok(())
}
