//! T52: each customer's exposure, counted once and never beyond the limit, however many documents change it at once.

use std::sync::Arc;

use kernel::{Amount, Id, Result};
use parties::credit::{Change, Check, change};
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::World;

async fn customer(world: &World, limit: Option<&str>) -> Id {
    world.make("/sales/customers", json!({"name": "Duka", "credit_limit": limit})).await
}

fn orders(minor: i64) -> Change {
    Change { open_orders: Amount(minor), ..Change::default() }
}

async fn apply(world: &World, customer: Id, by: Change, check: Check) -> Result<()> {
    world.write(move |ctx, tx| Box::pin(change(ctx, tx, customer, by, check))).await
}

async fn t52_an_order_counts_once_on_its_way_to_being_paid(engine: Engine) {
    let world = World::new(engine).await;
    let duka = customer(&world, Some("1000")).await;
    let path = format!("/sales/customers/{duka}/credit");
    apply(&world, duka, orders(60_000), Check::Enforce).await.unwrap();
    let invoiced =
        Change { open_orders: Amount(-60_000), open_invoices: Amount(60_000), unallocated: Amount::ZERO };
    apply(&world, duka, invoiced, Check::Enforce).await.unwrap();
    let seen = world.get(&path).await.unwrap();
    assert_eq!((&seen["exposure"], &seen["available"]), (&json!("600.00"), &json!("400.00")));
    let paid = Change { unallocated: Amount(60_000), ..Change::default() };
    apply(&world, duka, paid, Check::Enforce).await.unwrap();
    let allocated =
        Change { open_invoices: Amount(-60_000), unallocated: Amount(-60_000), ..Change::default() };
    apply(&world, duka, allocated, Check::Enforce).await.unwrap();
    let seen = world.get(&path).await.unwrap();
    let zero = json!("0.00");
    assert_eq!((&seen["open_orders"], &seen["open_invoices"], &seen["unallocated"]), (&zero, &zero, &zero));
    assert_eq!((&seen["currency"], &seen["credit_limit"]), (&json!("KES"), &json!("1000.00")));
}

async fn t52_a_rise_beyond_the_limit_is_refused_and_says_by_how_much(engine: Engine) {
    let world = World::new(engine).await;
    let duka = customer(&world, Some("100")).await;
    apply(&world, duka, orders(10_000), Check::Enforce).await.unwrap();
    let refused = apply(&world, duka, orders(1), Check::Enforce).await.unwrap_err();
    assert!(refused.is(parties::CREDIT_EXCEEDED));
    let details =
        ["limit", "exposure", "needed"].map(|name| refused.details[name].as_str().unwrap().to_owned());
    assert_eq!(details, ["100.00", "100.00", "100.01"]);
    // What lowers the exposure, or has happened already, goes through even beyond the limit.
    apply(&world, duka, orders(5_000), Check::No).await.unwrap();
    apply(&world, duka, orders(-1), Check::Enforce).await.unwrap();
    let moved =
        Change { open_orders: Amount(-10_000), open_invoices: Amount(10_000), unallocated: Amount::ZERO };
    apply(&world, duka, moved, Check::Enforce).await.unwrap();
    assert!(apply(&world, duka, orders(1), Check::Enforce).await.is_err());
}

async fn t53_a_limit_of_nothing_is_not_no_limit(engine: Engine) {
    let world = World::new(engine).await;
    let cash_only = customer(&world, Some("0")).await;
    let trusted = customer(&world, None).await;
    assert!(apply(&world, cash_only, orders(1), Check::Enforce).await.is_err());
    apply(&world, trusted, orders(i64::from(i32::MAX) * 1000), Check::Enforce).await.unwrap();
    let unknown = apply(&world, Id::from_u128(3), orders(1), Check::Enforce).await.unwrap_err();
    assert!(unknown.is(records::NOT_FOUND));
}

async fn t52_racing_documents_never_take_more_than_the_limit(engine: Engine) {
    let world = Arc::new(World::new(engine).await);
    let duka = customer(&world, Some("100")).await;
    // 24 orders of 7.00 want 168.00; 14 of them fit into 100.00.
    let races: Vec<_> = (0..24)
        .map(|_| {
            let world = world.clone();
            tokio::spawn(async move { apply(&world, duka, orders(700), Check::Enforce).await })
        })
        .collect();
    let mut won = 0;
    for race in races {
        match race.await.unwrap() {
            Ok(()) => won += 1,
            Err(error) => assert!(error.is(parties::CREDIT_EXCEEDED), "{error}"),
        }
    }
    assert_eq!(won, 14);
    let row = parties::credit::get(&world.ctx(), world.src(), duka).await.unwrap();
    assert_eq!(row.exposure(), Amount(9_800));
}

async fn t52_a_new_limit_counts_at_once_and_the_doctor_compares(engine: Engine) {
    let world = World::new(engine).await;
    let duka = customer(&world, Some("100")).await;
    apply(&world, duka, orders(9_000), Check::Enforce).await.unwrap();
    let path = format!("/sales/customers/{duka}");
    world.patch(&path, json!({"credit_limit": "50"})).await.unwrap();
    assert!(apply(&world, duka, orders(1), Check::Enforce).await.unwrap_err().is(parties::CREDIT_EXCEEDED));
    world.patch(&path, json!({"credit_limit": "200"})).await.unwrap();
    apply(&world, duka, orders(1), Check::Enforce).await.unwrap();
    let seen = world.get(&format!("{path}/credit")).await.unwrap();
    assert_eq!((&seen["credit_limit"], &seen["available"]), (&json!("200.00"), &json!("109.99")));

    for doctor in parties::module().doctors {
        assert_eq!((doctor.run)(&world.ctx(), world.src()).await.unwrap(), []);
    }
    world
        .write(move |ctx, tx| {
            Box::pin(async move {
                use sea_orm::ColumnTrait;
                let row = parties::model::credit::Column::CustomerId.eq(duka);
                tx.delete::<parties::model::credit::Entity>(&ctx.whole()).filter(row).exec().await
            })
        })
        .await
        .unwrap();
    for doctor in parties::module().doctors {
        let findings = (doctor.run)(&world.ctx(), world.src()).await.unwrap();
        assert_eq!(findings.len(), 1);
        assert_eq!(
            (findings[0].subject.as_str(), findings[0].found.as_str()),
            (format!("customer {duka}").as_str(), "no row")
        );
    }
}

async fn a_customer_with_unfinished_business_is_not_archived(engine: Engine) {
    let world = World::new(engine).await;
    let duka = customer(&world, None).await;
    let archive = format!("/sales/customers/{duka}/archive");
    apply(&world, duka, orders(500), Check::Enforce).await.unwrap();
    let refused = world.post(&archive, json!({})).await.unwrap_err();
    assert!(refused.is(parties::CUSTOMER_OPEN));
    assert_eq!(refused.details["exposure"], "5.00");
    apply(&world, duka, orders(-500), Check::Enforce).await.unwrap();
    world.post(&archive, json!({})).await.unwrap();
}

engines!(
    t52_an_order_counts_once_on_its_way_to_being_paid,
    t52_a_rise_beyond_the_limit_is_refused_and_says_by_how_much,
    t53_a_limit_of_nothing_is_not_no_limit,
    t52_racing_documents_never_take_more_than_the_limit,
    t52_a_new_limit_counts_at_once_and_the_doctor_compares,
    a_customer_with_unfinished_business_is_not_archived,
);
