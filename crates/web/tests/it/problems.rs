//! Each kind of bad input gets a problem with a code, and with the field's path where a field is at fault.

use axum::body::Body;
use http::Request;
use serde_json::json;

use crate::support::{MANAGER, NAME_CHARS_MAX, Server, WATCHER, request};

const THINGS: &str = "/api/v1/test/things";

#[tokio::test]
async fn v2_2_1_fields_at_fault_are_named() {
    let server = Server::start().await;
    let long = "x".repeat(NAME_CHARS_MAX + 1);
    for (body, path, code) in [
        (json!({"name": 5}), "name", "request.wrong_type"),
        (json!({"name": long}), "name", "request.too_long"),
        (json!({"name": "a", "colour": 1}), "colour", "request.unknown_field"),
        (json!({}), "name", "request.missing_field"),
        (json!({"name": "a", "store": "b"}), "store", "request.invalid_field"),
    ] {
        let answer = server.post(THINGS, MANAGER, body.clone()).await;
        let (status, _) = answer.problem();
        assert!(matches!(status, 400 | 422), "{body}: {status}");
        let error = &answer.json()["errors"][0];
        assert_eq!((error["path"].as_str(), error["code"].as_str()), (Some(path), Some(code)), "{body}");
    }
}

#[tokio::test]
async fn a_command_s_error_carries_its_fields_and_details() {
    let server = Server::start().await;
    let id = "00000000-0000-0000-0000-000000000007";
    let answer = server.post(&format!("{THINGS}/{id}/refuse"), MANAGER, json!({})).await;
    assert_eq!(answer.problem(), (409, "test.refused".to_owned()));
    let body = answer.json();
    assert_eq!(body["errors"][0]["path"], "lines[2].quantity");
    assert_eq!(body["details"]["id"], id);
}

#[tokio::test]
async fn v15_3_7_bodies_that_cannot_be_read_or_say_a_thing_twice() {
    let server = Server::start().await;
    for broken in ["{", "{\"name\": }", "[1,", "\u{feff}{}", "nul", "{\"name\": \"a\"} x"] {
        let answer = server.send(request("POST", THINGS, MANAGER, Body::from(broken))).await;
        assert_eq!(answer.problem(), (400, "request.broken_json".to_owned()), "{broken}");
        assert!(answer.json()["details"]["line"].is_number());
    }
    // Of two amounts, a guard before us may have read the other one.
    for twice in ["{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":\"a\",\"tags\":[{\"x\":1,\"\\u0078\":2}]}"] {
        let answer = server.send(request("POST", THINGS, MANAGER, Body::from(twice))).await;
        assert_eq!(answer.problem(), (400, "request.broken_json".to_owned()), "{twice}");
        assert!(answer.json()["detail"].as_str().unwrap().contains("twice"), "{}", answer.json());
    }
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    assert_eq!(server.send(request("POST", THINGS, MANAGER, Body::from(deep))).await.status, 400);
    let latin = Body::from(b"{\"name\": \"\xe4\"}".to_vec());
    assert_eq!(server.send(request("POST", THINGS, MANAGER, latin)).await.status, 400);
}

#[tokio::test]
async fn v4_1_1_types_that_are_not_read_here() {
    let server = Server::start().await;
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "x"] {
        let mut request = request("POST", THINGS, MANAGER, Body::from("{\"name\":\"a\"}"));
        request.headers_mut().insert("content-type", kind.parse().unwrap());
        assert_eq!(
            server.send(request).await.problem(),
            (415, "request.unsupported_type".to_owned()),
            "{kind}"
        );
    }
    let mut upload = request("POST", "/api/v1/test/upload", MANAGER, Body::from("x"));
    upload.headers_mut().insert("content-type", "image/png".parse().unwrap());
    let answer = server.send(upload).await;
    assert_eq!(answer.problem().0, 415);
    assert_eq!(answer.json()["details"]["expected"], "text/csv, application/pdf");
}

#[tokio::test]
async fn parameters_and_headers_that_cannot_be() {
    let server = Server::start().await;
    let dry = server.post(&format!("{THINGS}?dry_run=yes"), MANAGER, json!({"name": "a"})).await;
    assert_eq!(dry.problem(), (400, "request.invalid_parameter".to_owned()));
    let misspelt = server.post(&format!("{THINGS}?dry_runn=true"), MANAGER, json!({"name": "a"})).await;
    assert_eq!(misspelt.json()["errors"][0]["path"], "dry_runn");
    let unknown = server.get(&format!("{THINGS}?colour=red"), MANAGER).await;
    assert!(matches!(unknown.problem().0, 400 | 422));
    let mut stale =
        request("PATCH", &format!("{THINGS}/00000000-0000-0000-0000-000000000007"), MANAGER, Body::empty());
    stale.headers_mut().insert("if-match", "3".parse().unwrap());
    assert_eq!(server.send(stale).await.problem(), (400, "request.invalid_header".to_owned()));
}

#[tokio::test]
async fn ids_and_addresses_that_name_nothing() {
    let server = Server::start().await;
    assert_eq!(
        server.get("/api/v1/nowhere", MANAGER).await.problem(),
        (404, "request.no_such_route".to_owned())
    );
    assert_eq!(server.get(&format!("{THINGS}/not-an-id"), MANAGER).await.problem().0, 404);
    assert_eq!(server.get(&format!("{THINGS}/%ff"), MANAGER).await.problem().0, 400);
}

#[tokio::test]
async fn v4_1_4_unused_methods_give_405_with_what_is_allowed() {
    let server = Server::start().await;
    for method in ["DELETE", "PUT", "TRACE", "OPTIONS", "FOO"] {
        let answer = server.send(request(method, THINGS, MANAGER, Body::empty())).await;
        assert_eq!(answer.problem(), (405, "request.method_not_allowed".to_owned()), "{method}");
        let mut allowed: Vec<&str> = answer.header("allow").split(',').map(str::trim).collect();
        allowed.sort_unstable();
        assert_eq!(allowed, ["GET", "HEAD", "POST"], "{method}");
    }
}

#[tokio::test]
async fn who_may_not_is_told_so() {
    let server = Server::start().await;
    assert_eq!(server.get(THINGS, "").await.problem(), (401, "auth.required".to_owned()));
    assert_eq!(server.get(THINGS, "nobody").await.problem(), (401, "auth.invalid_credential".to_owned()));
    assert_eq!(server.get(THINGS, "").await.header("www-authenticate"), "Bearer");
    let denied = server.get(THINGS, WATCHER).await;
    assert_eq!(denied.problem(), (403, "auth.forbidden".to_owned()));
    assert_eq!(denied.json()["details"]["permission"], "test.thing.edit");
    let basic = Request::get(THINGS).header("authorization", "Basic YTpi").body(Body::empty()).unwrap();
    assert_eq!(server.send(basic).await.problem().0, 401);
    assert_eq!(server.get("/api/v1/test/mine", WATCHER).await.json()["name"], WATCHER);
}

#[tokio::test]
async fn an_old_cookie_does_not_keep_anybody_from_logging_in() {
    let server = Server::start().await;
    let mut login = request("POST", "/api/v1/test/public", "", Body::from("{\"name\":\"a\"}"));
    login.headers_mut().insert("cookie", "kontor=expired".parse().unwrap());
    assert_eq!(server.send(login).await.status, 200);
}

#[tokio::test]
async fn v16_5_4_v16_5_1_faults_and_panics_keep_their_cause_to_themselves() {
    let server = Server::start().await;
    for path in ["/api/v1/test/fault", "/api/v1/test/panic"] {
        let answer = server.get(path, "").await;
        assert_eq!(answer.problem(), (500, "internal".to_owned()), "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
    assert_eq!(server.get(THINGS, MANAGER).await.status, 200, "the server lives on");
}

#[tokio::test]
async fn problems_are_told_in_the_language_that_is_asked_for() {
    let server = Server::start().await;
    let asked = |language: &'static str| {
        let mut asked = request("POST", THINGS, MANAGER, Body::from("{\"name\": 5}"));
        asked.headers_mut().insert("accept-language", language.parse().unwrap());
        asked
    };
    let english = server.post(THINGS, MANAGER, json!({"name": 5})).await.json();
    assert_eq!(english["errors"][0]["message"], "A text is expected here");
    let answer = server.send(asked("tlh, de-AT;q=0.9, en;q=0.5")).await;
    let german = answer.json();
    assert_eq!(german["title"], "Die Eingabe ist nicht gültig");
    assert_eq!(german["detail"], german["title"]);
    assert_eq!(german["errors"][0]["message"], "Hier wird ein Text erwartet");
    assert_eq!(german["errors"][0]["code"], english["errors"][0]["code"]);
    assert!(german.get("details").is_none(), "nothing was lost: {german}");
    let plain = server.send(asked("en-GB, de;q=0.5")).await.json();
    assert_eq!(plain["errors"], english["errors"]);
    // A code without words in the language stays as it is.
    let id = "00000000-0000-0000-0000-000000000007";
    let mut refused = request("POST", &format!("{THINGS}/{id}/refuse"), MANAGER, Body::from("{}"));
    refused.headers_mut().insert("accept-language", "de".parse().unwrap());
    let refused = server.send(refused).await;
    assert_eq!(refused.problem(), (409, "test.refused".to_owned()));
    assert_eq!(refused.json()["details"]["id"], id);
}
