//! `kontor events`: the catalogue of events, and the committed files that describe it.

mod compatible;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use kernel::{Code, Error, Kind, Result};
use platform::catalogue::{ENVELOPE, envelope_schema, payload_schema, schema_name};
use platform::{EventType, Module};
use serde_json::Value;

pub use compatible::breaks;

/// Where the schemas are, below the sources' folder.
pub const SCHEMAS: &str = "schemas/events";
/// The page that lists the events, below the sources' folder.
pub const PAGE: &str = "docs/EVENTS.md";
/// What stands in the page before the list.
const LIST_BEGINS: &str = "<!-- What follows is written by `kontor events --write`. -->\n";

const INCOMPATIBLE: Code = Code::new(
    "events.incompatible",
    Kind::Conflict,
    "Readers of the committed schema could not read such an event; make it a new type",
);

/// What to do with the catalogue.
#[derive(Debug, Args)]
pub struct Flags {
    /// Write the schemas and the list to the sources in this folder; refused where a reader of today would fail
    #[arg(long, value_name = "FOLDER")]
    write: Option<PathBuf>,
}

/// Prints the catalogue, or writes its files.
pub fn run(flags: &Flags) -> Result<ExitCode> {
    let modules = crate::compose::modules();
    match &flags.write {
        Some(root) => write(root, &modules)?,
        None => print!("{}", list(&modules)),
    }
    Ok(ExitCode::SUCCESS)
}

/// Each committed schema by its file's name.
pub fn schemas(modules: &[Module]) -> BTreeMap<String, Value> {
    let payloads = all(modules).map(|event| (schema_name(event.name), payload_schema(event)));
    let envelope = [(ENVELOPE.to_owned(), envelope_schema())];
    payloads.chain(envelope).map(|(name, schema)| (format!("{name}.json"), schema)).collect()
}

/// A schema as its file holds it.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// The page with its list as it is now.
pub fn page(committed: &str, modules: &[Module]) -> String {
    let before = committed.split(LIST_BEGINS).next().unwrap_or_default();
    format!("{before}{LIST_BEGINS}\n{}", list(modules))
}

/// All types of events, as a table.
pub fn list(modules: &[Module]) -> String {
    let mut rows: Vec<String> = all(modules)
        .map(|event| {
            let schema = schema_name(event.name);
            let file = format!("[{schema}](../{SCHEMAS}/{schema}.json)");
            format!("| `{}` | {} | `{}` | {file} |\n", event.name, event.text, event.view.name)
        })
        .collect();
    rows.sort();
    format!("| event | what happened | who hears of it live | schema |\n|---|---|---|---|\n{}", rows.concat())
}

fn all(modules: &[Module]) -> impl Iterator<Item = &EventType> {
    modules.iter().flat_map(|module| &module.events)
}

fn write(root: &Path, modules: &[Module]) -> Result<()> {
    let folder = root.join(SCHEMAS);
    std::fs::create_dir_all(&folder).map_err(Error::internal)?;
    let schemas = schemas(modules);
    for (name, schema) in &schemas {
        let Ok(committed) = std::fs::read_to_string(folder.join(name)) else { continue };
        let committed: Value = serde_json::from_str(&committed).map_err(Error::internal)?;
        if let Some(first) = breaks(&committed, schema).into_iter().next() {
            return Err(INCOMPATIBLE.with("schema", name).with("because", first));
        }
    }
    for (name, schema) in &schemas {
        std::fs::write(folder.join(name), text(schema)).map_err(Error::internal)?;
    }
    let page_path = root.join(PAGE);
    let committed = std::fs::read_to_string(&page_path).map_err(Error::internal)?;
    std::fs::write(page_path, page(&committed, modules)).map_err(Error::internal)
}
