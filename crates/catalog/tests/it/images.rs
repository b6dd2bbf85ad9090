//! Pictures of products.

use std::sync::Arc;

use kernel::Id;
use platform::{BoxFuture, FileReply, Method, Principal, Reply, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::products::{product, seeded};
use crate::world::{World, id};

engines!(a_product_shows_its_pictures, what_is_no_picture_is_refused,);

/// A strip of one colour.
fn picture(width: u32) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(width, width.div_ceil(16)).write_to(&mut out, image::ImageFormat::Png).unwrap();
    out.into_inner()
}

/// Who keeps the catalogue, and may upload.
fn keeper(world: &World) -> Arc<Principal> {
    let files = [&platform::permissions::FILE_VIEW, &platform::permissions::FILE_UPLOAD];
    world.somebody(&world.company, &[catalog::permissions::ALL, &files].concat())
}

/// Makes an image.
fn post<'a>(world: &'a World, body: Value) -> BoxFuture<'a, kernel::Result<Value>> {
    world.call(keeper(world), Method::Post, "/catalog/product-images", body)
}

async fn upload(world: &World, content_type: &str, bytes: Vec<u8>) -> Id {
    let who = keeper(world);
    let request = Request { content_type: Some(content_type.to_owned()), bytes, ..Request::default() };
    match world.send(who, Method::Post, "/files", request).await.unwrap() {
        Reply::Json { body, .. } => id(&body),
        Reply::File(_) | Reply::Stored(_) => panic!("an upload answers with JSON"),
    }
}

async fn shown(world: &World, path: &str) -> kernel::Result<FileReply> {
    let who = world.somebody(&world.company, &[&catalog::permissions::CATALOG_VIEW]);
    match world.send(who, Method::Get, path, Request::default()).await? {
        Reply::File(file) => Ok(file),
        other => panic!("a picture is a file: {other:?}"),
    }
}

async fn a_product_shows_its_pictures(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let product = product(&world, &standard, "TEA", "pc").await;
    let mut made = Vec::new();
    for (position, width) in [(2, 40), (1, 2_000)] {
        let file = upload(&world, "image/png", picture(width)).await;
        let body =
            json!({ "product_id": product, "file_id": file, "position": position, "alt": "A box of tea" });
        made.push(id(&post(&world, body).await.unwrap()));
    }
    let list = world.get(&format!("/catalog/product-images?product_id={product}")).await.unwrap();
    let listed: Vec<Id> = list["items"].as_array().unwrap().iter().map(id).collect();
    assert_eq!(listed, [made[1], made[0]]);
    // Whoever sees products sees their pictures, without a right to files; asked twice, they are the same bytes.
    for (at, size, width) in [(1, "page", 1_200), (1, "thumbnail", 160), (0, "page", 40)] {
        let path = format!("/catalog/product-images/{}/picture?size={size}", made[at]);
        let first = shown(&world, &path).await.unwrap();
        assert_eq!(first.content_type, "image/png");
        assert_eq!(image::load_from_memory(&first.bytes).unwrap().width(), width, "{path}");
        assert_eq!(shown(&world, &path).await.unwrap(), first);
    }
    let rival = world.somebody(&world.rival, catalog::permissions::ALL);
    let path = format!("/catalog/product-images/{}/picture", made[0]);
    let refused = world.send(rival, Method::Get, &path, Request::default()).await.unwrap_err();
    assert_eq!(refused.code, "record.not_found");
}

async fn what_is_no_picture_is_refused(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let product = product(&world, &standard, "TEA", "pc").await;
    let text = upload(&world, "text/plain", b"tea".to_vec()).await;
    let good = upload(&world, "image/png", picture(4)).await;
    let torn = upload(&world, "image/png", picture(4)[..20].to_vec()).await;
    let body = |file: Id| json!({ "product_id": product, "file_id": file });
    let code = |answer: kernel::Result<Value>| answer.unwrap_err().code;
    assert_eq!(code(post(&world, body(text)).await), "files.not_a_picture");
    assert_eq!(code(post(&world, body(Id::from_u128(9))).await), "files.no_such_file");
    post(&world, body(good)).await.unwrap();
    assert_eq!(code(post(&world, body(good)).await), "catalog.image_twice");
    let image = id(&post(&world, body(torn)).await.unwrap());
    let refused = shown(&world, &format!("/catalog/product-images/{image}/picture")).await.unwrap_err();
    assert_eq!(refused.code, "catalog.picture_unreadable");
}
