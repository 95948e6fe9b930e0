import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import { enterInspection, type InspectionRole } from './entry';
import { gradedChats } from './publishing';
import * as queries from './queries';
import { inspectionResults, type InspectionResult } from './results';

export { drawInspection, scenarioTitles, type SampleRequest } from './drawing';
export { handInInspection, publishInspection } from './publishing';
export { readComparison, type ComparedChat, type Comparison } from './results';
export {
  addMark,
  readInspectionSheet,
  removeMark,
  saveGrades,
  startFromReading,
  type InspectionSheet
} from './sheets';

export type InspectionRow = Omit<queries.Inspection, 'rubricRevisionId'> & {
  /** Without the reader's own. */
  chats: number;
  handedIn: boolean;
  handIns: number;
};

export type InspectionLists = {
  /** Published tasks the actor is to inspect. */
  tasks: InspectionRow[];
  /** What the actor has drawn, and for those who may publish what others have published. */
  samples: InspectionRow[];
};

/** The inspections the actor has to do with, newest first. */
export async function listInspections(db: Database, actor: Actor): Promise<Outcome<InspectionLists>> {
  if (!may(actor, 'inspection.enter')) return refused('not-allowed');
  const inspections = await queries.selectInspections(db, actor.personId, { published: true });
  const ids = inspections.map(({ id }) => id);
  const counts = await queries.countChats(db, ids, actor.personId);
  const handIns = await queries.selectHandIns(db, ids);
  const rows = inspections.map(({ rubricRevisionId: _, ...inspection }) => {
    const handedIn = handIns.filter(({ inspectionId }) => inspectionId === inspection.id);
    return {
      ...inspection,
      chats: counts.find(({ id }) => id === inspection.id)?.chats ?? 0,
      handedIn: handedIn.some(({ personId }) => personId === actor.personId),
      handIns: handedIn.length
    };
  });
  const oversees = may(actor, 'inspection.publish');
  const isSample = ({ drawnBy }: InspectionRow) => oversees || drawnBy === actor.personId;
  return done({
    tasks: may(actor, 'inspection.take')
      ? rows.filter((row) => !isSample(row) && row.publishedAt && row.chats > 0)
      : [],
    samples: may(actor, 'inspection.draw') ? rows.filter(isSample) : []
  });
}

export type InspectionOverview = {
  inspection: Omit<queries.Inspection, 'rubricRevisionId'>;
  role: InspectionRole;
  chats: { number: number; title: string; turns: number; graded: boolean }[];
  /** When the actor handed in. */
  handedInAt: Date | null;
  /** For the owner and those who oversee. */
  results: InspectionResult[];
};

/** One inspection: its chats and how far the actor is with them, or how the others fared. */
export async function readInspection(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<InspectionOverview>> {
  const entered = await enterInspection(db, actor, id);
  if (!entered.ok) return entered;
  const { inspection, role } = entered.value;
  const { rubricRevisionId: _, ...shown } = inspection;
  const chats = await queries.selectChats(db, id, actor.personId);
  const graded = await gradedChats(db, actor, inspection);
  const handIns = await queries.selectHandIns(db, [id]);
  return done({
    inspection: shown,
    role,
    chats: chats.map(({ number, transcript: { title, turns } }) => ({
      number,
      title,
      turns: turns.length,
      graded: graded.has(number)
    })),
    handedInAt: handIns.find(({ personId }) => personId === actor.personId)?.handedInAt ?? null,
    results: role === 'inspector' ? [] : await inspectionResults(db, inspection)
  });
}
