//! Time and randomness are handed in with `Ctx`: whoever reads them elsewhere cannot be tested or replayed.
//! (clippy.toml forbids the same functions by their full names, with the replacement.)

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "clock-and-chance";
const ALLOWED_CRATES: &[&str] = &["kontor", "bench", "testkit"];
const ALLOWED_FILES: &[&str] = &[
    "crates/platform/src/clock.rs",
    // How long a retry waits is chance that no result depends on.
    "crates/db/src/database.rs",
    // A signature's own chance, of a provider that only tests know.
    "crates/identity/tests/it/provider.rs",
];

const SOURCES: &[&[&str]] = &[
    &["Timestamp", "::", "now"],
    &["Zoned", "::", "now"],
    &["SystemTime", "::", "now"],
    &["Instant", "::", "now"],
    &["Uuid", "::", "now_v7"],
    &["Uuid", "::", "new_v4"],
    &["rand", "::"],
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if file.is_in(ALLOWED_CRATES) || ALLOWED_FILES.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let found = SOURCES.iter().flat_map(|row| file.find(row).map(move |token| (token.line, row.concat())));
    found
        .map(|(line, name)| file.violation(line, RULE, format!("{name}: ask the Ctx's clock and ids")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn time_and_chance_are_handed_in() {
        let code = "use rand::Rng; fn f() { g(jiff::Timestamp::now(), Uuid::now_v7()) }";
        assert_eq!(check(&file("crates/orders/src/commands/place.rs", code)).len(), 3);
        assert_eq!(check(&file("crates/orders/tests/it/story.rs", code)).len(), 3);
        assert!(check(&file("crates/platform/src/clock.rs", code)).is_empty());
    }
}
