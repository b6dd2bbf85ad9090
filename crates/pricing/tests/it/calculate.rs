//! `POST /sales/pricing/calculate`: what a basket costs, and why.

use kernel::Decimal;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::lists::list;
use crate::world::World;

fn money(answer: &Value, field: &str) -> Decimal {
    Decimal::parse(answer[field].as_str().unwrap()).unwrap()
}

async fn a_price_is_explained_step_by_step(engine: Engine) {
    let world = World::new(engine).await;
    let tea = world.product("TEA", "100").await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let own = list(&world, "DUKA", json!({"customer_id": duka}), tea, "10", "80").await;
    let lines = json!([{"product_id": tea, "quantity": "10", "discount": "0.1"}]);
    let body = json!({"customer_id": duka, "lines": lines, "discount": {"amount": "5.00"}});
    let answer = world.post("/sales/pricing/calculate", body).await.unwrap();

    // 10 × 80 = 800, less 10 % = 720, less 5 = 715; of that 16 % tax: 98.62.
    let figures = ["gross", "discount", "net", "tax", "rounding", "total"].map(|name| answer[name].clone());
    let expected = ["800.00", "85.00", "616.38", "98.62", "0.00", "715.00"].map(Value::from);
    assert_eq!(figures, expected);
    let line = &answer["lines"][0];
    assert_eq!(line["source"], json!({"kind": "price_list", "id": own, "name": "DUKA"}));
    let rules: Vec<&str> =
        line["trace"].as_array().unwrap().iter().map(|step| step["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["price_list", "line_discount", "document_discount", "tax"]);
    assert_eq!((&line["trace"][0]["before"], &line["trace"][0]["after"]), (&json!("100"), &json!("80")));
}

async fn t01_what_is_shown_adds_up(engine: Engine) {
    let world = World::new(engine).await;
    let (tea, milk) = (world.product("TEA", "33.333333").await, world.product("MILK", "0.07").await);
    world.in_parts().await;
    let lines = json!([
        {"product_id": tea, "quantity": "3"},
        {"product_id": milk, "quantity": "7.5", "discount": "0.333333"},
        {"product_id": tea, "quantity": "1", "unit_price": "12.345"},
    ]);
    let body = json!({"lines": lines, "discount": {"rate": "0.07"}});
    let answer = world.post("/sales/pricing/calculate", body).await.unwrap();
    let shown = |field: &str| money(&answer, field).to_string();
    let sum = |rows: &str, field: &str| {
        let rows = answer[rows].as_array().unwrap().iter();
        let minor = rows.map(|row| world.company.currency.amount(money(row, field)).unwrap().0).sum();
        world.company.currency.decimal(kernel::Amount(minor)).to_string()
    };
    for field in ["gross", "discount", "net", "tax", "total"] {
        assert_eq!(sum("lines", field), shown(field), "{field}");
    }
    assert_eq!((sum("taxes", "tax"), sum("taxes", "base")), (shown("tax"), shown("net")));
    let amount = |field: &str| world.company.currency.amount(money(&answer, field)).unwrap();
    assert_eq!(amount("net") + amount("tax") + amount("rounding"), amount("total"));
}

async fn a_line_at_fault_is_named(engine: Engine) {
    let world = World::new(engine).await;
    let tea = world.product("TEA", "100").await;
    let lines = json!([{"product_id": tea, "quantity": "1"}, {"product_id": tea, "quantity": "0"}]);
    let refused = world.post("/sales/pricing/calculate", json!({"lines": lines})).await.unwrap_err();
    assert_eq!(refused.fields[0].path, "lines[1].quantity", "{refused:?}");
    let lines = json!([{"product_id": tea, "quantity": "1"}, {"product_id": tea, "quantity": "1.5"}]);
    let half = world.post("/sales/pricing/calculate", json!({"lines": lines})).await.unwrap_err();
    assert!(half.is(catalog::TOO_MANY_PLACES), "{half}");
    assert_eq!(half.fields[0].path, "lines[1].quantity");
}

engines!(a_price_is_explained_step_by_step, t01_what_is_shown_adds_up, a_line_at_fault_is_named);
