//! The part of the address after `#` -> the page that is shown, and back.
//!
//! Navigation and selection live in the address so that back, forward, reload and a copied link do
//! what people expect on a host that knows no routes. The address never holds customer data: a
//! customer appears as a position in the table, a search text does not appear at all.

use std::fmt;

use super::filter::{Choice, CustomerFilter};
use super::glossary::Term;
use crate::domain::{CustomerId, SegmentId};

/// A page, with what is selected on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The promise, the drop zone, the sample.
    Start,
    /// How the open files are read, and which rows count.
    Import,
    /// The shop in a few figures.
    Overview,
    /// All segments.
    Segments,
    /// One segment.
    Segment(SegmentId),
    /// The table of customers.
    Customers(CustomerView),
    /// One customer.
    Customer(CustomerId),
    /// How the recommenders were trained and tested.
    Model,
    /// What can be saved.
    Downloads,
    /// The choices of the next run.
    Settings,
    /// The seal and its proof.
    Privacy,
    /// What the words mean, and the one that is asked about.
    Glossary(Option<Term>),
    /// An address that names no page.
    Unknown,
}

/// A page of the navigation, without what is selected on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// [`Route::Start`].
    Start,
    /// [`Route::Import`].
    Import,
    /// [`Route::Overview`].
    Overview,
    /// [`Route::Segments`] and [`Route::Segment`].
    Segments,
    /// [`Route::Customers`].
    Customers,
    /// [`Route::Customer`].
    Customer,
    /// [`Route::Model`].
    Model,
    /// [`Route::Downloads`].
    Downloads,
    /// [`Route::Settings`].
    Settings,
    /// [`Route::Privacy`].
    Privacy,
    /// [`Route::Glossary`].
    Glossary,
    /// [`Route::Unknown`].
    Unknown,
}

/// How the table of customers is filtered and sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CustomerView {
    /// Who is shown.
    pub(crate) filter: CustomerFilter,
    /// The column that is sorted by.
    pub(crate) sort: SortColumn,
    /// Which end comes first.
    pub(crate) order: SortOrder,
    /// As what they are shown.
    pub(crate) form: Form,
}

/// As what customers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// A row for each.
    #[default]
    Table,
    /// A dot for each, marked among all others.
    Chart,
}

/// A column of the table of customers. Which are shown is kept by their places here: more are added at
/// the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SortColumn {
    /// The customer's name or number.
    Customer,
    /// The segment's rank.
    Segment,
    /// Days since the last purchase.
    Recency,
    /// Distinct orders.
    Orders,
    /// Order lines.
    Lines,
    /// Money spent.
    #[default]
    Spent,
    /// Money spent in an order on average.
    Average,
    /// Day of the first purchase.
    First,
    /// Day of the last purchase.
    Last,
    /// For how much was returned.
    Returned,
    /// The three scores together.
    Scores,
    /// The product that is recommended first.
    Product,
    /// What to offer.
    Offer,
    /// What the customer is called beside their number.
    Name,
    /// The customer's e-mail address.
    Email,
    /// The customer's telephone number.
    Phone,
    /// Whether the customer wants to be written to.
    Consent,
}

/// Which end of a sorted column comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SortOrder {
    /// Smallest first.
    Ascending,
    /// Largest first.
    #[default]
    Descending,
}

impl SortColumn {
    /// Every column, in the order of the table.
    pub(crate) const ALL: [Self; 17] = [
        Self::Customer,
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Consent,
        Self::Segment,
        Self::Recency,
        Self::Orders,
        Self::Lines,
        Self::Spent,
        Self::Average,
        Self::First,
        Self::Last,
        Self::Returned,
        Self::Scores,
        Self::Product,
        Self::Offer,
    ];

    /// The column's name in an address.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Segment => "segment",
            Self::Recency => "recency",
            Self::Orders => "orders",
            Self::Lines => "lines",
            Self::Spent => "spent",
            Self::Average => "average",
            Self::First => "first",
            Self::Last => "last",
            Self::Returned => "returned",
            Self::Scores => "scores",
            Self::Product => "product",
            Self::Offer => "offer",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Consent => "consent",
        }
    }

    /// The end that is of interest first: the latest, the most, the first in the alphabet.
    pub(crate) fn natural_order(self) -> SortOrder {
        match self {
            Self::Customer
            | Self::Segment
            | Self::Recency
            | Self::Product
            | Self::Offer
            | Self::Name
            | Self::Email
            | Self::Phone
            | Self::Consent => SortOrder::Ascending,
            Self::Orders
            | Self::Lines
            | Self::Spent
            | Self::Average
            | Self::First
            | Self::Last
            | Self::Returned
            | Self::Scores => SortOrder::Descending,
        }
    }
}

impl SortOrder {
    /// The other end first.
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

impl CustomerView {
    /// Every customer, biggest spender first.
    pub(crate) const ALL: Self = Self {
        filter: CustomerFilter::NONE,
        sort: SortColumn::Spent,
        order: SortOrder::Descending,
        form: Form::Table,
    };

    /// The view after a click on a column's heading: sorted by it, or the other way round.
    pub(crate) fn sorted_by(self, sort: SortColumn) -> Self {
        let order = if self.sort == sort { self.order.reversed() } else { sort.natural_order() };
        Self { sort, order, ..self }
    }
}

impl Route {
    /// The table of one segment's customers, biggest spender first.
    pub(crate) fn customers_of(segment: SegmentId) -> Self {
        let segments = Choice::one(segment.index());
        let filter = CustomerFilter { segments, ..CustomerFilter::NONE };
        Self::Customers(CustomerView { filter, ..CustomerView::ALL })
    }

    /// The page of an address: `hash` is what follows the address's path, with or without its `#`.
    pub(crate) fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Start,
            ["import"] => Self::Import,
            ["overview"] => Self::Overview,
            ["segments"] => Self::Segments,
            ["segments", id] => id.parse().map_or(Self::Unknown, |id| Self::Segment(SegmentId(id))),
            ["customers"] => Self::Customers(parse_view(query)),
            ["customers", id] => {
                id.parse().map_or(Self::Unknown, |id| Self::Customer(CustomerId(id)))
            }
            ["model"] => Self::Model,
            ["downloads"] => Self::Downloads,
            ["settings"] => Self::Settings,
            ["privacy"] => Self::Privacy,
            ["glossary"] => Self::Glossary(None),
            ["glossary", slug] => {
                Term::of_slug(slug).map_or(Self::Unknown, |term| Self::Glossary(Some(term)))
            }
            _ => Self::Unknown,
        }
    }

    /// The page, whatever is selected on it.
    pub(crate) fn page(self) -> Page {
        match self {
            Self::Start => Page::Start,
            Self::Import => Page::Import,
            Self::Overview => Page::Overview,
            Self::Segments | Self::Segment(_) => Page::Segments,
            Self::Customers(_) => Page::Customers,
            Self::Customer(_) => Page::Customer,
            Self::Model => Page::Model,
            Self::Downloads => Page::Downloads,
            Self::Settings => Page::Settings,
            Self::Privacy => Page::Privacy,
            Self::Glossary(_) => Page::Glossary,
            Self::Unknown => Page::Unknown,
        }
    }

    /// The address of the page, for a link.
    pub(crate) fn href(self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::Unknown => write!(f, "#/"),
            Self::Import => write!(f, "#/import"),
            Self::Overview => write!(f, "#/overview"),
            Self::Segments => write!(f, "#/segments"),
            Self::Segment(segment) => write!(f, "#/segments/{}", segment.0),
            Self::Customers(view) => write_view(f, *view),
            Self::Customer(customer) => write!(f, "#/customers/{}", customer.0),
            Self::Model => write!(f, "#/model"),
            Self::Downloads => write!(f, "#/downloads"),
            Self::Settings => write!(f, "#/settings"),
            Self::Privacy => write!(f, "#/privacy"),
            Self::Glossary(None) => write!(f, "#/glossary"),
            Self::Glossary(Some(term)) => write!(f, "#/glossary/{}", term.entry().slug),
        }
    }
}

/// Reads the pairs of a query; what cannot be read is as if it were not there.
fn parse_view(query: &str) -> CustomerView {
    let mut view = CustomerView::default();
    let mut order = None;
    for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match (key, value) {
            ("sort", name) => {
                if let Some(column) = SortColumn::ALL.into_iter().find(|c| c.key() == name) {
                    view.sort = column;
                }
            }
            ("order", "ascending") => order = Some(SortOrder::Ascending),
            ("order", "descending") => order = Some(SortOrder::Descending),
            ("order", _) => {}
            ("show", "chart") => view.form = Form::Chart,
            (key, value) => view.filter.take(key, value),
        }
    }
    view.order = order.unwrap_or(view.sort.natural_order());
    view
}

/// Writes only what differs from what an address without it means.
fn write_view(f: &mut fmt::Formatter<'_>, view: CustomerView) -> fmt::Result {
    write!(f, "#/customers")?;
    let mut pairs = view.filter.pairs();
    if view.sort != SortColumn::default() {
        pairs.push(("sort", view.sort.key().to_owned()));
    }
    if view.order != view.sort.natural_order() {
        let order = match view.order {
            SortOrder::Ascending => "ascending",
            SortOrder::Descending => "descending",
        };
        pairs.push(("order", order.to_owned()));
    }
    if view.form == Form::Chart {
        pairs.push(("show", "chart".to_owned()));
    }
    for (place, (key, value)) in pairs.iter().enumerate() {
        let mark = if place == 0 { '?' } else { '&' };
        write!(f, "{mark}{key}={value}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::filter::{Quantity, Range};

    #[test]
    fn every_route_comes_back_from_its_address() {
        let mut routes = vec![
            Route::Start,
            Route::Import,
            Route::Overview,
            Route::Segments,
            Route::Segment(SegmentId(7)),
            Route::Customer(CustomerId(5_877)),
            Route::Model,
            Route::Downloads,
            Route::Settings,
            Route::Privacy,
            Route::Glossary(None),
            Route::Glossary(Some(Term::Ndcg)),
        ];
        for sort in SortColumn::ALL {
            for order in [SortOrder::Ascending, SortOrder::Descending] {
                for (segments, orders) in [(Choice::NONE, None), (Choice::one(3), Some(5))] {
                    let filter = CustomerFilter { segments, ..CustomerFilter::NONE };
                    let range = Range { from: orders, to: None };
                    let filter = filter.with_range(Quantity::Orders, range);
                    for form in [Form::Table, Form::Chart] {
                        let view = CustomerView { filter, sort, order, form };
                        routes.push(Route::Customers(view));
                    }
                }
            }
        }
        for route in routes {
            assert_eq!(Route::parse(&route.href()), route, "{route}");
        }
    }

    #[test]
    fn addresses_are_short_and_readable() {
        let Route::Customers(view) = Route::customers_of(SegmentId(2)) else {
            unreachable!("customers_of names a table of customers")
        };
        let view = view.sorted_by(SortColumn::Recency).sorted_by(SortColumn::Recency);
        assert_eq!(Route::Customers(CustomerView::default()).href(), "#/customers");
        assert_eq!(
            Route::Customers(view).href(),
            "#/customers?segment=2&sort=recency&order=descending"
        );
    }

    #[test]
    fn nonsense_is_unknown_and_never_a_panic() {
        for hash in ["#/nowhere", "#/customers/x", "#/segments/300", "#/customers/-1", "#/a/b/c"] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
        let view = Route::parse("#/customers?segment=no&sort=no&order=no&&=&x");
        assert_eq!(view, Route::Customers(CustomerView::default()));
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#"), Route::Start);
    }

    #[test]
    fn a_second_click_on_a_heading_turns_the_order_round() {
        let once = CustomerView::default().sorted_by(SortColumn::Recency);
        assert_eq!((once.sort, once.order), (SortColumn::Recency, SortOrder::Ascending));
        assert_eq!(once.sorted_by(SortColumn::Recency).order, SortOrder::Descending);
    }
}
