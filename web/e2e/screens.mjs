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
  { name: 'records', path: '/records' },
  { name: 'list-orders', path: '/records/order' },
  { name: 'list-grouped', path: '/records/order?group=status' },
  { name: 'record-supplier', path: first('/purchasing/suppliers', (id) => `/records/supplier/${id}`) },
  { name: 'record-new', path: '/records/supplier/new' },
  { name: 'import', path: '/records/customer/import' },
];

export { first };
