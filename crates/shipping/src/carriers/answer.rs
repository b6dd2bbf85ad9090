//! What a carrier answered, before it is believed.

use kernel::{Instant, Result};
use std::time::Duration;

use super::{MadeLabel, Seen};
use crate::BAD_CARRIER_ANSWER;
use crate::rules::tracking;
use crate::tracking::NewEvent;

/// Characters of a tracking number.
const TRACKING_CHARS: std::ops::RangeInclusive<usize> = 4..=48;
/// Characters of a carrier's name for a label.
const REFERENCE_CHARS_MAX: usize = 120;
/// How far ahead a carrier's clock may be.
pub(crate) const AHEAD_MAX: Duration = Duration::from_secs(24 * 60 * 60);

/// A label whose number can be printed, scanned and looked for.
///
/// # Errors
/// `shipping.bad_carrier_answer`.
pub(crate) fn checked(made: MadeLabel) -> Result<MadeLabel> {
    let bad = |what: &str| Err(BAD_CARRIER_ANSWER.with("field", what));
    let printable = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    if !TRACKING_CHARS.contains(&made.tracking.len()) || !printable(&made.tracking) {
        return bad("tracking");
    }
    let reference = made.reference.as_deref().unwrap_or("x");
    if reference.is_empty() || reference.len() > REFERENCE_CHARS_MAX || !printable(reference) {
        return bad("reference");
    }
    Ok(made)
}

/// An event of a carrier as it can be kept; nothing where it makes no sense.
pub(crate) fn event_of(seen: Seen, now: Instant) -> Option<NewEvent> {
    let known = tracking::CODES.iter().find(|code| **code == seen.code)?;
    let text = |text: Option<String>, most: usize| {
        let clean = text?.chars().filter(|c| !c.is_control()).take(most).collect::<String>();
        (!clean.trim().is_empty()).then_some(clean)
    };
    let sane = seen.at <= now.plus(AHEAD_MAX) && seen.at > Instant::EPOCH;
    sane.then(|| NewEvent {
        code: known,
        at: seen.at,
        place: text(seen.place, 120),
        text: text(seen.text, 500),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_or_scanned_is_no_number() {
        let made =
            |tracking: &str| checked(MadeLabel { tracking: tracking.to_owned(), reference: None, pdf: None });
        assert!(made("1Z999AA10123456784").is_ok());
        for bad in ["", "123", "12 34 56", "12\n3456", "é1234567", &"1".repeat(49), "\u{202e}12345"] {
            assert!(made(bad).unwrap_err().is(BAD_CARRIER_ANSWER), "{bad:?}");
        }
        let named = |reference: &str| {
            checked(MadeLabel {
                tracking: "12345".to_owned(),
                reference: Some(reference.to_owned()),
                pdf: None,
            })
        };
        assert!(named("ship_1").is_ok() && named("").is_err() && named(&"x".repeat(121)).is_err());
    }

    #[test]
    fn events_of_the_future_and_unknown_words_are_passed_over() {
        let now = Instant::from_seconds(1_000_000);
        let seen = |code: &str, at: i64| {
            let place = Some("Mom\u{7}basa".to_owned());
            event_of(
                Seen {
                    code: code.to_owned(),
                    at: Instant::from_seconds(at),
                    place,
                    text: Some(" ".to_owned()),
                },
                now,
            )
        };
        assert!(seen("teleported", 1).is_none());
        assert!(seen("delivered", 1_000_000 + 86_401).is_none());
        assert!(seen("delivered", -5).is_none());
        let kept = seen("delivered", 999_999).unwrap();
        assert_eq!((kept.place.as_deref(), kept.text), (Some("Mombasa"), None));
    }
}
