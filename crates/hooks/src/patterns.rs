//! Which events: names, families such as `order.*`, or `*`.

use kernel::Result;

use crate::errors::{BAD_PATTERN, UNKNOWN_EVENT};

/// Patterns of one endpoint or sender at most.
pub const PATTERNS_MAX: usize = 50;

/// A list of names and families.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Patterns(Vec<String>);

impl Patterns {
    /// Reads a list separated by commas. What is stored was checked, and is read without complaint.
    pub(crate) fn read(text: &str) -> Self {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        Patterns(parts.map(str::to_owned).collect())
    }

    /// Refuses what can never fit any of these names.
    ///
    /// # Errors
    /// [`BAD_PATTERN`], [`UNKNOWN_EVENT`].
    pub(crate) fn check(&self, names: &[&str]) -> Result<()> {
        if self.0.is_empty() || self.0.len() > PATTERNS_MAX {
            return Err(BAD_PATTERN.with("patterns_max", PATTERNS_MAX));
        }
        for pattern in &self.0 {
            let stem = pattern.strip_suffix('*').unwrap_or(pattern);
            let is_sound = (stem.is_empty() || stem == pattern || stem.ends_with('.')) && !stem.contains('*');
            if !is_sound {
                return Err(BAD_PATTERN.with("pattern", pattern));
            }
            if !names.iter().any(|name| fits(pattern, name)) {
                return Err(UNKNOWN_EVENT.with("pattern", pattern));
            }
        }
        Ok(())
    }

    pub(crate) fn fit(&self, name: &str) -> bool {
        self.0.iter().any(|pattern| fits(pattern, name))
    }

    /// The list in its one normal form.
    pub(crate) fn text(&self) -> String {
        self.0.join(",")
    }
}

fn fits(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |stem| name.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["order.confirmed", "order.shipped", "customer.updated"];

    #[test]
    fn names_and_families_fit() {
        let patterns = Patterns::read(" order.* , customer.updated,");
        assert_eq!(patterns.text(), "order.*,customer.updated");
        patterns.check(&NAMES).unwrap();
        assert!(patterns.fit("order.shipped") && patterns.fit("customer.updated"));
        assert!(!patterns.fit("customer.created") && !patterns.fit("orders.x"));
        assert!(Patterns::read("*").fit("anything"));
    }

    #[test]
    fn what_can_never_fit_is_refused() {
        for text in ["", "ord*", "*.confirmed", "order.**", "order.*.x"] {
            assert!(Patterns::read(text).check(&NAMES).unwrap_err().is(BAD_PATTERN), "{text}");
        }
        assert!(Patterns::read("quote.*").check(&NAMES).unwrap_err().is(UNKNOWN_EVENT));
        assert!(Patterns::read("order.confirm").check(&NAMES).unwrap_err().is(UNKNOWN_EVENT));
        let many = ["order.*"; PATTERNS_MAX + 1].join(",");
        assert!(Patterns::read(&many).check(&NAMES).unwrap_err().is(BAD_PATTERN));
    }
}
