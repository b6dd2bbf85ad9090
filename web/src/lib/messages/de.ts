/** All messages of the app in one language, as one file to fetch; the portal has its own, and the server says the rest. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/de/*.ftl',
      '!../../../../locales/de/portal.ftl',
      '!../../../../locales/de/mail.ftl',
      '!../../../../locales/de/paper.ftl',
      '!../../../../locales/de/countries.ftl',
      '!../../../../locales/de/happened.ftl',
      '!../../../../locales/de/problems.ftl',
      '!../../../../locales/de/permissions.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
