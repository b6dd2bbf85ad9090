//! Receivers that fail: tried again with growing waits, let rest, and given up in the end.

use std::time::Duration;

use hooks::ATTEMPTS_MAX;
use serde_json::json;
use testkit::{Engine, engines};

use crate::receiver::{Do, Receiver};
use crate::world::{endpoint, house, only};

engines!(
    a_failure_is_tried_again_later_and_later,
    retry_after_is_honoured,
    who_answers_gone_gets_nothing_more,
    who_fails_for_days_is_disabled_and_it_is_said,
    a_receiver_that_fails_for_all_is_let_rest,
    an_answer_is_kept_in_part_and_readable,
);

const MINUTE: Duration = Duration::from_secs(60);

async fn a_failure_is_tried_again_later_and_later(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.created").await;
    house.customer("Duka", json!({})).await;
    receiver.then([Do::status(503), Do::Vanish, Do::status(500)]);
    house.settle().await;
    assert_eq!(receiver.take().len(), 1);
    house.settle().await;
    assert!(receiver.take().is_empty(), "not before its time");
    let mut ids = std::collections::BTreeSet::new();
    for wait in [13, 50, 200] {
        house.later(Duration::from_secs(wait));
        house.settle().await;
        let got = receiver.take();
        assert_eq!(got.len(), 1, "after {wait} s");
        ids.insert(got[0].id().to_owned());
    }
    assert_eq!(ids.len(), 1, "always the same message");
    let delivery = only(&house, "delivered").await;
    assert_eq!(delivery["attempts"], 4);
    let drill = house.boss().get(&format!("/webhooks/deliveries/{}", delivery["id"].as_str().unwrap())).await;
    let log: Vec<_> =
        drill["log"].as_array().unwrap().iter().map(|one| (&one["status"], &one["error"])).collect();
    let failed = json!("hooks.no_success");
    assert_eq!(
        log,
        [
            (&json!(503), &failed),
            (&json!(null), &json!("outbound.broken_answer")),
            (&json!(500), &failed),
            (&json!(200), &json!(null)),
        ]
    );
    let endpoints = house.boss().get("/webhooks/endpoints").await;
    assert_eq!(
        (&endpoints["items"][0]["failures"], &endpoints["items"][0]["failing_since"]),
        (&json!(0), &json!(null))
    );
    house.assert_sound().await;
}

async fn retry_after_is_honoured(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.created").await;
    house.customer("Duka", json!({})).await;
    receiver.then([Do::Answer(429, "retry-after: 600\r\n", String::new())]);
    house.settle().await;
    receiver.take();
    house.later(9 * MINUTE);
    house.settle().await;
    assert!(receiver.take().is_empty(), "it asked for ten minutes");
    house.later(2 * MINUTE);
    house.settle().await;
    assert_eq!(receiver.take().len(), 1);
    house.assert_sound().await;
}

async fn who_answers_gone_gets_nothing_more(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (id, _) = endpoint(&house, &receiver, "customer.*").await;
    let customer = house.customer("Duka", json!({})).await;
    house.boss().patch(&format!("/sales/customers/{customer}"), json!({ "name": "Duka 2" })).await;
    receiver.then([Do::status(410)]);
    house.settle().await;
    assert_eq!(receiver.take().len(), 1);
    assert_eq!(only(&house, "failed").await["last_status"], 410);
    assert_eq!(only(&house, "dropped").await["last_error"], "hooks.not_active");
    let shown = house.boss().get(&format!("/webhooks/endpoints/{id}")).await;
    assert_eq!((&shown["state"], &shown["disabled_reason"]), (&json!("disabled"), &json!("gone")));
    house.customer("Another", json!({})).await;
    house.settle().await;
    assert!(receiver.take().is_empty());
    house.assert_sound().await;
}

async fn who_fails_for_days_is_disabled_and_it_is_said(engine: Engine) {
    let house = house(engine).await;
    let (receiver, watcher) = (Receiver::start().await, Receiver::start().await);
    let (id, _) = endpoint(&house, &receiver, "customer.created").await;
    endpoint(&house, &watcher, "webhook.disabled").await;
    receiver.then(std::iter::repeat_n(Do::status(500), 200));
    for day in 0..6 {
        house.customer(&format!("Day {day}"), json!({})).await;
        for _ in 0..4 {
            house.settle().await;
            house.later(Duration::from_secs(6 * 3_600));
        }
    }
    house.settle().await;
    let shown = house.boss().get(&format!("/webhooks/endpoints/{id}")).await;
    assert_eq!((&shown["state"], &shown["disabled_reason"]), (&json!("disabled"), &json!("failing")));
    let told = watcher.take();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].event()["data"]["reason"], "failing");
    assert_eq!(told[0].event()["data"]["endpoint_id"], id.to_string());
    let calls = receiver.take().len();
    assert!(calls < 6 * usize::try_from(ATTEMPTS_MAX).unwrap(), "{calls}");
    house.assert_sound().await;

    // A person mends it; what was missed meanwhile is sent when it is asked for.
    receiver.then([]);
    let enabled = house.boss().post(&format!("/webhooks/endpoints/{id}/enable"), json!({})).await;
    assert_eq!((&enabled["state"], &enabled["failing_since"]), (&json!("active"), &json!(null)));
}

async fn a_receiver_that_fails_for_all_is_let_rest(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.created").await;
    receiver.then(std::iter::repeat_n(Do::status(500), 5));
    for number in 0..20 {
        house.customer(&format!("Duka {number}"), json!({})).await;
    }
    house.settle().await;
    assert_eq!(receiver.take().len(), 5, "after five failures in a row the others wait");
    house.later(2 * MINUTE);
    house.settle().await;
    house.later(2 * MINUTE);
    house.settle().await;
    assert_eq!(receiver.take().len(), 20);
    house.assert_sound().await;
}

async fn an_answer_is_kept_in_part_and_readable(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    endpoint(&house, &receiver, "customer.created").await;
    receiver.then([
        Do::Answer(200, "", format!("a\u{7}b\u{0}{}", "é".repeat(100_000))),
        Do::Answer(200, "", "card 4111 1111 1111 1111".to_owned()),
    ]);
    house.customer("One", json!({})).await;
    house.settle().await;
    house.customer("Two", json!({})).await;
    house.settle().await;
    let list = house.boss().get("/webhooks/deliveries?sort=created_at").await;
    let mut answers = Vec::new();
    for delivery in list["items"].as_array().unwrap() {
        let path = format!("/webhooks/deliveries/{}", delivery["id"].as_str().unwrap());
        answers.push(house.boss().get(&path).await["log"][0]["answer"].as_str().unwrap().to_owned());
    }
    answers.sort();
    assert_eq!(answers[0], "(left out)");
    assert!(answers[1].starts_with("abéé") && answers[1].chars().count() == 1_000, "{}", answers[1]);
}
