import type { Database } from '../db';
import type { LibraryKind, Locale } from '../db/schema';
import type { LibraryItem } from './index';
import * as queries from './queries';

/** A list as it was at one version of the library. */
type Listing = { version: string; items: LibraryItem<unknown>[] };

const lists = new Map<string, Listing>();
const revisions = new Map<string, LibraryItem<unknown>>();
const mostRevisions = 500;

const readers = { items: queries.selectItems, outlines: queries.selectOutlines };

/**
 * A list of what is published, read and parsed once for each version of the library. Every statement that publishes,
 * withdraws or recompiles gives the library another version, a random one, in its own transaction: so a list is never
 * older than the version read before it, in this process or another, after a rollback or a restored backup.
 */
export async function readList(
  db: Database,
  kind: LibraryKind,
  locale: Locale,
  of: keyof typeof readers
): Promise<LibraryItem<unknown>[]> {
  const version = await queries.selectVersion(db);
  const key = `${of} ${kind} ${locale}`;
  const known = lists.get(key);
  if (known?.version === version) return known.items;
  const items = freeze(await readers[of](db, kind, locale));
  lists.set(key, { version, items });
  return items;
}

/** What is published under an address, parsed once for each revision and version of the compiler. */
export async function readPublished(
  db: Database,
  key: queries.Key
): Promise<LibraryItem<unknown> | undefined> {
  const name = await queries.selectPublishedName(db, key);
  if (!name) return undefined;
  const mark = `${name.revisionId} ${name.compiler}`;
  const known = revisions.get(mark);
  if (known) return known;
  const item = await queries.selectItem(db, key);
  if (item?.revisionId === name.revisionId) keep(mark, freeze(item));
  return item;
}

function keep(mark: string, item: LibraryItem<unknown>): void {
  revisions.set(mark, item);
  const [oldest] = revisions.keys();
  if (revisions.size > mostRevisions && oldest !== undefined) revisions.delete(oldest);
}

/** What many requests share nobody may change. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
