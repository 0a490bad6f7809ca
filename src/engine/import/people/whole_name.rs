//! The name of a customer from the two columns that it may stand in.

use super::super::columns;
use super::super::letters::plain;
use super::super::recognise::Form;

/// The name of a row's customer, where it stands in two columns.
#[derive(Debug)]
pub(in super::super) struct WholeName {
    /// The columns, in the order in which the name is written.
    columns: Option<[usize; 2]>,
    text: Vec<u8>,
}

impl WholeName {
    /// That of a file of this form, if it has two columns. Family names come last, unless the names of
    /// the columns are of a script in which they come first.
    pub(in super::super) fn new(form: &Form) -> Self {
        let [_, _, name] = form.columns.beside;
        let columns = name.zip(form.columns.further_name).map(|(one, other)| {
            let name = |column: usize| form.names.get(column).map(|name| plain(name));
            let is_family = |column| name(column).is_some_and(|name| columns::is_family(&name));
            let is_first = name(one).is_some_and(|name| name.chars().any(is_family_first));
            match (is_family(one) && !is_family(other), is_first) {
                (true, false) => [other, one],
                (false, true) if is_family(other) => [other, one],
                _ => [one, other],
            }
        });
        Self { columns, text: Vec::new() }
    }

    /// Whether there are two columns.
    pub(in super::super) fn is_there(&self) -> bool {
        self.columns.is_some()
    }

    /// Puts the name of a row together.
    pub(in super::super) fn look<'r>(&mut self, field: impl Fn(usize) -> &'r [u8]) {
        let Some(columns) = self.columns else { return };
        self.text.clear();
        for part in columns.map(field).into_iter().filter(|part| !part.is_empty()) {
            if !self.text.is_empty() {
                self.text.push(b' ');
            }
            self.text.extend_from_slice(part);
        }
    }

    /// The name of the row that was looked at last; empty when it has none.
    pub(in super::super) fn text(&self) -> &[u8] {
        &self.text
    }
}

/// Whether a letter is of a script of Chinese, Japanese or Korean.
fn is_family_first(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}
