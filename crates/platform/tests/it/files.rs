//! Files that people upload.

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

async fn a_file_that_is_not_what_it_says_is_refused(engine: Engine) {
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

engines!(
    a_file_comes_back_as_it_was,
    a_file_that_is_not_what_it_says_is_refused,
    t27_a_repeated_upload_is_one_file,
);
