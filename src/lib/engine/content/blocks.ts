import type { Token } from 'marked';
import type { Attributes } from './attributes';
import type { AcknowledgementContent } from './directives/acknowledgement';
import type { CalloutContent } from './directives/callout';
import type { CheckContent } from './directives/check';
import type { CopyContent } from './directives/copy';
import type { DialogueContent } from './directives/dialogue';
import type { PhrasesContent } from './directives/phrases';
import type { RecordingContent } from './directives/recording';
import type { RevealContent } from './directives/reveal';
import type { SummaryContent } from './directives/summary';

/** A stretch of a lesson: markdown, or one directive. */
export type Block = Markdown | DirectiveBlock;

interface Markdown {
  type: 'markdown';
  /** Line of the file on which the tokens begin. */
  line: number;
  tokens: Token[];
}

/** A run of inline markdown inside a directive, such as an option. */
export interface Inline {
  type: 'inline';
  line: number;
  tokens: Token[];
}

export interface Contents {
  callout: CalloutContent;
  check: CheckContent;
  dialogue: DialogueContent;
  phrases: PhrasesContent;
  copy: CopyContent;
  reveal: RevealContent;
  video: RecordingContent;
  audio: RecordingContent;
  summary: SummaryContent;
  acknowledgement: AcknowledgementContent;
}

export type DirectiveName = keyof Contents;
export type DirectiveBlock = { [Name in DirectiveName]: DirectiveOf<Name> }[DirectiveName];

export interface DirectiveOf<Name extends DirectiveName> {
  type: 'directive';
  name: Name;
  line: number;
  attributes: Attributes;
  content: Contents[Name];
}
