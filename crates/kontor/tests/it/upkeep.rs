//! Backup, restore and move of a whole company's data, on the three engines.

use std::sync::Arc;

use identity::Identity;
use kernel::Instant;
use kontor::compose::modules;
use kontor::demo;
use platform::files::shelf;
use platform::{Clock, Ctx, Finding, Runtime, Settings, worker};
use testkit::{Engine, TestDatabase, engines, fresh_database};
use upkeep::backup::backup;
use upkeep::errors::{DAMAGED, EXISTS, NEWER, NO_ARCHIVE, NOT_EMPTY, OTHER_KEY, SOURCE_CHANGED};
use upkeep::relocate::relocate;
use upkeep::restore::restore;
use upkeep::{TableHash, Watch};

use crate::house::House;
use crate::import_world::World;
use crate::one_of_everything::one_of_everything;

const KEY: [u8; 32] = [7; 32];
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n tea";

/// An installation without anything, not even tables.
struct Empty {
    runtime: Runtime,
    _folder: tempfile::TempDir,
    _database: TestDatabase,
}

async fn empty(engine: Engine, key: [u8; 32], now: Instant) -> Empty {
    let database = fresh_database(engine).await;
    let db = db::Database::open(&db::DbOptions::new(database.url())).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data_dir: folder.path().to_owned(),
        master_key: key.to_vec(),
        public_url: "http://localhost".to_owned(),
    };
    let runtime = Runtime::new(db, Clock::fixed(now), settings, modules(), Arc::new(Identity::new()));
    Empty { runtime, _folder: folder, _database: database }
}

async fn hashes(runtime: &Runtime) -> Vec<TableHash> {
    let snapshot = runtime.db().snapshot().await.unwrap();
    let hashes = upkeep::hash(&snapshot, &upkeep::tables::all(runtime), &Watch::nobody()).await.unwrap();
    snapshot.close().await.unwrap();
    hashes
}

/// Every doctor is content, every chain is whole, and the work that is due can be done.
async fn assert_lives(runtime: &Runtime) {
    assert_eq!(findings(runtime).await, []);
    for (company, found) in platform::audit::verify_all(runtime).await.unwrap() {
        assert!(found.fault.is_none(), "{company} {found:?}");
    }
    worker::settle(runtime).await.unwrap();
}

async fn findings(runtime: &Runtime) -> Vec<Finding> {
    let mut findings = Vec::new();
    for company in runtime.companies().await.unwrap() {
        let ctx = Ctx::system(runtime, company, "test");
        for doctor in runtime.registry().modules.iter().flat_map(|module| &module.doctors) {
            findings.extend((doctor.run)(&ctx, runtime.db().read()).await.unwrap());
        }
    }
    findings
}

/// One of every kind of object, in a database and a store, comes back as it was, byte for byte.
async fn t67_a_restored_backup_is_the_installation_that_it_was_made_of(engine: Engine) {
    let house = House::on(engine).await;
    Box::pin(one_of_everything(&house)).await;
    let (world, ctx) = (&house.world, house.world.ctx("DUKA").await);
    let now = world.runtime.clock().now();
    platform::files::put(&ctx, "tea.png", "image/png", PICTURE.to_vec()).await.unwrap();
    platform::audit::seal_all(&world.runtime).await.unwrap();
    platform::audit::anchor_all(&world.runtime).await.unwrap();
    let file = world.folder.path().join("kontor.backup");
    let manifest = backup(&world.runtime, &file, &Watch::nobody()).await.unwrap();
    let before = hashes(&world.runtime).await;
    assert_eq!(manifest.content, upkeep::whole(&before));
    // Nothing is written over.
    assert!(backup(&world.runtime, &file, &Watch::nobody()).await.unwrap_err().is(EXISTS));

    let other = empty(engine, KEY, now).await;
    restore(&other.runtime, &file, &Watch::nobody()).await.unwrap();
    assert_eq!(hashes(&other.runtime).await, before);
    let files = shelf::list(other.runtime.db().read(), None).await.unwrap();
    assert_eq!(files, manifest.files);
    for file in files {
        let (then, now) =
            (shelf::read(&world.runtime, &file.path).await, shelf::read(&other.runtime, &file.path).await);
        assert_eq!(then.unwrap().unwrap(), now.unwrap().unwrap());
    }
    assert_eq!(findings(&other.runtime).await, findings(&world.runtime).await);
    for (company, found) in platform::audit::verify_all(&other.runtime).await.unwrap() {
        assert!(found.fault.is_none() && found.anchors > 0, "{company} {found:?}");
    }

    // Not over something else, and not without the key.
    assert!(restore(&other.runtime, &file, &Watch::nobody()).await.unwrap_err().is(NOT_EMPTY));
    let strange = empty(engine, [9; 32], now).await;
    assert!(restore(&strange.runtime, &file, &Watch::nobody()).await.unwrap_err().is(OTHER_KEY));
}

engines!(t67_a_restored_backup_is_the_installation_that_it_was_made_of);

/// Around the three engines and back: the same content everywhere, and a company that goes on trading.
#[test]
fn a_moved_installation_is_the_same_on_every_engine() {
    testkit::engines::run(Engine::MySql, async |_| {
        if !Engine::Postgres.is_available() {
            return testkit::engines::run(Engine::Postgres, async |_| ());
        }
        let world = World::new(Engine::Sqlite).await;
        Box::pin(demo::run(&world.runtime, &demo::Options { seed: 7, small: true })).await.unwrap();
        worker::settle(&world.runtime).await.unwrap();
        let now = world.runtime.clock().now();
        let migrations = world.runtime.registry().migrations();
        let before = hashes(&world.runtime).await;
        let mut stops = Vec::new();
        for engine in [Engine::Postgres, Engine::MySql, Engine::Sqlite] {
            let next = empty(engine, KEY, now).await;
            let from = stops.last().map_or(&world.runtime, |last: &Empty| &last.runtime);
            let moved = relocate(from.db(), next.runtime.db(), &migrations, now, &Watch::nobody()).await;
            assert_eq!(moved.unwrap(), before, "{engine:?}");
            assert_eq!(hashes(&next.runtime).await, before, "{engine:?}");
            let again = relocate(from.db(), next.runtime.db(), &migrations, now, &Watch::nobody()).await;
            assert!(again.unwrap_err().is(NOT_EMPTY), "{engine:?}");
            stops.push(next);
        }
        for stop in &stops {
            assert_lives(&stop.runtime).await;
        }
    });
}

/// The archive once more, with an entry's bytes changed.
fn tampered(file: &std::path::Path, entry: &str, change: impl Fn(String) -> String) -> std::path::PathBuf {
    use std::io::{Read, Write};
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let other = file.with_extension("tampered");
    let mut out = zip::ZipWriter::new(std::fs::File::create(&other).unwrap());
    for at in 0..zip.len() {
        let mut one = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        one.read_to_end(&mut bytes).unwrap();
        let name = one.name().unwrap().into_owned();
        if name == entry {
            bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap();
    other
}

/// Whatever was done to an archive, nothing of it arrives.
#[tokio::test]
async fn a_damaged_or_newer_archive_is_refused_and_the_target_stays_empty() {
    let House { world, .. } = House::new().await;
    let file = world.folder.path().join("kontor.backup");
    backup(&world.runtime, &file, &Watch::nobody()).await.unwrap();
    let now = world.runtime.clock().now();
    let target = empty(Engine::Sqlite, KEY, now).await;
    let refused = async |file: &std::path::Path| {
        let error = restore(&target.runtime, file, &Watch::nobody()).await.unwrap_err();
        let rows: u64 = match target.runtime.db().recorded_migrations().await.unwrap().is_empty() {
            true => 0,
            false => hashes(&target.runtime).await.iter().map(|one| one.rows).sum(),
        };
        assert_eq!(rows, 0, "{error:?}");
        error
    };
    let promoted = |text: String| text.replace("Duka", "Dukb");
    assert!(refused(&tampered(&file, "tables/identity_company.jsonl", promoted)).await.is(DAMAGED));
    let emptied = |_| String::new();
    assert!(refused(&tampered(&file, "tables/platform_audit.jsonl", emptied)).await.is(DAMAGED));
    let recounted = |text: String| text.replace("\"rows\": 1", "\"rows\": 2");
    assert!(refused(&tampered(&file, "manifest.json", recounted)).await.is(DAMAGED));
    let tomorrow = |text: String| text.replace("kontor-backup/1", "kontor-backup/2");
    assert!(refused(&tampered(&file, "manifest.json", tomorrow)).await.is(NEWER));
    let cut = file.with_extension("cut");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() - 100]).unwrap();
    assert!(refused(&cut).await.is(NO_ARCHIVE));

    // A program that knows less than the one that made it.
    let fewer: Vec<_> = modules().into_iter().filter(|module| module.name != "ledger").collect();
    let settings = target.runtime.settings().clone();
    let older = Runtime::new(
        target.runtime.db().clone(),
        Clock::fixed(now),
        settings,
        fewer,
        Arc::new(Identity::new()),
    );
    assert!(restore(&older, &file, &Watch::nobody()).await.unwrap_err().is(NEWER));

    // And after all of that the archive as it was still arrives.
    restore(&target.runtime, &file, &Watch::nobody()).await.unwrap();
    assert_eq!(hashes(&target.runtime).await, hashes(&world.runtime).await);
}

/// Whoever works on the source while it is moved is found out, and the target stays empty.
#[tokio::test]
async fn a_move_under_which_somebody_works_is_refused() {
    let House { world, .. } = House::new().await;
    let ctx = world.ctx("DUKA").await;
    let now = world.runtime.clock().now();
    let target = empty(Engine::Sqlite, KEY, now).await;
    let migrations = world.runtime.registry().migrations();
    let busy = std::sync::Once::new();
    let tell = |step: upkeep::Step<'_>| {
        let upkeep::Step::Rows { table: "platform_audit", .. } = step else { return };
        busy.call_once(|| {
            let ctx = ctx.clone();
            let work = std::thread::spawn(move || {
                let runtime = tokio::runtime::Runtime::new().unwrap();
                let text = b"somebody worked".to_vec();
                runtime.block_on(platform::files::put(&ctx, "note.txt", "text/plain", text)).unwrap();
            });
            work.join().unwrap();
        });
    };
    let moved = relocate(world.runtime.db(), target.runtime.db(), &migrations, now, &Watch::new(&tell)).await;
    assert!(moved.unwrap_err().is(SOURCE_CHANGED));
    let rows: u64 = hashes(&target.runtime).await.iter().map(|one| one.rows).sum();
    assert_eq!(rows, 0);
    let moved = relocate(world.runtime.db(), target.runtime.db(), &migrations, now, &Watch::nobody()).await;
    assert_eq!(moved.unwrap(), hashes(&world.runtime).await);
}
