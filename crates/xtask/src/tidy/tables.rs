//! One database, clear rooms: a table is named after its module, and no other module touches it.

use std::collections::BTreeMap;

use super::Violation;
use super::floors::modules;
use super::source::{Kind, SourceFile, Token};

const RULE: &str = "tables";

/// These share the platform's tables.
const PLATFORM: &[&str] = &["db", "platform", "records", "web"];
/// Programs that measure or check the house from outside.
const OUTSIDE: &[&str] = &["bench", "testkit", "xtask"];
/// How a record's attributes name what it refers to.
const REFERENCES: &[&[&str]] = &[&["refers", "="], &["search_via", "("]];
/// The parts of an entity that lead to its table.
const ENTITY_PARTS: &[&str] = &["Entity", "ActiveModel", "Column"];

pub(super) fn check(files: &[SourceFile]) -> Vec<Violation> {
    let inside = || files.iter().filter(|file| !file.is_in(OUTSIDE));
    let owners: BTreeMap<&str, &str> = inside()
        .flat_map(|file| declared(file).into_iter().map(|token| (token.text.as_str(), file.crate_name())))
        .collect();
    let prefixes = inside().flat_map(misnamed);
    let texts = inside().flat_map(|file| foreign_texts(file, &owners));
    let entities = inside().flat_map(foreign_entities);
    prefixes.chain(texts).chain(entities).collect()
}

/// The names in `table_name = "…"` of an entity and `table("…")` of a migration.
fn declared(file: &SourceFile) -> Vec<&Token> {
    let rows: [&[&str]; 2] = [&["table_name", "="], &["table", "("]];
    let product = file.tokens.windows(3).filter(|window| !window[2].in_test && window[2].kind == Kind::Text);
    product
        .filter(|window| rows.iter().any(|row| row.iter().zip(*window).all(|(text, token)| token.is(text))))
        .map(|window| &window[2])
        .collect()
}

fn misnamed(file: &SourceFile) -> Vec<Violation> {
    let own = format!("{}_", file.crate_name().replace('-', "_"));
    let is_named = |table: &str| {
        table.starts_with(&own) || file.is_in(PLATFORM) && PLATFORM.iter().any(|name| table.starts_with(name))
    };
    let wrong = declared(file).into_iter().filter(|token| !is_named(&token.text));
    wrong
        .map(|token| file.violation(token.line, RULE, format!("table {} must begin with {own}", token.text)))
        .collect()
}

fn foreign_texts(file: &SourceFile, owners: &BTreeMap<&str, &str>) -> Vec<Violation> {
    let texts = file.tokens.iter().filter(|token| token.kind == Kind::Text && !token.in_test);
    let named = texts.flat_map(|token| words(&token.text).map(move |word| (token.line, word)));
    named
        .filter_map(|(line, word)| {
            let owner = owners.get(word).filter(|owner| !same_room(owner, file.crate_name()))?;
            Some(file.violation(line, RULE, format!("{word} is {owner}'s table; call {owner}'s function")))
        })
        .collect()
}

/// Paths such as `orders::model::order::Entity` outside of `orders`, in one piece or as a `use` tree. A record may
/// say that it refers to one: the record engine follows that, and the module touches nothing.
fn foreign_entities(file: &SourceFile) -> Vec<Violation> {
    let mut found = Vec::new();
    for (at, token) in file.tokens.iter().enumerate() {
        let is_foreign = modules().any(|module| module == token.text) && token.text != file.crate_name();
        let is_path = file.tokens.get(at + 1).is_some_and(|next| next.is("::"));
        let is_reference = REFERENCES.iter().any(|row| ends_with(&file.tokens[..at], row));
        if token.in_test || token.kind != Kind::Name || !is_foreign || !is_path || is_reference {
            continue;
        }
        let in_use = at > 0 && file.tokens[at - 1].is("use");
        let rest = file.tokens[at..].iter().take_while(|token| {
            if in_use { !token.is(";") } else { token.kind == Kind::Name || token.is("::") }
        });
        if let Some(part) = rest.into_iter().find(|token| ENTITY_PARTS.iter().any(|name| token.is(name))) {
            let message = format!("{} of {}: call {}'s functions", part.text, token.text, token.text);
            found.push(file.violation(part.line, RULE, message));
        }
    }
    found
}

fn ends_with(tokens: &[Token], row: &[&str]) -> bool {
    let last = &tokens[tokens.len().saturating_sub(row.len())..];
    last.len() == row.len() && last.iter().zip(row).all(|(token, text)| token.is(text))
}

fn same_room(one: &str, other: &str) -> bool {
    one == other || PLATFORM.contains(&one) && PLATFORM.contains(&other)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<_> = files.iter().map(|(path, code)| file(path, code)).collect();
        check(&files).into_iter().map(|violation| violation.message).collect()
    }

    const ORDER: (&str, &str) =
        ("crates/orders/src/model/order.rs", "#[sea_orm(table_name = \"orders_order\")]\nstruct Model;");

    #[test]
    fn a_table_begins_with_its_module() {
        assert!(found(&[ORDER]).is_empty());
        assert_eq!(found(&[("crates/billing/src/model/order.rs", ORDER.1)]).len(), 1);
        assert_eq!(found(&[("crates/orders/src/migrations.rs", "fn f() { table(\"order\"); }")]).len(), 1);
        assert!(found(&[("crates/records/src/a.rs", "fn f() { table(\"platform_audit\"); }")]).is_empty());
    }

    #[test]
    fn nobody_names_the_table_of_another() {
        let code = "fn f() { of(\"drop orders_order;\") }";
        assert_eq!(found(&[ORDER, ("crates/billing/src/queries.rs", code)]).len(), 1);
        assert!(found(&[ORDER, ("crates/billing/tests/it/story.rs", code)]).is_empty());
        assert!(found(&[ORDER, ("crates/billing/src/a.rs", "fn f() { of(\"orders_orders\") }")]).is_empty());
    }

    #[test]
    fn nobody_reaches_for_the_entity_of_another() {
        for code in
            ["fn f() { select(orders::model::order::Entity) }", "use orders::model::order::{self, Column};"]
        {
            assert_eq!(found(&[("crates/billing/src/queries.rs", code)]).len(), 1, "{code}");
            assert!(found(&[("crates/orders/src/queries.rs", code)]).is_empty());
        }
        let refers = "struct A { #[record(refers = orders::model::order::Entity)] order_id: Uuid }";
        assert!(found(&[("crates/billing/src/model/invoice.rs", refers)]).is_empty());
    }
}
