//! T40: stock at the end of any day is the sum of the moves up to it, in whatever order they were written down.

use std::time::Duration;

use inventory::{Document, MoveKind, NewMove};
use kernel::{Day, Id, Instant, Qty};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use testkit::{Engine, engines};

use crate::shelf::Shelf;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Told afterwards: a product, days before today, pieces.
type Told = (usize, u32, i64);

async fn t40_stock_at_a_day_is_the_sum_of_the_moves_up_to_it(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let products = [shelf.world.product("TEA", "1").await, shelf.world.product("MILK", "1").await];
    let mut runner = TestRunner::deterministic();
    let mut known: Vec<(Id, Day, i64)> = Vec::new();
    for round in 0..6 {
        let batch: Vec<Told> = prop::collection::vec((0..2_usize, 0..400_u32, 1..9_i64), 12)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        for (product, days, pieces) in tell(&shelf, &products, batch).await {
            known.push((product, days, pieces));
        }
        // Months are summed up in between, and some history comes for months that were.
        if round % 2 == 0 {
            shelf.world.runtime.clock().set(shelf.world.runtime.clock().now().plus(DAY));
            platform::worker::settle(&shelf.world.runtime).await.unwrap();
        }
        assert_eq!(shelf.world.findings().await, []);
        let today = shelf.world.ctx().today();
        for back in [0, 1, 2, 15, 29, 30, 31, 60, 61, 180, 365, 420] {
            let date = today.plus_days(-back);
            let seen = shelf.world.get(&format!("/inventory/stock-at?date={date}")).await;
            for product in products {
                let expected: i64 = known
                    .iter()
                    .filter(|(one, day, _)| *one == product && *day <= date)
                    .map(|(_, _, pieces)| pieces)
                    .sum();
                let items = seen["items"].as_array().unwrap();
                let found = items.iter().find(|item| item["product_id"] == product.to_string());
                let found = found.map_or("0", |item| item["quantity"].as_str().unwrap());
                assert_eq!(found, Qty::whole(expected).to_string(), "{date} in round {round}");
            }
        }
    }
}

/// Writes a batch of history; gives what it says.
async fn tell(shelf: &Shelf, products: &[Id; 2], batch: Vec<Told>) -> Vec<(Id, Day, i64)> {
    let ctx = shelf.world.ctx();
    let mut said = Vec::new();
    let mut moves = Vec::new();
    for (product, days, pieces) in batch {
        let at = Instant(ctx.now().0 - i64::from(days) * 24 * 60 * 60 * 1_000_000);
        said.push((products[product], ctx.day_of(at), pieces));
        let one = NewMove {
            product_id: products[product],
            location_id: shelf.location,
            quantity: Qty::whole(pieces),
            kind: MoveKind::Receipt,
            document: Document { kind: "opening", id: ctx.id() },
            line_id: None,
            unit_cost: None,
            reason: None,
            reason_code: None,
        };
        moves.push((at, one));
    }
    let written = shelf.world.write(move |ctx, tx| {
        let moves = moves.clone();
        Box::pin(async move { inventory::post_history(ctx, tx, moves).await })
    });
    written.await.unwrap();
    said
}

engines!(t40_stock_at_a_day_is_the_sum_of_the_moves_up_to_it);
