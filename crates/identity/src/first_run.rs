//! The first run of an installation, and what a company has left to set up.

use kernel::{Country, Currency, Result, Zone};
use platform::setup::{Todo, todo, todos};
use platform::{BoxFuture, Ctx, NoInput, Port, Request, Response, Source, pipeline};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Serialize;

use crate::errors::NOT_A_MEMBER;
use crate::model::{company, invitation, member, setup_skip};
use crate::setup;

/// Whether there is a company, and what founding one asks for.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct State {
    /// Somebody has founded the first company.
    pub founded: bool,
    /// The first registration shows the token that the server printed at its start.
    pub setup_token_needed: bool,
}

pub async fn state(ctx: &Ctx, source: &Source, _: NoInput) -> Result<State> {
    let founded = setup::is_founded(source).await?;
    Ok(State { founded, setup_token_needed: !founded && ctx.runtime().is_reached_from_outside() })
}

/// What is usual in a country; all of it can be changed when a company is founded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CountryView {
    pub country: Country,
    pub currency: Currency,
    pub zone: Zone,
    /// BCP 47: `en-KE`.
    pub locale: String,
    /// Whether shops show prices with tax.
    pub prices_include_tax: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Countries {
    pub items: Vec<CountryView>,
}

pub async fn countries(_: &Ctx, _: &Source, _: NoInput) -> Result<Countries> {
    let view = |usual: kernel::Usual| CountryView {
        country: usual.country,
        currency: usual.currency,
        zone: usual.zone,
        locale: usual.locale,
        prices_include_tax: usual.prices_include_tax,
    };
    Ok(Countries { items: Country::all().map(|country| view(country.usual())).collect() })
}

/// Something to set up.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Item {
    pub id: &'static str,
    pub module: &'static str,
    /// In English.
    pub label: &'static str,
    /// Where the web app does it.
    pub path: &'static str,
    /// By what there is.
    pub done: bool,
    /// The company does not want it.
    pub skipped: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Checklist {
    pub items: Vec<Item>,
}

pub async fn checklist(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Checklist> {
    read(ctx, source).await
}

async fn read(ctx: &Ctx, source: &Source) -> Result<Checklist> {
    let skipped = source.select::<setup_skip::Entity>(&ctx.whole()).limit(SKIPS_MAX).all().await?;
    let mut items = Vec::new();
    for Todo { id, module, label, path, done } in todos(ctx.runtime()) {
        let skipped = skipped.iter().any(|skip| skip.item == id);
        items.push(Item { id, module, label, path, done: done(ctx, source).await?, skipped });
    }
    Ok(Checklist { items })
}

/// Items of a checklist that are kept as skipped at most: more than modules have.
const SKIPS_MAX: u64 = 200;

/// Skips an item for the whole company; again, it changes nothing.
pub async fn skip(ctx: Ctx, request: Request, _: NoInput) -> Result<Response<Checklist>> {
    let wanted = request.path.get("item").map(String::as_str).unwrap_or_default();
    let known = todos(ctx.runtime()).into_iter().find(|todo| todo.id == wanted);
    let item = known.ok_or_else(|| NOT_A_MEMBER.error())?.id;
    let list = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let skipped = tx.select::<setup_skip::Entity>(&ctx.whole());
            let skipped = skipped.filter(setup_skip::Column::Item.eq(item)).one().await?;
            if skipped.is_none() {
                let (id, company_id, user_id) = (ctx.id(), ctx.company_id(), ctx.user_id());
                let row = setup_skip::Model { id, company_id, item: item.to_owned(), user_id, at: ctx.now() };
                match tx.insert::<setup_skip::Entity>(&ctx.whole(), row).await {
                    // Somebody else skips it at this moment: the next try finds it.
                    Err(error) if error.is(db::CONFLICT_UNIQUE) => return Err(db::RETRY.error()),
                    other => other?,
                }
            }
            read(ctx, tx).await
        })
    });
    Ok(Response::ok(list.await?))
}

/// What identity itself wants a company to have.
pub(crate) fn wanted() -> Vec<Port> {
    let one = |id, label, path, done| todo(Todo { id, module: "identity", label, path, done });
    vec![
        one("identity.company", "Company details for documents", "/settings/company", has_details),
        one("identity.logo", "Your logo", "/settings/company", has_logo),
        one("identity.colleague", "Invite a colleague", "/settings/users", has_colleague),
        todo(Todo {
            id: "platform.mail",
            module: "platform",
            label: "Sending mail",
            path: "/settings/mails",
            done: sends_mail,
        }),
    ]
}

fn has_details<'a>(ctx: &'a Ctx, source: &'a Source) -> BoxFuture<'a, Result<bool>> {
    Box::pin(async move {
        let company = source.select::<company::Entity>(&ctx.whole()).expect().await?;
        Ok(company.address.is_some() && (company.email.is_some() || company.phone.is_some()))
    })
}

fn has_logo<'a>(ctx: &'a Ctx, source: &'a Source) -> BoxFuture<'a, Result<bool>> {
    Box::pin(async move {
        let company = source.select::<company::Entity>(&ctx.whole()).expect().await?;
        Ok(company.logo_file_id.is_some())
    })
}

/// Somebody else works here, or was asked to.
fn has_colleague<'a>(ctx: &'a Ctx, source: &'a Source) -> BoxFuture<'a, Result<bool>> {
    Box::pin(async move {
        let members = source.select::<member::Entity>(&ctx.whole()).limit(2).all().await?;
        Ok(members.len() > 1 || platform::setup::any::<invitation::Entity>(ctx, source).await?)
    })
}

fn sends_mail<'a>(ctx: &'a Ctx, _: &'a Source) -> BoxFuture<'a, Result<bool>> {
    Box::pin(async move { Ok(ctx.runtime().mailer().is_some()) })
}
