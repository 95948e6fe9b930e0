import type { Item } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { readStanding, type Standing } from '../../library';
import { everywhere, may, type Actor } from '../../policy';
import { showQuestion, type ShownQuestion } from './show';
import { readUsage, type Usage } from './usage';

export type BankQuestion = {
  /** What is asked; null while no revision can be read. */
  shown: ShownQuestion | null;
  topic: string;
  difficulty: 1 | 2 | 3 | null;
  lesson: string | null;
  standing: Standing;
  usage: Usage;
};

export type QuestionKey = { slug: string; locale: Locale };

/** One question of the bank, as its newest revision has it, and where it was used. */
export async function readQuestion(
  db: Database,
  actor: Actor,
  key: QuestionKey
): Promise<Outcome<BankQuestion>> {
  if (!may(actor, 'bank.read', everywhere)) return refused('not-allowed');
  const standing = await readStanding(db, actor, { kind: 'question', ...key });
  if (!standing) return refused('not-found');
  const item = standing.compiled as Item | null;
  const [folder = '', id = ''] = key.slug.split('/');
  const question = { ...key, id, topic: folder.toUpperCase() };
  return done({
    shown: item && showQuestion(item, key.locale),
    topic: question.topic,
    difficulty: item?.difficulty ?? null,
    lesson: item?.lesson ?? null,
    standing: { ...standing, compiled: null },
    usage: await readUsage(db, question)
  });
}
