import type { Block } from './blocks';
import type { CheckKind } from './directives/check-kinds';
import type { LinkTarget } from './links';

/** The body of a course or lesson, read and surveyed. Plain data. */
export interface Document {
  blocks: Block[];
  headings: Heading[];
  checks: Check[];
  terms: Term[];
  links: Link[];
  images: FileUse[];
  /** Recordings and their captions. */
  media: FileUse[];
  acknowledgement: { id: string; line: number } | null;
  /** Every id in the page that a link may lead to. */
  anchors: string[];
}

export interface Heading {
  id: string;
  /** From 2. */
  depth: number;
  text: string;
  line: number;
}

export interface Check {
  id: string;
  kind: CheckKind;
  /**
   * In the order shown; `value` is what its control sends. Of kind `order`: the steps, where the control of each is to
   * send its right place.
   */
  options: { value: string; correct: boolean }[];
  /** Of kind `fill-in`: what each blank accepts, folded; see `isRightAnswer`. */
  blanks: string[][];
  line: number;
}

export interface Term {
  term: string;
  definition: string;
  /** The id in the page. */
  anchor: string;
  line: number;
}

export interface Link {
  target: LinkTarget;
  line: number;
}

interface FileUse {
  name: string;
  line: number;
}
