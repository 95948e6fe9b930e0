import * as v from 'valibot';
import type { Combination } from './combine';

const part = v.object({ score: v.string(), max: v.string(), weight: v.string() });
const combination = v.object({ written: v.array(part), applied: v.array(part) });

/**
 * Reads the shape `{"written":[{"score","max","weight"}],"applied":[…]}` from untrusted data, such as parsed JSON.
 * Numbers are refused: a JSON number may already have lost digits. The figures themselves are checked by `combine`.
 */
export function readCombination(
  input: unknown
): { ok: true; value: Combination } | { ok: false; code: 'bad-shape'; message: string } {
  const result = v.safeParse(combination, input);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? 'the input';
  if (issue.received === 'undefined') return refuse(`${path} is missing.`);
  return refuse(`${path} must be ${wanted[issue.expected ?? ''] ?? 'well-formed'}.`);
}

const wanted: Record<string, string> = {
  string: 'a decimal string such as "87.5"',
  Array: 'a list of parts',
  Object: 'an object with its named fields'
};

function refuse(message: string) {
  return { ok: false, code: 'bad-shape', message } as const;
}
