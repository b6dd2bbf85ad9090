//! What somebody buys.

use serde_json::{Value, json};

use super::super::range::{Product, pieces};
use super::{OrderLine, Trade};

/// Articles on one order at most, and how many orders have so many.
const LINES: [usize; 7] = [16, 24, 22, 16, 11, 7, 4];

/// A wish, before anybody has written it down.
pub(super) struct Wish {
    pub(super) customer: usize,
    /// The goods; their lines have no ids yet.
    pub(super) lines: Vec<OrderLine>,
    pub(super) body: Value,
}

impl Trade<'_> {
    /// What a customer asks for at an instant; nothing when their store's shelves are empty.
    pub(super) fn wish(&mut self, days_gone: i64) -> Option<Wish> {
        let customer = self.customer(days_gone);
        let who = &self.world.customers[customer];
        let (store, buys_much) = (who.store, who.buys_much);
        let (mut lines, mut written): (Vec<OrderLine>, Vec<Value>) = (Vec::new(), Vec::new());
        for _ in 0..=self.chance.weighted(LINES.into_iter()) {
            let goods = &self.world.range.goods;
            let product = self.chance.weighted(goods.iter().map(|product| product.weight));
            if lines.iter().any(|line: &OrderLine| line.product == product) {
                continue;
            }
            let Some((line, body)) = self.line(store, product, buys_much) else { continue };
            lines.push(line);
            written.push(body);
        }
        if lines.is_empty() {
            return None;
        }
        if self.chance.percent(8) {
            let service = self.chance.pick(&self.world.range.services);
            written.push(json!({ "product_id": service.id, "quantity": 1 }));
        }
        let discount = self.chance.percent(4).then(|| json!({ "rate": "0.05" }));
        let reference = self.chance.percent(30).then(|| format!("PO {}", self.chance.between(100, 9999)));
        let who = &self.world.customers[customer];
        let body = json!({
            "customer_id": who.id,
            "store_id": self.world.places.stores[store].id,
            "lines": written,
            "discount": discount,
            "reference": reference,
        });
        Some(Wish { customer, lines, body })
    }

    /// Somebody who has been a customer by then: the list grows with the trade.
    fn customer(&mut self, days_gone: i64) -> usize {
        let all = self.world.customers.len();
        let share =
            usize::try_from(40 + 60 * days_gone / i64::from(super::calendar::DAYS)).unwrap_or(100).min(100);
        let known = (all * share / 100).max(1);
        self.chance.weighted(self.world.customers[..known].iter().map(|customer| customer.weight))
    }

    fn line(&mut self, store: usize, product: usize, buys_much: bool) -> Option<(OrderLine, Value)> {
        let one: &Product = &self.world.range.goods[product];
        let (id, unit, price) = (one.id, one.boxed, one.price);
        let boxed = unit.is_some() && self.chance.percent(if buys_much { 40 } else { 5 });
        let most = if boxed {
            3
        } else if price > 2000 {
            2
        } else if buys_much {
            24
        } else {
            6
        };
        let wanted = self.chance.between(1, most);
        // Nobody empties a shelf alone.
        let left = self.shelf.left(store, product) / 2;
        let quantity = wanted.min(if boxed { left / pieces(1, true) } else { left });
        if quantity < 1 {
            return None;
        }
        let unit = if boxed { unit } else { None };
        let discount = self.chance.percent(3).then_some("0.1");
        let body = json!({ "product_id": id, "unit_id": unit, "quantity": quantity, "discount": discount });
        let line = OrderLine { id: kernel::Id::nil(), product, quantity, pieces: pieces(quantity, boxed) };
        Some((line, body))
    }
}
