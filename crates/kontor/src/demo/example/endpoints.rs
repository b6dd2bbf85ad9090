//! Asking for the example company, looking how far it is, and removing it.

use garde::Validate;
use identity::errors::NOT_FOR_PROGRAMS;
use identity::permissions::COMPANY_CREATE;
use kernel::{Id, Result};
use platform::{Access, Api, Ctx, Method, NoInput, Source, Subject, Tx, jobs};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::row::{self, Model, state};
use super::{NOT_THERE, TAKEN, THERE, UNDER_WAY, job};
use crate::demo::CODE;

pub(super) fn register(api: &mut Api) {
    let access = Access::Permission(&COMPANY_CREATE);
    api.get("/setup/demo", access, show).summary("Whether there is an example company, and how far it is");
    api.command(Method::Post, "/setup/demo", access, load)
        .summary("Have an example company made beside one's own; its administrator is whoever asks")
        .status(202);
    api.command(Method::Delete, "/setup/demo", access, remove)
        .summary("Have the example company erased with everything that it has")
        .status(202);
}

/// What to make.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct Wish {
    /// Ten times as much trade; it takes as much longer.
    #[serde(default)]
    large: bool,
}

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum State {
    None,
    Loading,
    Loaded,
    Removing,
    Failed,
    /// This system has it as a company of its own, or another company's: nothing is offered here.
    Elsewhere,
}

/// The example company.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Demo {
    state: State,
    /// Orders that are told while it is made; rows that are gone while it is removed.
    done: i64,
    /// All of them; 0 until that is known.
    total: i64,
    /// Why it could not be made or removed; asked again, it goes on where it stopped.
    error: Option<String>,
    /// The company to work for, once it is founded.
    company_id: Option<Id>,
}

impl Demo {
    fn of(row: Option<Model>) -> Self {
        let Some(row) = row else {
            return Demo { state: State::None, done: 0, total: 0, error: None, company_id: None };
        };
        let state = match row.state.as_str() {
            state::LOADING => State::Loading,
            state::LOADED => State::Loaded,
            state::REMOVING => State::Removing,
            _ => State::Failed,
        };
        Demo { state, done: row.done, total: row.total, error: row.error, company_id: row.example_id }
    }
}

/// The caller's example; refused where there is one that is not theirs.
async fn mine(ctx: &Ctx, source: &Source) -> Result<Option<Model>> {
    let found = row::find(source).await?;
    match &found {
        Some(row) if row.is_of(ctx) => Ok(found),
        Some(_) => Err(TAKEN.error()),
        None if ctx.runtime().companies().await?.iter().any(|company| company.code == CODE) => {
            Err(TAKEN.error())
        }
        None => Ok(None),
    }
}

async fn show(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Demo> {
    match mine(ctx, source).await {
        Err(error) if error.is(TAKEN) => Ok(Demo { state: State::Elsewhere, ..Demo::of(None) }),
        found => found.map(Demo::of),
    }
}

async fn load(ctx: &Ctx, tx: &Tx<'_>, wish: Wish) -> Result<Demo> {
    let user_id = ctx.user_id().ok_or_else(|| NOT_FOR_PROGRAMS.error())?;
    let before = mine(ctx, tx).await?;
    let row = match before {
        Some(row) if row.is_under_way() => return Err(UNDER_WAY.error()),
        // What failed goes on as it was begun.
        Some(row) if row.state == state::FAILED => {
            Model { state: state::LOADING.to_owned(), error: None, ..row }
        }
        Some(_) => return Err(THERE.error()),
        None => Model {
            id: 1,
            home_id: ctx.company_id(),
            user_id,
            example_id: None,
            state: state::LOADING.to_owned(),
            small: !wish.large,
            done: 0,
            total: 0,
            error: None,
            begun_at: ctx.now(),
        },
    };
    keep(tx, &row).await?;
    begin(ctx, tx, &row, job::LOAD).await?;
    tx.audit(Subject::new("company", ctx.company_id()), "demo.load", &json!({ "small": row.small }))?;
    Ok(Demo::of(Some(row)))
}

async fn remove(ctx: &Ctx, tx: &Tx<'_>, _: NoInput) -> Result<Demo> {
    let row = mine(ctx, tx).await?.ok_or_else(|| NOT_THERE.error())?;
    if row.is_under_way() {
        return Err(UNDER_WAY.error());
    }
    let row = Model { state: state::REMOVING.to_owned(), error: None, done: 0, total: 0, ..row };
    keep(tx, &row).await?;
    begin(ctx, tx, &row, job::REMOVE).await?;
    tx.audit(
        Subject::new("company", ctx.company_id()),
        "demo.remove",
        &json!({ "company_id": row.example_id }),
    )?;
    Ok(Demo::of(Some(row)))
}

async fn keep(tx: &Tx<'_>, row: &Model) -> Result<()> {
    match row::find(tx).await? {
        Some(_) => tx.save_global::<row::Entity>(row.clone()).await,
        None => match tx.insert_global::<row::Entity>(vec![row.clone()]).await {
            // Somebody else asks at this moment: the next try sees it.
            Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
            other => other,
        },
    }
}

/// The job is the home's, also when it is asked for from the example itself: what is erased takes its jobs along.
async fn begin(ctx: &Ctx, tx: &Tx<'_>, row: &Model, kind: &'static str) -> Result<()> {
    let companies = ctx.runtime().companies().await?;
    let home = companies.into_iter().find(|company| company.id == row.home_id);
    let home = Ctx::system(ctx.runtime(), home.ok_or_else(|| NOT_THERE.error())?, "demo");
    jobs::enqueue(&home, tx, kind, &json!({}), ctx.now(), None).await.map(drop)
}
