import { defineCustomClientStrategy } from '$lib/paraglide/runtime';

defineCustomClientStrategy('custom-person', {
  getLocale: () => document.documentElement.lang,
  setLocale: () => undefined
});
