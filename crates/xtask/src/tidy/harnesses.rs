//! A library is compiled and linked once more for unit tests, and read once more for the examples of its documentation:
//! only where there are some, and always where there are some.

use cargo_metadata::{Metadata, TargetKind};

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "harnesses";

pub(super) fn check(metadata: &Metadata, files: &[SourceFile]) -> Vec<Violation> {
    let libraries = metadata.packages.iter().flat_map(|package| {
        let libraries = package.targets.iter().filter(|target| {
            target.kind.iter().any(|kind| matches!(kind, TargetKind::Lib | TargetKind::ProcMacro))
        });
        libraries.map(|target| (package.name.as_str(), target.test, target.doctest))
    });
    libraries.flat_map(|(name, test, doctest)| check_library(name, test, doctest, files)).collect()
}

fn check_library(name: &str, test: bool, doctest: bool, files: &[SourceFile]) -> Vec<Violation> {
    let sources = || files.iter().filter(|file| file.path.starts_with(&format!("crates/{name}/src/")));
    let tests = sources().any(|file| file.tokens.iter().any(|token| token.in_test));
    let examples = sources().any(|file| file.text.lines().any(is_example));
    [("test", test, tests), ("doctest", doctest, examples)]
        .into_iter()
        .filter(|(_, on, there)| on != there)
        .map(|(switch, _, there)| Violation {
            path: format!("crates/{name}/Cargo.toml"),
            line: 1,
            rule: RULE,
            message: format!("[lib] {switch} is {there} here"),
        })
        .collect()
}

/// A fence in a documentation comment.
fn is_example(line: &str) -> bool {
    let line = line.trim_start();
    ["/// ```", "//! ```"].iter().any(|fence| line.starts_with(fence))
}

#[cfg(test)]
mod tests {
    use super::super::source::file;
    use super::*;

    #[test]
    fn harnesses_are_where_tests_and_examples_are() {
        let plain = || {
            vec![file("crates/x/src/lib.rs", "fn f() {}"), file("crates/y/src/lib.rs", "#[test]\nfn g() {}")]
        };
        assert_eq!(check_library("x", false, false, &plain()), []);
        assert_eq!(check_library("x", true, true, &plain()).len(), 2);
        assert_eq!(check_library("y", true, false, &plain()), []);
        assert_eq!(check_library("y", false, false, &plain()).len(), 1);
        let shown = [file("crates/x/src/lib.rs", "/// ```\n/// x::f();\n/// ```\npub fn f() {}")];
        assert_eq!(check_library("x", false, true, &shown), []);
        assert_eq!(check_library("x", false, false, &shown).len(), 1);
    }
}
