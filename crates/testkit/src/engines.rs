//! One story, three engines, and a fresh database for each run of it.
//!
//! ```
//! use testkit::{Engine, engines, fresh_database};
//!
//! async fn a_new_database_is_reachable(engine: Engine) {
//!     let database = fresh_database(engine).await;
//!     assert!(database.url().contains(':'));
//! }
//!
//! engines!(a_new_database_is_reachable);
//! # fn main() {}
//! ```
//!
//! SQLite is always there. PostgreSQL and MariaDB are used when `KONTOR_TEST_POSTGRES_URL` and
//! `KONTOR_TEST_MYSQL_URL` name servers (`make test` starts them, see `scripts/servers.sh`); without them a story
//! says loudly that it was left out and passes, except where `CI=true`: there nothing may be left out.

mod mysql;
mod postgres;
mod run_folder;
mod sqlite;

use uuid::Uuid;

/// Threads of the runtime that runs a story: more than one, so that races can happen.
const STORY_THREADS: usize = 2;

/// The SQL engine that a story runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    Sqlite,
    Postgres,
    /// MySQL's protocol; the tests run on MariaDB.
    MySql,
}

impl Engine {
    /// Every engine that Kontor runs on.
    pub const ALL: [Engine; 3] = [Engine::Sqlite, Engine::Postgres, Engine::MySql];

    /// The engine's name in test names and messages.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
            Engine::MySql => "mariadb",
        }
    }

    /// The environment variable that names the engine's server; SQLite has none.
    fn variable(self) -> Option<&'static str> {
        match self {
            Engine::Sqlite => None,
            Engine::Postgres => Some("KONTOR_TEST_POSTGRES_URL"),
            Engine::MySql => Some("KONTOR_TEST_MYSQL_URL"),
        }
    }

    fn server_url(self) -> Option<String> {
        self.variable().and_then(|name| std::env::var(name).ok()).filter(|url| !url.is_empty())
    }

    /// True when stories can run on this engine here.
    pub fn is_available(self) -> bool {
        self.variable().is_none() || self.server_url().is_some()
    }

    fn server(self) -> String {
        self.server_url()
            .unwrap_or_else(|| panic!("{} must name a server", self.variable().unwrap_or("nothing")))
    }
}

/// A database of one test alone; it is removed when this is dropped.
pub struct TestDatabase {
    url: String,
    engine: Engine,
    place: Place,
}

/// Where a test database lives, which decides how it is removed.
enum Place {
    /// The folder goes away with its guard.
    Folder { _guard: tempfile::TempDir },
    /// A named database on the engine's server.
    Server { name: String },
}

impl TestDatabase {
    /// The URL to connect to, as `DATABASE_URL` takes it.
    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }
}

impl Drop for TestDatabase {
    /// Best effort: the servers of a test run are thrown away with everything in them anyhow.
    fn drop(&mut self) {
        let Place::Server { name } = &self.place else { return };
        let (engine, name) = (self.engine, name.clone());
        // A thread of its own, because the caller may be inside a runtime that must not be blocked on.
        let removal = std::thread::spawn(move || {
            runtime(1).block_on(async move {
                let removed = match engine {
                    Engine::Sqlite => Ok(()),
                    Engine::Postgres => postgres::remove(&engine.server(), &name).await,
                    Engine::MySql => mysql::remove(&engine.server(), &name).await,
                };
                if let Err(error) = removed {
                    eprintln!("the test database {name} stays behind: {error}");
                }
            });
        });
        // A removal that panicked has said so on stderr; a second panic in a drop would abort the test.
        let _ = removal.join();
    }
}

/// An empty database.
///
/// # Panics
/// When the engine's server is not there or refuses.
pub async fn fresh_database(engine: Engine) -> TestDatabase {
    let name = database_name();
    match engine {
        Engine::Sqlite => sqlite::empty(&name),
        Engine::Postgres => on_server(engine, name.clone(), postgres::empty(&engine.server(), &name).await),
        Engine::MySql => on_server(engine, name.clone(), mysql::empty(&engine.server(), &name).await),
    }
}

/// A prepared database that tests get copies of.
pub struct Template {
    engine: Engine,
    /// A file's path on SQLite, a database's name on a server.
    source: String,
}

/// The template of this fingerprint: the first test of a run that asks makes it by calling `prepare` with the URL of
/// an empty database, all others wait and take it. `prepare` must close its connections before it returns.
///
/// The fingerprint tells templates of one run apart (say, the names of the modules whose migrations ran).
///
/// # Panics
/// When the engine's server is not there or refuses.
pub async fn template(engine: Engine, fingerprint: &str, prepare: impl AsyncFnOnce(String)) -> Template {
    let key = run_folder::key(fingerprint);
    let lock = run_folder::lock(&format!("{}-{key}", engine.name()));
    let source = match engine {
        Engine::Sqlite => sqlite::template(&key, prepare).await,
        Engine::Postgres => postgres::template(&engine.server(), &key, prepare).await,
        Engine::MySql => mysql::template(&engine.server(), &key, prepare).await,
    };
    drop(lock);
    Template {
        engine,
        source: source.unwrap_or_else(|error| panic!("template on {}: {error}", engine.name())),
    }
}

impl Template {
    /// A new database with everything that the template holds.
    ///
    /// # Panics
    /// When the engine's server is not there or refuses.
    pub async fn copy(&self) -> TestDatabase {
        let (engine, name) = (self.engine, database_name());
        match engine {
            Engine::Sqlite => sqlite::copy(&self.source, &name),
            Engine::Postgres => {
                on_server(engine, name.clone(), postgres::copy(&engine.server(), &self.source, &name).await)
            }
            Engine::MySql => {
                on_server(engine, name.clone(), mysql::copy(&engine.server(), &self.source, &name).await)
            }
        }
    }
}

fn on_server(engine: Engine, name: String, made: sqlx::Result<()>) -> TestDatabase {
    made.unwrap_or_else(|error| panic!("a test database on {}: {error}", engine.name()));
    TestDatabase { url: with_database(&engine.server(), &name), engine, place: Place::Server { name } }
}

/// Unique over all tests, processes and runs.
fn database_name() -> String {
    format!("kontor_test_{}", Uuid::now_v7().simple())
}

/// `url` with another database in its path.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').map_or((url, None), |(address, query)| (address, Some(query)));
    let after_scheme = address.find("://").map_or(0, |at| at + "://".len());
    let server = address[after_scheme..].find('/').map_or(address, |slash| &address[..after_scheme + slash]);
    match query {
        Some(query) => format!("{server}/{name}?{query}"),
        None => format!("{server}/{name}"),
    }
}

fn runtime(threads: usize) -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
        .expect("a test can start threads")
}

/// Runs a story on an engine, or says that it is left out. [`engines!`](crate::engines!) calls this.
///
/// # Panics
/// When the story does; when the engine is not there and `CI=true`.
pub fn run(engine: Engine, story: impl AsyncFnOnce(Engine)) {
    if engine.is_available() {
        return runtime(STORY_THREADS).block_on(story(engine));
    }
    let variable = engine.variable().unwrap_or("nothing");
    let message = format!("LEFT OUT: no story ran on {}: {variable} names no server", engine.name());
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{message}");
    eprintln!("{message}");
}

/// Makes three tests of each story, an `async fn(Engine)` in scope: `story::sqlite`, `story::postgres` and
/// `story::mariadb`.
#[macro_export]
macro_rules! engines {
    ($($story:ident),+ $(,)?) => { $(
        mod $story {
            #[test]
            fn sqlite() {
                $crate::engines::run($crate::Engine::Sqlite, super::$story);
            }

            #[test]
            fn postgres() {
                $crate::engines::run($crate::Engine::Postgres, super::$story);
            }

            #[test]
            fn mariadb() {
                $crate::engines::run($crate::Engine::MySql, super::$story);
            }
        }
    )+ };
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn a_url_gets_another_database() {
        assert_eq!(
            with_database("mysql://kontor@127.0.0.1:3306/kontor", "x"),
            "mysql://kontor@127.0.0.1:3306/x"
        );
        assert_eq!(with_database("postgres://kontor@host", "x"), "postgres://kontor@host/x");
        assert_eq!(
            with_database("postgres://host/a?sslmode=disable", "x"),
            "postgres://host/x?sslmode=disable"
        );
    }
}
