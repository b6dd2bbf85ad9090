//! T20: whatever happens in whatever order, the balances are what the facts add up to.

use inventory::{Document, INSUFFICIENT_STOCK};
use kernel::Id;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

const STEPS: usize = 60;

/// Something that happens to one of two products; orders are picked by their place among those made so far.
#[derive(Clone, Debug)]
enum Step {
    Receive { product: usize, pieces: i64 },
    Reserve { product: usize, pieces: i64 },
    Release { order: usize },
    Issue { order: usize, pieces: i64 },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (0..2_usize, 1..6_i64).prop_map(|(product, pieces)| Step::Receive { product, pieces }),
        4 => (0..2_usize, 1..9_i64).prop_map(|(product, pieces)| Step::Reserve { product, pieces }),
        1 => (0..8_usize).prop_map(|order| Step::Release { order }),
        4 => (0..8_usize, 1..5_i64).prop_map(|(order, pieces)| Step::Issue { order, pieces }),
    ]
}

async fn t20_reserved_is_the_sum_of_reservations_after_any_sequence(engine: Engine) {
    let steps =
        prop::collection::vec(step(), STEPS).new_tree(&mut TestRunner::deterministic()).unwrap().current();
    let shelf = Shelf::new(engine).await;
    let products = [shelf.stocked("TEA", 10).await, shelf.stocked("MILK", 10).await];
    let mut orders: Vec<(Document, Id)> = Vec::new();
    let (mut done, mut refused) = (0, 0);
    for step in steps {
        let nth = |order: usize| orders.get(order % orders.len().max(1)).copied();
        let outcome = match step {
            Step::Receive { product, pieces } => shelf.receive(products[product], pieces).await,
            Step::Reserve { product, pieces } => {
                let order = order(orders.len() as u128);
                orders.push((order, products[product]));
                // Two lines of the same product, so that an order is used up line by line.
                let lines = [
                    (line_of(order, 1), products[product], pieces),
                    (line_of(order, 2), products[product], 1),
                ];
                shelf.reserve(order, &lines).await
            }
            Step::Release { order } => match nth(order) {
                Some((order, _)) => shelf.release(order).await,
                None => Ok(()),
            },
            Step::Issue { order, pieces } => match nth(order) {
                Some((order, product)) => {
                    shelf.issue(Some(order), &[(line_of(order, 1), product, pieces)]).await
                }
                None => Ok(()),
            },
        };
        match outcome {
            Ok(()) => done += 1,
            Err(error) => {
                assert!(error.is(INSUFFICIENT_STOCK), "{error}");
                refused += 1;
            }
        }
    }
    assert!(done > 10 && refused > 3, "the sequence should meet both: {done} done, {refused} refused");
    for product in products {
        let (on_hand, reserved) = shelf.balance(product).await;
        assert!(reserved <= on_hand);
    }
    assert_eq!(shelf.world.findings().await, []);
}

engines!(t20_reserved_is_the_sum_of_reservations_after_any_sequence);
