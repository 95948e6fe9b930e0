import type { Locale } from '$lib/server/db/schema';
import type { WrittenKey } from '$lib/server/library';

/** The language whose content is worked on: the address names it, else it is that of the interface. */
export function contentLocale(url: URL, interfaceLocale: string): Locale {
  const named = url.searchParams.get('locale') ?? interfaceLocale;
  return named === 'en' ? 'en' : 'zh-CN';
}

const kinds: Record<string, WrittenKey['kind']> = {
  courses: 'course',
  lessons: 'lesson',
  drills: 'drill',
  questions: 'question'
};

/** Which item an address of this room is about. */
export function keyOf(
  { kind, slug }: { kind: string; slug: string },
  url: URL,
  interfaceLocale: string
): WrittenKey {
  return {
    kind: kinds[kind] ?? 'lesson',
    slug,
    locale: contentLocale(url, interfaceLocale)
  };
}

/** Where an item is written. */
export function addressOf({ kind, slug, locale }: WrittenKey): string {
  return `/teach/library/${kind}s/${slug}?locale=${locale}`;
}
