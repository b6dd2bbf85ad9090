//! Engine names stand only where engines are told apart: no `if sqlite` in a module.

use super::Violation;
use super::source::{Kind, SourceFile};

const RULE: &str = "engine-names";
const ALLOWED: &[&str] = &["db", "testkit", "kontor", "bench", "xtask"];
const ENGINES: &[&str] = &["sqlite", "postgres", "mysql", "mariadb"];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if file.is_in(ALLOWED) {
        return Vec::new();
    }
    let code = file.tokens.iter().filter(|token| !token.in_test && token.kind != Kind::Other);
    code.filter_map(|token| {
        let text = token.text.to_lowercase();
        let engine = ENGINES.iter().find(|engine| text.contains(**engine))?;
        Some(file.violation(token.line, RULE, format!("{engine}: engine differences live in crates/db")))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn a_module_may_not_name_an_engine() {
        let code = "fn f() { if engine == Engine::Sqlite { run(\"on PostgreSQL\") } }";
        assert_eq!(check(&file("crates/orders/src/queries.rs", code)).len(), 2);
        assert!(check(&file("crates/db/src/engine.rs", code)).is_empty());
        assert!(check(&file("crates/orders/tests/it/story.rs", code)).is_empty());
        assert!(check(&file("crates/orders/src/lib.rs", "// SQLite has one writer.\nfn f() {}")).is_empty());
    }
}
