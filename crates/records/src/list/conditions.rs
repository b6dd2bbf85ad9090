//! Filters, order and page boundary as conditions of a statement.

use kernel::Id;
use platform::Ctx;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, NullOrdering, Order, Query, SelectStatement};

use super::query::{Archived, Filter, LinkFilter, ListQuery, Op, SortKey, Test};
use super::tree::Node;
use crate::kind::{ARCHIVED_AT, COMPANY_ID, ID};
use crate::table::column;
use crate::{Datum, Field, RecordKind};

/// After the last code point: what begins with a text lies between it and it with this behind.
const LAST_CHAR: char = char::MAX;

/// What the rows of a list must meet, search aside.
pub(crate) fn filtered(kind: &RecordKind, list: &ListQuery, filters: &[Filter]) -> Condition {
    let mut all = Condition::all();
    if kind.archives() {
        let archived_at = column(kind, ARCHIVED_AT);
        match list.archived {
            Archived::No => all = all.add(archived_at.is_null()),
            Archived::Yes => all = all.add(archived_at.is_not_null()),
            Archived::All => {}
        }
    }
    filters.iter().fold(all, |all, filter| all.add(met(kind, filter)))
}

/// What a tree of conditions asks for.
pub(crate) fn of_tree(ctx: &Ctx, kind: &RecordKind, tree: &Node) -> Condition {
    match tree {
        Node::All(nodes) => {
            nodes.iter().fold(Condition::all(), |all, node| all.add(of_tree(ctx, kind, node)))
        }
        Node::Any(nodes) => {
            nodes.iter().fold(Condition::any(), |any, node| any.add(of_tree(ctx, kind, node)))
        }
        Node::Field(filter) => Condition::all().add(met(kind, filter)),
        Node::Linked(wanted) => linked(ctx, kind, wanted),
    }
}

/// Tied to one of the others that are named, or to all of them.
pub(crate) fn linked(ctx: &Ctx, kind: &RecordKind, wanted: &LinkFilter) -> Condition {
    let link = &kind.links[wanted.at];
    let table = (link.reference)().table;
    let tied = |ids: Vec<Id>| {
        let mut pairs = Query::select();
        pairs
            .column((table, link.own))
            .from(table)
            .and_where(Expr::col((table, COMPANY_ID)).eq(ctx.company_id()))
            .and_where(Expr::col((table, link.other)).is_in(ids));
        column(kind, ID).in_subquery(pairs)
    };
    match wanted.all {
        false => Condition::all().add(tied(wanted.ids.clone())),
        true => wanted.ids.iter().fold(Condition::all(), |all, id| all.add(tied(vec![*id]))),
    }
}

fn met(kind: &RecordKind, filter: &Filter) -> Expr {
    let field = &kind.fields[filter.at];
    let column = || column(kind, field.name);
    let bind = |value: &Datum| Expr::val(value.bind(field.form));
    match &filter.test {
        Test::Compare(Op::Ne, value) if field.optional => column().ne(bind(value)).or(column().is_null()),
        Test::Compare(op, value) => match op {
            Op::Eq => column().eq(bind(value)),
            Op::Ne => column().ne(bind(value)),
            Op::Gt => column().gt(bind(value)),
            Op::Gte => column().gte(bind(value)),
            Op::Lt => column().lt(bind(value)),
            Op::Lte => column().lte(bind(value)),
        },
        Test::In(values) => column().is_in(values.iter().map(|value| value.bind(field.form))),
        Test::Like(start) => begins_with(column, start),
        Test::Null(true) => column().is_null(),
        Test::Null(false) => column().is_not_null(),
    }
}

/// A range instead of a pattern: an index serves it, and no character of the text means anything but itself.
pub(crate) fn begins_with(column: impl Fn() -> Expr, start: &str) -> Expr {
    column().gte(start).and(column().lt(format!("{start}{LAST_CHAR}")))
}

/// Puts the rows in order. What is absent comes before what is there, on every engine.
pub(crate) fn order(kind: &RecordKind, sort: &[SortKey], select: &mut SelectStatement) {
    for key in sort {
        let field = &kind.fields[key.at];
        let order = if key.descending { Order::Desc } else { Order::Asc };
        let column = column(kind, field.name);
        if field.optional {
            let nulls = if key.descending { NullOrdering::Last } else { NullOrdering::First };
            select.order_by_expr_with_nulls(column, order, nulls);
        } else {
            select.order_by_expr(column, order);
        }
    }
}

/// The rows behind the one with these sort values.
///
/// For keys `a, b, id` that is `a > x or (a = x and (b > y or (b = y and id > z)))`. The bound on the first key is
/// said once more by itself, because an index can begin there, which it cannot inside an `or`.
pub(crate) fn behind(kind: &RecordKind, sort: &[SortKey], values: &[Datum]) -> Condition {
    let mut behind: Option<Expr> = None;
    for (key, value) in sort.iter().zip(values).rev() {
        let field = &kind.fields[key.at];
        let further = beyond(kind, field, key.descending, value);
        behind = Some(match behind {
            None => further,
            Some(rest) => further.or(same(kind, field, value).and(rest)),
        });
    }
    let mut all = Condition::all();
    if let (Some(key), Some(value)) = (sort.first(), values.first())
        && !kind.fields[key.at].optional
    {
        let (column, bound) =
            (column(kind, kind.fields[key.at].name), Expr::val(value.bind(kind.fields[key.at].form)));
        all = all.add(if key.descending { column.lte(bound) } else { column.gte(bound) });
    }
    all.add_option(behind)
}

fn same(kind: &RecordKind, field: &Field, value: &Datum) -> Expr {
    match value {
        Datum::Null => column(kind, field.name).is_null(),
        value => column(kind, field.name).eq(Expr::val(value.bind(field.form))),
    }
}

/// Strictly further in the order, where absent is the lowest value.
fn beyond(kind: &RecordKind, field: &Field, descending: bool, value: &Datum) -> Expr {
    let column = || column(kind, field.name);
    match (value, descending) {
        (Datum::Null, false) => column().is_not_null(),
        (Datum::Null, true) => Expr::val(1).eq(0),
        (value, false) => column().gt(Expr::val(value.bind(field.form))),
        (value, true) => {
            let lower = column().lt(Expr::val(value.bind(field.form)));
            if field.optional { lower.or(column().is_null()) } else { lower }
        }
    }
}
