//! Sales as they are collected: labels as numbers in the order of first appearance, lines in the
//! order of the file. [`super::arrange`] takes both orders out of them.

use super::encodings::Encoding;
use super::error::Error;
use super::intern::{self, Full, Interner, is_same, room};
use super::people::{Beside, Consents};
use super::suspects;
use crate::domain::{Minute, Money};

/// A sale as it stands in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sale<'r> {
    /// Who bought; not empty.
    pub(super) customer: &'r [u8],
    /// In which order, if the file says so.
    pub(super) order: Option<&'r [u8]>,
    /// Which product; `None` without such a column.
    pub(super) product: Option<&'r [u8]>,
    /// What the product is called; empty when the file does not say.
    pub(super) description: &'r [u8],
    /// Where the customer lives; empty when the file does not say.
    pub(super) country: &'r [u8],
    /// When.
    pub(super) minute: Minute,
    /// How many pieces.
    pub(super) quantity: f64,
    /// For how much.
    pub(super) amount: Money,
    /// What stands beside the customer: e-mail address, telephone number, name; each empty when the
    /// file does not say.
    pub(super) beside: [&'r [u8]; 3],
    /// It is none when the product's name says that it is a charge, if charges are left out.
    pub(super) may_be_charge: bool,
    /// What the labels are in.
    pub(super) encoding: Encoding,
}

/// What became of a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sold {
    /// It was added.
    Sale,
    /// It is postage, a fee or the like: nothing was added.
    Charge,
}

/// A sale with numbers for labels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) customer: u32,
    pub(super) order: u32,
    pub(super) product: u32,
    pub(super) minute: Minute,
    pub(super) quantity: f64,
    pub(super) amount: Money,
}

/// All sales so far.
#[derive(Debug, Default)]
pub(super) struct Sales {
    /// Customers.
    pub(super) customers: Interner,
    /// What stands beside them: e-mail addresses, telephone numbers, names.
    pub(super) beside: [Beside; 3],
    /// Whether they want to be written to, as far as any row tells.
    pub(super) consents: Consents,
    /// Some of them are telephone numbers.
    pub(super) has_phones: bool,
    /// For each file how many customers there were before it.
    pub(super) begins: Vec<u32>,
    /// Orders: an order belongs to one customer. See [`order_key`].
    pub(super) orders: Interner,
    /// Product codes; empty without such a column.
    pub(super) products: Interner,
    /// What products are called.
    pub(super) descriptions: Interner,
    /// Pairs of product and description, as two little-endian u32.
    pub(super) names: Interner,
    /// What is known of each pair.
    pub(super) named: Vec<Named>,
    /// For each product what it was called last: the next time it is nearly always the same.
    last_names: Vec<LastName>,
    /// Charges are left out.
    drops_charges: bool,
    /// Whether each product without a description is one.
    charge_codes: Vec<Option<bool>>,
    /// Countries.
    pub(super) countries: Interner,
    /// For each of them its lines, and for how much.
    pub(super) country_sums: Vec<(u64, Money)>,
    /// The lines, in pieces of [`PIECE`], so that growing never copies them.
    pub(super) lines: Vec<Vec<Line>>,
    /// The numbers of the last sale: the next one often has the same.
    last: Option<Last>,
    key: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Last {
    customer: u32,
    order: u32,
    country: u32,
}

/// What is known of a product with a description.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Named {
    /// How many lines have them.
    pub(super) lines: u32,
    /// Whether that is the name of a charge, once it was looked at.
    is_charge: Option<bool>,
}

/// What a product was called last.
#[derive(Clone, Copy, Debug)]
struct LastName {
    /// The description's hash; two descriptions in 2^64 may be taken for one. A comparison would
    /// have to fetch the other one from memory first.
    hash: u64,
    /// The number of the pair; `u32::MAX` before the first one.
    name: u32,
}

/// The numbers of a product and, if it has a description, of the pair of both.
#[derive(Clone, Copy, Debug)]
struct Found {
    product: u32,
    name: Option<u32>,
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TooMuch {
    /// Of these labels, in the plural, there are more than can be numbered.
    Labels(&'static str),
    /// There is no memory left.
    Memory,
}

impl TooMuch {
    /// What stops the import of the files of this name.
    pub(super) fn error(self, name: &str) -> Error {
        let name = name.to_owned();
        match self {
            Self::Labels(what) => Error::TooMany { name, what },
            Self::Memory => Error::OutOfMemory { name },
        }
    }

    /// What it is when there is no room for one more of these.
    pub(super) fn of(labels: &'static str) -> impl Fn(Full) -> Self {
        move |full| match full {
            Full::Numbers => Self::Labels(labels),
            Full::Memory => Self::Memory,
        }
    }
}

/// Lines in one piece of memory.
const PIECE: usize = 1 << 15;

/// Bytes of an order's key before its label.
pub(super) const KEY_PREFIX: usize = 5;

impl Sales {
    /// Begins a file, whose customers may be telephone numbers.
    pub(super) fn begin_file(&mut self, has_phones: bool) {
        self.has_phones |= has_phones;
        self.begins.push(self.customers.numbers().end);
    }

    /// Leaves out charges from now on, or no more.
    pub(super) fn leave_out_charges(&mut self, are_out: bool) {
        self.drops_charges = are_out;
    }

    /// Adds a sale, unless it is a charge and these are left out.
    ///
    /// # Errors
    /// What there is too much of.
    pub(super) fn push(&mut self, sale: &Sale<'_>) -> Result<Sold, TooMuch> {
        let too_many = TooMuch::of;
        let product = match sale.product {
            Some(code) => {
                let found = self.product(code, sale.description)?;
                if self.drops_charges
                    && sale.may_be_charge
                    && self.is_named_charge(found, code, sale.description, sale.encoding)
                {
                    return Ok(Sold::Charge);
                }
                found.product
            }
            None => 0,
        };
        let last = self.last;
        let customer = match last {
            Some(last) if is_same(self.customers.label(last.customer), sale.customer) => {
                last.customer
            }
            _ => self.customers.intern(sale.customer).map_err(too_many("customers"))?,
        };
        for (beside, value) in self.beside.iter_mut().zip(sale.beside) {
            // Most files have nothing beside the customer.
            if !value.is_empty() {
                beside.push(customer, value, sale.minute)?;
            }
        }
        let order = match last {
            Some(last) if last.customer == customer && self.is_in(last.order, sale) => last.order,
            _ => {
                order_key(&mut self.key, customer, sale);
                self.orders.intern(&self.key).map_err(too_many("orders"))?
            }
        };
        let country = match last {
            Some(last) if is_same(self.countries.label(last.country), sale.country) => last.country,
            _ => self.countries.intern(sale.country).map_err(too_many("countries"))?,
        };
        if country as usize == self.country_sums.len() {
            self.country_sums.push((0, Money::ZERO));
        }
        let (lines, sum) = &mut self.country_sums[country as usize];
        *lines += 1;
        *sum += sale.amount;
        self.last = Some(Last { customer, order, country });
        if self.lines.last().is_none_or(|piece| piece.len() == PIECE) {
            self.lines.push(room(PIECE).map_err(TooMuch::of("lines"))?);
        }
        let piece = self.lines.last_mut().expect("just put there");
        let Sale { minute, quantity, amount, .. } = *sale;
        piece.push(Line { customer, order, product, minute, quantity, amount });
        Ok(Sold::Sale)
    }

    /// Whether a product is a charge, by its code and by what it is called, if charges are left out.
    ///
    /// # Errors
    /// What there is too much of.
    pub(super) fn is_charge(
        &mut self,
        code: &[u8],
        description: &[u8],
        encoding: Encoding,
    ) -> Result<bool, TooMuch> {
        if !self.drops_charges || code.is_empty() {
            return Ok(false);
        }
        let found = self.product(code, description)?;
        Ok(self.is_named_charge(found, code, description, encoding))
    }

    /// Whether a name is that of a charge; each is looked at once.
    #[inline]
    fn is_named_charge(
        &mut self,
        found: Found,
        code: &[u8],
        description: &[u8],
        encoding: Encoding,
    ) -> bool {
        let known = match found.name {
            Some(name) => self.named[name as usize].is_charge,
            None => self.charge_codes.get(found.product as usize).copied().flatten(),
        };
        match known {
            Some(is_charge) => is_charge,
            None => self.look_at_name(found, code, description, encoding),
        }
    }

    #[cold]
    fn look_at_name(
        &mut self,
        Found { product, name }: Found,
        code: &[u8],
        description: &[u8],
        encoding: Encoding,
    ) -> bool {
        let description = name.map(|_| encoding.decode(description));
        let is_charge = suspects::is_charge(&encoding.decode(code), description.as_deref());
        let known = match name {
            Some(name) => &mut self.named[name as usize].is_charge,
            None => {
                let at = product as usize;
                self.charge_codes.resize(self.charge_codes.len().max(at + 1), None);
                &mut self.charge_codes[at]
            }
        };
        *known = Some(is_charge);
        is_charge
    }

    /// What the lines come to.
    pub(super) fn revenue(&self) -> Money {
        self.lines.iter().flatten().map(|line| line.amount).sum()
    }

    /// How many lines there are.
    pub(super) fn len(&self) -> usize {
        self.lines.iter().map(Vec::len).sum()
    }

    /// About how many bytes of memory they take.
    pub(super) fn memory(&self) -> u64 {
        let labels = [
            &self.customers,
            &self.orders,
            &self.products,
            &self.descriptions,
            &self.names,
            &self.countries,
        ];
        let lines = self.len() as u64 * size_of::<Line>() as u64;
        let beside = self.beside.iter().map(Beside::memory).sum::<u64>();
        lines + beside + labels.into_iter().map(Interner::memory).sum::<u64>()
    }

    /// Whether a sale is in an order, if that is one of its customer: [`order_key`] would say so.
    fn is_in(&self, order: u32, sale: &Sale<'_>) -> bool {
        let (prefix, label) = self.orders.label(order).split_at(KEY_PREFIX);
        match (prefix[0], sale.order) {
            (0, Some(own)) => is_same(label, own),
            (1, None) => label == sale.minute.day().0.to_be_bytes(),
            _ => false,
        }
    }

    /// The number of a product; counts what it is called.
    #[inline]
    fn product(&mut self, code: &[u8], description: &[u8]) -> Result<Found, TooMuch> {
        let product = self.products.intern(code).map_err(TooMuch::of("products"))?;
        if description.is_empty() {
            return Ok(Found { product, name: None });
        }
        let index = product as usize;
        if index >= self.last_names.len() {
            self.last_names.resize(index + 1, LastName { hash: 0, name: u32::MAX });
        }
        let hash = intern::hash(description);
        let last = self.last_names[index];
        let name = match last.name != u32::MAX && last.hash == hash {
            true => last.name,
            false => {
                let description =
                    self.descriptions.intern(description).map_err(TooMuch::of("descriptions"))?;
                let mut pair = [0; 8];
                pair[..4].copy_from_slice(&product.to_le_bytes());
                pair[4..].copy_from_slice(&description.to_le_bytes());
                let name = self.names.intern(&pair).map_err(TooMuch::of("descriptions"))?;
                self.last_names[index] = LastName { hash, name };
                name
            }
        };
        let at = name as usize;
        if at == self.named.len() {
            self.named.push(Named::default());
        }
        self.named[at].lines = self.named[at].lines.saturating_add(1);
        Ok(Found { product, name: Some(name) })
    }
}

/// What tells an order from others: a byte for whether it has a label, its customer, and its label
/// or, without one, its day (so that everything a customer buys on one day is one order).
fn order_key(key: &mut Vec<u8>, customer: u32, sale: &Sale<'_>) {
    key.clear();
    key.push(u8::from(sale.order.is_none()));
    key.extend_from_slice(&customer.to_le_bytes());
    match sale.order {
        Some(label) => key.extend_from_slice(label),
        None => key.extend_from_slice(&sale.minute.day().0.to_be_bytes()),
    }
}
