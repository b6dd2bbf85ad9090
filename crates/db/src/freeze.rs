//! Rows that are facts: once posted, the database itself refuses to change or remove them, whoever asks (T49).

use crate::Engine;
use crate::schema::Table;

/// From when on a row is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Final {
    /// From the beginning.
    Always,
    /// Since this yes-or-no column says yes.
    Flag(&'static str),
    /// Since this column is filled.
    Filled(&'static str),
}

/// A table whose rows become final.
#[derive(Clone)]
pub struct Frozen {
    pub table: Table,
    pub when: Final,
    /// Columns that still move: what is open, versions.
    pub except: &'static [&'static str],
}

/// What the refusal says; [`crate::of_db`] makes [`crate::FROZEN`] of it.
const TEXT: &str = "a posted row is final";

impl Frozen {
    /// The triggers by name, with the statements that make them.
    pub(crate) fn triggers(&self, engine: Engine) -> Vec<(String, Vec<String>)> {
        let table = self.table.name;
        let changed: Vec<String> = self
            .table
            .columns()
            .iter()
            .map(|column| column.name())
            .filter(|name| !self.except.contains(name))
            .map(|name| differs(engine, name))
            .collect();
        let (update, delete) = (format!("fz_{table}_u"), format!("fz_{table}_d"));
        let is_final = self.condition(engine);
        let on_update = format!("{is_final} AND ({})", changed.join(" OR "));
        vec![
            (update.clone(), create(engine, table, &update, "UPDATE", &on_update)),
            (delete.clone(), create(engine, table, &delete, "DELETE", &is_final)),
        ]
    }

    fn condition(&self, engine: Engine) -> String {
        match self.when {
            Final::Always => "TRUE".to_owned(),
            Final::Flag(column) => format!("OLD.{}", quoted(engine, column)),
            Final::Filled(column) => format!("OLD.{} IS NOT NULL", quoted(engine, column)),
        }
    }
}

fn quoted(engine: Engine, name: &str) -> String {
    match engine {
        Engine::MySql => format!("`{name}`"),
        Engine::Sqlite | Engine::Postgres => format!("\"{name}\""),
    }
}

/// The column gets another value, absence included.
fn differs(engine: Engine, name: &str) -> String {
    let name = quoted(engine, name);
    match engine {
        Engine::Sqlite => format!("OLD.{name} IS NOT NEW.{name}"),
        Engine::Postgres => format!("OLD.{name} IS DISTINCT FROM NEW.{name}"),
        Engine::MySql => format!("NOT (OLD.{name} <=> NEW.{name})"),
    }
}

fn create(engine: Engine, table: &str, name: &str, event: &str, condition: &str) -> Vec<String> {
    let head = format!("CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW");
    match engine {
        Engine::Sqlite => {
            vec![format!("{head} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{TEXT}'); END")]
        }
        Engine::Postgres => vec![
            format!(
                "CREATE OR REPLACE FUNCTION db_refuse_final() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION '{TEXT}' USING ERRCODE = 'KF001'; END $$"
            ),
            format!("{head} WHEN ({condition}) EXECUTE FUNCTION db_refuse_final()"),
        ],
        Engine::MySql => vec![format!(
            "{head} IF {condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{TEXT}'; END IF"
        )],
    }
}
