import { parseArgs } from 'node:util';
import { connect } from '../../src/lib/server/db/connect';
import type { Locale } from '../../src/lib/server/db/schema';
import { rescoreAll, type Rescoring } from '../../src/lib/server/drills';
import { Refused, UsageError, type Io } from '../io';

const USAGE = 'usage: drill rescore <scenario> [--lang zh-CN|en]';

/** `drill rescore`: which ended attempts at a scenario would score otherwise today. A dry run: nothing is written. */
export async function rescore(args: string[], io: Io): Promise<number> {
  const { scenario, locale } = readFlags(args);
  const { db, leave } = await connect();
  try {
    const outcome = await rescoreAll(db, scenario, locale);
    if (!outcome.ok) throw new Refused(`There is no drill “${scenario}” in ${locale}.`);
    report(outcome.value, io);
    return 0;
  } finally {
    await leave();
  }
}

function report({ slug, locale, rubric, engineVersion, attempts }: Rescoring, io: Io): void {
  const differing = attempts.filter(({ change }) => change.differs);
  if (io.json) {
    const shown = differing.map(({ id, startedAt, rubric, engineVersion, ruledTotal, change }) => ({
      attempt: id,
      startedAt,
      rubric,
      engine: engineVersion,
      ruled: ruledTotal,
      ...change
    }));
    const now = { rubric, engine: engineVersion };
    io.out(JSON.stringify({ scenario: slug, lang: locale, now, checked: attempts.length, differing: shown }));
    return;
  }
  for (const { id, change } of differing) {
    io.out(
      `${id}  ${change.total.before} → ${change.total.after}  ${change.band.before} → ${change.band.after}`
    );
    for (const { id: criterion, before, after } of change.criteria)
      io.out(`  ${criterion}  ${pointsOf(before)} → ${pointsOf(after)}`);
  }
  io.out(`${differing.length} of ${attempts.length} attempts would differ; nothing was written.`);
}

function pointsOf(points: { score: number; max: number } | null): string {
  return points ? `${points.score}/${points.max}` : 'none';
}

function readFlags(args: string[]): { scenario: string; locale: Locale } {
  let parsed;
  try {
    parsed = parseArgs({ args, options: { lang: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new UsageError(USAGE);
  }
  const { lang = 'zh-CN' } = parsed.values;
  const [scenario, ...rest] = parsed.positionals;
  if (!scenario || rest.length > 0 || (lang !== 'zh-CN' && lang !== 'en')) throw new UsageError(USAGE);
  return { scenario, locale: lang };
}
