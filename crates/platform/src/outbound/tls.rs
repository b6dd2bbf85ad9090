//! TLS towards others: the public authorities, and those that the settings name beside them.

use std::sync::Arc;

use kernel::{Error, Result};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::{BAD_URL, Target, UNTRUSTED};

/// Who is believed when they vouch for a host.
#[derive(Clone, Debug)]
pub struct Authorities(RootCertStore);

impl Default for Authorities {
    /// Those that browsers believe.
    fn default() -> Self {
        Authorities(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })
    }
}

impl Authorities {
    /// Adds the certificates of a PEM file: a company's own authority.
    ///
    /// # Errors
    /// When it holds none, or one that cannot be read.
    pub fn and(mut self, pem: &[u8]) -> Result<Self> {
        let before = self.0.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| Error::internal(format!("PEM: {error}")))?;
            self.0.add(certificate).map_err(Error::internal)?;
        }
        if self.0.len() == before {
            return Err(Error::internal("the file of authorities holds no certificate"));
        }
        Ok(self)
    }

    pub(super) fn client(&self) -> Client {
        let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider knows TLS 1.2 and 1.3")
            .with_root_certificates(self.0.clone())
            .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Client(TlsConnector::from(Arc::new(config)))
    }
}

#[derive(Clone)]
pub(super) struct Client(TlsConnector);

impl Client {
    /// Has the other side prove that it is the target's host.
    pub(super) async fn connect(&self, target: &Target, stream: TcpStream) -> Result<TlsStream<TcpStream>> {
        let name = match target.ip() {
            Some(ip) => ServerName::IpAddress(ip.into()),
            None => ServerName::try_from(target.host().to_owned()).map_err(|error| BAD_URL.inner(error))?,
        };
        self.0.connect(name, stream).await.map_err(|error| UNTRUSTED.inner(error))
    }
}
