type Played = {
  arrivedAt: number;
  endedAt: number;
  turns: readonly { by: 'customer' | 'agent'; at: number }[];
};

/** How a chat stood at a second of the shift: over, or how long its customer had been waiting by then. */
export function stateAt({ arrivedAt, endedAt, turns }: Played, at: number) {
  if (at >= endedAt) return { ended: true, waited: null };
  const said = turns.filter((turn) => arrivedAt + turn.at <= at);
  const answered = said.findLastIndex(({ by }) => by === 'agent');
  const since = said[answered + 1];
  return { ended: false, waited: since ? at - arrivedAt - since.at : null };
}
