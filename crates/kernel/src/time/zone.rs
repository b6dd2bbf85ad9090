//! Time zones of the IANA database, from the table bundled in the binary so that every host agrees.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::{Day, Instant};
use crate::errors::{Code, Kind, Result};
use crate::text_form::text_form;

pub const UNKNOWN_ZONE: Code =
    Code::new("kernel.unknown_zone", Kind::Invalid, "Not a time zone such as Africa/Nairobi");

static BUNDLED: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone. JSON: its IANA name, `"Africa/Nairobi"`.
#[derive(Clone)]
pub struct Zone(TimeZone);

impl Zone {
    pub const UTC: Zone = Zone(TimeZone::UTC);

    /// Looks up an IANA name, in any case.
    ///
    /// # Errors
    /// `kernel.unknown_zone`.
    pub fn parse(name: &str) -> Result<Self> {
        BUNDLED.get(name).map(Self).map_err(|cause| UNKNOWN_ZONE.inner(cause))
    }

    /// All names, for choosing from.
    pub fn names() -> Vec<String> {
        BUNDLED.available().map(|name| name.to_string()).collect()
    }

    pub fn name(&self) -> &str {
        self.0.iana_name().expect("a zone comes from the table by its name")
    }

    /// The calendar day that it is in this zone.
    pub fn day(&self, at: Instant) -> Day {
        super::business_day(at, self, 0)
    }

    pub(crate) fn inner(&self) -> &TimeZone {
        &self.0
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Zone) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

text_form!(Zone, "Zone", {
    "type": "string",
    "maxLength": 64,
    "description": "IANA time zone name",
    "examples": ["Africa/Nairobi"]
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_their_iana_names() {
        assert_eq!(Zone::parse("Africa/Nairobi").unwrap().to_string(), "Africa/Nairobi");
        assert_eq!(Zone::parse("africa/nairobi").unwrap().to_string(), "Africa/Nairobi");
        assert_eq!(Zone::parse("UTC").unwrap(), Zone::UTC);
        assert!(Zone::names().len() > 400);
        for name in ["", "Nairobi", "EAT+3", "../../etc/passwd", "Africa/Nairobi\0"] {
            assert!(Zone::parse(name).unwrap_err().is(UNKNOWN_ZONE), "{name}");
        }
    }

    #[test]
    fn every_zone_keeps_its_name_through_json() {
        for name in Zone::names() {
            let zone = Zone::parse(&name).unwrap();
            let json = serde_json::to_string(&zone).unwrap();
            assert_eq!(serde_json::from_str::<Zone>(&json).unwrap(), zone, "{name}");
        }
    }
}
