import { combine, type Combined, type Part } from '../../engine/scores';
import { selectMembers } from '../cohorts';
import type { Database } from '../db';
import { writtenStanding, type WrittenGap } from '../exams';
import { appliedParts } from '../observations';

/** One thing a half is made of, with where it comes from: a paper attempt or an assessment sheet. */
export type ScorePart = { source: string; name: string; score: string; max: string; weight: string };

/** What a person still lacks: a paper that is not marked throughout, or the mentor's form. */
export type Missing = { half: 'written'; state: WrittenGap['state'] } | { half: 'applied' };

export type Candidate = {
  personId: string;
  name: string;
  written: ScorePart[];
  applied: ScorePart[];
  combined: Combined | null;
  missing: Missing[];
};

/** What is published of a person. */
export type Entry = {
  personId: string;
  personName: string;
  written: string;
  applied: string;
  total: string;
  level: number;
  parts: { written: ScorePart[]; applied: ScorePart[] };
};

/** Everyone in a cohort with the parts of both halves and what they combine to; missing parts are named, never zero. */
export async function gather(db: Database, cohortId: string): Promise<Candidate[]> {
  const members = await selectMembers(db, cohortId);
  const written = await writtenStanding(db, cohortId);
  const applied = await appliedParts(db, cohortId);
  return members.map(({ personId, name }) => {
    const standing = written.get(personId) ?? { parts: [], missing: [] };
    const halves = {
      written: standing.parts.map(({ source, paper, score, max }) => weigh(source, paper, score, max)),
      applied: (applied.get(personId) ?? []).map(({ source, form, score, max }) =>
        weigh(source, form, score, max)
      )
    };
    const missing: Missing[] = standing.missing.map(({ state }) => ({ half: 'written', state }));
    if (halves.applied.length === 0) missing.push({ half: 'applied' });
    return { personId, name, ...halves, missing, combined: missing.length > 0 ? null : total(halves) };
  });
}

/** What would be published of everybody; undefined while there is nobody or something is missing of anybody. */
export function complete(candidates: Candidate[]): Entry[] | undefined {
  const entries = candidates.flatMap(({ personId, name, written, applied, combined }) =>
    combined ? [{ personId, personName: name, ...figuresOf(combined), parts: { written, applied } }] : []
  );
  return candidates.length > 0 && entries.length === candidates.length ? entries : undefined;
}

function figuresOf({ written, applied, total, level }: Combined & { ok: true }) {
  return { written, applied, total, level };
}

/** Every part weighs the same inside its half until HR can set weights. */
function weigh(source: string, name: string, score: string, max: string): ScorePart {
  return { source, name, score, max, weight: '1' };
}

function total(halves: Record<'written' | 'applied', Part[]>): Combined {
  const combined = combine(halves);
  if (!combined.ok) throw new Error(combined.message);
  return combined;
}
