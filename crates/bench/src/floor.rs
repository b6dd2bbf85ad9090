//! The floor: the same rows, written by hand.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use uuid::Uuid;

use crate::rows::{Cell, Fields, Pool, Step};

/// No copy: its words and numbers stay as they are.
const ORIGINAL: usize = 0;
/// Where the numbers of copies begin: behind all that the program gives out.
const BEHIND_ALL: usize = 1_000_000_000;
/// Columns whose text is unique: each copy gets its own.
const UNIQUE_TEXT: [&str; 2] = ["number", "key_hash"];

/// Events of one object in one flow at most.
const EVENTS_MAX: usize = 1_000;

/// The next copy. Counted for the whole run: several floors write to one database, and a copy's number is unique there.
static NEXT: AtomicUsize = AtomicUsize::new(1);

/// The steps of some flows, and how to write them again and again with new ids.
pub struct Floor {
    pool: Pool,
    flows: Vec<Vec<Step>>,
}

impl Floor {
    /// A floor of these flows, taken in turn: as many customers and products are at work as in the program, and no
    /// row is hotter.
    pub fn new(pool: Pool, flows: Vec<Vec<Step>>) -> Arc<Floor> {
        Arc::new(Floor { pool, flows })
    }

    /// Runs `count` flows with `clients` at once.
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
    pub async fn run(self: &Arc<Self>, clients: usize, count: usize) -> Result<Duration> {
        let left = Arc::new(AtomicUsize::new(count));
        let begin = Instant::now();
        let tasks: Vec<_> = (0..clients)
            .map(|_| {
                let (floor, left) = (self.clone(), left.clone());
                tokio::spawn(async move {
                    while left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_ok()
                    {
                        floor.flow().await?;
                    }
                    anyhow::Ok(())
                })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        Ok(begin.elapsed())
    }

    #[expect(clippy::disallowed_methods, reason = "the floor makes its ids where it writes them")]
    async fn flow(&self) -> Result<()> {
        let n = NEXT.fetch_add(1, Ordering::SeqCst);
        let steps = &self.flows[n % self.flows.len()];
        let mut ids: HashMap<Uuid, Uuid> = HashMap::new();
        for step in steps {
            for (_, rows) in &step.inserts {
                for row in rows {
                    if let Some((_, Cell::Id(id))) = row.first() {
                        ids.insert(*id, Uuid::now_v7());
                    }
                }
            }
        }
        for step in steps {
            self.pool.write(step, &ids, n).await?;
        }
        Ok(())
    }
}

/// The step's statements: changes first (they take the locks), then one insert for each table.
fn statements(step: &Step, ids: &HashMap<Uuid, Uuid>, n: usize, numbered: bool) -> Vec<(String, Vec<Cell>)> {
    let mark = |at: usize| if numbered { format!("${at}") } else { "?".to_owned() };
    let mut all = Vec::new();
    let mut updates: Vec<_> = step.updates.iter().collect();
    updates.sort_by_key(|(table, id, _)| (table.clone(), *id));
    for (table, id, fields) in updates {
        let mut cells = Vec::new();
        let mut sets = Vec::new();
        for (name, cell) in fields {
            cells.push(fresh(name, cell, ids, n));
            // A balance is counted up under its check; anything else is set.
            let place = mark(cells.len());
            sets.push(match (table.as_str(), name.as_str()) {
                ("inventory_level", "reserved") => format!(
                    "reserved = CASE WHEN on_hand - reserved >= 0 THEN reserved + 0 * {place} ELSE -1 END"
                ),
                ("inventory_level", "on_hand") => format!("on_hand = on_hand + 0 * {place}"),
                ("parties_credit", name) => format!("{name} = {name} + 0 * {place}"),
                ("platform_series", name) => format!("{name} = {name} + 0 * {place}"),
                _ => format!("{name} = {place}"),
            });
        }
        cells.push(Cell::Id(ids.get(id).copied().unwrap_or(*id)));
        let key = if table == "parties_credit" { "customer_id" } else { "id" };
        all.push((
            format!("UPDATE {table} SET {} WHERE {key} = {}", sets.join(", "), mark(cells.len())),
            cells,
        ));
    }
    for (table, gone) in &step.deletes {
        let cells: Vec<Cell> = gone.iter().map(|id| Cell::Id(ids.get(id).copied().unwrap_or(*id))).collect();
        let marks: Vec<String> = (1..=cells.len()).map(mark).collect();
        all.push((format!("DELETE FROM {table} WHERE id IN ({})", marks.join(",")), cells));
    }
    for (table, rows) in &step.inserts {
        all.push(insert(table, rows, ids, n, &mark));
    }
    all
}

fn insert(
    table: &str,
    rows: &[Fields],
    ids: &HashMap<Uuid, Uuid>,
    n: usize,
    mark: &impl Fn(usize) -> String,
) -> (String, Vec<Cell>) {
    let columns: Vec<&str> = rows[0].iter().map(|(name, _)| name.as_str()).collect();
    let mut cells = Vec::new();
    let mut tuples = Vec::new();
    for row in rows {
        let mut marks = Vec::new();
        let copied = is_copied(row, ids);
        for (name, cell) in row {
            cells.push(match (name.as_str(), cell) {
                // One more event of an object that was there before.
                ("seq", Cell::Int(seq)) if !copied && n != ORIGINAL => {
                    Cell::Int(behind_all(n * EVENTS_MAX) + seq % 1_000)
                }
                _ => fresh(name, cell, ids, n),
            });
            marks.push(mark(cells.len()));
        }
        tuples.push(format!("({})", marks.join(",")));
    }
    (format!("INSERT INTO {table} ({}) VALUES {}", columns.join(","), tuples.join(",")), cells)
}

/// Whether a row is of an object that each flow makes anew.
fn is_copied(row: &Fields, ids: &HashMap<Uuid, Uuid>) -> bool {
    row.iter().all(|(name, cell)| match cell {
        Cell::Id(id) if name == "subject_id" => ids.contains_key(id),
        _ => true,
    })
}

fn behind_all(n: usize) -> i64 {
    i64::try_from(BEHIND_ALL + n).unwrap_or(i64::MAX)
}

/// The cell of the n-th copy.
fn fresh(name: &str, cell: &Cell, ids: &HashMap<Uuid, Uuid>, n: usize) -> Cell {
    match cell {
        Cell::Id(id) => Cell::Id(ids.get(id).copied().unwrap_or(*id)),
        other if n == ORIGINAL => other.clone(),
        Cell::Text(_) if UNIQUE_TEXT.contains(&name) => Cell::Text(format!("F-{}-{n}", std::process::id())),
        Cell::Int(_) if name == "series_n" => Cell::Int(behind_all(n)),
        other => other.clone(),
    }
}

impl Pool {
    /// Inserts rows as they are.
    pub async fn insert(&self, table: &str, rows: &[Fields]) -> Result<()> {
        let step = Step { inserts: vec![(table.to_owned(), rows.to_vec())], ..Step::default() };
        self.write(&step, &HashMap::new(), ORIGINAL).await
    }

    /// Writes a step in one transaction.
    async fn write(&self, step: &Step, ids: &HashMap<Uuid, Uuid>, n: usize) -> Result<()> {
        match self {
            Pool::Sqlite(pool) => {
                let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
                for (sql, cells) in statements(step, ids, n, false) {
                    let query = sqlx::query::<sqlx::Sqlite>(sqlx::AssertSqlSafe(sql));
                    cells.into_iter().fold(query, bind_sqlite).execute(&mut *tx).await?;
                }
                tx.commit().await?;
            }
            Pool::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                for (sql, cells) in statements(step, ids, n, true) {
                    let query = sqlx::query::<sqlx::Postgres>(sqlx::AssertSqlSafe(sql));
                    cells.into_iter().fold(query, bind_postgres).execute(&mut *tx).await?;
                }
                tx.commit().await?;
            }
        }
        Ok(())
    }
}

type Sqlite<'q> = sqlx::query::Query<'q, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;
type Postgres<'q> = sqlx::query::Query<'q, sqlx::Postgres, sqlx::postgres::PgArguments>;

fn bind_sqlite<'q>(query: Sqlite<'q>, cell: Cell) -> Sqlite<'q> {
    match cell {
        Cell::Null(_) => query.bind(None::<i64>),
        Cell::Int(value) => query.bind(value),
        Cell::Small(value) => query.bind(value),
        Cell::Flag(value) => query.bind(value),
        Cell::Text(value) => query.bind(value),
        Cell::Id(value) => query.bind(value),
        Cell::Bytes(value) => query.bind(value),
    }
}

fn bind_postgres<'q>(query: Postgres<'q>, cell: Cell) -> Postgres<'q> {
    match cell {
        Cell::Null("INT8") => query.bind(None::<i64>),
        Cell::Null("INT4") => query.bind(None::<i32>),
        Cell::Null("BOOL") => query.bind(None::<bool>),
        Cell::Null("UUID") => query.bind(None::<Uuid>),
        Cell::Null("BYTEA") => query.bind(None::<Vec<u8>>),
        Cell::Null(_) => query.bind(None::<String>),
        Cell::Int(value) => query.bind(value),
        Cell::Small(value) => query.bind(value),
        Cell::Flag(value) => query.bind(value),
        Cell::Text(value) => query.bind(value),
        Cell::Id(value) => query.bind(value),
        Cell::Bytes(value) => query.bind(value),
    }
}
