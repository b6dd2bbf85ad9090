//! The steps, each in one transaction at its own instant.

use kernel::{Amount, Error, Id, Instant, Result};
use parties::CREDIT_EXCEEDED;
use platform::numbering::Series;
use platform::{BoxFuture, Ctx, Tx, pipeline};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::super::chance::Chance;
use super::super::names::{CANCEL_REASONS, CARRIERS, CREDIT_REASONS, STOCK_REASONS};
use super::super::teller::{Teller, id_of, text_of};
use super::sale::Wish;
use super::{DAY, Order, OrderLine, Owed, Part, Share, Step, Trade};

/// Ways to pay, and how many of a hundred payments go them.
const METHODS: &[(&str, usize)] = &[("mpesa", 45), ("bank", 35), ("cash", 12), ("card", 5), ("cheque", 3)];

/// Numbers of goods receipts.
const RECEIPTS: Series = Series { code: "GR" };

/// What an order becomes once it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    Confirmed,
    Draft,
    DraftGivenUp,
    GivenUp,
}

impl Trade<'_> {
    /// Runs commands in one transaction at an instant.
    async fn write<T, F>(&self, at: Instant, series: &[Series], work: F) -> Result<T>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: for<'a> Fn(&'a Teller, &'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
    {
        let ctx = self.at(at, series).await?;
        self.log.write(&ctx, told(&self.teller, work)).await
    }

    /// As [`Trade::write`]; nothing when the customer's credit does not allow it.
    async fn attempt<T, F>(&self, at: Instant, series: &[Series], work: F) -> Result<Option<T>>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        F: for<'a> Fn(&'a Teller, &'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
    {
        let ctx = self.at(at, series).await?;
        self.log.attempt(&ctx, CREDIT_EXCEEDED, told(&self.teller, work)).await
    }

    async fn at(&self, at: Instant, series: &[Series]) -> Result<Ctx> {
        let ctx = self.ctx.clone().at(at);
        for one in series {
            pipeline::reserve_numbers(&ctx, *one, 2).await?;
        }
        Ok(ctx)
    }

    async fn create(&self, at: Instant, path: &'static str, body: Value) -> Result<()> {
        self.write(at, &self.teller.series(path), move |teller, ctx, tx| {
            let body = body.clone();
            Box::pin(async move { teller.create(ctx, tx, path, body).await.map(drop) })
        })
        .await
    }

    async fn verb(&self, at: Instant, path: &'static str, id: Id, body: Value) -> Result<()> {
        self.write(at, &[], move |teller, ctx, tx| {
            let body = body.clone();
            Box::pin(async move { teller.verb(ctx, tx, path, id, body).await.map(drop) })
        })
        .await
    }

    pub(super) async fn restock(&mut self, at: Instant, location: usize) -> Result<()> {
        let came = self.shelf.restock(location);
        if came.is_empty() {
            return Ok(());
        }
        let goods = &self.world.range.goods;
        let line = |(product, pieces): &(usize, i64)| {
            let product = &goods[*product];
            json!({ "product_id": product.id, "quantity": pieces, "unit_cost": product.cost })
        };
        let lines: Vec<Value> = came.iter().map(line).collect();
        let body = json!({ "location_id": self.location(location), "lines": lines, "reason": "Delivery" });
        self.write(at, &[RECEIPTS], move |teller, ctx, tx| {
            let body = body.clone();
            Box::pin(async move { teller.create(ctx, tx, "/inventory/receipts", body).await.map(drop) })
        })
        .await
    }

    pub(super) async fn correct(&mut self, at: Instant, location: usize) -> Result<()> {
        let lost = self.shelf.lose(location, self.chance);
        if lost.is_empty() {
            return Ok(());
        }
        let goods = &self.world.range.goods;
        let line = |(product, pieces): &(usize, i64)| json!({ "product_id": goods[*product].id, "quantity": -pieces });
        let lines: Vec<Value> = lost.iter().map(line).collect();
        let reason = *self.chance.pick(STOCK_REASONS);
        let body = json!({ "location_id": self.location(location), "lines": lines, "reason": reason });
        self.create(at, "/inventory/adjustments", body).await
    }

    pub(super) async fn place(&mut self, at: Instant) -> Result<()> {
        let days_left = (self.ctx.now().0 - at.0) / DAY;
        let Some(wish) = self.wish(i64::from(super::calendar::DAYS) - days_left) else { return Ok(()) };
        let mut course = match self.chance.below(100) {
            0..84 => Course::Confirmed,
            84..94 => Course::Draft,
            94..97 => Course::DraftGivenUp,
            _ => Course::GivenUp,
        };
        let confirms = matches!(course, Course::Confirmed | Course::GivenUp);
        let order = match self.written(at, &wish, confirms).await? {
            Some(order) => order,
            None => {
                course = Course::DraftGivenUp;
                let draft = self.written(at, &wish, false).await?;
                draft.ok_or_else(|| Error::internal("a draft was refused for its customer's credit"))?
            }
        };
        self.told.orders += 1;
        if course != Course::DraftGivenUp {
            // A draft's goods are kept back in mind, so that it can be confirmed.
            self.put_back(&order, -1);
        }
        match course {
            Course::Confirmed => self.plan_shipment(at, order),
            Course::Draft => self.plan_after(at, 0, 30, Step::Confirm { order: Box::new(order) }),
            Course::DraftGivenUp => {
                self.plan_after(at, 2, 70, Step::Cancel { order: Box::new(order), was_confirmed: false });
            }
            Course::GivenUp => {
                self.plan_after(at, 0, 20, Step::Cancel { order: Box::new(order), was_confirmed: true });
            }
        }
        Ok(())
    }

    async fn written(&self, at: Instant, wish: &Wish, confirm: bool) -> Result<Option<Order>> {
        let mut body = wish.body.clone();
        body["confirm"] = json!(confirm);
        let written = self.attempt(at, &[orders::SERIES], move |teller, ctx, tx| {
            let body = body.clone();
            Box::pin(async move { ids_of(&teller.create(ctx, tx, "/sales/orders", body).await?) })
        });
        let Some((id, written)) = written.await? else { return Ok(None) };
        let lines = wish.lines.iter().zip(written).map(|(line, id)| OrderLine { id, ..line.clone() });
        Ok(Some(Order { id, customer: wish.customer, lines: lines.collect() }))
    }

    /// Puts an order's goods back on the shelf (1), or takes them off it (−1).
    fn put_back(&mut self, order: &Order, sign: i64) {
        let store = self.world.customers[order.customer].store;
        for line in &order.lines {
            self.shelf.change(store, line.product, sign * line.pieces);
        }
    }

    pub(super) async fn confirm(&mut self, at: Instant, order: Order) -> Result<()> {
        let id = order.id;
        let confirmed = self.attempt(at, &[], move |teller, ctx, tx| {
            Box::pin(async move {
                teller.verb(ctx, tx, "/sales/orders/{id}/confirm", id, Value::Null).await.map(drop)
            })
        });
        match confirmed.await? {
            Some(()) => self.plan_shipment(at, order),
            None => {
                self.put_back(&order, 1);
                self.plan_after(at, 1, 50, Step::Cancel { order: Box::new(order), was_confirmed: false });
            }
        }
        Ok(())
    }

    pub(super) async fn cancel(&mut self, at: Instant, order: Order, was_confirmed: bool) -> Result<()> {
        let reason = *self.chance.pick(CANCEL_REASONS);
        self.verb(at, "/sales/orders/{id}/cancel", order.id, json!({ "reason": reason })).await?;
        if was_confirmed {
            self.put_back(&order, 1);
        }
        Ok(())
    }

    fn plan_shipment(&mut self, at: Instant, order: Order) {
        let can_split = order.lines.iter().any(|line| line.quantity > 1);
        let part = if can_split && self.chance.percent(12) { Part::Half } else { Part::All };
        let days = self.chance.between(0, 2);
        self.plan_after(at, days, 20, Step::Ship { order: Box::new(order), part });
    }

    /// The goods leave, and what has left is billed.
    pub(super) async fn ship(&mut self, at: Instant, order: Order, part: Part) -> Result<()> {
        let lines = match part {
            // What is halved leaves; what cannot be halved follows.
            Part::Half => {
                let halves = order.lines.iter().filter(|line| line.quantity > 1);
                Some(
                    halves
                        .map(|line| json!({ "line_id": line.id, "quantity": line.quantity / 2 }))
                        .collect::<Vec<_>>(),
                )
            }
            Part::All | Part::Rest => None,
        };
        let carrier = *self.chance.pick(CARRIERS);
        let (id, shipped) = (order.id, json!({ "order_id": order.id, "lines": lines, "carrier": carrier }));
        let (shipment, invoice, total) = self
            .write(at, &[shipping::SERIES], move |teller, ctx, tx| {
                let shipped = shipped.clone();
                Box::pin(async move { ship_and_bill(teller, ctx, tx, id, shipped).await })
            })
            .await?;
        self.told.shipments += 1;
        self.told.invoices += 1;
        self.plan_after(at, 0, 48, Step::Deliver { shipment });
        if part == Part::Half {
            let days = self.chance.between(1, 4);
            self.plan_after(at, days, 20, Step::Ship { order: Box::new(order.clone()), part: Part::Rest });
        }
        if total > 0 {
            self.plan_payment(at, Owed { id: invoice, customer: order.customer, total });
        }
        Ok(())
    }

    pub(super) async fn deliver(&mut self, at: Instant, shipment: Id) -> Result<()> {
        self.verb(at, "/shipping/shipments/{id}/deliver", shipment, Value::Null).await
    }

    /// Most pay in time, some late, some in parts, a few not at all; and some invoices are taken back.
    fn plan_payment(&mut self, at: Instant, owed: Owed) {
        let terms = i64::from(self.world.customers[owed.customer].payment_days);
        let (invoice, due) = (Box::new(owed), terms.max(0));
        let early = self.chance.between(0, due.min(5));
        let late = self.chance.between(2, 28);
        match self.chance.below(100) {
            0..2 => self.plan_after(at, 2, 90, Step::Credit { invoice: invoice.id }),
            2..74 => self.plan_after(at, due - early, 8, Step::Pay { invoice, share: Share::All }),
            74..89 => self.plan_after(at, due + late, 8, Step::Pay { invoice, share: Share::All }),
            89..96 => {
                let rest = Step::Pay { invoice: invoice.clone(), share: Share::Rest };
                self.plan_after(at, due, 8, Step::Pay { invoice, share: Share::Half });
                self.plan_after(at, due + late + 7, 8, rest);
            }
            _ => {}
        }
    }

    pub(super) async fn pay(&mut self, at: Instant, owed: Owed, share: Share) -> Result<()> {
        let half = owed.total / 2;
        let cents = match share {
            Share::All => owed.total,
            Share::Half => half,
            Share::Rest => owed.total - half,
        };
        if cents == 0 {
            return Ok(());
        }
        let amount = self.ctx.company().currency.decimal(Amount(cents));
        let (method, reference) = method(self.chance);
        let body = json!({
            "customer_id": self.world.customers[owed.customer].id,
            "method": method,
            "amount": amount,
            "reference": reference,
            "allocations": [{ "invoice_id": owed.id, "amount": amount }],
        });
        self.write(at, &[billing::PAYMENTS], move |teller, ctx, tx| {
            let body = body.clone();
            Box::pin(async move { teller.create(ctx, tx, "/billing/payments", body).await.map(drop) })
        })
        .await?;
        self.told.payments += 1;
        Ok(())
    }

    pub(super) async fn credit(&mut self, at: Instant, invoice: Id) -> Result<()> {
        let reason = *self.chance.pick(CREDIT_REASONS);
        self.verb(at, "/billing/invoices/{id}/credit", invoice, json!({ "reason": reason })).await?;
        self.told.credit_notes += 1;
        Ok(())
    }
}

fn method(chance: &mut Chance) -> (&'static str, Option<String>) {
    let (method, _) = METHODS[chance.weighted(METHODS.iter().map(|(_, weight)| *weight))];
    let reference = match method {
        "mpesa" => Some(format!("S{}", chance.reference(9))),
        "bank" => Some(format!("FT{}", chance.reference(10))),
        "cheque" => Some(format!("{:06}{}", chance.below(1_000_000), chance.reference(3))),
        _ => None,
    };
    (method, reference)
}

/// A shipment that leaves, and the invoice of it, posted and sent, with its total in cents.
async fn ship_and_bill(
    teller: &Teller,
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: Id,
    shipment: Value,
) -> Result<(Id, Id, i64)> {
    let shipment = id_of(&teller.create(ctx, tx, "/shipping/shipments", shipment).await?)?;
    teller.verb(ctx, tx, "/shipping/shipments/{id}/ship", shipment, Value::Null).await?;
    let wanted = json!({ "order_id": order, "of": "shipped" });
    let invoice = id_of(&teller.create(ctx, tx, "/billing/invoices", wanted).await?)?;
    teller.verb(ctx, tx, "/billing/invoices/{id}/post", invoice, Value::Null).await?;
    let sent = teller.verb(ctx, tx, "/billing/invoices/{id}/send", invoice, Value::Null).await?;
    Ok((shipment, invoice, cents(ctx, text_of(&sent, "total")?)?))
}

/// The order's id and its lines'.
fn ids_of(order: &Value) -> Result<(Id, Vec<Id>)> {
    let lines = order["lines"].as_array().ok_or_else(|| Error::internal("an order without lines"))?;
    Ok((id_of(order)?, lines.iter().map(id_of).collect::<Result<_>>()?))
}

/// Work with the modules' commands, as a step of the log.
fn told<T, F>(
    teller: &Teller,
    work: F,
) -> impl for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static
where
    T: Send + 'static,
    F: for<'a> Fn(&'a Teller, &'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
{
    let (teller, work) = (teller.clone(), std::sync::Arc::new(work));
    move |ctx, tx| {
        let (teller, work) = (teller.clone(), work.clone());
        Box::pin(async move { work(&teller, ctx, tx).await })
    }
}

fn cents(ctx: &Ctx, decimal: &str) -> Result<i64> {
    Ok(ctx.company().currency.amount(kernel::Decimal::parse(decimal)?)?.0)
}
