//! One search over everything that somebody may see.

use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{holding, house, person};

engines!(everything_is_found_by_words, a_search_reaches_no_further_than_the_lists);

fn found(answer: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let items = answer["items"].as_array().unwrap().iter();
    items.map(|hit| (text(&hit["kind"]), text(&hit["title"]))).collect()
}

async fn everything_is_found_by_words(engine: Engine) {
    let house = house(engine).await;
    house.make("/purchasing/suppliers", json!({ "name": "Acme Tools" })).await;
    let customer = house.make("/sales/customers", json!({ "name": "Acme Ltd" })).await;
    for n in 0..7 {
        house.make("/sales/customers", json!({ "name": format!("Acme branch {n}") })).await;
    }
    let all = house.boss().get("/search?q=acme").await;
    let customers = found(&all).iter().filter(|(kind, _)| kind == "customer").count();
    assert_eq!(customers, 5, "{all}");
    assert!(found(&all).iter().any(|(kind, _)| kind == "supplier"), "{all}");
    let one = house.boss().get("/search?q=acme+ltd&kinds=customer&limit=3").await;
    assert_eq!(found(&one), [("customer".to_owned(), "Acme Ltd".to_owned())]);
    let hit = &one["items"][0];
    assert_eq!((&hit["id"], &hit["label"]), (&json!(customer), &json!("Customer")));
    assert_eq!(hit["path"], json!(format!("/sales/customers/{customer}")));
    assert!(hit["subtitle"].as_str().unwrap().starts_with("C-"), "{hit}");
    for (wrong, path) in [("q=", "q"), ("q=x&limit=21", "limit"), ("q=x&kinds=ghost", "kinds")] {
        let refused = house.boss().refused(Method::Get, &format!("/search?{wrong}"), Value::Null).await;
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, path), "{wrong}");
    }
}

async fn a_search_reaches_no_further_than_the_lists(engine: Engine) {
    let house = house(engine).await;
    house.make("/sales/customers", json!({ "name": "Acme Ltd" })).await;
    let ann = person(&house, "ann", "manager").await;
    assert_eq!(found(&house.by(ann, Grants::default()).get("/search?q=acme").await), []);
    let stranger = house.by(ann, Grants::default());
    let refused = stranger.refused(Method::Get, "/search?q=acme&kinds=customer", Value::Null).await;
    assert_eq!(refused.fields[0].code, "desk.unknown_list");
    let clerk = house.by(ann, holding(&["parties.customer.view"]));
    assert_eq!(found(&clerk.get("/search?q=acme").await).len(), 1);
    let some = clerk.get("/search?q=acme&kinds=supplier,customer,contact").await;
    assert_eq!(found(&some).len(), 1, "of the named ones, those that one may see");
    let own = Grants {
        permissions: [("parties.customer.view".to_owned(), kernel::RowScope::Own)].into(),
        ..Grants::default()
    };
    assert_eq!(found(&house.by(ann, own).get("/search?q=acme").await), [], "another's customer");
    assert_eq!(found(&house.rival().get("/search?q=acme").await), []);
}
