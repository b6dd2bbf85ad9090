/** All messages of the app in one language, as one file to fetch; the portal has its own, and the server says the rest. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/fr/*.ftl',
      '!**/portal.ftl',
      '!**/mail.ftl',
      '!**/paper.ftl',
      '!**/countries.ftl',
      '!**/happened.ftl',
      '!**/problems.ftl',
      '!**/permissions.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
