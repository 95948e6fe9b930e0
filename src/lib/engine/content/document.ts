import type { Block } from './blocks';
import type { CheckKind } from './directives/check';
import type { LinkTarget } from './links';

/** The body of a course or lesson, read and surveyed. Plain data. */
export interface Document {
  blocks: Block[];
  headings: Heading[];
  checks: Check[];
  terms: Term[];
  links: Link[];
  images: ImageUse[];
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
  /** In the order shown; `value` is what its control sends. */
  options: { value: string; correct: boolean }[];
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

interface ImageUse {
  name: string;
  line: number;
}
