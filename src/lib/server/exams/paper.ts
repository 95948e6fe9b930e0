import type { Paper } from '../../engine/assessment';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem, readRevision, type LibraryItem } from '../library';
import { selectTexts } from './papers/text-queries';
import { selectExamPapers } from './queries';

const locales: Locale[] = ['zh-CN', 'en'];

/** One text of a paper that is to be sat: equivalent variants count from 1. */
export type PaperVariant = { variant: number; paper: LibraryItem<Paper> };

/** Every text of a paper as it is now: of a composed one that is approved each variant, else the library's file. */
export async function publishedVariants(db: Database, slug: string): Promise<PaperVariant[]> {
  const composed = await selectTexts(db, slug);
  if (composed.length > 0) {
    return Promise.all(
      composed.map(async ({ variant, revisionId }) => ({
        variant,
        paper: await frozenPaper(db, revisionId)
      }))
    );
  }
  const papers = await Promise.all(locales.map((locale) => readItem<Paper>(db, 'paper', slug, locale)));
  return papers.flatMap((paper) => (paper ? [{ variant: 1, paper }] : []));
}

/** The paper of an exam as it was when it was set, in the language asked for or, where it is missing there, in the other. */
export async function examPaper(
  db: Database,
  examId: string,
  locale: Locale,
  variant = 1
): Promise<LibraryItem<Paper> | undefined> {
  const texts = (await selectExamPapers(db, examId)).filter((text) => text.variant === variant);
  const text = texts.find((text) => text.locale === locale) ?? texts[0];
  return text && frozenPaper(db, text.revisionId);
}

const frozen = new Map<string, LibraryItem<Paper>>();
const mostFrozen = 100;

/** The very paper somebody began with. A revision never changes: it is read once, so that saving an answer is cheap. */
export async function frozenPaper(db: Database, revisionId: string): Promise<LibraryItem<Paper>> {
  const known = frozen.get(revisionId);
  if (known) return known;
  const paper = await readRevision<Paper>(db, revisionId);
  if (!paper) throw new Error(`paper revision ${revisionId} is gone`);
  frozen.set(revisionId, paper);
  const [oldest] = frozen.keys();
  if (frozen.size > mostFrozen && oldest !== undefined) frozen.delete(oldest);
  return paper;
}
