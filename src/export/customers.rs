//! The list of customers, whole or of one segment: who they are, where they stand, what they may
//! like next and what to offer them.

use super::csv::Table;
use crate::domain::order;
use crate::domain::{CustomerId, Money, SegmentId};
use crate::results::{Analysis, Contacts, CustomerTable, Recommendations};
use crate::wording::{self, Words};

/// So many customers tell how long a row is.
const SAMPLE: usize = 50;

/// What every row says of a customer, whatever is known of products.
const COLUMNS: [&str; 13] = [
    "customer",
    "segment",
    "recency_days",
    "orders",
    "order_lines",
    "monetary",
    "first_purchase",
    "last_purchase",
    "recency_score",
    "frequency_score",
    "monetary_score",
    "returned_lines",
    "returned",
];

/// All customers in the order of their labels, one row each; `None` before there are customers.
///
/// Behind the customer come name, e-mail address, telephone number and consent, as far as the files tell
/// them, and behind the fixed columns code, name and reason of as many products as the longest list of
/// recommendations has, then the offer, which those do not have who do not want to be written to. Cells
/// of parts that are not there yet are empty.
#[must_use]
pub fn customers_csv(analysis: &Analysis) -> Option<String> {
    let customers = analysis.customers.as_deref()?;
    let all = (0..customers.len()).map(CustomerId::from_index).collect();
    Some(list(analysis, customers, all))
}

/// The customers of one segment, those who spent most first, in the columns of [`customers_csv`];
/// `None` before there are segments or when there is no such segment.
#[must_use]
pub fn segment_csv(analysis: &Analysis, segment: SegmentId) -> Option<String> {
    let customers = analysis.customers.as_deref()?;
    let segmentation = analysis.segmentation.as_deref()?;
    segmentation.segments.get(segment.index())?;
    let members: Vec<_> = (0..customers.len())
        .map(CustomerId::from_index)
        .filter(|customer| segmentation.of.get(customer.index()) == Some(&segment))
        .collect();
    let members = order::ordered(members, |customer| {
        order::falling(order::signed(customers.monetary[customer.index()].ticks()))
    });
    Some(list(analysis, customers, members))
}

/// Some customers in the order they are given, in the columns of [`customers_csv`]; `None` before
/// there are customers. Who is not in the table is left out.
#[must_use]
pub fn chosen_csv(analysis: &Analysis, mut chosen: Vec<CustomerId>) -> Option<String> {
    let customers = analysis.customers.as_deref()?;
    chosen.retain(|customer| customer.index() < customers.len());
    Some(list(analysis, customers, chosen))
}

/// About how many bytes [`chosen_csv`] makes of some customers: a few of them are written to find out.
#[must_use]
pub fn about_bytes(analysis: &Analysis, chosen: &[CustomerId]) -> Option<u64> {
    let heads = chosen_csv(analysis, Vec::new())?.len() as u64;
    let some: Vec<_> =
        chosen.iter().step_by(chosen.len().div_ceil(SAMPLE).max(1)).copied().collect();
    let written = some.len() as u64;
    let bytes = chosen_csv(analysis, some)?.len() as u64 - heads;
    Some(heads + bytes * chosen.len() as u64 / written.max(1))
}

fn list(analysis: &Analysis, customers: &CustomerTable, rows: Vec<CustomerId>) -> String {
    let products = analysis.recommendations.as_deref().map_or(0, longest);
    let reached = Reached::by(&customers.contacts);
    let mut table = Table::new();
    let [customer, facts @ ..] = COLUMNS;
    table.plain(customer);
    for how in &reached {
        table.plain(how.column());
    }
    for column in facts {
        table.plain(column);
    }
    for rank in 1..=products {
        for what in ["code", "name", "reason"] {
            table.plain(format_args!("product_{rank}_{what}"));
        }
    }
    table.plain("offer").end_row();
    for customer in rows {
        table.text(&customers.label[customer.index()]);
        for how in &reached {
            table.text(how.of(&customers.contacts, customer));
        }
        self::facts(&mut table, analysis, customers, customer);
        recommended(&mut table, analysis, customer, products);
        offer(&mut table, analysis, customers, customer);
        table.end_row();
    }
    table.finish()
}

/// A column that tells how customers can be reached; a list has those that the files tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reached {
    Name,
    Email,
    Phone,
    Consent,
}

impl Reached {
    /// Those that any file tells.
    fn by(contacts: &Contacts) -> Vec<Self> {
        let Contacts { name, email, phone, consent } = contacts;
        let all = [
            (Self::Name, name.is_empty()),
            (Self::Email, email.is_empty()),
            (Self::Phone, phone.is_empty()),
            (Self::Consent, consent.is_empty()),
        ];
        all.into_iter().filter(|(_, is_empty)| !is_empty).map(|(how, _)| how).collect()
    }

    fn column(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Consent => "consent",
        }
    }

    /// What it says of a customer; empty where no file tells.
    fn of(self, contacts: &Contacts, customer: CustomerId) -> &str {
        let text = match self {
            Self::Name => contacts.name_of(customer),
            Self::Email => contacts.email_of(customer),
            Self::Phone => contacts.phone_of(customer),
            Self::Consent => {
                contacts.consent_of(customer).map(|agrees| if agrees { "yes" } else { "no" })
            }
        };
        text.unwrap_or_default()
    }
}

/// The fixed columns behind the customer.
fn facts(table: &mut Table, analysis: &Analysis, customers: &CustomerTable, customer: CustomerId) {
    let index = customer.index();
    let segment = analysis
        .segmentation
        .as_deref()
        .map(|found| wording::segment_name(found.segment_of(customer).name, Words::ENGLISH));
    table
        .text(segment.as_deref().unwrap_or_default())
        .plain(customers.recency[index])
        .plain(customers.orders[index])
        .plain(customers.lines[index])
        .plain(amount(customers.monetary[index]))
        .plain(customers.first[index])
        .plain(customers.last[index]);
    for score in customers.scores[index] {
        table.plain(score);
    }
    table.plain(customers.returned_lines[index]).plain(amount(customers.returned[index]));
}

/// Three columns for each of `places` products, empty where the customer has fewer.
fn recommended(table: &mut Table, analysis: &Analysis, customer: CustomerId, places: usize) {
    let mut filled = 0;
    if let (Some(recommendations), Some(catalogue)) =
        (analysis.recommendations.as_deref(), analysis.catalogue.as_deref())
    {
        for place in recommendations.of(customer) {
            let product = recommendations.product[place].index();
            table.text(&catalogue.code[product]).text(&catalogue.name[product]).text(
                &wording::reason_clause(recommendations.reason[place], catalogue, Words::ENGLISH),
            );
            filled += 1;
        }
    }
    for _ in filled..places {
        table.plain("").plain("").plain("");
    }
}

/// What to offer; empty for those who do not want to be written to.
fn offer(table: &mut Table, analysis: &Analysis, customers: &CustomerTable, customer: CustomerId) {
    let offer = analysis.offers.as_deref().and_then(|offers| offers.of.get(customer.index()));
    match (offer, analysis.catalogue.as_deref()) {
        (Some(offer), Some(catalogue)) if !customers.contacts.is_refused(customer) => {
            let called = customers.called(customer);
            table.text(&wording::offer_to(offer, called, catalogue, Words::ENGLISH))
        }
        _ => table.plain(""),
    };
}

/// The length of the longest list of recommendations.
fn longest(recommendations: &Recommendations) -> usize {
    let lengths = recommendations.start.windows(2).map(|pair| pair[1] - pair[0]);
    lengths.max().unwrap_or(0) as usize
}

/// An amount in currency units, exact, with two to four decimals.
fn amount(money: Money) -> String {
    let ticks = money.ticks();
    let per_unit = Money::TICKS_PER_UNIT.unsigned_abs();
    let sign = if ticks < 0 { "-" } else { "" };
    let (units, rest) = (ticks.unsigned_abs() / per_unit, ticks.unsigned_abs() % per_unit);
    let mut text = format!("{sign}{units}.{rest:04}");
    for _ in 0..2 {
        if text.ends_with('0') {
            text.pop();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::analysis;

    #[test]
    fn the_size_of_a_short_list_is_exact() {
        let analysis = analysis();
        let all = customers_csv(&analysis).expect("there are customers");
        let rows = all.matches("\r\n").count() - 1;
        let chosen: Vec<_> = (0..rows).map(CustomerId::from_index).collect();
        assert_eq!(about_bytes(&analysis, &chosen), Some(all.len() as u64));
        assert_eq!(about_bytes(&Analysis::default(), &[]), None);
    }

    #[test]
    fn a_choice_of_customers_has_the_rows_of_all() {
        let analysis = analysis();
        let all = customers_csv(&analysis).expect("there are customers");
        let chosen = vec![CustomerId(1), CustomerId(0), CustomerId(99)];
        let chosen = chosen_csv(&analysis, chosen).expect("there are customers");
        let rows: Vec<_> = all.split_inclusive("\r\n").collect();
        assert_eq!(chosen, [rows[0], rows[2], rows[1]].concat());
        assert_eq!(chosen_csv(&Analysis::default(), Vec::new()), None);
    }

    #[test]
    fn amounts_are_exact() {
        assert_eq!(amount(Money::from_ticks(12_500)), "1.25");
        assert_eq!(amount(Money::from_ticks(-12_345)), "-1.2345");
        assert_eq!(amount(Money::from_ticks(-10)), "-0.001");
        assert_eq!(amount(Money::ZERO), "0.00");
        assert_eq!(amount(Money::from_ticks(i64::MIN)), "-922337203685477.5808");
    }

    #[test]
    fn everything_about_each_customer_in_one_row() {
        let csv = customers_csv(&analysis()).expect("there are customers");
        let rows: Vec<_> = csv.split("\r\n").collect();
        assert_eq!(
            rows[0],
            "\u{feff}customer,segment,recency_days,orders,order_lines,monetary,first_purchase,\
             last_purchase,recency_score,frequency_score,monetary_score,returned_lines,returned,\
             product_1_code,product_1_name,product_1_reason,product_2_code,product_2_name,\
             product_2_reason,offer"
        );
        assert!(
            rows[1].starts_with(
                "'=HYPERLINK(),Silent Browsers,40,1,2,20.00,2011-11-01,2011-11-01,1,1,1,\
                 0,0.00,A1,\"RULER, 12\"\"\","
            ),
            "{}",
            rows[1]
        );
        // One product of two places: the second is empty.
        assert!(rows[1].contains(",,,,"), "{}", rows[1]);
        assert!(rows[2].starts_with("Müller,VIP Elites,1,2,3,70.50,"), "{}", rows[2]);
        assert_eq!(rows.len(), 4 + 1, "a header, three customers, nothing behind the last line");
    }

    #[test]
    fn who_can_be_reached_is_told_and_who_refuses_has_no_offer() {
        let mut analysis = analysis();
        let mut customers = CustomerTable::clone(analysis.customers.as_deref().expect("there"));
        customers.contacts = Contacts {
            name: vec!["Ada".to_owned(), String::new(), "Zoë Ek".to_owned()],
            email: Vec::new(),
            phone: Vec::new(),
            consent: vec![Some(true), Some(false), None],
        };
        analysis.customers = Some(customers.into());
        let csv = customers_csv(&analysis).expect("there are customers");
        let rows: Vec<_> = csv.split("\r\n").collect();
        assert!(rows[0].starts_with("\u{feff}customer,name,consent,segment,"), "{}", rows[0]);
        assert!(rows[1].starts_with("'=HYPERLINK(),Ada,yes,Silent Browsers,"), "{}", rows[1]);
        assert!(rows[1].contains(",\"Ada gets a personal contact"), "{}", rows[1]);
        assert!(rows[2].starts_with("Müller,,no,VIP Elites,"), "{}", rows[2]);
        assert!(rows[2].ends_with(','), "no offer: {}", rows[2]);
        assert!(rows[3].starts_with("Zoë,Zoë Ek,,VIP Elites,"), "{}", rows[3]);
        assert!(!rows[3].ends_with(','), "an offer: {}", rows[3]);
    }

    #[test]
    fn a_segment_lists_its_best_customers_first() {
        let csv = segment_csv(&analysis(), SegmentId(0)).expect("there is a first segment");
        let customers: Vec<_> =
            csv.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
        assert_eq!(customers, ["Zoë", "Müller"]);
        assert_eq!(segment_csv(&analysis(), SegmentId(2)), None);
    }

    #[test]
    fn an_early_analysis_lists_what_is_known() {
        assert_eq!(customers_csv(&Analysis::default()), None);
        let early = Analysis { customers: analysis().customers, ..Analysis::default() };
        let csv = customers_csv(&early).expect("there are customers");
        assert!(
            csv.contains("\r\nZoë,,2,1,1,100.00,2011-12-08,2011-12-08,3,1,4,1,2.50,\r\n"),
            "{csv}"
        );
        assert_eq!(segment_csv(&early, SegmentId(0)), None);
    }
}
