//! A point in time, to the microsecond.

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;

use crate::errors::{Code, Kind, Result};
use crate::text_form::text_form;

pub const BAD_INSTANT: Code = Code::new(
    "kernel.bad_instant",
    Kind::Invalid,
    "Not an RFC 3339 date and time with an offset, such as 2026-03-01T09:30:00Z",
);

/// From 0001-01-01T00:00:00Z to 9999-12-30T22:00:00Z: nearly the last instant with a four-digit year in every zone.
const LAST: i64 = 253_402_207_200_000_000;
const FIRST: i64 = -62_135_596_800_000_000;

/// Microseconds since 1970-01-01T00:00:00Z. JSON: RFC 3339 in UTC (`"2026-03-01T09:30:00Z"`); any offset is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

impl Instant {
    pub const EPOCH: Instant = Instant(0);

    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds * 1_000_000)
    }

    pub const fn from_millis(millis: i64) -> Self {
        Self(millis * 1000)
    }

    /// Whole seconds since 1970, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// Whole milliseconds since 1970, rounded down.
    pub const fn millis(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Reads RFC 3339 with any offset; digits past the microsecond are dropped.
    ///
    /// # Errors
    /// `kernel.bad_instant`.
    pub fn parse(text: &str) -> Result<Self> {
        if !is_rfc3339(text) {
            return Err(BAD_INSTANT.error());
        }
        let timestamp: Timestamp = text.parse().map_err(|cause| BAD_INSTANT.inner(cause))?;
        let micros = timestamp.as_nanosecond().div_euclid(1000);
        let micros = i64::try_from(micros).map_err(|cause| BAD_INSTANT.inner(cause))?;
        if (FIRST..=LAST).contains(&micros) { Ok(Self(micros)) } else { Err(BAD_INSTANT.error()) }
    }

    /// Later by `span`; at the end of time, no later than that.
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)))
    }

    /// Earlier by `span`; at the beginning of time, no earlier than that.
    pub fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)))
    }

    /// The time that passed since `earlier`; zero when it is not earlier.
    pub fn since(self, earlier: Instant) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// As jiff has it; `None` outside the years that jiff knows.
    pub(crate) fn timestamp(self) -> Option<Timestamp> {
        Timestamp::from_microsecond(self.0).ok()
    }
}

/// The shape of RFC 3339, which jiff's parser is more generous than: `YYYY-MM-DDTHH:MM:SS`, then the rest.
fn is_rfc3339(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = b"dddd-dd-ddTdd:dd:dd";
    let fits = |(have, want): (&u8, &u8)| match want {
        b'd' => have.is_ascii_digit(),
        b'T' => matches!(have, b'T' | b't' | b' '),
        want => have == want,
    };
    (20..=40).contains(&bytes.len()) && bytes.iter().zip(shape).all(fits) && is_offset(&bytes[shape.len()..])
}

/// An optional fraction of a second, then `Z` or `±HH:MM`.
fn is_offset(rest: &[u8]) -> bool {
    let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let at = rest.iter().position(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-'));
    let Some((fraction, offset)) = at.map(|at| rest.split_at(at)) else {
        return false;
    };
    let fraction = fraction.is_empty() || (fraction[0] == b'.' && digits(&fraction[1..]));
    let offset = match offset {
        [b'Z' | b'z'] => true,
        [b'+' | b'-', hours @ .., b':', tens, ones] => {
            hours.len() == 2 && digits(hours) && digits(&[*tens, *ones])
        }
        _ => false,
    };
    fraction && offset
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.timestamp() {
            Some(timestamp) => timestamp.fmt(f),
            // Only a value that was never parsed can lie outside; showing it must not fail.
            None => write!(f, "{} microseconds since 1970", self.0),
        }
    }
}

text_form!(Instant, "Instant", { "type": "string", "format": "date-time" });

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn any_offset_is_read_and_utc_is_written() {
        let text = |input: &str| Instant::parse(input).unwrap().to_string();
        assert_eq!(text("2026-03-01T12:30:00+03:00"), "2026-03-01T09:30:00Z");
        assert_eq!(text("2026-03-01T09:30:00.250Z"), "2026-03-01T09:30:00.25Z");
        assert_eq!(text("2026-03-01T09:30:00.1234569Z"), "2026-03-01T09:30:00.123456Z");
        assert_eq!(text("1969-12-31T23:59:59.9999999Z"), "1969-12-31T23:59:59.999999Z");
        assert_eq!(Instant::EPOCH.to_string(), "1970-01-01T00:00:00Z");
        assert_eq!(
            (Instant(LAST).to_string().as_str(), text(&Instant(FIRST).to_string()).as_str()),
            ("9999-12-30T22:00:00Z", "0001-01-01T00:00:00Z",)
        );
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "2026-03-01",
            "2026-03-01T09:30:00",
            "20260301T093000Z",
            "2026-03-01T09:30Z",
            "2026-02-30T00:00:00Z",
            "2026-03-01T25:00:00Z",
            "2026-03-01T09:30:00+03",
            "2026-03-01T09:30:00+03:00[Africa/Nairobi]",
            "2026-03-01T09:30:00,5Z",
            "2026-03-01T09:30:00.Z",
            "-002026-03-01T09:30:00Z",
            "0000-01-01T00:00:00Z",
            "2026-03-01T09:30:0٠Z",
        ] {
            assert!(Instant::parse(text).unwrap_err().is(BAD_INSTANT), "{text}");
        }
    }

    proptest! {
        #[test]
        fn instants_survive_json(micros in FIRST..=LAST) {
            let json = serde_json::to_string(&Instant(micros)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Instant>(&json).unwrap(), Instant(micros));
        }

        #[test]
        fn showing_any_value_does_not_fail(micros: i64) {
            prop_assert!(!Instant(micros).to_string().is_empty());
        }
    }
}
