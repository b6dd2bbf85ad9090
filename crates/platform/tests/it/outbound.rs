//! B5, V1.3.6: the door to the outside, against servers on loopback that do what hostile ones would.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use platform::Method;
use platform::outbound::{
    Authorities, BROKEN_ANSWER, Call, Outbound, Policy, REFUSED, Resolve, TIMEOUT, UNKNOWN_HOST, UNREACHABLE,
    UNTRUSTED,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

const AUTHORITY: &[u8] = include_bytes!("tls/authority.pem");
const CERTIFICATE: &[u8] = include_bytes!("tls/host.pem");
const KEY: &[u8] = include_bytes!("tls/host.key");

/// Lets loopback through, and nothing else that is private.
fn lenient() -> Policy {
    Policy {
        plain_http: true,
        private_networks: vec!["127.0.0.0/8".parse().expect("a network")],
        ..Policy::default()
    }
}

/// A name server that gives these answers, one after the other, and counts how often it was asked.
fn names(answers: Vec<Vec<&'static str>>) -> (Resolve, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    let resolve: Resolve = Arc::new(move |_, _| {
        let at = counter.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
        let found: Vec<IpAddr> = answers[at].iter().map(|ip| ip.parse().expect("an address")).collect();
        Box::pin(async move { Ok(found) })
    });
    (resolve, asked)
}

/// A server that answers every connection with these bytes after it has read a request, and tells how many came.
async fn server(answer: Vec<u8>) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("it listens").port();
    let came = Arc::new(AtomicUsize::new(0));
    let counter = came.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            let answer = answer.clone();
            tokio::spawn(async move {
                let mut head = [0; 4_096];
                let _ = stream.read(&mut head).await;
                let _ = stream.write_all(&answer).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    (port, came)
}

fn http(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn door(policy: Policy) -> Outbound {
    Outbound::new(policy, &Authorities::default())
}

async fn get(door: &Outbound, url: &str) -> platform::Result<platform::outbound::Answer> {
    let call = Call {
        method: Method::Get,
        target: door.target(url)?,
        headers: Vec::new(),
        body: Vec::new(),
        timeout: Duration::from_secs(5),
        answer_bytes_max: 1_000,
    };
    door.send(call).await
}

#[tokio::test]
async fn an_answer_is_read_up_to_its_limit() {
    let (port, _) = server(http("201 Created", "X-Answer: yes\r\n", &[b'a'; 5_000])).await;
    let answer = get(&door(lenient()), &format!("http://127.0.0.1:{port}/x?y=z")).await.expect("an answer");
    assert_eq!((answer.status, answer.body.len(), answer.cut), (201, 1_000, true));
    assert_eq!(answer.header("x-answer"), Some("yes"));
    let (port, _) = server(http("200 OK", "", &[b'a'; 1_000])).await;
    let answer = get(&door(lenient()), &format!("http://127.0.0.1:{port}/")).await.expect("an answer");
    assert_eq!((answer.body.len(), answer.cut), (1_000, false));
}

#[tokio::test]
async fn b05_a_redirect_is_an_answer_and_nothing_more() {
    let (inner, came) = server(http("200 OK", "", b"secret")).await;
    let location = format!("location: http://127.0.0.1:{inner}/\r\n");
    let (port, _) = server(http("307 Temporary Redirect", &location, b"")).await;
    let answer = get(&door(lenient()), &format!("http://127.0.0.1:{port}/")).await.expect("an answer");
    assert_eq!((answer.status, came.load(Ordering::SeqCst)), (307, 0));
}

#[tokio::test]
async fn b05_a_name_that_stands_for_an_inner_address_is_refused_without_a_connection() {
    let (port, came) = server(http("200 OK", "", b"secret")).await;
    let policy = Policy { ports: vec![443, port], ..Policy::default() };
    for inner in ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00:ec2::254"] {
        let (resolve, _) = names(vec![vec![inner]]);
        let door = door(policy.clone()).resolving(resolve);
        let refused = get(&door, &format!("https://example.com:{port}/")).await.expect_err(inner);
        assert!(refused.is(REFUSED), "{inner}: {refused}");
        assert!(!format!("{:?}", refused.details).contains(inner));
    }
    // One good answer among bad ones does not help.
    let (resolve, _) = names(vec![vec!["93.184.216.34", "127.0.0.1"]]);
    let door = door(policy).resolving(resolve);
    assert!(get(&door, &format!("https://example.com:{port}/")).await.expect_err("mixed").is(REFUSED));
    assert_eq!(came.load(Ordering::SeqCst), 0);
}

/// The name stands for a good address when it is looked at, and for an inner one a moment later.
#[tokio::test]
async fn b05_a_name_is_asked_for_once_and_the_connection_goes_to_that_address() {
    let (port, came) = server(http("200 OK", "", b"ours")).await;
    let (resolve, asked) = names(vec![vec!["127.0.0.1"], vec!["127.0.0.2"]]);
    let policy = Policy { private_networks: vec!["127.0.0.1/32".parse().expect("a network")], ..lenient() };
    let door = door(policy).resolving(resolve);
    let answer = get(&door, &format!("http://rebind.example.com:{port}/")).await.expect("an answer");
    assert_eq!((answer.body.as_slice(), asked.load(Ordering::SeqCst)), (&b"ours"[..], 1));
    // The next call asks again, and what it is told now is refused.
    let refused = get(&door, &format!("http://rebind.example.com:{port}/")).await.expect_err("rebound");
    assert!(refused.is(REFUSED), "{refused}");
    assert_eq!(came.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn who_does_not_answer_is_told_apart() {
    let free = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = free.local_addr().expect("it listens").port();
    let door = door(lenient());
    // Nobody accepts: the connection stands in the queue, and nothing comes back.
    let call = Call {
        method: Method::Get,
        target: door.target(&format!("http://127.0.0.1:{port}/")).expect("allowed"),
        headers: Vec::new(),
        body: Vec::new(),
        timeout: Duration::from_millis(100),
        answer_bytes_max: 10,
    };
    assert!(door.send(call).await.expect_err("silence").is(TIMEOUT));
    drop(free);
    assert!(get(&door, &format!("http://127.0.0.1:{port}/")).await.expect_err("closed").is(UNREACHABLE));
    let (port, _) = server(b"220 mail.example.com ESMTP\r\n".to_vec()).await;
    assert!(get(&door, &format!("http://127.0.0.1:{port}/")).await.expect_err("mail").is(BROKEN_ANSWER));
    let (port, _) = server(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort".to_vec()).await;
    assert!(get(&door, &format!("http://127.0.0.1:{port}/")).await.expect_err("cut").is(BROKEN_ANSWER));
    let huge = format!("HTTP/1.1 200 OK\r\nx: {}\r\n\r\n", "a".repeat(200_000));
    let (port, _) = server(huge.into_bytes()).await;
    assert!(get(&door, &format!("http://127.0.0.1:{port}/")).await.expect_err("huge head").is(BROKEN_ANSWER));
    let (resolve, _) = names(vec![vec![]]);
    let door = door.resolving(resolve);
    assert!(get(&door, "http://nobody.example.com/").await.expect_err("no name").is(UNKNOWN_HOST));
}

/// A TLS server with a certificate for `hooks.example.com` by an authority of its own.
async fn secured() -> u16 {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE).expect("a certificate");
    let key = PrivateKeyDer::from_pem_slice(KEY).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("they fit");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("it listens").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut head = vec![0; 4_096];
                let count = stream.read(&mut head).await.unwrap_or(0);
                // What the client sent, so that the test can look at it.
                let _ = stream.write_all(&http("200 OK", "", &head[..count])).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    port
}

#[tokio::test]
async fn v12_a_host_proves_who_it_is() {
    let port = secured().await;
    let (resolve, _) = names(vec![vec!["127.0.0.1"]]);
    let ours = Authorities::default().and(AUTHORITY).expect("an authority");
    let trusting = Outbound::new(lenient(), &ours).resolving(resolve.clone());
    let answer = get(&trusting, &format!("https://hooks.example.com:{port}/a?b")).await.expect("an answer");
    let sent = String::from_utf8(answer.body).expect("text");
    assert!(sent.starts_with("GET /a?b HTTP/1.1\r\n"), "{sent}");
    assert!(sent.contains(&format!("host: hooks.example.com:{port}\r\n")), "{sent}");
    // Another name, the bare address, and an authority that nobody knows.
    let wrong = get(&trusting, &format!("https://other.example.com:{port}/")).await.expect_err("wrong name");
    assert!(wrong.is(UNTRUSTED), "{wrong}");
    assert!(get(&trusting, &format!("https://127.0.0.1:{port}/")).await.expect_err("no name").is(UNTRUSTED));
    let strict = door(lenient()).resolving(resolve);
    let unknown = get(&strict, &format!("https://hooks.example.com:{port}/")).await.expect_err("unknown");
    assert!(unknown.is(UNTRUSTED), "{unknown}");
    assert!(Authorities::default().and(b"no certificate").is_err());
}
