//! What SQLite plans by does not hang on what is in the tables.

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::Instant;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use testkit::{Engine, fresh_database};

use crate::shelf::open;

const GOODS: Migration = Migration {
    name: "plan/0001_goods",
    steps: || {
        let goods = table("plan_goods")
            .id()
            .company()
            .uuid("order_id")
            .int("line_no")
            .uuid("product_id")
            .unique(&["company_id", "order_id", "line_no"])
            .index(&["company_id", "product_id"]);
        vec![Step::Table(goods)]
    },
};

async fn plan(url: &str, which: &str) -> String {
    let connection = sea_orm::Database::connect(url).await.expect("it opens");
    let sql = format!("EXPLAIN QUERY PLAN SELECT * FROM plan_goods WHERE company_id = ? AND {which}");
    let rows =
        connection.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.expect("a plan");
    rows.iter().map(|row| row.try_get::<String>("", "detail").expect("a text")).collect()
}

#[tokio::test]
async fn sqlite_walks_no_company_where_an_index_names_the_rows() {
    let place = fresh_database(Engine::Sqlite).await;
    open(&place).await.migrate(&[GOODS], Instant(0)).await.expect("it runs");
    let many = vec!["?"; 200].join(", ");
    let by_id = plan(place.url(), &format!("id IN ({many})")).await;
    assert!(by_id.contains("(id=?)"), "{by_id}");
    let by_order = plan(place.url(), &format!("order_id IN ({many})")).await;
    assert!(by_order.contains("(company_id=? AND order_id=?)"), "{by_order}");
    let by_both = plan(place.url(), &format!("product_id = ? AND id IN ({many})")).await;
    assert!(by_both.contains("id=?") || by_both.contains("product_id=?"), "{by_both}");
}
