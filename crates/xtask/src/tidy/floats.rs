//! No float near money or quantity.

use super::Violation;
use super::source::{Kind, SourceFile};

const RULE: &str = "floats";
const EXACT: &[&str] =
    &["kernel", "catalog", "pricing", "inventory", "orders", "shipping", "billing", "returns", "portal"];

/// Tests may hold a float, to show that it is read exactly or refused.
pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if !file.is_in(EXACT) {
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
            assert_eq!(check(&file("crates/pricing/src/rules.rs", code)).len(), 1, "{code}");
            assert!(check(&file("crates/print/src/world.rs", code)).is_empty());
        }
        assert!(
            check(&file("crates/kernel/src/money.rs", "/// Never an f64: 0.1 has none.\nstruct A(i64);"))
                .is_empty()
        );
        assert!(check(&file("crates/kernel/src/a.rs", "fn f() { t.0.1 }")).is_empty(), "a field of a field");
    }
}
