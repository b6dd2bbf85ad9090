//! T52: orders never take up more than the customer's limit, however many are placed at once.

use std::sync::Arc;

use kernel::Qty;
use parties::CREDIT_EXCEEDED;
use testkit::{Engine, engines};

use crate::shop::{Shop, text};

const RACERS: usize = 8;

async fn t52_an_order_beyond_the_limit_leaves_nothing_behind(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("1000")).await;
    let refused = shop.place(duka, 11, true).await.unwrap_err();
    assert!(refused.is(CREDIT_EXCEEDED), "{refused}");
    assert_eq!((shop.orders().await, shop.reserved().await), (0, Qty::ZERO));

    // A draft takes up nothing; confirming it does.
    let draft = shop.place(duka, 11, false).await.unwrap();
    assert!(shop.verb(&draft, "confirm").await.unwrap_err().is(CREDIT_EXCEEDED));
    let fits = shop.place(duka, 10, true).await.unwrap();
    assert!(shop.place(duka, 1, true).await.unwrap_err().is(CREDIT_EXCEEDED));
    shop.verb(&fits, "cancel").await.unwrap();
    assert_eq!(text(&shop.place(duka, 1, true).await.unwrap(), "status"), "confirmed");
    assert_eq!(shop.exposure(duka).await, "100.00");
    assert_eq!(shop.world.findings().await, []);
}

/// T21: order, reservation, credit and events are one commit. Whichever step fails, by whatever verb, the system is as
/// it was; and what was refused goes well once the reason is gone.
async fn t21_an_order_that_fails_at_any_step_leaves_nothing(engine: Engine) {
    let shop = Shop::new(engine).await;
    let (duka, poor) = (shop.customer(None).await, shop.customer(Some("100")).await);
    let untouched = async || {
        assert_eq!((shop.orders().await, shop.reserved().await), (0, Qty::ZERO));
        assert_eq!((shop.exposure(duka).await, shop.exposure(poor).await), ("0.00".into(), "0.00".into()));
        assert_eq!(shop.world.findings().await, []);
    };
    // Credit is taken up and then the goods are short; the goods would do and the credit does not.
    assert!(shop.place(duka, 101, true).await.unwrap_err().is(inventory::INSUFFICIENT_STOCK));
    untouched().await;
    assert!(shop.place(poor, 2, true).await.unwrap_err().is(CREDIT_EXCEEDED));
    untouched().await;
    // The last line of an order is at fault, after everything before it was read and priced.
    let mut wish = shop.wish(duka, 1, true);
    let unknown = serde_json::json!({ "product_id": kernel::Id::from_u128(9), "quantity": "1" });
    wish["lines"].as_array_mut().unwrap().push(unknown);
    let request = platform::Request { body: wish, ..Default::default() };
    shop.world.send(platform::Method::Post, "/sales/orders", request).await.unwrap_err();
    untouched().await;
    let draft = shop.place(duka, 101, false).await.unwrap();
    assert!(shop.verb(&draft, "confirm").await.unwrap_err().is(inventory::INSUFFICIENT_STOCK));
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::ZERO, "0.00"));
    shop.verb(&draft, "cancel").await.unwrap();
    assert_eq!(text(&shop.place(duka, 100, true).await.unwrap(), "status"), "confirmed");
    assert_eq!(shop.world.findings().await, []);
}

/// 8 orders of 300.00 want 2400.00; three of them fit into 1000.00.
async fn t52_racing_orders_never_exceed_the_limit(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let duka = shop.customer(Some("1000")).await;
    let races: Vec<_> = (0..RACERS)
        .map(|_| {
            let shop = shop.clone();
            tokio::spawn(async move { shop.place(duka, 3, true).await })
        })
        .collect();
    let mut won = 0;
    for race in races {
        match race.await.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(error.is(CREDIT_EXCEEDED), "{error}"),
        }
    }
    assert_eq!((won, shop.orders().await), (3, 3));
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::whole(9), "900.00"));
    assert_eq!(shop.world.findings().await, []);
}

engines!(
    t21_an_order_that_fails_at_any_step_leaves_nothing,
    t52_an_order_beyond_the_limit_leaves_nothing_behind,
    t52_racing_orders_never_exceed_the_limit
);
