export const panes = ['queue', 'talk', 'side'] as const;
export const sides = ['order', 'replies', 'knowledge', 'colleagues', 'record'] as const;
export type Pane = (typeof panes)[number];
export type Side = (typeof sides)[number];

/** What the desk shows: a chat by its seat, one of the panes where there is room for one, a page of the side pane. */
export type View = { chat: number | undefined; pane: Pane; side: Side };

/** The address that shows the desk so, with a quick reply put into the answer where one is named. */
export function addressOf({ chat, pane, side }: View, reply?: string): string {
  const query = new URLSearchParams({ chat: String(chat ?? ''), pane, side });
  if (reply) query.set('reply', reply);
  return `?${query}`;
}
