import type { ReservedSql } from 'postgres';
import type { Pool } from './pool';

/** Statements prepared in a process, at most; each costs memory on every connection it is used on. */
const mostPrepared = 500;
/** How often a text must come before it is worth preparing: what is put together once stays as it was. */
const comesAgain = 3;
const mostCounted = 5000;

/**
 * Lets the connections Kysely reserves from a pool prepare the statements that come again. Postgres.js leaves what it is
 * handed as text unprepared: it then has every statement with parameters parsed and described, waits for the answer, and
 * only then sends the parameters. `?prepare=false` in the database's address leaves it so, for poolers that share a
 * server connection between transactions. See docs/decisions/012-prepared-statements.md.
 */
export function prepareRepeated({ reserve, end }: Pool): Pool {
  const isRepeated = countTexts();
  const reserveAndPrepare = async (): Promise<ReservedSql> => {
    const connection = await reserve();
    const unsafe = connection.unsafe;
    const prepared: typeof unsafe = (text, parameters, options) =>
      parameters?.length
        ? unsafe(text, parameters, { prepare: isRepeated(text), ...options })
        : unsafe(text, parameters, options);
    return Object.assign(connection, { unsafe: prepared });
  };
  return { reserve: reserveAndPrepare, end };
}

function countTexts(): (text: string) => boolean {
  const prepared = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    if (prepared.has(text)) return true;
    if (prepared.size === mostPrepared) return false;
    const count = (counts.get(text) ?? 0) + 1;
    if (count === comesAgain) {
      counts.delete(text);
      prepared.add(text);
      return true;
    }
    if (counts.size === mostCounted) counts.clear();
    counts.set(text, count);
    return false;
  };
}
