//! One request and its answer on a connection of their own.

use std::net::SocketAddr;

use http::{Request, header};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use kernel::Result;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_util::task::AbortOnDropHandle;

use super::{Answer, BAD_URL, BROKEN_ANSWER, Call, Target, UNREACHABLE};

/// Bytes of an answer's head at most.
const HEAD_BYTES_MAX: usize = 64 * 1024;
/// How we introduce ourselves.
const AGENT: &str = concat!("Kontor/", env!("CARGO_PKG_VERSION"));

/// Connects to the first of these addresses that takes us.
pub(super) async fn connect(addresses: &[SocketAddr]) -> Result<TcpStream> {
    let mut last = None;
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(stream) => {
                // A request is one write: nothing is gained by waiting for more.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
            Err(error) => last = Some(error),
        }
    }
    Err(last.map_or_else(|| UNREACHABLE.error(), |error| UNREACHABLE.inner(error)))
}

pub(super) async fn exchange<S>(stream: S, target: &Target, call: Call) -> Result<Answer>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let request = request(target, &call)?;
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(HEAD_BYTES_MAX)
        .handshake::<_, Full<Bytes>>(TokioIo::new(stream))
        .await
        .map_err(|error| BROKEN_ANSWER.inner(error))?;
    // Ends with this function, whichever way it ends.
    let _driver = AbortOnDropHandle::new(tokio::spawn(connection));
    let answer = sender.send_request(request).await.map_err(|error| BROKEN_ANSWER.inner(error))?;
    let (head, body) = answer.into_parts();
    let headers = head
        .headers
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let (body, cut) = read(body, call.answer_bytes_max).await?;
    Ok(Answer { status: head.status.as_u16(), headers, body, cut })
}

fn request(target: &Target, call: &Call) -> Result<Request<Full<Bytes>>> {
    let mut request = Request::builder()
        .method(call.method.as_str())
        .uri(target.path_and_query())
        .header(header::HOST, target.authority())
        .header(header::USER_AGENT, AGENT);
    for (name, value) in &call.headers {
        request = request.header(name, value);
    }
    request.body(Full::new(Bytes::from(call.body.clone()))).map_err(|error| BAD_URL.inner(error))
}

async fn read(mut body: Incoming, max: usize) -> Result<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| BROKEN_ANSWER.inner(error))?;
        let Ok(data) = frame.into_data() else { continue };
        let room = max - bytes.len();
        if data.len() > room {
            bytes.extend_from_slice(&data[..room]);
            return Ok((bytes, true));
        }
        bytes.extend_from_slice(&data);
    }
    Ok((bytes, false))
}
