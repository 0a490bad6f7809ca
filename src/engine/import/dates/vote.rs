//! The names of months in a column -> the languages they are in.
//!
//! `listopad` is October in Croatian and November in Polish: the other names of the column tell. Where
//! they do not, the word is left open, because a wrong guess is worse than none.

use super::names::{Languages, Word, is_common, languages};

/// So many different words of a language that few shops use are no chance.
const FEW: usize = 3;

/// The languages that read most of the words, each with how often it stands there; a name counts twice
/// as much as the beginning of one. A language that few shops use must read more than any other.
pub(super) fn languages_of(words: &[(Word, u64)]) -> Languages {
    let points = |language: u8| -> u64 {
        let worth = |&(word, rows): &(Word, u64)| match word.in_language(language) {
            Some((_, true)) => 2 * rows,
            Some((_, false)) => rows,
            None => 0,
        };
        words.iter().map(worth).sum()
    };
    let all: Vec<(u8, u64)> = (0..languages()).map(|each| (each, points(each))).collect();
    let most = |is_it: &dyn Fn(u8) -> bool| {
        all.iter().filter(|(each, _)| is_it(*each)).map(|(_, points)| *points).max().unwrap_or(0)
    };
    let (common, any) = (most(&is_common), most(&|_| true));
    let is_rare = any > common && words.len() >= FEW;
    let mut best = Languages::default();
    for (language, points) in all {
        if points > 0
            && points == if is_rare { any } else { common }
            && (is_rare || is_common(language))
        {
            best.add(language);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::cursor::Cursor;
    use super::super::names;
    use super::*;

    fn word(text: &str) -> Word {
        names::take(&mut Cursor(text.as_bytes())).expect("a name")
    }

    fn months(column: &str) -> Vec<Option<u8>> {
        let words: Vec<Word> = column.split(' ').map(word).collect();
        let counted: Vec<(Word, u64)> = words.iter().map(|&word| (word, 1)).collect();
        let languages = languages_of(&counted);
        words.into_iter().map(|word| word.month(languages)).collect()
    }

    #[test]
    fn the_others_of_the_column_tell_an_ambiguous_name() {
        assert_eq!(months("listopad grudnia"), [Some(11), Some(12)], "Polish");
        assert_eq!(months("listopad prosinca"), [Some(10), Some(12)], "Croatian");
        assert_eq!(months("listopad prosinec"), [Some(11), Some(12)], "Czech");
        assert_eq!(months("lip sie wrz"), [Some(7), Some(8), Some(9)]);
        assert_eq!(months("lip srp kol"), [Some(6), Some(7), Some(8)]);
        assert_eq!(months("mar maalis touko"), [Some(11), Some(3), Some(5)], "Finnish");
    }

    #[test]
    fn what_nothing_tells_is_left_open() {
        assert_eq!(months("listopad"), [None]);
        assert_eq!(months("lip"), [None]);
        assert_eq!(months("mar"), [Some(3)], "nobody calls another month so");
    }

    #[test]
    fn names_of_several_languages_are_read_side_by_side() {
        assert_eq!(months("dezember dec avril mayo"), [Some(12), Some(12), Some(4), Some(5)]);
    }
}
