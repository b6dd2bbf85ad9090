//! Live events: what the listener may see, and no more; nothing lost, nothing twice.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use futures::StreamExt;
use http::Request;
use serde_json::Value;
use testkit::{Engine, engines};
use web::Options;

use crate::support::{ANOTHER_COMPANY, CLERK, MANAGER, STORE, Server, WATCHER, request};

const EVENTS: &str = "/api/v1/events";

/// An open stream, read event by event.
struct Listener {
    body: BodyDataStream,
    text: String,
}

impl Listener {
    async fn open(server: &Server, token: &str, path: &str, after: Option<&str>) -> Self {
        let mut request = request("GET", path, token, Body::empty());
        if let Some(after) = after {
            request.headers_mut().insert("last-event-id", after.parse().unwrap());
        }
        let response = server.open(request).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Listener { body: response.into_body().into_data_stream(), text: String::new() }
    }

    /// The next block, a beat or an event; `None` when the stream has ended.
    async fn block(&mut self) -> Option<String> {
        loop {
            if let Some((block, rest)) = self.text.split_once("\n\n") {
                let (block, rest) = (block.to_owned(), rest.to_owned());
                self.text = rest;
                return Some(block);
            }
            self.text.push_str(std::str::from_utf8(&self.body.next().await?.unwrap()).unwrap());
        }
    }

    /// The next event: its position and its data.
    async fn event(&mut self) -> (String, Value) {
        loop {
            let block = self.block().await.expect("the stream goes on");
            let field = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
            if let (Some(id), Some(data)) = (field("id:"), field("data:")) {
                return (id.to_owned(), serde_json::from_str(data).unwrap());
            }
        }
    }

    async fn names(&mut self, count: usize) -> Vec<String> {
        let mut names = Vec::new();
        for _ in 0..count {
            names.push(self.event().await.1["data"]["name"].as_str().unwrap().to_owned());
        }
        names
    }
}

async fn publish(server: &Server, token: &str, things: &[(&str, bool)]) {
    for (name, in_store) in things {
        let store = in_store.then_some(STORE);
        let made = server
            .post("/api/v1/test/things", token, serde_json::json!({"name": name, "store": store}))
            .await;
        assert_eq!(made.status, 201, "{}", made.text());
    }
    platform::worker::settle(&server.runtime).await.unwrap();
}

async fn on(engine: Engine) -> Server {
    Server::on(engine, Options::default(), "http://kontor.test").await
}

async fn t58_a_listener_hears_what_its_rights_reach_and_no_more(engine: Engine) {
    let server = on(engine).await;
    let mut manager = Listener::open(&server, MANAGER, EVENTS, None).await;
    let mut clerk = Listener::open(&server, CLERK, EVENTS, None).await;
    let mut watcher = Listener::open(&server, WATCHER, EVENTS, None).await;
    publish(&server, MANAGER, &[("office", false), ("shop", true)]).await;
    publish(&server, ANOTHER_COMPANY, &[("theirs", true)]).await;
    publish(&server, MANAGER, &[("shop 2", true)]).await;
    assert_eq!(manager.names(3).await, ["office", "shop", "shop 2"]);
    assert_eq!(clerk.names(2).await, ["shop", "shop 2"]);
    server.shutdown.cancel();
    while let Some(block) = watcher.block().await {
        assert_eq!(block, ": beat");
    }
}

async fn a_listener_goes_on_behind_what_it_saw_last(engine: Engine) {
    let server = on(engine).await;
    let mut first = Listener::open(&server, MANAGER, EVENTS, None).await;
    publish(&server, MANAGER, &[("a", false), ("b", false), ("c", false)]).await;
    let (seen, event) = first.event().await;
    assert_eq!(event["data"]["name"], "a");
    drop(first);
    publish(&server, MANAGER, &[("d", false)]).await;
    let mut again = Listener::open(&server, MANAGER, EVENTS, Some(&seen)).await;
    publish(&server, MANAGER, &[("e", false)]).await;
    assert_eq!(again.names(4).await, ["b", "c", "d", "e"]);
    let mut from_now = Listener::open(&server, MANAGER, EVENTS, None).await;
    publish(&server, MANAGER, &[("f", false)]).await;
    assert_eq!(from_now.names(1).await, ["f"]);
}

engines!(t58_a_listener_hears_what_its_rights_reach_and_no_more, a_listener_goes_on_behind_what_it_saw_last);

#[tokio::test]
async fn an_event_is_a_cloud_event() {
    let server = Server::start().await;
    let mut listener = Listener::open(&server, MANAGER, "/api/v1/events?types=thing.*", None).await;
    publish(&server, MANAGER, &[("a", false)]).await;
    let (_, event) = listener.event().await;
    assert_eq!((event["specversion"].as_str(), event["type"].as_str()), (Some("1.0"), Some("thing.made")));
}

#[tokio::test]
async fn types_choose() {
    let server = Server::start().await;
    let mut other = Listener::open(&server, MANAGER, "/api/v1/events?types=order.*", None).await;
    publish(&server, MANAGER, &[("a", false)]).await;
    server.shutdown.cancel();
    while let Some(block) = other.block().await {
        assert_eq!(block, ": beat");
    }
}

#[tokio::test]
async fn streams_are_for_those_who_are_signed_in_and_not_for_too_many() {
    let server = Server::with(Options { streams_max: 1, ..Options::default() }).await;
    assert_eq!(server.get(EVENTS, "").await.problem().0, 401);
    assert_eq!(server.get(EVENTS, "nobody").await.problem().0, 401);
    assert_eq!(server.get("/api/v1/events?type=x", MANAGER).await.problem().0, 400);
    let bad = Request::get(EVENTS)
        .header("authorization", format!("Bearer {MANAGER}"))
        .header("last-event-id", "x");
    assert_eq!(server.send(bad.body(Body::empty()).unwrap()).await.problem().0, 400);
    let open = Listener::open(&server, MANAGER, EVENTS, None).await;
    assert_eq!(server.get(EVENTS, MANAGER).await.problem(), (503, "server.too_many_streams".to_owned()));
    drop(open);
    Listener::open(&server, MANAGER, EVENTS, None).await;
}

#[tokio::test]
async fn i14_a_stream_ends_when_its_session_does() {
    let server = Server::with(Options { stream_beat: Duration::from_millis(5), ..Options::default() }).await;
    let mut listener = Listener::open(&server, crate::support::REVOCABLE, EVENTS, None).await;
    assert_eq!(listener.block().await.unwrap(), ": beat");
    crate::support::revoke();
    while let Some(block) = listener.block().await {
        assert_eq!(block, ": beat");
    }
}

#[tokio::test]
async fn i14_a_stream_ends_when_an_event_changed_what_its_listener_may() {
    // No beat after the first: it is the event that makes the stream look again.
    let server =
        Server::with(Options { stream_beat: Duration::from_secs(3_600), ..Options::default() }).await;
    let mut listener = Listener::open(&server, crate::support::DEMOTABLE, EVENTS, None).await;
    publish(&server, MANAGER, &[("before", false)]).await;
    assert_eq!(listener.names(1).await, ["before"]);
    crate::support::demote();
    publish(&server, MANAGER, &[("after", true)]).await;
    while let Some(block) = listener.block().await {
        assert!(block == ": beat" || block.contains("after"), "{block}");
    }
}
