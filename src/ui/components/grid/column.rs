//! The columns of a grid and how much room they take.

/// A column of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Names the column to who draws its cells, and is part of the hook of its heading.
    pub(crate) key: &'static str,
    /// What stands above it.
    pub(crate) title: &'static str,
    /// What that means, where it is not obvious.
    pub(crate) note: Option<&'static str>,
    /// How its cells are set.
    pub(crate) kind: Kind,
    /// The least width, in quarters of the root's font size.
    pub(crate) width: u16,
    /// Its share of the room that is left over.
    pub(crate) grow: u8,
}

/// How cells are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// From the left, cut off where it is too long.
    Text,
    /// To the right, figures below figures.
    Number,
    /// In the middle.
    Scores,
}

impl Kind {
    /// The kind as the stylesheet knows it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Scores => "scores",
        }
    }
}

/// How tall rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Density {
    /// Room to breathe.
    #[default]
    Comfortable,
    /// As many rows as can be read.
    Compact,
}

impl Density {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// Its name in the stylesheet and where it is remembered.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }

    /// Height of a row for a root's font size, both in CSS pixels.
    pub(crate) fn row_height(self, font_size: f64) -> f64 {
        let rems = match self {
            Self::Comfortable => 2.75,
            Self::Compact => 2.0,
        };
        (rems * font_size).round()
    }
}

/// The tracks of the columns and the least width of all, for the stylesheet; the column of marks
/// stands before them.
pub(crate) fn tracks(columns: &[Column]) -> (String, String) {
    let mut tracks = "var(--grid-mark)".to_owned();
    let mut least = 0;
    for column in columns {
        least += u32::from(column.width);
        let width = rems(u32::from(column.width));
        tracks.push_str(&match column.grow {
            0 => format!(" {width}"),
            grow => format!(" minmax({width}, {grow}fr)"),
        });
    }
    (tracks, format!("calc(var(--grid-mark) + {})", rems(least)))
}

fn rems(quarters: u32) -> String {
    format!("{}.{:02}rem", quarters / 4, quarters % 4 * 25)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_what_is_left_over() {
        let column =
            |width, grow| Column { key: "", title: "", note: None, kind: Kind::Text, width, grow };
        let (tracks, least) = tracks(&[column(22, 0), column(33, 2)]);
        assert_eq!(tracks, "var(--grid-mark) 5.50rem minmax(8.25rem, 2fr)");
        assert_eq!(least, "calc(var(--grid-mark) + 13.75rem)");
    }
}
