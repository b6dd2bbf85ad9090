//! The modules of the program, low floor first, and the running program made of them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use db::migrate::Applied;
use db::{Database, DbOptions, Engine, Load};
use identity::Identity;
use identity::passwords::breached::Breached;
use kernel::{Code, Error, Kind, Result};
use platform::{Clock, Module, Port, Runtime, Settings};

use crate::config::Config;
use crate::master_key;

/// Every module, low floor first.
pub fn modules() -> Vec<Module> {
    vec![
        platform::module(),
        records::module(),
        identity::module(),
        hooks::module(),
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
        shipping::module(),
        billing::module(),
        ledger::module(),
        returns::module(),
        notify::module(),
        desk::module(records()),
        portal::module(),
        upkeep::module(),
        intake::module(records()),
        crate::import::module(),
        crate::demo::example::module(),
    ]
}

/// Every kind of record and document, for modules that work on all of them.
fn records() -> Vec<records::RecordKind> {
    [
        identity::records(),
        hooks::records(),
        parties::records(),
        catalog::records(),
        finance::records(),
        pricing::records(),
        inventory::records(),
        orders::records(),
        shipping::records(),
        billing::records(),
        ledger::records(),
        returns::records(),
    ]
    .concat()
}

const NO_DATABASE: Code = Code::new(
    "config.no_database",
    Kind::NotFound,
    "There is no database here; look at --data-dir, --database-url and DATABASE_URL",
);

/// Opens the database and composes the program; makes what is not there yet, and migrates nothing.
pub async fn runtime(config: &Config, load: Load) -> Result<Runtime> {
    make_folder(config, &config.database_url())?;
    let (database, modules) = open(config, load).await?;
    let is_new = database.assert_migrated(&modules[0].migrations).await.is_err();
    composed(config, database, modules, is_new)
}

/// The program on a database that is there and up to date, for commands that look. They make nothing, so that a
/// database that is looked for in the wrong place is not found to be in order.
pub async fn there(config: &Config) -> Result<Runtime> {
    let url = config.database_url();
    if let Some(file) = embedded_file(&url)?.filter(|file| !file.exists()) {
        return Err(NO_DATABASE.with("file", file));
    }
    let (database, modules) = open(config, Load::Requests).await?;
    let migrations: Vec<_> = modules.iter().flat_map(|module| module.migrations.iter().cloned()).collect();
    database.assert_migrated(&migrations).await?;
    composed(config, database, modules, false)
}

async fn open(config: &Config, load: Load) -> Result<(Database, Vec<Module>)> {
    let options = DbOptions {
        connections_max: config.database.connections_max,
        durable: config.database.durable,
        load,
        ..DbOptions::new(config.database_url())
    };
    let database = Database::open(&options).await?;
    let mut modules = modules();
    modules.extend(nightly_backup(config));
    modules.push(given(config)?);
    Ok((database, modules))
}

fn composed(config: &Config, database: Database, modules: Vec<Module>, is_new: bool) -> Result<Runtime> {
    let settings = Settings {
        data_dir: config.data_dir.clone(),
        master_key: master_key::load(&config.master_key_file(), is_new)?,
        public_url: config.public_url(),
    };
    let runtime = Runtime::new(database, Clock::system(), settings, modules, Arc::new(Identity::new()));
    Ok(runtime.with_mailer(config.mailer()?).with_outbound(config.outbound()?))
}

/// The job of each night, where a folder for it is named.
fn nightly_backup(config: &Config) -> Option<Module> {
    let folder = &config.backup.folder;
    if folder.as_os_str().is_empty() {
        return None;
    }
    let job = upkeep::nightly::job(folder.clone(), config.backup.kept_max);
    Some(Module { name: "upkeep.nightly", jobs: vec![job], ..Module::default() })
}

/// What the settings hand to modules.
fn given(config: &Config) -> Result<Module> {
    let portal = portal::port(portal::Options { link_days: config.portal_link_days()? });
    let mut ports: Vec<Port> = vec![Arc::new(config.files()?), portal];
    let breached = &config.security.breached_passwords_file;
    if !breached.as_os_str().is_empty() {
        ports.push(Arc::new(Breached::open(breached)?));
    }
    Ok(Module { name: "kontor.settings", ports, ..Module::default() })
}

/// The program on a database that is up to date: migrated now if the settings allow it.
pub async fn ready(config: &Config, load: Load) -> Result<Runtime> {
    if !config.server.migrate {
        return there(config).await;
    }
    let runtime = runtime(config, load).await?;
    migrate(&runtime).await?;
    runtime.db().assert_migrated(&runtime.registry().migrations()).await?;
    Ok(runtime)
}

/// Brings the database up to date.
pub async fn migrate(runtime: &Runtime) -> Result<Vec<Applied>> {
    let migrations = runtime.registry().migrations();
    runtime.db().migrate(&migrations, runtime.clock().now()).await
}

/// The folder of the data, and that of an embedded database's file.
fn make_folder(config: &Config, url: &str) -> Result<()> {
    let make = |folder: &Path| {
        std::fs::create_dir_all(folder)
            .map_err(|error| Error::internal(format!("{}: {error}", folder.display())))
    };
    make(&config.data_dir)?;
    let file = embedded_file(url)?;
    let folder = file.as_deref().and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), make)
}

/// The file of an embedded database.
fn embedded_file(url: &str) -> Result<Option<PathBuf>> {
    if Engine::of_url(url)? != Engine::Sqlite {
        return Ok(None);
    }
    let path =
        url.trim_start_matches("sqlite:").trim_start_matches("//").split('?').next().unwrap_or_default();
    Ok(Some(PathBuf::from(path)))
}
