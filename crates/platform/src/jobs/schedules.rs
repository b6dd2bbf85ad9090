//! Jobs that come by themselves: once per company and slot, whatever the number of processes.
//!
//! The last slot that was enqueued is a row; whoever moves it on enqueues, in the same transaction. Slots missed
//! while nothing ran are made up for within a bound.

use kernel::time::business_day_start;
use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde::Serialize;

use super::{NewJob, put};
use crate::{Company, Id, JobKind, Result, Runtime, Schedule, Scope};

/// Daily slots that are made up for after a standstill; of the more frequent ones only the latest.
const CATCH_UP_DAYS_MAX: usize = 7;

mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_schedule")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub kind: String,
        /// Everything up to here is enqueued.
        pub last_slot: Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// What a scheduled job is told.
#[derive(Serialize)]
struct Slot {
    /// The slot that it runs for, which may be earlier than now.
    slot: Instant,
    /// The slot's date in the company's zone.
    day: Day,
}

/// Enqueues what is due for every company, and tells how much that was.
pub(crate) async fn enqueue_due(runtime: &Runtime) -> Result<u64> {
    let kinds: Vec<JobKind> = runtime
        .registry()
        .modules
        .iter()
        .flat_map(|module| &module.jobs)
        .filter(|kind| kind.schedule.is_some())
        .cloned()
        .collect();
    if kinds.is_empty() {
        return Ok(0);
    }
    let mut enqueued = 0;
    for company in runtime.companies().await? {
        let scope = Scope::company(company.id);
        let places = runtime.db().read().select::<row::Entity>(&scope).all().await?;
        for kind in &kinds {
            let Some(schedule) = kind.schedule else { continue };
            let place = places.iter().find(|place| place.kind == kind.name);
            let latest = latest_slot(schedule, &company, runtime.clock().now());
            if place.is_none_or(|place| place.last_slot < latest) {
                enqueued += move_on(runtime, &company, kind.name, schedule, latest).await?;
            }
        }
    }
    Ok(enqueued)
}

/// Moves a schedule's place to `latest` and enqueues the slots between, in one transaction. A schedule that is new
/// begins here, without a job for the past.
async fn move_on(
    runtime: &Runtime,
    company: &Company,
    kind: &'static str,
    schedule: Schedule,
    latest: Instant,
) -> Result<u64> {
    let (runtime_, company) = (runtime.clone(), company.clone());
    runtime
        .db()
        .write(move |tx| {
            let (runtime, company) = (runtime_.clone(), company.clone());
            Box::pin(async move {
                let Some(last) = claim(&runtime, tx, company.id, kind, latest).await? else {
                    return Ok(db::Outcome::Commit(0));
                };
                let slots = missed(schedule, &company, last, latest);
                for slot in &slots {
                    let job = NewJob {
                        kind,
                        company_id: Some(company.id),
                        run_at: *slot,
                        unique_key: Some(format!("{kind}:{}:{}", company.id, slot.seconds())),
                    };
                    put(&runtime, tx, job, &Slot { slot: *slot, day: company.zone.day(*slot) }).await?;
                }
                Ok(db::Outcome::Commit(slots.len() as u64))
            })
        })
        .await
}

/// The place before it was moved, or nothing when another process has moved it or it is new.
async fn claim(
    runtime: &Runtime,
    tx: &db::Tx,
    company: Id,
    kind: &str,
    latest: Instant,
) -> Result<Option<Instant>> {
    let scope = Scope::company(company);
    let place = tx.select::<row::Entity>(&scope).filter(row::Column::Kind.eq(kind)).locked().one().await?;
    match place {
        Some(place) if place.last_slot >= latest => Ok(None),
        Some(place) => {
            tx.update::<row::Entity>(&scope)
                .set(row::Column::LastSlot, Expr::val(latest))
                .filter(row::Column::Id.eq(place.id))
                .exec()
                .await?;
            Ok(Some(place.last_slot))
        }
        None => {
            let id = runtime.clock().id();
            let first = row::Model { id, company_id: company, kind: kind.to_owned(), last_slot: latest };
            match tx.insert::<row::Entity>(&scope, first).await {
                Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
                other => other.map(|()| None),
            }
        }
    }
}

/// The last slot that is not after `now`.
fn latest_slot(schedule: Schedule, company: &Company, now: Instant) -> Instant {
    match schedule {
        Schedule::Minutes(minutes) => {
            let period = i64::from(minutes.max(1)) * 60_000_000;
            Instant(now.0.div_euclid(period) * period)
        }
        Schedule::Daily(minute) => {
            let today = company.zone.day(now);
            let slot = daily_slot(company, today, minute);
            if slot <= now { slot } else { daily_slot(company, today.plus_days(-1), minute) }
        }
    }
}

/// The slots after `last` up to `latest`, the oldest left out where they are too many.
fn missed(schedule: Schedule, company: &Company, last: Instant, latest: Instant) -> Vec<Instant> {
    let Schedule::Daily(minute) = schedule else { return vec![latest] };
    let mut slots = Vec::new();
    let mut day = company.zone.day(latest);
    let mut slot = latest;
    while slot > last && slots.len() < CATCH_UP_DAYS_MAX {
        slots.push(slot);
        day = day.plus_days(-1);
        slot = daily_slot(company, day, minute);
    }
    slots.reverse();
    slots
}

fn daily_slot(company: &Company, day: Day, minute: u32) -> Instant {
    business_day_start(day, &company.zone, i32::try_from(minute).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(zone: &str) -> Company {
        let zone = kernel::Zone::parse(zone).expect("a known zone");
        Company { zone, ..(*crate::runtime::nobody()).clone() }
    }

    fn at(text: &str) -> Instant {
        Instant::parse(text).expect("RFC 3339")
    }

    #[test]
    fn t57_a_daily_slot_is_at_the_company_s_own_clock_also_when_the_clock_is_put_forward() {
        let berlin = company("Europe/Berlin");
        let daily = Schedule::Daily(3 * 60);
        assert_eq!(latest_slot(daily, &berlin, at("2026-03-28T12:00:00Z")), at("2026-03-28T02:00:00Z"));
        assert_eq!(latest_slot(daily, &berlin, at("2026-03-29T12:00:00Z")), at("2026-03-29T01:00:00Z"));
        assert_eq!(latest_slot(daily, &berlin, at("2026-03-29T00:30:00Z")), at("2026-03-28T02:00:00Z"));
    }

    #[test]
    fn missed_days_are_made_up_for_within_a_bound_and_missed_minutes_once() {
        let nairobi = company("Africa/Nairobi");
        let daily = Schedule::Daily(0);
        let latest = latest_slot(daily, &nairobi, at("2026-05-10T12:00:00Z"));
        let two = missed(daily, &nairobi, at("2026-05-07T21:00:00Z"), latest);
        assert_eq!(two, [at("2026-05-08T21:00:00Z"), at("2026-05-09T21:00:00Z")]);
        assert_eq!(missed(daily, &nairobi, at("2026-01-01T21:00:00Z"), latest).len(), CATCH_UP_DAYS_MAX);
        let minutes = Schedule::Minutes(15);
        let latest = latest_slot(minutes, &nairobi, at("2026-05-10T12:44:59Z"));
        assert_eq!(latest, at("2026-05-10T12:30:00Z"));
        assert_eq!(missed(minutes, &nairobi, at("2026-05-01T00:00:00Z"), latest), [latest]);
    }
}
