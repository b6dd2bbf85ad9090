//! How many deliveries to one endpoint a process has under way: a slow receiver must not hold all hands.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use kernel::Id;

/// Deliveries to one endpoint at once.
const AT_ONCE_MAX: u32 = 2;

static TAKEN: LazyLock<Mutex<HashMap<Id, u32>>> = LazyLock::new(Mutex::default);

/// Given back when it is dropped.
pub(super) struct Slot(Id);

/// A slot, if there is one.
pub(super) fn take(endpoint: Id) -> Option<Slot> {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    let count = taken.entry(endpoint).or_insert(0);
    if *count >= AT_ONCE_MAX {
        return None;
    }
    *count += 1;
    Some(Slot(endpoint))
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.0) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_given_back() {
        let endpoint = Id::from_u128(0x5107);
        let (one, two) = (take(endpoint), take(endpoint));
        assert!(one.is_some() && two.is_some() && take(endpoint).is_none());
        drop(one);
        assert!(take(endpoint).is_some());
    }
}
