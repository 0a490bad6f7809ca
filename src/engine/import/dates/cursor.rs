//! What is left to read of a text: digits, words and blanks, taken from its front.

/// What is left to read.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a>(pub(super) &'a [u8]);

impl<'a> Cursor<'a> {
    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn peek(self) -> Option<u8> {
        self.0.first().copied()
    }

    /// Passes over this byte, if it comes next.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        self.eat_one_of(&[byte])
    }

    /// Passes over one of these bytes, if one comes next.
    pub(super) fn eat_one_of(&mut self, bytes: &[u8]) -> bool {
        match self.0 {
            [first, rest @ ..] if bytes.contains(first) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    /// All digits that come next: their value and how many they are. Beyond 19 digits the value
    /// means nothing.
    pub(super) fn digits(&mut self) -> (u64, usize) {
        let mut value = 0_u64;
        let mut count = 0;
        while let Some(digit) = self.0.get(count).copied().and_then(digit) {
            value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
            count += 1;
        }
        self.0 = &self.0[count..];
        (value, count)
    }

    /// A number of one or two digits.
    pub(super) fn small(&mut self) -> Option<u8> {
        let (&[one], rest) = self.0.split_first_chunk()?;
        if starts_with_digit(rest) {
            return self.pair();
        }
        self.0 = rest;
        digit(one)
    }

    /// A number of two digits.
    pub(super) fn pair(&mut self) -> Option<u8> {
        let (&[tens, ones], rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        if starts_with_digit(rest) { None } else { two_digits(tens, ones) }
    }

    pub(super) fn starts_with_digit(self) -> bool {
        starts_with_digit(self.0)
    }

    /// Letters: all that is not ASCII belongs to it.
    pub(super) fn word(&mut self) -> &'a [u8] {
        let is_letter = |&at: &usize| {
            let rest = &self.0[at..];
            (rest[0].is_ascii_alphabetic() || !rest[0].is_ascii()) && blank(rest) == 0
        };
        let length = (0..self.0.len()).take_while(is_letter).count();
        let (word, rest) = self.0.split_at(length);
        self.0 = rest;
        word
    }

    /// Passes over blanks; whether there were any.
    pub(super) fn blanks(&mut self) -> bool {
        let before = self.0.len();
        while let length @ 1.. = blank(self.0) {
            self.0 = &self.0[length..];
        }
        self.0.len() < before
    }
}

fn starts_with_digit(text: &[u8]) -> bool {
    matches!(text, [b'0'..=b'9', ..])
}

/// The number that two digits are.
pub(super) fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    Some(digit(tens)? * 10 + digit(ones)?)
}

fn digit(byte: u8) -> Option<u8> {
    let value = byte.wrapping_sub(b'0');
    (value < 10).then_some(value)
}

/// How many bytes the blank takes that the text begins with: every other blank is one of ASCII
/// already.
fn blank(text: &[u8]) -> usize {
    usize::from(text.first().is_some_and(u8::is_ascii_whitespace))
}
