//! `kontor import online-retail` on a small file with every kind of dirt.

use billing::model::{invoice, line, tax};
use catalog::model::product;
use inventory::model::{level, stock_move};
use kernel::{Amount, Id, Qty};
use kontor::import::online_retail::{Arrived, Options, Outcome, Report, run};
use parties::model::{credit, customer};
use platform::Ctx;
use sea_orm::ColumnTrait;
use testkit::{Engine, engines};

use crate::import_world::World;

const CODE: &str = "RETAIL";

/// Every case that the real file has, and those it might have.
const DIRTY: &str = "\
InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
536365,71053, WHITE METAL LANTERN ,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
536365,71053, WHITE METAL LANTERN ,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
536366,85123a,\"WHITE HEART, OLD\",1,2010-12-01 08:28:00,2.55,17850.0,United Kingdom
536367,POST,POSTAGE,1,2010-12-01 08:34:00,18.125,12583.0,France
536367,22139,,4,2010-12-01 08:35:00,0.0,12583.0,France
536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom
537032,22139,damaged,-30,2010-12-03 16:50:00,0.0,,United Kingdom
537033,22139,RETROSPOT TEA SET CERAMIC 11 PC ,3,2010-12-03 16:52:00,4.25,,Hong Kong
537034,71053,WHITE METAL LANTERN,2,2010-12-03 16:53:00,3.39,14000.0,Channel Islands
537035,85123A,WHITE HANGING HEART T-LIGHT HOLDER,1,2010-12-03 16:54:00,0.001,12583.0,France
537036,71053,WHITE METAL LANTERN,1,2010-12-03 16:54:00,3.39,12583.0,Spain
537034,85123A,WHITE HANGING HEART T-LIGHT HOLDER,2,2010-12-03 16:53:00,2.55,14000.0,Channel Islands
C536379,D,Discount,-1,2010-12-04 09:41:00,27.5,17850.0,United Kingdom
C536380,71053,WHITE METAL LANTERN,-3,2010-12-04 09:42:00,3.39,17850.0,United Kingdom
A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom
537040,POST,,1000,2010-12-05 10:00:00,0.0,,United Kingdom
537041,71053,WHITE METAL LANTERN,two,2010-12-05 10:01:00,3.39,17850.0,United Kingdom
537041,85123A,WHITE HANGING HEART T-LIGHT HOLDER,1,2010-12-05 10:01:00,2.55,17850.0,United Kingdom
537042,71053,WHITE METAL LANTERN,1,yesterday,3.39,17850.0,United Kingdom
537043,71053
,71053,WHITE METAL LANTERN,1,2010-12-05 10:03:00,3.39,17850.0,United Kingdom
537044,71053,card 4111111111111111,1,2010-12-05 10:04:00,3.39,17850.0,United Kingdom
537045,71053,WHITE METAL LANTERN,1,2010-12-05 10:05:00,3.39,17850.0,United Kingdom
537045,71053,WHITE METAL LANTERN,1,2010-12-05 10:05:00,3.39,14000.0,Channel Islands
";

/// Σ quantity × unit price of what is not held back, counted by hand in millionths:
/// 15.30 + 2 × 20.34 + 2.55 + 18.125 + 12.75 + (6.78 + 5.10) + 0.001 + 3.39 − 27.50 − 10.17 + 0 + 6.78
const EXACT: i128 = 73_786_000_000_000;
/// The same with each line rounded: 18.125 is 18.13, and 0.001 is nothing.
const NET: Amount = Amount(7379);

fn options(world: &World, text: &str) -> Options {
    Options { batch_documents: 2, ..Options::new(world.file("dirty.csv", text), CODE) }
}

fn arrived(report: &Report) -> &Arrived {
    match &report.outcome {
        Outcome::Done(arrived) => arrived,
        other => panic!("{other:?}"),
    }
}

async fn import(world: &World, options: &Options) -> Report {
    Box::pin(run(&world.runtime, options)).await.unwrap()
}

/// All that the books say, without ids and without the time of writing.
async fn books(ctx: &Ctx) -> Vec<String> {
    let (source, all) = (ctx.runtime().db().read(), ctx.whole());
    let products = source.select::<product::Entity>(&all).all().await.unwrap();
    let customers = source.select::<customer::Entity>(&all).all().await.unwrap();
    let invoices = source.select::<invoice::Entity>(&all).all().await.unwrap();
    let sku = |id: Id| products.iter().find(|one| one.id == id).map(|one| one.sku.clone()).unwrap();
    let code = |id: Id| customers.iter().find(|one| one.id == id).map(|one| one.code.clone()).unwrap();
    let number =
        |id: Id| invoices.iter().find(|one| one.id == id).map(|one| (one.id, one.number.clone())).unwrap();
    let mut books = Vec::new();
    books.extend(
        products
            .iter()
            .map(|one| format!("{} {} {} {} {}", one.sku, one.name, one.price, one.tracked, one.kind)),
    );
    books.extend(customers.iter().map(|one| format!("{} {} {:?}", one.code, one.name, one.country)));
    books.extend(invoices.iter().map(|one| {
        let head = (one.id, &one.kind, &one.number, code(one.customer_id), &one.status, &one.note);
        format!(
            "{head:?} {:?} {:?} {} {} {}",
            one.posted_at, one.issued_on, one.net.0, one.total.0, one.open.0
        )
    }));
    for one in source.select::<line::Entity>(&all).all().await.unwrap() {
        let of = (number(one.invoice_id), one.line_no, one.sku, one.description);
        books.push(format!("{of:?} {} {} {}", one.quantity, one.unit_price, one.net.0));
    }
    for one in source.select::<tax::Entity>(&all).all().await.unwrap() {
        books.push(format!("{:?} {} {} {}", number(one.invoice_id), one.rate, one.base.0, one.tax.0));
    }
    for one in source.select::<credit::Entity>(&all).all().await.unwrap() {
        books.push(format!(
            "{} owes {} has {}",
            code(one.customer_id),
            one.open_invoices.0,
            one.unallocated.0
        ));
    }
    for one in source.select::<level::Entity>(&all).all().await.unwrap() {
        books.push(format!("{} on hand {} reserved {}", sku(one.product_id), one.on_hand, one.reserved));
    }
    for one in source.select::<stock_move::Entity>(&all).all().await.unwrap() {
        // An opening belongs to the import, whose id is another in each run.
        let of = if one.document_kind == "opening" { Id::nil() } else { one.document_id };
        let what = (sku(one.product_id), &one.kind, &one.document_kind, of, &one.reason);
        books.push(format!("{what:?} {} {:?} {:?}", one.quantity, one.at, one.business_date));
    }
    books.sort_unstable();
    books
}

async fn every_line_is_accounted_for(engine: Engine) {
    let world = World::new(engine).await;
    let report = import(&world, &options(&world, DIRTY)).await;
    let arrived = arrived(&report);
    assert!(report.founded && report.is_good(), "{report}");
    let stored = arrived.stored();
    assert_eq!((stored.invoices, stored.credit_notes, stored.lines), (10, 3, 18), "{report}");
    assert_eq!((stored.exact, stored.net), (EXACT, NET));
    assert_eq!(arrived.named(), [7, 3, 5], "{report}");
    let errors = std::fs::read_to_string(world.folder.path().join("dirty.csv.errors.csv")).unwrap();
    let told: Vec<(String, String)> = csv::Reader::from_reader(errors.as_bytes())
        .records()
        .map(|record| record.unwrap())
        .map(|record| (record[0].to_owned(), record[1].to_owned()))
        .collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(line, code)| (line.as_str(), code.as_str())).collect();
    let expected = [
        ("4", "duplicate"),
        ("7", "two_times"),
        ("20", "not_read"),
        ("21", "held_back"),
        ("22", "not_read"),
        ("23", "not_read"),
        ("24", "not_read"),
        ("25", "not_read"),
        ("27", "two_customers"),
        ("27", "two_countries"),
    ];
    assert_eq!(told, expected);
    assert!(!errors.contains("4111111111111111"));
}

engines!(every_line_is_accounted_for);

async fn the_books_say_what_the_file_says(engine: Engine) {
    let world = World::new(engine).await;
    import(&world, &options(&world, DIRTY)).await;
    let ctx = world.ctx(CODE).await;
    let books = books(&ctx).await.join("\n");
    for said in [
        "85123A WHITE HANGING HEART T-LIGHT HOLDER 2.55 true goods",
        "85123a WHITE HEART, OLD 2.55 true goods",
        "71053 WHITE METAL LANTERN 3.39 true goods",
        "22139 RETROSPOT TEA SET CERAMIC 11 PC 4.25 true goods",
        "POST POSTAGE 18.125 false service",
        "D Discount 0 false service",
        "12583 Customer 12583 Some(FR)",
        "14000 Customer 14000 None",
        "WALK-IN Walk-in customers Some(GB)",
        "Country: Hong Kong",
        "Country: Channel Islands",
        "Country: Spain",
        // Sold without a description at no price: the best name there is.
        "Some(\"22139\"), \"RETROSPOT TEA SET CERAMIC 11 PC\") 4 0 0",
        // Found, then damaged; what was said is kept.
        "(\"22139\", \"adjustment\", \"correction\"",
        "Some(\"537032: damaged\")) -30",
        "Some(\"536414\")) 56",
    ] {
        assert!(books.contains(said), "{said} in\n{books}");
    }
    let source = ctx.runtime().db().read();
    let number = |number: &str| invoice::Column::Number.eq(number);
    let of = async |text: &str| {
        source.select::<invoice::Entity>(&ctx.whole()).filter(number(text)).expect().await.unwrap()
    };
    let discount = of("C536379").await;
    assert_eq!(
        (discount.kind.as_str(), discount.total, discount.open),
        ("credit_note", Amount(-2750), Amount(-2750))
    );
    let debt = of("A563186").await;
    assert_eq!((debt.kind.as_str(), debt.total), ("credit_note", Amount(-1_106_206)));
    let free = of("537040").await;
    assert_eq!((free.kind.as_str(), free.status.as_str(), free.total), ("invoice", "paid", Amount::ZERO));
    // British summer time.
    assert_eq!(debt.posted_at.unwrap().to_string(), "2011-08-12T13:51:00Z");
}

engines!(the_books_say_what_the_file_says);

async fn the_stock_never_dips_and_the_doctor_is_content(engine: Engine) {
    let world = World::new(engine).await;
    import(&world, &options(&world, DIRTY)).await;
    let ctx = world.ctx(CODE).await;
    let source = ctx.runtime().db().read();
    let moves = source.select::<stock_move::Entity>(&ctx.whole());
    let mut moves = moves.order_by(stock_move::Column::At).all().await.unwrap();
    moves.sort_by_key(|one| (one.at, one.quantity));
    let mut sums = std::collections::HashMap::new();
    for one in &moves {
        let sum = sums.entry(one.product_id).or_insert(Qty::ZERO);
        *sum += one.quantity;
        assert!(*sum >= Qty::ZERO, "{one:?}");
    }
    assert_eq!(moves[0].document_kind, "opening");
    assert_eq!(moves[0].business_date.to_string(), "2010-11-30");
    // The company was founded without people, which is the one thing that is missing.
    let findings = world.findings(&ctx).await;
    let other: Vec<_> = findings.iter().filter(|one| one.check != identity_check()).collect();
    assert!(other.is_empty(), "{other:?}");
}

fn identity_check() -> &'static str {
    "identity.company_has_an_administrator"
}

engines!(the_stock_never_dips_and_the_doctor_is_content);

async fn t65_a_second_run_does_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let options = options(&world, DIRTY);
    import(&world, &options).await;
    let ctx = world.ctx(CODE).await;
    let before = books(&ctx).await;
    std::fs::remove_file(world.folder.path().join("dirty.csv.errors.csv")).unwrap();
    let again = import(&world, &options).await;
    assert!(matches!(again.outcome, Outcome::DoneBefore), "{again:?}");
    assert!(again.to_string().contains("nothing was done"));
    assert_eq!(books(&ctx).await, before);
    // Under another name it is the same file.
    let renamed = Options { file: world.file("other.csv", DIRTY), ..options };
    assert!(matches!(import(&world, &renamed).await.outcome, Outcome::DoneBefore));
}

engines!(t65_a_second_run_does_nothing);

async fn t65_stopped_between_any_two_batches_it_ends_the_same(engine: Engine) {
    let whole = World::new(engine).await;
    import(&whole, &options(&whole, DIRTY)).await;
    let expected = books(&whole.ctx(CODE).await).await;
    let world = World::new(engine).await;
    let one_batch = Options { batches_max: Some(1), ..options(&world, DIRTY) };
    let mut runs = 0;
    loop {
        runs += 1;
        let report = import(&world, &one_batch).await;
        match &report.outcome {
            Outcome::LeftOff { done, .. } => assert_eq!(*done, runs * 2),
            Outcome::Done(arrived) => {
                assert!(arrived.agrees(), "{report}");
                break;
            }
            Outcome::DoneBefore => panic!("it was done before it was done"),
        }
    }
    // Ten batches; and after the last of them a run that only looks whether everything adds up.
    assert_eq!(runs, 11);
    let ours: Vec<String> = strip_company(books(&world.ctx(CODE).await).await);
    assert_eq!(ours, strip_company(expected));
}

/// Two companies give their documents other ids; all else must be equal.
fn strip_company(books: Vec<String>) -> Vec<String> {
    let is_id = |word: &str| word.len() == 36 && word.split('-').count() == 5;
    let plain = |entry: String| {
        let words = entry.split(['(', ')', ',', ' ']).filter(|word| !is_id(word));
        words.collect::<Vec<_>>().join(" ")
    };
    let mut books: Vec<String> = books.into_iter().map(plain).collect();
    books.sort_unstable();
    books
}

engines!(t65_stopped_between_any_two_batches_it_ends_the_same);

async fn t65_a_mended_file_adds_only_what_was_held_back(engine: Engine) {
    let world = World::new(engine).await;
    import(&world, &options(&world, DIRTY)).await;
    let mended = DIRTY.replace(",two,", ",2,").replace(",yesterday,", ",2010-12-05 10:02:00,");
    let report =
        import(&world, &Options { file: world.file("mended.csv", &mended), ..options(&world, DIRTY) }).await;
    let arrived = arrived(&report);
    assert!(report.is_good(), "{report}");
    // 2 × 3.39 + 2.55 and 3.39.
    assert_eq!((arrived.stored().invoices, arrived.stored().net), (2, Amount(1272)));
    let ctx = world.ctx(CODE).await;
    let invoices = ctx.runtime().db().read().select::<invoice::Entity>(&ctx.whole()).count().await.unwrap();
    assert_eq!(invoices, 15);
}

engines!(t65_a_mended_file_adds_only_what_was_held_back);

#[tokio::test]
async fn what_is_no_such_file_changes_nothing() {
    let world = World::new(Engine::Sqlite).await;
    for text in ["", "a,b\n1,2\n"] {
        let refused = Box::pin(run(&world.runtime, &options(&world, text))).await.unwrap_err();
        assert!(refused.is(kontor::import::UNREADABLE), "{refused:?}");
    }
    assert!(world.runtime.companies().await.unwrap().is_empty());
}
