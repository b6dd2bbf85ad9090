//! How documents look: the company's colour, columns and words, in every language.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, text};

engines!(a_layout_decides_how_documents_look, every_document_can_be_previewed_in_every_language);

async fn a_layout_decides_how_documents_look(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let layout = json!({ "kind": "invoice", "accent": "#136239", "paper": "letter", "show_tax": false, "show_payment": false });
    let layout = house.make("/billing/layouts", layout).await;
    let words = json!({ "layout_id": layout, "language": "sw", "intro": "Asante kwa biashara", "footer": "Tumaini, Nairobi" });
    house.make("/billing/layout-texts", words).await;
    let customer = house.customer("Duka la Amani", json!({ "locale": "sw" })).await;
    let owed = invoice(&house, customer, "100").await;
    let owed_id = text(&owed, "id").parse().unwrap();
    let document = billing::invoice_paper(&house.ctx(), house.source(), owed_id).await.unwrap();
    assert_eq!((&document.data["accent"], &document.data["paper"]), (&json!("#136239"), &json!("letter")));
    let page = document.read().unwrap().pages.join("\n");
    for words in ["Ankara", "Asante kwa biashara", "Tumaini, Nairobi"] {
        assert!(page.contains(words), "{words} on {page}");
    }
    assert!(document.assets.is_empty() && document.data["payment"].is_null(), "nobody is told how to pay");
    assert_eq!(document.data["lines"][0]["tax"], "");
    let again = json!({ "kind": "invoice" });
    assert_eq!(boss.refused_post("/billing/layouts", again).await.status(), 409);
    let bad = json!({ "kind": "statement", "accent": "green" });
    assert_eq!(boss.refused_post("/billing/layouts", bad).await.code, "billing.bad_colour");
    let words = json!({ "layout_id": layout, "language": "xx" });
    assert_eq!(boss.refused_post("/billing/layout-texts", words).await.code, "billing.unknown_language");
    let words = json!({ "layout_id": layout, "language": "sw" });
    assert_eq!(boss.refused_post("/billing/layout-texts", words).await.code, "billing.language_taken");
    assert!(boss.file(&format!("{}/pdf", at(&owed))).await.bytes.starts_with(b"%PDF-"));
}

async fn every_document_can_be_previewed_in_every_language(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let layout = house.make("/billing/layouts", json!({ "kind": "all", "accent": "#b32322" })).await;
    let boss = house.boss();
    for language in ["en", "sw", "fr", "de", "ar"] {
        for kind in ["invoice", "credit_note", "statement", "reminder"] {
            let query: Value = json!({ "id": layout, "language": language, "kind": kind });
            let query = serde_json::from_value(query).unwrap();
            let document = billing::sample(&house.ctx(), house.source(), query).await.unwrap();
            let reading = document.read().unwrap();
            assert!(reading.missing.is_empty(), "{kind} in {language}: {:?}", reading.missing);
            assert_eq!(reading.pages.len(), 1, "{kind} in {language}");
            if engine == Engine::Sqlite {
                leave(&format!("{kind}-{language}.pdf"), &document.pdf().unwrap());
            }
        }
    }
    let path = format!("/billing/layouts/{layout}/preview?language=ar&kind=statement");
    assert!(boss.file(&path).await.bytes.starts_with(b"%PDF-"));
    let unknown = format!("/billing/layouts/{layout}/preview?language=xx");
    let wrong = boss.refused(platform::Method::Get, &unknown, Value::Null).await;
    assert_eq!(wrong.code, "billing.unknown_language");
}

/// Leaves a PDF for whoever wants to look.
fn leave(name: &str, bytes: &[u8]) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("billing");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), bytes).unwrap();
}
