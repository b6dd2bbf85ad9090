//! The only place that reads the clock and randomness. Everybody else is told by [`crate::Ctx`].
#![expect(clippy::disallowed_methods, reason = "this is where everybody else is sent")]

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use kernel::{Id, Instant};

enum Time {
    System,
    Fixed(AtomicI64),
}

enum Ids {
    /// The last place given out: the milliseconds since 1970, and 12 bits for the order within each.
    Rising(AtomicU64),
    Counted(AtomicU64),
}

/// Where time and ids come from: the machine, or a test.
pub struct Clock {
    time: Time,
    ids: Ids,
}

impl Clock {
    /// The machine's clock and random ids.
    pub fn system() -> Self {
        Clock { time: Time::System, ids: Ids::Rising(AtomicU64::new(0)) }
    }

    /// A clock that stands still until it is moved, and ids that are counted: for tests and the demo company.
    pub fn fixed(at: Instant) -> Self {
        Clock { time: Time::Fixed(AtomicI64::new(at.0)), ids: Ids::Counted(AtomicU64::new(1)) }
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        match &self.time {
            Time::System => Instant(jiff::Timestamp::now().as_microsecond()),
            Time::Fixed(at) => Instant(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fixed clock. On the machine's clock it does nothing.
    pub fn set(&self, to: Instant) {
        if let Time::Fixed(at) = &self.time {
            at.store(to.0, Ordering::SeqCst);
        }
    }

    /// A new UUIDv7. Those of one process rise in the order in which they are made: rows that a command writes one
    /// after the other lie, and are read, in that order.
    pub fn id(&self) -> Id {
        match &self.ids {
            Ids::Rising(last) => {
                let place = rising(last, self.now());
                let mut random: [u8; 10] = rand::random();
                let order = u16::try_from(place & 0xfff).expect("12 bits fit");
                random[..2].copy_from_slice(&order.to_be_bytes());
                let millis = i64::try_from(place >> 12).expect("52 bits fit");
                kernel::ids::uuid_v7(Instant::from_millis(millis), random)
            }
            Ids::Counted(next) => {
                let mut bytes = [0; 10];
                bytes[2..].copy_from_slice(&next.fetch_add(1, Ordering::SeqCst).to_be_bytes());
                kernel::ids::uuid_v7(self.now(), bytes)
            }
        }
    }

    /// Unpredictable bytes: for tokens and salts. Random even in tests.
    pub fn secret<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        aws_lc_rs::rand::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes
    }
}

/// The place of `now`, or the one after the last if that is not behind it: when more than 4096 ids are made in a
/// millisecond, they run ahead of the clock a little.
fn rising(last: &AtomicU64, now: Instant) -> u64 {
    let micros = u64::try_from(now.0).unwrap_or(0);
    let place = ((micros / 1_000) << 12) | (((micros % 1_000) << 12) / 1_000);
    let next = |last: u64| place.max(last + 1);
    let before = last.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| Some(next(last)));
    next(before.expect("the update always gives a value"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_process_rise_and_differ() {
        let clock = Clock::system();
        let ids: Vec<Id> = (0..20_000).map(|_| clock.id()).collect();
        assert!(ids.is_sorted_by(|one, next| one < next));
        let others: Vec<Vec<Id>> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..4).map(|_| scope.spawn(|| (0..5_000).map(|_| clock.id()).collect())).collect();
            threads.into_iter().map(|thread| thread.join().expect("no thread panics")).collect()
        });
        let all: std::collections::BTreeSet<Id> = others.into_iter().flatten().chain(ids).collect();
        assert_eq!(all.len(), 40_000);
    }

    #[test]
    fn an_id_tells_its_time() {
        let at = Instant::parse("2026-03-02T09:00:00.000999Z").expect("RFC 3339");
        let place = rising(&AtomicU64::new(0), at);
        assert_eq!((place >> 12, place & 0xfff), (1_772_442_000_000, 4_091));
        assert_eq!(rising(&AtomicU64::new(place + 10), at), place + 11);
    }
}
