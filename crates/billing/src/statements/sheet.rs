//! `GET /billing/customers/{id}/statement/csv` and `…/xlsx`.

use kernel::Amount;
use platform::{Ctx, FileReply, Result, Source};
use records::{SheetCell, SheetFormat, SheetWriter};

use super::{Account, Entry, StatementQuery, account};

const COLUMNS: [&str; 8] = ["on", "kind", "number", "reference", "due_on", "debit", "credit", "balance"];

pub(crate) async fn csv(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<FileReply> {
    write(&account(ctx, source, query).await?, SheetFormat::Csv)
}

pub(crate) async fn xlsx(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<FileReply> {
    write(&account(ctx, source, query).await?, SheetFormat::Xlsx)
}

fn write(account: &Account, format: SheetFormat) -> Result<FileReply> {
    let number = |amount: Amount| SheetCell::Number(account.currency.decimal(amount).to_string());
    let plain = |text: String| SheetCell::Plain(text);
    let mut writer = SheetWriter::begin(format, &COLUMNS)?;
    let edge = |on: kernel::Day, kind: &str, balance: Amount| {
        let blank = || SheetCell::Plain(String::new());
        [
            plain(on.to_string()),
            plain(kind.to_owned()),
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            number(balance),
        ]
    };
    writer.push(&edge(account.from, "opening", account.opening))?;
    for (entry, balance) in account.running() {
        let Entry { on, kind, number: name, reference, due_on, amount, .. } = entry;
        let (debit, credit) = match amount.is_negative() {
            true => (plain(String::new()), number(-*amount)),
            false => (number(*amount), plain(String::new())),
        };
        writer.push(&[
            plain(on.to_string()),
            plain((*kind).to_owned()),
            plain(name.clone()),
            SheetCell::Text(reference.clone().unwrap_or_default()),
            plain(due_on.map(|day| day.to_string()).unwrap_or_default()),
            debit,
            credit,
            number(balance),
        ])?;
    }
    writer.push(&edge(account.to, "closing", account.closing()))?;
    Ok(FileReply {
        content_type: format.content_type().to_owned(),
        file_name: format!("statement-{}-{}.{}", account.customer.code, account.to, format.ending()),
        bytes: writer.finish()?,
    })
}
