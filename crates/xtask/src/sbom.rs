//! The bill of materials of what is shipped: every crate that is compiled into `kontor`, with version, licence, source and
//! hash, and what needs what (CycloneDX 1.6, ASVS 15.1.2). It comes from `cargo metadata` and `Cargo.lock`; nobody is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Node, Package, PackageId};
use serde_json::{Value, json};

/// The program whose parts are listed.
const ROOT: &str = "kontor";

/// Prints it.
pub fn run() -> Result<ExitCode> {
    let metadata = MetadataCommand::new().exec().context("cargo metadata")?;
    let lock = std::fs::read_to_string(metadata.workspace_root.join("Cargo.lock"))?;
    println!("{}", serde_json::to_string_pretty(&bill(&metadata, &lock)?)?);
    Ok(ExitCode::SUCCESS)
}

/// The bill as JSON.
fn bill(metadata: &Metadata, lock: &str) -> Result<Value> {
    let nodes = &metadata.resolve.as_ref().context("a resolved tree")?.nodes;
    let nodes: BTreeMap<&PackageId, &Node> = nodes.iter().map(|node| (&node.id, node)).collect();
    let root =
        metadata.packages.iter().find(|package| package.name.as_str() == ROOT).context("the program")?;
    let shipped = shipped(&nodes, &root.id);
    let hashes = hashes(lock);
    let of = |id: &&PackageId| metadata.packages.iter().find(|package| package.id == **id);
    let parts = shipped.iter().filter(|id| **id != &root.id).filter_map(of);
    let needs = shipped.iter().map(|id| {
        let node = nodes[id];
        let below =
            needed(node).filter(|below| shipped.contains(below)).map(|below| reference(&metadata[below]));
        let below: BTreeSet<String> = below.collect();
        json!({"ref": reference(&metadata[*id]), "dependsOn": below})
    });
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component("application", root, &hashes)},
        "components": parts.map(|package| component("library", package, &hashes)).collect::<Vec<_>>(),
        "dependencies": needs.collect::<Vec<_>>(),
    }))
}

/// What is needed to run the program: not what only builds or tests it.
fn shipped<'m>(nodes: &BTreeMap<&'m PackageId, &'m Node>, root: &'m PackageId) -> BTreeSet<&'m PackageId> {
    let mut found = BTreeSet::from([root]);
    let mut ahead = vec![root];
    while let Some(id) = ahead.pop() {
        ahead.extend(needed(nodes[id]).filter(|below| found.insert(below)));
    }
    found
}

fn needed(node: &Node) -> impl Iterator<Item = &PackageId> {
    let runs =
        |kinds: &[cargo_metadata::DepKindInfo]| kinds.iter().any(|one| one.kind == DependencyKind::Normal);
    node.deps.iter().filter(move |below| runs(&below.dep_kinds)).map(|below| &below.pkg)
}

fn component(kind: &str, package: &Package, hashes: &BTreeMap<(String, String), String>) -> Value {
    let (name, version) = (package.name.to_string(), package.version.to_string());
    let mut component = json!({
        "type": kind, "bom-ref": reference(package), "name": name, "version": version,
        "purl": reference(package), "scope": "required",
    });
    if let Some(licence) = &package.license {
        // The older way of writing "or".
        component["licenses"] = json!([{"expression": licence.replace('/', " OR ")}]);
    }
    if let Some(hash) = hashes.get(&(name, version)) {
        component["hashes"] = json!([{"alg": "SHA-256", "content": hash}]);
    }
    if let Some(source) = &package.repository {
        component["externalReferences"] = json!([{"type": "vcs", "url": source}]);
    }
    component
}

fn reference(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// The hashes of the lock file, by name and version; the house's own crates have none.
fn hashes(lock: &str) -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.map(|value| value.trim_matches('"').to_owned())
        };
        if let (Some(name), Some(version), Some(hash)) = (field("name"), field("version"), field("checksum"))
        {
            found.insert((name, version), hash);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v15_1_2_the_bill_names_every_part_with_version_licence_and_hash() {
        let metadata = MetadataCommand::new().no_deps().exec().unwrap();
        let lock = std::fs::read_to_string(metadata.workspace_root.join("Cargo.lock")).unwrap();
        let metadata = MetadataCommand::new().exec().unwrap();
        let bill = bill(&metadata, &lock).unwrap();
        let parts = bill["components"].as_array().unwrap();
        let named = |name: &str| parts.iter().find(|part| part["name"] == name);
        for name in ["axum", "sea-orm", "aws-lc-rs", "libsqlite3-sys", "typst", "identity"] {
            assert!(named(name).is_some(), "{name}");
        }
        assert!(named("proptest").is_none() && named("testkit").is_none(), "what only tests is not shipped");
        for part in parts {
            assert!(part["licenses"][0]["expression"].is_string(), "{part}");
            let ours = metadata.workspace_packages().iter().any(|one| part["name"] == one.name.as_str());
            assert!(
                ours || part["hashes"][0]["content"].as_str().is_some_and(|hash| hash.len() == 64),
                "{part}"
            );
        }
        let references: BTreeSet<&str> = parts.iter().map(|part| part["bom-ref"].as_str().unwrap()).collect();
        assert_eq!(references.len(), parts.len(), "each once");
        for needs in bill["dependencies"].as_array().unwrap() {
            for below in needs["dependsOn"].as_array().unwrap() {
                assert!(references.contains(below.as_str().unwrap()), "{below}");
            }
        }
    }
}
