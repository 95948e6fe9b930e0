import type { Attributes } from '../attributes';
import type { Block, Contents, DirectiveName, DirectiveOf, Inline } from '../blocks';
import type { Report } from '../problems';
import type { Page } from '../render/page';

/** What there is to know about one container directive. */
export interface Directive<Name extends DirectiveName> {
  /** The attributes it may carry. */
  attributes: Record<string, AttributeRule>;
  /** Whether it may stand inside another directive. */
  nestable: boolean;
  read(source: DirectiveSource, reader: Reader): Contents[Name];
  /** What it contains, in reading order. */
  parts(content: Contents[Name]): (Block | Inline)[];
  render(block: DirectiveOf<Name>, page: Page): string;
}

export interface AttributeRule {
  required?: boolean;
  allows(value: string): boolean;
  /** Completes the sentence “… must be”. */
  expected: string;
}

export interface DirectiveSource {
  name: DirectiveName;
  attributes: Attributes;
  /** Line of the file on which the directive is opened. */
  line: number;
  body: SourceLine[];
}

export interface SourceLine {
  text: string;
  line: number;
}

/** What a directive reads its body with. */
export interface Reader {
  blocks(lines: readonly SourceLine[]): Block[];
  inline(source: string, line: number): Inline;
  /** Looks through a line of plain text, in which nothing but placeholders is read. */
  text(source: string, line: number): void;
  report: Report;
}
