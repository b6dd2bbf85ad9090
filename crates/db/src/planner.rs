//! What SQLite plans by.
//!
//! Without statistics SQLite takes every first column of an index for selective: of `company_id = ? AND id IN (…)` it
//! then walks the whole company along some index that begins with the company. With statistics that it took of a small
//! table it does the same when the table has grown. So nobody takes statistics: the migrator writes down what is true
//! of every table here once it is large, and plans stay the same from the first row to the millionth. (The format of
//! `sqlite_stat1` and that programs may write it: "The SQLite Query Planner", `ANALYZE`.)

use kernel::Result;
use sea_orm::{ConnectionTrait, Statement};

use crate::Engine;
use crate::errors::of_db;
use crate::source::{Handle, on_handle};

/// The table of statistics.
pub(crate) const STATISTICS: &str = "sqlite_stat1";

/// Rows of a table, and of each company: most installations have one company.
const ROWS: u64 = 1_000_000;
/// Of one state, kind or flag.
const OF_ONE_STATE: u64 = 10;
/// Of one value of any other column, as of a customer.
const OF_ONE_VALUE: u64 = 10_000;

/// The columns of every index, in order.
const INDEXES: &str = "SELECT t.name AS place, l.name AS indexed, l.\"unique\" AS once, i.name AS part \
     FROM sqlite_master t, pragma_index_list(t.name) l, pragma_index_info(l.name) i \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND i.name IS NOT NULL \
     ORDER BY t.name, l.name, i.seqno";

/// Writes the statistics of all tables and has this connection read them; others read them with the changed schema.
pub(crate) async fn teach(work: &Handle, some_table: &str) -> Result<()> {
    let run = async |sql: String| on_handle!(work, c => c.execute_unprepared(&sql).await).map_err(of_db);
    // Makes the table of statistics, which is nobody else's to make.
    run(format!("ANALYZE \"{some_table}\"")).await?;
    run(format!("DELETE FROM {STATISTICS}")).await?;
    let read = Statement::from_string(Engine::Sqlite.backend(), INDEXES);
    let rows = on_handle!(work, c => c.query_all_raw(read).await).map_err(of_db)?;
    let mut indexes: Vec<Index> = Vec::new();
    for row in rows {
        let text = |name: &str| row.try_get::<String>("", name).map_err(of_db);
        let (table, name, column) = (text("place")?, text("indexed")?, text("part")?);
        match indexes.last_mut().filter(|index| index.name == name) {
            Some(index) => index.columns.push(column),
            None => {
                let unique = row.try_get::<i64>("", "once").map_err(of_db)? == 1;
                indexes.push(Index { table, name, unique, columns: vec![column] });
            }
        }
    }
    for some in indexes.chunks(crate::BATCH_ROWS_MAX) {
        let values: Vec<String> = some
            .iter()
            .map(|index| format!("('{}', '{}', '{}')", index.table, index.name, index.statistics()))
            .collect();
        run(format!("INSERT INTO {STATISTICS} (tbl, idx, stat) VALUES {}", values.join(", "))).await?;
    }
    run("ANALYZE sqlite_master".to_owned()).await.map(drop)
}

struct Index {
    table: String,
    name: String,
    unique: bool,
    columns: Vec<String>,
}

impl Index {
    /// Rows of the table, then rows of one value of the first column, of the first two, and so on.
    fn statistics(&self) -> String {
        let mut rows = ROWS;
        let mut numbers = vec![rows];
        for (at, column) in self.columns.iter().enumerate() {
            let whole = self.unique && at + 1 == self.columns.len();
            rows = match column.as_str() {
                name if whole || name == "id" => 1,
                "company_id" => rows,
                "state" | "status" | "kind" | "active" | "archived_at" => (rows / OF_ONE_STATE).max(1),
                _ => (rows / OF_ONE_VALUE).max(1),
            };
            numbers.push(rows);
        }
        numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statistics(unique: bool, columns: &[&str]) -> String {
        let columns = columns.iter().map(|&column| column.to_owned()).collect();
        Index { table: String::new(), name: String::new(), unique, columns }.statistics()
    }

    #[test]
    fn a_company_selects_nothing_and_a_key_one_row() {
        assert_eq!(statistics(true, &["id"]), "1000000 1");
        assert_eq!(statistics(true, &["company_id", "number"]), "1000000 1000000 1");
        assert_eq!(
            statistics(false, &["company_id", "customer_id", "placed_at", "id"]),
            "1000000 1000000 100 1 1"
        );
        assert_eq!(statistics(false, &["company_id", "status", "due_on"]), "1000000 1000000 100000 10");
    }
}
