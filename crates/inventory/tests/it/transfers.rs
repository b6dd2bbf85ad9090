//! Goods between two locations: in transit, received in parts, with what is missing, broken or too many.

use inventory::model::location;
use inventory::{Claim, INSUFFICIENT_STOCK, MORE_THAN_SENT, NOTHING_RECEIVED};
use kernel::{Id, Qty};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};
use crate::world::id;

/// A transfer of pieces to an annex, as a draft.
async fn draft(shelf: &Shelf, product: Id, pieces: &str) -> (Id, String, Value) {
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    let lines = json!([{"product_id": product, "quantity": pieces}]);
    let body = json!({"from_location_id": shelf.location, "to_location_id": annex, "lines": lines});
    let made = shelf.world.post("/inventory/transfers", body).await.unwrap();
    (annex, format!("/inventory/transfers/{}", id(&made["id"])), made)
}

async fn on_hand(shelf: &Shelf, product: Id, location: Id) -> String {
    let levels = shelf.levels(product).await;
    let level = levels.iter().find(|level| level.location_id == location);
    level.map_or_else(|| "none".to_owned(), |level| level.on_hand.to_string())
}

async fn t42_goods_are_in_transit_until_somebody_says_what_became_of_them(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 20, "3").await.unwrap();
    let (annex, path, made) = draft(&shelf, tea, "10").await;
    assert_eq!(
        (&made["number"], &made["allowed_actions"]),
        (&json!("TR-2026-000001"), &json!(["ship", "cancel"]))
    );
    let line = made["lines"][0]["id"].clone();
    let call = async |verb: &str, body: Value| shelf.world.post(&format!("{path}/{verb}"), body).await;

    let sent = call("ship", json!({})).await.unwrap();
    assert_eq!((&sent["status"], &sent["lines"][0]["under_way"]), (&json!("in_transit"), &json!("10")));
    assert_eq!(
        (on_hand(&shelf, tea, shelf.location).await, on_hand(&shelf, tea, annex).await),
        ("10".into(), "none".into())
    );
    assert_eq!(shelf.worth(tea).await.1, "60.00", "goods in transit are ours");
    assert_eq!(shelf.world.findings().await, []);

    let too_many =
        call("receive", json!({"lines": [{"line_id": line, "received": "11"}]})).await.unwrap_err();
    assert!(too_many.is(MORE_THAN_SENT), "{too_many}");
    assert_eq!(too_many.fields[0].path, "lines[0].received");
    let nothing = call("receive", json!({"lines": [{"line_id": line}]})).await.unwrap_err();
    assert!(nothing.is(NOTHING_RECEIVED), "{nothing}");
    let part = call("receive", json!({"lines": [{"line_id": line, "received": "6", "damaged": "1"}]})).await;
    let part = part.unwrap();
    assert_eq!((&part["status"], &part["lines"][0]["under_way"]), (&json!("partly_received"), &json!("3")));
    assert_eq!(shelf.worth(tea).await.1, "57.00", "one is broken");
    let rest = json!({"lines": [
        {"line_id": line, "received": "1", "short": "2", "surplus": "1", "note": "Carton was open"},
    ]});
    let rest = call("receive", rest).await.unwrap();
    assert_eq!((&rest["status"], &rest["allowed_actions"]), (&json!("received"), &json!([])));
    assert_eq!(on_hand(&shelf, tea, annex).await, "8");
    assert_eq!(shelf.worth(tea).await, ("18".into(), "54.00".into(), "3".into()));
    let moves = shelf.world.get("/inventory/moves?kind=adjustment&sort=reason_code").await;
    let told: Vec<_> = moves["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (one["reason_code"].as_str().unwrap().to_owned(), one["quantity"].as_str().unwrap().to_owned())
        })
        .collect();
    let pair = |code: &str, quantity: &str| (code.to_owned(), quantity.to_owned());
    assert_eq!(told, [pair("damage", "-1"), pair("shortage", "-2"), pair("surplus", "1")]);
    assert!(call("receive", json!({})).await.is_err());
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_transfer_that_was_not_sent_is_given_up(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 5).await;
    let (annex, path, _) = draft(&shelf, tea, "6").await;
    let short = shelf.world.post(&format!("{path}/ship"), json!({})).await.unwrap_err();
    assert!(short.is(INSUFFICIENT_STOCK), "{short}");
    assert!(shelf.world.post(&format!("{path}/receive"), json!({})).await.is_err());
    shelf.world.post(&format!("{path}/cancel"), json!({})).await.unwrap();
    assert!(shelf.world.post(&format!("{path}/ship"), json!({})).await.is_err());
    assert_eq!(on_hand(&shelf, tea, annex).await, "none");
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_is_on_its_way_comes_back(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 20, "3").await.unwrap();
    let (annex, path, made) = draft(&shelf, tea, "10").await;
    let line = made["lines"][0]["id"].clone();
    let call = async |verb: &str, body: Value| shelf.world.post(&format!("{path}/{verb}"), body).await;
    let back =
        |quantity: &str| json!({"reason": "Wrong lorry", "lines": [{"line_id": line, "quantity": quantity}]});
    assert!(call("return", back("1")).await.is_err(), "it has not left");
    call("ship", json!({})).await.unwrap();
    for (quantity, code) in [("11", "inventory.more_than_sent"), ("0", "inventory.zero_quantity")] {
        let refused = call("return", back(quantity)).await.unwrap_err();
        assert_eq!((refused.code, refused.fields[0].path.as_str()), (code, "lines[0].quantity"));
    }
    let part = call("return", back("4")).await.unwrap();
    assert_eq!((&part["status"], &part["lines"][0]["returned"]), (&json!("in_transit"), &json!("4")));
    assert_eq!(
        (&part["lines"][0]["under_way"], on_hand(&shelf, tea, shelf.location).await),
        (&json!("6"), "14".into())
    );
    assert_eq!(part["allowed_actions"], json!(["receive", "return"]));
    call("receive", json!({"lines": [{"line_id": line, "received": "5"}]})).await.unwrap();
    let rest = call("return", json!({"reason": "Not wanted"})).await.unwrap();
    assert_eq!((&rest["status"], &rest["allowed_actions"]), (&json!("received"), &json!([])));
    assert_eq!(
        (on_hand(&shelf, tea, shelf.location).await, on_hand(&shelf, tea, annex).await),
        ("15".into(), "5".into())
    );
    assert_eq!(shelf.worth(tea).await, ("20".into(), "60.00".into(), "3".into()), "worth what it was");

    // Nothing of it ever arrived.
    let lines = json!([{"product_id": tea, "quantity": "3"}]);
    let body = json!({"from_location_id": shelf.location, "to_location_id": annex, "lines": lines});
    let made = shelf.world.post("/inventory/transfers", body).await.unwrap();
    let path = format!("/inventory/transfers/{}", id(&made["id"]));
    shelf.world.post(&format!("{path}/ship"), json!({})).await.unwrap();
    let all = shelf.world.post(&format!("{path}/return"), json!({"reason": "Bridge closed"})).await.unwrap();
    assert_eq!(all["status"], "returned");
    assert_eq!(on_hand(&shelf, tea, shelf.location).await, "15");
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_transfer_is_written_anew_before_it_is_sent(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 5).await;
    let mug = shelf.stocked("MUG", 5).await;
    let (annex, path, made) = draft(&shelf, tea, "6").await;
    let wish = json!({
        "from_location_id": shelf.location, "to_location_id": annex, "note": "By Friday",
        "lines": [{"product_id": tea, "quantity": "2"}, {"product_id": mug, "quantity": "1"}],
    });
    let put = async |body: &Value| {
        let request = platform::Request { body: body.clone(), ..Default::default() };
        shelf.world.send(platform::Method::Put, &path, request).await
    };
    let now = put(&wish).await.unwrap();
    assert_eq!(
        (&now["number"], &now["note"], now["lines"].as_array().unwrap().len()),
        (&made["number"], &json!("By Friday"), 2)
    );
    let same = json!({"from_location_id": annex, "to_location_id": annex, "lines": [{"product_id": tea, "quantity": "2"}]});
    assert_eq!(put(&same).await.unwrap_err().fields[0].path, "to_location_id");
    shelf.world.post(&format!("{path}/ship"), json!({})).await.unwrap();
    assert_eq!(put(&wish).await.unwrap_err().code, "document.illegal_transition");
    assert_eq!(
        (on_hand(&shelf, tea, shelf.location).await, on_hand(&shelf, mug, shelf.location).await),
        ("3".into(), "4".into())
    );
    assert_eq!(shelf.world.findings().await, []);
}

async fn put_away(shelf: &Shelf, place: Id, away: bool) {
    let put = shelf.world.write(move |ctx, tx| {
        Box::pin(async move {
            let row = tx.select::<location::Entity>(&ctx.whole()).id(place).expect().await?;
            let archived_at = away.then(|| ctx.now());
            tx.save::<location::Entity>(&ctx.whole(), location::Model { archived_at, ..row }).await
        })
    });
    put.await.unwrap();
}

/// Neither asked for nor given: what is on its way, and what lies at a place that was put away.
async fn only_goods_at_open_places_are_promised(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 10).await;
    let (annex, path, _) = draft(&shelf, tea, "4").await;
    shelf.world.post(&format!("{path}/ship"), json!({})).await.unwrap();
    let lines = json!([{"product_id": tea, "quantity": "5"}]);
    let there = json!({"location_id": annex, "lines": lines});
    shelf.world.post("/inventory/receipts", there).await.unwrap();
    let open = async || {
        let levels =
            inventory::levels_at_places(&shelf.world.ctx(), shelf.world.src(), &[tea]).await.unwrap();
        let mut places: Vec<Id> = levels.into_iter().map(|level| level.location_id).collect();
        places.sort();
        places
    };
    let mut both = [shelf.location, annex];
    both.sort();
    assert_eq!((open().await, shelf.levels(tea).await.len()), (both.to_vec(), 3));
    // No place is put away while goods lie there; but what is on its way back to one may come to it.
    put_away(&shelf, annex, true).await;
    assert_eq!(open().await, [shelf.location]);
    put_away(&shelf, annex, false).await;

    let transit = inventory::place_in_transit(&shelf.world.ctx(), shelf.world.src()).await.unwrap().unwrap();
    let document = order(1);
    let claim = Claim { document, line_id: line_of(document, 1), quantity: Qty::whole(3), step: None };
    let claimed = async |place: Id| {
        let given = shelf.world.write(move |ctx, tx| {
            Box::pin(async move { inventory::claim(ctx, tx, place, tea, &[claim]).await })
        });
        given.await.unwrap()
    };
    assert_eq!(claimed(transit).await, [Qty::ZERO]);
    assert_eq!(claimed(shelf.location).await, [Qty::whole(3)]);
    shelf.world.post(&format!("{path}/receive"), json!({})).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

engines!(
    only_goods_at_open_places_are_promised,
    t42_goods_are_in_transit_until_somebody_says_what_became_of_them,
    a_transfer_that_was_not_sent_is_given_up,
    what_is_on_its_way_comes_back,
    a_transfer_is_written_anew_before_it_is_sent,
);
