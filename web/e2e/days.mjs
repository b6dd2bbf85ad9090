/** A day as the stories' company counts them: in Nairobi tomorrow begins while it is today elsewhere. */
export const day = (after = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Nairobi' }).format(Date.now() + after * 86_400_000);
