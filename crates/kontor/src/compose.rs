//! The modules of the program, low floor first, and the running program made of them.

use std::sync::Arc;

use db::migrate::Applied;
use db::{Database, DbOptions, Engine};
use identity::Identity;
use identity::passwords::breached::Breached;
use kernel::{Error, Result};
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

/// Opens the database and composes the program; migrates nothing.
pub async fn runtime(config: &Config) -> Result<Runtime> {
    let url = config.database_url();
    make_folder(config, &url)?;
    let options = DbOptions {
        connections_max: config.database.connections_max,
        durable: config.database.durable,
        ..DbOptions::new(url)
    };
    let database = Database::open(&options).await?;
    let mut modules = modules();
    modules.extend(nightly_backup(config));
    modules.push(given(config)?);
    let is_new = database.assert_migrated(&modules[0].migrations).await.is_err();
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
pub async fn ready(config: &Config) -> Result<Runtime> {
    let runtime = runtime(config).await?;
    if config.server.migrate {
        migrate(&runtime).await?;
    }
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
    let make = |folder: &std::path::Path| {
        std::fs::create_dir_all(folder)
            .map_err(|error| Error::internal(format!("{}: {error}", folder.display())))
    };
    make(&config.data_dir)?;
    if Engine::of_url(url)? != Engine::Sqlite {
        return Ok(());
    }
    let path =
        url.trim_start_matches("sqlite:").trim_start_matches("//").split('?').next().unwrap_or_default();
    std::path::Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()).map_or(Ok(()), make)
}
