//! How long to wait, and when to give up.

use std::time::Duration;

use kernel::Instant;

/// Attempts of one delivery: with these waits, about three days.
pub const ATTEMPTS_MAX: i32 = 16;
/// An endpoint of which nothing has gone well for so long is disabled.
pub const FAILING_MAX: Duration = Duration::from_secs(5 * 24 * 3_600);

/// The wait after the first failure; each further one is four times as long.
const FIRST: Duration = Duration::from_secs(10);
const LONGEST: Duration = Duration::from_secs(8 * 3_600);
/// The longest wait that a receiver may ask for.
const ASKED_MAX: Duration = Duration::from_secs(24 * 3_600);
/// Failures in a row after which an endpoint rests: those who wait for it are not sent against a wall one by one.
const RESTS_AFTER: i32 = 5;
const REST_FIRST: Duration = Duration::from_secs(60);
const REST_MAX: Duration = Duration::from_secs(30 * 60);

/// The wait after the `attempts`-th failure, with up to a quarter of jitter on top, so that what failed together does
/// not come back together. `jitter` is any byte.
pub(super) fn wait(attempts: i32, jitter: u8) -> Duration {
    let steps = u32::try_from(attempts.max(1) - 1).unwrap_or(0).min(12);
    let wait = FIRST.saturating_mul(4_u32.pow(steps)).min(LONGEST);
    wait + wait / 4 * u32::from(jitter) / u32::from(u8::MAX)
}

/// How long an endpoint rests after so many failures in a row.
pub(super) fn rest(failures: i32) -> Option<Duration> {
    let over = u32::try_from(failures - RESTS_AFTER).ok()?;
    Some(REST_FIRST.saturating_mul(1 << over.min(10)).min(REST_MAX))
}

/// The instant that a `Retry-After` header asks for: seconds, or a date of HTTP. Never longer than a day.
pub(super) fn retry_after(text: &str, now: Instant) -> Option<Instant> {
    let text = text.trim();
    let asked = match text.parse::<u64>() {
        Ok(seconds) => now.plus(Duration::from_secs(seconds.min(ASKED_MAX.as_secs()))),
        Err(_) => Instant(jiff::fmt::rfc2822::parse(text).ok()?.timestamp().as_microsecond()),
    };
    Some(asked.min(now.plus(ASKED_MAX))).filter(|at| *at > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_bound_and_jitter_only_adds() {
        let seconds: Vec<u64> = (1..=8).map(|attempt| wait(attempt, 0).as_secs()).collect();
        assert_eq!(seconds, [10, 40, 160, 640, 2_560, 10_240, 28_800, 28_800]);
        assert_eq!(wait(1, 255), Duration::from_millis(12_500));
        assert_eq!(wait(i32::MAX, 255), LONGEST + LONGEST / 4);
        let all: Duration = (1..ATTEMPTS_MAX).map(|attempt| wait(attempt, 0)).sum();
        assert_eq!(all.as_secs() / 3_600, 75, "about three days");
        assert!(all < FAILING_MAX);
    }

    #[test]
    fn an_endpoint_rests_longer_and_longer() {
        let minutes: Vec<Option<u64>> =
            (4..=12).map(|failures| rest(failures).map(|rest| rest.as_secs() / 60)).collect();
        let expected = [None, Some(1), Some(2), Some(4), Some(8), Some(16), Some(30), Some(30), Some(30)];
        assert_eq!(minutes, expected);
        assert_eq!(rest(i32::MAX), Some(REST_MAX));
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_and_no_more_than_a_day() {
        let now = Instant::parse("2026-03-02T09:00:00Z").unwrap();
        let later = |seconds| Some(now.plus(Duration::from_secs(seconds)));
        assert_eq!(retry_after("120", now), later(120));
        assert_eq!(retry_after(" 0 ", now), None);
        assert_eq!(retry_after("99999999999", now), later(24 * 3_600));
        assert_eq!(retry_after("Mon, 02 Mar 2026 09:05:00 GMT", now), later(300));
        assert_eq!(retry_after("Mon, 02 Mar 2026 08:00:00 GMT", now), None);
        assert_eq!(retry_after("Fri, 01 Jan 2100 00:00:00 GMT", now), later(24 * 3_600));
        for text in ["", "soon", "-5", "1.5"] {
            assert_eq!(retry_after(text, now), None, "{text}");
        }
    }
}
