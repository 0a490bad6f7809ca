//! Everything is measured once in each of several rounds, so that a machine that is faster for a
//! while is so for all that is compared.

use std::error::Error;

use super::figure::Figures;
use super::table::Column;

/// What is measured, and the columns that it fills.
pub(crate) struct Entry<'m> {
    titles: Vec<String>,
    measure: Measure<'m>,
}

/// Measures once, for each of the columns.
type Measure<'m> = Box<dyn Fn() -> Result<Vec<Figures>, Box<dyn Error>> + 'm>;

impl<'m> Entry<'m> {
    /// What fills columns with these titles.
    pub(crate) fn new<const N: usize>(
        titles: [&str; N],
        measure: impl Fn() -> Result<[Figures; N], Box<dyn Error>> + 'm,
    ) -> Self {
        Self {
            titles: titles.map(str::to_owned).to_vec(),
            measure: Box::new(move || measure().map(Vec::from)),
        }
    }
}

/// The medians of so many rounds, one at least.
pub(crate) fn measure(entries: &[Entry<'_>], rounds: u64) -> Result<Vec<Column>, Box<dyn Error>> {
    let mut measured: Vec<Vec<Vec<Figures>>> = entries.iter().map(|_| Vec::new()).collect();
    for round in 1..=rounds {
        for (entry, measured) in entries.iter().zip(&mut measured) {
            eprintln!("{}, {round} of {rounds}", entry.titles.join("; "));
            measured.push((entry.measure)()?);
        }
    }
    let columns = entries.iter().zip(measured).flat_map(|(entry, rounds)| {
        let column = move |(place, title): (usize, &String)| {
            let figures: Vec<Figures> = rounds.iter().map(|round| round[place].clone()).collect();
            Column { title: title.clone(), figures: Figures::medians(&figures) }
        };
        entry.titles.iter().enumerate().map(column).collect::<Vec<_>>()
    });
    Ok(columns.collect())
}
