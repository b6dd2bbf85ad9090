//! Every test gets a database of its own, made from a template that is prepared once.

use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{AssertSqlSafe, Connection, MySqlConnection, PgConnection, SqliteConnection, raw_sql};
use testkit::{Engine, TestDatabase, engines, fresh_database, template};

/// Runs statements on a database by its URL, whichever engine it is.
async fn run(engine: Engine, url: &str, statements: &str) -> sqlx::Result<()> {
    let sql = AssertSqlSafe(statements.to_owned());
    match engine {
        Engine::Sqlite => {
            let mut connection = SqliteConnection::connect(url).await?;
            raw_sql(sql).execute(&mut connection).await?;
            connection.close().await
        }
        Engine::Postgres => {
            let mut connection = PgConnection::connect(url).await?;
            raw_sql(sql).execute(&mut connection).await?;
            connection.close().await
        }
        Engine::MySql => {
            let mut connection = MySqlConnection::connect(url).await?;
            raw_sql(sql).execute(&mut connection).await?;
            connection.close().await
        }
    }
}

async fn count(database: &TestDatabase, table: &str) -> sqlx::Result<i64> {
    let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    match database.engine() {
        Engine::Sqlite => {
            sqlx::query_scalar(sql).fetch_one(&mut SqliteConnection::connect(database.url()).await?).await
        }
        Engine::Postgres => {
            sqlx::query_scalar(sql).fetch_one(&mut PgConnection::connect(database.url()).await?).await
        }
        Engine::MySql => {
            sqlx::query_scalar(sql).fetch_one(&mut MySqlConnection::connect(database.url()).await?).await
        }
    }
}

/// A parent and a child, in the order of their names the wrong way round for the foreign key.
const SCHEMA: &str = "
    CREATE TABLE zone (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE);
    CREATE TABLE area (id INTEGER PRIMARY KEY, zone_id INTEGER NOT NULL REFERENCES zone (id));
    INSERT INTO zone VALUES (1, 'north');
    INSERT INTO area VALUES (10, 1), (11, 1);";

async fn a_fresh_database_is_empty_and_ends_with_its_guard(engine: Engine) {
    let database = fresh_database(engine).await;
    let url = database.url().to_owned();
    assert!(count(&database, "zone").await.is_err(), "nobody has made a table");
    run(engine, &url, SCHEMA).await.expect("an empty database takes a schema");
    drop(database);
    if engine == Engine::Sqlite {
        let file = url.trim_start_matches("sqlite://").trim_end_matches("?mode=rwc");
        assert!(!std::path::Path::new(file).exists());
    } else {
        assert!(run(engine, &url, "SELECT 1").await.is_err(), "the database is gone");
    }
}

async fn a_template_is_prepared_once_and_its_copies_are_apart(engine: Engine) {
    let prepared = AtomicUsize::new(0);
    let prepare = async |url: String| {
        prepared.fetch_add(1, Ordering::SeqCst);
        run(engine, &url, SCHEMA).await.expect("an empty database takes a schema");
    };
    let first = template(engine, "zones and areas", prepare).await;
    let again = template(engine, "zones and areas", prepare).await;
    assert_eq!(prepared.load(Ordering::SeqCst), 1);

    let (one, two) = (first.copy().await, again.copy().await);
    run(engine, one.url(), "INSERT INTO area VALUES (12, 1)").await.expect("a copy can be written");
    assert_eq!(count(&one, "area").await.expect("the table is there"), 3);
    assert_eq!(count(&two, "area").await.expect("the table is there"), 2);
    let second_north = run(engine, two.url(), "INSERT INTO zone VALUES (2, 'north')").await;
    assert!(second_north.is_err(), "constraints are copied");
}

/// T49 relies on triggers that refuse to alter posted rows; a copy must have them too.
async fn a_copy_has_the_triggers_of_its_template(engine: Engine) {
    let refuse = match engine {
        Engine::Sqlite => {
            "CREATE TRIGGER zone_kept BEFORE DELETE ON zone BEGIN SELECT RAISE(ABORT, 'kept'); END;"
        }
        Engine::Postgres => {
            "CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'kept'; END $$;
             CREATE TRIGGER zone_kept BEFORE DELETE ON zone FOR EACH ROW EXECUTE FUNCTION kept();"
        }
        Engine::MySql => {
            "CREATE TRIGGER zone_kept BEFORE DELETE ON zone FOR EACH ROW
             BEGIN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'kept'; END;"
        }
    };
    let template = template(engine, "kept zones", async |url| {
        run(engine, &url, &format!("{SCHEMA} {refuse}")).await.expect("an empty database takes a schema");
    })
    .await;
    let copy = template.copy().await;
    run(engine, copy.url(), "DELETE FROM area").await.expect("areas may go");
    let error = run(engine, copy.url(), "DELETE FROM zone").await.expect_err("zones are kept");
    assert!(error.to_string().contains("kept"), "{error}");
}

engines!(
    a_fresh_database_is_empty_and_ends_with_its_guard,
    a_template_is_prepared_once_and_its_copies_are_apart,
    a_copy_has_the_triggers_of_its_template,
);
