import type { Paper } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listItems, readRevision, type LibraryItem } from '../../library';
import { may, type Actor } from '../../policy';
import { groupBy } from '../../../engine/group-by';
import { selectAllTexts } from './text-queries';

/** A paper for which an exam can be set. */
export type SettablePaper = {
  /** What `scheduleExam` takes. */
  slug: string;
  /** In the reader's language where the paper has it. */
  title: string;
  /** Its languages, its own first. */
  locales: Locale[];
  questions: number;
  total: string;
  minutes: number;
  /** Equivalent variants; 1 is one uniform paper. */
  variants: number;
  /** Whether HR composed it here; else it is a file of the library. */
  composed: boolean;
  /** The cohort it was composed for. */
  cohortId: string | null;
};

/** Every paper that can be set: composed and approved ones, newest approval first, then the library's files. */
export async function settablePapers(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<SettablePaper[]>> {
  if (!may(actor, 'exam.schedule')) return refused('not-allowed');
  const composed = (await composedPapers(db, locale)).filter(
    ({ cohortId }) => !cohortId || may(actor, 'exam.schedule', { cohortId })
  );
  const taken = new Set(composed.map(({ slug }) => slug));
  const files = (await filePapers(db, locale)).filter(({ slug }) => !taken.has(slug));
  return done([...composed, ...files]);
}

async function composedPapers(db: Database, locale: Locale): Promise<SettablePaper[]> {
  const groups = groupBy(await selectAllTexts(db), ({ slug }) => slug);
  return Promise.all(
    [...groups.values()].map(async (rows) => {
      const first = rows.filter(({ variant }) => variant === 1);
      const texts = await Promise.all(first.map(({ revisionId }) => readRevision<Paper>(db, revisionId)));
      return {
        ...summarise(texts as LibraryItem<Paper>[], locale),
        variants: new Set(rows.map(({ variant }) => variant)).size,
        composed: true,
        cohortId: rows[0]!.cohortId
      };
    })
  );
}

async function filePapers(db: Database, locale: Locale): Promise<SettablePaper[]> {
  const items = await Promise.all(
    (['zh-CN', 'en'] as const).map((each) => listItems<Paper>(db, 'paper', each))
  );
  return [...groupBy(items.flat(), ({ slug }) => slug).values()].map((texts) => ({
    ...summarise(texts, locale),
    variants: 1,
    composed: false,
    cohortId: null
  }));
}

function summarise(texts: LibraryItem<Paper>[], locale: Locale) {
  const { slug, compiled } = texts.find((text) => text.locale === locale) ?? texts[0]!;
  return {
    slug,
    title: compiled.title,
    locales: texts.map((text) => text.locale),
    questions: compiled.items.length,
    total: compiled.total,
    minutes: compiled.minutes
  };
}
