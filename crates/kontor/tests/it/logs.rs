//! The log of a day, from the program itself with its level turned up: who tried what, and nobody's secrets.

#![cfg(unix)]

use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};

use crate::serving::{LOG, Serving};
use crate::support::Place;

const PASSWORD: &str = "blue kettle on the stove";
const WRONG: &str = "a guess of seven green geese";
const NEW: &str = "a violet heron eats maize";
const EMAIL: &str = "amina@duka.example";
/// What people write, and what would look like a line of the log or like a colour of the terminal.
const NOTE: &str = "wants tea\n{\"level\":\"ERROR\",\"message\":\"forged\"}\r\nagain";
const COLOUR: &str = "\u{1b}[31mred";
const CARD: &str = "4111 1111 1111 1111";

/// Somebody at the door of a running program.
struct Caller<'s> {
    server: &'s Serving,
    client: Client,
}

impl Caller<'_> {
    fn request(&self, method: Method, path: &str, token: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}/api/v1{path}", self.server.url));
        if token.is_empty() { request } else { request.bearer_auth(token) }
    }

    async fn send(&self, method: Method, path: &str, token: &str, body: &Value) -> (u16, Value) {
        let answer = self.request(method, path, token).json(body).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap_or_default())
    }

    async fn post(&self, path: &str, token: &str, body: Value) -> Value {
        let (status, answer) = self.send(Method::POST, path, token, &body).await;
        assert!(status < 300, "{path}: {status} {answer}");
        answer
    }

    async fn refused(&self, path: &str, token: &str, body: Value) -> u16 {
        let (status, answer) = self.send(Method::POST, path, token, &body).await;
        assert!((400..500).contains(&status), "{path}: {status} {answer}");
        status
    }
}

fn text(answer: &Value, name: &str) -> String {
    answer[name].as_str().unwrap_or_else(|| panic!("{answer} has no {name}")).to_owned()
}

/// Everything with a secret in it that somebody does on a day; gives what must not be told.
async fn a_day(caller: &Caller<'_>) -> Vec<String> {
    let company = json!({
        "name": "Duka", "code": "DUKA", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi",
    });
    let founding = json!({ "company": company, "email": EMAIL, "first_name": "Amina", "password": PASSWORD });
    let founded = caller.post("/identity/register", "", founding).await;
    let login = |password: &str| json!({ "login": EMAIL, "password": password });
    assert_eq!(caller.refused("/identity/login", "", login(WRONG)).await, 401);
    // Typed into the wrong field.
    caller.refused("/identity/login", "", json!({ "login": PASSWORD, "password": WRONG })).await;
    let admin = caller.post("/identity/login", "", login(PASSWORD)).await;
    let token = text(&admin, "access_token");
    let forged = format!("{token}x");
    let key = json!({ "name": "Till", "permissions": ["parties.customer.view"] });
    let key = caller.post("/identity/api-keys", &token, key).await;
    let invited = json!({ "email": "juma@duka.example", "first_name": "Juma" });
    let invited = caller.post("/identity/invitations", &token, invited).await;
    let sender = json!({ "name": "Warehouse", "source": "wms.example", "events": "inventory.*" });
    let sender = caller.post("/webhooks/senders", &token, sender).await;

    let customer = json!({
        "name": "Wanjiru Kamau", "email": "wanjiru@mail.example", "phone": "+254712345678", "notes": NOTE,
    });
    caller.post("/sales/customers", &token, customer).await;
    let with_card = json!({ "name": format!("pays with {CARD}") });
    assert_eq!(caller.refused("/sales/customers", &token, with_card).await, 422);
    caller.refused("/sales/orders", &token, json!({ "note": CARD })).await;
    caller.refused("/sales/customers", &token, json!({ "nobody_s_field": NOTE })).await;
    caller.refused("/sales/customers", &token, json!({ "name": format!("{NOTE}{COLOUR}") })).await;
    caller.refused(&format!("/sales/orders/{COLOUR}/confirm"), &token, json!({})).await;
    let search = caller.request(Method::GET, "/sales/customers?q=Wanjiru%0aKamau", &token);
    assert_eq!(search.header("user-agent", "a\tb {\"level\":\"ERROR\"}").send().await.unwrap().status(), 200);
    let shown = text(&key, "secret");
    for (path, with, status) in
        [("/sales/customers", &forged, 401), ("/identity/users", &shown, 403), ("/a%0a{forged}", &token, 404)]
    {
        assert_eq!(caller.request(Method::GET, path, with).send().await.unwrap().status(), status, "{path}");
    }
    let refresh = json!({ "refresh_token": admin["refresh_token"] });
    let again = caller.post("/identity/token/refresh", "", refresh).await;
    let change = json!({ "current": PASSWORD, "password": NEW });
    let changed = caller.post("/identity/me/password", &text(&again, "access_token"), change).await;
    caller.post("/identity/logout", &text(&changed, "access_token"), json!({})).await;

    let mut secrets: Vec<String> =
        [PASSWORD, WRONG, NEW, CARD, "Wanjiru", "wanjiru@", "712345678", "wants tea", "forged", "\u{1b}"]
            .map(str::to_owned)
            .to_vec();
    for answer in [&founded, &admin, &again, &changed] {
        secrets.extend([text(answer, "access_token"), text(answer, "refresh_token")]);
    }
    secrets.extend([shown, text(&invited, "token"), text(&sender, "secret"), EMAIL.to_owned()]);
    secrets
}

/// V16.2.5, V14.2.1, V16.4.1, PCI: with all levels on, a day's log is one JSON object a line, and in none of them
/// stands what somebody typed, showed or was given.
#[tokio::test]
async fn v16_2_5_v16_4_1_a_days_log_holds_no_secret_and_one_line_for_each_event() {
    let place = Place::new();
    let server =
        Serving::start(&place, &[("KONTOR_LOG__FORMAT", "json"), ("KONTOR_LOG__FILTER", "debug,hyper=info")]);
    let caller = Caller { server: &server, client: Client::new() };
    let secrets = a_day(&caller).await;
    assert!(server.stop());

    let log = std::fs::read_to_string(place.path().join(LOG)).unwrap();
    let key = std::fs::read(place.path().join("var/master.key")).unwrap();
    let key = String::from_utf8_lossy(&key).trim().to_owned();
    assert!(secrets.len() > 20 && key.len() > 16);
    for secret in secrets.iter().chain([&key]) {
        let line = log.lines().find(|line| line.contains(secret.as_str()));
        assert_eq!(line, None, "{secret} stands in the log");
    }
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    assert_each_is_complete(&lines);
    assert_the_refusals_are_told(&lines);
}

/// V16.2.1, V16.2.2, V16.2.4: when, what, how grave; in UTC.
fn assert_each_is_complete(lines: &[Value]) {
    assert!(lines.len() > 20, "{lines:#?}");
    for line in lines {
        assert!(line["timestamp"].as_str().is_some_and(|at| at.ends_with('Z')), "{line}");
        assert!(line["level"].is_string() && line["target"].is_string(), "{line}");
    }
}

/// V16.3.1, V16.3.2, V16.3.3: every attempt at a door and every refusal, with who, whence and the code.
fn assert_the_refusals_are_told(lines: &[Value]) {
    let requests: Vec<&Value> = lines.iter().filter(|line| line["target"] == "http").collect();
    for code in [
        "identity.login_failed",
        "auth.invalid_credential",
        "auth.forbidden",
        "validation.failed",
        "request.no_such_route",
    ] {
        let told: Vec<_> = requests.iter().filter(|line| line["code"] == code).collect();
        assert!(!told.is_empty(), "{code} is not told of: {requests:#?}");
        for line in told {
            assert_eq!(line["address"], "127.0.0.1", "{line}");
            assert!(line["request_id"].is_string() && line["route"].is_string(), "{line}");
        }
    }
    let denied = requests.iter().find(|line| line["code"] == "auth.forbidden").unwrap();
    assert!(denied["user"].is_string() && denied["company"].is_string(), "{denied}");
    assert_eq!(requests.iter().filter(|line| line["route"] == "/api/v1/identity/login").count(), 3);
    let failed = lines.iter().filter(|line| line["message"] == "a sign-in failed");
    assert_eq!(failed.count(), 2, "each is a line of its own, with the account if there is one");
}
