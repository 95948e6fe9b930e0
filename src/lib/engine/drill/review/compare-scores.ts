import type { Band, Score } from '../score';

/** One criterion that two scores of the same conversation see differently; null where a rubric does not have it. */
export interface CriterionChange {
  id: string;
  title: string;
  before: { score: number; max: number } | null;
  after: { score: number; max: number } | null;
}

export interface ScoreChange {
  total: { before: number; after: number };
  band: { before: Band; after: Band };
  criteria: CriterionChange[];
  /** Blockers that only the one or the other score has, by what they are and where. */
  blockers: { lost: string[]; gained: string[] };
  /** Whether anything differs. Notes, titles and evidence may change without this. */
  differs: boolean;
}

/** What would differ if `after` took the place of `before`. Criteria come in the order of `after`, dropped ones last. */
export function compareScores(before: Score, after: Score): ScoreChange {
  const ids = [...new Set([...after.criteria, ...before.criteria].map(({ id }) => id))];
  const criteria = ids.map((id) => changeOf(id, before, after)).filter(isChanged);
  const blockers = {
    lost: blockersOf(before).filter((blocker) => !blockersOf(after).includes(blocker)),
    gained: blockersOf(after).filter((blocker) => !blockersOf(before).includes(blocker))
  };
  return {
    total: { before: before.total, after: after.total },
    band: { before: before.band, after: after.band },
    criteria,
    blockers,
    differs:
      before.total !== after.total ||
      before.band !== after.band ||
      criteria.length + blockers.lost.length + blockers.gained.length > 0
  };
}

function changeOf(id: string, before: Score, after: Score): CriterionChange {
  const [old, fresh] = [before, after].map(({ criteria }) =>
    criteria.find((criterion) => criterion.id === id)
  );
  return { id, title: (fresh ?? old)!.title, before: pointsOf(old), after: pointsOf(fresh) };
}

function pointsOf(criterion: { score: number; max: number } | undefined) {
  return criterion ? { score: criterion.score, max: criterion.max } : null;
}

function isChanged({ before, after }: CriterionChange): boolean {
  return before?.score !== after?.score || before?.max !== after?.max;
}

function blockersOf({ blockers }: Score): string[] {
  return blockers.map(({ id, turn }) => `${id} ${turn + 1}`);
}
