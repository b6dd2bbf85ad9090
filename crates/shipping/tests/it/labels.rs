//! A carrier outside: silent, late, refusing, lying. Whatever it does, one label or none comes of a wish (T55).

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use kernel::{Code, Id, Instant, Kind, Result};
use platform::{BoxFuture, Ctx, Module};
use serde_json::{Value, json};
use shipping::carriers::{Carrier, LabelRequest, MadeLabel, Seen, adapter};
use testkit::house::id;
use testkit::{Engine, engines};

use crate::world::{World, of_parcel};

engines!(
    t55_a_silent_carrier_is_asked_again_with_the_same_key,
    t55_a_label_left_by_a_crash_is_taken_up,
    what_a_carrier_answers_is_not_believed_unseen,
    what_a_carrier_draws_is_kept_and_stuck_on_the_parcel,
    a_refusal_is_final_and_a_label_can_be_asked_for_again,
    a_carrier_that_only_answers_is_asked_what_happened,
);

const SILENT: Code = Code::new("test.silent", Kind::Unavailable, "The line is dead");
const REFUSED: Code = Code::new("test.refused", Kind::Invalid, "We do not go there");

/// What the carrier does and did.
#[derive(Default)]
struct Office {
    /// Calls that go unanswered, though the work is done.
    silent: usize,
    refuses: bool,
    number: Option<String>,
    pdf: Option<Vec<u8>>,
    made: HashMap<Id, String>,
    calls: Vec<(&'static str, Id)>,
    voided: Vec<Id>,
    seen: Vec<Seen>,
}

#[derive(Clone, Default)]
struct Remote(Arc<Mutex<Office>>);

impl Remote {
    fn with<T>(&self, work: impl FnOnce(&mut Office) -> T) -> T {
        work(&mut self.0.lock().unwrap())
    }

    fn module(&self) -> Module {
        Module { name: "remote", ports: vec![adapter(self.clone())], ..Module::default() }
    }
}

impl Carrier for Remote {
    fn name(&self) -> &'static str {
        "remote"
    }

    fn make_label<'a>(&'a self, _: &'a Ctx, request: &'a LabelRequest) -> BoxFuture<'a, Result<MadeLabel>> {
        let answer = self.with(|office| {
            office.calls.push(("make", request.key));
            if office.refuses {
                return Err(REFUSED.error());
            }
            let fresh = office.number.clone().unwrap_or_else(|| format!("RM{:06}", office.calls.len()));
            let number = office.made.entry(request.key).or_insert(fresh).clone();
            if office.silent > 0 {
                office.silent -= 1;
                return Err(SILENT.error());
            }
            Ok(MadeLabel { tracking: number, reference: Some("ref-1".to_owned()), pdf: office.pdf.clone() })
        });
        Box::pin(async move { answer })
    }

    fn void_label<'a>(&'a self, _: &'a Ctx, key: Id, _: Option<&'a str>) -> BoxFuture<'a, Result<()>> {
        self.with(|office| {
            office.calls.push(("void", key));
            office.made.remove(&key);
            office.voided.push(key);
        });
        Box::pin(async { Ok(()) })
    }

    fn track<'a>(&'a self, _: &'a Ctx, _: &'a str) -> BoxFuture<'a, Result<Vec<Seen>>> {
        let seen = self.with(|office| office.seen.clone());
        Box::pin(async move { Ok(seen) })
    }
}

async fn world(engine: Engine, remote: &Remote) -> (World, Value) {
    let world = World::with(engine, vec![remote.module()], json!({ "adapter": "remote" })).await;
    let (_, shipment) = world.packed("2").await;
    (world, shipment)
}

async fn parcel(world: &World, shipment: &Value) -> Value {
    world.house.boss().get(&format!("/shipping/parcels/{}", id(&shipment["parcels"][0]))).await
}

/// Lets time pass until nothing is left to do.
async fn wait(world: &World) {
    for _ in 0..8 {
        world.house.later(std::time::Duration::from_secs(700));
        world.house.settle().await;
    }
}

async fn what_a_carrier_draws_is_kept_and_stuck_on_the_parcel(engine: Engine) {
    let remote = Remote::default();
    let (world, shipment) = world(engine, &remote).await;
    let boss = world.house.boss();
    for nonsense in [b"<html>".to_vec(), [b"%PDF-".to_vec(), vec![b' '; 3 * 1024 * 1024]].concat()] {
        remote.with(|office| office.pdf = Some(nonsense));
        boss.post(&of_parcel(&shipment, "label"), json!({})).await;
        wait(&world).await;
        let label = parcel(&world, &shipment).await["label"].clone();
        assert_eq!(
            (&label["state"], &label["error_code"]),
            (&json!("voided"), &json!("shipping.bad_carrier_answer")),
            "{label}"
        );
    }
    let drawing = b"%PDF-1.7\n% drawn by the carrier\n%%EOF\n".to_vec();
    remote.with(|office| office.pdf = Some(drawing.clone()));
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    wait(&world).await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "created");
    let served = boss.file(&of_parcel(&shipment, "label.pdf")).await;
    assert_eq!(
        (served.content_type.as_str(), served.file_name.as_str()),
        ("application/pdf", "SH-2026-000001-1.pdf")
    );
    assert_eq!(served.bytes, drawing);
    world.house.assert_sound().await;
}

async fn t55_a_silent_carrier_is_asked_again_with_the_same_key(engine: Engine) {
    let remote = Remote::default();
    let (world, shipment) = world(engine, &remote).await;
    let boss = world.house.boss();
    remote.with(|office| office.silent = 2);
    let wished = boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    assert_eq!((&wished["label"]["state"], &wished["tracking"]), (&json!("requested"), &json!(null)));
    assert!(remote.with(|office| office.calls.is_empty()), "nobody is called within the transaction");
    assert_eq!(
        boss.refused_post(&of_parcel(&shipment, "void-label"), json!({})).await.code,
        "shipping.label_pending"
    );
    wait(&world).await;
    let made = parcel(&world, &shipment).await;
    assert_eq!((&made["label"]["state"], &made["tracking"]), (&json!("created"), &json!("RM000001")));
    let (calls, labels) = remote.with(|office| (office.calls.clone(), office.made.len()));
    assert_eq!((calls.len(), labels), (3, 1), "{calls:?}");
    assert!(calls.iter().all(|(_, key)| *key == calls[0].1));

    boss.post(&of_parcel(&shipment, "void-label"), json!({})).await;
    wait(&world).await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "voided");
    assert_eq!(remote.with(|office| office.made.len()), 0);

    remote.with(|office| office.silent = 100);
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    wait(&world).await;
    let lost = parcel(&world, &shipment).await;
    assert_eq!(
        (&lost["label"]["state"], &lost["label"]["error_code"]),
        (&json!("uncertain"), &json!("shipping.carrier_silent"))
    );
    remote.with(|office| office.silent = 0);
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    wait(&world).await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "created");
    assert_eq!(remote.with(|office| office.made.len()), 1, "asked for hours, one label was made");
    world.house.assert_sound().await;
}

async fn t55_a_label_left_by_a_crash_is_taken_up(engine: Engine) {
    let remote = Remote::default();
    let (world, shipment) = world(engine, &remote).await;
    world.house.boss().post(&of_parcel(&shipment, "label"), json!({})).await;
    // The job is lost, as if somebody had emptied the queue.
    world
        .house
        .write(|_, tx| {
            Box::pin(async move {
                use sea_orm::ColumnTrait;
                let jobs = tx.delete_global::<platform::jobs::row::Entity>();
                jobs.filter(platform::jobs::row::Column::Kind.eq("shipping.label")).exec().await
            })
        })
        .await
        .unwrap();
    world.house.settle().await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "requested");
    world.house.later(std::time::Duration::from_secs(3600));
    wait(&world).await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "created");
    world.house.assert_sound().await;
}

async fn what_a_carrier_answers_is_not_believed_unseen(engine: Engine) {
    let remote = Remote::default();
    let (world, shipment) = world(engine, &remote).await;
    let boss = world.house.boss();
    for hostile in ["", "<script>\u{0}", "x y", "\u{202e}1234", &"9".repeat(60)] {
        remote.with(|office| office.number = Some(hostile.to_owned()));
        boss.post(&of_parcel(&shipment, "label"), json!({})).await;
        wait(&world).await;
        let seen = parcel(&world, &shipment).await;
        assert_eq!(
            (&seen["label"]["state"], &seen["tracking"]),
            (&json!("voided"), &json!(null)),
            "{hostile:?}"
        );
        assert_eq!(seen["label"]["error_code"], "shipping.bad_carrier_answer");
    }
    assert_eq!(remote.with(|office| (office.made.len(), office.voided.len())), (0, 5));
    // One number for two parcels: the second is not believed.
    remote.with(|office| office.number = Some("SAME-0001".to_owned()));
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    wait(&world).await;
    let (_, other) = world.packed("1").await;
    boss.post(&of_parcel(&other, "label"), json!({})).await;
    wait(&world).await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "created");
    assert_eq!(parcel(&world, &other).await["label"]["state"], "voided");
    world.house.assert_sound().await;
}

async fn a_refusal_is_final_and_a_label_can_be_asked_for_again(engine: Engine) {
    let remote = Remote::default();
    let (world, shipment) = world(engine, &remote).await;
    let boss = world.house.boss();
    remote.with(|office| office.refuses = true);
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    wait(&world).await;
    let seen = parcel(&world, &shipment).await;
    assert_eq!(
        (&seen["label"]["state"], &seen["label"]["error_code"]),
        (&json!("failed"), &json!("test.refused"))
    );
    assert_eq!(remote.with(|office| office.calls.len()), 1);
    remote.with(|office| office.refuses = false);
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    wait(&world).await;
    assert_eq!(parcel(&world, &shipment).await["label"]["state"], "created");
    let keys = remote.with(|office| office.calls.iter().map(|(_, key)| *key).collect::<Vec<_>>());
    assert_ne!(keys[0], keys[1], "what was refused is another wish");
    world.house.assert_sound().await;
}

async fn a_carrier_that_only_answers_is_asked_what_happened(engine: Engine) {
    let remote = Remote::default();
    let (world, shipment) = world(engine, &remote).await;
    let boss = world.house.boss();
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    world.house.settle().await;
    boss.post(&format!("/shipping/shipments/{}/ship", id(&shipment)), json!({})).await;
    let now = world.house.runtime.clock().now();
    let seen = |code: &str, at: Instant| Seen {
        code: code.to_owned(),
        at,
        place: Some("Hub\u{7}".to_owned()),
        text: None,
    };
    let minutes = |count: u64| now.plus(std::time::Duration::from_secs(count * 60));
    remote.with(|office| {
        office.seen = vec![
            seen("delivered", minutes(50)),
            seen("beamed_up", minutes(55)),
            seen("in_transit", minutes(20)),
        ];
    });
    world.house.later(std::time::Duration::from_secs(2 * 3600));
    world.house.settle().await;
    world.house.later(std::time::Duration::from_secs(3600));
    world.house.settle().await;
    let arrived = world.shipment(&shipment).await;
    assert_eq!(
        (&arrived["status"], &arrived["parcels"][0]["status"]),
        (&json!("delivered"), &json!("delivered"))
    );
    assert_eq!(arrived["parcels"][0]["events"].as_array().unwrap().len(), 3);
    assert_eq!(arrived["parcels"][0]["events"][1]["place"], "Hub");
    world.house.assert_sound().await;
}
