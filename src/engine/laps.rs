//! How long the steps of a run take, for whoever measures them. The engine only says what it begins.

use std::collections::BTreeMap;

use super::host::Step;

/// Adds up the time of each step. A step lasts until the next one begins, and may come again.
#[derive(Clone, Debug, Default)]
pub struct Laps {
    current: Option<(Step, f64)>,
    spent: BTreeMap<Step, f64>,
}

impl Laps {
    /// A step begins at a time, in whatever unit; the one before ends.
    pub fn begin(&mut self, step: Step, at: f64) {
        self.end(at);
        self.current = Some((step, at));
    }

    /// The current step ends at a time. Gives the time of each step that was begun.
    pub fn end(&mut self, at: f64) -> &BTreeMap<Step, f64> {
        if let Some((step, since)) = self.current.take() {
            *self.spent.entry(step).or_default() += at - since;
        }
        &self.spent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_comes_again_adds_up() {
        let mut laps = Laps::default();
        assert!(laps.end(1.0).is_empty());
        laps.begin(Step::Read, 2.0);
        laps.begin(Step::Clean, 3.0);
        laps.begin(Step::Read, 7.0);
        let expected = BTreeMap::from([(Step::Read, 1.5), (Step::Clean, 4.0)]);
        assert_eq!(*laps.end(7.5), expected);
        assert_eq!(*laps.end(9.0), expected, "nothing was begun since");
    }
}
