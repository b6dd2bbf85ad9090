/** The main screens: a name and where it is; a function finds a record to show. */
const first = (list, page) => async (api) =>
  page((await api('GET', `${list}${list.includes('?') ? '&' : '?'}limit=1`)).items[0].id);

export const SCREENS = [{ name: 'overview', path: '/' }];

export { first };
