//! T58: a webhook shows nothing that its owner may not see.

use identity::model::{member, role};
use identity::people::Position;
use identity::setup::{NewPerson, person};
use kernel::Id;
use platform::{Grants, Method};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::receiver::Receiver;
use crate::world::{count, endpoint, house, key, only};

engines!(
    t58_an_event_leaves_only_if_the_owner_may_see_it,
    t58_rights_are_looked_at_again_when_it_is_sent,
    t58_a_key_s_limits_hold_for_its_endpoints,
    t58_who_changes_an_endpoint_answers_for_it,
    t59_another_company_s_endpoints_do_not_exist,
);

/// A salesperson, who sees their own customers.
async fn salesperson(house: &House) -> Id {
    let made = house.write(|ctx, tx| {
        Box::pin(async move {
            let of = role::Column::Code.eq("salesperson");
            let role = tx.select::<role::Entity>(&ctx.whole()).filter(of).expect().await?;
            let new = NewPerson {
                email: kernel::Email::parse("juma@tumaini.example")?,
                username: None,
                first_name: "Juma".to_owned(),
                last_name: "Hassan".to_owned(),
                phone: None,
                locale: None,
            };
            let position = Position { roles: vec![role.id], ..Position::default() };
            person(ctx, tx, &new, "nobody signs in".to_owned(), &position).await
        })
    });
    made.await.unwrap()
}

fn grants() -> Grants {
    let own =
        ["hooks.endpoint.view", "hooks.endpoint.edit", "parties.customer.view", "parties.customer.edit"];
    let held = own.iter().map(|name| ((*name).to_owned(), kernel::RowScope::Own)).collect();
    Grants { permissions: held, ..Grants::default() }
}

async fn t58_an_event_leaves_only_if_the_owner_may_see_it(engine: Engine) {
    let house = house(engine).await;
    let juma = salesperson(&house).await;
    let receiver = Receiver::start().await;
    let body = json!({ "url": receiver.url, "events": "*" });
    house.by(juma, grants()).post("/webhooks/endpoints", body).await;
    house.settle().await;
    receiver.take();

    house.customer("Somebody else's", json!({})).await;
    let own = house.customer("Juma's", json!({ "owner_id": juma })).await;
    house.boss().post("/purchasing/suppliers", json!({ "name": "Tea Growers" })).await;
    house.settle().await;
    let got = receiver.take();
    let subjects: Vec<String> =
        got.iter().map(|got| got.event()["subject"].as_str().unwrap().to_owned()).collect();
    assert!(subjects.contains(&format!("customer/{own}")), "{subjects:?}");
    assert_eq!(
        got.iter().filter(|got| got.event()["type"] == "customer.created").count(),
        1,
        "only the own customer: {subjects:?}"
    );
    assert!(!subjects.iter().any(|subject| subject.starts_with("supplier/")));
    house.assert_sound().await;
}

async fn t58_rights_are_looked_at_again_when_it_is_sent(engine: Engine) {
    let house = house(engine).await;
    let juma = salesperson(&house).await;
    let receiver = Receiver::start().await;
    let body = json!({ "url": receiver.url, "events": "customer.*" });
    house.by(juma, grants()).post("/webhooks/endpoints", body).await;
    receiver.then([crate::receiver::Do::status(500)]);
    house.customer("Juma's", json!({ "owner_id": juma })).await;
    house.settle().await;
    assert_eq!(receiver.take().len(), 1);
    // Juma leaves the company before the second attempt.
    let leaves = house.write(move |ctx, tx| {
        Box::pin(async move {
            tx.update::<member::Entity>(&ctx.whole())
                .set(member::Column::Status, Expr::val("disabled"))
                .filter(member::Column::UserId.eq(juma))
                .exec()
                .await
        })
    });
    leaves.await.unwrap();
    house.later(std::time::Duration::from_secs(60));
    house.settle().await;
    assert!(receiver.take().is_empty());
    assert_eq!(only(&house, "dropped").await["last_error"], "hooks.not_visible");
    house.assert_sound().await;
}

async fn t58_a_key_s_limits_hold_for_its_endpoints(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    // The administrator's key may make webhooks and see customers, and nothing else.
    let key = key(&house, &["hooks.endpoint.edit", "hooks.endpoint.view", "parties.customer.view"]);
    let endpoints = hooks::module().endpoints();
    let create =
        endpoints.iter().find(|one| one.path == "/webhooks/endpoints" && one.method == Method::Post).unwrap();
    let request = platform::Request {
        body: json!({ "url": receiver.url, "events": "*" }),
        ..platform::Request::default()
    };
    Box::pin(platform::pipeline::run(&house.runtime, create, Some(key), request, "story")).await.unwrap();
    house.settle().await;
    receiver.take();
    house.customer("Duka", json!({})).await;
    house.boss().post("/purchasing/suppliers", json!({ "name": "Tea Growers" })).await;
    house.settle().await;
    let names = receiver.names();
    assert!(names.contains(&"customer.created".to_owned()), "{names:?}");
    assert!(!names.iter().any(|name| name.starts_with("supplier.")), "{names:?}");
}

async fn t58_who_changes_an_endpoint_answers_for_it(engine: Engine) {
    let house = house(engine).await;
    let juma = salesperson(&house).await;
    let (ours, theirs) = (Receiver::start().await, Receiver::start().await);
    let (id, _) = endpoint(&house, &ours, "customer.created").await;
    // Juma may change every endpoint, but sees no more than the own customers.
    let mut wide = grants();
    wide.permissions.insert("hooks.endpoint.edit".to_owned(), kernel::RowScope::All);
    let patch = json!({ "url": theirs.url });
    house.by(juma, wide).patch(&format!("/webhooks/endpoints/{id}"), patch).await;
    house.customer("The boss's", json!({})).await;
    house.customer("Juma's", json!({ "owner_id": juma })).await;
    house.settle().await;
    assert_eq!((ours.take().len(), theirs.take().len()), (0, 1));
    let shown = house.boss().get(&format!("/webhooks/endpoints/{id}")).await;
    assert_eq!(shown["owner_id"], juma.to_string());
    let refused = house
        .boss()
        .refused(Method::Patch, &format!("/webhooks/endpoints/{id}"), json!({ "owner_id": house.user }))
        .await;
    assert_eq!(refused.status(), 422, "an owner is not chosen: {refused}");
}

async fn t59_another_company_s_endpoints_do_not_exist(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (id, _) = endpoint(&house, &receiver, "customer.created").await;
    house.customer("Duka", json!({})).await;
    house.settle().await;
    let delivery = only(&house, "delivered").await["id"].as_str().unwrap().to_owned();
    let rival = house.rival();
    for (method, path) in [
        (Method::Get, format!("/webhooks/endpoints/{id}")),
        (Method::Patch, format!("/webhooks/endpoints/{id}")),
        (Method::Post, format!("/webhooks/endpoints/{id}/rotate-secret")),
        (Method::Post, format!("/webhooks/endpoints/{id}/disable")),
        (Method::Post, format!("/webhooks/endpoints/{id}/test")),
        (Method::Get, format!("/webhooks/deliveries/{delivery}")),
        (Method::Post, format!("/webhooks/deliveries/{delivery}/replay")),
    ] {
        let refused = rival.refused(method, &path, json!({})).await;
        assert_eq!(refused.status(), 404, "{path}: {refused}");
    }
    assert_eq!(rival.get("/webhooks/deliveries").await["items"], json!([]));
    assert_eq!(count(&house, "/webhooks/deliveries").await, 1);
}
