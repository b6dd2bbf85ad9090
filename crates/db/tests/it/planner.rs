//! What the engines plan by does not hang on what was in the tables when they last looked.

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

const TOLD: Migration = Migration {
    name: "plan/0001_told",
    steps: || {
        let told = table("plan_told").id().company().big_opt("position").unique(&["position"]);
        vec![Step::Table(told.waiting(&["id"], "position"))]
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

/// PostgreSQL looked while everything waited, and believes it still when nothing does.
#[test]
fn postgres_finds_what_waits_without_walking_what_does_not() {
    testkit::engines::run(Engine::Postgres, async |engine| {
        let place = fresh_database(engine).await;
        open(&place).await.migrate(&[TOLD], Instant(0)).await.expect("it runs");
        let connection = sea_orm::Database::connect(place.url()).await.expect("it opens");
        for sql in [
            "INSERT INTO plan_told SELECT gen_random_uuid(), gen_random_uuid(), NULL FROM generate_series(1, 5000)",
            "ANALYZE plan_told",
            "UPDATE plan_told SET position = place.n FROM (SELECT id, row_number() OVER () AS n FROM plan_told) AS place WHERE place.id = plan_told.id",
        ] {
            connection.execute_unprepared(sql).await.expect("it runs");
        }
        for limit in [1, 500] {
            let sql =
                format!("EXPLAIN SELECT * FROM plan_told WHERE position IS NULL ORDER BY id LIMIT {limit}");
            let rows = connection.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await;
            let rows = rows.expect("a plan");
            let plan: String =
                rows.iter().map(|row| row.try_get::<String>("", "QUERY PLAN").expect("a text")).collect();
            assert!(plan.contains("wx_plan_told_id"), "{limit}: {plan}");
        }
    });
}
