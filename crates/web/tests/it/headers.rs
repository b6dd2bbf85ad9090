//! What browsers are told, and what they are not trusted with (SECURITY.md V3, V4, V13).

use axum::body::Body;
use http::Request;
use testkit::Engine;
use web::Options;

use crate::support::{Answer, MANAGER, Server};

const THINGS: &str = "/api/v1/test/things";

async fn from_browser(server: &Server, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::post(THINGS).header("cookie", format!("kontor={MANAGER}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    server.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

#[tokio::test]
async fn v3_4_every_answer_tells_browsers_what_not_to_do() {
    let server = Server::start().await;
    for path in
        [THINGS, "/api/v1/nowhere", "/", "/api/docs", "/health", "/api/v1/test/panic", "/api/v1/openapi.json"]
    {
        let answer = server.get(path, MANAGER).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
    }
}

#[tokio::test]
async fn v3_4_1_https_is_remembered_for_a_year_where_it_is_used() {
    let plain = Server::start().await;
    assert_eq!(plain.get("/health", "").await.header("strict-transport-security"), "");
    let secure = Server::on(Engine::Sqlite, Options::default(), "https://erp.example.com").await;
    let told = secure.get("/health", "").await;
    assert_eq!(told.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
}

#[tokio::test]
async fn v14_3_2_answers_are_not_stored() {
    let server = Server::start().await;
    assert_eq!(server.get(THINGS, MANAGER).await.header("cache-control"), "no-store");
    assert_eq!(server.get("/api/docs/site.css", "").await.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn v3_4_2_other_origins_are_allowed_by_name_only_and_never_with_cookies() {
    let ask = |origin: &'static str| {
        Request::options(THINGS)
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .body(Body::empty())
            .unwrap()
    };
    let closed = Server::start().await;
    assert_eq!(closed.send(ask("https://shop.example")).await.header("access-control-allow-origin"), "");
    let open = Options { cors_origins: vec!["https://shop.example".to_owned()], ..Options::default() };
    let server = Server::with(open).await;
    let allowed = server.send(ask("https://shop.example")).await;
    assert_eq!(allowed.header("access-control-allow-origin"), "https://shop.example");
    assert_eq!(allowed.header("access-control-allow-credentials"), "");
    assert_eq!(server.send(ask("https://evil.example")).await.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn v3_5_1_a_browser_session_takes_changes_from_its_own_site_only() {
    let server = Server::start().await;
    let json = ("content-type", "application/json");
    let body = "{\"name\":\"a\"}";
    assert_eq!(from_browser(&server, &[json, ("sec-fetch-site", "same-origin")], body).await.status, 201);
    assert_eq!(from_browser(&server, &[json, ("origin", "http://kontor.test")], body).await.status, 201);
    for foreign in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ] {
        let refused = from_browser(&server, &[json, foreign], body).await;
        assert_eq!(refused.problem(), (403, "request.cross_site".to_owned()), "{foreign:?}");
    }
    let form = from_browser(&server, &[("content-type", "text/plain")], body).await;
    assert_eq!(form.problem(), (403, "request.cross_site".to_owned()));
}

#[tokio::test]
async fn v3_3_over_https_only_the_host_cookie_counts() {
    let server = Server::on(Engine::Sqlite, Options::default(), "https://erp.example.com").await;
    let with = |cookie: String| Request::get(THINGS).header("cookie", cookie).body(Body::empty()).unwrap();
    assert_eq!(server.send(with(format!("kontor={MANAGER}"))).await.status, 401);
    assert_eq!(server.send(with(format!("__Host-kontor={MANAGER}"))).await.status, 200);
}

#[tokio::test]
async fn v13_4_5_metrics_are_not_on_the_public_side() {
    let server = Server::start().await;
    assert_eq!(server.get("/metrics", MANAGER).await.status, 404);
}

#[tokio::test]
async fn v13_4_6_the_server_does_not_say_what_it_is_made_of() {
    let server = Server::start().await;
    let answer = server.get(THINGS, MANAGER).await;
    assert_eq!((answer.header("server"), answer.header("x-powered-by")), ("", ""));
}

#[tokio::test]
async fn v3_2_pages_bring_everything_from_this_server_and_nothing_inline() {
    let server = Server::start().await;
    for page in ["/", "/api/docs"] {
        let html = server.get(page, "").await.text();
        let links = html.split(['"', '\'']).filter(|part| part.contains("//") || part.starts_with('/'));
        for link in links {
            assert!(link.starts_with('/') && !link.starts_with("//"), "{page}: {link}");
            let found = server.get(link, "").await;
            assert_eq!(found.status, 200, "{page}: {link}");
        }
        assert!(!html.contains("style=") && !html.contains("onload") && !html.contains("<script>"), "{page}");
    }
}

#[tokio::test]
async fn v4_1_1_files_of_pages_are_sent_once_with_their_charset() {
    let server = Server::start().await;
    let first = server.get("/api/docs/swagger-ui-bundle.js", "").await;
    assert_eq!(first.header("content-type"), "text/javascript; charset=utf-8");
    let again = Request::get("/api/docs/swagger-ui-bundle.js")
        .header("if-none-match", first.header("etag"))
        .body(Body::empty())
        .unwrap();
    assert_eq!(server.send(again).await.status, 304);
}

#[tokio::test]
async fn v4_1_1_every_answer_says_what_it_is_and_in_which_characters() {
    let server = Server::start().await;
    let page = server.get("/api/docs", "").await.text();
    let linked = page.split(['"', '\'']).filter(|part| part.starts_with('/')).map(str::to_owned);
    let fixed = ["/", "/health", "/ready", "/nowhere", "/api/v1/openapi.json", "/api/v1/test/panic", THINGS];
    for path in fixed.map(str::to_owned).into_iter().chain(linked) {
        let answer = server.get(&path, MANAGER).await;
        let kind = answer.header("content-type").to_owned();
        // JSON is UTF-8 by its own definition (RFC 8259); every other text must say so.
        let is_json = ["application/json", "application/problem+json"].contains(&kind.as_str());
        let is_binary = kind.starts_with("image/png") || kind.starts_with("font/");
        assert!(is_json || is_binary || kind.ends_with("; charset=utf-8"), "{path}: {kind:?}");
        if is_json {
            answer.json();
        }
    }
}

#[tokio::test]
async fn v4_1_2_the_api_sends_nobody_elsewhere() {
    // Plain HTTP where HTTPS is meant: an answer and never a redirect, which would hide that a token went in the clear.
    let server = Server::on(Engine::Sqlite, Options::default(), "https://erp.example.com").await;
    for path in [THINGS, "/api/v1/test/mine", "/api/v1//evil.example", "//evil.example/x", "/api/v1/nowhere/"]
    {
        let answer = server.get(path, MANAGER).await;
        assert!(!answer.status.is_redirection() && answer.header("location").is_empty(), "{path}");
    }
}

/// What would run if anything took it for a page; it is kept and given as what it is, a text.
const MARKUP: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{7*7}}${7*7}<%= 7 %>",
    "</title><b>",
    "&lt;i&gt;",
    "\u{202e}txt.exe",
];

#[tokio::test]
async fn b07_v3_2_1_markup_is_text_in_answers_and_in_refusals() {
    let server = Server::start().await;
    for text in MARKUP {
        let name: String = text.chars().take(crate::support::NAME_CHARS_MAX).collect();
        let kept = server.post(THINGS, MANAGER, serde_json::json!({ "name": name })).await;
        assert_eq!((kept.status.as_u16(), &kept.json()["name"]), (201, &serde_json::json!(name)));
        let refused = server.post(THINGS, MANAGER, serde_json::json!({ *text: 1 })).await;
        assert_eq!(refused.json()["errors"][0]["path"], **text);
        let path: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let lost = server.get(&format!("/api/v1/{path}?{path}={path}"), MANAGER).await;
        for answer in [kept, refused, lost] {
            let kind = answer.header("content-type");
            assert!(["application/json", web::PROBLEM_JSON].contains(&kind), "{text}: {kind}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        }
    }
}

const APP_INDEX: &[u8] = br#"<script type="module" src="/assets/app-Ab12.js"></script>"#;

fn with_app() -> Options {
    let file = |path, bytes| web::app::File { path, bytes, brotli: None, gzip: None };
    let files = [
        file("index.html", APP_INDEX),
        file("portal.html", b"<!doctype html>"),
        file("assets/app-Ab12.js", b"1"),
    ];
    Options { app: web::app::App::new(&files), ..Options::default() }
}

#[tokio::test]
async fn v3_4_3_the_app_comes_with_a_strict_policy_and_its_assets_stay() {
    let server = Server::on(Engine::Sqlite, with_app(), "http://127.0.0.1").await;
    for page in ["/", "/orders/new", "/settings?tab=1"] {
        let answer = server.get(page, "").await;
        assert_eq!((answer.status.as_u16(), answer.text().as_bytes()), (200, APP_INDEX), "{page}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("script-src 'self';") && policy.contains("object-src 'none'"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'), "{policy}");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    let asset = server.get("/assets/app-Ab12.js", "").await;
    assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(server.get(THINGS, MANAGER).await.header("kontor-build"), "Ab12");
    assert_eq!(server.get("/portal", "").await.text(), "<!doctype html>");
}

#[tokio::test]
async fn the_app_answers_for_no_address_of_the_api_and_no_file_that_is_not_there() {
    let server = Server::on(Engine::Sqlite, with_app(), "http://127.0.0.1").await;
    for path in ["/api/v1/nowhere", "/api/nowhere", "/assets/app-old.js", "/assets/../index.html"] {
        let answer = server.get(path, "").await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
    }
}
