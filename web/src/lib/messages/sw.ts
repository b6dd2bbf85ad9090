/** All messages of the app in one language, as one file to fetch; the portal has its own, and the server says the rest. */
export default Object.values(
  import.meta.glob(
    [
      '../../../../locales/sw/*.ftl',
      '!../../../../locales/sw/portal.ftl',
      '!../../../../locales/sw/mail.ftl',
      '!../../../../locales/sw/paper.ftl',
      '!../../../../locales/sw/countries.ftl',
      '!../../../../locales/sw/happened.ftl',
      '!../../../../locales/sw/problems.ftl',
      '!../../../../locales/sw/permissions.ftl',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
) as string[];
