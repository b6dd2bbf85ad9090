//! Two years of trade, told step by step in the order in which they happened.
//!
//! Each step is one transaction at its own instant, through the commands that the API has. What a step leads to (an
//! order to its shipment, an invoice to its payment) is put among the steps to come; what would come after now stays
//! undone: open drafts, goods on the way, invoices not yet due.

mod sale;
mod shelf;
mod steps;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use kernel::{Id, Instant, Result};
use platform::Ctx;

use self::shelf::Shelf;
use super::Tell;
use super::calendar;
use super::chance::Chance;
use super::log::Log;
use super::people::Customer;
use super::places::Places;
use super::range::Range;
use super::teller::Teller;
use crate::progress;

const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The world in which the trade happens.
pub(super) struct World {
    pub(super) places: Places,
    pub(super) range: Range,
    pub(super) customers: Vec<Customer>,
}

/// Something that will happen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Restock { location: usize },
    Correct { location: usize },
    Place,
    Confirm { order: Box<Order> },
    Cancel { order: Box<Order>, was_confirmed: bool },
    Ship { order: Box<Order>, part: Part },
    Deliver { shipment: Id },
    Pay { invoice: Box<Owed>, share: Share },
    Credit { invoice: Id },
}

/// How much of an order leaves at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    All,
    Half,
    Rest,
}

/// How much of what is owed is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Share {
    All,
    Half,
    Rest,
}

/// An order as its later steps need it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    id: Id,
    customer: usize,
    /// The goods: line, product among the goods, quantity in the line's unit, and in pieces.
    lines: Vec<OrderLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct OrderLine {
    id: Id,
    product: usize,
    quantity: i64,
    pieces: i64,
}

/// An invoice that was sent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Owed {
    id: Id,
    customer: usize,
    /// Cents.
    total: i64,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub orders: u64,
    pub shipments: u64,
    pub invoices: u64,
    pub payments: u64,
    pub credit_notes: u64,
}

/// The trade while it is told.
struct Trade<'a> {
    ctx: &'a Ctx,
    log: &'a Log,
    teller: Teller,
    world: &'a World,
    chance: &'a mut Chance,
    shelf: Shelf,
    /// The earliest first; of two at one instant the one that was put there first.
    to_come: BinaryHeap<Reverse<(Instant, u64, Step)>>,
    planned: u64,
    told: Told,
}

/// Tells two years of trade with about `count` orders, up to the present.
pub(super) async fn tell(
    ctx: &Ctx,
    log: &Log,
    world: &World,
    chance: &mut Chance,
    count: i64,
    tell: Tell<'_>,
) -> Result<Told> {
    let today = ctx.today();
    let zone = ctx.company().zone.clone();
    let orders = calendar::orders(chance, today, &zone, count);
    let (mut placed, all) = (0, orders.len() as u64);
    let bar = progress::bar("Orders", all);
    tell(placed, all);
    let mut trade = Trade {
        ctx,
        log,
        teller: Teller::new(ctx.runtime()),
        world,
        chance,
        shelf: Shelf::new(&world.range, world.places.stores.len() + 1),
        to_come: BinaryHeap::new(),
        planned: 0,
        told: Told::default(),
    };
    trade.plan_stock(today, &zone);
    for at in orders {
        trade.plan(at, Step::Place);
    }
    while let Some(Reverse((at, _, step))) = trade.to_come.pop() {
        if at >= ctx.now() {
            break;
        }
        if step == Step::Place {
            bar.inc(1);
            placed += 1;
            tell(placed, all);
        }
        trade.take(at, step).await?;
    }
    bar.finish();
    Ok(trade.told)
}

impl Trade<'_> {
    fn plan(&mut self, at: Instant, step: Step) {
        self.planned += 1;
        self.to_come.push(Reverse((at, self.planned, step)));
    }

    /// Plans a step so many days and up to so many hours later, while the shops are open.
    fn plan_after(&mut self, at: Instant, days: i64, hours: i64, step: Step) {
        let minutes = self.chance.between(10, Ord::max(hours * 60, 10));
        let at = Instant(at.0 + days * DAY + minutes * MINUTE);
        let at = calendar::in_opening_hours(self.chance, at, &self.ctx.company().zone);
        self.plan(at, step);
    }

    /// Goods come on the first morning, and every Monday where they run low; on the first of the month some are
    /// found broken.
    fn plan_stock(&mut self, today: kernel::Day, zone: &kernel::Zone) {
        let first = today.plus_days(-calendar::DAYS);
        let locations = self.world.places.stores.len() + 1;
        for back in 0..calendar::DAYS {
            let day = first.plus_days(back);
            let morning = kernel::time::business_day_start(day, zone, 6 * 60 + 30);
            for location in 0..locations {
                let at = Instant(morning.0 + i64::try_from(location).unwrap_or(0) * MINUTE);
                if back == 0 || day.weekday() == kernel::time::Weekday::Monday {
                    self.plan(at, Step::Restock { location });
                }
                if back > 0 && day.day() == 1 && location % 3 == usize::from(day.month()) % 3 {
                    self.plan(Instant(at.0 + HOUR), Step::Correct { location });
                }
            }
        }
    }

    /// The place of goods: the stores' in their order, then the warehouse.
    fn location(&self, at: usize) -> Id {
        self.world.places.stores.get(at).map_or(self.world.places.warehouse, |store| store.location)
    }

    async fn take(&mut self, at: Instant, step: Step) -> Result<()> {
        // Boxed: each of them is a large future.
        match step {
            Step::Restock { location } => Box::pin(self.restock(at, location)).await,
            Step::Correct { location } => Box::pin(self.correct(at, location)).await,
            Step::Place => Box::pin(self.place(at)).await,
            Step::Confirm { order } => Box::pin(self.confirm(at, *order)).await,
            Step::Cancel { order, was_confirmed } => Box::pin(self.cancel(at, *order, was_confirmed)).await,
            Step::Ship { order, part } => Box::pin(self.ship(at, *order, part)).await,
            Step::Deliver { shipment } => Box::pin(self.deliver(at, shipment)).await,
            Step::Pay { invoice, share } => Box::pin(self.pay(at, *invoice, share)).await,
            Step::Credit { invoice } => Box::pin(self.credit(at, invoice)).await,
        }
    }
}
