/** All messages of the app in one language, as one file to fetch; the portal has its own, and the server says the rest. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/fr/*.ftl',
      '!../../../../locales/fr/portal.ftl',
      '!../../../../locales/fr/mail.ftl',
      '!../../../../locales/fr/paper.ftl',
      '!../../../../locales/fr/countries.ftl',
      '!../../../../locales/fr/happened.ftl',
      '!../../../../locales/fr/problems.ftl',
      '!../../../../locales/fr/permissions.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
