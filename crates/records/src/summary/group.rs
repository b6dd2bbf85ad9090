//! Rows by group: by value, the largest first; by time, in order.

use std::collections::BTreeMap;

use kernel::{Day, Instant, Result, Zone};
use platform::{Ctx, Source};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, SelectStatement};
use serde_json::Value as Json;

use super::ask::Cut;
use super::query::{self, Key};
use super::total::Total;
use super::{GROUPS_MAX, PERIODS_MAX};
use crate::errors::TOO_MANY_GROUPS;
use crate::table::column;
use crate::{Datum, Field, Form, RecordKind};

const DAY_MICROS: i64 = 86_400_000_000;
/// Added to an instant before it is cut into days, so that those before 1970 are cut downwards as well.
const SHIFT_DAYS: i64 = 800_000;

/// What the rows of a group have in common.
pub(crate) struct GroupKey {
    pub(crate) value: Datum,
    pub(crate) cut: Cut,
}

impl GroupKey {
    /// `"draft"`, `"2026-03-01"`, `"2026-03"`, `"2026"`; null of those without a value.
    pub(crate) fn json(&self, ctx: &Ctx, field: &Field) -> Json {
        let text = |chars: usize| match self.value.int().and_then(|number| i32::try_from(number).ok()) {
            Some(number) => Json::from(Day(number).to_string().chars().take(chars).collect::<String>()),
            None => Json::Null,
        };
        match self.cut {
            Cut::Value => self.value.json(field.form, ctx.company().currency),
            Cut::Day => text("yyyy-mm-dd".len()),
            Cut::Month => text("yyyy-mm".len()),
            Cut::Year => text("yyyy".len()),
        }
    }
}

/// The groups of an answer, and how many it has not.
pub(crate) struct Grouped {
    pub(crate) groups: Vec<(GroupKey, Total)>,
    pub(crate) left_off: i64,
}

/// Rows of the same value, the largest groups first.
pub(super) async fn by_value(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    rows: &SelectStatement,
    sums: &[usize],
    at: usize,
) -> Result<Grouped> {
    let field = &kind.fields[at];
    let key = Key { expr: column(kind, field.name), form: field.form, max: None };
    let largest = query::largest(source, rows, &key, GROUPS_MAX + 1).await?;
    let left_off = match largest.len() > GROUPS_MAX {
        true => query::how_many(source, rows, &key).await? - GROUPS_MAX as i64,
        false => 0,
    };
    let kept = &largest[..largest.len().min(GROUPS_MAX)];
    let mut named = rows.clone();
    if left_off > 0 {
        let values = kept.iter().filter(|(value, _)| !value.is_null());
        let among = column(kind, field.name).is_in(values.map(|(value, _)| value.bind(field.form)));
        let absent = kept.iter().any(|(value, _)| value.is_null());
        named.and_where(if absent { among.or(column(kind, field.name).is_null()) } else { among });
    }
    let mut totals = match sums.is_empty() {
        true => kept.iter().map(|(value, count)| (value.clone(), counted(*count))).collect(),
        false => query::totals(ctx, source, kind, &named, sums, Some(&key)).await?,
    };
    let mut groups = Vec::with_capacity(kept.len());
    for (value, _) in kept {
        if let Some(total) = totals.remove(value) {
            groups.push((GroupKey { value: value.clone(), cut: Cut::Value }, total));
        }
    }
    groups.sort_by(|(a, one), (b, other)| other.count.cmp(&one.count).then_with(|| a.value.cmp(&b.value)));
    Ok(Grouped { groups, left_off })
}

fn counted(count: i64) -> Total {
    Total { count, ..Total::default() }
}

/// Rows of the same day, month or year, in order; those without one come first. The latest are kept.
pub(super) async fn by_time(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    rows: &SelectStatement,
    sums: &[usize],
    (at, cut): (usize, Cut),
) -> Result<Grouped> {
    let field = &kind.fields[at];
    let max = Some(PERIODS_MAX as u64);
    let key = match field.form {
        Form::Day => Key { expr: column(kind, field.name), form: Form::Day, max },
        _ => {
            let span = query::span(source, rows, column(kind, field.name)).await?;
            let (first, last) = span.unwrap_or_default();
            Key {
                expr: local_day(&ctx.company().zone, || column(kind, field.name), first, last),
                form: Form::Big,
                max,
            }
        }
    };
    let totals = query::totals(ctx, source, kind, rows, sums, Some(&key)).await?;
    if totals.len() > PERIODS_MAX {
        return Err(TOO_MANY_GROUPS.with("periods_max", PERIODS_MAX));
    }
    let mut by_period: BTreeMap<Datum, Total> = BTreeMap::new();
    for (value, total) in totals {
        by_period.entry(period(field.form, cut, &value)).or_default().take(total);
    }
    let left_off = by_period.len().saturating_sub(GROUPS_MAX);
    let groups = by_period.into_iter().skip(left_off);
    let groups = groups.map(|(value, total)| (GroupKey { value, cut }, total)).collect();
    Ok(Grouped { groups, left_off: left_off as i64 })
}

/// The first day of a key's period.
fn period(form: Form, cut: Cut, value: &Datum) -> Datum {
    let Some(number) = value.int() else { return Datum::Null };
    let day = match form {
        Form::Day => number,
        // Microseconds of local time, from its midnight on: read as if they were UTC's.
        _ => i64::from(Zone::UTC.day(Instant(number - SHIFT_DAYS * DAY_MICROS)).0),
    };
    Datum::Int(first_day(cut, day))
}

fn first_day(cut: Cut, day: i64) -> i64 {
    match cut {
        Cut::Month => day - day % 100 + 1,
        Cut::Year => day - day % 10_000 + 101,
        Cut::Day | Cut::Value => day,
    }
}

/// The key of the group that a row with this value is in.
pub(crate) fn group_of(ctx: &Ctx, field: &Field, cut: Cut, value: &Datum) -> Datum {
    match (cut, value.int()) {
        (Cut::Value, _) => value.clone(),
        (_, None) => Datum::Null,
        (_, Some(day)) if field.form == Form::Day => Datum::Int(first_day(cut, day)),
        (_, Some(at)) => Datum::Int(first_day(cut, i64::from(ctx.company().zone.day(Instant(at)).0))),
    }
}

/// The local midnight of an instant between two others, shifted to be above zero.
fn local_day(zone: &Zone, column: impl Fn() -> Expr, first: i64, last: i64) -> Expr {
    let offsets = zone.offsets(Instant(first), Instant(last));
    let shift = SHIFT_DAYS * DAY_MICROS;
    let local = || -> Expr {
        match offsets.as_slice() {
            [] => column().add(shift),
            [(_, offset)] => column().add(shift + offset),
            [before @ .., (_, after)] => {
                let ends = offsets.iter().skip(1).map(|(at, _)| at.0);
                let mut case = CaseStatement::new();
                for ((_, offset), end) in before.iter().zip(ends) {
                    case = case.case(column().lt(end), column().add(shift + offset));
                }
                case.finally(column().add(shift + after)).into()
            }
        }
    };
    local().sub(local().modulo(DAY_MICROS))
}
