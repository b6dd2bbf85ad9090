//! The kernel's values as columns: what is stored comes back, and what no code makes does not.
#![cfg(feature = "storage")]
#![expect(unreachable_pub, reason = "SeaORM's derives want public models")]

use kernel::{
    Amount, Barcode, Country, Currency, Day, Email, Id, Instant, Phone, Qty, Rate, Rounding, RowScope,
    UnitPrice, Zone,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, Database, DatabaseConnection, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Schema,
};

mod sale {
    use super::*;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sale")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Id,
        pub at: Instant,
        pub business_date: Day,
        pub currency: Currency,
        pub total: Amount,
        pub discount: Option<Amount>,
        pub qty: Qty,
        pub price: UnitPrice,
        pub rate: Rate,
        pub country: Option<Country>,
        pub zone: Zone,
        pub email: Option<Email>,
        pub phone: Option<Phone>,
        pub barcode: Option<Barcode>,
        pub rounding: Rounding,
        pub scope: RowScope,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A key made of kernel values.
mod balance {
    use super::*;
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "balance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub currency: Currency,
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Day,
        pub total: Amount,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

async fn database() -> DatabaseConnection {
    let database = Database::connect("sqlite::memory:").await.unwrap();
    let schema = Schema::new(database.get_database_backend());
    for table in
        [schema.create_table_from_entity(sale::Entity), schema.create_table_from_entity(balance::Entity)]
    {
        database.execute(&table).await.unwrap();
    }
    database
}

fn sale(number: u8) -> sale::Model {
    sale::Model {
        id: kernel::ids::uuid_v7(Instant(i64::from(number) * 1000), [number; 10]),
        at: Instant::parse("2026-03-01T09:30:00.000001Z").unwrap(),
        business_date: Day(20260301),
        currency: Currency::parse("KWD").unwrap(),
        total: Amount(i64::MAX - i64::from(number)),
        discount: None,
        qty: Qty(-1),
        price: UnitPrice(1),
        rate: Rate::percent(16),
        country: Country::parse("KW").ok(),
        zone: Zone::parse("Asia/Kuwait").unwrap(),
        email: Email::parse("amina@example.com").ok(),
        phone: Phone::parse("+96522250000").ok(),
        barcode: Barcode::parse("4006381333931").ok(),
        rounding: Rounding::HalfEven,
        scope: RowScope::Region,
    }
}

#[tokio::test]
async fn t08_values_come_back_to_the_last_digit() {
    let database = database().await;
    for number in [1, 2] {
        sale(number).into_active_model().insert(&database).await.unwrap();
    }
    let found = sale::Entity::find()
        .filter(sale::Column::Total.lt(Amount(i64::MAX - 1)))
        .filter(sale::Column::Discount.is_null())
        .filter(sale::Column::Currency.eq(Currency::parse("KWD").unwrap()))
        .order_by_desc(sale::Column::BusinessDate)
        .all(&database)
        .await
        .unwrap();
    assert_eq!(found, [sale(2)]);

    let pairs: Vec<(Day, Option<Amount>)> = sale::Entity::find()
        .select_only()
        .columns([sale::Column::BusinessDate, sale::Column::Discount])
        .into_tuple()
        .all(&database)
        .await
        .unwrap();
    assert_eq!(pairs, [(Day(20260301), None); 2]);
}

#[tokio::test]
async fn values_can_be_keys() {
    let database = database().await;
    let key = (Currency::parse("KES").unwrap(), Day(20260301));
    let row = balance::Model { currency: key.0, day: key.1, total: Amount(5) };
    row.clone().into_active_model().insert(&database).await.unwrap();
    assert_eq!(balance::Entity::find_by_id(key).one(&database).await.unwrap(), Some(row));
}

#[tokio::test]
async fn a_row_altered_from_outside_is_an_error_not_a_value() {
    let database = database().await;
    sale(1).into_active_model().insert(&database).await.unwrap();
    for broken in
        ["business_date = 20260230", "currency = 'XXX'", "zone = 'Atlantis'", "barcode = '4006381333930'"]
    {
        sale::Entity::delete_many().exec(&database).await.unwrap();
        sale(1).into_active_model().insert(&database).await.unwrap();
        database.execute_unprepared(&format!("UPDATE sale SET {broken}")).await.unwrap();
        assert!(sale::Entity::find().one(&database).await.is_err(), "{broken}");
    }
}

#[test]
fn columns_have_the_same_types_on_every_engine() {
    let columns = [sea_orm::DbBackend::Sqlite, sea_orm::DbBackend::Postgres, sea_orm::DbBackend::MySql]
        .map(|engine| engine.build(&Schema::new(engine).create_table_from_entity(sale::Entity)).to_string());
    insta::assert_snapshot!(columns.join("\n\n"));
}
