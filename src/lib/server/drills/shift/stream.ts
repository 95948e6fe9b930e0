import { done, type Outcome } from '../../../forms/failure';
import { realWait } from '../../clock';
import type { Database } from '../../db';
import { isUnavailable } from '../../db/ping';
import type { Actor } from '../../policy';
import { knownOf, newsOf, nextNews, readKnown, writeKnown, type Known } from './news';
import { selectVersion } from './queries';
import { elapse, lookAgain, lookAtShift, type Run } from './run';
import { subscribe } from './subscribers';

const heartbeatEvery = 15_000;
const retryAfter = 2000;
/** A stream is closed after so long; the browser comes back at once, and is asked anew who it is. */
const longestLife = 600_000;
/** Events a reader may be behind before the stream is closed on it; what was missed comes when it is back. */
const mostUnread = 32;

/**
 * A shift as server-sent events: `shift` with a `ShiftView` (its instants as ISO text), at once, on every change by whatever
 * process, and when something comes due by itself. An event's id names what its reader then knows; with it as `last`, a
 * reader who was away gets what they missed and no more. Null when the shift is over and the reader knows so.
 */
export async function streamShift(
  db: Database,
  actor: Actor,
  id: string,
  last: string | null
): Promise<Outcome<ReadableStream<Uint8Array> | null>> {
  const found = await lookAtShift(db, actor, id);
  if (!found.ok) return found;
  const known = readKnown(last);
  if (found.value.shift.endedAt && known && !newsOf(found.value, known)) return done(null);
  return done(open(db, actor, found.value, known));
}

function open(db: Database, actor: Actor, found: Run, known: Known | null): ReadableStream<Uint8Array> {
  const { id } = found.shift;
  const encoder = new TextEncoder();
  let stop = () => {};
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      let isOpen = true;
      let isLooking = false;
      /** What was seen last, and whether more has been heard of since. */
      let run = found;
      let isStale = true;
      let next: NodeJS.Timeout | undefined;
      const heartbeat = setInterval(beat, heartbeatEvery);
      const life = setTimeout(close, longestLife);
      const unsubscribe = subscribe(db, id, hear, close);
      stop = () => {
        isOpen = false;
        clearInterval(heartbeat);
        clearTimeout(life);
        clearTimeout(next);
        unsubscribe();
      };
      write(`retry: ${retryAfter}\n\n`);
      void look();

      function hear(): void {
        isStale = true;
        void look();
      }

      /** One look at a time. The database is asked when there is news of a change, or when something has come due. */
      async function look(): Promise<void> {
        if (isLooking) return;
        isLooking = true;
        clearTimeout(next);
        try {
          do {
            const passed = isStale ? null : elapse(run);
            isStale = false;
            const outcome = passed ? done(passed) : await lookAgain(db, actor, run);
            if (!isOpen) return;
            if (!outcome.ok) return close();
            run = outcome.value;
            tell();
          } while (isStale);
        } catch (error) {
          if (!isOpen) return;
          isStale = true;
          if (isUnavailable(error)) return wake(retryAfter);
          console.error(`The stream of shift ${id} broke off.`, error);
          close();
        } finally {
          isLooking = false;
        }
      }

      function tell(): void {
        const news = newsOf(run, known);
        if (news) {
          known = knownOf(run);
          write(`event: shift\nid: ${writeKnown(known)}\ndata: ${JSON.stringify(news)}\n\n`);
        }
        const wait = nextNews(run);
        if (run.shift.endedAt) close();
        else if (wait !== null) wake(Math.ceil(realWait(wait)));
      }

      async function beat(): Promise<void> {
        write(': heartbeat\n\n');
        const version = await selectVersion(db, id).catch(() => null);
        if (version !== null && version !== known?.version) hear();
      }

      function wake(milliseconds: number): void {
        if (isOpen) next = setTimeout(() => void look(), milliseconds);
      }

      function write(text: string): void {
        if (!isOpen) return;
        if ((controller.desiredSize ?? 0) < -mostUnread) close();
        else controller.enqueue(encoder.encode(text));
      }

      function close(): void {
        if (!isOpen) return;
        stop();
        controller.close();
      }
    },
    cancel: () => stop()
  };
  return new ReadableStream(source);
}
