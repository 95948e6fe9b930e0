import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { everywhere, may, type Actor } from '../../policy';
import { excerpt } from '../markup';
import * as bank from './bank-queries';

export type BankRow = Omit<Awaited<ReturnType<typeof bank.selectBank>>[number], 'revisionId'>;

export type BankPage = {
  /** The questions of this page, their stems as plain text; of one that cannot be read, null. */
  rows: BankRow[];
  /** How many fit on all pages. */
  total: number;
  page: number;
  pages: number;
  /** How many fit by topic, easy, medium and hard; whatever topic and difficulty were asked for. */
  coverage: { topic: string; counts: [number, number, number]; unread: number }[];
  /** How many of this language wait to be published. */
  waiting: number;
  /** What the person has begun and not saved. */
  unsaved: { slug: string; savedAt: Date }[];
};

const pageSize = 50;

/** The question bank of a language as trainers and HR look through it. `page` counts from 1. */
export async function listBank(
  db: Database,
  actor: Actor,
  filter: bank.BankFilter,
  page: number
): Promise<Outcome<BankPage>> {
  if (!may(actor, 'bank.read', everywhere)) return refused('not-allowed');
  const coverage = coverageOf(await bank.selectCoverage(db, filter));
  const total = fitting(coverage, filter);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(page, pages);
  const rows = await bank.selectBank(db, filter, { limit: pageSize, offset: (shown - 1) * pageSize });
  return done({
    rows: rows.map(({ revisionId: _, stem, ...row }) => ({
      ...row,
      stem: stem === null ? null : excerpt(stem, 80)
    })),
    total,
    page: shown,
    pages,
    coverage,
    waiting: await bank.countWaiting(db, filter.locale),
    unsaved: await bank.selectUnsaved(db, actor.personId, filter.locale)
  });
}

function coverageOf(rows: Awaited<ReturnType<typeof bank.selectCoverage>>): BankPage['coverage'] {
  const byTopic = new Map<string, BankPage['coverage'][number]>();
  for (const { topic, difficulty, count } of rows) {
    const line = byTopic.get(topic) ?? { topic, counts: [0, 0, 0], unread: 0 };
    if (difficulty === null) line.unread += count;
    else line.counts[difficulty - 1]! += count;
    byTopic.set(topic, line);
  }
  const order = new Intl.Collator('en', { numeric: true });
  return [...byTopic.values()].sort((one, other) => order.compare(one.topic, other.topic));
}

function fitting(coverage: BankPage['coverage'], { topic, difficulty }: bank.BankFilter): number {
  return coverage
    .filter((line) => topic === undefined || line.topic === topic)
    .map(({ counts, unread }) =>
      difficulty ? counts[difficulty - 1]! : unread + counts[0] + counts[1] + counts[2]
    )
    .reduce((sum, count) => sum + count, 0);
}
