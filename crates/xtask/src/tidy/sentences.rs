//! The English files of problems and permissions say what the source says: each code's sentence, those for single
//! occurrences, each permission's and each shipped role's text. `cargo xtask sentences` writes them; that the other languages have the same messages is a
//! test of `words`.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::Violation;
use super::source::{Kind, SourceFile, Token};

const RULE: &str = "sentences";
const PROBLEMS: &str = "locales/en/problems.ftl";
const PERMISSIONS: &str = "locales/en/permissions.ftl";
/// Crates whose codes nobody but the house's own builders meets.
const OWN: [&str; 3] = ["bench", "testkit", "xtask"];
/// Crates whose sentences for single occurrences are said where the server is run, and not over HTTP.
const TERMINAL: [&str; 2] = ["db", "kontor"];
/// What `records` tries itself on.
const SAMPLE: &str = "crates/records/src/sample.rs";

/// Messages by their ids, with the name in the source.
type Said = BTreeMap<String, (String, String)>;

pub(super) fn check(root: &Path, files: &[SourceFile]) -> Vec<Violation> {
    let (wanted, mut found) = collect(files);
    for (path, text) in wanted.files() {
        let kept = std::fs::read_to_string(root.join(path)).unwrap_or_default();
        found.extend(differences(path, &kept, &text));
    }
    found
}

/// Writes the English files anew.
///
/// # Errors
/// When they cannot be written.
pub(crate) fn write(root: &Path, files: &[SourceFile]) -> Result<()> {
    for (path, text) in collect(files).0.files() {
        std::fs::write(root.join(path), text).with_context(|| path.to_owned())?;
    }
    Ok(())
}

/// What the source says.
#[derive(Default)]
struct Source {
    problems: Said,
    /// Sentences for single occurrences.
    occurrences: Said,
    permissions: Said,
    roles: Said,
}

impl Source {
    fn files(&self) -> [(&'static str, String); 2] {
        let problems = format!(
            "# What went wrong, by the code of the problem. The English file is written by `cargo xtask sentences`.\n{}\n## Occurrences\n\n{}",
            lines(&self.problems),
            plain(&self.occurrences)
        );
        let permissions = format!(
            "# What permissions allow, and the roles as shipped. The English file is written by `cargo xtask sentences`.\n{}\n## Roles\n\n{}",
            lines(&self.permissions),
            plain(&self.roles)
        );
        [(PROBLEMS, problems), (PERMISSIONS, permissions)]
    }
}

fn lines(said: &Said) -> String {
    let (mut text, mut last) = (String::new(), "");
    for (id, (name, english)) in said {
        let module = name.split('.').next().unwrap_or_default();
        if module != last {
            text.push_str(&format!("\n## {module}\n\n"));
            last = module;
        }
        text.push_str(&message(id, english));
    }
    text
}

fn plain(said: &Said) -> String {
    said.iter().map(|(id, (_, text))| message(id, text)).collect()
}

/// `id = text`, with braces that name no value written as Fluent wants them.
fn message(id: &str, text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        written.push_str(&rest[..at]);
        let (brace, after) = rest[at..].split_at(1);
        match after.strip_prefix(" $").and_then(|name| name.split_once(" }")) {
            Some((name, tail)) if brace == "{" => {
                written.push_str(&format!("{{ ${name} }}"));
                rest = tail;
            }
            _ => {
                written.push_str(&format!("{{\"{brace}\"}}"));
                rest = after;
            }
        }
    }
    format!("{id} = {written}{rest}\n")
}

fn collect(files: &[SourceFile]) -> (Source, Vec<Violation>) {
    let (mut source, mut found) = (Source::default(), Vec::new());
    for file in files.iter().filter(|file| !file.is_in(&OWN) && file.path != SAMPLE) {
        for at in 0..file.tokens.len() {
            let rest = &file.tokens[at..];
            if rest[0].in_test {
                continue;
            }
            let told = if starts(rest, &["Code", "::", "new", "("]) {
                texts(rest).map(|pair| (&mut source.problems, "problem", pair))
            } else if starts(rest, &["Permission", "::", "new", "("]) {
                texts(rest).map(|pair| (&mut source.permissions, "permission", pair))
            } else {
                if starts(rest, &["Shipped", "{", "code", ":"]) {
                    role(&mut source.roles, rest);
                } else if !file.is_in(&TERMINAL) {
                    occurrence(&mut source.occurrences, rest);
                }
                None
            };
            let Some((said, family, (name, text))) = told else { continue };
            let before = said.insert(id(family, name), (name.to_owned(), text.to_owned()));
            if before.is_some_and(|(_, before)| before != text) {
                let message = format!("{name} says something else elsewhere");
                found.push(file.violation(rest[0].line, RULE, message));
            }
        }
    }
    (source, found)
}

fn starts(tokens: &[Token], row: &[&str]) -> bool {
    tokens.len() > row.len() && tokens.iter().zip(row).all(|(token, text)| token.is(text))
}

/// The name and the sentence of `Code::new("name", kind, "sentence")`; none where they are no literals.
fn texts(call: &[Token]) -> Option<(&str, &str)> {
    let name = call.get(4).filter(|token| token.kind == Kind::Text)?;
    let mut inside = call[5..].iter().take_while(|token| !token.is(")") && !token.is(";"));
    let text = inside.find(|token| token.kind == Kind::Text)?;
    Some((&name.text, &text.text))
}

/// `CODE.because("sentence")`, and what a rule of an input type says.
fn occurrence(said: &mut Said, rest: &[Token]) {
    let at = if starts(rest, &[".", "because", "("]) {
        3
    } else if starts(rest, &["garde", "::", "Error", "::", "new", "("]) {
        6
    } else {
        return;
    };
    if let Some(text) = rest.get(at).filter(|token| token.kind == Kind::Text) {
        said.insert(slug(&text.text), (String::new(), text.text.clone()));
    }
}

/// `said-the-file-is-empty` for "The file is empty".
fn slug(text: &str) -> String {
    let words = text.split(|one: char| !one.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    format!("said-{}", words.join("-"))
}

/// `Shipped { code: …, name: "…", text: "…", … }`.
fn role(said: &mut Said, rest: &[Token]) {
    let [code, _, _, _, name, _, _, _, text] = &rest[4..13] else { return };
    let code = code.text.to_lowercase();
    said.insert(id("role", &code), (code.clone(), name.text.clone()));
    said.insert(id("role-text", &code), (code.clone(), text.text.clone()));
}

/// As `words` makes it: `problem-orders-line-twice` for `orders.line_twice`.
fn id(family: &str, name: &str) -> String {
    format!("{family}-{}", name.replace(['.', '_'], "-"))
}

fn differences(path: &str, kept: &str, wanted: &str) -> Vec<Violation> {
    let violation =
        |line: usize, message: String| Violation { path: path.to_owned(), line, rule: RULE, message };
    let is_there = |line: &str, text: &str| line.is_empty() || text.lines().any(|other| other == line);
    let missing = wanted.lines().filter(|line| !is_there(line, kept));
    let mut found: Vec<Violation> =
        missing.map(|line| violation(1, format!("lacks: {line} (cargo xtask sentences)"))).collect();
    let extra = kept.lines().zip(1..).filter(|(line, _)| !is_there(line, wanted));
    found.extend(extra.map(|(line, at)| violation(at, format!("not in the source: {line}"))));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    const CODE: &str =
        "const A: Code = Code::new(\"orders.line_twice\", Kind::Invalid, \"Twice {x}, at most { $most }\");
        const P: Permission = Permission::new(\"orders.order.view\", \"See orders\");
        const R: &[Shipped] = &[Shipped { code: BOSS, name: \"Boss\", text: \"Decides\", rules: &[] }];
        #[cfg(test)]
        mod tests { const B: Code = Code::new(\"test.only\", Kind::Invalid, \"No\"); }";

    #[test]
    fn the_english_files_are_what_the_source_says() {
        let because = format!("{CODE}\nfn f() {{ A.because(\"The file's empty\").because(text) }}");
        let (source, found) = collect(&[file("crates/orders/src/errors.rs", &because)]);
        assert!(found.is_empty(), "{found:?}");
        let [(_, problems), (_, permissions)] = source.files();
        assert!(
            problems.contains(
                "\n## orders\n\nproblem-orders-line-twice = Twice {\"{\"}x{\"}\"}, at most { $most }\n"
            ),
            "{problems}"
        );
        assert!(
            problems.ends_with("\n## Occurrences\n\nsaid-the-file-s-empty = The file's empty\n"),
            "{problems}"
        );
        assert!(permissions.contains("\npermission-orders-order-view = See orders\n"), "{permissions}");
        assert!(permissions.ends_with("role-boss = Boss\nrole-text-boss = Decides\n"), "{permissions}");
        assert!(differences(PROBLEMS, &problems, &problems).is_empty());
        assert_eq!(differences(PROBLEMS, "problem-orders-line-twice = Once\n", &problems).len(), 6);
    }

    #[test]
    fn one_code_says_one_thing() {
        let other = CODE.replace("Twice", "Thrice");
        let files = [file("crates/orders/src/errors.rs", CODE), file("crates/orders/src/more.rs", &other)];
        assert_eq!(collect(&files).1.len(), 1);
        assert!(collect(&[file("crates/testkit/src/lib.rs", CODE)]).0.problems.is_empty());
    }
}
