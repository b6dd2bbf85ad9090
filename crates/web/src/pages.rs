//! The few pages that the server has of its own: the first one of a binary without the app, and the API's viewer. Everything comes from this
//! server, nothing inline, so that the content security policy can forbid the rest.

use std::io::Read;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use kernel::Error;
use utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED;

use crate::errors::NO_SUCH_ROUTE;
use crate::problem::Problem;
use crate::state::Web;

const CSP_PAGE: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
);
/// The viewer draws its icons from `data:` images in its style sheet.
const CSP_VIEWER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
);
/// Browsers keep the files and ask each time whether they are still the same.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml; charset=utf-8";

/// The pages' routes.
pub(crate) fn router() -> Router<Web> {
    Router::new()
        .route(
            "/api/docs",
            get(|request: Request| page(request, HTML, include_bytes!("../pages/docs.html"), CSP_VIEWER)),
        )
        .route("/api/docs/{file}", get(viewer))
}

async fn page(request: Request, kind: &'static str, bytes: &'static [u8], policy: HeaderValue) -> Response {
    let mut response = file(request.headers(), kind, bytes.to_vec());
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// The first page of a binary that was built without the app.
pub(crate) fn landing(asked: &HeaderMap) -> Response {
    let mut response = file(asked, HTML, include_bytes!("../pages/index.html").to_vec());
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, CSP_PAGE);
    response
}

/// The files of both pages: ours, and two out of its makers' archive. They are unpacked when asked for: that is
/// seldom, and keeps 1.7 MB out of the idle process.
async fn viewer(Path(name): Path<String>, headers: HeaderMap) -> Response {
    match name.as_str() {
        "site.css" => file(&headers, CSS, include_bytes!("../pages/site.css").to_vec()),
        "site.js" => file(&headers, JS, include_bytes!("../pages/site.js").to_vec()),
        "mark.svg" => file(&headers, SVG, include_bytes!("../pages/mark.svg").to_vec()),
        "docs.css" => file(&headers, CSS, include_bytes!("../pages/docs.css").to_vec()),
        "docs.js" => file(&headers, JS, include_bytes!("../pages/docs.js").to_vec()),
        "swagger-ui.css" => packed(&headers, CSS, "swagger-ui.css"),
        "swagger-ui-bundle.js" => packed(&headers, JS, "swagger-ui-bundle.js"),
        _ => Problem::from(NO_SUCH_ROUTE).into_response(),
    }
}

fn packed(headers: &HeaderMap, kind: &'static str, name: &str) -> Response {
    match unpack(name) {
        Ok(bytes) => file(headers, kind, bytes),
        Err(error) => Problem::from(Error::internal(error)).into_response(),
    }
}

fn unpack(name: &str) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(SWAGGER_UI_VENDORED))?;
    let end = format!("/dist/{name}");
    let names = archive.file_names().filter_map(Result::ok);
    let path = names.into_iter().find(|path| path.ends_with(&end) && !path.contains("/flavors/"));
    let path = path.ok_or(zip::result::ZipError::FileNotFound)?.into_owned();
    let mut bytes = Vec::new();
    archive.by_name(&path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn file(asked: &HeaderMap, kind: &'static str, bytes: Vec<u8>) -> Response {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &bytes);
    let tag =
        HeaderValue::try_from(format!("\"{}\"", hex::encode(&digest.as_ref()[..16]))).expect("hex is ASCII");
    let seen = asked.get(header::IF_NONE_MATCH) == Some(&tag);
    let mut response = Response::new(if seen { Body::empty() } else { Body::from(bytes) });
    if seen {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let set: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::ETAG, tag),
        (header::CACHE_CONTROL, REVALIDATE),
    ];
    response.headers_mut().extend(set);
    response
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_viewer_is_in_its_archive() {
        for name in ["swagger-ui.css", "swagger-ui-bundle.js"] {
            assert!(super::unpack(name).unwrap().len() > 100_000, "{name}");
        }
    }
}
