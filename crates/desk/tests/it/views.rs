//! Views: one's own, a role's, the company's.

use kernel::Id;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::world::{holding, house, person, role};

engines!(
    a_view_is_its_owners_until_it_is_shared,
    a_roles_view_is_seen_by_those_who_have_it,
    a_list_has_one_default,
    what_is_no_view_is_refused,
);

const SEE: &str = "parties.customer.view";

async fn names(house: &House, user: Id, grants: Grants) -> Vec<String> {
    let views = house.by(user, grants).get("/desk/views?list=customer").await;
    let views = views["items"].as_array().unwrap().iter();
    views.map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

fn at(view: &Value) -> String {
    format!("/desk/views/{}", view["id"].as_str().unwrap())
}

async fn a_view_is_its_owners_until_it_is_shared(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "salesperson").await);
    let sharer = || holding(&[SEE, "desk.view.share"]);
    let definition = json!({
        "where": { "any": [{ "field": "standing", "value": "active" }] },
        "sort": "-name", "columns": [{ "name": "code", "width": 120 }, { "name": "name", "pinned": true }],
        "group": "standing", "density": "compact",
    });
    let new = json!({ "list": "customer", "name": "Mine", "definition": definition, "position": 2 });
    let view = house.by(ann, sharer()).post("/desk/views", new).await;
    assert_eq!(
        (&view["definition"], &view["visibility"], &view["may_edit"]),
        (&definition, &json!("private"), &json!(true))
    );
    assert_eq!(names(&house, ann, sharer()).await, ["Mine"]);
    assert_eq!(names(&house, bob, holding(&[SEE])).await, Vec::<String>::new());
    // Nobody reaches what is private, whatever they hold.
    for method in [Method::Patch, Method::Delete] {
        let refused = house.by(bob, sharer()).refused(method, &at(&view), json!({})).await;
        assert_eq!(refused.code, "record.not_found");
    }
    let shared =
        house.by(ann, sharer()).patch(&at(&view), json!({ "visibility": "company", "name": "All" })).await;
    assert_eq!((&shared["visibility"], &shared["version"]), (&json!("company"), &json!(2)));
    assert_eq!(names(&house, bob, holding(&[SEE])).await, ["All"]);
    let refused =
        house.by(bob, holding(&[SEE])).refused(Method::Patch, &at(&view), json!({ "name": "x" })).await;
    assert_eq!(refused.status(), 403);
    assert_eq!(house.by(bob, sharer()).patch(&at(&view), json!({ "position": 0 })).await["position"], 0);
    assert_eq!(house.rival().get("/desk/views").await["items"], json!([]));
    house.by(ann, sharer()).call(Method::Delete, &at(&view), Value::Null).await.unwrap();
    assert_eq!(names(&house, bob, holding(&[SEE])).await, Vec::<String>::new());
}

async fn a_roles_view_is_seen_by_those_who_have_it(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "salesperson").await);
    let sellers = role(&house, "salesperson").await;
    let sharer = || holding(&[SEE, "desk.view.share"]);
    let of_role =
        |role: Value| json!({ "list": "customer", "name": "Sellers", "visibility": "role", "role_id": role });
    for (wrong, code) in
        [(Value::Null, "desk.role_needed"), (json!(Id::from_u128(7)), "identity.unknown_role")]
    {
        let refused = house.by(ann, sharer()).refused(Method::Post, "/desk/views", of_role(wrong)).await;
        assert_eq!((refused.code, refused.fields[0].path.as_str()), (code, "role_id"));
    }
    let unshared =
        house.by(ann, holding(&[SEE])).refused(Method::Post, "/desk/views", of_role(json!(sellers))).await;
    assert_eq!(unshared.code, "auth.forbidden");
    house.by(ann, sharer()).post("/desk/views", of_role(json!(sellers))).await;
    let other = person(&house, "eve", "accountant").await;
    assert_eq!(names(&house, bob, holding(&[SEE])).await, ["Sellers"]);
    assert_eq!(names(&house, other, holding(&[SEE])).await, Vec::<String>::new());
}

async fn a_list_has_one_default(engine: Engine) {
    let house = house(engine).await;
    let ann = person(&house, "ann", "manager").await;
    let mine = house.by(ann, holding(&[SEE]));
    let new = |name: &str| json!({ "list": "customer", "name": name, "is_default": true });
    mine.post("/desk/views", new("First")).await;
    mine.post("/desk/views", new("Second")).await;
    let views = mine.get("/desk/views?list=customer").await;
    let defaults: Vec<_> =
        views["items"].as_array().unwrap().iter().map(|view| view["is_default"].clone()).collect();
    assert_eq!(defaults, [json!(false), json!(true)]);
}

async fn what_is_no_view_is_refused(engine: Engine) {
    let house = house(engine).await;
    let ann = person(&house, "ann", "manager").await;
    let mine = house.by(ann, holding(&[SEE]));
    for (wrong, path) in [
        (json!({ "list": "ghost", "name": "x" }), "list"),
        // What one may not see has no views.
        (json!({ "list": "product", "name": "x" }), "list"),
        (json!({ "list": "customer", "name": "" }), "name"),
        (json!({ "list": "customer", "name": "x", "definition": { "limit": 3 } }), "definition.limit"),
        (
            json!({ "list": "customer", "name": "x", "definition": { "columns": [{ "name": "code", "width": 1 }] } }),
            "definition.columns[0].width",
        ),
        (
            json!({ "list": "customer", "name": "x", "definition": { "where": "x".repeat(30_000) } }),
            "definition",
        ),
    ] {
        let refused = mine.refused(Method::Post, "/desk/views", wrong.clone()).await;
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, path), "{refused}");
    }
}
