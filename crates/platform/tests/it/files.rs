//! Files that people upload.

use std::time::Duration;

use platform::files::guard::{Address, Guard, Scanner};
use platform::worker::settle;
use platform::{Reply, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, on};

const PDF: &[u8] = b"%PDF-1.7 a very short invoice";

fn upload(name: &str, content_type: &str, bytes: &[u8]) -> Request {
    Request {
        query: format!("name={name}"),
        content_type: Some(content_type.to_owned()),
        bytes: bytes.to_vec(),
        ..Request::default()
    }
}

async fn a_file_comes_back_as_it_was(engine: Engine) {
    let world = World::new(engine).await;
    let file =
        world.call("/files", upload("invoice.pdf", "application/pdf", PDF)).await.expect("it is taken");
    assert_eq!((&file["name"], &file["size"]), (&json!("invoice.pdf"), &json!(PDF.len())));
    let id = file["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    let restarted = world.process(1).await;
    let reply = world.reply(&restarted, "/files/{id}", on(id, Value::Null)).await.expect("it is there");
    let Reply::File(found) = reply else { panic!("a file is handed out as a file") };
    assert_eq!((found.bytes.as_slice(), found.content_type.as_str()), (PDF, "application/pdf"));
}

async fn v5_2_2_a_file_that_is_not_what_it_says_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let refused = [
        (upload("x.png", "image/png", PDF), "files.content_differs"),
        (upload("x.html", "text/html", b"<script>"), "files.type_not_allowed"),
        (upload("x.pdf", "application/pdf", b""), "files.empty"),
        (upload("x.txt", "text/plain", &vec![b'a'; platform::files::FILE_BYTES_MAX + 1]), "files.too_large"),
    ];
    for (request, code) in refused {
        assert_eq!(world.call("/files", request).await.expect_err("it is refused").code, code);
    }
}

/// T27 holds for uploads too: the key is bound to the bytes.
async fn t27_a_repeated_upload_is_one_file(engine: Engine) {
    let world = World::new(engine).await;
    let keyed = |bytes: &[u8]| Request {
        idempotency_key: Some("key-1".to_owned()),
        ..upload("invoice.pdf", "application/pdf", bytes)
    };
    let first = world.call("/files", keyed(PDF)).await.expect("it is taken");
    assert_eq!(world.call("/files", keyed(PDF)).await.expect("it is answered"), first);
    let error = world.call("/files", keyed(b"%PDF-1.7 another")).await.expect_err("other bytes");
    assert_eq!(error.status(), 409);
}

/// Every file in the object store, by name.
fn stored(world: &World) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![world.runtime.settings().data_dir.join("files")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

/// T67: bytes whose row was never committed go after a grace period; a file that has its row stays.
async fn t67_bytes_without_a_row_are_deleted_after_a_grace_period(engine: Engine) {
    let world = World::new(engine).await;
    settle(&world.runtime).await.expect("the schedules begin");
    let kept = world.call("/files", upload("a.pdf", "application/pdf", PDF)).await.expect("it is taken");
    // The program dies between the bytes and the row.
    platform::files::store(&world.ctx(), "b.pdf", "application/pdf", PDF.to_vec()).await.expect("stored");
    let strange = world.runtime.settings().data_dir.join("files").join(world.ctx().company_id().to_string());
    std::fs::write(strange.join("not-ours"), b"x").expect("it can be written");
    assert_eq!(stored(&world).len(), 3);

    world.pass(platform::files::ORPHANS_KEPT - Duration::from_secs(24 * 3_600));
    settle(&world.runtime).await.expect("nothing is left");
    assert_eq!(stored(&world).len(), 3, "it may be an upload that is still under way");
    world.pass(Duration::from_secs(3 * 24 * 3_600));
    settle(&world.runtime).await.expect("nothing is left");
    assert_eq!(stored(&world).len(), 2, "the orphan is gone; what we did not make stays");
    let id = kept["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    let reply = world.reply(&world.runtime, "/files/{id}", on(id, Value::Null)).await.expect("it is there");
    assert!(matches!(reply, Reply::File(found) if found.bytes == PDF));
}

/// A clamd that finds something in whatever begins with `EVIL`, for as long as it lives.
async fn scanner(lives: bool) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let at = format!("tcp:{}", listener.local_addr().expect("it is bound"));
    if !lives {
        return at;
    }
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut command = [0; 10];
            stream.read_exact(&mut command).await.expect("a command");
            assert_eq!(&command, b"zINSTREAM\0");
            let mut file = Vec::new();
            loop {
                let length = stream.read_u32().await.expect("a length");
                if length == 0 {
                    break;
                }
                let mut chunk = vec![0; usize::try_from(length).expect("short")];
                stream.read_exact(&mut chunk).await.expect("a chunk");
                file.extend(chunk);
            }
            let found = file.starts_with(b"EVIL");
            let word: &[u8] = if found { b"stream: Eicar-Test-Signature FOUND\0" } else { b"stream: OK\0" };
            stream.write_all(word).await.expect("it is heard");
        }
    });
    at
}

async fn guarded(engine: Engine, at: Option<&str>, required: bool, max: Option<i64>) -> World {
    let scanner = at.map(|at| Scanner {
        at: Address::parse(at).expect("an address"),
        timeout: Duration::from_secs(5),
        required,
    });
    let port: platform::Port = std::sync::Arc::new(Guard { scanner, company_bytes_max: max });
    World::with(engine, |shelf| shelf.ports.push(port)).await
}

async fn v5_4_3_a_scanner_is_asked_before_a_file_is_taken(engine: Engine) {
    let world = guarded(engine, Some(&scanner(true).await), true, None).await;
    let large = [b"fine".to_vec(), vec![b'a'; 200_000]].concat();
    world.call("/files", upload("fine.txt", "text/plain", &large)).await.expect("it is clean");
    let evil = [b"EVIL".to_vec(), vec![b'a'; 200_000]].concat();
    let refused = world.call("/files", upload("evil.txt", "text/plain", &evil)).await;
    assert_eq!(refused.expect_err("it is not").code, "files.infected");
}

/// Without its word nothing is taken, unless the operator wants it so.
async fn v5_4_3_v16_5_3_a_scanner_that_does_not_answer_lets_nothing_in(engine: Engine) {
    let gone = scanner(false).await;
    let strict = guarded(engine, Some(&gone), true, None).await;
    let refused =
        strict.call("/files", upload("a.txt", "text/plain", b"a")).await.expect_err("nobody looked");
    assert_eq!((refused.code, refused.status()), ("files.not_scanned", 503));
    let lax = guarded(engine, Some(&gone), false, None).await;
    lax.call("/files", upload("a.txt", "text/plain", b"a")).await.expect("it is taken unseen");
}

/// Many at once take no more room together than there is, and what is discarded makes room.
async fn v5_2_4_a_companys_files_have_a_limit_that_races_do_not_pass(engine: Engine) {
    let world = guarded(engine, None, true, Some(10)).await;
    let tries = (0..8).map(|at| world.call("/files", upload(&format!("{at}.txt"), "text/plain", b"abc")));
    let ended = futures::future::join_all(tries).await;
    let taken = ended.iter().filter(|one| one.is_ok()).count();
    assert_eq!(taken, 3, "{ended:?}");
    assert!(ended.iter().filter_map(|one| one.as_ref().err()).all(|error| error.code == "files.quota"));
    let id = ended.iter().find_map(|one| one.as_ref().ok()).expect("a file")["id"].clone();
    let id = id.as_str().and_then(|id| id.parse().ok()).expect("an id");
    let ctx = world.ctx();
    platform::pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move { platform::files::discard(ctx, tx, &[id]).await.map(drop) })
    })
    .await
    .expect("it is discarded");
    world.call("/files", upload("new.txt", "text/plain", b"abc")).await.expect("there is room again");
    let full = world.call("/files", upload("large.txt", "text/plain", b"more than ten bytes")).await;
    assert_eq!(full.expect_err("never").details["company_bytes_max"], json!(10));
}

async fn pci_a_card_number_in_a_text_that_is_attached_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let text = b"Please charge 4111 1111 1111 1111, thanks";
    let refused = world.call("/files", upload("note.txt", "text/plain", text)).await.expect_err("refused");
    assert_eq!(refused.code, "kernel.card_number");
    assert!(!format!("{refused:?}").contains("4111"), "and not repeated");
}

engines!(
    v5_4_3_a_scanner_is_asked_before_a_file_is_taken,
    v5_4_3_v16_5_3_a_scanner_that_does_not_answer_lets_nothing_in,
    v5_2_4_a_companys_files_have_a_limit_that_races_do_not_pass,
    pci_a_card_number_in_a_text_that_is_attached_is_refused,
    t67_bytes_without_a_row_are_deleted_after_a_grace_period,
    a_file_comes_back_as_it_was,
    v5_2_2_a_file_that_is_not_what_it_says_is_refused,
    t27_a_repeated_upload_is_one_file,
);
