//! Ids: UUID version 7, made by whoever creates the object (a till offline too).

use uuid::{Builder, Uuid};

use crate::time::Instant;

/// The id of anything.
pub type Id = Uuid;

/// The version 7 UUID of an instant (to the millisecond) and ten random bytes, of which 74 bits are used.
/// Pure: the clock and the randomness are the caller's. Instants before 1970 count as 1970.
pub fn uuid_v7(at: Instant, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.0.div_euclid(1000)).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_7_and_sort_by_instant() {
        let early = uuid_v7(Instant(1_700_000_000_000_000), [0xff; 10]);
        let late = uuid_v7(Instant(1_700_000_000_001_000), [0; 10]);
        assert_eq!((early.get_version_num(), early.get_variant()), (7, uuid::Variant::RFC4122));
        assert_eq!(early.to_string(), "018bcfe5-6800-7fff-bfff-ffffffffffff");
        assert!(early < late);
        assert_eq!(uuid_v7(Instant(-1), [0; 10]), uuid_v7(Instant(0), [0; 10]));
    }
}
