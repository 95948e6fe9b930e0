import {
  addQuestion,
  beginPaper,
  drawQuestions,
  readPaper,
  submitPaper,
  type PaperFacts
} from '../../src/lib/server/exams';
import type { Blueprint } from '../../src/lib/engine/assessment/blueprint';
import type { Database } from '../../src/lib/server/db';
import type { Actor } from '../../src/lib/server/policy';

/** Six questions of two topics, 20 points. */
export const blueprint: Blueprint = {
  rows: [
    {
      topics: ['C6'],
      difficulties: [],
      kinds: ['single', 'several', 'true-false'],
      count: 4,
      points: '3'
    },
    { topics: ['C19', 'C18'], difficulties: [], kinds: ['single', 'true-false'], count: 2, points: '4' }
  ]
};

export const facts: PaperFacts = {
  title: '客服上岗笔试',
  instructions: '请独立作答。',
  otherTitle: '',
  otherInstructions: '',
  minutes: 40,
  penalty: '0',
  aim: '20',
  cohortId: null,
  variants: 1
};

/** A paper drawn by the blueprint, still a draft. */
export async function createPaper(db: Database, hr: Actor, changed: Partial<PaperFacts> = {}) {
  const begun = await beginPaper(db, hr, { ...facts, ...changed, locale: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { paperId } = begun.value;
  const drawn = await drawQuestions(db, hr, { paperId, revision: 1, blueprint, seed: 'seed' });
  if (!drawn.ok) throw new Error(drawn.code);
  return { paperId, revision: drawn.value.revision };
}

/** A paper of these questions, chosen by hand. */
async function createPaperOf(db: Database, hr: Actor, questions: string[], changed: Partial<PaperFacts>) {
  const begun = await beginPaper(db, hr, { ...facts, ...changed, locale: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { paperId } = begun.value;
  for (const [index, question] of questions.entries()) {
    const added = await addQuestion(db, hr, { paperId, revision: index + 1, variant: 1, question });
    if (!added.ok) throw new Error(added.code);
  }
  return { paperId, revision: questions.length + 1 };
}

/** A paper submitted to a second person: drawn, or of `questions`. */
export async function createSubmittedPaper(
  db: Database,
  hr: Actor,
  changed: Partial<PaperFacts> = {},
  questions?: string[]
) {
  const { paperId, revision } = questions
    ? await createPaperOf(db, hr, questions, changed)
    : await createPaper(db, hr, changed);
  const read = (await paperOf(db, hr, paperId)).findings.map(({ key }) => key);
  const submitted = await submitPaper(db, hr, { paperId, revision, read });
  if (!submitted.ok) throw new Error(submitted.code);
  return { paperId, revision: submitted.value.revision };
}

export async function paperOf(db: Database, actor: Actor, paperId: string) {
  const read = await readPaper(db, actor, paperId);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}
