import { m } from '../../paraglide/messages';

/** How often and how long a sitter was away from the page, in words. */
export function awayWords({ count, seconds }: { count: number; seconds: number }): string {
  return seconds < 60
    ? m.exam_away_seconds({ count, seconds })
    : m.exam_away_minutes({ count, minutes: Math.round(seconds / 60) });
}
