//! How wide a text will be, estimated without a font: the same on every machine, which is what
//! layout needs. System fonts differ from it by a few percent.

/// Width in CSS pixels at a font size.
///
/// # Source
/// Advance widths of Helvetica (Adobe font metrics), rounded to classes.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size * GENEROUS
}

/// Some system fonts (`DejaVu` Sans on Linux) run a tenth wider than Helvetica, bold text too.
const GENEROUS: f64 = 1.12;

/// The text itself when it fits, else as much of it as fits with an ellipsis; empty when not even
/// three characters fit.
pub(super) fn fitted(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = width("…", size);
    for letter in text.chars() {
        used += advance(letter) * size * GENEROUS;
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let kept = kept.trim_end();
    if kept.chars().count() < 3 { String::new() } else { format!("{kept}…") }
}

/// The text on as many lines as it needs, broken between words.
pub(super) fn wrapped(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 0.23,
        ' ' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '(' | ')' => 0.29,
        'r' | '-' => 0.34,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.51,
        'm' | 'M' => 0.84,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 0.73,
        'G' | 'O' | 'Q' => 0.78,
        'W' | '%' | '@' | '…' => 0.95,
        'A' | 'B' | 'E' | 'F' | 'K' | 'L' | 'P' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' => 0.65,
        _ if letter.is_ascii() => 0.57,
        _ => 0.75,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(fitted("VIP Elites", 12.0, 200.0), "VIP Elites");
        let cut = fitted("Occasional Splurgers", 12.0, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 12.0) <= 60.0, "{cut}");
        assert_eq!(fitted("Occasional Splurgers", 12.0, 12.0), "");
    }
}
