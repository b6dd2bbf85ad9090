//! Tables of the module.

/// A file on its way in.
pub mod batch {
    use kernel::Instant;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
    #[sea_orm(table_name = "intake_batch")]
    #[record(
        kind = "import",
        path = "/imports",
        label = "Import",
        view = crate::permissions::VIEW,
        owner = "owner_id",
        document
    )]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// Whose import it is, and with whose rights it runs; absent: the program's own.
        pub owner_id: Option<Uuid>,
        /// The kind of record that the rows become.
        #[record(max = 40)]
        pub target: String,
        #[record(one_of = ["draft", "trying", "running", "cancelled", "failed", "finished", "undoing", "undone"])]
        pub status: String,
        #[record(max = 160)]
        pub file_name: String,
        /// The file as it was read: CSV in UTF-8.
        #[record(skip)]
        pub file_id: Uuid,
        /// Of the uploaded file: `utf-8`, `utf-16`, `windows-1252`, `xlsx`.
        #[record(max = 16)]
        pub encoding: String,
        #[record(skip)]
        pub delimiter: String,
        /// JSON: the column names.
        #[record(skip)]
        pub header: String,
        /// JSON: the first rows.
        #[record(skip)]
        pub samples: String,
        /// JSON.
        #[record(skip)]
        pub mapping: String,
        pub rows: i64,
        /// Rows that are through; the rest of the file begins at `mark`.
        pub done: i64,
        #[record(skip)]
        pub mark: i64,
        /// The number of the record in the file at the mark.
        #[record(skip)]
        pub mark_no: i64,
        pub created: i64,
        pub updated: i64,
        pub unchanged: i64,
        pub repeated: i64,
        pub failed: i64,
        /// Time spent on rows that are through.
        #[record(skip)]
        pub worked_ms: i64,
        /// JSON: what the last dry run told.
        #[record(skip)]
        pub trial: Option<String>,
        /// Why it failed: the code.
        #[record(max = 80)]
        pub error: Option<String>,
        /// JSON: why it failed, with what the sentences name.
        #[record(skip)]
        pub failure: Option<String>,
        pub undone: i64,
        pub kept: i64,
        pub version: i64,
        pub created_at: Instant,
        pub started_at: Option<Instant>,
        pub finished_at: Option<Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What became of a row.
pub mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "intake_row")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub batch_id: Uuid,
        /// In the file; the header is 1.
        #[sea_orm(primary_key, auto_increment = false)]
        pub no: i64,
        pub company_id: Uuid,
        /// Of target, mapping and cells; empty when the row was not taken.
        pub hash: String,
        /// `created`, `updated`, `revived`, `unchanged`, `repeated` or `failed`.
        pub outcome: String,
        pub record_id: Option<Uuid>,
        /// The record's version when the row had been taken.
        pub version: Option<i64>,
        /// JSON: records that were made beside it.
        pub beside: Option<String>,
        /// JSON: what is wrong with it.
        pub faults: Option<String>,
        /// `undone` or `kept`, once its import was taken back.
        pub undo: Option<String>,
        /// Why it was kept.
        pub kept_for: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// What a record was before a row changed it.
pub mod former {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "intake_former")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub batch_id: Uuid,
        pub no: i64,
        /// By whose key the steps are sealed: they go when the person is erased.
        pub person_id: Option<Uuid>,
        /// Sealed JSON: for each field its value before and after.
        pub steps: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}
