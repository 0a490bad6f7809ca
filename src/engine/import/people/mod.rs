//! Who bought: who is nobody, who is one person, and what else is known of them.
//!
//! # Steps
//! 1. `nobody`: samples of a column -> which of its values name nobody, by the `words` for that. A
//!    row whose customer is nobody is that of the next column that names one: the e-mail address,
//!    the telephone number, the name.
//! 2. `beside`: while rows are read, which of these stand beside which customer, and when.
//! 3. `spelling`: a label -> how it is shown, and what is compared of it.
//! 4. `unite`: once all rows are read, spellings of one customer become one: by what is compared, by
//!    leading zeros that were lost (`zeros`), and by what stands beside them.
//! 5. `contacts`: which name, address and number each customer has; `consent`: whether they want to be
//!    written to.
//! 6. `noted`: what of all this a person should know.

mod beside;
mod consent;
mod contacts;
mod nobody;
mod noted;
mod spelling;
mod unite;
mod whole_name;
mod words;
mod zeros;

pub(super) use self::beside::Beside;
pub(super) use self::consent::{ConsentColumn, Consents};
pub(super) use self::contacts::contacts;
pub(super) use self::nobody::Nobody;
pub(super) use self::noted::{Counts, Unnamed, notes};
pub(super) use self::spelling::key;
pub(super) use self::unite::{United, unite};
pub(super) use self::whole_name::WholeName;
pub(super) use self::words::has_role;
