//! Test databases on PostgreSQL: copied by the server from a template database.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use super::with_database;

/// PostgreSQL's first version that lets the caller choose how a database is copied.
const HAS_COPY_STRATEGY: i32 = 150_000;

/// Names here are made of letters, digits and underscores by this crate, so that they need no quoting.
async fn execute(connection: &mut PgConnection, statement: String) -> sqlx::Result<()> {
    connection.execute(AssertSqlSafe(statement)).await.map(drop)
}

pub(super) async fn empty(server: &str, name: &str) -> sqlx::Result<()> {
    let mut admin = PgConnection::connect(server).await?;
    // Not template1, which is in use for as long as anybody else makes a database from it.
    execute(&mut admin, format!("CREATE DATABASE {name} TEMPLATE template0")).await?;
    admin.close().await
}

pub(super) async fn copy(server: &str, template: &str, name: &str) -> sqlx::Result<()> {
    let mut admin = PgConnection::connect(server).await?;
    // Copying files is twice as fast as logging pages, which version 15 began to prefer.
    let version: i32 =
        sqlx::query_scalar("SELECT current_setting('server_version_num')::int").fetch_one(&mut admin).await?;
    let strategy = if version >= HAS_COPY_STRATEGY { " STRATEGY FILE_COPY" } else { "" };
    execute(&mut admin, format!("CREATE DATABASE {name} TEMPLATE {template}{strategy}")).await?;
    admin.close().await
}

pub(super) async fn remove(server: &str, name: &str) -> sqlx::Result<()> {
    let mut admin = PgConnection::connect(server).await?;
    execute(&mut admin, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
    admin.close().await
}

/// The caller holds the template's lock.
pub(super) async fn template(
    server: &str,
    key: &str,
    prepare: impl AsyncFnOnce(String),
) -> sqlx::Result<String> {
    let (making, finished) = (format!("kontor_making_{key}"), format!("kontor_template_{key}"));
    let mut admin = PgConnection::connect(server).await?;
    let found: Option<i32> = sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(&finished)
        .fetch_optional(&mut admin)
        .await?;
    if found.is_none() {
        execute(&mut admin, format!("DROP DATABASE IF EXISTS {making} WITH (FORCE)")).await?;
        execute(&mut admin, format!("CREATE DATABASE {making} TEMPLATE template0")).await?;
        prepare(with_database(server, &making)).await;
        // The last step, so that a template which exists is complete.
        execute(&mut admin, format!("ALTER DATABASE {making} RENAME TO {finished}")).await?;
    }
    admin.close().await?;
    Ok(finished)
}
