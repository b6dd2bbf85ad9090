//! Test databases on MariaDB, which copies no databases: the template keeps the script that rebuilds it.

use sqlx::{AssertSqlSafe, Connection, MySqlConnection, Row, raw_sql};

use super::with_database;

/// Names here are made of letters, digits and underscores by this crate, so that they need no quoting.
async fn execute(connection: &mut MySqlConnection, statements: String) -> sqlx::Result<()> {
    raw_sql(AssertSqlSafe(statements)).execute(connection).await.map(drop)
}

pub(super) async fn empty(server: &str, name: &str) -> sqlx::Result<()> {
    let mut admin = MySqlConnection::connect(server).await?;
    execute(&mut admin, format!("CREATE DATABASE {name}")).await?;
    admin.close().await
}

pub(super) async fn copy(server: &str, template: &str, name: &str) -> sqlx::Result<()> {
    let mut admin = MySqlConnection::connect(server).await?;
    let script = script_of(&mut admin, template).await?.expect("a template that was handed out has a script");
    execute(&mut admin, format!("CREATE DATABASE {name}; USE {name}; {script}")).await?;
    admin.close().await
}

pub(super) async fn remove(server: &str, name: &str) -> sqlx::Result<()> {
    let mut admin = MySqlConnection::connect(server).await?;
    // A transaction that the test left open would hold the removal up for a day.
    execute(&mut admin, format!("SET lock_wait_timeout = 2; DROP DATABASE IF EXISTS {name}")).await?;
    admin.close().await
}

/// The caller holds the template's lock.
pub(super) async fn template(
    server: &str,
    key: &str,
    prepare: impl AsyncFnOnce(String),
) -> sqlx::Result<String> {
    let (making, finished) = (format!("kontor_making_{key}"), format!("kontor_template_{key}"));
    let mut admin = MySqlConnection::connect(server).await?;
    if script_of(&mut admin, &finished).await?.is_none() {
        execute(&mut admin, format!("DROP DATABASE IF EXISTS {making}; CREATE DATABASE {making}")).await?;
        prepare(with_database(server, &making)).await;
        let script = write_script(&mut admin, &making).await?;
        execute(
            &mut admin,
            format!(
                "DROP DATABASE IF EXISTS {finished}; CREATE DATABASE {finished};
                 CREATE TABLE {finished}.script (body LONGTEXT NOT NULL)"
            ),
        )
        .await?;
        // The last step, so that a template with a script is complete.
        sqlx::query(AssertSqlSafe(format!("INSERT INTO {finished}.script VALUES (?)")))
            .bind(script)
            .execute(&mut admin)
            .await?;
    }
    admin.close().await?;
    Ok(finished)
}

/// The script that rebuilds a template, if the template is complete.
async fn script_of(admin: &mut MySqlConnection, template: &str) -> sqlx::Result<Option<String>> {
    let made: Option<String> = sqlx::query_scalar(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name = 'script'",
    )
    .bind(template)
    .fetch_optional(&mut *admin)
    .await?;
    match made {
        None => Ok(None),
        Some(_) => {
            sqlx::query_scalar(AssertSqlSafe(format!("SELECT body FROM {template}.script")))
                .fetch_optional(admin)
                .await
        }
    }
}

/// Statements that make the tables, rows and triggers of `source` again in the database in use. The rows are copied
/// from `source` itself, which therefore stays.
async fn write_script(admin: &mut MySqlConnection, source: &str) -> sqlx::Result<String> {
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT table_name FROM information_schema.tables
         WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name",
    )
    .bind(source)
    .fetch_all(&mut *admin)
    .await?;
    let mut script = String::from("SET foreign_key_checks = 0;\n");
    let mut rows = String::new();
    for table in &tables {
        script += &created(admin, &format!("SHOW CREATE TABLE {source}.{table}"), 1).await?;
        rows += &copied_rows(admin, source, table).await?;
    }
    script += &rows;
    // After the rows, which are in order already and must not fire them.
    let triggers: Vec<String> = sqlx::query_scalar(
        "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = ? ORDER BY action_order",
    )
    .bind(source)
    .fetch_all(&mut *admin)
    .await?;
    for trigger in &triggers {
        script += &created(admin, &format!("SHOW CREATE TRIGGER {source}.{trigger}"), 2).await?;
    }
    script += "SET foreign_key_checks = 1;\n";
    Ok(script)
}

/// The statement that `SHOW CREATE …` answers in its column number `column`.
async fn created(admin: &mut MySqlConnection, show: &str, column: usize) -> sqlx::Result<String> {
    let row = raw_sql(AssertSqlSafe(show.to_owned())).fetch_one(admin).await?;
    let statement: String = row.try_get(column)?;
    Ok(format!("{statement};\n"))
}

/// The statement that copies a table's rows, or nothing when there are none. Generated columns fill themselves.
async fn copied_rows(admin: &mut MySqlConnection, source: &str, table: &str) -> sqlx::Result<String> {
    let any =
        raw_sql(AssertSqlSafe(format!("SELECT 1 FROM {source}.{table} LIMIT 1"))).fetch_optional(&mut *admin);
    if any.await?.is_none() {
        return Ok(String::new());
    }
    let columns: Vec<String> = sqlx::query_scalar(
        "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns
         WHERE table_schema = ? AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position",
    )
    .bind(source)
    .bind(table)
    .fetch_all(admin)
    .await?;
    let columns = columns.join(", ");
    Ok(format!("INSERT INTO `{table}` ({columns}) SELECT {columns} FROM {source}.`{table}`;\n"))
}
