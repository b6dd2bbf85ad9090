### Lists of records and documents.

list-count = { $count } rows
list-search = Search in { $list }
list-filter = Filter
list-filters = Filters
list-columns = Columns
list-columns-find = Find a column
list-columns-hidden = Not shown
list-columns-reset = As usual
list-column-up = Move { $column } forward
list-column-down = Move { $column } back
list-column-pin = Keep { $column } at the start
list-column-unpin = Let { $column } scroll
list-sort-hint = Sort; with Shift, also by this
list-select-shown = Select what is loaded
list-select-row = Select { $name }
list-selected = { $count } selected
list-selected-all = All { $count } selected
list-select-all = Select all { $count } that match
list-loading-more = Loading more…
list-unnamed = Without a name
list-sum-of = Sum of { $count }
list-peek = Look at it
list-row-menu = Actions for { $name }
list-open-tab = Open in a new tab
list-copy-link = Copy link
list-edit-cell = Edit { $field }
list-edit-stale = Somebody else has changed this meanwhile. What you see is as it is now.
list-archived = { $name } archived
list-restored = { $name } restored
list-archived-only = Archived only
list-export = Export
list-export-csv = As CSV
list-export-xlsx = As a spreadsheet (XLSX)
list-export-selected-csv = Export the selected as CSV
list-export-selected-xlsx = Export the selected as a spreadsheet (XLSX)
list-print = Print
list-printing = Reading the rows to print…
list-print-left-off = The first { $shown } of { $count } rows
list-import = Import

## Filters

list-filter-add = Add a condition
list-filter-add-group = Add a group
list-filter-group = Group { $number }
list-filter-groups = Between the groups
list-filter-conditions = Between the conditions
list-filter-and = and
list-filter-or = or
list-filter-field = Field
list-filter-operator = How it is compared
list-filter-value = Value of { $field }
list-filter-remove = Remove this condition
list-filter-take-off = Take { $field } off
list-filter-clear = Clear the filter
list-filter-apply = Apply
list-filter-archived = With archived
list-filter-absent = is empty
list-filter-present = is filled in
list-op-eq = is
list-op-ne = is not
list-op-in = is one of
list-op-like = contains
list-op-gt = is above
list-op-gte = is at least
list-op-lt = is below
list-op-lte = is at most
list-op-null = is filled in or not
list-op-day-eq = is on
list-op-day-gte = is from
list-op-day-lt = is before
list-op-day-gt = is after
list-op-day-lte = is until
list-op-day-ne = is not on

## Views

list-views = Views of { $list }
list-view-menu = Save or change the view
list-view-save = Save the view
list-view-save-as = Save as a new view
list-view-change = Name and sharing
list-view-delete = Delete the view
list-view-delete-title = Delete the view { $name }?
list-view-delete-body = The records stay as they are; the view is gone for everybody who sees it.
list-view-reset = Show the view as it was saved
list-view-dirty = changed
list-view-saved = View { $name } saved
list-view-name = Name
list-view-needs-name = Give the view a name
list-view-seen-by = Who sees it
list-view-private = Only me
list-view-company = Everybody in the company
list-view-role = The role { $role }
list-view-default = Open this view first

## Nothing to show

list-nothing-found = Nothing matches
list-nothing-search = Search: “{ $q }”
list-first-use = { $list }: nothing yet
list-first-use-body = They will be listed here.

## Keys

list-key-next = Next row
list-key-previous = Previous row
list-key-extend = Select further
list-key-first = First row
list-key-last = Last row
list-key-select = Select the row
list-key-select-all = Select what is loaded
list-key-open = Open the row
list-key-peek = Look at the row beside the list
list-key-menu = Actions of the row
list-key-edit = Edit the row
list-key-search = Search
list-key-clear = Close, then clear the selection
list-key-create = Create

## A phone's sheet

list-show = What is shown
list-sort-by = Sorted by
list-ascending = Smallest first
list-descending = Largest first

## Groups

list-group = Group rows
list-group-off = Not grouped
list-group-none = Without a value
list-group-day = { $field } by day
list-group-month = { $field } by month
list-group-year = { $field } by year
list-group-rest = Show all { $count } of { $group }

## Many at once

list-bulk-archive = Archive
list-bulk-restore = Restore
list-bulk-patch = Change a field
list-bulk-title = { $count ->
    [one] { $action }: one record
   *[other] { $action }: { $number } records
}
list-bulk-go = { $action } ({ $number })
list-bulk-stop = Stop
list-bulk-trying = Looking what would happen…
list-bulk-progress = { $done } of { $of }
list-bulk-would = { $count ->
    [one] One can be done
   *[other] { $number } can be done
}
list-bulk-would-not = { $count ->
    [one] One would be refused
   *[other] { $number } would be refused
}
list-bulk-untried = { $count ->
    [one] One more was not tried yet
   *[other] { $number } more were not tried yet
}
list-bulk-did = { $count ->
    [one] One is done
   *[other] { $number } are done
}
list-bulk-did-not = { $count ->
    [one] One was refused
   *[other] { $number } were refused
}
list-bulk-left = { $count ->
    [one] One was left as it is
   *[other] { $number } were left as they are
}
list-bulk-refused-in = Not possible while it is “{ $state }”
list-bulk-refused-state = Its status does not allow this
list-bulk-sum = Altogether { $amount }
list-bulk-failures = What is refused, and why
list-bulk-row = Record
list-bulk-why = Reason
list-bulk-more-failures = and { $number } more
list-bulk-done = { $action }: { $count } done
list-bulk-undone = { $count } taken back
list-bulk-reason = Reason
list-bulk-reference = Reference
list-bulk-field = Field
list-bulk-choose-field = Choose a field
list-bulk-empty = Leave it empty
