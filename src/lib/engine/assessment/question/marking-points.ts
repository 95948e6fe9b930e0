import { checkIds } from '../content-checks';
import { parseDecimal } from '../../scores/decimal';
import { sumOf } from '../points';
import type { Path } from '../yaml-file';
import type { Fault } from './kind';

interface Worth {
  id: string;
  points: string;
}

/** A list of marking points must add up to the points they stand for, each in whole or half points. */
export function checkMarking(whole: Worth, marking: readonly Worth[], path: Path, fault: Fault): void {
  checkIds(marking, path, fault);
  const [sum, wanted] = [sumOf(marking), sumOf([whole])];
  if (sum !== wanted) {
    const message = `Item "${whole.id}": the marking points add up to ${sum}, not ${wanted}.`;
    fault(path, 'points-mismatch', message, { sum, wanted });
  }
  for (const [at, { id, points }] of marking.entries()) {
    if (parseDecimal(points)?.mul(2).d === 1n) continue;
    fault(
      [...path, at, 'points'],
      'not-half-points',
      `Marking point "${id}" must be worth whole or half points.`,
      { id }
    );
  }
}
