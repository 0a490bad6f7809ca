//! Sales and returns by currency: amounts of two currencies are never added.

use super::implausible::RowsByDay;
use super::intern::{Full, Interner};
use super::numbers::Currency;
use super::returned::Return;
use super::sales::{Sales, TooMuch};
use super::tallies::Tally;
use crate::domain::{Money, order};
use crate::results;

/// What was sold and returned in each currency that was met, and in none.
#[derive(Debug)]
pub(super) struct Markets {
    markets: Vec<Market>,
    /// The market of the last row: the next one is nearly always in the same.
    last: usize,
    /// How many other readings of the money there are.
    rivals: usize,
    /// Customers of a file so far are telephone numbers.
    has_phones: bool,
    /// Charges are left out.
    drops_charges: bool,
}

/// What was sold and returned in one currency.
#[derive(Debug, Default)]
pub(super) struct Market {
    /// The currency.
    pub(super) currency: Option<Currency>,
    /// Rows that are sales.
    pub(super) rows: Tally,
    /// The same by their day.
    pub(super) by_day: RowsByDay,
    /// The sales.
    pub(super) sales: Sales,
    /// What came back, or brought no money.
    pub(super) returns: Returns,
    /// What the sales would come to by other readings of the money, by their places.
    pub(super) rivals: Vec<Money>,
}

/// What customers returned, or ordered without paying.
#[derive(Debug, Default)]
pub(super) struct Returns {
    /// The customers.
    pub(super) customers: Interner,
    /// For each of them the lines, and for how much.
    pub(super) of: Vec<(u32, Money)>,
    /// The products that came back.
    pub(super) products: Interner,
    /// What came back of what was bought, with its customer and its product.
    pub(super) came_back: Vec<(u32, u32, Return)>,
}

impl Returns {
    /// Adds a line.
    ///
    /// # Errors
    /// What there is too much of.
    pub(super) fn push(&mut self, customer: &[u8], amount: Money) -> Result<(), TooMuch> {
        self.add(customer, 1, amount).map(drop).map_err(TooMuch::of("customers"))
    }

    /// A customer of whom a line was added gave pieces of a product back; it is empty where the file
    /// does not tell.
    ///
    /// # Errors
    /// What there is too much of.
    pub(super) fn came_back(
        &mut self,
        customer: &[u8],
        product: &[u8],
        what: Return,
    ) -> Result<(), TooMuch> {
        let customer = self.customers.intern(customer).map_err(TooMuch::of("customers"))?;
        let product = self.products.intern(product).map_err(TooMuch::of("products"))?;
        self.came_back.push((customer, product, what));
        Ok(())
    }

    /// Adds lines; tells the number of the customer.
    ///
    /// # Errors
    /// When there is no room for one more customer.
    pub(super) fn add(&mut self, customer: &[u8], more: u32, amount: Money) -> Result<u32, Full> {
        let customer = self.customers.intern(customer)?;
        if customer as usize == self.of.len() {
            self.of.push((0, Money::ZERO));
        }
        let (lines, sum) = &mut self.of[customer as usize];
        *lines = lines.saturating_add(more);
        *sum += amount;
        Ok(customer)
    }
}

impl Returns {
    /// About how many bytes of memory they take.
    fn memory(&self) -> u64 {
        let lines = self.came_back.capacity() * size_of::<(u32, u32, Return)>();
        self.customers.memory() + self.products.memory() + lines as u64
    }
}

impl Markets {
    /// Nothing sold yet.
    pub(super) fn new(drops_charges: bool) -> Self {
        let mut market = Market::default();
        market.sales.leave_out_charges(drops_charges);
        Self { markets: vec![market], last: 0, rivals: 0, has_phones: false, drops_charges }
    }

    /// Begins a file.
    pub(super) fn begin_file(&mut self, has_phones: bool) {
        for market in &mut self.markets {
            market.sales.begin_file(has_phones);
        }
        self.has_phones |= has_phones;
    }

    /// The market of a currency.
    #[inline]
    pub(super) fn of(&mut self, currency: Option<Currency>) -> &mut Market {
        if self.markets[self.last].currency != currency {
            self.last = self.other(currency);
        }
        &mut self.markets[self.last]
    }

    /// The place of the market of a currency that is not that of the last row.
    #[cold]
    fn other(&mut self, currency: Option<Currency>) -> usize {
        let known = self.markets.iter().position(|market| market.currency == currency);
        known.unwrap_or_else(|| {
            let rivals = vec![Money::ZERO; self.rivals];
            let mut market = Market { currency, rivals, ..Market::default() };
            market.sales.begin_file(self.has_phones);
            market.sales.leave_out_charges(self.drops_charges);
            self.markets.push(market);
            self.markets.len() - 1
        })
    }

    /// Makes room for so many other readings of the money. Until now they came to what counts.
    pub(super) fn set_rivals(&mut self, rivals: usize) {
        self.rivals = rivals;
        for market in &mut self.markets {
            let so_far = market.sales.revenue();
            market.rivals.resize(rivals, so_far);
        }
    }

    /// About how many bytes of memory they take.
    pub(super) fn memory(&self) -> u64 {
        let of = |market: &Market| market.sales.memory() + market.returns.memory();
        self.markets.iter().map(of).sum()
    }

    /// How many rows are sales in each currency that has any, most first.
    pub(super) fn tallies(&self) -> Vec<results::Tally> {
        let mut tallies: Vec<_> = self
            .markets
            .iter()
            .filter(|market| market.rows.rows > 0)
            .filter_map(|market| {
                let label = market.currency?.code().to_owned();
                Some(results::Tally { label, rows: market.rows.rows })
            })
            .collect();
        order::sort_by(&mut tallies, |a, b| {
            b.rows.cmp(&a.rows).then_with(|| a.label.cmp(&b.label))
        });
        tallies
    }

    /// The market that is kept, and the rows that are sales in the others: that of `wanted` if it
    /// is given, else that with most rows, of two such the one that comes first in the alphabet.
    pub(super) fn finish(mut self, wanted: Option<Currency>) -> (Market, Vec<Tally>) {
        if wanted.is_some() {
            self.of(wanted);
        }
        let most = |a: &Market, b: &Market| {
            let wanted = |market: &Market| wanted.is_some() && market.currency == wanted;
            wanted(a)
                .cmp(&wanted(b))
                .then_with(|| a.rows.rows.cmp(&b.rows.rows))
                .then_with(|| b.currency.cmp(&a.currency))
        };
        let main = (0..self.markets.len())
            .max_by(|&a, &b| most(&self.markets[a], &self.markets[b]))
            .expect("there is one from the start");
        let main = self.markets.swap_remove(main);
        order::sort_by_key(&mut self.markets, |market| market.currency);
        (main, self.markets.into_iter().map(|market| market.rows).collect())
    }
}
