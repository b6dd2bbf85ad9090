//! Passkeys, with an authenticator in software that a browser would talk to.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use platform::Method::{Delete, Get, Patch, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, cookie, text, with};

const ASK: &str = "/identity/passkeys/challenge";
const SIGN_IN: &str = "/identity/passkeys/sign-in";
const ORIGIN: &str = "https://kontor.example";
const HOST: &str = "kontor.example";

/// User present, user verified, attested credential data included.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// A device with one key (WebAuthn level 2, sections 6.1 and 6.5).
struct Device {
    key: Ed25519KeyPair,
    id: Vec<u8>,
    user: Vec<u8>,
    counter: u32,
    origin: &'static str,
    host: &'static str,
    flags: u8,
}

fn base64_url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A string of bytes in CBOR.
fn cbor_bytes(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).expect("short").to_be_bytes();
    [&[0x59, length[0], length[1]], bytes].concat()
}

impl Device {
    /// A device that answers `navigator.credentials.create`.
    fn new(options: &Value) -> Device {
        let seed = digest(&SHA256, text(&options["publicKey"]["challenge"]).as_bytes());
        let key = Ed25519KeyPair::from_seed_unchecked(seed.as_ref()).expect("a key");
        let user = text(&options["publicKey"]["user"]["id"]);
        let id = digest(&SHA256, key.public_key().as_ref()).as_ref()[..16].to_vec();
        Device {
            key,
            id,
            user: URL_SAFE_NO_PAD.decode(user).expect("base64url"),
            counter: 0,
            origin: ORIGIN,
            host: HOST,
            flags: PRESENT | VERIFIED,
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> String {
        let challenge = &options["publicKey"]["challenge"];
        json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false}).to_string()
    }

    fn head(&self, flags: u8) -> Vec<u8> {
        let host = digest(&SHA256, self.host.as_bytes());
        [host.as_ref(), &[flags], &self.counter.to_be_bytes()].concat()
    }

    /// What the browser brings of a new key.
    fn create(&self, options: &Value) -> Value {
        // COSE: 1 (kty): 1 (OKP), 3 (alg): -8 (EdDSA), -1 (crv): 6 (Ed25519), -2: x.
        let public: &[u8] = self.key.public_key().as_ref();
        let cose = [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32][..], public].concat();
        let length = u16::try_from(self.id.len()).expect("short").to_be_bytes();
        let data = [&self.head(self.flags | ATTESTED)[..], &[0; 16], &length, &self.id, &cose].concat();
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let object = [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData".to_vec(), cbor_bytes(&data)].concat();
        let client = self.client_data("webauthn.create", options);
        json!({"client_data_json": base64_url(client.as_bytes()), "attestation_object": base64_url(&object)})
    }

    /// What the browser brings for `navigator.credentials.get`.
    fn get(&mut self, options: &Value) -> Value {
        self.counter += 1;
        let data = self.head(self.flags);
        let client = self.client_data("webauthn.get", options);
        let signed = [&data[..], digest(&SHA256, client.as_bytes()).as_ref()].concat();
        let signature = self.key.sign(&signed);
        json!({
            "id": base64_url(&self.id), "client_data_json": base64_url(client.as_bytes()), "authenticator_data": base64_url(&data),
            "signature": base64_url(signature.as_ref()), "user_handle": base64_url(&self.user),
        })
    }
}

async fn add(world: &World, who: &From) -> (Device, Value) {
    let asked = world.post(who, "/identity/me/passkeys/challenge", Value::Null).await;
    let device = Device::new(&asked["options"]);
    let body = json!({
        "challenge": asked["challenge"], "name": "My phone", "credential": device.create(&asked["options"]),
    });
    let added = world.post(who, "/identity/me/passkeys", body).await;
    (device, added)
}

/// What a device answers to a new question.
async fn shown(world: &World, device: &mut Device) -> Value {
    let asked = world.post(&From::default(), ASK, Value::Null).await;
    json!({"challenge": asked["challenge"], "credential": device.get(&asked["options"])})
}

async fn v6_3_3_a_passkey_signs_in_without_a_password(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let me = by(&admin);
    let (mut device, added) = add(&world, &me).await;
    assert_eq!(added["recovery_codes"].as_array().expect("codes").len(), 10);
    let show = shown(&world, &mut device).await;
    let signed_in = world.post(&From::default(), SIGN_IN, show.clone()).await;
    world.get(&by(&signed_in), "/identity/me").await;
    assert_eq!(world.no(&From::default(), Post, SIGN_IN, show).await, "identity.challenge_invalid", "once");
    let mut browser = shown(&world, &mut device).await;
    browser["cookie"] = json!(true);
    let reply = world.reply(&From::default(), Post, SIGN_IN, browser).await.expect("a sign-in");
    world.get(&with(&cookie(&reply)), "/identity/me").await;
    // The password alone is not enough any more.
    let first = world.login(EMAIL, PASSWORD).await;
    assert_eq!(first["methods"], json!(["passkey", "recovery_code"]));
    let told = world.mail_to(EMAIL).await;
    assert_eq!(told[0].0, "A way to sign in was added");
}

/// Another site, another host, an unverified user, a made-up signature, somebody else's key, a cloned device.
async fn v6_6_2_a_passkey_that_does_not_prove_itself_is_refused(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (mut device, _) = add(&world, &by(&admin)).await;
    let nobody = From::default();
    let refused = "identity.passkey_refused";
    let good = (device.origin, device.host, device.flags);
    for (origin, host, flags) in [
        ("https://kontor.example.evil.example", HOST, good.2),
        ("http://kontor.example", HOST, good.2),
        (ORIGIN, "evil.example", good.2),
        (ORIGIN, HOST, PRESENT),
        (ORIGIN, HOST, VERIFIED),
    ] {
        (device.origin, device.host, device.flags) = (origin, host, flags);
        let show = shown(&world, &mut device).await;
        assert_eq!(world.no(&nobody, Post, SIGN_IN, show).await, refused, "{origin} {host} {flags}");
    }
    (device.origin, device.host, device.flags) = good;
    for part in ["signature", "authenticator_data", "client_data_json", "user_handle", "id"] {
        for bad in ["", "AAAA", "%%%", &base64_url(&[7; 16])] {
            let mut show = shown(&world, &mut device).await;
            show["credential"][part] = json!(bad);
            assert_eq!(world.no(&nobody, Post, SIGN_IN, show).await, refused, "{part} {bad}");
            world.later(60);
        }
    }
    // An answer to another question.
    let mut swapped = shown(&world, &mut device).await;
    swapped["challenge"] = world.post(&nobody, ASK, Value::Null).await["challenge"].clone();
    assert_eq!(world.no(&nobody, Post, SIGN_IN, swapped).await, refused);
    let show = shown(&world, &mut device).await;
    world.post(&nobody, SIGN_IN, show).await;
    device.counter = 3;
    let show = shown(&world, &mut device).await;
    assert_eq!(world.no(&nobody, Post, SIGN_IN, show).await, refused, "a copy of the device");
    let show = shown(&world, &mut device).await;
    world.later(300);
    assert_eq!(world.no(&nobody, Post, SIGN_IN, show).await, "identity.challenge_invalid", "too late");
}

async fn a_passkey_is_made_for_who_asked(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let juma = by(&world.hire(&admin, "juma@duka.example", &["cashier"]).await);
    let path = "/identity/me/passkeys";
    let asked = world.post(&admin, "/identity/me/passkeys/challenge", Value::Null).await;
    let device = Device::new(&asked["options"]);
    let made = device.create(&asked["options"]);
    let body = json!({"challenge": asked["challenge"], "name": "My phone", "credential": made});
    assert_eq!(world.no(&juma, Post, path, body.clone()).await, "identity.challenge_invalid");
    let elsewhere = Device { origin: "https://evil.example", ..Device::new(&asked["options"]) };
    let mut foreign = body.clone();
    foreign["credential"] = elsewhere.create(&asked["options"]);
    assert_eq!(world.no(&admin, Post, path, foreign).await, "identity.passkey_refused");
    let added = world.post(&admin, path, body.clone()).await;
    assert_eq!(world.no(&admin, Post, path, body).await, "identity.challenge_invalid");
    let one = format!("{path}/{}", text(&added["id"]));
    assert_eq!(world.no(&juma, Patch, &one, json!({"name": "Mine"})).await, "record.not_found");
    assert_eq!(world.no(&juma, Delete, &one, Value::Null).await, "record.not_found");
    world.ok(&admin, Patch, &one, json!({"name": "Old phone"})).await;
    let listed = world.get(&admin, "/identity/me/factors").await;
    assert_eq!(listed["passkeys"][0]["name"], "Old phone");
    world.ok(&admin, Delete, &one, Value::Null).await;
    assert_eq!(world.get(&admin, "/identity/me/factors").await["recovery_codes_left"], json!(0));
    world.login(EMAIL, PASSWORD).await["session_id"].as_str().expect("the password is enough again");
}

async fn v7_5_1_a_passkey_proves_again(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let me = with(&world.browse(EMAIL, PASSWORD).await);
    let (mut device, added) = add(&world, &me).await;
    world.later(600);
    let one = format!("/identity/me/passkeys/{}", text(&added["id"]));
    assert_eq!(world.no(&me, Delete, &one, Value::Null).await, "identity.step_up_required");
    let proof = json!({"passkey": shown(&world, &mut device).await});
    world.post(&me, "/identity/step-up", proof).await;
    // Somebody else's proves nothing of me.
    let admin_again = world.no(&by(&admin), Get, "/identity/me", Value::Null).await;
    assert_eq!(admin_again, "auth.required");
    let juma = world.hire(&me, "juma@duka.example", &["cashier"]).await;
    let (mut theirs, _) = add(&world, &by(&juma)).await;
    let proof = json!({"passkey": shown(&world, &mut theirs).await});
    assert_eq!(world.no(&me, Post, "/identity/step-up", proof).await, "identity.proof_wrong");
    world.ok(&me, Delete, &one, Value::Null).await;
}

engines!(
    v6_3_3_a_passkey_signs_in_without_a_password,
    v6_6_2_a_passkey_that_does_not_prove_itself_is_refused,
    a_passkey_is_made_for_who_asked,
    v7_5_1_a_passkey_proves_again,
);
