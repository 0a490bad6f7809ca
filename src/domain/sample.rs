//! What the sample shop comes to, for who has not computed it yet: the start page shows it. Tests
//! hold it against the sample itself.

use super::Archetype;

/// Its segments, by what they bring: the share of the customers and of the revenue in percent.
pub const SEGMENTS: [(Archetype, u32, u32); 4] = [
    (Archetype::VipElites, 30, 77),
    (Archetype::SteadyPatrons, 17, 15),
    (Archetype::FreshEnthusiasts, 20, 4),
    (Archetype::SilentBrowsers, 33, 4),
];

/// How many customers it has.
pub const CUSTOMERS: u32 = 5_878;

/// One of its customers, a product that they bought, and one that is recommended to them for that.
pub const EXAMPLE: (&str, &str, &str) =
    ("14369", "WHITE HANGING HEART T-LIGHT HOLDER", "HEART OF WICKER SMALL");
