//! Access tokens for programs: JWT (RFC 9068), signed with HMAC-SHA-256 and nothing else, good for minutes.
//!
//! A token names its session, and a session that has ended is refused whatever its tokens say. Time is checked
//! against the program's own clock; keys named in a header (`jku`, `jwk`, `x5u`) are never looked at.

use std::time::Duration;

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use kernel::{Error, Id, Instant, Result};
use platform::Settings;
use serde::{Deserialize, Serialize};

use super::secret::SECRET_CHARS_MAX;

/// How long an access token is good.
pub const ACCESS_TOKEN_LIFE: Duration = Duration::from_secs(600);
/// How far the clocks of two replicas may be apart.
const SKEW_SECONDS: i64 = 30;

const TYPE: &str = "at+jwt";
const AUDIENCE: &str = "kontor-api";
const PURPOSE: &str = "identity.access_token";

/// What an access token says. Times are seconds since the epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    pub iss: String,
    pub aud: String,
    /// The user.
    pub sub: Id,
    /// The session.
    pub sid: Id,
    /// The company.
    pub cid: Id,
    pub jti: Id,
    pub iat: i64,
    pub nbf: i64,
    pub exp: i64,
}

/// Whom a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    pub user: Id,
    pub session: Id,
    pub company: Id,
}

/// Signs a new token.
pub fn sign(settings: &Settings, holder: Holder, id: Id, now: Instant) -> Result<String> {
    let key = settings.subkey(PURPOSE);
    let mut header = Header::new(Algorithm::HS256);
    header.typ = Some(TYPE.to_owned());
    header.kid = Some(key_id(&key));
    let claims = Claims {
        iss: issuer(settings),
        aud: AUDIENCE.to_owned(),
        sub: holder.user,
        sid: holder.session,
        cid: holder.company,
        jti: id,
        iat: now.seconds(),
        nbf: now.seconds(),
        exp: now.plus(ACCESS_TOKEN_LIFE).seconds(),
    };
    jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(&key)).map_err(Error::internal)
}

/// What a token says, if it is one of ours and good now.
pub fn read(settings: &Settings, token: &str, now: Instant) -> Option<Claims> {
    if token.len() > SECRET_CHARS_MAX {
        return None;
    }
    let key = settings.subkey(PURPOSE);
    let header = jsonwebtoken::decode_header(token).ok()?;
    let ours = header.alg == Algorithm::HS256
        && header.typ.as_deref() == Some(TYPE)
        && header.kid == Some(key_id(&key))
        && header.crit.is_none();
    if !ours {
        return None;
    }
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_audience(&[AUDIENCE]);
    validation.set_issuer(&[issuer(settings)]);
    validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
    // The library would ask the machine's clock; below, the program's is asked.
    validation.validate_exp = false;
    let claims =
        jsonwebtoken::decode::<Claims>(token, &DecodingKey::from_secret(&key), &validation).ok()?.claims;
    let timely = claims.nbf <= now.seconds() + SKEW_SECONDS && now.seconds() < claims.exp;
    let lasting = claims.exp - claims.nbf == i64::try_from(ACCESS_TOKEN_LIFE.as_secs()).unwrap_or(i64::MAX);
    (timely && lasting).then_some(claims)
}

fn issuer(settings: &Settings) -> String {
    settings.public_url.trim_end_matches('/').to_owned()
}

/// Tells keys apart without telling anything of the key.
fn key_id(key: &[u8]) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, key);
    hex::encode(&digest.as_ref()[..4])
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::{Value, json};

    use super::*;

    const NOW: Instant = Instant::from_seconds(1_800_000_000);

    fn settings() -> Settings {
        Settings {
            data_dir: "unused".into(),
            master_key: vec![7; 32],
            public_url: "https://erp.example".to_owned(),
        }
    }

    fn holder() -> Holder {
        Holder { user: Id::from_u128(1), session: Id::from_u128(2), company: Id::from_u128(3) }
    }

    fn good_claims() -> Value {
        let token = sign(&settings(), holder(), Id::from_u128(4), NOW).unwrap();
        part(&token, 1)
    }

    fn part(token: &str, at: usize) -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(at).unwrap()).unwrap()).unwrap()
    }

    fn good_header() -> Value {
        part(&sign(&settings(), holder(), Id::from_u128(4), NOW).unwrap(), 0)
    }

    /// A token with any texts as header and claims, signed with the right key.
    fn forge(header: &str, claims: &str) -> String {
        let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &settings().subkey(PURPOSE));
        let signature = aws_lc_rs::hmac::sign(&key, signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    fn is_good(header: &Value, claims: &Value) -> bool {
        read(&settings(), &forge(&header.to_string(), &claims.to_string()), NOW).is_some()
    }

    fn changed(value: &Value, name: &str, to: Value) -> Value {
        let mut value = value.clone();
        value[name] = to;
        value
    }

    #[test]
    fn v9_2_1_a_token_is_good_from_its_signing_to_its_end() {
        let token = sign(&settings(), holder(), Id::from_u128(4), NOW).unwrap();
        let claims = read(&settings(), &token, NOW).unwrap();
        assert_eq!((claims.sub, claims.sid, claims.cid), (holder().user, holder().session, holder().company));
        let last = Instant::from_seconds(NOW.seconds() + 599);
        assert!(read(&settings(), &token, last).is_some());
        assert!(read(&settings(), &token, NOW.plus(ACCESS_TOKEN_LIFE)).is_none());
        assert!(read(&settings(), &token, NOW.minus(Duration::from_secs(60))).is_none(), "not valid yet");
        assert!(
            is_good(&good_header(), &good_claims()),
            "the forge below makes good tokens when nothing is changed"
        );
    }

    #[test]
    fn b13_v9_1_1_other_signatures_are_refused() {
        let token = sign(&settings(), holder(), Id::from_u128(4), NOW).unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let other_key = Settings { master_key: vec![8; 32], ..settings() };
        assert!(read(&other_key, &token, NOW).is_none());
        for bad in
            [signed.to_owned(), format!("{signed}."), format!("{signed}.{}", &signature[1..]), String::new()]
        {
            assert!(read(&settings(), &bad, NOW).is_none(), "{bad}");
        }
        let mut claims = good_claims();
        claims["cid"] = json!(Id::from_u128(9));
        let swapped = format!(
            "{}.{}.{signature}",
            signed.split('.').next().unwrap(),
            URL_SAFE_NO_PAD.encode(claims.to_string())
        );
        assert!(read(&settings(), &swapped, NOW).is_none());
        assert!(read(&settings(), &format!("{token}{}", "A".repeat(5_000)), NOW).is_none(), "huge");
    }

    #[test]
    fn b13_v9_1_2_other_headers_are_refused() {
        let (header, claims) = (good_header(), good_claims());
        for algorithm in ["none", "None", "HS384", "HS512", "RS256", "ES256", "EdDSA", "hs256", ""] {
            assert!(!is_good(&changed(&header, "alg", json!(algorithm)), &claims), "{algorithm}");
        }
        for kind in [json!("JWT"), json!("rt+jwt"), json!(null), json!(7)] {
            assert!(!is_good(&changed(&header, "typ", kind.clone()), &claims), "{kind}");
        }
        for key in [json!("../../etc/passwd"), json!("' OR 1=1 --"), json!(""), json!(null), json!([1])] {
            assert!(!is_good(&changed(&header, "kid", key.clone()), &claims), "{key}");
        }
        assert!(!is_good(&changed(&header, "crit", json!(["exp"])), &claims));
        let twice = header.to_string().replacen('{', r#"{"alg":"none","#, 1);
        assert!(read(&settings(), &forge(&twice, &claims.to_string()), NOW).is_none(), "two alg");
        // Keys that a header brings along are not used: the signature is checked with ours.
        let (signed, _) = forge(
            &changed(&header, "jku", json!("https://evil.example/jwks")).to_string(),
            &claims.to_string(),
        )
        .rsplit_once('.')
        .map(|(signed, signature)| (signed.to_owned(), signature.to_owned()))
        .unwrap();
        let evil = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, b"evil");
        let signature = URL_SAFE_NO_PAD.encode(aws_lc_rs::hmac::sign(&evil, signed.as_bytes()));
        assert!(read(&settings(), &format!("{signed}.{signature}"), NOW).is_none());
    }

    #[test]
    fn b13_v9_2_other_claims_are_refused() {
        let (header, claims) = (good_header(), good_claims());
        for name in ["iss", "aud", "sub", "sid", "cid", "jti", "iat", "nbf", "exp"] {
            let mut without = claims.clone();
            without.as_object_mut().unwrap().remove(name);
            assert!(!is_good(&header, &without), "without {name}");
            assert!(!is_good(&header, &changed(&claims, name, json!(null))), "null {name}");
            assert!(!is_good(&header, &changed(&claims, name, json!({"a": 1}))), "object {name}");
        }
        let exp = claims["exp"].as_i64().unwrap();
        for (name, value) in [
            ("exp", json!(exp.to_string())),
            ("exp", json!("tomorrow")),
            ("exp", json!(-1)),
            ("exp", json!(exp + 1)),
            ("exp", json!(i64::MAX)),
            ("nbf", json!("0")),
            ("nbf", json!(exp)),
            ("iss", json!("https://evil.example")),
            ("aud", json!("other")),
            ("aud", json!([])),
            ("sub", json!("root")),
            ("sid", json!(1)),
        ] {
            assert!(!is_good(&header, &changed(&claims, name, value.clone())), "{name} = {value}");
        }
        let float = claims.to_string().replace(&format!("\"exp\":{exp}"), &format!("\"exp\":{exp}.5"));
        assert!(read(&settings(), &forge(&header.to_string(), &float), NOW).is_none(), "a float");
        let twice = claims.to_string().replacen('{', &format!("{{\"exp\":{},", exp + 9_999), 1);
        assert!(read(&settings(), &forge(&header.to_string(), &twice), NOW).is_none(), "two exp");
    }
}
