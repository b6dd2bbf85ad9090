//! Migrations: resumable, and recorded by their effect.

use db::Scope;
use db::migrate::{Applied, Migration, NOT_MIGRATED, Step};
use db::schema::table;
use futures::future::join_all;
use kernel::{Id, Instant};
use testkit::{Engine, engines, fresh_database};

use crate::shelf::{keep, open};

const FIRST: Migration = Migration {
    name: "kit/0001_tables",
    steps: || {
        vec![
            Step::Table(table("kit_one").id().company().text("name", 20).index(&["company_id", "name"])),
            Step::Table(table("kit_two").id().company().amount("total").check_not_negative("total")),
        ]
    },
};

/// As the first, but it dies after the first table: a column twice is refused everywhere.
const CRASHING: Migration = Migration {
    name: FIRST.name,
    steps: || {
        let mut steps = (FIRST.steps)();
        steps[1] = Step::Table(table("kit_two").id().amount("total").amount("total"));
        steps
    },
};

const SECOND: Migration = Migration {
    name: "kit/0002_more",
    steps: || {
        vec![
            Step::Columns(table("kit_one").text_opt("nick", 20).flag_opt("flag").unique(&["nick"])),
            Step::Columns(table("kit_one").flag("known").landed(1).scaled("weight").landed(7)),
            Step::Index { table: "kit_two", columns: &["company_id", "total"], unique: false },
        ]
    },
};

fn report(first: bool, second: bool) -> Vec<Applied> {
    vec![Applied { name: FIRST.name, fresh: first }, Applied { name: SECOND.name, fresh: second }]
}

async fn t66_a_migration_runs_once(engine: Engine) {
    let place = fresh_database(engine).await;
    let db = open(&place).await;
    let all = [FIRST, SECOND];
    assert!(db.assert_migrated(&all).await.expect_err("nothing is there").is(NOT_MIGRATED));
    assert_eq!(db.migrate(&all[..1], Instant(0)).await.expect("it runs"), report(true, true)[..1]);
    let error = db.assert_migrated(&all).await.expect_err("one is missing");
    assert_eq!(error.details["missing"], SECOND.name);
    assert_eq!(db.migrate(&all, Instant(0)).await.expect("it runs"), report(false, true));
    assert_eq!(db.migrate(&all, Instant(0)).await.expect("it runs"), report(false, false));
    db.assert_migrated(&all).await.expect("all are there");
}

/// T66: a crash between two steps leaves the migration unrecorded; the next run takes up where it stopped.
async fn t66_a_migration_that_crashed_in_the_middle_is_taken_up(engine: Engine) {
    let place = fresh_database(engine).await;
    let db = open(&place).await;
    db.migrate(&[CRASHING], Instant(0)).await.expect_err("the second step fails");
    db.close().await;
    let db = open(&place).await;
    assert!(db.assert_migrated(&[FIRST]).await.expect_err("not recorded").is(NOT_MIGRATED));
    assert_eq!(db.migrate(&[FIRST, SECOND], Instant(0)).await.expect("it goes on"), report(true, true));
}

/// Rows of before have what the later column says of them.
async fn t66_what_has_landed_gets_the_value_of_a_later_column(engine: Engine) {
    let place = fresh_database(engine).await;
    let db = open(&place).await;
    db.migrate(&[FIRST], Instant(0)).await.expect("it runs");
    let company = Id::from_u128(1);
    let scope = Scope::company(company);
    let before = landed::before::Model { id: Id::from_u128(2), company_id: company, name: "old".to_owned() };
    let insert = keep(&db, scope.clone(), move |tx, scope| {
        let before = before.clone();
        Box::pin(async move { tx.insert::<landed::before::Entity>(scope, before).await })
    });
    insert.await.expect("it is new");
    db.migrate(&[FIRST, SECOND], Instant(0)).await.expect("it goes on");
    let rows = db.read().select::<landed::after::Entity>(&scope).all().await.expect("they are there");
    let after = landed::after::Model { id: Id::from_u128(2), company_id: company, known: true, weight: 7 };
    assert_eq!(rows, [after]);
}

/// The first table as each of the two migrations leaves it.
mod landed {
    pub mod before {
        use sea_orm::entity::prelude::*;

        #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
        #[sea_orm(table_name = "kit_one")]
        pub struct Model {
            #[sea_orm(primary_key, auto_increment = false)]
            pub id: Uuid,
            pub company_id: Uuid,
            pub name: String,
        }

        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}
        impl ActiveModelBehavior for ActiveModel {}

        impl db::Owned for Entity {
            fn company() -> Column {
                Column::CompanyId
            }
        }
    }

    pub mod after {
        use sea_orm::entity::prelude::*;

        #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
        #[sea_orm(table_name = "kit_one")]
        pub struct Model {
            #[sea_orm(primary_key, auto_increment = false)]
            pub id: Uuid,
            pub company_id: Uuid,
            pub known: bool,
            pub weight: i64,
        }

        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}
        impl ActiveModelBehavior for ActiveModel {}

        impl db::Owned for Entity {
            fn company() -> Column {
                Column::CompanyId
            }
        }
    }
}

/// T66: several processes start at once; one migrates, and all find it done.
async fn t66_processes_that_start_together_migrate_once(engine: Engine) {
    let place = fresh_database(engine).await;
    let processes = join_all((0..4).map(|_| open(&place))).await;
    let all = [FIRST, SECOND];
    let reports = join_all(processes.iter().map(|db| db.migrate(&all, Instant(0)))).await;
    let fresh = reports
        .into_iter()
        .flat_map(|report| report.expect("it ends well"))
        .filter(|applied| applied.fresh)
        .count();
    assert_eq!(fresh, 2);
}

engines!(
    t66_a_migration_runs_once,
    t66_a_migration_that_crashed_in_the_middle_is_taken_up,
    t66_what_has_landed_gets_the_value_of_a_later_column,
    t66_processes_that_start_together_migrate_once,
);
