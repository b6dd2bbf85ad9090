//! Finding by words.

use platform::{Ctx, Id, pipeline};
use serde_json::json;
use testkit::{Engine, engines};

use crate::rack::slip;
use crate::world::{World, at, boss, column, company, start};

engines!(words_find_records, words_follow_the_record, documents_are_found_by_number_and_by_what_they_name);

async fn words_find_records(engine: Engine) {
    let world = World::new(engine).await;
    for (sku, name) in
        [("AB-123", "Müller’s Wing Nut"), ("AB-124", "Muller bolt"), ("ZZ", "Ÿzär"), ("X", "Straße 中文")]
    {
        world.post(&boss(), "/rack/parts", json!({ "sku": sku, "name": name })).await.unwrap();
    }
    let cases = [
        ("muller", vec!["AB-123", "AB-124"]),
        ("MÜLL", vec!["AB-123", "AB-124"]),
        ("nut muller", vec!["AB-123"]),
        ("wi nu", vec!["AB-123"]),
        ("nut bolt", vec![]),
        ("ab-123", vec!["AB-123"]),
        ("ab12", vec!["AB-123", "AB-124"]),
        ("yzar", vec!["ZZ"]),
        ("strasse", vec!["X"]),
        ("中", vec!["X"]),
        ("ut", vec![]),
        ("!!!", vec![]),
        ("%25", vec![]),
        ("", vec!["AB-123", "AB-124", "X", "ZZ"]),
    ];
    for (typed, expected) in cases {
        let query = serde_path(typed);
        let page = world.get(&boss(), &format!("/rack/parts?sort=sku&q={query}&count=true")).await.unwrap();
        assert_eq!(column(&page, "sku"), expected, "{typed}");
        assert_eq!(page["total"], json!(expected.len()), "{typed}");
    }
}

/// Blanks as a query string writes them; what is written with `%` stays.
fn serde_path(typed: &str) -> String {
    typed.replace(' ', "+")
}

async fn words_follow_the_record(engine: Engine) {
    let world = World::new(engine).await;
    let part = world
        .post(&boss(), "/rack/parts", json!({ "name": "Wing nut", "email": "ann@acme.com" }))
        .await
        .unwrap();
    let found = async |typed: &str| world.names(&boss(), &format!("/rack/parts?q={typed}")).await.len();
    assert_eq!((found("wing").await, found("acme").await, found("screw").await), (1, 1, 0));
    world
        .patch(&boss(), &at("/rack/parts", &part), 1, json!({ "name": "Screw nut", "email": null }))
        .await
        .unwrap();
    assert_eq!(
        (found("wing").await, found("acme").await, found("screw").await, found("nut").await),
        (0, 0, 1, 1)
    );
}

async fn documents_are_found_by_number_and_by_what_they_name(engine: Engine) {
    let world = World::new(engine).await;
    let mut ids = Vec::new();
    for name in ["Wing nut", "Bolt"] {
        let part = world.post(&boss(), "/rack/parts", json!({ "name": name })).await.unwrap();
        ids.push(part["id"].as_str().unwrap().parse::<Id>().unwrap());
    }
    let (nut, bolt) = (ids[0], ids[1]);
    write_slips(
        &world.system(),
        vec![("SO-2026-000001", nut), ("SO-2026-000002", bolt), ("SO-2026-000010", nut)],
    )
    .await;
    for (typed, expected) in [
        ("so-2026-00000", vec!["SO-2026-000002", "SO-2026-000001"]),
        ("SO-2026-000010", vec!["SO-2026-000010"]),
        ("SO-", vec!["SO-2026-000010", "SO-2026-000002", "SO-2026-000001"]),
        ("so-", vec!["SO-2026-000010", "SO-2026-000002", "SO-2026-000001"]),
        ("PO-", vec![]),
        ("wing", vec!["SO-2026-000010", "SO-2026-000001"]),
        ("bo", vec!["SO-2026-000002"]),
        ("2026", vec![]),
    ] {
        let page = world.get(&boss(), &format!("/rack/slips?q={typed}")).await.unwrap();
        assert_eq!(column(&page, "number"), expected, "{typed}");
    }
    let page =
        world.get(&boss(), &format!("/rack/slips?part_id={nut}&total[gte]=1.00&sort=number")).await.unwrap();
    assert_eq!(column(&page, "number"), ["SO-2026-000001", "SO-2026-000010"]);
    let slip = world.get(&boss(), &at("/rack/slips", &page["items"][0])).await.unwrap();
    assert_eq!(slip["total"], "1.00");
}

/// Slips at instants, with totals in minor units.
pub(crate) async fn write_slips_at(ctx: &Ctx, slips: &[(&'static str, &'static str, i64)]) {
    let rows = slips.iter().map(|(number, at, total)| slip::Model {
        id: ctx.id(),
        company_id: company(1).id,
        number: (*number).to_owned(),
        part_id: Id::from_u128(7),
        owner_id: None,
        total: kernel::Amount(*total),
        placed_at: kernel::Instant::parse(at).unwrap(),
    });
    write_rows(ctx, rows.collect()).await;
}

/// A slip that is somebody's.
pub(crate) async fn write_slip_of(ctx: &Ctx, number: &'static str, part_id: Id, owner: Id) {
    let slip = slip::Model {
        id: ctx.id(),
        company_id: company(1).id,
        number: number.to_owned(),
        part_id,
        owner_id: Some(owner),
        total: kernel::Amount(1),
        placed_at: start(),
    };
    write_rows(ctx, vec![slip]).await;
}

async fn write_rows(ctx: &Ctx, rows: Vec<slip::Model>) {
    pipeline::write(ctx, move |ctx, tx| {
        let rows = rows.clone();
        Box::pin(async move { tx.insert_all::<slip::Entity>(&ctx.whole(), rows).await })
    })
    .await
    .unwrap();
}

pub(crate) async fn write_slips(ctx: &Ctx, slips: Vec<(&'static str, Id)>) {
    pipeline::write(ctx, move |ctx, tx| {
        let rows = slips.iter().enumerate().map(|(n, (number, part_id))| slip::Model {
            id: ctx.id(),
            company_id: company(1).id,
            number: (*number).to_owned(),
            part_id: *part_id,
            owner_id: None,
            total: kernel::Amount(100 + n as i64),
            placed_at: kernel::Instant(start().0 + n as i64),
        });
        let rows: Vec<_> = rows.collect();
        Box::pin(async move { tx.insert_all::<slip::Entity>(&ctx.whole(), rows).await })
    })
    .await
    .unwrap();
}
