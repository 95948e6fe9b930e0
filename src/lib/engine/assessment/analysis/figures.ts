/**
 * What classical test theory says of one question, over the sheets of one paper. Where a figure does not exist (nobody
 * differs, too few sheets) it is null, never 0. Points are decimals; shares run from 0 to 1.
 */
export type ItemFigures = {
  item: string;
  /** By a ruling: everybody has its points, and it counts in nothing but the totals. */
  dropped: boolean;
  /** Sheets with a mark for it. */
  n: number;
  /** Mean share of its points, p = mean(score ÷ max): below 0 only where wrong choices cost points. */
  facility: number;
  /** Of the points, with n − 1. */
  sd: number | null;
  /**
   * Corrected item-total correlation, −1 to 1: Pearson's r of the item's points with the total without the item
   * (Henrysson 1963).
   */
  discrimination: number | null;
  /** Facility among the strongest and among the weakest sheets (Kelley 1939: 27 %), and D, the difference. */
  upper: number | null;
  lower: number | null;
  d: number | null;
  /** Cronbach's alpha of the paper without this question. */
  alphaWithout: number | null;
  /** Sheets that left it blank but answered a later question; where everyone has an order of their own, all blanks. */
  omitted: number;
  /** Sheets that left it and everything after it blank; null where everyone has an order of their own. */
  notReached: number | null;
};

/** What a paper as a whole did, over its sheets that are marked throughout. */
export type PaperFigures = {
  n: number;
  /** Points of the whole paper. */
  max: number;
  mean: number;
  sd: number | null;
  least: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  most: number;
  /** Sheets by tenths of the points, from the lowest; a full mark counts in the last. */
  tenths: number[];
  /** α = k ÷ (k − 1) · (1 − Σ variances of the items ÷ variance of the total), at most 1 (Cronbach 1951). */
  alpha: number | null;
  /** Standard error of measurement in points, sd · √(1 − α), with an α below 0 taken as 0 (Lord & Novick 1968). */
  sem: number | null;
  /** Sheets in the strongest and in the weakest group; null where there are no groups. */
  upperGroup: number | null;
  lowerGroup: number | null;
};

export type TopicFigures = { topic: string; items: number; points: number; share: number };

/** How many gave one answer, or one part of an answer; `upper` and `lower` count those in the groups. */
export type Tally = {
  item: string;
  /** The blank (from 1), left-hand entry or message; `''` where a question has one answer. */
  part: string;
  value: string;
  all: number;
  upper: number;
  lower: number;
};

/** What one marker gave on average, as a share of the points. */
export type MarkerFigures = { item: string; marker: string; n: number; share: number };
