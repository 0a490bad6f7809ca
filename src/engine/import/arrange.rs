//! Sales -> transactions: labels sorted and renumbered, lines sorted, so that the order of the
//! rows in the file leaves no trace; returns join the customers they belong to, and are taken off the
//! purchases.

use std::cmp::Ordering;

use super::encodings::Encoding;
use super::pace::{Pace, Span};
use super::returned::{self, CameBack, Return, TakenOff};
use super::sales::{KEY_PREFIX, Line, Named, Sales};
use super::sort::{self, Key, ranks, sorted};
use super::{Lines, Returns, Transactions, markets, people};
use crate::domain::{CustomerId, Minute, Money, OrderId, ProductId};
use crate::engine::host::{Cancelled, Host};
use crate::results::{Catalogue, Contacts};

/// Arranges sales, whose labels are in `encoding`, those of customers in `of_customers`; what came back is
/// taken off them if `is_net`. Reports progress from `from` to 1.
///
/// # Errors
/// When the user wants it to stop.
pub(super) async fn arrange<H: Host>(
    mut sales: Sales,
    returned: &markets::Returns,
    is_net: bool,
    (encoding, of_customers): (Encoding, Encoding),
    pace: &mut Pace<'_, H>,
    from: f64,
) -> Result<(Transactions, TakenOff), Cancelled> {
    let total = 4 * sales.len()
        + 4 * (sales.customers.len() + sales.orders.len() + sales.products.len())
        + sales.names.len();
    let span = &mut Span::new(pace, from, 1.0, total);

    let customers = sorted(&sales.customers, of_customers, span).await?;
    let customer_rank = ranks(&customers);
    let mut names = Vec::with_capacity(customers.len());
    for &number in &customers {
        names.push(of_customers.decode(sales.customers.label(number)).into_owned());
        span.work(1).await?;
    }

    let contacts = people::contacts(&sales, &customers, encoding);
    let mut returns =
        Returns { lines: vec![0; names.len()], amount: vec![Money::ZERO; names.len()] };
    for (number, &(lines, amount)) in returned.customers.numbers().zip(&returned.of) {
        if let Some(customer) = sales.customers.find(returned.customers.label(number)) {
            let rank = customer_rank[customer as usize] as usize;
            (returns.lines[rank], returns.amount[rank]) = (lines, amount);
        }
    }

    let orders = sorted_orders(&sales, &customer_rank, encoding, span).await?;
    let order_rank = ranks(&orders);

    let products = sorted(&sales.products, encoding, span).await?;
    let product_rank = ranks(&products);
    let catalogue = catalogue(&sales, &products, encoding, span).await?;
    let has_products = !products.is_empty();

    let came_back = if is_net { came_back(&sales, returned) } else { Vec::new() };
    let came_back = came_back.into_iter().map(|it| CameBack {
        customer: customer_rank[it.customer as usize],
        product: product_rank.get(it.product as usize).copied().unwrap_or(it.product),
        ..it
    });
    let came_back: Vec<CameBack> = came_back.collect();
    let pieces = std::mem::take(&mut sales.lines);
    drop(sales);
    let rank = |line: &Line| Line {
        customer: customer_rank[line.customer as usize],
        order: order_rank[line.order as usize],
        product: product_rank.get(line.product as usize).copied().unwrap_or(0),
        ..*line
    };
    let (mut lines, starts) = sorted_lines(pieces, customers.len(), rank, span).await?;
    let mine = |customer: u32| starts[customer as usize]..starts[customer as usize + 1];
    let (taken_off, gone) = returned::take_off(&mut lines, mine, came_back, catalogue.code.len());
    let mut transactions = Transactions {
        customers: names,
        contacts,
        orders: u32::try_from(orders.len()).expect("orders are numbered in u32"),
        catalogue,
        lines: Lines::default(),
        returns,
        given_back: gone
            .into_iter()
            .map(|(customer, product)| (CustomerId(customer), ProductId(product)))
            .collect(),
    };
    let numbers = leave_unused(&mut transactions, &lines);
    transactions.lines = columns(&lines, &numbers, has_products, span).await?;
    Ok((transactions, taken_off))
}

/// What came back of what was bought, with the numbers that customers and products have in the sales;
/// nothing of customers without a sale.
fn came_back(sales: &Sales, returned: &markets::Returns) -> Vec<CameBack> {
    let customers: Vec<Option<u32>> = returned
        .customers
        .numbers()
        .map(|number| sales.customers.find(returned.customers.label(number)))
        .collect();
    let products: Vec<Option<u32>> = returned
        .products
        .numbers()
        .map(|number| sales.products.find(returned.products.label(number)))
        .collect();
    let numbered = |&(customer, product, what): &(u32, u32, Return)| {
        let product = products[product as usize].unwrap_or(u32::MAX);
        Some(CameBack { customer: customers[customer as usize]?, product, what })
    };
    returned.came_back.iter().filter_map(numbered).collect()
}

/// The numbers of what lines have, in place of those before; `None` where they stay.
struct Numbers {
    customers: Option<Vec<u32>>,
    orders: Option<Vec<u32>>,
    products: Option<Vec<u32>>,
}

impl Numbers {
    /// Whether lines stay as they are.
    fn stay(&self) -> bool {
        self.customers.is_none() && self.orders.is_none() && self.products.is_none()
    }

    fn of(&self, line: &Line) -> Line {
        let new = |number: u32, ranks: &Option<Vec<u32>>| match ranks {
            Some(ranks) => ranks.get(number as usize).copied().unwrap_or(0),
            None => number,
        };
        Line {
            customer: new(line.customer, &self.customers),
            order: new(line.order, &self.orders),
            product: new(line.product, &self.products),
            ..*line
        }
    }
}

/// Takes out customers, orders and products that no line has, such as those of charges and of
/// purchases that came back, and numbers the others without gaps. Lines that are gone have nothing.
fn leave_unused(transactions: &mut Transactions, lines: &[Line]) -> Numbers {
    let Transactions { customers, contacts, orders, catalogue, returns, given_back, .. } =
        transactions;
    let mut used = [customers.len(), *orders as usize, catalogue.code.len()].map(Used::new);
    for line in lines.iter().filter(|line| !returned::is_gone(line)) {
        let numbers = [line.customer, line.order, line.product];
        used.iter_mut().zip(numbers).for_each(|(used, number)| used.note(number));
    }
    let [of_customers, of_orders, of_products] = used.map(Used::ranks);
    if let Some(ranks) = &of_customers {
        keep(customers, ranks);
        let Contacts { name, email, phone, consent } = contacts;
        [name, email, phone].into_iter().for_each(|texts| keep(texts, ranks));
        keep(consent, ranks);
        keep(&mut returns.lines, ranks);
        keep(&mut returns.amount, ranks);
    }
    if let Some(ranks) = &of_orders {
        *orders -= ranks.iter().map(|rank| u32::from(*rank == UNUSED)).sum::<u32>();
    }
    if let Some(ranks) = &of_products {
        keep(&mut catalogue.code, ranks);
        keep(&mut catalogue.name, ranks);
    }
    let is_used = |number: &mut u32, ranks: &Option<Vec<u32>>| {
        if let Some(ranks) = ranks {
            *number = ranks.get(*number as usize).copied().unwrap_or(UNUSED);
        }
        *number != UNUSED
    };
    given_back.retain_mut(|(customer, product)| {
        is_used(&mut customer.0, &of_customers) && is_used(&mut product.0, &of_products)
    });
    Numbers { customers: of_customers, orders: of_orders, products: of_products }
}

/// The rank of what no line has.
const UNUSED: u32 = u32::MAX;

/// Which of some numbers lines have.
struct Used {
    is_used: Vec<bool>,
}

impl Used {
    fn new(count: usize) -> Self {
        Self { is_used: vec![false; count] }
    }

    fn note(&mut self, number: u32) {
        if let Some(is_used) = self.is_used.get_mut(number as usize) {
            *is_used = true;
        }
    }

    /// For each number its rank among those that are used, [`UNUSED`] for the others; `None` when all
    /// are used.
    fn ranks(self) -> Option<Vec<u32>> {
        if self.is_used.iter().all(|is_used| *is_used) {
            return None;
        }
        let mut next = 0;
        let rank = |is_used: bool| {
            let rank = if is_used { next } else { UNUSED };
            next += u32::from(is_used);
            rank
        };
        Some(self.is_used.into_iter().map(rank).collect())
    }
}

/// Keeps what is used.
fn keep<T>(values: &mut Vec<T>, ranks: &[u32]) {
    let mut ranks = ranks.iter();
    values.retain(|_| ranks.next().is_some_and(|rank| *rank != UNUSED));
}

/// The numbers of all orders: by label, then by customer; those without a label last, by customer
/// and day.
async fn sorted_orders<H: Host>(
    sales: &Sales,
    customer_rank: &[u32],
    encoding: Encoding,
    span: &mut Span<'_, '_, H>,
) -> Result<Vec<u32>, Cancelled> {
    let orders = &sales.orders;
    let key = |number: u32| {
        let (prefix, label) = orders.label(number).split_at(KEY_PREFIX);
        let customer: [u8; 4] = prefix[1..].try_into().expect("a prefix of five bytes");
        (prefix[0], label, customer_rank[u32::from_le_bytes(customer) as usize])
    };
    let labels = orders.numbers().map(key).filter(|key| key.0 == 0).map(|key| key.1);
    let common = sort::common_prefix(labels);
    let entry = |number| match key(number) {
        (0, label, _) => (Key::of(label, common), number),
        _ => (Key::LAST, number),
    };
    let compare = |a: &(Key, u32), b: &(Key, u32)| {
        a.0.cmp(&b.0).then_with(|| {
            let (a, b) = (key(a.1), key(b.1));
            a.0.cmp(&b.0).then_with(|| match a.0 {
                0 => sort::compare(a.1, b.1, encoding).then_with(|| a.2.cmp(&b.2)),
                _ => a.2.cmp(&b.2).then_with(|| a.1.cmp(b.1)),
            })
        })
    };
    let entries = sort::sort(orders.numbers().map(entry).collect(), &compare, span).await?;
    Ok(entries.into_iter().map(|(_, number)| number).collect())
}

/// Codes and names of the products in the order `products`. A product's name is its most frequent
/// description; of equally frequent ones the first in the order of texts.
async fn catalogue<H: Host>(
    sales: &Sales,
    products: &[u32],
    encoding: Encoding,
    span: &mut Span<'_, '_, H>,
) -> Result<Catalogue, Cancelled> {
    let mut best: Vec<Option<(u32, u32)>> = vec![None; products.len()];
    for (pair, &Named { lines: count, .. }) in sales.names.numbers().zip(&sales.named) {
        let (product, description) = number_pair(sales.names.label(pair));
        let best = &mut best[product as usize];
        let is_better = best.is_none_or(|(most, other)| {
            let text = |number| sales.descriptions.label(number);
            let by_text = || sort::compare(text(description), text(other), encoding).is_lt();
            count > most || (count == most && by_text())
        });
        if is_better {
            *best = Some((count, description));
        }
        span.work(1).await?;
    }
    let mut catalogue = Catalogue::default();
    for &product in products {
        let code = encoding.decode(sales.products.label(product)).into_owned();
        let name = best[product as usize].map_or_else(
            || code.clone(),
            |(_, description)| encoding.decode(sales.descriptions.label(description)).into_owned(),
        );
        catalogue.code.push(code);
        catalogue.name.push(name);
        span.work(1).await?;
    }
    Ok(catalogue)
}

fn number_pair(pair: &[u8]) -> (u32, u32) {
    let (product, description) = pair.split_at(4);
    let number = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().expect("two u32"));
    (number(product), number(description))
}

/// All lines, with the numbers that `rank` gives, by customer, minute, order, product, quantity
/// and amount: put in place by customer, then sorted within each. With them where each customer's
/// start, and where the last one's end.
async fn sorted_lines<H: Host>(
    pieces: Vec<Vec<Line>>,
    customers: usize,
    rank: impl Fn(&Line) -> Line,
    span: &mut Span<'_, '_, H>,
) -> Result<(Vec<Line>, Vec<usize>), Cancelled> {
    const BLANK: Line = Line {
        customer: 0,
        order: 0,
        product: 0,
        minute: Minute(0),
        quantity: 0.0,
        amount: Money::ZERO,
    };
    const LONG: usize = 1 << 15;

    let mut starts = vec![0_usize; customers + 1];
    for piece in &pieces {
        for line in piece {
            starts[rank(line).customer as usize + 1] += 1;
        }
        span.work(piece.len()).await?;
    }
    for customer in 0..customers {
        starts[customer + 1] += starts[customer];
    }
    let mut lines = vec![BLANK; starts[customers]];
    let mut next = starts.clone();
    for piece in pieces {
        for line in &piece {
            let line = rank(line);
            let place = &mut next[line.customer as usize];
            lines[*place] = line;
            *place += 1;
        }
        span.work(piece.len()).await?;
    }
    for range in starts.windows(2) {
        let mine = &mut lines[range[0]..range[1]];
        if mine.len() < LONG {
            mine.sort_unstable_by(compare_lines);
            span.work(mine.len()).await?;
        } else {
            let sorted = sort::sort(mine.to_vec(), &compare_lines, span).await?;
            mine.copy_from_slice(&sorted);
        }
    }
    Ok((lines, starts))
}

/// The order of one customer's lines.
fn compare_lines(a: &Line, b: &Line) -> Ordering {
    // One number each: comparing them needs no branch.
    let place = |line: &Line| {
        let minute = u128::from(line.minute.0.cast_unsigned() ^ 1 << 31);
        minute << 64 | u128::from(line.order) << 32 | u128::from(line.product)
    };
    place(a)
        .cmp(&place(b))
        .then_with(|| a.quantity.total_cmp(&b.quantity))
        .then_with(|| a.amount.cmp(&b.amount))
}

/// The lines that are not gone in columns, with their new numbers.
async fn columns<H: Host>(
    lines: &[Line],
    numbers: &Numbers,
    has_products: bool,
    span: &mut Span<'_, '_, H>,
) -> Result<Lines, Cancelled> {
    /// So many lines are put together at a time: as many as a near cache holds.
    const TOGETHER: usize = 1 << 12;

    let length = lines.len();
    let mut columns = Lines {
        customer: Vec::with_capacity(length),
        order: Vec::with_capacity(length),
        product: Vec::with_capacity(if has_products { length } else { 0 }),
        minute: Vec::with_capacity(length),
        quantity: Vec::with_capacity(length),
        amount: Vec::with_capacity(length),
    };
    let stay = numbers.stay();
    let mut left = Vec::with_capacity(if stay { 0 } else { TOGETHER });
    for lines in lines.chunks(TOGETHER) {
        let lines = if stay && !lines.iter().any(returned::is_gone) {
            lines
        } else {
            left.clear();
            let those_left = lines.iter().filter(|line| !returned::is_gone(line));
            left.extend(those_left.map(|line| numbers.of(line)));
            &left
        };
        columns.customer.extend(lines.iter().map(|line| CustomerId(line.customer)));
        columns.order.extend(lines.iter().map(|line| OrderId(line.order)));
        if has_products {
            columns.product.extend(lines.iter().map(|line| ProductId(line.product)));
        }
        columns.minute.extend(lines.iter().map(|line| line.minute));
        columns.quantity.extend(lines.iter().map(|line| line.quantity));
        columns.amount.extend(lines.iter().map(|line| line.amount));
        span.work(lines.len()).await?;
    }
    Ok(columns)
}
