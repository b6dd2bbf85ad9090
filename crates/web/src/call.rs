//! One call of an endpoint: HTTP in, [`platform::Request`], the pipeline, [`platform::Reply`], HTTP out.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams, Request};
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{HeaderMap, HeaderName, header};
use kernel::{Id, Result};
use platform::api::Headers;
use platform::{Access, Actor, Credential, Endpoint, Handler, Principal, Reply, pipeline};

use crate::errors::{BROKEN_PATH, INVALID_CREDENTIAL, INVALID_HEADER};
use crate::frame::{Acted, Frame};
use crate::guard::in_time;
use crate::problem::Problem;
use crate::state::Web;
use crate::{body, query, respond};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// By which somebody proves who they are: no endpoint sees these, whatever it asks for.
const CREDENTIALS: [HeaderName; 3] = [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE];
/// Characters of `User-Agent` that are kept.
const AGENT_CHARS_MAX: usize = 200;

/// An endpoint that is served, with what is known of it beforehand.
pub(crate) struct Route {
    pub(crate) endpoint: Endpoint,
    /// Where `GET` finds what this endpoint makes: the path up to the id.
    pub(crate) location: Option<String>,
}

/// Answers one request.
pub(crate) async fn call(web: Web, route: Arc<Route>, request: Request) -> Response {
    let mut acted = None;
    let options = &web.0.options;
    let brings_file = route.endpoint.upload.is_some() && route.endpoint.raw.is_none();
    let limit = if brings_file { options.upload_timeout } else { options.request_timeout };
    let mut response = match in_time(limit, answer(&web, &route, request, &mut acted)).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    };
    if let Some(acted) = acted {
        response.extensions_mut().insert(acted);
    }
    response
}

async fn answer(
    web: &Web,
    route: &Route,
    request: Request,
    acted: &mut Option<Acted>,
) -> Result<Response, Problem> {
    let (mut parts, content) = request.into_parts();
    let frame = parts.extensions.get::<Frame>().cloned().expect("the frame is around every route");
    let endpoint = &route.endpoint;
    let principal = authenticate(web, endpoint.access, &parts).await?;
    if let Some(principal) = &principal {
        *acted = Some(Acted { user: principal.actor.user_id(), company: principal.company.id });
        if let (Some(limiter), Some(actor)) = (&web.0.by_actor, actor_id(&principal.actor)) {
            limiter.check(&actor, "actor")?;
        }
    }
    // Nobody who may not call the endpoint makes us read a body.
    pipeline::admit(web.runtime(), endpoint, principal.clone(), &frame.request_id)?;
    let begun = crate::credential::cookie(&parts.headers, web.runtime().settings().errand_cookie());
    let mut request = head(endpoint, &mut parts, &frame, begun).await?;
    match endpoint.upload {
        Some(accepted) if !body::takes(accepted, &parts.headers) => return Err(body::unsupported(accepted)),
        Some(_) if matches!(endpoint.handler, Handler::Spooled(_)) => {
            let folder = &web.runtime().settings().data_dir;
            request.spool = Some(body::spool(content, folder, web.0.options.spool_bytes_max).await?);
        }
        Some(_) => {
            let upload = (web.0.options.upload_bytes_max, "upload_bytes_max");
            let (max, name) = endpoint.raw.map_or(upload, |raw| (raw.bytes_max, "bytes_max"));
            request.bytes = body::bytes(content, &parts.headers, max, name).await?;
        }
        None => request.body = body::json(content, &parts.headers, web.0.options.json_bytes_max).await?,
    }
    let reply = pipeline::run(web.runtime(), endpoint, principal, request, &frame.request_id).await?;
    respond::response(web.runtime(), as_registered(reply, endpoint), &parts, route.location.as_deref())
}

/// A success has the status that the endpoint is registered and documented with; only what runs free chooses.
fn as_registered(reply: Reply, endpoint: &Endpoint) -> Reply {
    match reply {
        Reply::Json { body, headers, .. }
            if !matches!(endpoint.handler, Handler::Free(_) | Handler::Spooled(_)) =>
        {
            Reply::Json { status: endpoint.status, body, headers }
        }
        other => other,
    }
}

/// The caller, if there is one. What is shown and not valid is refused, except where anybody may come: a browser
/// with an old cookie must be able to log in.
pub(crate) async fn authenticate(
    web: &Web,
    access: Access,
    parts: &Parts,
) -> Result<Option<Arc<Principal>>, Problem> {
    let runtime = web.runtime();
    let public = matches!(access, Access::Public | Access::Link);
    let credential = match shown(web, &parts.headers) {
        Err(_) if public => None,
        other => other?,
    };
    crate::site::check(&parts.method, &parts.headers, credential.as_ref(), &runtime.settings().public_url)?;
    let Some(credential) = credential else { return Ok(None) };
    match runtime.directory().authenticate(runtime, &credential).await? {
        None if !public => Err(invalid(&credential)),
        principal => Ok(principal),
    }
}

/// What the caller shows.
pub(crate) fn shown(web: &Web, headers: &HeaderMap) -> Result<Option<Credential>> {
    crate::credential::of(headers, web.runtime().settings().session_cookie())
}

fn invalid(credential: &Credential) -> Problem {
    let shown = match credential {
        Credential::Bearer(_) => "bearer",
        Credential::Session(_) => "session",
    };
    INVALID_CREDENTIAL.with("shown", shown).into()
}

fn actor_id(actor: &Actor) -> Option<Id> {
    match actor {
        Actor::User { id, .. } | Actor::ApiKey { id, .. } => Some(*id),
        Actor::Anonymous | Actor::System(_) => None,
    }
}

/// Everything but the body.
async fn head(
    endpoint: &Endpoint,
    parts: &mut Parts,
    frame: &Frame,
    begun: Option<String>,
) -> Result<platform::Request, Problem> {
    let changes = endpoint.method != platform::Method::Get;
    let query = query::read(parts.uri.query().unwrap_or_default(), changes, endpoint.query.is_some())?;
    let params = RawPathParams::from_request_parts(parts, &())
        .await
        .map_err(|error| BROKEN_PATH.error().inner(error))?;
    let path: BTreeMap<String, String> =
        params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Ok(platform::Request {
        path,
        query: query.rest,
        content_type: body::media_type(&parts.headers),
        if_match: if_match(&parts.headers)?,
        accept: text(&parts.headers, &header::ACCEPT),
        idempotency_key: idempotency_key(&parts.headers)?,
        dry_run: query.dry_run,
        address: frame.address.map(|address| address.to_string()),
        agent: text(&parts.headers, &header::USER_AGENT)
            .map(|agent| agent.chars().take(AGENT_CHARS_MAX).collect()),
        headers: endpoint.raw.map(|raw| asked_for(raw.headers, &parts.headers)).unwrap_or_default(),
        link: crate::credential::link(&parts.headers),
        begun,
        ..platform::Request::default()
    })
}

/// The headers that an endpoint asks for. Of two of one name nobody could say which was meant: there is none then.
fn asked_for(wanted: Headers, headers: &HeaderMap) -> BTreeMap<String, String> {
    let is_wanted = |name: &HeaderName| match wanted {
        Headers::Named(names) => names.contains(&name.as_str()),
        Headers::Any => true,
    };
    let names = headers.keys().filter(|name| is_wanted(name) && !CREDENTIALS.contains(name));
    let once = names.filter_map(|name| {
        let mut values = headers.get_all(name).iter();
        let value = values.next().filter(|_| values.next().is_none())?;
        Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
    });
    once.collect()
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>> {
    match headers.get(&IDEMPOTENCY_KEY) {
        None => Ok(None),
        Some(value) => match value.to_str() {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(_) => Err(INVALID_HEADER.at("Idempotency-Key")),
        },
    }
}

/// The version in `If-Match: "3"`. A proxy that compresses may have weakened it to `W/"3"`; `*` asks for nothing.
fn if_match(headers: &HeaderMap) -> Result<Option<i64>> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let quoted = text.strip_prefix("W/").unwrap_or(text);
    let version =
        quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).and_then(|v| v.parse().ok());
    match version {
        Some(version) => Ok(Some(version)),
        None => Err(INVALID_HEADER
            .because("If-Match takes one version in quotes, as ETag gives it")
            .at("If-Match")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Result<Option<i64>> {
        if_match(&HeaderMap::from_iter([(header::IF_MATCH, text.parse().unwrap())]))
    }

    #[test]
    fn b11_of_headers_an_endpoint_sees_those_it_asks_for_and_no_credential() {
        let sent = HeaderMap::from_iter(
            [("x-signature", "ab"), ("cookie", "s=1"), ("authorization", "Bearer k"), ("accept", "*/*")]
                .map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())),
        );
        let seen = |wanted, headers: &HeaderMap| asked_for(wanted, headers).into_keys().collect::<Vec<_>>();
        assert_eq!(seen(Headers::Any, &sent), ["accept", "x-signature"]);
        assert_eq!(seen(Headers::Named(&["x-signature", "cookie", "x-other"]), &sent), ["x-signature"]);
        let mut twice = sent;
        twice.append("x-signature", "cd".parse().unwrap());
        assert_eq!(seen(Headers::Any, &twice), ["accept"]);
    }

    #[test]
    fn if_match_is_one_quoted_version() {
        assert_eq!(version("\"3\"").unwrap(), Some(3));
        assert_eq!(version("W/\"3\"").unwrap(), Some(3));
        assert_eq!(version("*").unwrap(), None);
        for text in ["3", "\"x\"", "\"3\", \"4\"", "\"", ""] {
            assert!(version(text).unwrap_err().is(INVALID_HEADER), "{text}");
        }
    }
}
