//! Many short texts -> those that contain what is typed, case ignored. Pure.
//!
//! The texts are lowercased once and laid end to end, so that a key press is one pass over one
//! string instead of an allocation for each of 100,000 names.

/// Texts, ready to be searched.
#[derive(Debug, Default)]
pub(crate) struct SearchText {
    /// The texts in lower case, each followed by a line end.
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
}

impl SearchText {
    /// Makes texts ready.
    pub(crate) fn of(texts: &[String]) -> Self {
        let mut found = Self::default();
        found.ends.reserve(texts.len());
        for text in texts {
            // Most names are ASCII, which needs no string of its own.
            if text.is_ascii() {
                found.text.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
            } else {
                found.text.push_str(&text.to_lowercase());
            }
            found.text.push('\n');
            found.ends.push(found.text.len());
        }
        found
    }

    /// For each text whether it contains what is searched for; `None` when nothing is.
    pub(crate) fn find(&self, wanted: &str) -> Option<Vec<bool>> {
        let wanted = wanted.trim().to_lowercase();
        if wanted.is_empty() {
            return None;
        }
        let mut found = vec![false; self.ends.len()];
        let mut text = 0;
        for (place, _) in self.text.match_indices(wanted.as_str()) {
            while self.ends.get(text).is_some_and(|end| *end <= place) {
                text += 1;
            }
            // A match cannot reach over a line end: what is typed has none.
            if let Some(found) = found.get_mut(text) {
                *found = true;
            }
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(wanted: &str) -> Option<Vec<bool>> {
        let texts = ["100", "99", "anna", "BÄR & Söhne", "", "Anneliese"].map(str::to_owned);
        SearchText::of(&texts).find(wanted)
    }

    fn places(wanted: &str) -> Vec<usize> {
        let found = found(wanted).expect("something is searched for");
        (0..found.len()).filter(|place| found[*place]).collect()
    }

    #[test]
    fn case_and_surrounding_blanks_are_ignored() {
        assert_eq!(places(" AN "), [2, 5]);
        assert_eq!(places("bär &"), [3]);
        assert_eq!(places("9"), [1]);
        assert_eq!(places("nobody"), [0_usize; 0]);
        assert_eq!(found("  "), None);
    }

    #[test]
    fn no_match_reaches_into_the_next_text() {
        assert_eq!(places("10099"), [0_usize; 0]);
        assert_eq!(places("0"), [0]);
    }
}
