//! Finding by words: each record's folded words are kept in `records_term`, and a search asks for records that have
//! a word beginning with each word typed.
//!
//! The same words may meet one record of a million or nearly all of them, and the engines' planners cannot know.
//! So the engine looks first, at a bounded number of entries, and then writes what every planner can only do in one
//! way: what is *rare* is found first and its rows are fetched; what is *common* is asked of each row, while the list
//! is walked in its order until the page is full.

mod terms;

use kernel::Id;
use platform::{Ctx, Result, Scope, Source, vault};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Func, Query, SelectStatement};

use crate::kind::{COMPANY_ID, ID, Reference};
use crate::list::conditions::begins_with;
use crate::list::query::Search;
use crate::table::{FOUND, FOUND_ID, column};
use crate::{RecordKind, Via, sealed, table};
use terms::{cut, term};
pub(crate) use terms::{index_changed, index_new};

/// What meets at most so many records is rare.
const RARE_MAX: u64 = 4_000;
/// So many records found by another record are named one by one, which lets an index serve each.
const VIA_NAMED_MAX: u64 = 256;

/// One way in which a search finds rows.
enum Way {
    /// These few, by id.
    Few(Box<SelectStatement>),
    /// Those that meet this.
    Met(Expr),
}

/// The rows in scope that the search finds.
pub(crate) async fn select(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    search: &Search,
) -> Result<SelectStatement> {
    let scope = ctx.scope();
    let words: Vec<String> = search.words.iter().map(|word| cut(word)).collect();
    let mut ways = Vec::new();
    ways.extend(by_number(source, scope, kind, &search.typed).await?);
    ways.extend(by_hash(ctx, source, kind, &search.typed).await?);
    if !words.is_empty() && kind.fields.iter().any(|field| field.search) {
        ways.extend(by_own_words(source, scope, kind, &words).await?);
    }
    if !words.is_empty() {
        for via in kind.via {
            ways.extend(by_other(source, scope, kind, via, &words).await?);
        }
    }
    Ok(match ways.pop() {
        Some(Way::Few(few)) if ways.is_empty() => table::select_of(kind, scope, *few),
        last => any_of(kind, scope, ways.into_iter().chain(last)),
    })
}

fn any_of(kind: &RecordKind, scope: &Scope, ways: impl Iterator<Item = Way>) -> SelectStatement {
    let any = ways.fold(Condition::any(), |any, way| {
        any.add(match way {
            Way::Few(few) => column(kind, ID).in_subquery(*few),
            Way::Met(met) => met,
        })
    });
    let mut select = table::select(kind, scope);
    // Of no way at all, nothing comes; an empty condition would be met by everything.
    let nothing = || Condition::all().add(Expr::val(1).eq(0));
    select.cond_where(if any.is_empty() { nothing() } else { any });
    select
}

/// Documents whose number begins with what was typed.
async fn by_number(source: &Source, scope: &Scope, kind: &RecordKind, typed: &str) -> Result<Option<Way>> {
    // `SO-` is the beginning of one as well.
    let looks_like_one =
        typed.chars().any(|char| char.is_ascii_digit() || char == '-') && !typed.contains('\0');
    let Some(number) = kind.number.filter(|_| looks_like_one) else { return Ok(None) };
    let start = typed.to_uppercase();
    let mut few = Query::select();
    few.distinct()
        .expr_as(column(kind, ID), FOUND_ID)
        .from(kind.table)
        .and_where(column(kind, COMPANY_ID).eq(scope.company_id()))
        .and_where(begins_with(|| column(kind, number), &start));
    Ok(match count_up_to_rare(source, &few).await? {
        0 => None,
        rare if rare <= RARE_MAX => Some(Way::Few(Box::new(few))),
        // In a form that no index serves: the list is walked in its own order.
        _ => Some(Way::Met(begins_with(
            || Func::coalesce([column(kind, number), Expr::val("")]).into(),
            &start,
        ))),
    })
}

/// Records of which a sealed field is just what was typed.
async fn by_hash(ctx: &Ctx, source: &Source, kind: &RecordKind, typed: &str) -> Result<Option<Way>> {
    let mut any = Condition::any();
    for (_, field) in kind.fields.iter().enumerate().filter(|(_, field)| field.search) {
        let Some(blind) = sealed::blind_of(field) else { continue };
        if !sealed::could_be(field, typed, &(blind.normal)(typed)) {
            continue;
        }
        let mut hashes = Vec::new();
        for normal in sealed::normals(ctx, field, &blind, typed) {
            hashes.extend(vault::blinds(ctx, source, blind.purpose, &normal).await?);
        }
        any = any.add(column(kind, blind.column).is_in(hashes));
    }
    if any.is_empty() {
        return Ok(None);
    }
    let mut few = Query::select();
    few.distinct()
        .expr_as(column(kind, ID), FOUND_ID)
        .from(kind.table)
        .and_where(column(kind, COMPANY_ID).eq(ctx.company_id()))
        .cond_where(any);
    Ok((count_up_to_rare(source, &few).await? > 0).then_some(Way::Few(Box::new(few))))
}

/// Records that have all words: of the rarest word's, those that have the others too.
async fn by_own_words(
    source: &Source,
    scope: &Scope,
    kind: &RecordKind,
    words: &[String],
) -> Result<Option<Way>> {
    Ok(match rare_word(source, scope, kind.kind, words).await? {
        Rarity::Absent => None,
        Rarity::Rare(rare) => {
            let mut few = with_word(scope, kind.kind, &words[rare]);
            for (_, word) in words.iter().enumerate().filter(|(at, _)| *at != rare) {
                let with_it = with_word(scope, kind.kind, word);
                few.and_where(Expr::col((term::Entity, term::Column::RecordId)).in_subquery(with_it));
            }
            Some(Way::Few(Box::new(few)))
        }
        Rarity::Common => {
            let met = words.iter().map(|word| has_word(column(kind, ID), word));
            met.reduce(ExprTrait::and).map(Way::Met)
        }
    })
}

/// How many records of a kind have these words.
enum Rarity {
    /// One of the words is nobody's.
    Absent,
    /// The word at this place is of few.
    Rare(usize),
    Common,
}

/// Words come longest first: the first is nearly always rare, and the others need no look.
async fn rare_word(source: &Source, scope: &Scope, kind: &str, words: &[String]) -> Result<Rarity> {
    for (at, word) in words.iter().enumerate() {
        match count_up_to_rare(source, &with_word(scope, kind, word)).await? {
            0 => return Ok(Rarity::Absent),
            rare if rare <= RARE_MAX => return Ok(Rarity::Rare(at)),
            _ => {}
        }
    }
    Ok(Rarity::Common)
}

/// Rows that refer to a record which the words find; only to one that the caller may see.
async fn by_other(
    source: &Source,
    scope: &Scope,
    kind: &RecordKind,
    via: &Via,
    words: &[String],
) -> Result<Option<Way>> {
    let other = (via.reference)();
    let Some(named) = other.named else { return Ok(None) };
    match rare_word(source, scope, named.kind, words).await? {
        Rarity::Absent => return Ok(None),
        Rarity::Rare(rare) => {
            let ids = other_ids(source, scope, &other, named.kind, words, rare).await?;
            if ids.is_empty() {
                return Ok(None);
            }
            if ids.len() as u64 <= VIA_NAMED_MAX {
                return Ok(Some(Way::Met(column(kind, via.column).is_in(table::padded(ids)))));
            }
        }
        Rarity::Common => {}
    }
    let id = || Expr::col((other.table, ID));
    let mut found = Query::select();
    found.column((other.table, ID)).from(other.table).cond_where(scope.condition_on(other.columns()));
    found.and_where(id().eq(column(kind, via.column)));
    for word in words {
        found.and_where(has_word(id(), word));
    }
    Ok(Some(Way::Met(is_there(found))))
}

/// The ids of the other records, one more than are named one by one.
async fn other_ids(
    source: &Source,
    scope: &Scope,
    other: &Reference,
    kind: &str,
    words: &[String],
    rare: usize,
) -> Result<Vec<Id>> {
    let id = || Expr::col((other.table, ID));
    let mut select = Query::select();
    select
        .column((other.table, ID))
        .from_subquery(with_word(scope, kind, &words[rare]), FOUND)
        .cross_join(other.table)
        .and_where(id().eq(Expr::col((FOUND, FOUND_ID))))
        .cond_where(scope.condition_on(other.columns()))
        .limit(VIA_NAMED_MAX + 1);
    for (_, word) in words.iter().enumerate().filter(|(at, _)| *at != rare) {
        select.and_where(has_word(id(), word));
    }
    let rows = db::raw::rows(source, &select).await?;
    rows.iter().map(|row| row.try_get_by_index::<Id>(0).map_err(db::of_db)).collect()
}

/// The ids of the records of a kind that have a word with this beginning: served by the key of `records_term`.
fn with_word(scope: &Scope, kind: &str, word: &str) -> SelectStatement {
    let term = |column: term::Column| Expr::col((term::Entity, column));
    let mut select = Query::select();
    select
        .distinct()
        .expr_as(term(term::Column::RecordId), FOUND_ID)
        .from(term::Entity)
        .and_where(term(term::Column::CompanyId).eq(scope.company_id()))
        .and_where(term(term::Column::Kind).eq(kind))
        .and_where(begins_with(|| term(term::Column::Term), word));
    select
}

/// Whether the record of this id, which is in scope, has a word with this beginning: served by the index by record.
/// (An id is one record's alone, of one company.)
fn has_word(id: Expr, word: &str) -> Expr {
    let term = |column: term::Column| Expr::col((term::Entity, column));
    let mut select = Query::select();
    select
        .column((term::Entity, term::Column::RecordId))
        .from(term::Entity)
        .and_where(term(term::Column::RecordId).eq(id))
        .and_where(begins_with(|| term(term::Column::Term), word));
    is_there(select)
}

/// `EXISTS`, in words that no planner turns into a join over everything.
fn is_there(mut select: SelectStatement) -> Expr {
    select.limit(1);
    Expr::from(select).is_not_null()
}

/// How many rows a statement finds, counting no further than [`RARE_MAX`] and one.
async fn count_up_to_rare(source: &Source, found: &SelectStatement) -> Result<u64> {
    let mut first = found.clone();
    first.limit(RARE_MAX + 1);
    let mut count = Query::select();
    count.expr(Func::count(Expr::val(1))).from_subquery(first, FOUND);
    let counted = match db::raw::row(source, &count).await? {
        Some(row) => row.try_get_by_index::<i64>(0).map_err(db::of_db)?,
        None => 0,
    };
    Ok(counted.unsigned_abs())
}
