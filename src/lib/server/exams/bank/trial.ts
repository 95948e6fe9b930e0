import {
  isOpen,
  markClosed,
  proposeReply,
  validateAnswer,
  type Item,
  type Proposal
} from '../../../engine/assessment';
import { understand } from '../../../engine/drill/understand';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { readQuestionSource, readStanding } from '../../library';
import { everywhere, may, type Actor } from '../../policy';
import type { QuestionKey } from './question';

/** What an answer would earn; an open one is read by a person, a reply with what the drill engine proposes. */
export type Trial = { max: string; score: string | null; proposal: Proposal | null };

/** Tries an answer to a question of the bank, as its newest sound revision has it. Nothing is kept. */
export async function tryAnswer(
  db: Database,
  actor: Actor,
  key: QuestionKey,
  input: unknown
): Promise<Outcome<Trial>> {
  if (!may(actor, 'bank.read', everywhere)) return refused('not-allowed');
  const standing = await readStanding(db, actor, { kind: 'question', ...key });
  return standing?.compiled ? trial(standing.compiled as Item, input) : refused('not-found');
}

/** Tries an answer to a question as it is being written. Nothing is kept. */
export async function tryWrittenAnswer(
  db: Database,
  actor: Actor,
  key: QuestionKey,
  { source, answer }: { source: string; answer: unknown }
): Promise<Outcome<Trial>> {
  const read = await readQuestionSource(db, actor, { kind: 'question', ...key }, source);
  return read.ok ? trial(read.value, answer) : read;
}

function trial(item: Item, input: unknown): Outcome<Trial> {
  const read = validateAnswer(item, input);
  if (!read.ok) return refused('answer-invalid');
  const max = item.points;
  if (!isOpen(item)) return done({ max, score: markClosed(item, read.answer), proposal: null });
  const written = item.kind === 'reply' && typeof read.answer === 'string' ? read.answer : null;
  const proposal = item.kind === 'reply' && written ? proposeReply(item, written, understand) : null;
  return done({ max, score: null, proposal });
}
