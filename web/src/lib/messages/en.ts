/** All messages of the app in one language, as one file to fetch; the portal and the server's letters have their own. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/en/*.ftl',
      '!**/portal.ftl',
      '!**/mail.ftl',
      '!**/paper.ftl',
      '!**/countries.ftl',
      '!**/happened.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
