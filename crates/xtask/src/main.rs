//! The house's own tools, run as `cargo xtask <task>`.

mod sbom;
mod tidy;

use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask tidy|sbom|sentences

sbom    prints the bill of materials of what is shipped (CycloneDX 1.6, JSON)
sentences  writes the English files of problems and permissions from the source
tidy    holds the walls of the house: prints every violation as `path:line: rule: message`";

fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["sbom"] => sbom::run(),
        ["sentences"] => tidy::write_sentences(),
        ["tidy"] => tidy::run(),
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::from(2))
        }
    }
}
