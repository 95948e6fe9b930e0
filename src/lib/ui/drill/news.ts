import type { Chat } from './chat';

export type News = { kind: 'arrives' | 'speaks' | 'leaves' | 'answers'; chat: Chat };

/**
 * What has happened between two looks at the desk that somebody who does not see the queue should hear of: who came,
 * who wrote in a chat that is not open, whose colleague answered, who left of their own accord.
 */
export function newsOf(before: readonly Chat[], after: readonly Chat[], open: string): News[] {
  return after.flatMap((chat): News[] => {
    const known = before.find(({ attempt }) => attempt === chat.attempt);
    if (!known) return [{ kind: 'arrives', chat }];
    const left = !known.ended && (chat.ended?.how === 'left' || chat.ended?.how === 'gave-up');
    if (left) return [{ kind: 'leaves', chat }];
    const news: News[] = [];
    if (answersIn(chat) > answersIn(known)) news.push({ kind: 'answers', chat });
    if (chat.attempt !== open && linesIn(chat) > linesIn(known)) news.push({ kind: 'speaks', chat });
    return news;
  });
}

function answersIn({ consults }: Chat): number {
  return consults.filter(({ by }) => by === 'colleague').length;
}

function linesIn({ turns }: Chat): number {
  return turns.filter(({ by }) => by === 'customer').length;
}
