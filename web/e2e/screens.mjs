/** The main screens: a name and where it is; a function finds a record to show. */
const first = (list, page) => async (api) =>
  page((await api('GET', `${list}${list.includes('?') ? '&' : '?'}limit=1`)).items[0].id);

export const SCREENS = [
  { name: 'overview', path: '/' },
  { name: 'sign-in-forgot', path: '/forgot' },
  { name: 'invitation', path: '/invitation' },
  { name: 'settings', path: '/settings' },
  { name: 'settings-company', path: '/settings/company' },
  { name: 'settings-policies', path: '/settings/policies' },
  { name: 'settings-profile', path: '/settings/profile' },
  { name: 'settings-security', path: '/settings/security' },
  { name: 'settings-users', path: '/settings/users' },
  { name: 'settings-user', path: first('/identity/users', (id) => `/settings/users/${id}`) },
  { name: 'settings-roles', path: '/settings/roles' },
  { name: 'settings-sign-in-providers', path: '/settings/sign-in-providers' },
  { name: 'settings-api-keys', path: '/settings/api-keys' },
  { name: 'settings-webhooks', path: '/settings/webhooks' },
  { name: 'settings-inbox', path: '/settings/inbox' },
  { name: 'settings-exports', path: '/settings/exports' },
  { name: 'settings-jobs', path: '/settings/jobs' },
  { name: 'settings-mails', path: '/settings/mails' },
  { name: 'settings-audit', path: '/settings/audit' },
  { name: 'settings-sealing-keys', path: '/settings/sealing-keys' },
  { name: 'records', path: '/records' },
  { name: 'list-orders', path: '/records/order' },
  { name: 'list-grouped', path: '/records/order?group=status' },
  { name: 'record-supplier', path: first('/purchasing/suppliers', (id) => `/records/supplier/${id}`) },
  { name: 'record-new', path: '/records/supplier/new' },
  { name: 'import', path: '/records/customer/import' },
];

export { first };
