//! Backup, restore and move of a whole company's data, on the three engines.

use std::sync::Arc;

use futures::TryStreamExt;
use identity::Identity;
use kernel::{Instant, RowScope};
use kontor::compose::modules;
use kontor::demo;
use platform::files::shelf;
use platform::{Clock, Ctx, Finding, Method, Module, Reply, Request, Runtime, Settings, worker};
use serde_json::{Value, json};
use testkit::{Engine, TestDatabase, engines, fresh_database};
use upkeep::backup::backup;
use upkeep::errors::{DAMAGED, EXISTS, NEWER, NO_ARCHIVE, NOT_EMPTY, OTHER_KEY, SOURCE_CHANGED};
use upkeep::export::export;
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

/// One backup a night, of the whole installation, whatever the number of companies; the last few are kept.
#[tokio::test]
async fn a_backup_is_made_each_night() {
    let house = House::new().await;
    let (world, folder) = (&house.world, house.world.folder.path().join("backups"));
    let nightly =
        Module { name: "upkeep", jobs: vec![upkeep::nightly::job(folder.clone(), 2)], ..Module::default() };
    let with_nightly = modules().into_iter().chain([nightly]).collect();
    let (db, settings) = (world.runtime.db().clone(), world.runtime.settings().clone());
    // Counted ids hold the time: those of this process are others than the house's own.
    let clock = Clock::fixed(world.runtime.clock().now().plus(std::time::Duration::from_secs(60)));
    let runtime = Runtime::new(db, clock, settings, with_nightly, Arc::new(Identity::new()));
    // A schedule that is new begins now, without a job for the past.
    worker::settle(&runtime).await.unwrap();
    for _ in 0..3 {
        runtime.clock().set(runtime.clock().now().plus(std::time::Duration::from_secs(86_400)));
        worker::settle(&runtime).await.unwrap();
    }
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["kontor-2026-03-04.backup", "kontor-2026-03-05.backup"]);
    let target = empty(Engine::Sqlite, KEY, runtime.clock().now()).await;
    restore(&target.runtime, &folder.join(&names[1]), &Watch::nobody()).await.unwrap();
}

/// Columns that sound like secrets and are none.
const NO_SECRETS: [&str; 3] =
    ["identity_user.password_alone", "identity_user.password_changed_at", "platform_seal.prev_hash"];

fn fields(resource: &Value) -> &[Value] {
    resource["schema"]["fields"].as_array().unwrap()
}

/// Everything of one company, and nothing of another, nor any secret; personal fields only when they are asked for.
#[tokio::test]
async fn an_export_is_whole_and_open_and_tells_no_secret() {
    let house = House::new().await;
    Box::pin(one_of_everything(&house)).await;
    let person = json!({ "name": "Asha Njeri", "kind": "person", "email": "asha@njeri.example" });
    house.post(&house.administrator(), "/sales/customers", person).await;
    let (runtime, folder) = (&house.world.runtime, house.world.folder.path());
    let ctx = house.world.ctx("DUKA").await;
    let (plain, opened) = (folder.join("plain"), folder.join("opened"));
    let told = export(&ctx, &plain, false, &Watch::nobody()).await.unwrap();
    export(&ctx, &opened, true, &Watch::nobody()).await.unwrap();
    assert!(export(&ctx, &plain, false, &Watch::nobody()).await.unwrap_err().is(EXISTS));
    export(&ctx, &folder.join("all.zip"), true, &Watch::nobody()).await.unwrap();

    let package: Value = serde_json::from_str(&read_text(&opened.join("datapackage.json"))).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let text = read_text(&opened.join(resource["path"].as_str().unwrap()));
        assert_eq!(resource["hash"], format!("sha256:{}", sha256(text.as_bytes())));
        assert_eq!(resource["rows"], text.lines().count());
        let table =
            resource["path"].as_str().unwrap().trim_start_matches("tables/").trim_end_matches(".ndjson");
        assert_eq!(told.tables[table], text.lines().count() as u64, "{table}");
        for line in text.lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            assert_eq!(row.as_object().unwrap().len(), fields(resource).len(), "{table}");
            let owner = row.get("company_id").and_then(Value::as_str);
            assert!(owner.is_none_or(|id| id == ctx.company_id().to_string()), "{table}: {line}");
            assert!(!line.contains("$argon2"), "{table}: {line}");
        }
        for field in fields(resource) {
            let told = format!("{table}.{}", field["name"].as_str().unwrap());
            let sounds_secret = ["secret", "password", "token", "_hash", "wrapped", "blind"];
            assert!(
                NO_SECRETS.contains(&told.as_str()) || !sounds_secret.iter().any(|word| told.contains(word)),
                "{told} leaves the house: is it secret?"
            );
        }
    }

    // What is sealed is opened here, and left out there.
    let sealed = runtime.registry().sealed();
    let mut different = 0;
    // Some of it nobody gets at all: the secrets of webhooks.
    for table in sealed.iter().filter(|table| told.tables.contains_key(table.table)) {
        let path = format!("tables/{}.ndjson", table.table);
        for (with, without) in
            read_text(&opened.join(&path)).lines().zip(read_text(&plain.join(&path)).lines())
        {
            let (with, without): (Value, Value) =
                (serde_json::from_str(with).unwrap(), serde_json::from_str(without).unwrap());
            for one in &table.columns {
                assert!(without[one.column].is_null(), "{}.{}", table.table, one.column);
                different += usize::from(!with[one.column].is_null());
            }
        }
    }
    assert!(different > 0, "something was sealed");
    assert!(read_text(&opened.join("tables/parties_customer.ndjson")).contains("asha@njeri.example"));
}

/// Asked for over HTTP: made by a job that says how far it is, fetched by who may, on record each time.
async fn an_export_is_asked_for_and_fetched(engine: Engine) {
    let house = House::on(engine).await;
    Box::pin(one_of_everything(&house)).await;
    let (runtime, boss) = (&house.world.runtime, house.administrator());
    let first = house.get(&boss, "/upkeep/exports").await["items"][0].clone();
    let second = Request { body: json!({ "personal": true }), ..Request::default() };
    let refused = house.call(Some(boss.clone()), Method::Post, "/upkeep/exports", second.clone()).await;
    assert_eq!(refused.unwrap_err().code, "upkeep.export_under_way");
    let archive = |export: &Value| format!("/upkeep/exports/{}/archive", export["id"].as_str().unwrap());
    let early = house.call(Some(boss.clone()), Method::Get, &archive(&first), Request::default()).await;
    assert_eq!(early.unwrap_err().code, "upkeep.export_not_made");
    worker::settle(runtime).await.unwrap();
    house.call(Some(boss.clone()), Method::Post, "/upkeep/exports", second).await.unwrap();
    worker::settle(runtime).await.unwrap();

    let made = house.get(&boss, "/upkeep/exports").await;
    for export in made["items"].as_array().unwrap() {
        assert_eq!((&export["state"], &export["error"]), (&json!("made"), &Value::Null));
        assert!(export["steps_total"].as_i64() > Some(100) && export["steps_done"] == export["steps_total"]);
        let path = archive(export);
        let fetched = house.call(Some(boss.clone()), Method::Get, &path, Request::default()).await;
        // It is handed out piece by piece: nobody holds all of it.
        let Reply::Stored(file) = fetched.unwrap() else { panic!("a file of the store") };
        assert_eq!(export["bytes"], file.size);
        let pieces: Vec<Vec<u8>> =
            platform::files::pieces(runtime, &file.path, file.size).try_collect().await.unwrap();
        assert!(pieces.iter().all(|piece| piece.len() <= 1 << 20));
        let bytes = pieces.concat();
        assert_eq!(bytes.len() as u64, file.size);
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        assert!(zip.by_name("datapackage.json").is_ok());
        // Who may fetch exports does not see personal data for that reason alone.
        let clerk = [("upkeep.export.fetch".to_owned(), RowScope::All)].into();
        let clerk = house.somebody(&house.company, house.user, clerk);
        let fetched = house.call(Some(clerk), Method::Get, &path, Request::default()).await;
        assert_eq!(fetched.is_ok(), export["personal"] == json!(false), "{fetched:?}");
        // Nor does anybody see the whole company who may see a part of it.
        let partly = [("upkeep.export.fetch".to_owned(), RowScope::Store)].into();
        let partly = house.somebody(&house.company, house.user, partly);
        assert!(house.call(Some(partly), Method::Get, &path, Request::default()).await.is_err());
    }
    let audit = house.get(&boss, "/platform/audit?subject_kind=export&limit=100").await.to_string();
    assert!(
        audit.matches("upkeep.export.fetch").count() >= 3 && audit.contains("upkeep.export.make"),
        "{audit}"
    );
}

engines!(an_export_is_asked_for_and_fetched);

fn read_text(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}

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
