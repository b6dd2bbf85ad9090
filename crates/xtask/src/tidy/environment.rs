//! The binary reads the environment once; everybody else is handed what it says.

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "environment";
const ALLOWED: &[&str] = &["kontor", "testkit", "bench", "xtask"];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if file.is_in(ALLOWED) {
        return Vec::new();
    }
    let readers = ["var", "var_os", "vars", "set_var"].map(|name| ["env", "::", name]);
    let lines = readers.iter().flat_map(|row| file.find(row).map(|token| token.line));
    lines
        .map(|line| file.violation(line, RULE, "take it as an option; kontor reads the environment"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn the_environment_is_read_once() {
        let code = "fn f() { std::env::var(\"HOME\") }";
        assert_eq!(check(&file("crates/platform/src/runtime.rs", code)).len(), 1);
        assert!(check(&file("crates/kontor/src/config.rs", code)).is_empty());
        assert!(
            check(&file("crates/kernel/src/lib.rs", "fn f() { env!(\"CARGO_PKG_VERSION\") }")).is_empty()
        );
    }
}
