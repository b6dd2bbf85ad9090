//! Every module has a page that explains it and a story that shows it at work.

use std::path::Path;

use super::Violation;
use super::floors::modules;

const RULE: &str = "anatomy";

/// A module whose stories need the whole program, and where they stand.
const STORIES_ELSEWHERE: &[(&str, &str)] = &[("upkeep", "kontor/tests/it/upkeep.rs")];

/// A module that does not exist yet is none of this rule's business.
pub(super) fn check(root: &Path) -> Vec<Violation> {
    let crates = root.join("crates");
    modules()
        .filter(|module| crates.join(module).is_dir())
        .flat_map(|module| check_module(&crates, module))
        .collect()
}

fn check_module(crates: &Path, module: &str) -> Vec<Violation> {
    let folder = crates.join(module);
    let violation = |file: &str, message: &str| Violation {
        path: format!("crates/{module}/{file}"),
        line: 1,
        rule: RULE,
        message: message.to_owned(),
    };
    let mut found = Vec::new();
    if !folder.join("README.md").is_file() {
        found.push(violation(
            "README.md",
            "the module's page is missing: purpose, objects, events, invariants",
        ));
    }
    let elsewhere = STORIES_ELSEWHERE.iter().any(|(one, file)| *one == module && crates.join(file).is_file());
    if !elsewhere && stories(&folder.join("tests/it")) == 0 {
        found.push(violation("tests/it", "the module has no story beside tests/it/main.rs"));
    }
    found
}

/// How many Rust files there are beside `main.rs`.
fn stories(folder: &Path) -> usize {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .filter(|path| path.file_name().is_some_and(|name| name != "main.rs"))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_has_a_page_and_a_story() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let folder = root.path().join("crates/orders");
        std::fs::create_dir_all(folder.join("tests/it")).expect("a folder");
        std::fs::write(folder.join("tests/it/main.rs"), "").expect("a file");
        assert_eq!(check(root.path()).len(), 2);

        std::fs::write(folder.join("README.md"), "# Orders").expect("a file");
        std::fs::write(folder.join("tests/it/partial_shipment.rs"), "").expect("a file");
        assert!(check(root.path()).is_empty());

        for (module, _) in STORIES_ELSEWHERE {
            std::fs::create_dir_all(root.path().join("crates").join(module)).expect("a folder");
            std::fs::write(root.path().join("crates").join(module).join("README.md"), "# It")
                .expect("a file");
        }
        assert_eq!(check(root.path()).len(), STORIES_ELSEWHERE.len(), "the stories elsewhere are not there");
    }
}
