//! Lists: in order, in pages, filtered; the same on every engine.

use kernel::permissions::RowScope;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, at, boss, column, person};

engines!(
    pages_hold_every_row_once_in_any_order,
    rows_that_come_and_go_disturb_no_page,
    filters_find_what_they_say,
    absent_values_come_first_on_every_engine,
    b04_no_text_of_a_caller_becomes_a_name,
    v2_1_3_every_limit_has_its_name
);

/// Ten parts with equal and absent values among them.
async fn parts(world: &World) -> Vec<Value> {
    let mut made = Vec::new();
    for n in 0..10_i32 {
        let sent = json!({
            "sku": format!("S{n}"), "name": format!("Part {}", n / 3), "price": (n % 4).to_string(),
            "weight": if n % 2 == 0 { json!(n.to_string()) } else { Value::Null },
            "status": if n < 5 { "new" } else { "used" }, "active": n != 9,
            "sold_on": if n % 3 == 0 { json!(format!("2026-01-{:02}", n + 1)) } else { Value::Null },
        });
        made.push(world.post(&boss(), "/rack/parts", sent).await.unwrap());
    }
    made
}

/// Every SKU over all pages of a list.
async fn walk(world: &World, query: &str, limit: usize) -> Vec<String> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = world.get(&boss(), &format!("/rack/parts?limit={limit}&{query}{cursor}")).await.unwrap();
        let skus = column(&page, "sku");
        assert!(skus.len() <= limit);
        all.extend(skus);
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

async fn pages_hold_every_row_once_in_any_order(engine: Engine) {
    let world = World::new(engine).await;
    parts(&world).await;
    let orders = [
        "id",
        "-id",
        "name",
        "-name",
        "price,-name",
        "-weight",
        "weight,price",
        "sold_on,-weight,name",
        "-active,status,-price",
        "created_at",
        "-sold_on,-id",
    ];
    for order in orders {
        let whole = walk(&world, &format!("sort={order}"), 200).await;
        assert_eq!(whole.len(), 10);
        for limit in [1, 3, 7] {
            assert_eq!(walk(&world, &format!("sort={order}"), limit).await, whole, "{order} by {limit}");
        }
    }
    assert_eq!(
        walk(&world, "sort=name,-sku", 4).await,
        ["S2", "S1", "S0", "S5", "S4", "S3", "S8", "S7", "S6", "S9"]
    );
    let page = world.get(&boss(), "/rack/parts?limit=3&count=true&status=used").await.unwrap();
    assert_eq!((&page["total"], page["items"].as_array().unwrap().len()), (&json!(5), 3));
    // A jump lands where walking there would, with the same total and a cursor that goes on.
    let jumped = world.get(&boss(), "/rack/parts?sort=sku&limit=2&skip=5&count=true").await.unwrap();
    assert_eq!(
        (column(&jumped, "sku"), &jumped["total"]),
        (vec!["S5".to_owned(), "S6".to_owned()], &json!(10))
    );
    let next = jumped["next"].as_str().unwrap();
    let behind =
        world.get(&boss(), &format!("/rack/parts?sort=sku&limit=2&skip=1&cursor={next}")).await.unwrap();
    assert_eq!(
        (column(&behind, "sku"), &behind["next"]),
        (vec!["S8".to_owned(), "S9".to_owned()], &json!(null))
    );
    assert_eq!(walk(&world, "skip=10", 3).await, Vec::<String>::new());
}

async fn rows_that_come_and_go_disturb_no_page(engine: Engine) {
    let world = World::new(engine).await;
    let made = parts(&world).await;
    let first = world.get(&boss(), "/rack/parts?sort=name&limit=4").await.unwrap();
    let mut seen = column(&first, "sku");
    assert_eq!(seen, ["S0", "S1", "S2", "S3"]);
    // Before, at and behind the boundary; and the boundary's own row goes away.
    for (sku, name) in [("N1", "Aaa"), ("N2", "Part 0"), ("N3", "Part 1"), ("N4", "Zzz")] {
        world.post(&boss(), "/rack/parts", json!({ "sku": sku, "name": name })).await.unwrap();
    }
    world.post(&boss(), &format!("{}/archive", at("/rack/parts", &made[3])), json!({})).await.unwrap();
    let mut next = first["next"].as_str().map(str::to_owned);
    while let Some(cursor) = next {
        let page =
            world.get(&boss(), &format!("/rack/parts?sort=name&limit=4&cursor={cursor}")).await.unwrap();
        seen.extend(column(&page, "sku"));
        next = page["next"].as_str().map(str::to_owned);
    }
    assert_eq!(seen, ["S0", "S1", "S2", "S3", "S4", "S5", "N3", "S6", "S7", "S8", "S9", "N4"]);
}

async fn filters_find_what_they_say(engine: Engine) {
    let world = World::new(engine).await;
    parts(&world).await;
    let cases = [
        ("sku=S3", vec!["S3"]),
        ("sku[in]=S3,S1,none", vec!["S1", "S3"]),
        ("price=3", vec!["S3", "S7"]),
        ("price[gte]=2.5&status=used", vec!["S7"]),
        ("price[gt]=1&price[lt]=3", vec!["S2", "S6"]),
        ("weight[null]=true&status=new", vec!["S1", "S3"]),
        ("weight[null]=false&weight[lte]=2", vec!["S0", "S2"]),
        ("weight[ne]=4&status=new", vec!["S0", "S1", "S2", "S3"]),
        ("active=false", vec!["S9"]),
        ("active[ne]=true", vec!["S9"]),
        ("sold_on[gte]=2026-01-05&sold_on[lt]=2026-01-10", vec!["S6"]),
        ("name[like]=Part%203", vec!["S9"]),
        ("sku[like]=s", vec![]),
        ("name[like]=%25", vec![]),
        ("name[like]=_art", vec![]),
        ("created_at[gte]=2026-03-02T12:00:00%2B03:00&sku=S1", vec!["S1"]),
        ("created_at[gt]=2026-03-02T09:00:00Z", vec![]),
        ("count[eq]=0&limit[null]=true&sku=S2", vec!["S2"]),
        ("bin_id[null]=true&version=1&sku=S4", vec!["S4"]),
    ];
    for (filter, expected) in cases {
        assert_eq!(walk(&world, &format!("sort=sku&{filter}"), 200).await, expected, "{filter}");
    }
}

async fn absent_values_come_first_on_every_engine(engine: Engine) {
    let world = World::new(engine).await;
    parts(&world).await;
    let rising = walk(&world, "sort=weight,sku", 2).await;
    assert_eq!(rising, ["S1", "S3", "S5", "S7", "S9", "S0", "S2", "S4", "S6", "S8"]);
    let mut falling = walk(&world, "sort=-weight,-sku", 2).await;
    falling.reverse();
    assert_eq!(falling, rising);
}

async fn b04_no_text_of_a_caller_becomes_a_name(engine: Engine) {
    let world = World::new(engine).await;
    parts(&world).await;
    let hostile = [
        "sort=name;drop%20table%20rack_part",
        "sort=company_id",
        "sort=secret",
        "sort=rack_part.name",
        "sort=name,name",
        "sort=",
        "company_id=0195b1f2-0000-7000-8000-000000000000",
        "secret=x",
        "secret[null]=true",
        "name[]=x",
        "name[eq=x",
        "name[regexp]=x",
        "name%22=x",
        "na\"me=x",
        "1=1",
        "name[eq]%20or%201=1",
        "active[gt]=true",
        "price=abc",
        "sold_on=yesterday",
        "limit=0",
        "limit=201",
        "limit=-1",
        "skip=-1",
        "skip=1000001",
        "skip=a",
        "count=maybe",
        "archived=never",
        "name=a%00b",
        "name[like]=%00",
        "cursor=abc",
        "cursor=e30",
        "bin_id=1",
        "version=99999999999999999999",
    ];
    for query in hostile {
        let error = world.get(&boss(), &format!("/rack/parts?{query}")).await.expect_err(query);
        assert_eq!(error.status(), 422, "{query}: {error}");
        assert!(!error.fields.is_empty(), "{query} names its parameter");
    }
    // Values that look like SQL are only values.
    for value in ["'%20or%20'1'='1", "%27;--", "\\", "S0%27"] {
        assert_eq!(
            walk(&world, &format!("sku={value}&q={value}"), 10).await,
            Vec::<String>::new(),
            "{value}"
        );
    }
    // A cursor of another order, another kind of value, or another's making.
    let page = world.get(&boss(), "/rack/parts?sort=weight&limit=1").await.unwrap();
    let cursor = page["next"].as_str().unwrap();
    for order in ["-weight", "price", "weight,name"] {
        let error =
            world.get(&boss(), &format!("/rack/parts?sort={order}&cursor={cursor}")).await.unwrap_err();
        assert!(error.is(records::BAD_CURSOR));
    }
}

async fn v2_1_3_every_limit_has_its_name(engine: Engine) {
    let world = World::new(engine).await;
    let many = vec!["sku=a"; records::FILTERS_MAX + 1].join("&");
    let error = world.get(&boss(), &format!("/rack/parts?{many}")).await.unwrap_err();
    assert_eq!(error.details["filters_max"], json!(records::FILTERS_MAX));
    let values = vec!["a"; records::IN_VALUES_MAX + 1].join(",");
    let long = "x".repeat(records::SEARCH_CHARS_MAX + 1);
    for query in
        [format!("sku[in]={values}"), "sort=sku,name,price,weight,status".to_owned(), format!("q={long}")]
    {
        assert_eq!(
            world.get(&boss(), &format!("/rack/parts?{query}")).await.unwrap_err().fields.len(),
            1,
            "{query}"
        );
    }
    let somebody = person(1, 0xd, RowScope::None, &[]);
    assert_eq!(world.get(&somebody, "/rack/parts").await.unwrap_err().status(), 403);
}
