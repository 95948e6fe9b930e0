import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import { frozenPaper } from '../paper';
import { makeAttempt } from './attempt';
import { holdPlace } from './gate';
import { differing } from './lines';

type SheetOf = { examId: string; personId: string };

/** Lets a first reading count: somebody has compared it with the sheet, row by row. */
export function confirmReading(
  db: Database,
  actor: Actor,
  input: SheetOf & { revision: number }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const held = await holdPlace(trx, actor, input);
    if (!held.ok) return held;
    const { place, entries } = held.value;
    const [first, second] = entries;
    if (!first || second || first.revision !== input.revision) return refused('changed-meanwhile');
    await makeAttempt(trx, actor, place, { ...first, readers: [first.enteredBy, actor.personId] });
    return done();
  });
}

/** Lets two readings count that differ: for each row in which they do, which of them the sheet bears out. */
export function settleReadings(
  db: Database,
  actor: Actor,
  input: SheetOf & { revisions: [number, number]; choices: Record<string, 1 | 2> }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const held = await holdPlace(trx, actor, input);
    if (!held.ok) return held;
    const { place, entries } = held.value;
    const [first, second] = entries;
    const [one, two] = input.revisions;
    if (first?.revision !== one || second?.revision !== two) return refused('changed-meanwhile');
    const { compiled: paper } = await frozenPaper(trx, first.revisionId);
    const open = differing(paper, first.lines, second.lines);
    if (open.some((item) => !input.choices[item])) return refused('rows-unsettled');
    const chosen = open.map(
      (item) => [item, [first, second][input.choices[item]! - 1]!.lines[item]!] as const
    );
    const lines = { ...first.lines, ...Object.fromEntries(chosen) };
    const readers = [first.enteredBy, second.enteredBy, actor.personId];
    await makeAttempt(trx, actor, place, { ...first, lines, readers });
    return done();
  });
}
