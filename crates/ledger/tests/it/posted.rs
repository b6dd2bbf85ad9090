//! T49: what is posted stays as it is, whoever asks: also the database refuses.

use ledger::model::{entry, line};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{are, balances, invoice, modules, pay, text};

engines!(t49_the_database_keeps_posted_entries, t52_after_a_merge_the_books_name_the_one_who_is_kept);

async fn t49_the_database_keeps_posted_entries(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    invoice(&house, customer, "100", json!({})).await;
    let before = balances(&house).await;
    let refused = async |what: &'static str| {
        let tried = house.write(move |ctx, tx| {
            Box::pin(async move {
                let scope = ctx.whole();
                match what {
                    "line amount" => {
                        let update = tx.update::<line::Entity>(&scope).set(line::Column::Base, Expr::val(1));
                        update.filter(line::Column::LineNo.eq(1)).exec().await
                    }
                    "line date" => {
                        let day = Expr::val(20_200_101);
                        tx.update::<line::Entity>(&scope).set(line::Column::BusinessDate, day).exec().await
                    }
                    "line gone" => tx.delete::<line::Entity>(&scope).exec().await,
                    "entry number" => {
                        let update = tx.update::<entry::Entity>(&scope);
                        update.set(entry::Column::Number, Expr::val("SAL-1")).exec().await
                    }
                    "entry unposted" => {
                        let update = tx.update::<entry::Entity>(&scope);
                        update.set(entry::Column::Status, Expr::val("draft")).exec().await
                    }
                    _ => tx.delete::<entry::Entity>(&scope).exec().await,
                }
            })
        });
        tried.await.map_err(|error| error.code)
    };
    for what in ["line amount", "line date", "line gone", "entry number", "entry unposted", "entry gone"] {
        assert_eq!(refused(what).await, Err("db.frozen"), "{what}");
    }
    assert_eq!(balances(&house).await, before);
    assert_eq!(before, are(&[("1100", "100.00"), ("4000", "-100.00")]));
    house.assert_sound().await;
}

async fn t52_after_a_merge_the_books_name_the_one_who_is_kept(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let kept = house.customer("Duka", json!({})).await;
    let other = house.customer("Duka Ltd", json!({})).await;
    invoice(&house, other, "100", json!({})).await;
    pay(&house, other, "60", json!({ "auto": true })).await;
    let before = balances(&house).await;
    let partners = async || {
        let list = house.boss().get("/ledger/entries?limit=50").await;
        let mut found = std::collections::BTreeSet::new();
        for entry in list["items"].as_array().unwrap() {
            let entry = house.boss().get(&format!("/ledger/entries/{}", text(entry, "id"))).await;
            let lines = entry["lines"].as_array().unwrap().iter();
            found.extend(lines.filter_map(|line| line["partner_id"].as_str().map(str::to_owned)));
        }
        found
    };
    assert_eq!(partners().await, [other.to_string()].into());
    let merged = format!("/sales/customers/{kept}/merge");
    let merged = house.boss().post(&merged, json!({ "duplicate_id": other })).await;
    assert_eq!(merged["moved"]["ledger"], 6, "the invoice's, the payment's and the settlement's lines");
    assert_eq!(partners().await, [kept.to_string()].into());
    assert_eq!(balances(&house).await, before);
    house.assert_sound().await;
}
