//! Counting requests by address and by actor.

use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::Result;

use crate::errors::RATE_LIMITED;
use crate::options::Rate;

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
            Err(_) => Err(RATE_LIMITED
                .with("counted_by", who)
                .with("per_second_max", self.rate.per_second.get())
                .with("burst_max", self.rate.burst.get())),
        }
    }
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
        limiter.check(&"b", "address").unwrap();
    }
}
