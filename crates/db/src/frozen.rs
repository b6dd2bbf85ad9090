//! Rows that the database itself keeps from being changed or deleted: what is posted stays, whoever comes with which
//! program. Two triggers a table; the product never runs into them, because it asks first.

use crate::Engine;

/// Which rows of a table are frozen, and which of their columns.
#[derive(Clone, Debug)]
pub(crate) struct Frozen {
    when: When,
    columns: Vec<&'static str>,
}

/// From when on.
#[derive(Clone, Copy, Debug)]
enum When {
    /// From the insert on.
    Always,
    /// Once the row's column has another value than this.
    Left { column: &'static str, value: &'static str },
    /// Once the row's parent has left the value.
    ParentLeft { parent: &'static str, key: &'static str, column: &'static str, value: &'static str },
}

/// The table of companies, and its flag for those that may be erased whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Erasable {
    pub(crate) companies: &'static str,
    pub(crate) flag: &'static str,
}

impl Frozen {
    pub(crate) fn always(columns: &[&'static str]) -> Self {
        Frozen { when: When::Always, columns: columns.to_vec() }
    }

    pub(crate) fn once_left(column: &'static str, value: &'static str, columns: &[&'static str]) -> Self {
        Frozen { when: When::Left { column, value }, columns: columns.to_vec() }
    }

    pub(crate) fn with_parent(
        parent: &'static str,
        key: &'static str,
        column: &'static str,
        value: &'static str,
        columns: &[&'static str],
    ) -> Self {
        Frozen { when: When::ParentLeft { parent, key, column, value }, columns: columns.to_vec() }
    }

    /// Whether the row as it was is frozen.
    fn holds(&self) -> String {
        match self.when {
            When::Always => "1 = 1".to_owned(),
            When::Left { column, value } => format!("OLD.{column} <> '{value}'"),
            When::ParentLeft { parent, key, column, value } => format!(
                "EXISTS (SELECT 1 FROM {parent} p WHERE p.id = OLD.{key} AND p.{column} <> '{value}')"
            ),
        }
    }

    fn differs(&self, engine: Engine) -> String {
        // In quotes: a column may be a word of the language (`by`).
        let one = |column: &&str| match engine {
            Engine::Sqlite => format!("NEW.\"{column}\" IS NOT OLD.\"{column}\""),
            Engine::Postgres => format!("NEW.\"{column}\" IS DISTINCT FROM OLD.\"{column}\""),
            Engine::MySql => format!("NOT (NEW.`{column}` <=> OLD.`{column}`)"),
        };
        self.columns.iter().map(one).collect::<Vec<_>>().join(" OR ")
    }

    /// Whether the row may not be deleted: it is frozen, and its company is none that may be erased.
    fn stays(&self, engine: Engine, table: &str, erasable: Option<Erasable>) -> String {
        let Some(Erasable { companies, flag }) = erasable else { return self.holds() };
        let is_set = if engine == Engine::Postgres { "" } else { " = 1" };
        if table == companies {
            return format!("{} AND NOT (OLD.{flag}{is_set})", self.holds());
        }
        let marked = format!("SELECT 1 FROM {companies} c WHERE c.id = OLD.company_id AND c.{flag}{is_set}");
        format!("{} AND NOT EXISTS ({marked})", self.holds())
    }

    /// The triggers by name, each with the statements that make it.
    pub(crate) fn triggers(
        &self,
        engine: Engine,
        table: &str,
        erasable: Option<Erasable>,
    ) -> [(String, Vec<String>); 2] {
        let update = format!("{} AND ({})", self.holds(), self.differs(engine));
        [("UPDATE", update), ("DELETE", self.stays(engine, table, erasable))].map(|(event, condition)| {
            let name = format!("fz_{table}_{}", event.to_ascii_lowercase());
            let statements = statements(engine, table, &name, event, &condition);
            (name, statements)
        })
    }
}

fn statements(engine: Engine, table: &str, name: &str, event: &str, condition: &str) -> Vec<String> {
    match engine {
        Engine::Sqlite => vec![format!(
            "CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} \
             BEGIN SELECT RAISE(ABORT, '{MARK}'); END"
        )],
        // The function may be there already: a crash has come between the two statements.
        Engine::Postgres => vec![
            format!(
                "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                 IF {condition} THEN RAISE EXCEPTION '{MARK}'; END IF; \
                 IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"
            ),
            format!("CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"),
        ],
        Engine::MySql => vec![format!(
            "CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW BEGIN \
             IF {condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{MARK}'; END IF; END"
        )],
    }
}

/// What the triggers say, by which [`crate::FROZEN`] is known among the drivers' errors.
pub(crate) const MARK: &str = "kontor: what is posted is neither changed nor deleted";
