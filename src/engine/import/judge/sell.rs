//! A judged row -> what is added to the sales, or to what came back.

use super::super::block::Row;
use super::super::left_out::LeftOut;
use super::super::markets::Market;
use super::super::products;
use super::super::returned::Return;
use super::super::sales::{Sale, Sold, TooMuch};
use super::{Judge, Returned, Worth, customer};
use crate::domain::{Minute, Money};

impl Judge {
    /// Adds the sale, or the sales, of a row; charges are none when `market` leaves them out.
    pub(in super::super) fn sell(
        &mut self,
        row: Row<'_>,
        minute: Minute,
        Worth { quantity, amount }: Worth,
        left_out: &mut LeftOut,
        market: &mut Market,
    ) -> Result<Sold, TooMuch> {
        self.name.look(|column| self.carried.field(row, column));
        let columns = &self.form.columns;
        let optional = |column: Option<usize>| column.map(|column| row.trimmed(column));
        let country = columns.country.map(|column| self.carried.field(row, column));
        let encoding = self.form.encoding;
        let sale = Sale {
            customer: self.customer(row),
            order: optional(columns.order).filter(|label| !label.is_empty()),
            product: self.product(row),
            description: optional(columns.description).unwrap_or_default(),
            country: country.unwrap_or_default(),
            minute,
            quantity,
            amount,
            beside: self.beside(row),
            // The total of an order is for all of its lines.
            may_be_charge: !columns.money.is_total(),
            encoding,
        };
        let sold = match columns.products {
            None => market.sales.push(&sale)?,
            Some(listed) => {
                let listed = products::split(row.trimmed(listed));
                let mut products = Vec::with_capacity(listed.len());
                for &(name, pieces) in &listed {
                    let is_charge =
                        sale.may_be_charge && market.sales.is_charge(name, b"", encoding)?;
                    if !is_charge && !left_out.has_product(name, encoding) {
                        products.push((name, pieces));
                    }
                }
                if products.is_empty() && !listed.is_empty() {
                    return Ok(Sold::Charge);
                }
                let amounts = products::shares(amount, &products);
                for ((name, quantity), amount) in products.iter().copied().zip(amounts) {
                    market.sales.push(&Sale { product: Some(name), quantity, amount, ..sale })?;
                }
                if products.is_empty() {
                    market.sales.push(&Sale { product: Some(b""), ..sale })?;
                }
                Sold::Sale
            }
        };
        if sold == Sold::Sale {
            self.tell_rivals(row, quantity, amount, market);
            if self.form.columns.money.is_total() {
                let order = self.order(row);
                self.totals.count(order, customer(self.carried.field(row, self.from)));
            }
        }
        Ok(sold)
    }

    /// Takes note of what came back, or was ordered and not paid.
    pub(in super::super) fn give_back(
        &self,
        row: Row<'_>,
        returned: Returned,
        market: &mut Market,
    ) -> Result<(), TooMuch> {
        let Returned { minute, amount, pieces, came_back } = returned;
        let product = self.product(row).unwrap_or_default();
        let description = self.form.columns.description.map(|column| row.trimmed(column));
        let is_purchase = came_back
            && !market.sales.is_charge(
                product,
                description.unwrap_or_default(),
                self.form.encoding,
            )?;
        let customer = self.customer(row);
        market.returns.push(customer, amount)?;
        if is_purchase {
            market.returns.came_back(customer, product, Return { minute, pieces, amount })?;
        }
        Ok(())
    }

    /// The code of the product, or what it is called; `None` without such columns.
    pub(super) fn product<'r>(&self, row: Row<'r>) -> Option<&'r [u8]> {
        let columns = &self.form.columns;
        let code = row.trimmed(columns.product?);
        match columns.description {
            Some(description) if code.is_empty() => Some(row.trimmed(description)),
            _ => Some(code),
        }
    }

    /// What stands beside the customer of a row.
    fn beside<'r>(&'r self, row: Row<'r>) -> [&'r [u8]; 3] {
        let [email, phone, name] = self.form.columns.beside;
        let value = |column: Option<usize>| match column {
            Some(column) => self.carried.field(row, column),
            None => &[],
        };
        let name = if self.name.is_there() { self.name.text() } else { value(name) };
        [value(email), value(phone), name]
    }

    /// Whether the customer of a row wants to be written to, if the row says so.
    pub(in super::super) fn consent(&mut self, row: Row<'_>) -> Option<bool> {
        let text = row.trimmed(self.form.columns.consent?);
        self.consent.read(text, self.form.encoding)
    }

    /// Adds what the row would be worth by every other reading; what does not tell says as much.
    fn tell_rivals(&mut self, row: Row<'_>, quantity: f64, amount: Money, market: &mut Market) {
        if market.rivals.is_empty() {
            return;
        }
        let columns = &self.form.columns;
        let order = columns.order.map(|column| row.trimmed(column)).unwrap_or_default();
        let of = (order, customer(self.carried.field(row, self.from)));
        for (place, sum) in market.rivals.iter_mut().enumerate() {
            let rival = self.rivals.iter_mut().find(|rival| rival.place == place);
            let other = rival.and_then(|rival| rival.worth(row, quantity, of, self.form.money));
            *sum += other.unwrap_or(amount);
        }
    }

    /// Adds a row as it would stand by itself, with what it leaves out of the rows before it: its fields with
    /// one byte between them, and where they end.
    pub(in super::super) fn fill(&self, row: Row<'_>, text: &mut Vec<u8>, ends: &mut Vec<u32>) {
        let from = text.len();
        for column in 0..row.ends().len() {
            let raw = row.get(column).unwrap_or_default();
            let field = self.carried.field(row, column);
            // As it stands, with its blanks, unless it is carried.
            text.extend_from_slice(if raw.trim_ascii() == field { raw } else { field });
            #[expect(clippy::cast_possible_truncation, reason = "no row is that long")]
            ends.push((text.len() - from) as u32);
            text.push(self.form.dialect.separator);
        }
    }
}
