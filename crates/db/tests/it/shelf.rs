//! Two tables with a little of everything, on a fresh database.

use db::migrate::{Migration, Step};
use db::schema::table;
use db::{Database, DbOptions, Outcome, Scope, Tx};
use futures::future::BoxFuture;
use kernel::{Id, Instant, Result};
use sea_orm::entity::prelude::*;
use testkit::{Engine, TestDatabase, fresh_database};

pub(crate) mod item {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shelf_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub store_id: Option<Uuid>,
        pub region_id: Option<Uuid>,
        pub owner_id: Option<Uuid>,
        pub name: String,
        pub note: Option<String>,
        pub small: i64,
        pub large: i64,
        pub flag: bool,
        pub day: i32,
        pub picture: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
        fn store() -> Option<Column> {
            Some(Column::StoreId)
        }
        fn region() -> Option<Column> {
            Some(Column::RegionId)
        }
        fn owner() -> Option<Column> {
            Some(Column::OwnerId)
        }
    }
}

pub(crate) mod part {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shelf_part")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub item_id: Uuid,
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

const MIGRATION: Migration = Migration {
    name: "shelf/0001_items",
    steps: || {
        let items = table("shelf_item")
            .id()
            .company()
            .uuid_opt("store_id")
            .uuid_opt("region_id")
            .uuid_opt("owner_id")
            .text("name", 200)
            .long_opt("note")
            .big("small")
            .big("large")
            .flag("flag")
            .day("day")
            .bytes_opt("picture")
            .unique(&["company_id", "name"])
            .index(&["company_id", "small", "id"])
            .check_at_most("small", "large");
        let parts = table("shelf_part").id().company().uuid("item_id").child_of("shelf_item", "item_id");
        vec![Step::Table(items), Step::Table(parts)]
    },
};

pub(crate) struct Shelf {
    pub(crate) db: Database,
    pub(crate) scope: Scope,
    place: TestDatabase,
}

impl Shelf {
    pub(crate) async fn new(engine: Engine) -> Shelf {
        let place = fresh_database(engine).await;
        let db = open(&place).await;
        db.migrate(&[MIGRATION], Instant(0)).await.expect("it can be migrated");
        Shelf { db, scope: Scope::company(company()), place }
    }

    /// The file of a database that is one.
    pub(crate) fn file(&self) -> std::path::PathBuf {
        let url = self.place.url().trim_start_matches("sqlite://");
        url.split('?').next().expect("a path").into()
    }

    /// One more process on the same database.
    pub(crate) async fn process(&self) -> Database {
        open(&self.place).await
    }

    /// Runs work that is to be kept.
    pub(crate) async fn keep<T: Send + 'static>(
        &self,
        work: impl for<'t> Fn(&'t Tx, &'t Scope) -> BoxFuture<'t, Result<T>> + Send + Sync + 'static,
    ) -> Result<T> {
        keep(&self.db, self.scope.clone(), work).await
    }

    pub(crate) async fn insert(&self, rows: Vec<item::Model>) -> Result<()> {
        self.keep(move |tx, scope| {
            let rows = rows.clone();
            Box::pin(async move { tx.insert_all::<item::Entity>(scope, rows).await })
        })
        .await
    }

    pub(crate) async fn all(&self) -> Vec<item::Model> {
        let select = self.db.read().select::<item::Entity>(&self.scope).order_by(item::Column::Id);
        select.all().await.expect("they can be read")
    }

    pub(crate) async fn names(&self) -> Vec<String> {
        self.all().await.into_iter().map(|item| item.name).collect()
    }
}

pub(crate) async fn keep<T: Send + 'static>(
    db: &Database,
    scope: Scope,
    work: impl for<'t> Fn(&'t Tx, &'t Scope) -> BoxFuture<'t, Result<T>> + Send + Sync + 'static,
) -> Result<T> {
    let work = std::sync::Arc::new(work);
    db.write(move |tx| {
        let (work, scope) = (work.clone(), scope.clone());
        Box::pin(async move { work(tx, &scope).await.map(Outcome::Commit) })
    })
    .await
}

pub(crate) async fn open(place: &TestDatabase) -> Database {
    Database::open(&DbOptions::new(place.url())).await.expect("the database opens")
}

pub(crate) fn company() -> Id {
    Id::from_u128(1)
}

/// An item of the company with a number for an id.
pub(crate) fn item(id: u128, name: &str) -> item::Model {
    item::Model {
        id: Id::from_u128(id),
        company_id: company(),
        store_id: None,
        region_id: None,
        owner_id: None,
        name: name.to_owned(),
        note: None,
        small: 0,
        large: 0,
        flag: false,
        day: 20_260_302,
        picture: None,
    }
}
