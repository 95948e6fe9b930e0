import type { Locale } from '$lib/server/db/schema';

/** The language whose scenarios are looked at: the address names it, else it is that of the interface. */
export function contentLocale(url: URL, interfaceLocale: Locale): Locale {
  const named = url.searchParams.get('locale') ?? interfaceLocale;
  return named === 'en' ? 'en' : 'zh-CN';
}
