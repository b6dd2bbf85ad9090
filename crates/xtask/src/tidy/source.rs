//! A Rust file as the rules see it: its text, its syntax tree and its tokens without comments.
//!
//! Tokens, because a syntax tree does not look into macro calls, and because comments may name what code may not.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::Violation;

pub(super) struct SourceFile {
    /// From the root of the repository, with slashes.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) syntax: syn::File,
    pub(super) tokens: Vec<Token>,
}

#[derive(Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// A name, a string's contents, or the characters as written; `::` is one token.
    pub(super) text: String,
    pub(super) line: usize,
    /// Stands in a test, which may do what the product may not.
    pub(super) in_test: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Text,
    Float,
    Other,
}

impl SourceFile {
    pub(super) fn parse(path: &str, text: &str) -> syn::Result<Self> {
        let syntax = syn::parse_file(text)?;
        let mut tests = TestLines::default();
        if !is_test_path(path) {
            tests.visit_file(&syntax);
        } else {
            tests.lines.push((0, usize::MAX));
        }
        let mut tokens = Vec::new();
        flatten(text.parse()?, &mut tokens);
        for token in &mut tokens {
            token.in_test = tests.hold(token.line);
        }
        Ok(SourceFile { path: path.to_owned(), text: text.to_owned(), syntax, tokens })
    }

    /// The folder under `crates/`, which is the crate's name.
    pub(super) fn crate_name(&self) -> &str {
        self.path.split('/').nth(1).unwrap_or_default()
    }

    pub(super) fn is_in(&self, crates: &[&str]) -> bool {
        crates.contains(&self.crate_name())
    }

    /// The first token of each place where these tokens stand in a row.
    pub(super) fn find<'s>(&'s self, row: &'s [&str]) -> impl Iterator<Item = &'s Token> {
        self.tokens
            .windows(row.len())
            .filter(move |window| window.iter().zip(row).all(|(token, text)| token.is(text)))
            .map(|window| &window[0])
    }

    pub(super) fn violation(&self, line: usize, rule: &'static str, message: impl Into<String>) -> Violation {
        Violation { path: self.path.clone(), line, rule, message: message.into() }
    }
}

impl Token {
    /// True for code, never for the contents of a string.
    pub(super) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// True for attributes that mark tests: `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[cfg(all(test, …))]`.
pub(super) fn marks_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        if path.is_ident("cfg") {
            let condition = attribute.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
            let mut tokens = Vec::new();
            flatten(condition, &mut tokens);
            return tokens.iter().any(|token| token.is("test"))
                && !tokens.iter().any(|token| token.is("not"));
        }
        path.segments.last().is_some_and(|segment| segment.ident == "test")
    })
}

pub(super) fn is_test_path(path: &str) -> bool {
    path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "benches"))
}

/// The lines of a file that belong to tests.
#[derive(Default)]
struct TestLines {
    lines: Vec<(usize, usize)>,
}

impl TestLines {
    fn hold(&self, line: usize) -> bool {
        self.lines.iter().any(|(first, last)| (*first..=*last).contains(&line))
    }
}

impl<'ast> Visit<'ast> for TestLines {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            syn::Item::Const(item) => &item.attrs,
            syn::Item::Struct(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if marks_test(attributes) {
            let span = item.span();
            self.lines.push((span.start().line, span.end().line));
        } else {
            visit::visit_item(self, item);
        }
    }
}

fn flatten(stream: TokenStream, into: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                if is_doc(&group) && into.last().is_some_and(|token| token.is("#") || token.is("!")) {
                    continue;
                }
                let (open, close) = brackets(group.delimiter());
                push(into, Kind::Other, open, line);
                flatten(group.stream(), into);
                push(into, Kind::Other, close, group.span_close().start().line);
            }
            TokenTree::Ident(name) => push(into, Kind::Name, &name.to_string(), line),
            TokenTree::Literal(literal) => {
                let (kind, text) = literal_text(literal);
                // The fields of `pair.0.1` look like a float.
                let is_field = kind == Kind::Float && into.last().is_some_and(|token| token.is("."));
                let kind = if is_field { Kind::Other } else { kind };
                push(into, kind, &text, line);
            }
            TokenTree::Punct(punct) => {
                let colons = punct.as_char() == ':' && punct.spacing() == Spacing::Joint;
                if colons
                    && trees
                        .next_if(|next| matches!(next, TokenTree::Punct(p) if p.as_char() == ':'))
                        .is_some()
                {
                    push(into, Kind::Other, "::", line);
                } else {
                    push(into, Kind::Other, &punct.as_char().to_string(), line);
                }
            }
        }
    }
}

fn push(into: &mut Vec<Token>, kind: Kind, text: &str, line: usize) {
    into.push(Token { kind, text: text.to_owned(), line, in_test: false });
}

/// `[doc = "…"]`, which is what a documentation comment becomes.
fn is_doc(group: &proc_macro2::Group) -> bool {
    let mut inside = group.stream().into_iter();
    group.delimiter() == Delimiter::Bracket
        && matches!(inside.next(), Some(TokenTree::Ident(name)) if name == "doc")
        && matches!(inside.next(), Some(TokenTree::Punct(equals)) if equals.as_char() == '=')
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

fn literal_text(literal: proc_macro2::Literal) -> (Kind, String) {
    let written = literal.to_string();
    match syn::Lit::new(literal) {
        syn::Lit::Str(text) => (Kind::Text, text.value()),
        syn::Lit::ByteStr(bytes) => (Kind::Text, String::from_utf8_lossy(&bytes.value()).into_owned()),
        syn::Lit::Float(_) => (Kind::Float, written),
        syn::Lit::Int(number) if matches!(number.suffix(), "f32" | "f64") => (Kind::Float, written),
        _ => (Kind::Other, written),
    }
}

/// A file for the tests of the rules.
#[cfg(test)]
pub(super) fn file(path: &str, text: &str) -> SourceFile {
    SourceFile::parse(path, text).expect("the test's code parses")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_tokens_but_macro_calls_are() {
        let file =
            file("crates/x/src/lib.rs", "/// sqlite\n// postgres\nfn f() { say!(\"mysql\", a::b); }\n");
        let texts: Vec<&str> = file.tokens.iter().map(|token| token.text.as_str()).collect();
        assert!(!texts.iter().any(|text| text.contains("sqlite") || text.contains("postgres")));
        assert!(texts.contains(&"mysql"));
        assert_eq!(file.find(&["a", "::", "b"]).count(), 1);
    }

    #[test]
    fn tests_are_told_from_the_product() {
        let text = "fn product() {}\n#[cfg(test)]\nmod tests {\n    fn inside() {}\n}\n#[cfg(not(test))]\nfn other() {}";
        let file = file("crates/x/src/lib.rs", text);
        let in_test = |name| file.tokens.iter().find(|token| token.is(name)).map(|token| token.in_test);
        assert_eq!(in_test("product"), Some(false));
        assert_eq!(in_test("inside"), Some(true));
        assert_eq!(in_test("other"), Some(false));
        assert!(
            super::file("crates/x/tests/it/main.rs", "fn f() {}").tokens.iter().all(|token| token.in_test)
        );
    }
}
