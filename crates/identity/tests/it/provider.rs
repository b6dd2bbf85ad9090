//! An OpenID provider in the test's own process, which says what it is told to say.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use platform::outbound::{Authorities, Outbound, Policy};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What is wrong with what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lie {
    None,
    OtherIssuer,
    OtherAudience,
    ForAnotherParty,
    ForSeveral,
    Expired,
    Old,
    OfTomorrow,
    OtherNonce,
    NoNonce,
    OtherAccessToken,
    NoSubject,
    AlgNone,
    SharedSecretOfThePublicKey,
    OtherKey,
    KeyInTheHeader,
    Altered,
    CriticalHeader,
    OtherIssuerInDiscovery,
    NoSuchCode,
}

impl Lie {
    /// Those that are found in the token, each with what finds it.
    pub(crate) const ALL: &[(Lie, &str)] = &[
        (Lie::OtherIssuer, "iss"),
        (Lie::OtherAudience, "aud"),
        (Lie::ForAnotherParty, "azp"),
        (Lie::ForSeveral, "azp"),
        (Lie::Expired, "exp"),
        (Lie::Old, "iat"),
        (Lie::OfTomorrow, "iat"),
        (Lie::OtherNonce, "nonce"),
        (Lie::NoNonce, "nonce"),
        (Lie::OtherAccessToken, "at_hash"),
        (Lie::NoSubject, "sub"),
        (Lie::AlgNone, "header"),
        (Lie::SharedSecretOfThePublicKey, "alg"),
        (Lie::OtherKey, "signature"),
        (Lie::KeyInTheHeader, "signature"),
        (Lie::Altered, "signature"),
        (Lie::CriticalHeader, "alg"),
    ];
}

struct Says {
    subject: String,
    email: Option<(String, bool)>,
    lie: Lie,
    /// Of the sign-in that is under way: nonce and PKCE challenge.
    nonce: String,
    challenge: String,
    /// The address that it was last visited with.
    visited: String,
    /// Seconds of its clock.
    now: i64,
    /// When whoever it names showed it who they are, by its word.
    auth_time: Option<Value>,
    /// The id of the key that it signs with.
    kid: &'static str,
    /// What it says of somebody beside its token, if it has a place for that.
    userinfo: Option<Value>,
    /// Where it says that the place is, if not at its own.
    userinfo_at: Option<String>,
    /// What was asked for, address by address.
    asked: Vec<String>,
}

/// The provider. Its clock stands still with the stories'.
#[derive(Clone)]
pub(crate) struct Provider {
    pub(crate) issuer: String,
    key: Arc<EcdsaKeyPair>,
    other: Arc<EcdsaKeyPair>,
    says: Arc<Mutex<Says>>,
}

fn key() -> Arc<EcdsaKeyPair> {
    Arc::new(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key"))
}

fn base64_url(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Provider {
    /// Opens it on loopback; it ends with the test's runtime.
    pub(crate) async fn open() -> Provider {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let issuer = format!("http://{}", listener.local_addr().expect("it is bound"));
        let says = Says {
            subject: "nobody".to_owned(),
            email: None,
            lie: Lie::None,
            nonce: String::new(),
            challenge: String::new(),
            visited: String::new(),
            now: crate::world::start().seconds(),
            auth_time: None,
            kid: "one",
            userinfo: None,
            userinfo_at: None,
            asked: Vec::new(),
        };
        let provider = Provider { issuer, key: key(), other: key(), says: Arc::new(Mutex::new(says)) };
        let serving = provider.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().talk(stream));
            }
        });
        provider
    }

    /// A door through which it, and nothing else within the walls, can be called.
    pub(crate) fn outbound(&self) -> Outbound {
        let networks = vec!["127.0.0.0/8".parse().expect("a network")];
        let policy = Policy { private_networks: networks, plain_http: true, ..Policy::default() };
        Outbound::new(policy, &Authorities::default())
    }

    /// Whom it names from now on, with an address that it has verified.
    pub(crate) fn is(&self, subject: &str, email: Option<&str>) {
        let mut says = self.says();
        says.subject = subject.to_owned();
        says.email = email.map(|email| (email.to_owned(), true));
    }

    /// The same with an address that it has not verified.
    pub(crate) fn is_unverified(&self, subject: &str, email: &str) {
        let mut says = self.says();
        says.subject = subject.to_owned();
        says.email = Some((email.to_owned(), false));
    }

    /// What it says beside its token; `null` where it does not answer.
    pub(crate) fn says_beside(&self, userinfo: Value) {
        self.says().userinfo = Some(userinfo);
    }

    /// Where it says that it says so.
    pub(crate) fn says_it_at(&self, url: &str) {
        self.says().userinfo_at = Some(url.to_owned());
    }

    pub(crate) fn tells(&self, lie: Lie) {
        self.says().lie = lie;
    }

    /// Its clock is what the stories' is.
    pub(crate) fn clock(&self, now: kernel::Instant) {
        self.says().now = now.seconds();
    }

    /// What it says of when the person showed it who they are.
    pub(crate) fn authenticated(&self, at: impl Into<Value>) {
        self.says().auth_time = Some(at.into()).filter(|at| !at.is_null());
    }

    /// From now on it signs with its other key, under another id.
    pub(crate) fn turns_the_key(&self) {
        self.says().kid = "two";
    }

    /// How often an address of it was asked for.
    pub(crate) fn times(&self, path: &str) -> usize {
        self.says().asked.iter().filter(|asked| *asked == path).count()
    }

    /// The address that it was last visited with.
    pub(crate) fn visited(&self) -> String {
        self.says().visited.clone()
    }

    /// A browser comes with an address of ours; gives the state that it goes back with.
    pub(crate) fn visit(&self, url: &str) -> String {
        let url = url::Url::parse(url).expect("an address");
        assert!(url.as_str().starts_with(&format!("{}/authorize?", self.issuer)), "{url}");
        let asked = |name: &str| {
            let found = url.query_pairs().find(|(known, _)| known == name);
            found.unwrap_or_else(|| panic!("{name} in {url}")).1.into_owned()
        };
        assert_eq!((asked("response_type"), asked("code_challenge_method")), ("code".into(), "S256".into()));
        assert_eq!(asked("redirect_uri"), "https://kontor.example/sign-in/oidc");
        assert!(asked("scope").split(' ').any(|scope| scope == "openid"));
        let mut says = self.says();
        says.visited = url.to_string();
        says.nonce = asked("nonce");
        says.challenge = asked("code_challenge");
        asked("state")
    }

    fn says(&self) -> MutexGuard<'_, Says> {
        self.says.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn talk(self, mut stream: TcpStream) {
        let mut text = Vec::new();
        let mut piece = [0; 4096];
        let complete = |text: &[u8]| {
            let text = String::from_utf8_lossy(text).into_owned();
            let (head, body) = text.split_once("\r\n\r\n")?;
            let lower = head.to_ascii_lowercase();
            let length = lower.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
            (body.len() >= length).then(|| (head.to_owned(), body.to_owned()))
        };
        let (head, body) = loop {
            if let Some(whole) = complete(&text) {
                break whole;
            }
            match stream.read(&mut piece).await {
                Ok(0) | Err(_) => return,
                Ok(read) => text.extend_from_slice(&piece[..read]),
            }
        };
        let path = head.split(' ').nth(1).unwrap_or_default();
        self.says().asked.push(path.to_owned());
        let (status, answer) = match path {
            "/.well-known/openid-configuration" => (200, self.metadata()),
            "/keys" => (200, json!({ "keys": [self.public()] })),
            "/token" => self.token(&head, &body),
            "/userinfo" => self.userinfo(&head),
            _ => (404, json!({})),
        };
        let answer = answer.to_string();
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            answer.len()
        );
        let _ = stream.write_all(format!("{head}{answer}").as_bytes()).await;
        let _ = stream.shutdown().await;
    }

    fn public(&self) -> Value {
        match self.says().kid {
            "one" => jwk(&self.key, "one"),
            kid => jwk(&self.other, kid),
        }
    }

    fn metadata(&self) -> Value {
        let issuer = match self.says().lie {
            Lie::OtherIssuerInDiscovery => "https://evil.example".to_owned(),
            _ => self.issuer.clone(),
        };
        let mut metadata = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{}/authorize", self.issuer),
            "token_endpoint": format!("{}/token", self.issuer),
            "jwks_uri": format!("{}/keys", self.issuer),
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["ES256", "none", "HS256"],
        });
        if self.says().userinfo.is_some() {
            let own = format!("{}/userinfo", self.issuer);
            metadata["userinfo_endpoint"] = json!(self.says().userinfo_at.clone().unwrap_or(own));
        }
        metadata
    }

    fn userinfo(&self, head: &str) -> (u16, Value) {
        let shown = head.lines().any(|line| line.eq_ignore_ascii_case("authorization: bearer opaque"));
        assert!(shown, "{head}");
        match self.says().userinfo.clone() {
            Some(Value::Null) | None => (503, json!({})),
            Some(says) => (200, says),
        }
    }

    fn token(&self, head: &str, body: &str) -> (u16, Value) {
        let form: Vec<(String, String)> = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let sent = |name: &str| {
            form.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        // Both parts form-encoded, then joined.
        let basic = format!("authorization: Basic {}", STANDARD.encode("kontor:s3cret+%26+more"));
        assert!(head.to_ascii_lowercase().contains(&basic.to_ascii_lowercase()), "{head}");
        let verifier = digest(&SHA256, sent("code_verifier").as_bytes());
        assert_eq!(base64_url(verifier), self.says().challenge, "PKCE holds");
        if self.says().lie == Lie::NoSuchCode {
            return (400, json!({ "error": "invalid_grant" }));
        }
        (200, json!({ "access_token": "opaque", "token_type": "Bearer", "id_token": self.id_token() }))
    }

    fn id_token(&self) -> String {
        let says = self.says();
        let now = says.now;
        let hash = |token: &str| base64_url(&digest(&SHA256, token.as_bytes()).as_ref()[..16]);
        let mut claims = json!({
            "iss": self.issuer, "sub": says.subject, "aud": "kontor", "iat": now, "exp": now + 7200,
            "nonce": says.nonce, "at_hash": hash("opaque"), "given_name": "Nia",
        });
        if let Some((email, verified)) = &says.email {
            claims["email"] = json!(email);
            claims["email_verified"] = json!(verified);
        }
        if let Some(at) = &says.auth_time {
            claims["auth_time"] = at.clone();
        }
        let mut header = json!({ "alg": "ES256", "kid": says.kid, "typ": "JWT" });
        match says.lie {
            Lie::OtherIssuer => claims["iss"] = json!(format!("{}/", self.issuer)),
            Lie::OtherAudience => claims["aud"] = json!("another"),
            Lie::ForAnotherParty => claims["azp"] = json!("another"),
            Lie::ForSeveral => claims["aud"] = json!(["kontor", "another"]),
            Lie::Expired => claims["exp"] = json!(now - 121),
            Lie::Old => claims["iat"] = json!(now - 1200),
            Lie::OfTomorrow => claims["iat"] = json!(now + 86_400),
            Lie::OtherNonce => claims["nonce"] = json!("another"),
            Lie::NoNonce => drop(claims.as_object_mut().expect("an object").remove("nonce")),
            Lie::OtherAccessToken => claims["at_hash"] = json!(hash("another")),
            Lie::NoSubject => claims["sub"] = json!(""),
            Lie::AlgNone => header["alg"] = json!("none"),
            Lie::SharedSecretOfThePublicKey => header["alg"] = json!("HS256"),
            Lie::KeyInTheHeader => header["jwk"] = jwk(&self.other, "one"),
            Lie::CriticalHeader => header["crit"] = json!(["b64"]),
            _ => {}
        }
        let signed = format!("{}.{}", base64_url(header.to_string()), base64_url(claims.to_string()));
        let signature = match says.lie {
            Lie::AlgNone => Vec::new(),
            Lie::SharedSecretOfThePublicKey => {
                let key =
                    aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, self.key.public_key().as_ref());
                aws_lc_rs::hmac::sign(&key, signed.as_bytes()).as_ref().to_vec()
            }
            Lie::OtherKey | Lie::KeyInTheHeader => sign(&self.other, &signed),
            Lie::Altered => sign(&self.key, &format!("{signed} ")),
            _ if says.kid == "two" => sign(&self.other, &signed),
            _ => sign(&self.key, &signed),
        };
        format!("{signed}.{}", base64_url(signature))
    }
}

fn sign(key: &EcdsaKeyPair, text: &str) -> Vec<u8> {
    key.sign(&SystemRandom::new(), text.as_bytes()).expect("a signature").as_ref().to_vec()
}

/// The public half, as RFC 7517 writes it.
fn jwk(key: &EcdsaKeyPair, kid: &str) -> Value {
    let point = key.public_key().as_ref();
    json!({
        "kty": "EC", "crv": "P-256", "kid": kid, "use": "sig", "alg": "ES256",
        "x": base64_url(&point[1..33]), "y": base64_url(&point[33..65]),
    })
}
