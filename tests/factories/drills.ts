import { readFileSync } from 'node:fs';
import { readTranscript, type Transcript } from '../../src/lib/engine/drill';
import type { Database } from '../../src/lib/server/db';
import type { Locale } from '../../src/lib/server/db/schema';
import { startDrill } from '../../src/lib/server/drills';
import type { Actor } from '../../src/lib/server/policy';

/** An attempt of the person's own at a scenario, begun now with a fixed seed. */
export async function createDrillAttempt(
  db: Database,
  actor: Actor,
  { slug = 'late-delivery', locale = 'zh-CN' as Locale, seed = 1 } = {}
): Promise<string> {
  const started = await startDrill(db, actor, { slug, locale, seed });
  if (!started.ok) throw new Error(started.code);
  return started.value.id;
}

/** A sample conversation that comes with a scenario. */
export function readSample(
  slug: string,
  sample: 'excellent' | 'failing',
  locale: Locale = 'zh-CN'
): Transcript {
  const file = new URL(`../../content/${locale}/drills/${slug}.${sample}.json`, import.meta.url);
  const read = readTranscript(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(read.message);
  return read.transcript;
}
