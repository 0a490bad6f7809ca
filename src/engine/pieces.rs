//! What a producer that works ahead elsewhere has made, as bytes: taken while it fits, made again here
//! when it does not.

use super::host::Producer;
use crate::protocol::decode;

/// The pieces of a producer that were taken.
#[derive(Debug)]
pub struct Pieces<'p, P: Producer> {
    producer: &'p P,
    place: P::Place,
    taken: usize,
}

impl<'p, P: Producer> Pieces<'p, P> {
    /// None of this producer's yet.
    pub fn of(producer: &'p P) -> Self {
        Self { producer, place: P::Place::default(), taken: 0 }
    }

    /// The next piece, when these are the bytes of one that may follow.
    pub fn next(&mut self, bytes: &[u8]) -> Option<P::Piece> {
        let piece = decode(bytes).ok()?;
        let follows = self.producer.follows(&mut self.place, &piece);
        self.taken += usize::from(follows);
        follows.then_some(piece)
    }

    /// Whether all have been taken.
    #[must_use]
    pub fn are_all(&self) -> bool {
        self.producer.ends_at(&self.place)
    }

    /// Makes all pieces here, which are the same everywhere, and gives away those that were not taken.
    ///
    /// # Errors
    /// The first one of `give`.
    pub async fn make_rest<E>(
        self,
        input: &mut P::Input<'_>,
        mut give: impl AsyncFnMut(P::Piece) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut known = self.taken;
        let rest = async |piece| match known {
            0 => give(piece).await,
            _ => {
                known -= 1;
                Ok(())
            }
        };
        self.producer.produce(input, rest).await
    }
}
