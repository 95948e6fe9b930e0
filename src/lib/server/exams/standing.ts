import { attemptState, paperTotal, type AttemptStateName, type Paper } from '../../engine/assessment';
import { selectMembers } from '../cohorts';
import { now } from '../clock';
import type { Database } from '../db';
import { groupBy } from '../../engine/group-by';
import { collectOverdue } from './hand-in';
import { selectMarks, type Mark } from './marking/queries';
import { frozenPaper } from './paper';
import { selectCohortSeats, type Seat } from './queries';

/** One paper of the written half: the attempt it comes from, its slug, exact decimals. */
export type WrittenPart = { source: string; paper: string; score: string; max: string };

/** Why a paper does not count yet; `items` are the answers without a mark. */
export type WrittenGap = { paper: string | null; state: AttemptStateName | 'not-scheduled'; items: string[] };

export type WrittenStanding = { parts: WrittenPart[]; missing: WrittenGap[] };

/** The written half of everyone in a cohort: papers marked throughout, and what is missing of the others. */
export async function writtenStanding(db: Database, cohortId: string): Promise<Map<string, WrittenStanding>> {
  await collectOverdue(db, { cohortId });
  const members = await selectMembers(db, cohortId);
  const seats = groupBy(await selectCohortSeats(db, cohortId), ({ personId }) => personId);
  const attemptIds = [...seats.values()].flat().flatMap(({ attemptId }) => attemptId ?? []);
  const marks = groupBy(await selectMarks(db, attemptIds), ({ attemptId }) => attemptId);
  const papers = await papersOf(db, [...seats.values()].flat());
  return new Map(
    members.map(({ personId }) => {
      const own = (seats.get(personId) ?? []).map((seat) => judge(seat, papers, marks));
      const parts = own.filter((each) => 'score' in each);
      const missing = own.filter((each) => 'state' in each);
      const none: WrittenGap = { paper: null, state: 'not-scheduled', items: [] };
      return [personId, { parts, missing: own.length > 0 ? missing : [none] }];
    })
  );
}

/** The same for combining: only people of whom nothing is missing. */
export async function writtenParts(db: Database, cohortId: string): Promise<Map<string, WrittenPart[]>> {
  const standing = await writtenStanding(db, cohortId);
  return new Map(
    [...standing]
      .filter(([, { missing }]) => missing.length === 0)
      .map(([personId, { parts }]) => [personId, parts])
  );
}

function judge(seat: Seat, papers: Map<string, Paper>, marks: Map<string, Mark[]>): WrittenPart | WrittenGap {
  const { state } = attemptState(seat, now());
  const paper = seat.revisionId ? papers.get(seat.revisionId) : undefined;
  const inHand = state === 'submitted' || state === 'marked';
  if (!seat.attemptId || !paper || !inHand) return { paper: seat.paper, state, items: [] };
  const scores = Object.fromEntries(
    (marks.get(seat.attemptId) ?? []).map(({ item, score }) => [item, score])
  );
  const total = paperTotal(paper, scores);
  if (!total.ok) return { paper: seat.paper, state, items: total.missing };
  return { source: seat.attemptId, paper: seat.paper, score: total.score, max: total.max };
}

async function papersOf(db: Database, seats: Seat[]): Promise<Map<string, Paper>> {
  const ids = [...new Set(seats.flatMap(({ revisionId }) => revisionId ?? []))];
  return new Map(
    await Promise.all(ids.map(async (id) => [id, (await frozenPaper(db, id)).compiled] as const))
  );
}
