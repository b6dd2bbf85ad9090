//! SQL is built by the query builder; its text stands only in the data layer, the test kit and the benchmarks.

use super::Violation;
use super::source::{Kind, SourceFile};

const RULE: &str = "raw-sql";
const ALLOWED: &[&str] = &["db", "bench", "testkit", "xtask"];

/// The driver below the query builder, which tests leave alone too.
const DRIVER: &[(&[&str], &str)] = &[(&["AssertSqlSafe"], "AssertSqlSafe"), (&["sqlx", "::"], "sqlx")];

/// Doors around the query builder. Tests may write what a burglar would, to show that it is noticed.
const DOORS: &[(&[&str], &str)] = &[
    (&["Expr", "::", "cust"], "Expr::cust"),
    (&["Expr", "::", "cust_with_expr"], "Expr::cust_with_expr"),
    (&["Expr", "::", "cust_with_exprs"], "Expr::cust_with_exprs"),
    (&["Expr", "::", "cust_with_values"], "Expr::cust_with_values"),
    (&["Statement", "::", "from_string"], "Statement::from_string"),
    (&["Statement", "::", "from_sql_and_values"], "Statement::from_sql_and_values"),
    (&["execute_unprepared"], "execute_unprepared"),
    (&["from_raw_sql"], "from_raw_sql"),
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if file.is_in(ALLOWED) {
        return Vec::new();
    }
    let driver = DRIVER.iter().flat_map(|(row, name)| file.find(row).map(move |token| (token, *name)));
    let doors = DOORS.iter().flat_map(|(row, name)| file.find(row).map(move |token| (token, *name)));
    let texts = file.tokens.iter().filter(|token| token.kind == Kind::Text && is_sql(&token.text));
    let in_product = doors.chain(texts.map(|token| (token, "SQL"))).filter(|(token, _)| !token.in_test);
    let message = |name| format!("{name} belongs to crates/db; use its query builder");
    driver.chain(in_product).map(|(token, name)| file.violation(token.line, RULE, message(name))).collect()
}

/// True for a statement, in capitals anywhere or in small letters at the start; "Select a customer" is none.
fn is_sql(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_at = |at: usize, word: &str| words.get(at).is_some_and(|found| *found == word);
    let starts = |at: usize, case: fn(&str) -> String| {
        is_at(at, &case("select")) && words.len() > 1
            || is_at(at, &case("insert")) && is_at(at + 1, &case("into"))
            || is_at(at, &case("delete")) && is_at(at + 1, &case("from"))
            || is_at(at, &case("update")) && is_at(at + 2, &case("set"))
    };
    let small = words.contains(&"from") || !is_at(0, "select");
    (0..words.len()).any(|at| starts(at, |word| word.to_uppercase())) || small && starts(0, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn b04_v1_2_4_a_module_may_not_write_sql() {
        for sql in [
            "SELECT 1",
            "WITH x AS (\n SELECT a FROM b) TABLE x",
            "INSERT INTO a VALUES (1)",
            "update orders_order set state = 1",
            "DELETE FROM a",
        ] {
            let code = format!("const SQL: &str = {sql:?};");
            assert_eq!(check(&file("crates/orders/src/queries.rs", &code)).len(), 1, "{sql}");
            assert!(check(&file("crates/db/src/gate.rs", &code)).is_empty());
            assert!(check(&file("crates/orders/tests/it/tampering.rs", &code)).is_empty());
        }
    }

    #[test]
    fn a_message_is_no_sql() {
        for text in ["Select a customer", "select one of the list", "You may not delete from here", "UPDATE"]
        {
            assert!(!is_sql(text), "{text}");
        }
    }

    #[test]
    fn a_module_may_not_go_around_the_query_builder() {
        let code = "use sqlx::Row; fn f() { Expr::cust(a); g(AssertSqlSafe(b)) }";
        assert_eq!(check(&file("crates/orders/src/queries.rs", code)).len(), 3);
        assert_eq!(check(&file("crates/orders/tests/it/story.rs", code)).len(), 2);
    }
}
