import type { Database } from '../db';
import type { Locale } from '../db/schema';
import type { SourceProblem } from './judge';
import { selectTargets } from './reference-queries';

type Target = { kind: string; target: string; line: number };

/** The targets of a file, in its own language, that are nothing the library holds. */
export async function brokenLinks(
  db: Database,
  locale: Locale,
  targets: readonly Target[] = []
): Promise<SourceProblem[]> {
  const known = await selectTargets(db, locale, [...new Set(targets.map(({ target }) => target))]);
  return targets
    .filter(({ kind, target }) => !known.some((one) => one.kind === kind && one.slug === target))
    .map(({ kind, target, line }) => ({
      line,
      code: 'link-broken',
      params: { kind, target },
      message: `There is no ${kind} “${target}”.`
    }));
}
