import { isOpen, type Answer, type Item, type Paper } from '../../../engine/assessment';
import { lettered, letterOf, typedFields } from '../../../engine/assessment/on-paper';
import { wallClock } from '../../../engine/onboarding';
import { done, refused, type Outcome } from '../../../forms/failure';
import { config } from '../../config';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { isPublished, selectMarks } from '../marking/queries';
import { excerpt } from '../markup';
import { examPaper, frozenPaper } from '../paper';
import { selectAnswers, selectExamPapers } from '../queries';
import { findPlace } from './gate';
import { countedLines, differing, type EntryLine, type EntryLines } from './lines';
import * as queries from './queries';
import { sheetState, type SheetState } from './room';

export type EntryRow = {
  item: string;
  number: number;
  kind: Item['kind'];
  points: string;
  open: boolean;
  /** How its stem begins, as plain text. */
  stem: string;
  /** How many texts are typed for it; 1 for an open question, whose points are. */
  fields: number;
  /** The last letter that may be typed; null where no letters are. */
  last: string | null;
};

export type EntrySheet = {
  examId: string;
  personId: string;
  name: string;
  title: string;
  cohortName: string;
  published: boolean;
  state: SheetState;
  variant: number;
  variants: number[];
  locale: Locale;
  locales: Locale[];
  /** Wall-clock time of the organisation's zone. */
  satAt: string;
  rows: EntryRow[];
  markers: { id: string; name: string }[];
  /** The marker of each open question on the sheet typed in last. */
  usual: Record<string, string>;
  readings: { by: string; byName: string; at: Date; revision: number; lines: EntryLines }[];
  /** Items in which two readings differ. */
  differences: string[];
  /** Once the sheet counts: what each row earned, and what of the readings counted. */
  marks: Record<string, string>;
  counted: EntryLines;
};

/** One person's sheet: what is to be typed in, what has been, and what came of it. */
export async function readEntrySheet(
  db: Database,
  actor: Actor,
  input: { examId: string; personId: string; variant: number; locale: Locale }
): Promise<Outcome<EntrySheet>> {
  const found = await findPlace(db, actor, input);
  if (!found.ok) return found;
  const place = found.value;
  const entries = await queries.selectEntries(db, place.examId);
  const own = entries.filter(({ personId }) => personId === place.personId);
  const readings = own.filter(({ sitting }) => sitting === own.at(-1)!.sitting);
  const state = sheetState(place, readings);
  const current = state === 'none' ? [] : readings;
  const [first, second] = current;
  const paper = first
    ? await frozenPaper(db, first.revisionId)
    : await examPaper(db, place.examId, input.locale, input.variant);
  if (!paper) return refused('paper-missing');
  const texts = await selectExamPapers(db, place.examId);
  const variant = first?.variant ?? input.variant;
  const markers = await queries.selectPaperMarkers(db, place.cohortId);
  const marks = first?.attemptId ? await selectMarks(db, [first.attemptId]) : [];
  const answers = first?.attemptId ? await selectAnswers(db, first.attemptId) : [];
  const scores = new Map(marks.map(({ item, score }) => [item, score]));
  return done({
    examId: place.examId,
    personId: place.personId,
    name: place.name,
    title: paper.compiled.title,
    cohortName: place.cohortName,
    published: await isPublished(db, place.cohortId),
    state,
    variant,
    variants: [...new Set(texts.map((text) => text.variant))],
    locale: paper.locale,
    locales: texts.filter((text) => text.variant === variant).map((text) => text.locale),
    satAt: wallClock(first?.satAt ?? place.opensAt, config.timeZone),
    rows: paper.compiled.items.map(rowOf),
    markers: markers.filter(({ id }) => id !== place.personId),
    usual: usualMarkers(paper.compiled, entries),
    readings: current.map(({ enteredBy, enteredByName, enteredAt, revision, lines }) => ({
      ...{ by: enteredBy, byName: enteredByName, at: enteredAt, revision, lines }
    })),
    differences: first && second ? differing(paper.compiled, first.lines, second.lines) : [],
    marks: Object.fromEntries(scores),
    counted: first?.attemptId
      ? countedLines(
          paper.compiled,
          current.map(({ lines }) => lines),
          { answers: new Map(answers.map(({ item, value }) => [item, value as Answer])), scores }
        )
      : {}
  });
}

function rowOf(item: Item, index: number): EntryRow {
  const letters = lettered(item).length;
  return {
    item: item.id,
    number: index + 1,
    kind: item.kind,
    points: item.points,
    open: isOpen(item),
    stem: excerpt(item.stem, 24),
    fields: isOpen(item) ? 1 : typedFields(item),
    last: letters === 0 ? null : letterOf(item.kind === 'classify' ? letters : letters - 1)
  };
}

/** Markers go through a pile question by question: whoever marked this one last has most likely marked the next sheet. */
function usualMarkers({ items }: Paper, entries: queries.Entry[]): Record<string, string> {
  const newest = entries.toSorted((one, other) => other.enteredAt.getTime() - one.enteredAt.getTime());
  return Object.fromEntries(
    items.flatMap(({ id }) => {
      const line: EntryLine | undefined = newest.find(({ lines }) => lines[id])?.lines[id];
      return line && 'markerId' in line ? [[id, line.markerId]] : [];
    })
  );
}
