//! The floors of the house: a crate may only stand on crates of a lower floor.

use cargo_metadata::{Dependency, DependencyKind, Metadata, Package};

use super::Violation;

const RULE: &str = "floors";

/// Every crate of the workspace, low to high. docs/ARCHITECTURE.md says what lives on which floor.
const FLOORS: &[(&str, u32)] = &[
    ("kernel", 0),
    ("words", 0),
    ("db", 1),
    ("records-derive", 1),
    ("platform", 2),
    ("print", 2),
    ("records", 3),
    ("web", 4),
    ("identity", 5),
    ("hooks", 6),
    ("upkeep", 6),
    ("parties", 6),
    ("catalog", 6),
    ("finance", 6),
    ("pricing", 7),
    ("inventory", 7),
    ("orders", 8),
    ("shipping", 9),
    ("billing", 10),
    ("ledger", 11),
    ("returns", 11),
    ("notify", 12),
    ("portal", 12),
    ("desk", 13),
    ("intake", 12),
    ("testkit", TESTKIT_FLOOR),
    ("kontor", 20),
    ("xtask", 20),
    ("bench", 21),
];

/// From this floor up to the programs every crate is a module: a page, a story, tables of its own.
const MODULES_FROM: u32 = 5;

/// Arrows between crates of one floor that were agreed on.
const SAME_FLOOR: &[(&str, &str)] = &[];

/// Every crate's tests may use the test kit, so it may itself stand on the platform and identity at most.
const TESTKIT: &str = "testkit";
const TESTKIT_FLOOR: u32 = 9;
const TESTKIT_REACH: u32 = 5;

/// Generated; gives every third-party crate one set of features (`.config/hakari.toml`). It holds no code and stands
/// below everything.
const UNIFIER: &str = "workspace-hack";
/// Built for the compiler: with the unifier it would drag everything along a second time.
const MACROS: &str = "records-derive";

/// The top floor, whose programs may use the test kit as it is.
const PROGRAMS: u32 = 20;

pub(super) fn check(metadata: &Metadata) -> Vec<Violation> {
    let packages = metadata.workspace_packages();
    let unified = packages.iter().any(|package| *package.name == UNIFIER);
    let mut found = Vec::new();
    for package in packages.into_iter().filter(|package| *package.name != UNIFIER) {
        found.extend(check_package(package));
        if unified && *package.name != MACROS && !stands_on_unifier(package) {
            let message = format!(
                "{} lacks `{UNIFIER}.workspace = true`: alone it would rebuild others' crates",
                package.name
            );
            found.push(Violation { path: manifest(package), line: 1, rule: RULE, message });
        }
    }
    found
}

fn stands_on_unifier(package: &Package) -> bool {
    package.dependencies.iter().any(|one| one.name == UNIFIER && one.kind == DependencyKind::Normal)
}

fn manifest(package: &Package) -> String {
    format!("crates/{}/Cargo.toml", package.name)
}

fn check_package(package: &Package) -> Vec<Violation> {
    let path = manifest(package);
    let violation = |message| Violation { path: path.clone(), line: 1, rule: RULE, message };
    let Some(floor) = floor_of(&package.name) else {
        return vec![violation(format!("{} has no floor; give it one in xtask's floors.rs", package.name))];
    };
    let inside = package.dependencies.iter().filter(|dependency| dependency.path.is_some());
    inside.filter_map(|dependency| objection(&package.name, floor, dependency)).map(violation).collect()
}

/// Why this arrow may not be drawn, if it may not.
fn objection(from: &str, floor: u32, dependency: &Dependency) -> Option<String> {
    let to = dependency.name.as_str();
    if to == UNIFIER {
        return None;
    }
    let to_floor = floor_of(to)?;
    if dependency.kind == DependencyKind::Development {
        let refused = floor == 0 && to != TESTKIT;
        return refused.then(|| format!("{from} is pure: its tests may use {TESTKIT} at most, not {to}"));
    }
    if to == TESTKIT && floor < PROGRAMS {
        return Some(format!("{TESTKIT} is for tests: {from} may name it as a dev-dependency only"));
    }
    let reach = if from == TESTKIT { TESTKIT_REACH + 1 } else { floor };
    if to_floor < reach || SAME_FLOOR.contains(&(from, to)) {
        return None;
    }
    Some(format!("{from} (floor {floor}) may not stand on {to} (floor {to_floor}); publish an event instead"))
}

/// The modules, each with the same anatomy and tables of its own.
pub(super) fn modules() -> impl Iterator<Item = &'static str> {
    let between =
        FLOORS.iter().filter(|(name, floor)| (MODULES_FROM..PROGRAMS).contains(floor) && *name != TESTKIT);
    between.map(|(name, _)| *name)
}

fn floor_of(name: &str) -> Option<u32> {
    FLOORS.iter().find(|(known, _)| *known == name).map(|(_, floor)| *floor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cargo_metadata::MetadataCommand;

    /// A workspace of empty crates, each with its `[dependencies]` and `[dev-dependencies]`.
    fn house(crates: &[(&str, &[&str], &[&str])]) -> Vec<String> {
        let root = tempfile::tempdir().expect("a temporary folder");
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        };
        write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n");
        for (name, dependencies, for_tests) in crates {
            let lines = |names: &[&str]| -> String {
                names.iter().map(|name| format!("{name} = {{ path = \"../{name}\" }}\n")).collect()
            };
            let manifest = format!(
                "[package]\nname = \"{name}\"\n[dependencies]\n{}[dev-dependencies]\n{}",
                lines(dependencies),
                lines(for_tests)
            );
            write(&format!("crates/{name}/Cargo.toml"), &manifest);
            write(&format!("crates/{name}/src/lib.rs"), "");
        }
        let metadata = MetadataCommand::new().no_deps().current_dir(root.path()).exec().expect("metadata");
        check(&metadata).into_iter().map(|violation| violation.to_string()).collect()
    }

    #[test]
    fn arrows_may_point_down() {
        let crates: &[(&str, &[&str], &[&str])] = &[
            ("kernel", &[], &["testkit"]),
            ("db", &["kernel"], &["testkit"]),
            ("testkit", &["db"], &[]),
            ("orders", &["db"], &["billing"]),
            ("billing", &["orders", "kernel"], &["testkit"]),
            ("bench", &["testkit", "billing"], &[]),
        ];
        assert_eq!(house(crates), Vec::<String>::new());
    }

    #[test]
    fn arrows_may_not_point_up_or_sideways() {
        let up = house(&[("orders", &["billing"], &[]), ("billing", &[], &[])]);
        assert_eq!(
            up,
            ["crates/orders/Cargo.toml:1: floors: orders (floor 8) may not stand on billing (floor 10); \
              publish an event instead"]
        );
        assert_eq!(house(&[("parties", &["catalog"], &[]), ("catalog", &[], &[])]).len(), 1);
    }

    #[test]
    fn strangers_are_refused() {
        assert_eq!(house(&[("cellar", &[], &[])]).len(), 1);
    }

    #[test]
    fn the_test_kit_stays_in_tests_and_low() {
        assert_eq!(house(&[("billing", &["testkit"], &[]), ("testkit", &[], &[])]).len(), 1);
        assert_eq!(house(&[("testkit", &["catalog"], &[]), ("catalog", &[], &[])]).len(), 1);
    }

    #[test]
    fn features_are_the_same_whatever_is_built() {
        let without =
            house(&[("kernel", &[], &[]), ("db", &["workspace-hack"], &[]), ("workspace-hack", &[], &[])]);
        assert_eq!(without.len(), 1, "{without:?}");
        assert!(without[0].contains("kernel lacks"), "{without:?}");
    }

    #[test]
    fn the_kernel_is_pure_even_in_tests() {
        assert_eq!(house(&[("kernel", &[], &["db"]), ("db", &[], &[])]).len(), 1);
    }
}
