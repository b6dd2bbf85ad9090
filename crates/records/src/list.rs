//! Lists: the filtered rows in scope, in order, a page at a time.

pub(crate) mod conditions;
mod cursor;
pub(crate) mod query;
pub(crate) mod tree;

use platform::api::to_json;
use platform::{Ctx, Result, Source};
use sea_orm::sea_query::{Expr, Func, SelectStatement};
use serde_json::{Value as Json, json};

use crate::row::Row;
use crate::{RecordKind, labels, sealed, search, table};
use query::ListQuery;

/// A page of rows and the cursor of the next one.
pub(crate) struct Page {
    pub(crate) rows: Vec<Row>,
    pub(crate) next: Option<String>,
}

/// Answers `GET path`.
pub(crate) async fn answer(ctx: &Ctx, source: &Source, kind: &RecordKind, query: &str) -> Result<Json> {
    let list = ListQuery::parse_for(ctx, kind, query)?.without_columns()?;
    let select = select(ctx, source, kind, &list).await?;
    let page = page(ctx, source, kind, &list, &select, list.cursor.as_deref()).await?;
    let items: Vec<Json> = page.rows.iter().map(|row| row.json(ctx, kind)).collect();
    let mut answer = json!({ "items": items, "next": page.next });
    if list.count {
        answer["total"] = count(source, &select).await?.into();
    }
    if list.labels {
        answer["labels"] = to_json(&labels::of_rows(ctx, source, kind, &page.rows).await?)?;
    }
    Ok(answer)
}

/// The rows of a list, not yet ordered or cut into pages.
pub(crate) async fn select(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    list: &ListQuery,
) -> Result<SelectStatement> {
    let mut select = match &list.search {
        Some(search) => search::select(ctx, source, kind, search).await?,
        None => table::select(kind, ctx.scope()),
    };
    let resolved = sealed::resolve(ctx, source, kind, &list.filters).await?;
    select.cond_where(conditions::filtered(kind, list, &resolved));
    if let Some(tree) = &list.tree {
        let filters: Vec<_> = tree.filters().into_iter().cloned().collect();
        let mut resolved = sealed::resolve(ctx, source, kind, &filters).await?.into_iter();
        select.cond_where(conditions::of_tree(ctx, kind, &tree.clone().with_filters(&mut resolved)));
    }
    for link in &list.links {
        select.cond_where(conditions::linked(ctx, kind, link));
    }
    Ok(select)
}

/// The page behind a cursor, or the first one.
pub(crate) async fn page(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    list: &ListQuery,
    select: &SelectStatement,
    cursor: Option<&str>,
) -> Result<Page> {
    let mut select = select.clone();
    if let Some(cursor) = cursor {
        let values = cursor::read(kind, &list.sort, cursor)?;
        select.cond_where(conditions::behind(kind, &list.sort, &values));
    }
    conditions::order(kind, &list.sort, &mut select);
    // One more than the page holds tells whether there is a next one.
    select.limit(list.limit + 1);
    if list.skip > 0 {
        select.offset(list.skip);
    }
    let mut rows = table::rows(ctx, kind, source, &select).await?;
    let more = rows.len() as u64 > list.limit;
    if more {
        rows.pop();
    }
    let last = rows.last().filter(|_| more);
    let next = last.map(|row| cursor::write(kind, &list.sort, row));
    Ok(Page { rows, next })
}

pub(crate) async fn count(source: &Source, select: &SelectStatement) -> Result<i64> {
    let mut count = select.clone();
    count.clear_selects().expr(Func::count(Expr::val(1)));
    match db::raw::row(source, &count).await? {
        Some(row) => row.try_get_by_index::<i64>(0).map_err(db::of_db),
        None => Ok(0),
    }
}
