//! The web app: files that the binary brings, each compressed beforehand.
//!
//! Files below `/assets/` have a hash in their name and never change; pages are asked for anew each time. Every address
//! that is neither the API's nor a file's is a page of the app, which has its own router.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};

use crate::errors::NO_SUCH_ROUTE;
use crate::pages;
use crate::problem::Problem;
use crate::state::Web;

/// Scripts, styles, pictures and connections of this server alone; nothing inline, no plug-in, no frame around it.
/// `blob:` pictures and frames are what the app itself has made (previews); `data:` pictures are none of anybody else's.
const CSP_APP: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src blob:; frame-ancestors 'none'; \
     base-uri 'none'; form-action 'none'; object-src 'none'",
);
/// A year: the name changes when the file does.
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
/// The build that is served: a page that was loaded from another one offers to reload.
pub(crate) const BUILD: HeaderName = HeaderName::from_static("kontor-build");

/// One file of the app as it was built.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// From the site's root, without the slash at the beginning: `assets/app-1a2b.js`.
    pub path: &'static str,
    pub bytes: &'static [u8],
    /// The same, compressed; absent where that saves nothing.
    pub brotli: Option<&'static [u8]>,
    pub gzip: Option<&'static [u8]>,
}

/// The app's files by their path.
#[derive(Clone, Debug)]
pub struct App {
    files: Arc<BTreeMap<&'static str, (File, HeaderValue)>>,
    build: HeaderValue,
}

impl App {
    /// The app of these files; `None` when there is no first page among them, as when it was not built.
    #[must_use]
    pub fn new(files: &[File]) -> Option<App> {
        let index = files.iter().find(|file| file.path == "index.html")?;
        let build = build(index.bytes)?;
        let tagged = |file: &File| (file.path, (*file, tag(file.bytes)));
        Some(App { files: Arc::new(files.iter().map(tagged).collect()), build })
    }

    /// The name of what is served, from the hash in the name of the app's script.
    pub(crate) fn build(&self) -> HeaderValue {
        self.build.clone()
    }

    fn serve(&self, asked: &HeaderMap, path: &str) -> Option<Response> {
        let (file, tag) = self.files.get(path)?;
        let page = file.path.ends_with(".html");
        let hashed = file.path.starts_with("assets/");
        let (encoding, bytes) = choose(file, asked);
        let seen = asked.get(header::IF_NONE_MATCH) == Some(tag);
        let mut response = Response::new(if seen { Body::empty() } else { Body::from(bytes) });
        if seen {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(file.path)));
        headers.insert(header::ETAG, tag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::CACHE_CONTROL, if hashed { IMMUTABLE } else { REVALIDATE });
        if let Some(encoding) = encoding.filter(|_| !seen) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if page {
            headers.insert(header::CONTENT_SECURITY_POLICY, CSP_APP);
        }
        Some(response)
    }
}

/// Whatever is no address of the API: a file of the app, or one of its pages.
pub(crate) async fn page(State(web): State<Web>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let Some(app) = web.0.options.app.as_ref().filter(|_| readable) else {
        return if readable && path.is_empty() { pages::landing(request.headers()) } else { missing() };
    };
    if let Some(response) = app.serve(request.headers(), path) {
        return response;
    }
    let ours = path == "api" || path.starts_with("api/") || path.starts_with("assets/");
    let page = if path == "portal" || path.starts_with("portal/") { "portal.html" } else { "index.html" };
    (!ours).then(|| app.serve(request.headers(), page)).flatten().unwrap_or_else(missing)
}

fn missing() -> Response {
    Problem::from(NO_SUCH_ROUTE).into_response()
}

fn tag(bytes: &[u8]) -> HeaderValue {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes);
    HeaderValue::try_from(format!("\"{}\"", hex::encode(&digest.as_ref()[..16]))).expect("hex is ASCII")
}

/// The hash in `assets/app-<hash>.js`, as the first page names it.
fn build(index: &[u8]) -> Option<HeaderValue> {
    let text = std::str::from_utf8(index).ok()?;
    let (_, rest) = text.split_once("/assets/app-")?;
    let (hash, _) = rest.split_once(".js")?;
    HeaderValue::from_str(hash).ok()
}

fn choose(file: &File, asked: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
    let takes = |name: &str| {
        asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|line| {
            line.split(',').any(|one| {
                let (encoding, rest) = one.trim().split_once(';').unwrap_or((one.trim(), ""));
                encoding.eq_ignore_ascii_case(name)
                    && !matches!(rest.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
            })
        })
    };
    let brotli = file.brotli.filter(|_| takes("br")).map(|bytes| (Some("br"), bytes));
    let gzip = || file.gzip.filter(|_| takes("gzip")).map(|bytes| (Some("gzip"), bytes));
    brotli.or_else(gzip).unwrap_or((None, file.bytes))
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: File = File {
        path: "index.html",
        bytes: br#"<script type="module" src="/assets/app-x1Y_2.js"></script>"#,
        brotli: None,
        gzip: Some(b"packed"),
    };

    fn asking(encodings: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings))])
    }

    #[test]
    fn without_a_first_page_there_is_no_app() {
        assert!(App::new(&[]).is_none());
        assert_eq!(App::new(&[INDEX]).unwrap().build(), "x1Y_2");
    }

    #[test]
    fn what_the_browser_takes_is_chosen() {
        assert_eq!(choose(&INDEX, &asking("gzip, br")).0, Some("gzip"));
        assert_eq!(choose(&INDEX, &asking("gzip;q=0")).0, None);
        assert_eq!(choose(&INDEX, &HeaderMap::new()).1, INDEX.bytes);
    }

    #[test]
    fn a_page_is_asked_for_anew_and_an_asset_never() {
        let asset = File { path: "assets/a-1.js", ..INDEX };
        let app = App::new(&[INDEX, asset]).unwrap();
        let cached =
            |path| app.serve(&HeaderMap::new(), path).unwrap().headers()[header::CACHE_CONTROL].clone();
        assert_eq!(cached("index.html"), REVALIDATE);
        assert_eq!(cached("assets/a-1.js"), IMMUTABLE);
        assert!(app.serve(&HeaderMap::new(), "assets/../index.html").is_none());
    }
}
