import type { ExamTerms } from './queries';
import { newStartCode } from './start-code';

export type GivenTerms = Pick<ExamTerms, 'opensAt' | 'closesAt'> &
  Partial<Pick<ExamTerms, 'shuffle' | 'attempts' | 'divergence'>> & {
    /** Whether a code is asked for at the start. */
    coded?: boolean;
  };

/** An exam's terms in full; a code that is there already stays. */
export function termsOf(given: GivenTerms & { minutes: number }, code: string | null = null): ExamTerms {
  return {
    minutes: given.minutes,
    opensAt: given.opensAt,
    closesAt: given.closesAt,
    startCode: given.coded ? (code ?? newStartCode()) : null,
    shuffle: given.shuffle ?? false,
    attempts: given.attempts ?? 1,
    divergence: given.divergence ?? null
  };
}

export function isSound({ minutes, opensAt, closesAt, attempts, divergence }: ExamTerms): boolean {
  return (
    isWhole(minutes, 480) &&
    isWhole(attempts, 5) &&
    opensAt < closesAt &&
    (divergence === null || (Number(divergence) > 0 && Number(divergence) <= 1))
  );
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
