//! `GET path/summary`: what a list has over all its pages.

use std::collections::BTreeMap;

use kernel::permissions::RowScope;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::trees::with_tree;
use crate::world::{World, boss, person};

engines!(
    sums_are_those_of_the_rows,
    groups_have_their_own_sums,
    days_are_the_companys,
    a_sum_beyond_an_amount_is_refused,
    a_summary_reaches_no_further_than_its_list,
);

/// Sums of a summary: field → currency → value.
fn sums(of: &Value) -> BTreeMap<String, Vec<(String, String)>> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let fields = of["sums"].as_array().unwrap().iter();
    fields
        .map(|field| {
            let values = field["values"].as_array().unwrap().iter();
            (text(&field["field"]), values.map(|one| (text(&one["currency"]), text(&one["value"]))).collect())
        })
        .collect()
}

fn keys(summary: &Value) -> Vec<(Value, i64)> {
    let groups = summary["groups"].as_array().unwrap().iter();
    groups.map(|group| (group["key"].clone(), group["count"].as_i64().unwrap())).collect()
}

/// Minor units of a currency with two decimals.
fn hundredths(minor: i128) -> String {
    let (sign, minor) = (if minor < 0 { "-" } else { "" }, minor.abs());
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

async fn sums_are_those_of_the_rows(engine: Engine) {
    let world = World::new(engine).await;
    let none = world.get(&boss(), "/rack/parts/summary?sums=limit,weight").await.unwrap();
    assert_eq!(none["count"], 0);
    assert_eq!(sums(&none)["weight"], [("-".to_owned(), "0".to_owned())]);
    assert_eq!(sums(&none)["limit"], []);
    let (mut kes, mut jpy, mut weight) = (0i128, 0i128, 0i128);
    for n in 0..40i128 {
        let minor = (n * n * 9_876_543_210_987) % 1_000_000_000_000_000;
        let micro = (n - 20) * 1_234_567_891;
        let (currency, limit) = match n % 3 {
            0 => (json!("KES"), hundredths(minor)),
            1 => (json!("JPY"), minor.to_string()),
            _ => (Value::Null, hundredths(minor)),
        };
        if n % 3 == 1 {
            jpy += minor
        } else {
            kes += minor
        }
        weight += micro;
        let sign = if micro < 0 { "-" } else { "" };
        let weighs = format!("{sign}{}.{:06}", micro.abs() / 1_000_000, micro.abs() % 1_000_000);
        let sent =
            json!({ "name": format!("Part {n}"), "currency": currency, "limit": limit, "weight": weighs });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    world.post(&boss(), "/rack/parts", json!({ "name": "Without" })).await.unwrap();
    let all = world.get(&boss(), "/rack/parts/summary?sums=limit,weight").await.unwrap();
    assert_eq!(all["count"], 41);
    let limits = BTreeMap::from_iter(sums(&all)["limit"].clone());
    assert_eq!(limits["KES"], hundredths(kes));
    assert_eq!(limits["JPY"], jpy.to_string());
    let weighs = sums(&all)["weight"][0].1.parse::<kernel::Decimal>().unwrap();
    assert_eq!(i128::from(kernel::Qty::from_decimal(weighs).unwrap().0), weight);
    let few = with_tree("/rack/parts/summary?sums=limit", &json!({ "field": "currency", "value": "JPY" }));
    let few = world.get(&boss(), &few).await.unwrap();
    assert_eq!(
        (&few["count"], sums(&few)["limit"].clone()),
        (&json!(13), vec![("JPY".to_owned(), jpy.to_string())])
    );
    let found = world.get(&boss(), "/rack/parts/summary?q=without&sums=limit").await.unwrap();
    assert_eq!(found["count"], 1);
}

async fn groups_have_their_own_sums(engine: Engine) {
    let world = World::new(engine).await;
    let bin = world.post(&boss(), "/rack/bins", json!({ "code": "B1", "name": "Left" })).await.unwrap();
    for (name, status, bin_id, currency, limit) in [
        ("Anchor", "new", bin["id"].clone(), "KES", "10"),
        ("Bolt", "used", bin["id"].clone(), "EUR", "0.05"),
        ("Cog", "used", Value::Null, "KES", "7.50"),
        ("Dowel", "used", bin["id"].clone(), "KES", "1.50"),
    ] {
        let sent =
            json!({ "name": name, "status": status, "bin_id": bin_id, "currency": currency, "limit": limit });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    let by_status = world.get(&boss(), "/rack/parts/summary?sums=limit&group=status").await.unwrap();
    assert_eq!(keys(&by_status), [(json!("used"), 3), (json!("new"), 1)]);
    assert_eq!(by_status["groups_left_off"], 0);
    assert_eq!(by_status["groups"][0]["label"], "Used");
    let of = |currency: &str, value: &str| (currency.to_owned(), value.to_owned());
    assert_eq!(sums(&by_status["groups"][0])["limit"], [of("EUR", "0.05"), of("KES", "9.00")]);
    assert_eq!(sums(&by_status["groups"][1])["limit"], [of("KES", "10.00")]);
    let by_bin = world.get(&boss(), "/rack/parts/summary?group=bin_id").await.unwrap();
    assert_eq!(keys(&by_bin), [(bin["id"].clone(), 3), (Value::Null, 1)]);
    assert_eq!(by_bin["groups"][0]["label"], "Left");
    assert_eq!(
        keys(&world.get(&boss(), "/rack/parts/summary?group=active").await.unwrap()),
        [(json!(true), 4)]
    );
    for wrong in ["group=id", "group=sku", "group=note", "group=secret", "group=sold_on", "group=status:day"]
    {
        let error = world.get(&boss(), &format!("/rack/parts/summary?{wrong}")).await.unwrap_err();
        assert_eq!((error.status(), error.fields[0].path.as_str()), (422, "group"), "{wrong}");
    }
    for wrong in ["sums=price", "sums=secret", "sums=limit,limit", "sums=limit&sums=weight"] {
        let error = world.get(&boss(), &format!("/rack/parts/summary?{wrong}")).await.unwrap_err();
        assert_eq!((error.status(), error.fields[0].path.as_str()), (422, "sums"), "{wrong}");
    }
}

async fn days_are_the_companys(engine: Engine) {
    let world = World::new(engine).await;
    for (name, day) in [("A", "2026-01-31"), ("B", "2026-02-01"), ("C", "2026-02-28"), ("D", "2025-02-01")] {
        world
            .post(&boss(), "/rack/parts", json!({ "name": format!("Part {name}"), "sold_on": day }))
            .await
            .unwrap();
    }
    world.post(&boss(), "/rack/parts", json!({ "name": "Unsold" })).await.unwrap();
    let by = async |group: &str| {
        keys(&world.get(&boss(), &format!("/rack/parts/summary?group={group}")).await.unwrap())
    };
    let expected = [(Value::Null, 1), (json!("2025-02"), 1), (json!("2026-01"), 1), (json!("2026-02"), 2)];
    assert_eq!(by("sold_on:month").await, expected);
    assert_eq!(by("sold_on:year").await, [(Value::Null, 1), (json!("2025"), 1), (json!("2026"), 3)]);
    assert_eq!(by("sold_on:day").await.len(), 5);
    // Nairobi is three hours ahead: nine in the evening of UTC is the next day there.
    crate::search::write_slips_at(
        &world.system(),
        &[
            ("S-1", "2026-03-31T20:59:59.999999Z", 100),
            ("S-2", "2026-03-31T21:00:00Z", 250),
            ("S-3", "2026-04-30T20:00:00Z", 50),
            ("S-4", "1969-12-31T20:00:00Z", 1),
        ],
    )
    .await;
    let months = world.get(&boss(), "/rack/slips/summary?sums=total&group=placed_at:month").await.unwrap();
    assert_eq!(keys(&months), [(json!("1969-12"), 1), (json!("2026-03"), 1), (json!("2026-04"), 2)]);
    assert_eq!(sums(&months["groups"][2])["total"], [("KES".to_owned(), "3.00".to_owned())]);
    assert_eq!(sums(&months)["total"], [("KES".to_owned(), "4.01".to_owned())]);
    let days = world.get(&boss(), "/rack/slips/summary?group=placed_at:day").await.unwrap();
    let expected = [
        (json!("1969-12-31"), 1),
        (json!("2026-03-31"), 1),
        (json!("2026-04-01"), 1),
        (json!("2026-04-30"), 1),
    ];
    assert_eq!(keys(&days), expected);
}

async fn a_sum_beyond_an_amount_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let largest = i64::MAX;
    let at = "2026-03-01T00:00:00Z";
    crate::search::write_slips_at(&world.system(), &[("S-1", at, largest), ("S-2", at, -largest)]).await;
    let summary = world.get(&boss(), "/rack/slips/summary?sums=total").await.unwrap();
    assert_eq!(sums(&summary)["total"], [("KES".to_owned(), "0.00".to_owned())]);
    crate::search::write_slips_at(&world.system(), &[("S-3", at, largest), ("S-4", at, largest)]).await;
    let error = world.get(&boss(), "/rack/slips/summary?sums=total").await.unwrap_err();
    assert!(error.is(records::SUM_TOO_LARGE), "{error}");
    // One by one they can be told.
    let one = world.get(&boss(), "/rack/slips/summary?sums=total&number=S-1").await.unwrap();
    assert_eq!(sums(&one)["total"][0].1, hundredths(largest.into()));
}

async fn a_summary_reaches_no_further_than_its_list(engine: Engine) {
    let world = World::new(engine).await;
    let (ann, bob) = (person(1, 0xa1, RowScope::Own, &[]), person(1, 0xb1, RowScope::Own, &[]));
    for (who, limit) in [(&ann, "1"), (&bob, "20"), (&bob, "300")] {
        world
            .post(who, "/rack/parts", json!({ "name": "Part", "limit": limit, "currency": "KES" }))
            .await
            .unwrap();
    }
    let path = "/rack/parts/summary?sums=limit&group=owner_id";
    let seen = world.get(&ann, path).await.unwrap();
    assert_eq!((&seen["count"], sums(&seen)["limit"][0].1.as_str()), (&json!(1), "1.00"));
    assert_eq!(seen["groups"].as_array().unwrap().len(), 1);
    assert_eq!(seen["groups"][0]["label"], "Person a1");
    assert_eq!(world.get(&person(2, 0xc1, RowScope::All, &[]), path).await.unwrap()["count"], 0);
    let nobody = person(1, 0xf, RowScope::None, &[]);
    assert_eq!(world.get(&nobody, path).await.unwrap_err().status(), 403);
}
