import type { QuickReply } from './chat';

/** The quick replies for a language that hold every word looked for, in the title or the body, small or capital. */
export function repliesFor(replies: readonly QuickReply[], locale: string, wanted: string): QuickReply[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  return replies.filter((reply) => {
    const text = fold(`${reply.title} ${reply.body}`);
    return reply.locale === locale && words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
