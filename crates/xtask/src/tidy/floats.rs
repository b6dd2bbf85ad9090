//! No float near money or quantity.

use super::Violation;
use super::source::{Kind, SourceFile};

const RULE: &str = "floats";
/// The files that may hold one, none of them near money: whatever else is written, in any crate, is exact.
const INEXACT: &[&str] = &[
    // Ratios of times.
    "crates/bench/",
    // Buckets of seconds.
    "crates/web/src/metrics.rs",
    // Lengths on paper, in points.
    "crates/print/",
    // Refuses floats that would arrive.
    "crates/platform/src/strict.rs",
    // A workbook's cell is a float by its format: only what it holds exactly is written as a number.
    "crates/records/src/sheet/write.rs",
];

/// Tests may hold a float, to show that it is read exactly or refused.
pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if INEXACT.iter().any(|place| file.path.starts_with(place)) {
        return Vec::new();
    }
    let product = file.tokens.iter().filter(|token| !token.in_test);
    product
        .filter(|token| token.kind == Kind::Float || token.kind == Kind::Name && names_float(&token.text))
        .map(|token| {
            file.violation(token.line, RULE, format!("{} is a float; use a scaled integer", token.text))
        })
        .collect()
}

/// `f64` itself, and the likes of `as_f64` and `from_f32`.
fn names_float(name: &str) -> bool {
    name.split('_').any(|part| matches!(part, "f32" | "f64"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn money_is_no_float() {
        for code in ["struct A(f64);", "fn f() { n.as_f64(); }", "fn f() { g(0.5) }", "fn f() { g(1f32) }"] {
            for room in ["pricing", "ledger", "finance", "parties", "records", "kontor", "a_crate_to_come"] {
                assert_eq!(
                    check(&file(&format!("crates/{room}/src/rules.rs"), code)).len(),
                    1,
                    "{room}: {code}"
                );
            }
            assert!(check(&file("crates/print/src/world.rs", code)).is_empty());
        }
        assert!(
            check(&file("crates/kernel/src/money.rs", "/// Never an f64: 0.1 has none.\nstruct A(i64);"))
                .is_empty()
        );
        assert!(check(&file("crates/kernel/src/a.rs", "fn f() { t.0.1 }")).is_empty(), "a field of a field");
    }
}
