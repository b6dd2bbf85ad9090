// Before the first paint: the colours, the density and the direction that this browser used last.
(() => {
  const root = document.documentElement;
  try {
    const kept = JSON.parse(localStorage.getItem('kontor.look') || '{}');
    const dark =
      kept.theme === 'dark' || (kept.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = dark ? 'dark' : 'light';
    if (kept.density === 'compact') root.dataset.density = 'compact';
    if (kept.locale) {
      root.lang = kept.locale;
      root.dir = kept.locale.startsWith('ar') ? 'rtl' : 'ltr';
    }
  } catch {
    root.dataset.theme = 'light';
  }
})();
