import { moves, violations, type Label } from '../vocabulary';
import { cohensKappa, type Agreement } from './kappa';

/** Words of a message that somebody says commit a violation or make a move: UTF-16 offsets, end exclusive. */
export interface Mark {
  /** The message's place in the transcript, from 0. */
  turn: number;
  start: number;
  end: number;
  label: Label;
}

/** Agreement about one label, with the messages counted by who marked it. */
export interface LabelAgreement extends Agreement {
  label: Label;
  both: number;
  keyOnly: number;
  givenOnly: number;
  neither: number;
}

export interface MarkAgreement {
  /** Over all pairs of a message and a label. */
  overall: Agreement;
  /** Labels that anybody marked, faults first. */
  labels: LabelAgreement[];
}

/** One chat as the key and another reader marked it; `turns` are the messages that could be marked. */
export interface MarkedChat {
  turns: readonly number[];
  key: readonly Mark[];
  given: readonly Mark[];
}

/**
 * Compares marks with the key's, label by label. The unit is one message and one label, marked or not: so a fault on other
 * words of the same message agrees here and is told apart by {@link differencesIn}. Pairs that nobody marked count as
 * agreement, which is why the share alone says little and {@link cohensKappa} takes chance away.
 */
export function compareMarks(chats: readonly MarkedChat[]): MarkAgreement {
  const all = [...violations, ...moves].map((label) => ({ label, table: tableOf(label, chats) }));
  const pooled = all.reduce(
    (sum, { table }) => sum.map((row, i) => row.map((count, j) => count + table[i]![j]!)),
    [
      [0, 0],
      [0, 0]
    ]
  );
  const marked = all.filter(({ table }) =>
    table
      .flat()
      .slice(1)
      .some((count) => count > 0)
  );
  return {
    overall: cohensKappa(pooled),
    labels: marked.map(({ label, table }) => ({
      label,
      ...cohensKappa(table),
      both: table[1]![1]!,
      keyOnly: table[1]![0]!,
      givenOnly: table[0]![1]!,
      neither: table[0]![0]!
    }))
  };
}

/** Rows: the key without and with the label; columns: the other reader. */
function tableOf(label: Label, chats: readonly MarkedChat[]): number[][] {
  const table = [
    [0, 0],
    [0, 0]
  ];
  for (const { turns, key, given } of chats)
    for (const turn of turns) {
      const has = (marks: readonly Mark[]) =>
        marks.some((mark) => mark.turn === turn && mark.label === label) ? 1 : 0;
      table[has(key)]![has(given)]! += 1;
    }
  return table;
}

/**
 * `missed`: only the key has it. `added`: only the other reader has it. `relabelled`: the same or overlapping words under
 * another label. `elsewhere`: the same label on other words of the message.
 */
export interface Difference {
  kind: 'missed' | 'added' | 'relabelled' | 'elsewhere';
  turn: number;
  key: Mark | null;
  given: Mark | null;
}

/** Which words were seen differently, in the order of the conversation. Marks that overlap under one label agree. */
export function differencesIn(key: readonly Mark[], given: readonly Mark[]): Difference[] {
  const left = { key: [...key], given: [...given] };
  take(left, (one, other) => one.label === other.label && overlap(one, other));
  const elsewhere = take(left, (one, other) => one.label === other.label && one.turn === other.turn);
  const relabelled = take(left, overlap);
  const differences: Difference[] = [
    ...elsewhere.map(([one, other]) => ({
      kind: 'elsewhere' as const,
      turn: one.turn,
      key: one,
      given: other
    })),
    ...relabelled.map(([one, other]) => ({
      kind: 'relabelled' as const,
      turn: one.turn,
      key: one,
      given: other
    })),
    ...left.key.map((one) => ({ kind: 'missed' as const, turn: one.turn, key: one, given: null })),
    ...left.given.map((one) => ({ kind: 'added' as const, turn: one.turn, key: null, given: one }))
  ];
  return differences.sort((a, b) => a.turn - b.turn || placeOf(a) - placeOf(b));
}

/** Takes the pairs that match out of both lists, each mark once. */
function take(
  left: { key: Mark[]; given: Mark[] },
  matches: (key: Mark, given: Mark) => boolean
): [Mark, Mark][] {
  const pairs: [Mark, Mark][] = [];
  for (const one of [...left.key]) {
    const found = left.given.findIndex((other) => matches(one, other));
    if (found < 0) continue;
    pairs.push([one, left.given[found]!]);
    left.given.splice(found, 1);
    left.key.splice(left.key.indexOf(one), 1);
  }
  return pairs;
}

function overlap(one: Mark, other: Mark): boolean {
  return one.turn === other.turn && one.start < other.end && other.start < one.end;
}

function placeOf({ key, given }: Difference): number {
  return (key ?? given)!.start;
}
