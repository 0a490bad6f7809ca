//! A customer's repertoire: the products in most of their orders, a bar each.

use crate::domain::{Archetype, CustomerId, Money};
use crate::results::{Catalogue, CustomerTable};
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// The products that one customer buys most.
#[derive(Clone, Debug, PartialEq)]
pub struct Repertoire {
    /// The archetype of the customer's segment, once it is known.
    pub archetype: Option<Archetype>,
    /// The products, those in most orders first.
    pub products: Vec<Favourite>,
    /// How many orders the customer has made.
    pub orders: usize,
    /// How the reader is spoken to.
    pub words: Words,
}

/// A product and how often it was bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Favourite {
    /// Its name in the file.
    pub name: String,
    /// In how many orders.
    pub orders: u32,
    /// For how much in all.
    pub amount: Money,
}

/// Height of a product: its name and its bar.
const ROW: f64 = 40.0;
/// Height below the products: the axis.
const AXIS: f64 = 44.0;

impl Repertoire {
    /// The products of a customer.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        catalogue: &Catalogue,
        customer: CustomerId,
        archetype: Option<Archetype>,
        words: Words,
    ) -> Self {
        let history = &customers.history;
        let favourite = |index: usize| {
            let product = history.favourite_product.get(index)?;
            Some(Favourite {
                name: catalogue.name.get(product.index())?.clone(),
                orders: *history.favourite_orders.get(index)?,
                amount: *history.favourite_amount.get(index)?,
            })
        };
        Self {
            archetype,
            products: history.favourites(customer).filter_map(favourite).collect(),
            orders: history.orders(customer).len(),
            words,
        }
    }

    fn told(&self, product: &Favourite) -> String {
        self.words.say(
            "repertoire-product",
            &[
                ("product", (&product.name).into()),
                ("count", product.orders.into()),
                ("orders", self.orders.into()),
                ("amount", (&self.words.money(product.amount)).into()),
            ],
        )
    }
}

impl Chart for Repertoire {
    fn title(&self) -> String {
        let Some(first) = self.products.first() else {
            return self.words.text("repertoire-none").to_owned();
        };
        let key = match (self.orders, first.orders) {
            (1, _) => "repertoire-title-once",
            (_, 1) => "repertoire-title-never-again",
            _ => "repertoire-title",
        };
        self.words.say(
            key,
            &[
                ("product", (&first.name).into()),
                ("count", first.orders.into()),
                ("orders", self.orders.into()),
            ],
        )
    }

    fn summary(&self) -> String {
        if self.products.is_empty() {
            return self.words.text("repertoire-none-sentence").to_owned();
        }
        self.words.say("repertoire-summary", &[("products", self.products.len().into())])
    }

    fn table(&self) -> Table {
        let header = ["repertoire-column-product", "repertoire-axis", "history-amount"];
        let mut table = Table::with_header(header.map(|key| self.words.text(key)));
        for product in &self.products {
            table.rows.push(vec![
                product.name.as_str().into(),
                Cell::Number(f64::from(product.orders), 0),
                Cell::Number(product.amount.units(), 2),
            ]);
        }
        table
    }

    fn height(&self, _: f64) -> f64 {
        ROW * self.products.len().max(3) as f64 + AXIS
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        let Some(most) = self.products.iter().map(|product| product.orders).max() else {
            return Scene::empty(theme, size, words.text("repertoire-none"));
        };
        let color = self.archetype.map_or(theme.accent, |archetype| theme.archetype(archetype));
        let amounts: Vec<String> = self
            .products
            .iter()
            .map(|product| {
                let amount = words.money_whole(product.amount.units());
                words.say(
                    "repertoire-bar",
                    &[("count", product.orders.into()), ("amount", (&amount).into())],
                )
            })
            .collect();
        let widest =
            amounts.iter().map(|label| text::width(label, frame::LABEL)).fold(0.0, f64::max);
        let plot = Rect {
            x: 2.0,
            y: 0.0,
            // Bars end where the longest of their labels still fits.
            width: (size.width - widest - 12.0).max(1.0),
            height: (size.height - AXIS).max(1.0),
        };
        let domain = (0.0, f64::from(most.max(1)));
        let x = Linear { domain, range: (plot.x, plot.right()) };
        let mut scene = Scene::default();
        let row = plot.height / self.products.len() as f64;
        let thick = (row * 0.3).min(12.0);
        for (index, (product, label)) in self.products.iter().zip(amounts).enumerate() {
            let top = plot.y + row * index as f64;
            let name = text::fitted(&product.name, frame::LABEL, size.width - 4.0);
            scene.text(name, (plot.x, top + row * 0.32), frame::LABEL, Align::Left, theme.text);
            let width = (x.at(f64::from(product.orders)) - plot.x).max(1.0);
            let bar = Rect { x: plot.x, y: top + row * 0.58, width, height: thick };
            scene.rect(bar, color.at(0.85));
            let at = (bar.right() + 6.0, bar.y + thick / 2.0);
            scene.text(label, at, frame::LABEL, Align::Left, theme.muted);
            let whole = Rect { x: 0.0, y: top, width: size.width, height: row };
            scene.mark(Outline::Rect(whole.inset(1.0)), self.told(product));
        }
        let count = frame::columns(plot.width, 48.0);
        let labels = ticks::whole(0.0, domain.1, count.min(most.max(1) as usize))
            .into_iter()
            .map(|tick| (x.at(tick).max(6.0), words.short(tick)));
        frame::horizontal(&mut scene, theme, plot, labels, words.text("repertoire-axis"));
        scene
    }
}
