/** All messages of the app in one language, as one file to fetch; the portal has its own, and the server says the rest. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/en/*.ftl',
      '!../../../../locales/en/portal.ftl',
      '!../../../../locales/en/mail.ftl',
      '!../../../../locales/en/paper.ftl',
      '!../../../../locales/en/countries.ftl',
      '!../../../../locales/en/happened.ftl',
      '!../../../../locales/en/problems.ftl',
      '!../../../../locales/en/permissions.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
