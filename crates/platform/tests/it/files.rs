//! Files that people upload.

use std::time::Duration;

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

engines!(
    t67_bytes_without_a_row_are_deleted_after_a_grace_period,
    a_file_comes_back_as_it_was,
    v5_2_2_a_file_that_is_not_what_it_says_is_refused,
    t27_a_repeated_upload_is_one_file,
);
