//! Evidence that cannot be altered unseen.

use std::time::Duration;

use platform::audit::{Fault, Verification, row, verify};
use platform::worker::settle;
use platform::{Id, Request, Result, pipeline};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Alias, DeleteStatement, Expr, ExprTrait, UpdateStatement};
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{World, body, on};

async fn checked(world: &World) -> Verification {
    verify(&world.runtime, world.ctx().company_id()).await.expect("it can be checked")
}

/// Ten things, sealed in two seals, and the ids of their audit rows.
async fn sealed_world(engine: Engine) -> (World, Vec<Id>) {
    let world = World::new(engine).await;
    for n in 0..10 {
        if n == 6 {
            settle(&world.runtime).await.expect("nothing is left");
            world.pass(Duration::from_secs(60));
        }
        world.add(&format!("thing {n}")).await;
    }
    settle(&world.runtime).await.expect("nothing is left");
    let source = world.runtime.db().read();
    let rows = source.select::<row::Entity>(&world.ctx().whole()).order_by(row::Column::Id).all().await;
    let ids = rows.expect("they can be read").iter().map(|row| row.id).collect();
    (world, ids)
}

/// Changes the database as somebody would who has its password.
async fn update(world: &World, statement: UpdateStatement) {
    tamper(world, statement).await;
}

async fn tamper<S: sea_orm::StatementBuilder + Clone + Send + Sync + 'static>(world: &World, statement: S) {
    let done: Result<u64> = pipeline::write(&world.ctx(), move |_, tx| {
        let statement = statement.clone();
        Box::pin(async move { db::raw::execute(tx, &statement).await })
    })
    .await;
    assert!(done.expect("the database does not mind") > 0);
}

fn alter(id: Id) -> UpdateStatement {
    UpdateStatement::new()
        .table(Alias::new("platform_audit"))
        .and_where(Expr::col(Alias::new("id")).eq(id))
        .to_owned()
}

fn delete_from(
    table: &'static str,
    column: &'static str,
    value: impl Into<sea_orm::Value>,
) -> DeleteStatement {
    DeleteStatement::new()
        .from_table(Alias::new(table))
        .and_where(Expr::col(Alias::new(column)).eq(Expr::val(value)))
        .to_owned()
}

async fn t49_an_untouched_chain_verifies(engine: Engine) {
    let (world, ids) = sealed_world(engine).await;
    world.add("not sealed yet").await;
    let expected = Verification { seals: 2, rows: 10, unsealed: 1, anchors: 2, ..Verification::default() };
    assert_eq!(checked(&world).await, expected);
    assert_eq!(ids.len(), 10);
    let answer = world.call("/platform/audit/verify", Request::default()).await.expect("it can be checked");
    assert_eq!((&answer["rows"], &answer["fault"]), (&json!(10), &json!(null)));
}

async fn t49_an_altered_row_is_named(engine: Engine) {
    let (world, ids) = sealed_world(engine).await;
    let mut alteration = alter(ids[7]);
    update(&world, alteration.value(Alias::new("changes"), "{\"number\":\"forged\"}").to_owned()).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::RowAltered { seal: 2, row: ids[7] }));
}

async fn t49_altered_personal_data_is_named_and_erased_data_is_not_a_fault(engine: Engine) {
    let (world, ids) = sealed_world(engine).await;
    let personal = Alias::new("personal");
    update(&world, alter(ids[2]).value(personal.clone(), Expr::val(None::<String>)).to_owned()).await;
    let found = checked(&world).await;
    assert_eq!((found.erased, found.fault), (1, None));
    update(&world, alter(ids[3]).value(personal, "{\"name\":\"forged\"}").to_owned()).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::RowAltered { seal: 1, row: ids[3] }));
}

async fn t49_a_missing_row_is_named(engine: Engine) {
    let (world, ids) = sealed_world(engine).await;
    tamper(&world, delete_from("platform_audit", "id", ids[4])).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::RowMissing { seal: 1, row: ids[4] }));
}

async fn t49_an_added_row_is_named(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    world.add("slipped in").await;
    let source = world.runtime.db().read();
    let unsealed = source.select::<row::Entity>(&world.ctx().whole()).filter(row::Column::SealNo.is_null());
    let id = unsealed.expect().await.expect("it is there").id;
    update(&world, alter(id).value(Alias::new("seal_no"), 1).to_owned()).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::RowAdded { seal: 1, row: id }));
}

async fn t49_a_changed_seal_is_named(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    let forged = UpdateStatement::new()
        .table(Alias::new("platform_seal"))
        .value(Alias::new("at"), 1_i64)
        .and_where(Expr::col(Alias::new("no")).eq(1))
        .to_owned();
    update(&world, forged).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::SealAltered { seal: 1 }));
}

async fn t49_a_seal_taken_out_of_the_middle_is_missed(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    tamper(&world, delete_from("platform_seal", "no", 1_i64)).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::SealMissing { seal: 1 }));
}

/// The end is cut off, rows and all: only what was written down outside can tell.
async fn t49_a_truncated_chain_differs_from_its_anchor(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    tamper(&world, delete_from("platform_audit", "seal_no", 2_i64)).await;
    tamper(&world, delete_from("platform_seal", "no", 2_i64)).await;
    assert_eq!(checked(&world).await.fault, Some(Fault::Truncated { seal: 2 }));
    tamper(&world, delete_from("platform_seal", "no", 1_i64)).await;
    let chains = platform::audit::chains(&world.runtime).await.expect("they can be listed");
    assert!(chains.contains(&world.ctx().company_id()), "a chain that is gone altogether is still asked for");
    assert_eq!(checked(&world).await.fault, Some(Fault::Truncated { seal: 1 }));
}

/// A company that the directory does not know (any more), or nobody's: one thing done there, sealed and anchored.
async fn sealed_elsewhere(world: &World, company: Id) {
    let company = platform::Company { id: company, ..(*crate::world::companies()[0]).clone() };
    let ctx = platform::Ctx::system(&world.runtime, std::sync::Arc::new(company), "story");
    let done: Result<()> = pipeline::write(&ctx, |ctx, tx| {
        Box::pin(async move {
            tx.audit(platform::Subject::new("thing", ctx.id()), "shelf.thing.add", &json!({ "n": 1 }))
        })
    })
    .await;
    done.expect("it is written");
    settle(&world.runtime).await.expect("nothing is left");
}

async fn fault_of(world: &World, company: Id) -> Option<Fault> {
    let all = platform::audit::verify_all(&world.runtime).await.expect("they can be checked");
    let (_, found) = all.into_iter().find(|(id, _)| *id == company).expect("the chain is looked at");
    found.fault
}

/// What belongs to no company, and to companies that are gone, is walked as every other chain is.
async fn t49_chains_of_nobody_and_of_companies_that_are_gone_are_checked(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    let gone = Id::from_u128(77);
    for company in [Id::nil(), gone] {
        sealed_elsewhere(&world, company).await;
        assert_eq!(fault_of(&world, company).await, None);
    }
    let all = platform::audit::verify_all(&world.runtime).await.expect("they can be checked");
    assert_eq!(all.len(), 4, "two companies of the directory, nobody's and the one that is gone");
    assert!(all.iter().all(|(_, found)| found.fault.is_none()));

    let forged = |company: Id| {
        UpdateStatement::new()
            .table(Alias::new("platform_audit"))
            .value(Alias::new("changes"), "{\"n\":2}")
            .and_where(Expr::col(Alias::new("company_id")).eq(company))
            .to_owned()
    };
    update(&world, forged(Id::nil())).await;
    assert!(matches!(fault_of(&world, Id::nil()).await, Some(Fault::RowAltered { seal: 1, .. })));
    assert_eq!(fault_of(&world, gone).await, None);
}

/// A whole chain is deleted, rows and seals: what was written down outside still asks for it.
async fn t49_a_chain_that_is_deleted_altogether_is_missed(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    let gone = Id::from_u128(77);
    for company in [Id::nil(), gone] {
        sealed_elsewhere(&world, company).await;
    }
    for company in [world.ctx().company_id(), Id::nil(), gone] {
        tamper(&world, delete_from("platform_audit", "company_id", company)).await;
        tamper(&world, delete_from("platform_seal", "company_id", company)).await;
        assert_eq!(fault_of(&world, company).await, Some(Fault::Truncated { seal: 1 }), "{company}");
    }
}

/// The seals alone are deleted, and the anchors with them: the rows still say that they were sealed.
async fn t49_rows_whose_seals_are_deleted_with_the_anchors_are_noticed(engine: Engine) {
    let (world, _) = sealed_world(engine).await;
    let gone = Id::from_u128(77);
    sealed_elsewhere(&world, gone).await;
    tamper(&world, delete_from("platform_seal", "company_id", gone)).await;
    let anchors = world.runtime.settings().data_dir.join("audit-anchor.jsonl");
    std::fs::remove_file(anchors).expect("they were written down");
    assert_eq!(fault_of(&world, gone).await, Some(Fault::Truncated { seal: 1 }));
}

/// The audit can be asked who did what.
async fn the_audit_is_listed_by_object_and_action(engine: Engine) {
    let world = World::new(engine).await;
    let (lamp, _vase) = (world.add("lamp").await, world.add("vase").await);
    world.call("/shelf/things/{id}/count", on(lamp, json!({ "by": 2 }))).await.expect("it is counted");
    let list = async |query: String| {
        let request = Request { query, ..body(json!(null)) };
        world.call("/platform/audit", request).await.expect("it can be listed")
    };
    let of_lamp = list(format!("subject_id={lamp}")).await;
    let actions: Vec<&str> = of_lamp["items"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|item| item["action"].as_str())
        .collect();
    assert_eq!(actions, ["shelf.thing.count", "shelf.thing.add"]);
    assert_eq!(of_lamp["items"][1]["actor_name"], "Amina");
    assert_eq!(of_lamp["items"][1]["personal"]["name"], "lamp");
    let first = list("action=shelf.thing.add&limit=1".to_owned()).await;
    let next = first["next"].as_str().expect("there is one more");
    let second = list(format!("action=shelf.thing.add&limit=1&cursor={next}")).await;
    assert_eq!((&second["items"][0]["subject_id"], &second["next"]), (&json!(lamp), &json!(null)));
}

engines!(
    t49_an_untouched_chain_verifies,
    t49_an_altered_row_is_named,
    t49_altered_personal_data_is_named_and_erased_data_is_not_a_fault,
    t49_a_missing_row_is_named,
    t49_an_added_row_is_named,
    t49_a_changed_seal_is_named,
    t49_a_seal_taken_out_of_the_middle_is_missed,
    t49_a_truncated_chain_differs_from_its_anchor,
    t49_chains_of_nobody_and_of_companies_that_are_gone_are_checked,
    t49_a_chain_that_is_deleted_altogether_is_missed,
    t49_rows_whose_seals_are_deleted_with_the_anchors_are_noticed,
    the_audit_is_listed_by_object_and_action,
);
