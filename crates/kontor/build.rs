//! Takes the web app into the binary if it was built (`make web`); without it the server says how to get it, so that
//! people who only work on the server need no Node.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "a build script is told by the environment alone")]
fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where"))
        .join("../../web/dist/app");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where")).join("app_files.rs");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../web/dist");
    let mut paths = Vec::new();
    let root = root.canonicalize().unwrap_or(root);
    if root.is_dir() {
        collect(&root, &mut paths)?;
    }
    paths.sort();
    let mut text = String::from("&[\n");
    for path in paths.iter().filter(|path| !packed(path)) {
        let name = path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
        let beside = |ending: &str| {
            let mut name = path.clone().into_os_string();
            name.push(ending);
            let other = PathBuf::from(name);
            if other.is_file() { format!("Some(include_bytes!({other:?}))") } else { "None".to_owned() }
        };
        let (brotli, gzip) = (beside(".br"), beside(".gz"));
        writeln!(
            text,
            "web::app::File {{ path: {name:?}, bytes: include_bytes!({path:?}), brotli: {brotli}, gzip: {gzip} }},"
        )
        .expect("a string takes everything");
    }
    text.push_str("]\n");
    fs::write(out, text)
}

/// Compressed forms stand beside their file; hidden files are the build's own.
fn packed(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    hidden || matches!(path.extension().and_then(|ending| ending.to_str()), Some("br" | "gz"))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
