//! One write pipeline owns the transaction: no handler and no module begins one.

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "transactions";
const ALLOWED: &[&str] = &["db", "platform", "bench", "xtask"];

/// `.write(` also belongs to files and locks; with a closure it is the database's.
const BEGINNINGS: &[&[&str]] = &[
    &["Database", "::", "write"],
    &[".", "write", "(", "async"],
    &[".", "write", "(", "move"],
    &[".", "write", "(", "|"],
    &[".", "begin", "("],
    &[".", "begin_with_config", "("],
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if file.is_in(ALLOWED) {
        return Vec::new();
    }
    let found = BEGINNINGS.iter().flat_map(|row| file.find(row)).filter(|token| !token.in_test);
    found
        .map(|token| file.violation(token.line, RULE, "only the write pipeline begins a transaction"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn b02_only_the_pipeline_begins() {
        for code in ["fn f() { db.write(async |tx| g(tx)) }", "fn f() { pool.begin().await }"] {
            assert_eq!(check(&file("crates/orders/src/commands/place.rs", code)).len(), 1, "{code}");
            assert!(check(&file("crates/platform/src/pipeline.rs", code)).is_empty());
        }
        assert!(check(&file("crates/print/src/world.rs", "fn f() { out.write(&bytes) }")).is_empty());
    }
}
