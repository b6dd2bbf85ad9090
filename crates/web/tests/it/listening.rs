//! Over a real socket: connections, their limits, and stopping.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use web::{Options, ServerLimits};

use crate::support::{Server, holding, let_go, waiting};

struct Listening {
    address: String,
    stop: CancellationToken,
    task: JoinHandle<()>,
    _server: Server,
}

async fn listening(limits: ServerLimits) -> Listening {
    let server = Server::with(Options::default()).await;
    let listener = web::server::listen("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let stop = server.shutdown.clone();
    let task = tokio::spawn(web::server::serve(listener, server.router(), limits, stop.clone()));
    Listening { address, stop, task, _server: server }
}

async fn ask(address: &str, text: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn a_request_is_answered_over_the_network() {
    let server = listening(ServerLimits::default()).await;
    let answer = ask(&server.address, "GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    server.stop.cancel();
    server.task.await.unwrap();
}

#[tokio::test]
async fn v4_2_1_a_head_that_is_broken_too_long_or_too_slow_ends_the_connection() {
    let limits = ServerLimits { head_timeout: Duration::from_millis(50), ..ServerLimits::default() };
    let server = listening(limits).await;
    let broken = ask(&server.address, "GET / HTTP/1.1\r\nhost : x\r\n\r\n").await;
    assert!(broken.starts_with("HTTP/1.1 400"), "{broken}");
    let both = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabc";
    assert!(ask(&server.address, both).await.starts_with("HTTP/1.1 400"));
    let long = format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "a".repeat(limits.head_bytes_max));
    assert!(ask(&server.address, &long).await.starts_with("HTTP/1.1 431"));
    let slow = ask(&server.address, "GET / HTTP/1.1\r\nhost").await;
    assert!(slow.is_empty() || slow.starts_with("HTTP/1.1 408"), "{slow}");
    server.stop.cancel();
    server.task.await.unwrap();
}

#[tokio::test]
async fn who_was_being_served_is_served_before_the_program_stops() {
    let mut server = listening(ServerLimits::default()).await;
    let address = server.address.clone();
    let answer =
        tokio::spawn(async move { ask(&address, "GET /api/v1/test/held HTTP/1.1\r\nhost: x\r\n\r\n").await });
    holding().await;
    server.stop.cancel();
    // Nobody new is let in, and the server does not end while somebody waits for it.
    while TcpStream::connect(&server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(futures::poll!(&mut server.task).is_pending());
    let_go();
    let answer = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("held"), "{answer}");
    server.task.await.unwrap();
}

#[tokio::test]
async fn stopping_does_not_wait_for_ever() {
    let limits = ServerLimits { drain: Duration::from_millis(50), ..ServerLimits::default() };
    let server = listening(limits).await;
    let mut stuck = TcpStream::connect(&server.address).await.unwrap();
    stuck.write_all(b"GET /api/v1/test/wait HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    waiting().await;
    server.stop.cancel();
    server.task.await.unwrap();
    assert!(TcpStream::connect(&server.address).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn an_address_in_use_is_named() {
    let first = web::server::listen("127.0.0.1:0").await.unwrap();
    let address = first.local_addr().unwrap().to_string();
    let error = web::server::listen(&address).await.unwrap_err();
    assert_eq!(error.code, "server.cannot_listen");
    assert!(error.message.contains(&address));
}
