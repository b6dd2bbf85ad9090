//! The product starts no other program: what somebody typed never reaches a shell (ASVS 1.2.5).

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "programs";
const ALLOWED: &[&str] = &["testkit", "bench", "xtask"];

const STARTERS: &[&[&str]] = &[&["process", "::", "Command"], &["CommandExt"]];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if file.is_in(ALLOWED) {
        return Vec::new();
    }
    let found = STARTERS.iter().flat_map(|row| file.find(row)).filter(|token| !token.in_test);
    found
        .map(|token| {
            file.violation(token.line, RULE, "the product starts no program; find or write a library")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn v1_2_5_the_product_starts_no_program() {
        for code in ["use std::process::Command;", "fn f() { tokio::process::Command::new(\"sh\") }"] {
            assert_eq!(check(&file("crates/print/src/world.rs", code)).len(), 1, "{code}");
            assert!(check(&file("crates/kontor/tests/it/support.rs", code)).is_empty(), "{code}");
        }
        assert!(check(&file("crates/kontor/src/main.rs", "use std::process::ExitCode;")).is_empty());
    }
}
