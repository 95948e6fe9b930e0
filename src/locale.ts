import type { Locale, Theme } from '$lib/server/db/schema';

const locales: readonly Locale[] = ['zh-CN', 'en'];
const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** The interface language: the account's, then the cookie's, then the browser's, then Chinese. */
export function chooseLocale(
  account: Locale | null | undefined,
  cookie: string | undefined,
  accept: string | null
): Locale {
  return account ?? readLocale(cookie) ?? negotiate(accept) ?? 'zh-CN';
}

export function readLocale(text: string | undefined): Locale | undefined {
  return locales.find((locale) => locale === text);
}

export function readTheme(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'auto';
}

function negotiate(accept: string | null): Locale | undefined {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .map((parameter) => parameter.trim())
        .find((parameter) => parameter.startsWith('q='));
      return { language: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const match = locales.find((locale) => locale.split('-')[0] === language);
    if (match) return match;
  }
}
