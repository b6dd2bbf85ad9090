//! How a customer comes to be one, and stops being one: who took each step, and when.

use kernel::{Id, RowScope};
use parties::permissions::{CUSTOMER_EDIT, CUSTOMER_VIEW};
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{ANNA, MANAGER, World, id};

async fn a_customer_is_qualified_step_by_step(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA]).await;
    let policy = json!({"onboarding": "review", "credit_policy": "refuse"});
    assert_eq!(
        world.call(world.manager(), Method::Put, "/sales/customer-policy", policy).await.unwrap(),
        json!({"onboarding": "review", "credit_policy": "refuse", "version": 1})
    );
    let seller = || world.salesperson(ANNA);
    let duka = world.call(seller(), Method::Post, "/sales/customers", json!({"name": "Duka"})).await.unwrap();
    assert_eq!(duka["status"], "lead");
    let path = format!("/sales/customers/{}", id(&duka));
    let verb = |who, verb: &'static str, body: Value| {
        let path = format!("{path}/{verb}");
        let world = &world;
        async move { world.call(who, Method::Post, &path, body).await }
    };
    // A lead buys nothing, and a salesperson makes no customer of it.
    let buys = async || parties::customers::assert_active(&world.ctx(), world.src(), id(&duka)).await;
    assert!(buys().await.unwrap_err().is(parties::CUSTOMER_NOT_QUALIFIED));
    assert!(verb(seller(), "qualify", json!({})).await.unwrap_err().is(platform::FORBIDDEN));
    let seen = verb(seller(), "submit", json!({"reason": "wants 40 cases a week"})).await.unwrap();
    assert_eq!(
        (&seen["status"], &seen["allowed_actions"]),
        (&json!("in_review"), &json!(["qualify", "send_back", "block"]))
    );
    let seen = verb(world.manager(), "qualify", json!({})).await.unwrap();
    assert_eq!(seen["status"], "active");
    buys().await.unwrap();
    assert!(verb(seller(), "block", json!({})).await.unwrap_err().is(platform::FORBIDDEN));
    verb(world.manager(), "block", json!({"reason": "does not pay"})).await.unwrap();
    assert!(buys().await.unwrap_err().is(parties::CUSTOMER_BLOCKED));
    let twice = verb(world.manager(), "block", json!({})).await.unwrap_err();
    assert_eq!(twice.code, "document.illegal_transition");
    let seen = world.call(seller(), Method::Get, &format!("{path}/standing"), Value::Null).await.unwrap();
    let steps: Vec<(&str, &Value, &Value)> = seen["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["verb"].as_str().unwrap(), &step["by"], &step["reason"]))
        .collect();
    let (anna, manager) = (json!(ANNA), json!(MANAGER));
    assert_eq!(
        steps,
        [
            ("block", &manager, &json!("does not pay")),
            ("qualify", &manager, &json!(null)),
            ("submit", &anna, &json!("wants 40 cases a week"))
        ]
    );
    assert_eq!(seen["steps"][0]["at"], "2026-03-02T09:00:00Z");
    // By no other way.
    let patched = world.patch(&path, json!({"status": "active"})).await.unwrap_err();
    assert_eq!(patched.fields[0].path, "status");
    assert_eq!(world.findings().await, []);
}

async fn who_may_qualify_enters_customers_who_may_buy(engine: Engine) {
    let world = World::new(engine).await;
    let policy = json!({"onboarding": "review", "credit_policy": "hold"});
    world.call(world.manager(), Method::Put, "/sales/customer-policy", policy).await.unwrap();
    let made = world.post("/sales/customers", json!({"name": "Soko"})).await.unwrap();
    assert_eq!(made["status"], "active");
    let credit = world.get(&format!("/sales/customers/{}/credit", id(&made))).await.unwrap();
    assert_eq!(credit["credit_policy"], "hold");
    let category = json!({"name": "Retail", "credit_policy": "warn"});
    let category = world.make("/sales/customer-categories", category).await;
    let path = format!("/sales/customers/{}", id(&made));
    world.patch(&path, json!({"category_id": category})).await.unwrap();
    let policy = async || world.get(&format!("{path}/credit")).await.unwrap()["credit_policy"].clone();
    assert_eq!(policy().await, "warn");
    world.patch(&format!("{path}/credit"), json!({"credit_policy": "approve"})).await.unwrap();
    assert_eq!(policy().await, "approve");
    world.patch(&format!("{path}/credit"), json!({"credit_policy": null})).await.unwrap();
    assert_eq!(policy().await, "warn");
    let held = [(&CUSTOMER_VIEW, RowScope::All), (&CUSTOMER_EDIT, RowScope::All)];
    let clerk = || world.somebody(Id::from_u128(9), &held);
    let denied = json!({"onboarding": "open", "credit_policy": "warn"});
    let denied = world.call(clerk(), Method::Put, "/sales/customer-policy", denied).await;
    assert!(denied.unwrap_err().is(platform::FORBIDDEN));
}

async fn a_policy_that_somebody_else_has_changed_is_not_written_over(engine: Engine) {
    let world = World::new(engine).await;
    let put = async |credit_policy: &str, seen: Option<i64>| {
        let body = json!({"onboarding": "open", "credit_policy": credit_policy});
        let request = platform::Request { body, if_match: seen, ..platform::Request::default() };
        let answer = world.send(world.manager(), Method::Put, "/sales/customer-policy", request).await?;
        let platform::Reply::Json { body, .. } = answer else { panic!("a policy is no file") };
        Ok::<Value, kernel::Error>(body)
    };
    assert_eq!(world.get("/sales/customer-policy").await.unwrap()["version"], 0, "nobody has set one");
    assert_eq!(put("warn", Some(0)).await.unwrap()["version"], 1);
    let stale = put("hold", Some(0)).await.unwrap_err();
    assert!(stale.is(platform::VERSION_CONFLICT), "{stale}");
    assert_eq!((&stale.details["yours"], &stale.details["current"]), (&json!(0), &json!(1)));
    assert_eq!(world.get("/sales/customer-policy").await.unwrap()["credit_policy"], "warn");
    assert_eq!(put("hold", Some(1)).await.unwrap()["version"], 2);
    assert_eq!(put("approve", None).await.unwrap()["version"], 3, "who names none asks for nothing");
}

engines!(
    a_customer_is_qualified_step_by_step,
    a_policy_that_somebody_else_has_changed_is_not_written_over,
    who_may_qualify_enters_customers_who_may_buy,
);
