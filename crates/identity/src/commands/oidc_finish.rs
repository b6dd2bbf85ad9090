//! Coming back from a provider: signed in, linked, or asked for one's password once.

use garde::Validate;
use kernel::{Instant, Result};
use platform::{Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{
    ADDRESS_NOT_ADMITTED, CHALLENGE_INVALID, FACTOR_NEEDED, LOGIN_FAILED, PROOF_WRONG, PROVIDER_UNTRUE,
};
use crate::model::{challenge, provider as record};
use crate::oidc::arrival::{self, Arrival, Named, linked_by};
use crate::oidc::errand::{self, Browser, Errand, Purpose};
use crate::oidc::id_token::{Expected, Person};
use crate::oidc::provider::Metadata;
use crate::oidc::{self, known, provider};
use crate::passwords::{Password, hash};
use crate::sign_in::{self, Entered, Way};
use crate::throttle::Watch;
use crate::{challenges, cookies, factors, grants, people, step_up};

/// What the provider sent the browser back with.
#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(length(chars, min = 1, max = 4000))]
    pub code: String,
    #[garde(length(chars, min = 1, max = 200))]
    pub state: String,
    /// As it came, where it came (RFC 9207).
    #[garde(inner(length(chars, max = 400)))]
    #[schemars(length(max = 400))]
    pub iss: Option<String>,
    /// For a browser: a session cookie instead of tokens.
    #[serde(default)]
    pub cookie: bool,
}

/// The password of whoever comes by a provider for the first time.
#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ConfirmInput {
    #[garde(length(chars, min = 1, max = 200))]
    pub challenge: String,
    pub password: Password,
    /// For a browser: a session cookie instead of tokens.
    #[serde(default)]
    pub cookie: bool,
}

/// What came of it.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Finished {
    /// The path that the sign-in began with.
    pub return_to: Option<String>,
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// A session, the question for a second factor or for the password, an identity more, or a proof.
#[derive(Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Outcome {
    Entered(Box<Entered>),
    ToConfirm(ToConfirm),
    Linked(Linked),
    Proved(ProvedAgain),
}

/// Who is signed in has shown the provider again who they are: nothing asks until then.
#[derive(Clone, Copy, Serialize, JsonSchema)]
pub struct ProvedAgain {
    pub proved_until: Instant,
}

/// The provider names somebody's address: they show their password for it once, at `POST /identity/oidc/confirm`.
#[derive(Clone, Serialize, JsonSchema)]
pub struct ToConfirm {
    pub confirm: String,
    pub expires_at: Instant,
}

/// The identity is the caller's now.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Linked {
    pub linked: kernel::Id,
}

/// Runs outside a transaction: it calls the provider, and an attempt is counted whatever comes of it.
pub async fn finish(ctx: Ctx, request: Request, input: Input) -> Result<Response<Finished>> {
    let watch = Watch::address(request.address.as_deref());
    watch.charge(&ctx).await?;
    let (errand, browser) = take(&ctx, &request, &input.state).await?;
    let provider = oidc::enabled(&ctx, errand.provider, None).await?;
    let inside = oidc::inside(&ctx, &provider).await?;
    let person = told(&inside, &provider, &errand, &browser, &input).await?;
    if !provider.admits(person.email.as_deref()) {
        return Err(ADDRESS_NOT_ADMITTED.error());
    }
    let named = Named {
        provider: provider.id,
        issuer: provider.issuer.clone(),
        subject: person.subject.clone(),
        email: person.email.clone(),
    };
    let outcome = match errand.purpose {
        Purpose::Link { user } => link(&ctx, named, user).await?,
        Purpose::Prove { user, session } => {
            let theirs = known_as(&inside, &provider, &person, user).await?;
            prove(&ctx, theirs, (user, session), person.email, watch).await?
        }
        Purpose::SignIn => {
            let door = Door { ctx: &ctx, inside: &inside, request: &request, cookie: input.cookie };
            door.admit(&provider, &person, named, watch).await?
        }
    };
    let Response { status, body, headers } = outcome;
    let body = Finished { return_to: errand.return_to, outcome: body };
    let gone = cookies::clear_errand(ctx.runtime().settings());
    Ok(Response { status, body, headers }.header("Set-Cookie", gone))
}

/// The errand of this browser, used up: no state is good twice, whatever comes of it.
async fn take(ctx: &Ctx, request: &Request, state: &str) -> Result<(Errand, Browser)> {
    let begun = challenges::shown(ctx.runtime(), state, challenge::OIDC).await?;
    let errand: Errand = challenges::state(&begun)?;
    let browser = request.begun.as_deref().map(Browser::shown).filter(|one| one.is(&errand.browser));
    let browser = browser.ok_or_else(|| CHALLENGE_INVALID.error())?;
    pipeline::write(ctx, move |ctx, tx| Box::pin(challenges::spend(ctx, tx, begun.id))).await?;
    Ok((errand, browser))
}

/// What the provider says of whoever came back.
async fn told(
    ctx: &Ctx,
    record: &record::Model,
    errand: &Errand,
    browser: &Browser,
    input: &Input,
) -> Result<Person> {
    let metadata = known::metadata(ctx, &record.issuer).await?;
    let named = input.iss.as_deref();
    let is_required = metadata.authorization_response_iss_parameter_supported;
    if named.map_or(is_required, |iss| iss != record.issuer) {
        return Err(PROVIDER_UNTRUE.with("check", "iss of the answer"));
    }
    let secret = oidc::secret(ctx, ctx.runtime().db().read(), record).await?;
    let client = provider::Client { id: &record.client_id, secret: secret.as_deref() };
    let redirect_uri = errand::redirect_uri(ctx.runtime().settings());
    let tokens =
        provider::exchange(ctx, &metadata, client, &input.code, &browser.verifier(), &redirect_uri).await?;
    let expected = Expected {
        issuer: &record.issuer,
        client_id: &record.client_id,
        nonce: &browser.nonce(),
        access_token: tokens.access_token.as_deref(),
        authenticated_since: matches!(errand.purpose, Purpose::Prove { .. }).then_some(errand.begun_at),
        now: ctx.now(),
    };
    let person = known::verified(ctx, &metadata, &tokens.id_token, expected).await?;
    with_address(ctx, &metadata, person, tokens.access_token.as_deref()).await
}

/// Somebody of whom the token names no address, with the one that the provider says beside it, if it says such things.
/// A provider that does not answer keeps nobody out who is known by what its token said.
async fn with_address(
    ctx: &Ctx,
    metadata: &Metadata,
    person: Person,
    access_token: Option<&str>,
) -> Result<Person> {
    let (Some(url), Some(token)) = (metadata.userinfo_endpoint.as_deref(), access_token) else {
        return Ok(person);
    };
    if person.names_address {
        return Ok(person);
    }
    match provider::ask_userinfo(ctx, url, token).await {
        Ok(more) => person.told_more(more),
        Err(error) => {
            tracing::warn!(code = error.code, "a provider says no more of somebody");
            Ok(person)
        }
    }
}

/// Whoever began this signed in must still be who is here.
async fn link(ctx: &Ctx, named: Named, user: kernel::Id) -> Result<Response<Outcome>> {
    let (present, session) = sign_in::person(ctx)?;
    if present != user {
        return Err(CHALLENGE_INVALID.error());
    }
    let linked = pipeline::write(ctx, move |ctx, tx| {
        let named = named.clone();
        Box::pin(async move {
            arrival::link_and_tell(ctx, tx, &named, user, Some(session), linked_by::SELF).await
        })
    })
    .await?;
    Ok(Response::ok(Outcome::Linked(Linked { linked })))
}

/// The identity by which a provider named its user, whom nobody else may stand in for.
async fn known_as(
    inside: &Ctx,
    provider: &record::Model,
    person: &Person,
    user: kernel::Id,
) -> Result<kernel::Id> {
    match arrival::look(inside, inside.runtime().db().read(), provider, person).await? {
        Arrival::Known { user: known, identity } if known == user => Ok(identity),
        _ => Err(PROOF_WRONG.error()),
    }
}

/// The session that asked is the one that has its proof, and nobody's who holds more than a provider's word.
async fn prove(
    ctx: &Ctx,
    identity: kernel::Id,
    of: (kernel::Id, kernel::Id),
    email: Option<String>,
    watch: Watch,
) -> Result<Response<Outcome>> {
    if sign_in::person(ctx)? != of {
        return Err(CHALLENGE_INVALID.error());
    }
    let (user, session) = of;
    pipeline::write(ctx, move |ctx, tx| {
        let (email, watch) = (email.clone(), watch.clone());
        Box::pin(async move {
            if factors::held(tx, user).await?.any() {
                return Err(FACTOR_NEEDED.error());
            }
            watch.clear(tx).await?;
            oidc::used(ctx, tx, identity, email).await?;
            step_up::proved(ctx, tx, session).await?;
            let subject = Subject::of("session", session).within(None, None, Some(user));
            tx.audit(subject, "identity.session.step_up", &json!({"user_id": user, "by": "oidc"}))
        })
    })
    .await?;
    Ok(Response::ok(Outcome::Proved(ProvedAgain { proved_until: step_up::until(ctx.now()) })))
}

/// Where somebody comes in.
struct Door<'a> {
    /// As they came.
    ctx: &'a Ctx,
    /// At work for the provider's company.
    inside: &'a Ctx,
    request: &'a Request,
    cookie: bool,
}

impl Door<'_> {
    async fn admit(
        &self,
        provider: &record::Model,
        person: &Person,
        named: Named,
        watch: Watch,
    ) -> Result<Response<Outcome>> {
        let source = self.inside.runtime().db().read();
        let user = match arrival::look(self.inside, source, provider, person).await? {
            Arrival::ToConfirm(user) => return self.ask(user, named).await,
            Arrival::Known { user, identity } => {
                let email = person.email.clone();
                pipeline::write(self.inside, move |ctx, tx| {
                    Box::pin(oidc::used(ctx, tx, identity, email.clone()))
                })
                .await?;
                user
            }
            Arrival::ByAddress(user) => {
                pipeline::write(self.inside, move |ctx, tx| {
                    let named = named.clone();
                    Box::pin(async move {
                        arrival::link_and_tell(ctx, tx, &named, user, None, linked_by::EMAIL).await
                    })
                })
                .await?;
                user
            }
            Arrival::New(email) => {
                let (provider, person) = (provider.clone(), person.clone());
                let nobodys = Browser::fresh(self.inside.runtime().clock()).secret().to_owned();
                let salt = self.inside.runtime().clock().secret();
                let password_hash = hash::hash(&Password::new(nobodys), salt).await?;
                pipeline::write(self.inside, move |ctx, tx| {
                    let (provider, person, hash) = (provider.clone(), person.clone(), password_hash.clone());
                    let (email, named) = (email.clone(), named.clone());
                    Box::pin(async move {
                        arrival::provision(ctx, tx, &provider, &person, email, &named, hash).await
                    })
                })
                .await?
            }
        };
        // Where the provider lets somebody in whom it has known for a while, that is how long ago they proved who they are.
        let proved_at = person.authenticated_at.map(|at| at.min(self.inside.now()));
        self.enter(user, proved_at, Some(watch)).await
    }

    /// The password, once.
    async fn ask(&self, user: kernel::Id, named: Named) -> Result<Response<Outcome>> {
        let confirm = pipeline::write(self.inside, move |ctx, tx| {
            let named = named.clone();
            Box::pin(async move {
                let new = challenges::New {
                    purpose: challenge::OIDC_CONFIRM,
                    user: Some(user),
                    company: Some(ctx.company_id()),
                    state: &named,
                    life: errand::LIFE,
                };
                challenges::begin(ctx, tx, new).await
            })
        })
        .await?;
        let expires_at = self.inside.now().plus(errand::LIFE);
        Ok(Response::ok(Outcome::ToConfirm(ToConfirm { confirm, expires_at })))
    }

    /// In the provider's company and in no other; a second factor is asked for as after a password.
    async fn enter(
        &self,
        user: kernel::Id,
        proved_at: Option<Instant>,
        watch: Option<Watch>,
    ) -> Result<Response<Outcome>> {
        let runtime = self.inside.runtime();
        let known = grants::load(runtime, runtime.db().read(), self.inside.company_id(), user).await?;
        let known = known.ok_or_else(|| LOGIN_FAILED.error())?;
        let replaces = sign_in::carried(self.ctx);
        let way = Way { cookie: self.cookie, replaces, by: "oidc", proved_at };
        let ctx = self.ctx.signed_in(known.principal(None));
        let Response { status, body, headers } = sign_in::enter(&ctx, self.request, way, watch).await?;
        Ok(Response { status, body: Outcome::Entered(Box::new(body)), headers })
    }
}

/// `POST /identity/oidc/confirm`: the password makes the identity theirs.
pub async fn confirm(ctx: Ctx, request: Request, input: ConfirmInput) -> Result<Response<Finished>> {
    let begun = challenges::shown(ctx.runtime(), &input.challenge, challenge::OIDC_CONFIRM).await?;
    let Some(user_id) = begun.user_id else { return Err(CHALLENGE_INVALID.error()) };
    let watch = Watch::account(Some(user_id), "", request.address.as_deref());
    watch.charge(&ctx).await?;
    challenges::attempt(&ctx, begun.id).await?;
    let named: Named = challenges::state(&begun)?;
    let provider = oidc::enabled(&ctx, named.provider, None).await?;
    let inside = oidc::inside(&ctx, &provider).await?;
    let user = people::user(ctx.runtime().db().read(), user_id).await?;
    if !hash::verify(&input.password, Some(user.password_hash)).await? {
        return Err(LOGIN_FAILED.error());
    }
    pipeline::write(&inside, move |ctx, tx| {
        let named = named.clone();
        Box::pin(async move {
            challenges::spend(ctx, tx, begun.id).await?;
            arrival::link_and_tell(ctx, tx, &named, user_id, None, linked_by::PASSWORD).await
        })
    })
    .await?;
    let door = Door { ctx: &ctx, inside: &inside, request: &request, cookie: input.cookie };
    let Response { status, body, headers } = door.enter(user_id, None, Some(watch)).await?;
    Ok(Response { status, body: Finished { return_to: None, outcome: body }, headers })
}
