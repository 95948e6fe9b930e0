import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import type { Board } from './chat';
import type { Connection } from './desk-state.svelte';

type Listener<B> = {
  take: (board: B) => void;
  state: (connection: Connection) => void;
  leave: (to: string) => void;
  /** Whether something is about to come. */
  eager: () => boolean;
};

const pollEvery = 3000;
/** While somebody is seen to be typing. */
const pollEagerly = 800;
const tryEventsEvery = 20_000;
const instants = new Set(['startedAt', 'asOf', 'pausedAt']);

/** Reads the chats out of an event; instants travel as ISO text. */
export function readBoard<B extends Board>(text: string): B {
  return JSON.parse(text, (key, value: unknown) =>
    instants.has(key) && typeof value === 'string' ? new Date(value) : value
  ) as B;
}

/**
 * Follows the desk: by server-sent events where there is an address for them, and by asking again and again while they
 * fail. Every event carries all that the desk shows, so that a reconnect loses nothing. Returns how to stop.
 */
export function follow<B extends Board>(
  events: string | null,
  { take, state, leave, eager }: Listener<B>
): () => void {
  let source: EventSource | undefined;
  let polling: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function listen() {
    if (!events || typeof EventSource === 'undefined') return poll();
    source = new EventSource(events);
    source.addEventListener('open', () => {
      state('live');
      clearTimeout(polling);
      polling = undefined;
    });
    source.addEventListener('shift', (event) => take(readBoard<B>((event as MessageEvent<string>).data)));
    source.addEventListener('error', () => {
      poll();
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(listen, tryEventsEvery);
    });
  }

  function poll() {
    if (polling) return;
    state('polling');
    void ask();
    askLater();
  }

  function askLater() {
    polling = setTimeout(
      () => {
        askLater();
        void ask();
      },
      eager() ? pollEagerly : pollEvery
    );
  }

  async function ask() {
    if (document.visibilityState !== 'visible') return;
    try {
      const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
      const response = await fetch('?/refresh', { method: 'POST', body: new FormData(), headers });
      const result: ActionResult<{ board: B }> = deserialize(await response.text());
      if (result.type === 'redirect') return leave(result.location);
      if (result.type !== 'success') return state('lost');
      take(result.data!.board);
    } catch {
      state('lost');
    }
  }

  listen();
  const look = () => void ask();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    source?.close();
    clearTimeout(polling);
    clearTimeout(retry);
  };
}
