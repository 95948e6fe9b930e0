import { parseDay } from '../onboarding/calendar';
import { formatDecimal, parseDecimal } from '../scores/decimal';
import type { Fault } from './read-answers';

/** A text without blanks at its ends; of several lines where `lines`. Its length counts characters as people do. */
export function readText(
  input: string,
  maxLength: number,
  lines: boolean,
  fault: Fault,
  part?: string
): string | undefined {
  const text = input.replace(/\r\n?/g, '\n').trim();
  if (!text.isWellFormed() || (lines ? /\0/ : /\p{Cc}/u).test(text)) {
    fault('bad-text', part);
    return undefined;
  }
  if ([...text].length > maxLength) fault('too-long', part, maxLength);
  return text === '' ? undefined : text;
}

/** A calendar day as `2026-03-02`, within the field's limits. */
export function readDate(
  input: string,
  { earliest, latest }: { earliest?: string; latest?: string },
  fault: Fault,
  part?: string
): string | undefined {
  const text = input.trim();
  if (text === '') return undefined;
  if (!parseDay(text)) fault('bad-day', part);
  else if (earliest && text < earliest) fault('day-early', part, earliest);
  else if (latest && text > latest) fault('day-late', part, latest);
  return text;
}

type Bounds = { min?: string; max?: string; decimals: number };

/** A plain decimal within the field's limits, as its shortest text: `7.50` is read as `7.5`. */
export function readNumber(
  input: string,
  { min, max, decimals }: Bounds,
  fault: Fault,
  part?: string
): string | undefined {
  const text = narrow(input.trim());
  if (text === '') return undefined;
  const value = parseDecimal(text);
  if (!value) {
    fault('bad-number', part);
    return undefined;
  }
  const plain = formatDecimal(value);
  if ((plain.split('.')[1] ?? '').length > decimals) fault('too-many-decimals', part, decimals);
  if (min !== undefined && value.lt(min)) fault('number-low', part, min);
  if (max !== undefined && value.gt(max)) fault('number-high', part, max);
  return plain;
}

/** Digits as a Chinese keyboard may leave them: full width. */
function narrow(text: string): string {
  return text.replace(/[０-９．－]/g, (character) => character.normalize('NFKC'));
}
