//! The table of customers as it is looked at: who is shown in which order, who is selected, which
//! columns there are. Derived from the store, the address and the search.

use std::cell::RefCell;
use std::sync::{Arc, Weak};

use leptos::prelude::*;

use super::components::grid::column::Density;
use super::components::grid::keys::Cell;
use super::components::grid::marked::Marked;
use super::components::grid::preference;
use super::filter::Choice;
use super::location::Location;
use super::route::{CustomerView, Route, SortColumn};
use super::search::SearchText;
use super::selection::{self, Shop};
use super::state::State;
use crate::domain::Money;
use crate::results::{Catalogue, CustomerTable, Offers, Recommendations, Segmentation};
use crate::ui::reactive::{Memo, RwSignal};

/// Where the reader's choice of columns is kept.
const COLUMNS: &str = "regulars.customers.columns";
/// Where the reader's choice of density is kept.
const DENSITY: &str = "regulars.customers.density";

/// The columns that are shown at first, as far as the files tell them.
const FIRST_COLUMNS: [SortColumn; 9] = [
    SortColumn::Customer,
    SortColumn::Name,
    SortColumn::Segment,
    SortColumn::Recency,
    SortColumn::Orders,
    SortColumn::Spent,
    SortColumn::Scores,
    SortColumn::Product,
    SortColumn::Offer,
];

/// The table of customers as it is looked at. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CustomerList {
    /// The customers.
    pub(crate) table: StoredValue<Arc<CustomerTable>>,
    /// What the address says.
    pub(crate) view: Memo<CustomerView>,
    /// The customers who are shown, in order.
    pub(crate) shown: Memo<Arc<Vec<u32>>>,
    /// The customers who are selected, shown or not.
    pub(crate) marked: RwSignal<Marked>,
    /// The columns that are shown, by their place in [`SortColumn`].
    pub(crate) columns: RwSignal<Choice>,
    /// How tall rows are.
    pub(crate) density: RwSignal<Density>,
    /// The cell that the keyboard is at.
    pub(crate) active: RwSignal<Cell>,
    /// How far down the table is scrolled.
    pub(crate) top: StoredValue<f64>,
    /// How many customers are the best tenth, what they spent, and what everybody did.
    pub(crate) totals: Memo<(usize, Money, Money)>,
    /// The customers' labels, names and addresses, ready to be searched.
    pub(crate) names: Memo<Arc<SearchText>>,
}

/// The parts of the analysis that rows are drawn from.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    customers: Arc<CustomerTable>,
    segmentation: Option<Arc<Segmentation>>,
    recommendations: Option<Arc<Recommendations>>,
    offers: Option<Arc<Offers>>,
    catalogue: Option<Arc<Catalogue>>,
}

/// What is remembered of the table while another page is shown.
struct Left {
    of: Weak<CustomerTable>,
    view: CustomerView,
    marked: Marked,
    active: Cell,
    top: f64,
}

thread_local! {
    static LEFT: RefCell<Option<Left>> = const { RefCell::new(None) };
}

impl Parts {
    /// What is there now, tracked.
    pub(crate) fn of(state: State, customers: Arc<CustomerTable>) -> Self {
        Self {
            customers,
            segmentation: state.segmentation.get(),
            recommendations: state.recommendations.get(),
            offers: state.offers.get(),
            catalogue: state.catalogue.get(),
        }
    }

    /// The same, borrowed.
    pub(crate) fn shop(&self) -> Shop<'_> {
        Shop {
            table: &self.customers,
            segmentation: self.segmentation.as_deref(),
            offers: self.offers.as_deref(),
            recommendations: self.recommendations.as_deref(),
            catalogue: self.catalogue.as_deref(),
        }
    }
}

impl CustomerList {
    /// The table of these customers, as it was left if it was. Call it inside a reactive owner.
    pub(crate) fn new(table: Arc<CustomerTable>) -> Self {
        let state = State::use_context();
        let at = Location::use_context();
        let view = Memo::new(move |before: Option<&CustomerView>| match at.get() {
            Route::Customers(view) => view,
            _ => before.copied().unwrap_or_default(),
        });
        let left = LEFT.with_borrow_mut(Option::take);
        let left = left.filter(|left| std::ptr::eq(left.of.as_ptr(), Arc::as_ptr(&table)));
        let (marked, there) = match left {
            Some(left) if left.view == view.get_untracked() => {
                (left.marked, Some((left.active, left.top)))
            }
            Some(left) => (left.marked, None),
            None => (Marked::default(), None),
        };
        let (active, top) = there.unwrap_or((Cell { row: 1, column: 1 }, 0.0));
        let customers = StoredValue::new(table);
        let parts = move || Parts::of(state, customers.get_value());
        let names = shared(move || customers.with_value(|table| selection::search_text(table)));
        let products = shared(move || {
            let catalogue = state.catalogue.get();
            catalogue.map_or_else(SearchText::default, |catalogue| SearchText::of(&catalogue.name))
        });
        let by = Memo::new(move |_| (view.get().sort, view.get().order));
        let order = shared(move || {
            let (sort, order) = by.get();
            selection::ordered(parts().shop(), sort, order)
        });
        let shown = Memo::new(move |_| {
            let search = state.search.get();
            let found = (!search.trim().is_empty()).then(|| {
                let products = products.with(|products| products.find(&search));
                let labels = names.with(|names| names.find(&search));
                selection::found_by(parts().shop(), labels, products.as_deref())
            });
            let found = found.flatten();
            let order = order.get();
            let filter = view.get().filter;
            Arc::new(selection::shown(parts().shop(), filter, found.as_deref(), &order))
        });
        let list = Self {
            table: customers,
            view,
            shown,
            marked: RwSignal::new(marked),
            columns: RwSignal::new(columns()),
            density: RwSignal::new(density()),
            active: RwSignal::new(active),
            top: StoredValue::new(top),
            totals: Memo::new(move |_| {
                customers.with_value(|table| {
                    let (best, spent) = selection::best_tenth(table);
                    (best, spent, selection::revenue(table, (0..).take(table.len())))
                })
            }),
            names,
        };
        on_cleanup(move || list.leave());
        list
    }

    /// What is there to draw rows from, tracked.
    pub(crate) fn parts(self, state: State) -> Parts {
        Parts::of(state, self.table.get_value())
    }

    /// The columns that there are, in the order of the table: what no file tells has none.
    pub(crate) fn columns_there(self) -> impl Iterator<Item = SortColumn> {
        let is_there = move |column: &SortColumn| {
            self.table.with_value(|table| selection::has_column(table, *column))
        };
        SortColumn::ALL.into_iter().filter(is_there)
    }

    /// The columns that are shown, in the order of the table; not tracked.
    pub(crate) fn columns_shown(self) -> impl Iterator<Item = SortColumn> {
        let chosen = self.columns.get_untracked();
        self.columns_there().filter(move |column| chosen.contains(*column as usize))
    }

    /// Shows a column, or no more.
    pub(crate) fn toggle_column(self, column: SortColumn) {
        self.columns.update(|columns| *columns = columns.toggled(column as usize));
        preference::keep(COLUMNS, &self.columns.get_untracked().to_string());
    }

    /// Shows the columns that are shown at first.
    pub(crate) fn reset_columns(self) {
        self.columns.set(first_columns());
        preference::keep(COLUMNS, &first_columns().to_string());
    }

    /// Whom a chart marks among all customers, in the order of the table: those who are selected,
    /// or else those whom filters and search leave; nobody when that is everybody. Tracked.
    pub(crate) fn on_chart(self) -> Vec<u32> {
        self.shown.with(|shown| {
            let all = self.table.with_value(|table| table.len());
            self.marked.with(|marked| match (marked.is_empty(), shown.len() == all) {
                (true, true) => Vec::new(),
                (true, false) => shown.to_vec(),
                (false, _) => marked.rows().collect(),
            })
        })
    }

    /// Takes another density.
    pub(crate) fn set_density(self, density: Density) {
        self.density.set(density);
        preference::keep(DENSITY, density.key());
    }

    /// The selected customers in the order of the table, also those who are not shown.
    pub(crate) fn chosen(self, state: State) -> Vec<u32> {
        let CustomerView { sort, order, .. } = self.view.get_untracked();
        let ordered = selection::ordered(untrack(|| self.parts(state)).shop(), sort, order);
        self.marked.with_untracked(|marked| {
            ordered.into_iter().filter(|customer| marked.contains(*customer)).collect()
        })
    }

    /// Remembers where the reader was, for when they come back.
    fn leave(self) {
        let left = (|| {
            Some(Left {
                of: Arc::downgrade(&self.table.try_get_value()?),
                view: self.view.try_get_untracked()?,
                marked: self.marked.try_get_untracked()?,
                active: self.active.try_get_untracked()?,
                top: self.top.try_get_value()?,
            })
        })();
        LEFT.set(left);
    }
}

/// A value that is computed when something it depends on changes, and shared.
fn shared<T: Send + Sync + 'static>(
    compute: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<Arc<T>> {
    Memo::new_with_compare(move |_| Arc::new(compute()), |_, _| true)
}

/// The reader's choice of columns; the customer is always there.
fn columns() -> Choice {
    let kept = preference::read(COLUMNS).map(|kept| Choice::parse(&kept));
    let kept = kept.filter(|kept| kept.contains(SortColumn::Customer as usize));
    kept.unwrap_or_else(first_columns)
}

/// The columns that are shown at first.
pub(crate) fn first_columns() -> Choice {
    let toggled = |chosen: Choice, column| chosen.toggled(column as usize);
    FIRST_COLUMNS.into_iter().fold(Choice::NONE, toggled)
}

fn density() -> Density {
    let kept = preference::read(DENSITY);
    let kept = kept.and_then(|kept| Density::ALL.into_iter().find(|known| known.key() == kept));
    kept.unwrap_or_default()
}
