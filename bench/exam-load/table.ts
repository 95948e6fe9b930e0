import type { Found } from './verify';

type Latencies = { count: number; p50: number; p95: number; p99: number; slowest: number };
type Recovery = { first: number; everybody: number };
type Figures = {
  machine: string;
  /** The machine's load over the minute before. */
  load: number;
  sitters: number;
  rows: [string, Latencies][];
  recovery: [string, Recovery][];
  found: Found;
};

/** In milliseconds. */
export function latencies(times: number[]): Latencies {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: sorted.at(-1) ?? 0 };
}

/** The figures as they stand in docs/performance.md. */
export function table({ machine, load, sitters, rows, recovery, found }: Figures): string {
  const ms = (value: number) => value.toFixed(1);
  return [
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}, load before the run ${load.toFixed(2)}, ${sitters} sitters`,
    '',
    '| ms | times | p50 | p95 | p99 | slowest |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(([name, { count, p50, p95, p99, slowest }]) => {
      return `| ${name} | ${count} | ${[p50, p95, p99, slowest].map(ms).join(' | ')} |`;
    }),
    '',
    '| killed with SIGKILL | first answer acknowledged after | everybody’s after |',
    '| --- | --- | --- |',
    ...recovery.map(([name, { first, everybody }]) => {
      return `| ${name} | ${first.toFixed(1)} s | ${everybody.toFixed(1)} s |`;
    }),
    '',
    `${found.acknowledged} saves acknowledged; ${found.missing.length} answers missing, ${found.doubled} twice, ${found.unsubmitted} papers not handed in.`,
    ...found.missing.slice(0, 20)
  ].join('\n');
}
