### Messages of the web app: the shell and what every page shares. Features have a file of their own beside this one.

## Words

close = Close
cancel = Cancel
continue = Continue
save = Save
discard = Discard
clear = Clear
retry = Try again
edit = Edit
delete = Delete
archive = Archive
restore = Restore
create = Create
add = Add
remove = Remove
undo = Undo
undo-last = Undo the last act
done = Done
back = Back
next = Next
previous = Previous
search = Search
open = Open
copy = Copy
copied = Copied
yes = Yes
no = No
none = None
all = All
more = More
loading = Loading…
failed = That did not work
request-id = Request { $id }
field-optional = optional
password = Password
email = E-mail
factor-code = Code from your app, or a recovery code

## Frame

skip-to-content = Skip to content
navigation = Navigation
navigation-tabs = Main pages
nav-more = More
nav-settings = Settings
nav-group-sell = Sell
nav-group-operate = Operate
nav-group-money = Money
nav-group-understand = Understand
search-or-jump = Search or jump to
company-switch-failed = The company could not be switched
store-switch-all = All stores
store-here = At { $store }
store-here-leave = Show all stores
user-profile = Profile
user-security = Sign-in and security
sign-out = Sign out
theme-light = Light colours
theme-dark = Dark colours
density-compact = Compact rows
density-comfortable = Comfortable rows
banner-offline = No connection. What you see may be out of date; nothing you type is lost.
banner-offline-since = No connection. What you see is as of { $time }; nothing you type is lost.
banner-reconnecting = Live updates are interrupted. Connecting again…
banner-reconnecting-since = Live updates are interrupted. What you see is as of { $time }. Connecting again…
banner-update = There is a new version of Kontor.
banner-reload = Reload

## Saving

save-bar = Unsaved changes
save-unsaved = Unsaved changes
leave-title = Leave without saving?
leave-body = What you typed on this page is not saved yet.
leave-stay = Stay
leave-discard = Discard and leave
saved = Saved

## Asked again

asked-sign-in = Sign in again
asked-sign-in-body = Your session has ended. What you were doing goes on after this; nothing typed is lost.
asked-step-up = Prove that it is you
asked-step-up-body = Before this is done, show once more that it is you.
asked-passkey = Use a passkey
asked-elsewhere = I have signed in in another tab
asked-elsewhere-not = Nobody is signed in yet
asked-window = Go on in the window that has opened; here it goes on by itself.
asked-window-not = The browser opened no window. Allow this site to open one, then try again.

## Keys

keys-palette = Search and commands
keys-sheet = Keyboard shortcuts
keys-sidebar = Fold the navigation
keys-then = then
key-ctrl = Ctrl
key-shift = Shift
key-space = Space
key-delete = Del
keys-page = This page
keys-global = Everywhere
keys-letters = Shortcuts with a single letter
keys-access = Letters on the buttons, while it is held

## Palette

palette-placeholder = Type a page, a command or a record
palette-results = Results
palette-commands = Commands
palette-selection = Selection
palette-pages = Pages
palette-recent = Recent
palette-documents = Documents
palette-people = People
palette-move = move
palette-run = open

## Pickers

picker-open = Show choices
picker-searching = Searching…
picker-failed = The search failed
picker-nothing = Nothing found for “{ $typed }”
picker-none = Nothing here yet

## Notifications

notifications = Notifications
notifications-unread = { $count ->
    [one] Notifications, { $count } unread
   *[other] Notifications, { $count } unread
}
notifications-none = Nothing to look at
notifications-read-all = Mark all as read
notice-mention = { $who } mentions you
notice-low-stock = { $product } is running low
notice-low-stock-body = { $available } available at { $place }, to be reordered at { $point }
notice-other = Something new to look at

## Empty and failed

empty-forbidden = You may not see this
empty-forbidden-body = Ask an administrator of your company for the right.
empty-missing = There is nothing here
empty-missing-body = The page or record does not exist, or it is not yours to see.
empty-offline = No connection
empty-offline-body = The server cannot be reached. Try again when you are connected.
empty-failed = This could not be loaded
go-home = Go to the overview

## Passwords

password-show = Show the password
password-hide = Hide the password
