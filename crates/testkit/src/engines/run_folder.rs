//! Where the tests of one run meet: locks and SQLite templates.
//!
//! Under nextest every test is a process of its own, and a run has an id; so a template is made once per run and a
//! schema changed since is never met. Under `cargo test` a run is one process.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use uuid::Uuid;

/// Folders of runs that ended longer ago are removed.
const RUN_AGE_MAX: Duration = Duration::from_secs(2 * 60 * 60);

/// Names a template of this run, in letters that any engine takes.
pub(super) fn key(fingerprint: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (run_id(), fingerprint).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The folder of this run.
pub(super) fn folder() -> PathBuf {
    let mut hasher = DefaultHasher::new();
    run_id().hash(&mut hasher);
    let runs = runs();
    let folder = runs.join(format!("run-{:016x}", hasher.finish()));
    if !folder.is_dir() {
        forget_old(&runs);
        fs::create_dir_all(&folder).expect("the build folder can be written");
    }
    folder
}

/// Holds the lock of this name until it is dropped.
pub(super) fn lock(name: &str) -> File {
    let path = folder().join(format!("{name}.lock"));
    let file = File::create(&path).expect("the build folder can be written");
    file.lock().expect("files can be locked here");
    file
}

/// What every process of this run knows and no other run does.
fn run_id() -> String {
    static THIS_PROCESS: LazyLock<Uuid> = LazyLock::new(Uuid::now_v7);
    std::env::var("NEXTEST_RUN_ID").unwrap_or_else(|_| THIS_PROCESS.to_string())
}

/// `KONTOR_TEST_FOLDER` (`make test` puts it where the servers live), else inside cargo's build folder.
fn runs() -> PathBuf {
    if let Some(folder) = std::env::var_os("KONTOR_TEST_FOLDER") {
        return PathBuf::from(folder);
    }
    let program = std::env::current_exe().expect("a test knows its own program");
    let build = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
    build.map_or_else(std::env::temp_dir, Path::to_path_buf).join("testkit")
}

/// Removes what killed runs left. Failures do not matter: somebody else removes the same, or the next run does.
fn forget_old(runs: &Path) {
    for entry in fs::read_dir(runs).into_iter().flatten().flatten() {
        let age =
            entry.metadata().and_then(|data| data.modified()).map(|at| at.elapsed().unwrap_or_default());
        if age.is_ok_and(|age| age > RUN_AGE_MAX) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
