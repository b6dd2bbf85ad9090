//! `GET /billing/ageing/csv` and `…/xlsx`.

use platform::{Ctx, FileReply, Result, Source};
use records::{SheetCell, SheetFormat, SheetWriter};

use super::{AgeingQuery, get};

pub(crate) async fn csv(ctx: &Ctx, source: &Source, query: AgeingQuery) -> Result<FileReply> {
    write(ctx, source, query, SheetFormat::Csv).await
}

pub(crate) async fn xlsx(ctx: &Ctx, source: &Source, query: AgeingQuery) -> Result<FileReply> {
    write(ctx, source, query, SheetFormat::Xlsx).await
}

async fn write(ctx: &Ctx, source: &Source, query: AgeingQuery, format: SheetFormat) -> Result<FileReply> {
    let ageing = get(ctx, source, query).await?;
    let mut columns = vec!["customer_id", "customer_name"];
    columns.extend(ageing.buckets.iter().map(String::as_str));
    columns.extend(["total", "credit", "balance"]);
    let mut writer = SheetWriter::begin(format, &columns)?;
    let number = |amount: &kernel::Decimal| SheetCell::Number(amount.to_string());
    for row in &ageing.rows {
        let mut cells =
            vec![SheetCell::Plain(row.customer_id.to_string()), SheetCell::Text(row.customer_name.clone())];
        cells.extend(row.amounts.iter().map(number));
        cells.extend([number(&row.total), number(&row.credit), number(&row.balance)]);
        writer.push(&cells)?;
    }
    let mut last = vec![SheetCell::Plain(String::new()), SheetCell::Plain("total".to_owned())];
    last.extend(ageing.amounts.iter().map(number));
    last.extend([number(&ageing.total), number(&ageing.credit), number(&ageing.balance)]);
    writer.push(&last)?;
    Ok(FileReply {
        content_type: format.content_type().to_owned(),
        file_name: format!("ageing-{}.{}", ageing.as_of, format.ending()),
        bytes: writer.finish()?,
    })
}
