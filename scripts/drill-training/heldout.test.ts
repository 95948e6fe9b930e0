import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { between, page, tables } from './evaluate';
import { measureHeldOut } from './heldout';

const measured = measureHeldOut();

describe('on messages that neither training nor the lexicons have seen', () => {
  it('finds moves and violations as well as promised', () => {
    expect(measured.moves.f1).toBeGreaterThanOrEqual(0.85);
    expect(measured.violations.f1).toBeGreaterThanOrEqual(0.8);
  });

  it('flags a violation on at most 3% of clean messages', () => {
    expect(measured.flagged).toBeLessThanOrEqual(0.03);
  });
});

it('the page says what is measured', () => {
  const text = readFileSync(page, 'utf8');
  for (const [name, table] of Object.entries(tables()))
    expect(squeeze(between(text, name)), name).toBe(squeeze(table));
});

/** Formatters pad table cells; only the content counts. */
const squeeze = (table: string | undefined) => table?.replace(/[ -]+/g, ' ').replace(/\n+/g, '\n').trim();
