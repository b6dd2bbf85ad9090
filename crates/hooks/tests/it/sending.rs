//! Events leave: signed, once each, in the order of their subject.

use kernel::Id;
use platform::jobs;
use platform::signing::standard::{self, Secret};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::receiver::{Do, Receiver};
use crate::world::{count, endpoint, house, only};

engines!(
    what_was_asked_for_arrives_signed_and_once,
    what_happened_before_is_not_sent,
    events_of_one_subject_leave_in_their_order,
    a_crash_before_writing_down_sends_again_under_the_same_id,
    b05_v15_3_2_no_redirect_is_followed,
    a_test_event_goes_to_its_endpoint_alone,
);

async fn what_was_asked_for_arrives_signed_and_once(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (_, secret) = endpoint(&house, &receiver, "customer.*").await;
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    house.settle().await;

    let got = receiver.take();
    assert_eq!(got.len(), 1, "the address's event was not asked for: {got:#?}");
    let got = &got[0];
    let secret = Secret::parse(&secret).unwrap();
    let signed = standard::verify(&[secret], &got.headers, &got.body, house.runtime.clock().now()).unwrap();
    let event = got.event();
    assert_eq!(event["id"], signed.id.as_str(), "the receiver can tell by it what it has seen");
    assert_eq!((&event["specversion"], &event["type"]), (&json!("1.0"), &json!("customer.created")));
    assert_eq!(event["subject"], format!("customer/{customer}"));
    assert_eq!(event["data"]["record"]["code"], "C-2026-000001");
    assert!(!event.to_string().contains("duka@example.com"), "personal data stays in the house");
    assert_eq!(got.path, "/hook");
    assert_eq!(got.headers["content-type"], "application/cloudevents+json; charset=utf-8");
    assert!(got.headers["user-agent"].starts_with("Kontor/"));

    house.settle().await;
    assert!(receiver.take().is_empty(), "once");
    let delivery = only(&house, "delivered").await;
    assert_eq!((&delivery["last_status"], &delivery["attempts"]), (&json!(200), &json!(1)));
    let path = format!("/webhooks/deliveries/{}", delivery["id"].as_str().unwrap());
    let drill = house.boss().get(&path).await;
    assert_eq!(drill["event"], event);
    assert_eq!(drill["log"][0]["status"], 200);
    house.assert_sound().await;
}

async fn what_happened_before_is_not_sent(engine: Engine) {
    let house = house(engine).await;
    house.customer("Before", json!({})).await;
    house.settle().await;
    house.customer("Also before, unpublished", json!({})).await;
    house.days_later(1);
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "*").await;
    house.customer("After", json!({})).await;
    house.settle().await;
    let names = receiver.names();
    assert!(!names.is_empty());
    assert_eq!(names.iter().filter(|name| *name == "customer.created").count(), 1, "{names:?}");
    house.assert_sound().await;
}

async fn events_of_one_subject_leave_in_their_order(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.*").await;
    let (one, other) = (house.customer("One", json!({})).await, house.customer("Other", json!({})).await);
    for name in ["One and a half", "Two"] {
        house.boss().patch(&format!("/sales/customers/{one}"), json!({ "name": name })).await;
    }
    // The first of the first customer fails; the other customer does not wait for it.
    receiver.then([Do::status(500)]);
    house.settle().await;
    let seen = |receiver: &Receiver| -> Vec<(String, String)> {
        let got = receiver.take();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        got.iter().map(|got| (text(&got.event()["subject"]), text(&got.event()["sequence"]))).collect()
    };
    let first = |id: Id| (format!("customer/{id}"), "0000000001".to_owned());
    assert_eq!(seen(&receiver), [first(one), first(other)]);
    assert_eq!(count(&house, "/webhooks/deliveries?state=pending").await, 3);

    house.later(std::time::Duration::from_secs(60));
    house.settle().await;
    let numbers: Vec<String> = seen(&receiver).into_iter().map(|(_, number)| number).collect();
    assert_eq!(numbers, ["0000000001", "0000000002", "0000000003"]);
    house.assert_sound().await;
}

/// The endpoint was called, and the process died before it could write that down: its job is taken for abandoned.
async fn a_crash_before_writing_down_sends_again_under_the_same_id(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.*").await;
    house.customer("Duka", json!({})).await;
    house.settle().await;
    let first = receiver.take();
    as_if_never_written_down(&house).await;
    house.settle().await;
    let again = receiver.take();
    assert_eq!((first.len(), again.len()), (1, 1));
    assert_eq!(first[0].id(), again[0].id());
    assert_eq!(first[0].body, again[0].body);
    only(&house, "delivered").await;
    house.settle().await;
    assert!(receiver.take().is_empty());
    house.assert_sound().await;
}

/// The database as the crash would have left it: the job under a lease that has run out, the delivery pending.
async fn as_if_never_written_down(house: &House) {
    let write = house.write(|ctx, tx| {
        Box::pin(async move {
            use hooks::model::delivery;
            tx.update::<delivery::Entity>(&ctx.whole())
                .set(delivery::Column::State, Expr::val(delivery::PENDING))
                .set(delivery::Column::Attempts, Expr::val(0))
                .set(delivery::Column::DueAt, Expr::val(ctx.now()))
                .set(delivery::Column::SettledAt, Expr::val(None::<i64>))
                .filter(delivery::Column::State.eq(delivery::DELIVERED))
                .exec()
                .await?;
            tx.update::<jobs::row::Entity>(&ctx.whole())
                .set(jobs::row::Column::State, Expr::val(jobs::state::RUNNING))
                .set(jobs::row::Column::LeaseUntil, Expr::val(kernel::Instant(ctx.now().0 - 1)))
                .filter(jobs::row::Column::Kind.eq("hooks.deliver"))
                .exec()
                .await
        })
    });
    assert_eq!(write.await.unwrap(), 1);
}

async fn b05_v15_3_2_no_redirect_is_followed(engine: Engine) {
    let house = house(engine).await;
    let (receiver, elsewhere) = (Receiver::start().await, Receiver::start().await);
    endpoint(&house, &receiver, "customer.created").await;
    let location: &'static str = Box::leak(format!("location: {}\r\n", elsewhere.url).into_boxed_str());
    receiver.then([Do::Answer(302, location, "Moved".to_owned())]);
    house.customer("Duka", json!({})).await;
    house.settle().await;
    assert_eq!((receiver.take().len(), elsewhere.take().len()), (1, 0));
    let delivery = only(&house, "pending").await;
    assert_eq!(
        (&delivery["last_status"], &delivery["last_error"]),
        (&json!(302), &json!("hooks.no_success"))
    );
}

async fn a_test_event_goes_to_its_endpoint_alone(engine: Engine) {
    let house = house(engine).await;
    let (receiver, other) = (Receiver::start().await, Receiver::start().await);
    let (id, _) = endpoint(&house, &receiver, "order.confirmed").await;
    endpoint(&house, &other, "*").await;
    house.settle().await;
    other.take();
    house.boss().post(&format!("/webhooks/endpoints/{id}/test"), json!({})).await;
    house.settle().await;
    assert_eq!(receiver.names(), ["webhook.tested"]);
    assert!(other.take().is_empty());
    house.assert_sound().await;
}
