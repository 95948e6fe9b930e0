import {
  guessFormat,
  importQuestions,
  type Imported,
  type ImportNote,
  type ImportFormat,
  type Place
} from '../../../engine/assessment/exchange';
import type { Item } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { TakingIn } from '../../library';
import { everywhere, may, type Actor } from '../../policy';
import { excerpt } from '../markup';
import { replaceFile, selectFile } from './file-queries';
import { pathOf, takeInQuestions } from './take-in';

/** Largest file that is taken in the browser, in bytes. */
export const mostFileBytes = 3_900_000;

export type Upload = {
  name: string;
  /** Told by the bytes where nobody says. */
  format: ImportFormat | undefined;
  topic: string;
  locale: Locale;
  bytes: Buffer;
};

/** Keeps a file of questions to be looked at before anything of it is taken. Answers its id. */
export function uploadQuestions(
  db: Database,
  actor: Actor,
  { bytes, format, ...upload }: Upload
): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    if (bytes.length === 0) return refused('questions-empty');
    if (bytes.length > mostFileBytes) return refused('questions-too-large');
    const name = upload.name.replace(/\p{Cc}/gu, ' ').toWellFormed();
    const file = { ...upload, name, format: format ?? guessFormat(bytes), body: bytes };
    return done({ id: await replaceFile(trx, actor.personId, file) });
  });
}

/** `created`: new here. `changed`: in place of an earlier import. `unchanged`: here already. `kept`: edited here, the edit stays. */
export type Verdict = 'created' | 'changed' | 'unchanged' | 'kept' | 'rejected';

export type TakenQuestion = {
  at: Place;
  slug: string;
  kind: Item['kind'];
  topic: string;
  points: string;
  /** How it begins, as plain text. */
  stem: string;
  verdict: Verdict;
  simplified: ImportNote[];
};

export type FileReport = {
  name: string;
  format: ImportFormat;
  topic: string;
  locale: Locale;
  taken: TakenQuestion[];
  rejected: Imported['rejected'];
  /** How many would be new or changed. */
  waiting: number;
};

/** What would become of each question of a file; nothing is written. */
export async function readQuestionFile(db: Database, actor: Actor, id: string): Promise<Outcome<FileReport>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const file = await selectFile(db, actor.personId, id);
  if (!file) return refused('not-found');
  const { body, name, format, topic, locale } = file;
  const imported = importQuestions(body, format, { topic, locale });
  const taking = await takeInQuestions(db, imported, locale, { file: name, actor, dryRun: true });
  const verdicts = verdictsOf(taking);
  const taken = imported.taken.map(({ at, item, simplified }) => ({
    at,
    slug: `${item.topic.toLowerCase()}/${item.id}`,
    kind: item.kind,
    topic: item.topic,
    points: item.points,
    stem: excerpt(item.stem, 80),
    verdict: verdicts.get(pathOf(item, locale)) ?? 'rejected',
    simplified
  }));
  const { rejected } = imported;
  const waiting = taking.created.length + taking.changed.length;
  return done({ name, format, topic, locale, taken, rejected, waiting });
}

/** Takes what can be taken of a file into the bank, to be reviewed. Answers how much now waits of it. */
export async function importQuestionFile(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<{ waiting: number; locale: Locale }>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const file = await selectFile(db, actor.personId, id);
  if (!file) return refused('not-found');
  const { body, name, format, topic, locale } = file;
  const imported = importQuestions(body, format, { topic, locale });
  if (imported.taken.length === 0) return refused('questions-empty');
  const taking = await takeInQuestions(db, imported, locale, { file: name, actor, dryRun: false });
  return done({ waiting: taking.created.length + taking.changed.length, locale });
}

function verdictsOf({ rejected, ...taking }: TakingIn): Map<string, Verdict> {
  const sound = (['created', 'changed', 'unchanged', 'kept'] as const).flatMap((verdict) =>
    taking[verdict].map((path): [string, Verdict] => [path, verdict])
  );
  return new Map([...sound, ...rejected.map(({ file }): [string, Verdict] => [file, 'rejected'])]);
}
