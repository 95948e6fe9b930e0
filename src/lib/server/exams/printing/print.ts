import type { Item, Paper, PublicItem } from '../../../engine/assessment';
import {
  answerKey,
  paperSections,
  printedInstructions,
  type KeyEntry,
  type PaperSection
} from '../../../engine/assessment/on-paper';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { readOrganisation } from '../../people';
import { may, type Actor } from '../../policy';
import { asHtml, picturesOf } from '../markup';
import { examPaper } from '../paper';
import { selectExamPapers } from '../queries';
import { printedItems } from './printed-item';
import { selectPrintedExam } from './queries';

export type PrintRequest = { examId: string; variant: number; locale: Locale };

/** What stands on every sheet, and which others there are. */
export type PrintHead = {
  examId: string;
  cohortId: string;
  cohortName: string;
  organisation: string;
  title: string;
  /** Null where everybody sits the same paper. */
  variant: number | null;
  variants: number[];
  /** The language of the sheet, which may be another than the reader's. */
  locale: Locale;
  locales: Locale[];
  opensAt: Date;
  closesAt: Date;
  minutes: number;
  total: string;
  penalty: string;
};

export type PrintedPaper = PrintHead & {
  /** HTML, safe to put into a page; empty where nothing of them holds on paper. */
  instructions: string;
  sections: PaperSection<PublicItem>[];
};

/** A paper of an exam, ready to print: what a sitter may see, gathered by kind. */
export async function printPaper(
  db: Database,
  actor: Actor,
  request: PrintRequest
): Promise<Outcome<PrintedPaper>> {
  const found = await findPaper(db, actor, request);
  if (!found.ok) return found;
  const { head, paper } = found.value;
  return done({
    ...head,
    instructions: asHtml(printedInstructions(paper.instructions)),
    sections: paperSections(printedItems(paper, head.locale))
  });
}

export type PrintedKey = PrintHead & {
  /** Model answers are HTML, safe to put into a page. */
  sections: PaperSection<PublicItem & { key: KeyEntry }>[];
};

/** The marking key of a paper, to be printed and kept apart from it. */
export async function printKey(
  db: Database,
  actor: Actor,
  request: PrintRequest
): Promise<Outcome<PrintedKey>> {
  const found = await findPaper(db, actor, request);
  if (!found.ok) return found;
  const { head, paper } = found.value;
  const items = printedItems(paper, head.locale).map((item, index) => ({
    ...item,
    key: keyOf(paper.items[index]!, head.locale)
  }));
  return done({ ...head, sections: paperSections(items) });
}

function keyOf(item: Item, locale: Locale): KeyEntry {
  const key = answerKey(item);
  const pictures = picturesOf(item, locale);
  return {
    ...key,
    models: key.models.map(({ model, marking }) => ({ model: model && asHtml(model, pictures), marking }))
  };
}

async function findPaper(
  db: Database,
  actor: Actor,
  { examId, variant, locale }: PrintRequest
): Promise<Outcome<{ head: PrintHead; paper: Paper }>> {
  if (!may(actor, 'exam.print')) return refused('not-allowed');
  const exam = await selectPrintedExam(db, examId);
  if (!exam || !may(actor, 'exam.print', { cohortId: exam.cohortId })) return refused('not-found');
  const [texts, paper, { name }] = await Promise.all([
    selectExamPapers(db, examId),
    examPaper(db, examId, locale, variant),
    readOrganisation(db)
  ]);
  if (!paper) return refused('paper-missing');
  const variants = [...new Set(texts.map((text) => text.variant))];
  const { cohortId, cohortName, opensAt, closesAt, minutes } = exam;
  const { title, total, penalty } = paper.compiled;
  const head = {
    ...{ examId, cohortId, cohortName, opensAt, closesAt, minutes, title, total, penalty, variants },
    organisation: name,
    variant: variants.length > 1 ? variant : null,
    locale: paper.locale,
    locales: localesOf(texts, variant)
  };
  return done({ head, paper: paper.compiled });
}

function localesOf(texts: { variant: number; locale: Locale }[], variant: number): Locale[] {
  return texts.filter((text) => text.variant === variant).map((text) => text.locale);
}
