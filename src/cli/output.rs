//! Standard output: every write is checked, so that a script never takes a part for the whole.

use std::io::{self, ErrorKind, Write};

use super::failure::Failure;

/// Why something is not on standard output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unprinted {
    /// Whoever read it has gone, as `head` does once it has enough.
    Unheard,
    /// It could not be written, such as to a full disk.
    Failed(Failure),
}

impl From<io::Error> for Unprinted {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::Unheard,
            _ => Self::Failed(Failure::new(
                format!("standard output could not be written: {error}"),
                "Make room where it goes, or send it elsewhere; what is there now is not complete",
            )),
        }
    }
}

/// Prints to standard output, to the last byte.
pub(super) fn print(text: &str) -> Result<(), Unprinted> {
    write(&mut io::stdout().lock(), text)
}

fn write(to: &mut impl Write, text: &str) -> Result<(), Unprinted> {
    to.write_all(text.as_bytes())?;
    Ok(to.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes everything and fails when it is to pass it on.
    struct Late(ErrorKind);

    impl Write for Late {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn what_fails_at_the_end_has_failed() {
        assert_eq!(write(&mut Vec::new(), "{}\n"), Ok(()));
        let full = write(&mut Late(ErrorKind::StorageFull), "{}\n");
        assert!(matches!(full, Err(Unprinted::Failed(_))), "{full:?}");
        assert_eq!(write(&mut Late(ErrorKind::BrokenPipe), "{}\n"), Err(Unprinted::Unheard));
    }
}
