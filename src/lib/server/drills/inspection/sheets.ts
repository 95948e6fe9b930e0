import type { Rubric } from '../../../engine/drill';
import { findWords, suggestInspection, type Grades, type Mark } from '../../../engine/drill/agreement';
import { understand } from '../../../engine/drill/understand';
import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import { readRevision } from '../../library';
import { may, type Actor } from '../../policy';
import { enterInspection, type Entered } from './entry';
import * as queries from './queries';

/** Most marks on one sheet. */
const MOST_MARKS = 200;

export type InspectionSheet = {
  inspection: Pick<queries.Inspection, 'id' | 'title' | 'locale' | 'purpose'>;
  role: Entered['role'];
  number: number;
  /** The numbers of all chats, to walk through them. */
  numbers: number[];
  transcript: queries.InspectedTranscript;
  /** The chat with its name on it, for those who may open it. */
  attemptId: string | null;
  criteria: { id: string; title: string; advice: string }[];
  sheet: queries.SheetContent;
  editable: boolean;
};

/** One chat of an inspection with the actor's own sheet: the owner's is the key. */
export async function readInspectionSheet(
  db: Database,
  actor: Actor,
  id: string,
  number: number
): Promise<Outcome<InspectionSheet>> {
  const entered = await enterInspection(db, actor, id);
  if (!entered.ok) return entered;
  const { inspection, role } = entered.value;
  const chats = await queries.selectChats(db, id, actor.personId);
  const chat = chats.find((one) => one.number === number);
  if (!chat) return refused('not-found');
  const { criteria } = (await readRevision<Rubric>(db, inspection.rubricRevisionId))!.compiled;
  const sheets = (await queries.selectSheets(db, id)).filter((sheet) => sheet.number === number);
  const own = sheets.find((sheet) =>
    role === 'overseer' ? sheet.isKey : sheet.inspectorId === actor.personId
  );
  const { title, locale, purpose } = inspection;
  return done({
    inspection: { id, title, locale, purpose },
    role,
    number,
    numbers: chats.map((one) => one.number),
    transcript: chat.transcript,
    attemptId: role !== 'inspector' && may(actor, 'drill.review') ? chat.attemptId : null,
    criteria: criteria.map(({ id, title, advice }) => ({ id, title, advice })),
    sheet: own ?? blank,
    editable: await isOpen(db, actor, entered.value)
  });
}

const blank: queries.SheetContent = { marks: [], grades: {}, note: '', revision: 0 };

type Place = { inspection: string; number: number };

/** Marks words of an agent message. `near` tells which of several places is meant. The same mark again changes nothing. */
export function addMark(
  db: Database,
  actor: Actor,
  place: Place,
  { turn, words, near, label }: { turn: number; words: string; near: number; label: Mark['label'] }
): Promise<Outcome> {
  return changeSheet(db, actor, place, (sheet, { transcript }) => {
    const said = transcript.turns[turn];
    if (said?.by !== 'agent') return refused('not-found');
    const found = findWords(said.text, words, near);
    if (!found) return refused('words-not-found');
    const mark = { turn, ...found, label };
    if (sheet.marks.some((other) => isSame(mark, other))) return done(sheet);
    if (sheet.marks.length >= MOST_MARKS) return refused('marks-full');
    return done({ ...sheet, marks: [...sheet.marks, mark] });
  });
}

/** Takes a mark back; one that is gone already is no matter. */
export function removeMark(db: Database, actor: Actor, place: Place, mark: Mark): Promise<Outcome> {
  return changeSheet(db, actor, place, (sheet) =>
    done({ ...sheet, marks: sheet.marks.filter((other) => !isSame(mark, other)) })
  );
}

/** Keeps grades and note. `revision` is the one the page showed: what another window saved is not written over. */
export function saveGrades(
  db: Database,
  actor: Actor,
  place: Place,
  { grades, note, revision }: { grades: Grades; note: string; revision: number }
): Promise<Outcome> {
  return changeSheet(db, actor, place, (sheet, _, { criteria }) => {
    if (sheet.revision !== revision) return refused('changed-meanwhile');
    const known = criteria.flatMap(({ id }) => (grades[id] ? [[id, grades[id]] as const] : []));
    return done({ ...sheet, grades: Object.fromEntries(known), note, revision: revision + 1 });
  });
}

/** Fills an empty key with what the engine reads, to be corrected. */
export function startFromReading(db: Database, actor: Actor, place: Place): Promise<Outcome> {
  return changeSheet(db, actor, place, (sheet, { transcript }, rubric, role) => {
    if (role !== 'owner') return refused('not-allowed');
    if (sheet.marks.length > 0 || Object.keys(sheet.grades).length > 0) return refused('reading-begun');
    const suggestion = suggestInspection(rubric, transcript, understand);
    return done({ ...sheet, ...suggestion, revision: sheet.revision + 1 });
  });
}

/** The inspection's row is held meanwhile: nothing is saved beside publishing or handing in. */
function changeSheet(
  db: Database,
  actor: Actor,
  { inspection: id, number }: Place,
  change: (
    sheet: queries.SheetContent,
    chat: queries.InspectionChat,
    rubric: Rubric,
    role: Entered['role']
  ) => Outcome<queries.SheetContent>
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const entered = await enterInspection(trx, actor, id, { lock: true });
    if (!entered.ok) return entered;
    const { inspection, role } = entered.value;
    const chats = await queries.selectChats(trx, id, actor.personId);
    const chat = chats.find((one) => one.number === number);
    if (!chat || inspection.purpose !== 'task') return refused('not-found');
    if (!(await isOpen(trx, actor, entered.value))) return refused('inspection-closed');
    const { compiled: rubric } = (await readRevision<Rubric>(trx, inspection.rubricRevisionId))!;
    const key = { inspectionId: id, number, inspectorId: actor.personId, isKey: role === 'owner' };
    const sheets = await queries.selectSheets(trx, id);
    const sheet = sheets.find((one) => one.number === number && one.inspectorId === actor.personId);
    const changed = change(sheet ?? blank, chat, rubric, role);
    if (!changed.ok) return changed;
    await queries.saveSheet(trx, key, changed.value);
    return done();
  });
}

/** The key until it is published, an inspector's sheets until they are handed in. */
async function isOpen(db: Database, actor: Actor, { inspection, role }: Entered): Promise<boolean> {
  if (inspection.purpose !== 'task' || role === 'overseer') return false;
  if (role === 'owner') return inspection.publishedAt === null;
  const handIns = await queries.selectHandIns(db, [inspection.id]);
  return handIns.every(({ personId }) => personId !== actor.personId);
}

function isSame(one: Mark, other: Mark): boolean {
  return (
    one.turn === other.turn && one.start === other.start && one.end === other.end && one.label === other.label
  );
}
