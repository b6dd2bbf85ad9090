//! What was sent, missed or never sent is sent again on demand.

use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::receiver::{Do, Receiver};
use crate::world::{count, endpoint, house, only};

engines!(one_event_is_sent_again, the_events_of_a_time_are_sent_again, the_log_is_kept_for_a_month);

async fn one_event_is_sent_again(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.created").await;
    house.customer("Duka", json!({})).await;
    receiver.then([Do::status(500)]);
    house.settle().await;
    let path =
        format!("/webhooks/deliveries/{}/replay", only(&house, "pending").await["id"].as_str().unwrap());
    let refused = house.boss().refused_post(&path, json!({})).await;
    assert!(refused.is(hooks::STILL_PENDING), "{refused}");
    house.later(std::time::Duration::from_secs(60));
    house.settle().await;
    let first = receiver.take();
    let replayed = house.boss().post(&path, json!({})).await;
    assert_eq!((&replayed["state"], &replayed["attempts"]), (&json!("pending"), &json!(0)));
    house.settle().await;
    let again = receiver.take();
    assert_eq!((again.len(), again[0].id()), (1, first[0].id()));
    house.assert_sound().await;
}

async fn the_events_of_a_time_are_sent_again(engine: Engine) {
    let house = house(engine).await;
    let customer = house.customer("Before", json!({})).await;
    house.settle().await;
    house.days_later(1);
    let receiver = Receiver::start().await;
    let (id, _) = endpoint(&house, &receiver, "customer.*").await;
    house.customer("After", json!({})).await;
    house.settle().await;
    assert_eq!(receiver.take().len(), 1);

    // A new endpoint is filled with what happened before it was there.
    let replay = format!("/webhooks/endpoints/{id}/replay");
    let all = json!({ "from": "2026-03-02T00:00:00Z" });
    let answer = house.boss().post(&replay, all.clone()).await;
    assert_eq!((&answer["queued"], &answer["next"]), (&json!(1), &Value::Null));
    house.settle().await;
    let got = receiver.take();
    assert_eq!(got.len(), 1, "what was delivered is not sent again unasked");
    assert_eq!(got[0].event()["subject"], format!("customer/{customer}"));

    let answer = house.boss().post(&replay, all).await;
    assert_eq!(answer["queued"], 0);
    let everything = json!({ "from": "2026-03-02T00:00:00Z", "delivered_too": true });
    assert_eq!(house.boss().post(&replay, everything).await["queued"], 2);
    let none = json!({ "from": "2026-03-02T00:00:00Z", "to": "2026-03-02T00:00:01Z" });
    assert_eq!(house.boss().post(&replay, none).await["seen"], 0);
    house.settle().await;
    assert_eq!(receiver.take().len(), 2);
    let backwards = json!({ "from": "2026-03-02T00:00:00Z", "to": "2026-03-01T00:00:00Z" });
    assert!(house.boss().refused(Method::Post, &replay, backwards).await.is(hooks::BAD_RANGE));
    house.assert_sound().await;
}

async fn the_log_is_kept_for_a_month(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.created").await;
    house.customer("Duka", json!({})).await;
    house.settle().await;
    house.days_later(29);
    house.settle().await;
    assert_eq!(count(&house, "/webhooks/deliveries").await, 1);
    house.days_later(3);
    house.settle().await;
    assert_eq!(count(&house, "/webhooks/deliveries").await, 0);
}
