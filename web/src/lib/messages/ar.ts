/** All messages of the app in one language, as one file to fetch; the portal has its own, and the server says the rest. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/ar/*.ftl',
      '!../../../../locales/ar/portal.ftl',
      '!../../../../locales/ar/mail.ftl',
      '!../../../../locales/ar/paper.ftl',
      '!../../../../locales/ar/countries.ftl',
      '!../../../../locales/ar/happened.ftl',
      '!../../../../locales/ar/problems.ftl',
      '!../../../../locales/ar/permissions.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
