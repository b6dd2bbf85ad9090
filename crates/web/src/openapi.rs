//! The OpenAPI 3.1 document, made from the endpoints.

mod components;
mod document;
mod operation;
mod parameters;
mod schemas;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use http::header::{CONTENT_TYPE, HeaderValue};

pub(crate) use components::problems;
pub use document::document;

use crate::state::Web;

/// Where the document is served.
pub(crate) const PATH: &str = "/api/v1/openapi.json";

/// Serves the document; it is made once.
pub(crate) async fn serve(State(web): State<Web>) -> Response {
    let bytes = web.0.document.get_or_init(|| {
        let document = document(&web.runtime().registry().modules);
        Bytes::from(serde_json::to_vec(&document).expect("a JSON value has a JSON form"))
    });
    let mut response = Response::new(Body::from(bytes.clone()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
