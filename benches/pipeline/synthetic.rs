//! Made-up orders, as many as wanted, always the same: few customers buy most, few products sell
//! most, orders come in seasons. Written as CSV while it is read, so that no file is needed.

use std::io::{self, Read, Seek, SeekFrom, Write};

use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// Rows of an order, on average.
const ROWS_OF_AN_ORDER: f64 = 20.0;
/// Minutes that the shop is observed: two years.
const MINUTES: u64 = 2 * 365 * 24 * 60;

/// The text of a shop's export.
#[derive(Debug)]
pub(crate) struct Synthetic {
    generator: Xoshiro256PlusPlus,
    rows: u64,
    written: u64,
    order: u64,
    customers: f64,
    products: f64,
    text: Vec<u8>,
    read: usize,
    /// Bytes handed out so far.
    position: u64,
}

impl Synthetic {
    /// An export of so many rows.
    pub(crate) fn new(rows: u64) -> Self {
        let millions = rows as f64 / 1e6;
        Self {
            generator: Xoshiro256PlusPlus::seed_from_u64(rows),
            rows,
            written: 0,
            order: 0,
            // As in the sample at a million rows; a shop that sells more has more customers, and
            // somewhat more products.
            customers: (6_000.0 * millions).max(50.0),
            products: (4_600.0 * millions.sqrt()).clamp(50.0, 40_000.0),
            text: b"Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
                .to_vec(),
            read: 0,
            position: 0,
        }
    }

    /// From 0 up to 1.
    fn uniform(&mut self) -> f64 {
        (self.generator.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of `count` things, the first the likeliest: the share of the first `s` of them is about
    /// `s` to the power of 0.4.
    fn long_tail(&mut self, count: f64) -> u64 {
        (self.uniform().powf(2.5) * count) as u64
    }

    /// Writes one order.
    fn order(&mut self) {
        self.text.clear();
        self.read = 0;
        // More orders in the second half of each year.
        let share = self.written as f64 / self.rows as f64;
        let minute = (share * MINUTES as f64) as u64;
        let (day, clock) = (minute / 1440, 8 * 60 + minute % 600);
        let customer = 10_000 + self.long_tail(self.customers);
        let rows = (-self.uniform().max(1e-9).ln() * ROWS_OF_AN_ORDER).ceil() as u64;
        for _ in 0..rows.clamp(1, self.rows - self.written) {
            let product = self.long_tail(self.products);
            let quantity = 1 + self.long_tail(24.0);
            let pence = 25 + (product * 7_919) % 2_000;
            // A returned piece now and then, and a sale to nobody known.
            let sign = if self.generator.next_u32().is_multiple_of(50) { "-" } else { "" };
            let nobody = self.generator.next_u32().is_multiple_of(5);
            let customer = if nobody { String::new() } else { customer.to_string() };
            let (month, of_month) = (1 + day % 360 / 30, 1 + day % 30 % 28);
            writeln!(
                self.text,
                "{},{},PRODUCT NUMBER {product},{sign}{quantity},{}-{month:02}-{of_month:02} {:02}:{:02}:00,{}.{:02},{customer},United Kingdom",
                500_000 + self.order,
                10_000 + product,
                2010 + day / 360,
                clock / 60,
                clock % 60,
                pence / 100,
                pence % 100,
            )
            .expect("a vector takes everything");
            self.written += 1;
        }
        self.order += 1;
    }
}

impl Read for Synthetic {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() {
            if self.read == self.text.len() {
                if self.written == self.rows {
                    break;
                }
                self.order();
            }
            let count = (buffer.len() - filled).min(self.text.len() - self.read);
            buffer[filled..filled + count]
                .copy_from_slice(&self.text[self.read..self.read + count]);
            self.read += count;
            filled += count;
        }
        self.position += filled as u64;
        Ok(filled)
    }
}

/// Back to the beginning, and forward from there; that is all that an import asks of a text.
impl Seek for Synthetic {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(to) => to,
            SeekFrom::Current(by) => self.position.saturating_add_signed(by),
            SeekFrom::End(_) => return Err(io::ErrorKind::Unsupported.into()),
        };
        if to < self.position {
            *self = Self::new(self.rows);
        }
        let skipped = to - self.position;
        io::copy(&mut self.by_ref().take(skipped), &mut io::sink())?;
        Ok(self.position)
    }
}
