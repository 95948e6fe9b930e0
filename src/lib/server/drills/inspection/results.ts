import type { Rubric } from '../../../engine/drill';
import {
  compareGrades,
  compareMarks,
  differencesIn,
  type Difference,
  type Grade,
  type GradeAgreement,
  type MarkAgreement
} from '../../../engine/drill/agreement';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { readRevision } from '../../library';
import type { Actor } from '../../policy';
import { enterInspection } from './entry';
import * as queries from './queries';

/** A difference with the words each side marked. */
export type QuotedDifference = Difference & { keyWords: string; givenWords: string };

export type ComparedChat = {
  number: number;
  title: string;
  differences: QuotedDifference[];
  /** Criteria graded otherwise than by the key. */
  grades: { criterion: string; key: Grade; given: Grade }[];
  keyNote: string;
  note: string;
};

export type Comparison = {
  inspection: Pick<queries.Inspection, 'id' | 'title' | 'locale'>;
  personName: string;
  own: boolean;
  handedInAt: Date;
  /** Titles of the criteria by id. */
  criteria: Record<string, string>;
  marks: MarkAgreement;
  grades: GradeAgreement;
  chats: ComparedChat[];
};

/**
 * How somebody's inspection compares with the key: one's own once it is handed in, anybody's for the owner and those who
 * oversee. Chats of the inspector's own are in neither.
 */
export async function readComparison(
  db: Database,
  actor: Actor,
  id: string,
  personId: string
): Promise<Outcome<Comparison>> {
  const entered = await enterInspection(db, actor, id);
  if (!entered.ok) return entered;
  const { inspection, role } = entered.value;
  if (role === 'inspector' && personId !== actor.personId) return refused('not-found');
  const handIns = await queries.selectHandIns(db, [id]);
  const handIn = handIns.find((one) => one.personId === personId);
  if (!handIn) return refused('not-found');
  const { criteria } = (await readRevision<Rubric>(db, inspection.rubricRevisionId))!.compiled;
  const pairs = await pairSheets(db, id, personId);
  return done({
    inspection: { id, title: inspection.title, locale: inspection.locale },
    personName: handIn.personName,
    own: personId === actor.personId,
    handedInAt: handIn.handedInAt,
    criteria: Object.fromEntries(criteria.map(({ id, title }) => [id, title])),
    ...agreementOf(
      pairs,
      criteria.map(({ id }) => id)
    ),
    chats: pairs.map((pair) =>
      compareChat(
        pair,
        criteria.map(({ id }) => id)
      )
    )
  });
}

export type InspectionResult = {
  personId: string;
  personName: string;
  handedInAt: Date;
  marks: MarkAgreement['overall'];
  grades: GradeAgreement['overall'];
};

/** Everybody who has handed in, with how far they agree with the key. */
export async function inspectionResults(
  db: Database,
  inspection: queries.Inspection
): Promise<InspectionResult[]> {
  const { criteria } = (await readRevision<Rubric>(db, inspection.rubricRevisionId))!.compiled;
  const handIns = await queries.selectHandIns(db, [inspection.id]);
  return Promise.all(
    handIns.map(async ({ personId, personName, handedInAt }) => {
      const { marks, grades } = agreementOf(
        await pairSheets(db, inspection.id, personId),
        criteria.map(({ id }) => id)
      );
      return { personId, personName, handedInAt, marks: marks.overall, grades: grades.overall };
    })
  );
}

type Pair = { chat: queries.InspectionChat; key: queries.Sheet; given: queries.Sheet };

async function pairSheets(db: Database, inspectionId: string, personId: string): Promise<Pair[]> {
  const chats = await queries.selectChats(db, inspectionId, personId);
  const sheets = await queries.selectSheets(db, inspectionId);
  return chats.flatMap((chat) => {
    const of = sheets.filter(({ number }) => number === chat.number);
    const key = of.find(({ isKey }) => isKey);
    const given = of.find(({ inspectorId, isKey }) => inspectorId === personId && !isKey);
    return key && given ? [{ chat, key, given }] : [];
  });
}

function agreementOf(pairs: Pair[], criteria: string[]) {
  return {
    marks: compareMarks(
      pairs.map(({ chat, key, given }) => ({
        turns: chat.transcript.turns.flatMap(({ by }, turn) => (by === 'agent' ? [turn] : [])),
        key: key.marks,
        given: given.marks
      }))
    ),
    grades: compareGrades(
      pairs.map(({ key, given }) => ({ key: key.grades, given: given.grades })),
      criteria
    )
  };
}

function compareChat({ chat: { number, transcript }, key, given }: Pair, criteria: string[]): ComparedChat {
  const wordsOf = (mark: Difference['key']) =>
    mark ? transcript.turns[mark.turn]!.text.slice(mark.start, mark.end) : '';
  return {
    number,
    title: transcript.title,
    differences: differencesIn(key.marks, given.marks).map((difference) => ({
      ...difference,
      keyWords: wordsOf(difference.key),
      givenWords: wordsOf(difference.given)
    })),
    grades: criteria.flatMap((criterion) => {
      const [grade, other] = [key.grades[criterion], given.grades[criterion]];
      return grade && other && other !== grade ? [{ criterion, key: grade, given: other }] : [];
    }),
    keyNote: key.note,
    note: given.note
  };
}
