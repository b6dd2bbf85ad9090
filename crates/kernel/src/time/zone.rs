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

/// Changes of a zone's clocks that [`Zone::offsets`] tells at most: those of two centuries.
pub const OFFSETS_MAX: usize = 400;

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

    /// By how many microseconds the zone's clocks are ahead of UTC from `from` on, and from each later instant up to
    /// `to` at which they are put forward or back. At most [`OFFSETS_MAX`]; the last one then counts for the rest.
    pub fn offsets(&self, from: Instant, to: Instant) -> Vec<(Instant, i64)> {
        let micros = |offset: jiff::tz::Offset| i64::from(offset.seconds()) * 1_000_000;
        let Some(start) = from.timestamp() else { return vec![(from, 0)] };
        let mut offsets = vec![(from, micros(self.0.to_offset(start)))];
        for change in self.0.following(start).take(OFFSETS_MAX - 1) {
            let at = Instant(change.timestamp().as_microsecond());
            if at > to {
                break;
            }
            offsets.push((at, micros(change.offset())));
        }
        offsets
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
    fn offsets_follow_the_clocks() {
        let at = |text: &str| Instant::parse(text).unwrap();
        let hour = 3_600_000_000;
        let nairobi = Zone::parse("Africa/Nairobi").unwrap();
        let (from, to) = (at("2026-01-01T00:00:00Z"), at("2026-12-31T00:00:00Z"));
        assert_eq!(nairobi.offsets(from, to), [(from, 3 * hour)]);
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let (spring, autumn) = (at("2026-03-29T01:00:00Z"), at("2026-10-25T01:00:00Z"));
        assert_eq!(berlin.offsets(from, to), [(from, hour), (spring, 2 * hour), (autumn, hour)]);
        assert_eq!(berlin.offsets(from, at("2026-02-01T00:00:00Z")), [(from, hour)]);
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
