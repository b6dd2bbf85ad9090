//! A file's name says what it is about.

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "file-names";
/// Drawers in which everything ends up.
const DRAWERS: &[&str] = &["utils", "util", "helpers", "helper", "common", "manager", "misc"];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let parts = file.path.split('/').map(|part| part.trim_end_matches(".rs"));
    parts
        .filter(|part| DRAWERS.contains(part))
        .map(|part| file.violation(1, RULE, format!("{part} says nothing; name it after what it is about")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn a_drawer_is_refused() {
        assert_eq!(check(&file("crates/orders/src/utils.rs", "")).len(), 1);
        assert_eq!(check(&file("crates/orders/tests/common/mod.rs", "")).len(), 1);
        assert!(check(&file("crates/orders/src/commands/cancel.rs", "")).is_empty());
    }
}
