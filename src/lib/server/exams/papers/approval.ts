import { stringify } from 'yaml';
import { blocks, composePaper, findingKey, type BankQuestion } from '../../../engine/assessment/blueprint';
import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { keepPaperText } from '../../library';
import type { Actor } from '../../policy';
import { chosenFor, type Chosen } from './bank';
import { changePaper, type PaperChange, type PaperRow } from './composing-queries';
import { changeDraft, lockShown, mayApprove, mayCompose, recordPaperEvent, type Shown } from './draft';
import { findingsOf, translations } from './findings';
import { insertText } from './question-queries';

/**
 * Submits a paper to a second person. `read` names the findings that the submitter has read; there must be none beside
 * them, and none that makes the paper impossible.
 */
export function submitPaper(
  db: Database,
  actor: Actor,
  { read, ...shown }: Shown & { read: string[] }
): Promise<Outcome<{ revision: number }>> {
  return changeDraft(db, actor, shown, 'paper.submitted', async (trx, paper) => {
    const findings = await findingsOf(trx, paper, await chosenFor(trx, paper));
    if (findings.some(blocks)) return refused('paper-unfilled');
    const acknowledged = findings.map(findingKey);
    if (!acknowledged.every((key) => read.includes(key))) return refused('findings-unread');
    return done({
      state: 'submitted' as const,
      acknowledged,
      submittedBy: actor.personId,
      told: { acknowledged }
    });
  });
}

/** Gives a submitted paper back to HR with a remark on what to change. */
export function returnPaper(
  db: Database,
  actor: Actor,
  { remark, ...shown }: Shown & { remark: string }
): Promise<Outcome<{ revision: number }>> {
  return decide(db, actor, shown, 'paper.returned', async () =>
    remark.trim() === '' ? refused('bad-input') : done({ state: 'returned' as const, remark })
  );
}

/** Approves a submitted paper: each variant becomes a text that exams can be set on and that nothing changes any more. */
export function approvePaper(
  db: Database,
  actor: Actor,
  { remark = '', ...shown }: Shown & { remark?: string }
): Promise<Outcome<{ revision: number }>> {
  return decide(db, actor, shown, 'paper.approved', async (trx, paper) => {
    for (const [index, questions] of (await chosenFor(trx, paper)).entries()) {
      await keepVariant(trx, actor, paper, index + 1, questions);
    }
    return done({ state: 'approved' as const, remark });
  });
}

/** Takes a paper out of use, whatever its state; exams that were set on it keep it. */
export function withdrawPaper(
  db: Database,
  actor: Actor,
  shown: Shown
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockShown(trx, actor, shown);
    if (!found.ok) return found;
    const paper = found.value;
    if (!mayCompose(actor, paper)) return refused('not-allowed');
    if (paper.state === 'withdrawn') return refused('paper-closed');
    if (paper.revision !== shown.revision) return refused('changed-meanwhile');
    return conclude(trx, actor, paper, 'paper.withdrawn', { state: 'withdrawn' });
  });
}

/** What a second person decides about a submitted paper, never the one who submitted it. */
function decide(
  db: Database,
  actor: Actor,
  shown: Shown,
  action: string,
  work: (trx: Database, paper: PaperRow) => Promise<Outcome<PaperChange>>
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockShown(trx, actor, shown);
    if (!found.ok) return found;
    const paper = found.value;
    if (!mayApprove(actor, paper)) return refused('not-allowed');
    if (paper.state !== 'submitted') return refused('paper-not-submitted');
    if (paper.submittedById === actor.personId) return refused('paper-own');
    if (paper.revision !== shown.revision) return refused('changed-meanwhile');
    const outcome = await work(trx, paper);
    if (!outcome.ok) return outcome;
    return conclude(trx, actor, paper, action, { ...outcome.value, decidedBy: actor.personId });
  });
}

async function conclude(
  trx: Database,
  actor: Actor,
  paper: PaperRow,
  action: string,
  change: PaperChange
): Promise<Outcome<{ revision: number }>> {
  await changePaper(trx, paper.id, actor.personId, change);
  await recordPaperEvent(trx, actor, action, paper.id, { remark: change.remark, slug: paper.slug });
  return done({ revision: paper.revision + 1 });
}

type Sourced = BankQuestion & { revisionId: string };

/** Keeps a variant in the paper's language and, where it has a title there and every question too, in the other one. */
async function keepVariant(
  trx: Database,
  actor: Actor,
  paper: PaperRow,
  variant: number,
  questions: Chosen[]
): Promise<void> {
  const { title, instructions, otherTitle, otherInstructions } = paper;
  const other: Locale = paper.locale === 'en' ? 'zh-CN' : 'en';
  await keepText(trx, actor, paper, variant, paper.locale, { title, instructions }, questions);
  const translated = otherTitle
    ? await translations(trx, paper.locale, questions)
    : new Map<string, Sourced>();
  if (translated.size < questions.length) return;
  const words = { title: otherTitle, instructions: otherInstructions };
  const same = questions.map(({ question, item }) => {
    const entry = translated.get(question)!;
    return { ...entry, item: { ...entry.item, points: item.points } };
  });
  await keepText(trx, actor, paper, variant, other, words, same);
}

async function keepText(
  trx: Database,
  actor: Actor,
  { id: paperId, slug, minutes, penalty }: PaperRow,
  variant: number,
  locale: Locale,
  words: { title: string; instructions: string },
  questions: Sourced[]
): Promise<void> {
  const { paper, origin } = composePaper({ id: slug, minutes, penalty, ...words }, questions);
  const source = stringify(paper, { aliasDuplicateObjects: false, lineWidth: 0 });
  const text = { slug, locale, source, authorId: actor.personId, note: '' };
  const revisionId = await keepPaperText(trx, text);
  if (!revisionId) throw new Error(`paper ${slug} is not sound as it was approved`);
  const revisions = new Map(questions.map(({ question, revisionId }) => [question, revisionId]));
  await insertText(trx, paperId, {
    variant,
    locale,
    revisionId,
    questions: origin.map((each) => ({ ...each, revisionId: revisions.get(each.question)! }))
  });
}
