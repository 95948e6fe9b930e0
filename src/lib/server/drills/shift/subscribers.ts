import type { Database } from '../../db';
import { listen } from '../../db/listen';
import { shiftChannel } from './queries';

type Subscriber = { wake: () => void; close: () => void };
type Hub = { byShift: Map<string, Set<Subscriber>>; stop: () => Promise<void> };

/** One listening connection a process and database, however many streams are open, and none without any. */
const hubs = new Map<Database, Hub>();

/**
 * Wakes the reader of a shift whenever it has changed, in this process or another, and when changes may have gone unheard.
 * `close` is called when the server is told to stop.
 */
export function subscribe(db: Database, shiftId: string, wake: () => void, close: () => void): () => void {
  const hub = hubs.get(db) ?? openHub(db);
  const subscriber = { wake, close };
  const subscribers = hub.byShift.get(shiftId) ?? new Set();
  hub.byShift.set(shiftId, subscribers.add(subscriber));
  return () => {
    subscribers.delete(subscriber);
    if (subscribers.size > 0) return;
    hub.byShift.delete(shiftId);
    if (hub.byShift.size > 0) return;
    hubs.delete(db);
    void hub.stop();
  };
}

function openHub(db: Database): Hub {
  closeOnSignal();
  const byShift: Hub['byShift'] = new Map();
  const stop = listen(db, shiftChannel, {
    heard: (shiftId) => byShift.get(shiftId)?.forEach(({ wake }) => wake()),
    regained: () => byShift.forEach((subscribers) => subscribers.forEach(({ wake }) => wake()))
  });
  const hub = { byShift, stop };
  hubs.set(db, hub);
  return hub;
}

let isPrepared = false;

/** The server waits for open answers before it stops, and a stream has no end of its own. */
function closeOnSignal(): void {
  if (isPrepared) return;
  isPrepared = true;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, closeAll);
}

function closeAll(): void {
  for (const { byShift } of [...hubs.values()])
    for (const subscribers of [...byShift.values()]) for (const { close } of [...subscribers]) close();
}
