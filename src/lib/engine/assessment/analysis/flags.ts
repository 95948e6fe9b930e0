import type { Item } from '../question';
import { discriminationBand, facilityBand, INDICATIVE_BELOW } from './bands';
import type { ItemFigures, MarkerFigures, PaperFigures, Tally } from './figures';
import { optionFlags, type OptionFlag } from './option-flags';

/** Why a question wants a look. `share` and `gap` are from 0 to 1. */
export type Flag =
  | OptionFlag
  | { code: 'dropped' }
  | { code: 'negative' }
  | { code: 'all-right' }
  | { code: 'all-wrong' }
  | { code: 'all-same' }
  | { code: 'chance' }
  | { code: 'very-hard'; share: number }
  | { code: 'very-easy'; share: number }
  | { code: 'weak' }
  | { code: 'markers-differ'; gap: number }
  | { code: 'omitted'; share: number }
  | { code: 'not-reached'; share: number }
  | { code: 'lowers-alpha'; without: number };

export type FlagCode = Flag['code'];

/** Left blank by this share of the sheets, a question was not understood or not known. A rule of the house. */
const MANY_BLANKS = 0.15;

/** A paper is hurried where fewer than four in five reach its end (Swineford 1974). */
const MANY_NOT_REACHED = 0.2;

/** So much higher alpha without a question counts; less is chance. A rule of the house. */
const ALPHA_GAIN = 0.02;

/** Markers whose means lie so far apart, as a share of the points, judge by different rulers. A rule of the house. */
const MARKER_GAP = 0.15;

/** Those that may be a fault of the question itself: to be settled before marks are released. */
const faults: ReadonlySet<FlagCode> = new Set([
  'wrong-key',
  'rival-option',
  'negative',
  'all-wrong',
  'chance',
  'markers-differ'
]);

/** Whether a flag may mean that the question or its key is wrong, and marks with it. */
export function isFault({ code }: Flag): boolean {
  return faults.has(code);
}

/**
 * Everything about a question that wants a look, faults first; of one that is dropped, only that. A question everybody answered alike gets that one flag: its
 * discrimination does not exist.
 *
 * @param paper of which the question is part
 * @param tallies of this question
 * @param markers of this question, of at least five answers each
 */
export function flagsOf(
  item: Item,
  figures: ItemFigures,
  paper: PaperFigures,
  tallies: readonly Tally[],
  markers: readonly MarkerFigures[]
): Flag[] {
  if (figures.dropped) return [{ code: 'dropped' }];
  const flags = [
    ...optionFlags(item, paper, tallies),
    ...spreadFlags(item, figures),
    ...markerFlags(markers),
    ...blankFlags(figures),
    ...alphaFlags(figures, paper)
  ];
  return [...flags.filter(isFault), ...flags.filter((flag) => !isFault(flag))];
}

function spreadFlags(item: Item, { n, facility, sd, discrimination }: ItemFigures): Flag[] {
  if (n > 1 && sd === 0) {
    if (facility >= 1) return [{ code: 'all-right' }];
    return [{ code: facility <= 0 ? 'all-wrong' : 'all-same' }];
  }
  const band = discrimination === null ? null : discriminationBand(discrimination);
  const flags: Flag[] = band === 'negative' ? [{ code: 'negative' }] : [];
  if (facility <= byChance(item)) flags.push({ code: 'chance' });
  else if (facilityBand(facility) === 'very-hard') flags.push({ code: 'very-hard', share: facility });
  /* Where nearly everybody is right there is little to tell people apart by. */
  if (facilityBand(facility) === 'very-easy') flags.push({ code: 'very-easy', share: facility });
  else if (band === 'poor') flags.push({ code: 'weak' });
  return flags;
}

/** The facility that guessing gives where one option is to be chosen; below every facility elsewhere. */
function byChance(item: Item): number {
  return item.kind === 'single' || item.kind === 'true-false' ? 1 / item.options.length : -1;
}

function markerFlags(markers: readonly MarkerFigures[]): Flag[] {
  const shares = markers.map(({ share }) => share);
  const gap = shares.length > 1 ? Math.max(...shares) - Math.min(...shares) : 0;
  return gap >= MARKER_GAP ? [{ code: 'markers-differ', gap }] : [];
}

function blankFlags({ n, omitted, notReached }: ItemFigures): Flag[] {
  const flags: Flag[] = [];
  if (omitted >= n * MANY_BLANKS) flags.push({ code: 'omitted', share: omitted / n });
  if (notReached !== null && notReached > n * MANY_NOT_REACHED) {
    flags.push({ code: 'not-reached', share: notReached / n });
  }
  return flags;
}

function alphaFlags({ n, alphaWithout }: ItemFigures, { alpha }: PaperFigures): Flag[] {
  const gains = alpha !== null && alphaWithout !== null && alphaWithout - alpha >= ALPHA_GAIN;
  return gains && n >= INDICATIVE_BELOW ? [{ code: 'lowers-alpha', without: alphaWithout }] : [];
}
