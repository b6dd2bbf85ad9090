### Pages of one record: what it is, its form, its history.

record-details = Details
record-about = About
record-aside = More about it
record-more = More
record-created = Created
record-updated = Changed
record-archived = Archived
record-duplicate = Duplicate
record-back-to = Back to { $list }
record-tabs = What belongs to it
record-new = New: { $kind }
record-made = { $name } created
record-key-edit = Edit
record-key-leave = Leave the form
record-key-previous = Previous record of the list
record-key-next = Next record of the list

form-required = Fill this in
form-too-long = At most { $max } characters
form-not-negative = Not below zero
form-email = This is no e-mail address
form-integer = A whole number
form-number = This is no number
form-url = An address that begins with https://
form-faults = { $count ->
    [one] One thing to put right
   *[other] { $count } things to put right
}

merge-title = Somebody else has changed this
merge-body = { $count ->
    [one] One field was changed by both of you. Choose what stays.
   *[other] { $count } fields were changed by both of you. Choose what stays.
}
merge-no-conflict = You changed different fields: both changes can stay.
merge-before = Before:
merge-mine = Mine
merge-theirs = Theirs
merge-save = Save

history-title = History
history-none = Nothing has happened yet
history-more = Show earlier
history-system = The system
history-empty = empty
history-sealed = changed (kept secret)
history-to = to
history-fields = { $count ->
    [one] One field
   *[other] { $count } fields
}

talk-title = Comments and files
talk-delete-sure = Delete for good
comments-title = Comments
comments-none = Nobody has said anything yet
comments-write = Write a comment; @ tells somebody
comments-send = Send
comments-edit = Reword
comments-edited = edited
comments-delete = Delete the comment
comments-people = People
comments-people-found = { $count ->
    [one] One person; arrow keys choose, Enter takes
   *[other] { $count } people; arrow keys choose, Enter takes
}
comments-people-none = Nobody called “{ $typed }” sees this

files-title = Files
files-none = No files yet: drop some here, or choose them
files-add = Attach files
files-delete = Delete { $name }
files-leave-out = Leave { $name } out
files-kilobytes = { $size } kB
files-megabytes = { $size } MB
record-warned-inventory-waited-for-there = { $count ->
    [one] One order waits for goods here, and goes on waiting until the place is for sale again
   *[other] { $count } orders wait for goods here, and go on waiting until the place is for sale again
}
