//! Becoming a user: the first one founds the system, everybody else shows an invitation.

use garde::Validate;
use kernel::{Email, Phone, Result};
use platform::{Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::companies::NewCompany;
use crate::errors::{
    ALREADY_FOUNDED, FIRST_COMPANY_NEEDED, INVITATION_INVALID, LOGIN_FAILED, SETUP_TOKEN_NEEDED,
    SETUP_TOKEN_WRONG,
};
use crate::model::{invitation, user};
use crate::passwords::{Password, hash};
use crate::setup::{self, Founding, NewPerson};
use crate::sign_in::{self, Entered, Way};
use crate::throttle::Watch;
use crate::{fields, grants, invitations, people};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// The invitation's token. Without one this is the first registration, which founds the system.
    #[garde(inner(length(chars, max = 200)))]
    #[schemars(length(max = 200))]
    pub token: Option<String>,
    /// For the first registration on a server that other machines can reach: the token that it printed at its start.
    #[garde(inner(length(chars, max = 200)))]
    #[schemars(length(max = 200))]
    pub setup_token: Option<String>,
    /// The first company; only for the first registration.
    #[garde(dive)]
    pub company: Option<NewCompany>,
    /// Needed for the first registration; an invitation has its own.
    pub email: Option<Email>,
    #[garde(inner(length(chars, min = 2, max = fields::USERNAME_CHARS_MAX)))]
    #[schemars(length(min = 2, max = fields::USERNAME_CHARS_MAX))]
    pub username: Option<String>,
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub first_name: String,
    #[serde(default)]
    #[garde(length(chars, max = 80), custom(fields::line))]
    pub last_name: String,
    pub phone: Option<Phone>,
    #[garde(inner(length(chars, min = 2, max = 35)))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<String>,
    /// A new password; for somebody who is a user already, the one they have.
    pub password: Password,
    /// For a browser: a session cookie instead of tokens.
    #[serde(default)]
    pub cookie: bool,
}

impl Input {
    fn person(&self, email: Email) -> NewPerson {
        NewPerson {
            email,
            username: self.username.clone(),
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            phone: self.phone.clone(),
            locale: self.locale.clone(),
        }
    }
}

/// Runs outside a transaction, because hashing must not hold the writer.
pub async fn register(ctx: Ctx, request: Request, input: Input) -> Result<Response<Entered>> {
    let mut signed_in = match &input.token {
        None => found(ctx, request, input).await,
        Some(token) => join(ctx, request, token.clone(), input).await,
    }?;
    signed_in.status = 201;
    Ok(signed_in)
}

async fn found(ctx: Ctx, request: Request, input: Input) -> Result<Response<Entered>> {
    if setup::is_founded(ctx.runtime().db().read()).await? {
        return Err(ALREADY_FOUNDED.error());
    }
    prove_console(&ctx, &request, input.setup_token.as_deref()).await?;
    let company = input.company.clone().ok_or_else(|| FIRST_COMPANY_NEEDED.at("company"))?;
    let email = input
        .email
        .clone()
        .ok_or_else(|| FIRST_COMPANY_NEEDED.because("An e-mail address is needed").at("email"))?;
    let founding = Founding { company, administrator: input.person(email), password: input.password };
    let founded = setup::found(ctx.runtime(), founding).await?;
    enter(
        ctx,
        &request,
        founded.company.id,
        founded.user,
        Way { cookie: input.cookie, replaces: None, by: "founding", proved_at: None },
    )
    .await
}

/// On a server that others can reach, only somebody who can read its console may be the first.
async fn prove_console(ctx: &Ctx, request: &Request, shown: Option<&str>) -> Result<()> {
    if !ctx.runtime().is_reached_from_outside() {
        return Ok(());
    }
    let shown = shown.ok_or_else(|| SETUP_TOKEN_NEEDED.at("setup_token"))?;
    Watch::address(request.address.as_deref()).charge(ctx).await?;
    match setup::is_setup_token(ctx.runtime().settings(), shown) {
        true => Ok(()),
        false => Err(SETUP_TOKEN_WRONG.at("setup_token")),
    }
}

async fn join(ctx: Ctx, request: Request, token: String, input: Input) -> Result<Response<Entered>> {
    let watch = Watch::address(request.address.as_deref());
    watch.charge(&ctx).await?;
    let invitation = invitations::shown(ctx.runtime(), &token, invitation::JOIN).await?;
    if input.email.as_ref().is_some_and(|email| *email != invitation.email) || input.company.is_some() {
        return Err(INVITATION_INVALID.error());
    }
    let person = input.person(invitation.email.clone());
    let known = people::by_login(ctx.runtime(), invitation.email.as_str()).await?;
    let user = match &known {
        Some(user) => prove(&ctx, &request, user, &input.password).await?,
        None => {
            let hash = setup::hash_password(ctx.runtime(), &input.password, &person.words()).await?;
            setup::user_row(ctx.runtime(), &person, hash)?
        }
    };
    let (company, user_id, is_known) = (invitation.company_id, user.id, known.is_some());
    become_member(&ctx, invitation, user, is_known, watch).await?;
    let way =
        Way { cookie: input.cookie, replaces: sign_in::carried(&ctx), by: "invitation", proved_at: None };
    enter(ctx, &request, company, user_id, way).await
}

/// Somebody who is a user already joins another company with the password that they have.
async fn prove(ctx: &Ctx, request: &Request, user: &user::Model, password: &Password) -> Result<user::Model> {
    let watch = Watch::account(Some(user.id), "", request.address.as_deref());
    watch.charge(ctx).await?;
    if !hash::verify(password, Some(user.password_hash.clone())).await? {
        return Err(LOGIN_FAILED.error());
    }
    pipeline::write(ctx, move |_, tx| {
        let watch = watch.clone();
        Box::pin(async move { watch.clear(tx).await })
    })
    .await?;
    Ok(user.clone())
}

async fn become_member(
    ctx: &Ctx,
    invitation: invitation::Model,
    user: user::Model,
    is_known: bool,
    watch: Watch,
) -> Result<()> {
    let companies = ctx.runtime().companies().await?;
    let company = companies.into_iter().find(|company| company.id == invitation.company_id);
    let company = company.ok_or_else(|| INVITATION_INVALID.error())?;
    let ctx = Ctx::system(ctx.runtime(), company, "identity.register");
    pipeline::write(&ctx, move |ctx, tx| {
        let (invitation, user, watch) = (invitation.clone(), user.clone(), watch.clone());
        Box::pin(async move {
            watch.clear(tx).await?;
            invitations::spend(ctx, tx, invitation.id).await?;
            let user_id = user.id;
            if !is_known {
                setup::insert_user(tx, user).await?;
            }
            let position = people::read_position(&invitation.position)?;
            match people::member(tx, &ctx.whole(), user_id).await {
                // Invited twice: the second invitation changes nothing but is used up.
                Ok(_) => {}
                Err(_) => setup::join(ctx, tx, user_id, &position).await?,
            }
            tx.audit(
                Subject::of("invitation", invitation.id),
                "identity.user.register",
                &json!({"user_id": user_id}),
            )
        })
    })
    .await
}

async fn enter(
    ctx: Ctx,
    request: &Request,
    company: kernel::Id,
    user: kernel::Id,
    way: Way,
) -> Result<Response<Entered>> {
    let source = ctx.runtime().db().read();
    let known =
        grants::load(ctx.runtime(), source, company, user).await?.ok_or_else(|| LOGIN_FAILED.error())?;
    let ctx = ctx.signed_in(known.principal(None));
    sign_in::enter(&ctx, request, way, None).await
}
