//! docs/SECURITY.md tells no tales: every row that says what holds names tests that are there, and every test that is
//! named after a row stands in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Violation;
use super::source::{Kind, SourceFile};

const RULE: &str = "security page";
const PAGE: &str = "docs/SECURITY.md";

pub(super) fn check(root: &Path, files: &[SourceFile]) -> Vec<Violation> {
    match std::fs::read_to_string(root.join(PAGE)) {
        Ok(page) => check_page(&page, files),
        Err(_) => vec![violation(1, "the page is missing: what holds, and which test shows it".to_owned())],
    }
}

fn check_page(page: &str, files: &[SourceFile]) -> Vec<Violation> {
    let (tests, rows) = (tests(files), rows(page));
    let mut found = Vec::new();
    for row in &rows {
        if row.tests.is_empty() {
            found.push(violation(row.line, format!("{} names no test", row.id)));
        }
        let missing = row.tests.iter().filter(|name| !tests.contains_key(**name));
        found.extend(missing.map(|name| violation(row.line, format!("{}: there is no test {name}", row.id))));
    }
    let shown: BTreeSet<&str> = rows.iter().flat_map(|row| row.tests.iter().copied()).collect();
    let hidden = tests.iter().filter(|(name, _)| is_after_a_row(name) && !shown.contains(*name));
    found.extend(hidden.map(|(name, (file, line))| {
        file.violation(*line, RULE, format!("{name} stands in no row of {PAGE}"))
    }));
    found
}

fn violation(line: usize, message: String) -> Violation {
    Violation { path: PAGE.to_owned(), line, rule: RULE, message }
}

/// A row of a table whose last column names tests.
struct Row<'p> {
    line: usize,
    id: &'p str,
    tests: Vec<&'p str>,
}

/// The rows that begin with a number (`6.2.1`), a class (`B7`) or a name in capitals (`PCI`).
fn rows(page: &str) -> Vec<Row<'_>> {
    let lines = page.lines().zip(1..).filter_map(|(text, line)| {
        let cells: Vec<&str> = text.strip_prefix('|')?.trim_end().trim_end_matches('|').split('|').collect();
        let (first, last) = (cells.first()?.trim(), cells.last()?);
        let is_id = first.starts_with(|c: char| c.is_ascii_digit())
            || first.starts_with(|c: char| c.is_ascii_uppercase()) && first.ends_with(char::is_alphanumeric);
        let is_row = is_id && first.chars().any(|c| c.is_ascii_digit()) || first == "PCI";
        (is_row && cells.len() > 2).then(|| Row {
            line,
            id: first,
            tests: last.split('`').skip(1).step_by(2).collect(),
        })
    });
    lines.collect()
}

/// The functions of tests, with the place of each.
fn tests(files: &[SourceFile]) -> BTreeMap<&str, (&SourceFile, usize)> {
    let mut found = BTreeMap::new();
    for file in files {
        for pair in file.tokens.windows(2) {
            if pair[0].is("fn") && pair[1].kind == Kind::Name && pair[1].in_test {
                found.insert(pair[1].text.as_str(), (file, pair[1].line));
            }
        }
    }
    found
}

/// `v6_2_1_…`, `b07_…`, also behind another name: `t59_v8_4_1_…`.
fn is_after_a_row(name: &str) -> bool {
    let parts: Vec<&str> = name.split('_').collect();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().enumerate().any(|(at, part)| {
        let class = part.len() == 3 && part.strip_prefix('b').is_some_and(is_number);
        let chapter = part.strip_prefix('v').is_some_and(is_number);
        class || part == &"pci" || chapter && parts.get(at + 1).is_some_and(|next| is_number(next) || at == 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    fn told(page: &str, code: &str) -> Vec<String> {
        let files = [file("crates/web/tests/it/doors.rs", code)];
        check_page(page, &files).into_iter().map(|violation| violation.message).collect()
    }

    #[test]
    fn the_page_names_tests_that_are_there_and_all_of_them() {
        let page =
            "| row | what holds | shown by |\n|---|---|---|\n| 6.2.1 | long passwords | `v6_2_1_long` |\n";
        assert!(told(page, "fn v6_2_1_long() {}\nfn helper() {}").is_empty());
        assert_eq!(told(page, "fn v6_2_1_lang() {}").len(), 2);
        assert_eq!(told(&page.replace('`', ""), "fn other() {}"), ["6.2.1 names no test"]);
        assert_eq!(told(page, "fn v6_2_1_long() {}\nfn t59_v8_4_1_apart() {}").len(), 1);
        assert_eq!(told(page, "fn v6_2_1_long() {}\nfn b07_scripts() {}").len(), 1);
        assert_eq!(told("", "fn body_of() {}\nfn v7_to_v8() {}\nfn bob() {}").len(), 1);
    }
}
