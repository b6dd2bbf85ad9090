//! T22: what is promised to a document can always leave for it.

use inventory::INSUFFICIENT_STOCK;
use kernel::Qty;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

async fn t22_a_reservation_blocks_others_and_never_its_own_delivery(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 5).await;
    let (ours, theirs) = (order(1), order(2));
    let line = line_of(ours, 1);
    shelf.reserve(ours, &[(line, tea, 5)]).await.unwrap();

    let refused = shelf.issue(Some(theirs), &[(line_of(theirs, 1), tea, 1)]).await.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "{refused}");
    assert!(shelf.issue(None, &[(line_of(theirs, 1), tea, 1)]).await.is_err());

    shelf.issue(Some(ours), &[(line, tea, 3)]).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(2), Qty::whole(2)));
    shelf.issue(Some(ours), &[(line, tea, 2)]).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::ZERO, Qty::ZERO));
    assert_eq!(shelf.world.findings().await, []);
}

async fn t22_a_delivery_may_take_what_nobody_has_reserved_beside_its_own(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 7).await;
    let (ours, theirs) = (order(1), order(2));
    shelf.reserve(ours, &[(line_of(ours, 1), tea, 3)]).await.unwrap();
    shelf.reserve(theirs, &[(line_of(theirs, 1), tea, 2)]).await.unwrap();

    // Two pieces are free: the delivery may be five, and not six.
    let refused = shelf.issue(Some(ours), &[(line_of(ours, 1), tea, 6)]).await.unwrap_err();
    assert_eq!(refused.details["shortages"][0]["available"], "5", "{refused:?}");
    shelf.issue(Some(ours), &[(line_of(ours, 1), tea, 5)]).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(2), Qty::whole(2)));
    shelf.issue(Some(theirs), &[(line_of(theirs, 1), tea, 2)]).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

engines!(
    t22_a_reservation_blocks_others_and_never_its_own_delivery,
    t22_a_delivery_may_take_what_nobody_has_reserved_beside_its_own,
);
