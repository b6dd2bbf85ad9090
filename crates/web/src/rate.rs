//! Counting requests by address and by actor.

use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use governor::clock::Clock;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::Result;

use crate::errors::RATE_LIMITED;
use crate::options::Rate;
use crate::problem::RETRY_AFTER_SECONDS;

/// After so many checks the keys that have not been seen lately are forgotten.
const CHECKS_BETWEEN_CLEANINGS: u64 = 10_000;

/// Lets each key pass at a rate.
pub(crate) struct Limiter<K: Hash + Eq + Clone> {
    rate: Rate,
    keys: DefaultKeyedRateLimiter<K>,
    checks: AtomicU64,
}

impl<K: Hash + Eq + Clone> Limiter<K> {
    pub(crate) fn new(rate: Rate) -> Self {
        let quota = Quota::per_second(rate.per_second).allow_burst(rate.burst);
        Limiter { rate, keys: RateLimiter::keyed(quota), checks: AtomicU64::new(1) }
    }

    /// Refuses with `request.rate_limited` when the key came too often. `who` names the limit for people.
    pub(crate) fn check(&self, key: &K, who: &'static str) -> Result<()> {
        if self.checks.fetch_add(1, Ordering::Relaxed).is_multiple_of(CHECKS_BETWEEN_CLEANINGS) {
            self.keys.retain_recent();
            self.keys.shrink_to_fit();
        }
        match self.keys.check_key(key) {
            Ok(()) => Ok(()),
            Err(until) => Err(RATE_LIMITED
                .with(RETRY_AFTER_SECONDS, whole_seconds(until.wait_time_from(self.keys.clock().now())))
                .with("counted_by", who)
                .with("per_second_max", self.rate.per_second.get())
                .with("burst_max", self.rate.burst.get())),
        }
    }
}

/// Rounded up, at least one: who comes back then is not too early again.
fn whole_seconds(wait: Duration) -> u64 {
    (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_passes_its_burst_and_is_then_told_the_limit() {
        let limiter = Limiter::new(Rate::new(1, 3).unwrap());
        for _ in 0..3 {
            limiter.check(&"a", "address").unwrap();
        }
        let refused = limiter.check(&"a", "address").unwrap_err();
        assert!(refused.is(RATE_LIMITED));
        assert_eq!(refused.details["burst_max"], 3);
        assert_eq!(refused.details[RETRY_AFTER_SECONDS], 1);
        limiter.check(&"b", "address").unwrap();
    }

    #[test]
    fn a_wait_is_told_in_whole_seconds_and_never_too_short() {
        let told = |millis| whole_seconds(Duration::from_millis(millis));
        assert_eq!([told(0), told(1), told(1_000), told(1_001), told(59_999)], [1, 1, 1, 2, 60]);
    }
}
