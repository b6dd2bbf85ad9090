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

engines!(t52_an_order_beyond_the_limit_leaves_nothing_behind, t52_racing_orders_never_exceed_the_limit);
