import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { clientBeside, type Database } from './index';

const checkEvery = 5000;
const answerWithin = 3000;

export type Listener = {
  /** Gets every message on the channel, from this process and others. */
  heard: (message: string) => void;
  /** Messages may have been missed: the connection was lost and is there again. */
  regained: () => void;
};

/**
 * Listens on a channel of PostgreSQL's `notify`, with a connection of its own. A connection that was lost or only seems to
 * be there is noticed, because the listener calls itself every few seconds, and made anew.
 *
 * @returns how to stop
 */
export function listen(db: Database, channel: string, { heard, regained }: Listener): () => Promise<void> {
  const ownCall = randomUUID();
  let client: ReturnType<typeof clientBeside> | undefined;
  let answer = () => {};
  let stopped = false;
  let connected = 0;

  async function connect(): Promise<void> {
    client = clientBeside(db, 1);
    const hear = (message: string) => (message === ownCall ? answer() : heard(message));
    await client.listen(channel, hear, () => {
      connected += 1;
      if (connected > 1) regained();
    });
  }

  async function leave(): Promise<void> {
    const left = client;
    client = undefined;
    await left?.end({ timeout: 0 }).catch(() => {});
  }

  /** Throws when the call is not heard. */
  async function callSelf(): Promise<void> {
    const answered = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The listener does not hear itself.')), answerWithin);
      answer = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    answered.catch(() => {});
    await sql`select pg_notify(${channel}, ${ownCall})`.execute(db);
    await answered;
  }

  async function keepListening(): Promise<void> {
    try {
      if (!client) await connect();
      await callSelf();
    } catch {
      await leave();
    }
    if (!stopped) timer = setTimeout(keepListening, checkEvery);
  }

  let timer: NodeJS.Timeout | undefined;
  void keepListening();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await leave();
  };
}
