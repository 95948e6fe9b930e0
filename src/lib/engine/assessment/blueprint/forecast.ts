import { exact } from '../../scores/decimal';
import { sumOf } from '../points';
import { fits, type BankQuestion, type Blueprint, type BlueprintRow, type Traits } from './blueprint';

/** How many questions of the bank are alike in all that a blueprint asks for. */
export type BankTally = (Traits & { count: number })[];

/** What a blueprint comes to: exact decimals, the least and the most that a draw can give. */
export type Forecast = {
  /** `fitting` counts the bank's questions that a row may draw from. */
  rows: { fitting: number; least: string; most: string }[];
  least: string;
  most: string;
  /** The points of the rows that name the same topics, in the order of the rows. */
  topics: { topics: string[]; least: string; most: string }[];
};

/** Counts the bank's questions by what a blueprint asks for: enough to forecast a paper without the questions. */
export function tallyBank(bank: readonly BankQuestion[]): BankTally {
  const counts = new Map<string, BankTally[number]>();
  for (const { item } of bank) {
    const { topic, difficulty, kind, points } = item;
    const key = `${topic} ${difficulty} ${kind} ${points}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { topic, difficulty, kind, points, count: 1 });
  }
  return [...counts.values()];
}

/** What a blueprint comes to before anything is drawn. A row that the bank cannot fill counts what there is. */
export function forecast({ rows }: Blueprint, tally: BankTally): Forecast {
  const parts = rows.map((row) => ({ topics: row.topics.toSorted(), ...forecastRow(row, tally) }));
  const groups = new Map<string, typeof parts>();
  for (const part of parts) {
    const key = part.topics.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return {
    rows: parts.map(({ fitting, least, most }) => ({ fitting, least, most })),
    ...spanOf(parts),
    topics: [...groups.values()].map((group) => ({ topics: group[0]!.topics, ...spanOf(group) }))
  };
}

function forecastRow(row: BlueprintRow, tally: BankTally) {
  const fitting = tally.filter((each) => fits(row, each));
  const worth = fitting
    .flatMap(({ points, count }) => Array.from({ length: count }, () => row.points ?? points))
    .toSorted((one, other) => exact(one).compare(exact(other)));
  return {
    fitting: worth.length,
    least: sumOf(worth.slice(0, row.count).map((points) => ({ points }))),
    most: sumOf(worth.slice(-row.count).map((points) => ({ points })))
  };
}

function spanOf(parts: readonly { least: string; most: string }[]) {
  return {
    least: sumOf(parts.map(({ least }) => ({ points: least }))),
    most: sumOf(parts.map(({ most }) => ({ points: most })))
  };
}

/** The points of each topic on a paper, in the order in which the topics first come, as exact decimals. */
export function pointsByTopic(
  items: readonly { topic: string; points: string }[]
): { topic: string; points: string; questions: number }[] {
  const topics = [...new Set(items.map(({ topic }) => topic))];
  return topics.map((topic) => {
    const own = items.filter((item) => item.topic === topic);
    return { topic, points: sumOf(own), questions: own.length };
  });
}
