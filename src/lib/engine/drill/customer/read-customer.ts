import { fold } from '../../fold';
import type { Need } from '../rubric';
import * as cues from './cues';

export type Feeling = 'pleased' | 'neutral' | 'displeased';

/** What a customer's words call for, how they feel, and whether they wait for an answer at all. */
export interface CustomerReading {
  needs: Set<Need>;
  feeling: Feeling;
  upset: boolean;
  /** At how one was spoken to. */
  offended: boolean;
  /** Asks again what was asked before, in so many words. */
  presses: boolean;
  wantsReply: boolean;
}

/** Reads what the customer said in one go, Chinese or English. */
export function readCustomer(words: string): CustomerReading {
  const text = fold(words).trim();
  const needs = new Set<Need>();
  if (isComplaint(text)) needs.add('complaint');
  if (cues.question.test(text)) needs.add('question');
  if (cues.purchase.test(text)) needs.add('purchase');
  if (cues.haggle.test(text)) needs.add('haggle');
  if (cues.request.test(text) || cues.redress.test(text)) needs.add('request');
  if (cues.secret.test(text)) needs.add('secret');
  return {
    needs,
    feeling: feelingOf(text),
    upset: cues.upset.test(text),
    offended: cues.offended.test(text),
    presses: cues.pressing.test(text),
    wantsReply: text !== '' && (text.length > LONGEST_NOD || !cues.nothingMore.test(text))
  };
}

/** A longer text says more than that it needs nothing. */
const LONGEST_NOD = 60;

/** A fault counts only where it happened: “will it fade?” is a question before buying. */
function isComplaint(text: string): boolean {
  if (cues.upset.test(text)) return true;
  return clauses(text).some(
    (clause) => cues.redress.test(clause) || (cues.fault.test(clause) && !cues.supposed.test(clause))
  );
}

function feelingOf(text: string): Feeling {
  if (cues.displeased.test(text)) return 'displeased';
  return cues.pleased.test(text) ? 'pleased' : 'neutral';
}

function clauses(text: string): string[] {
  return text.match(/[^。！!?？；;\n，,]+[。！!?？；;\n，,]*/gu) ?? [];
}
