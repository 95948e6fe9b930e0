import type { Tokens } from 'marked';
import type { Block, Inline } from '../blocks';
import { escapeHtml } from '../render/escape';
import type { Page } from '../render/page';
import { id, oneOf } from './attribute-rules';
import type { Directive, DirectiveSource, Reader } from './directive';
import { readOptions } from './check-options';

export const checkKinds = ['single', 'several', 'true-false'] as const;
export type CheckKind = (typeof checkKinds)[number];

export interface CheckContent {
  /** Null where the author forgot it. */
  question: Inline | null;
  /** What stands between the question and its options, such as a dialogue. */
  context: Block[];
  options: CheckOption[];
}

export interface CheckOption {
  line: number;
  correct: boolean;
  text: Inline;
  explanation: Inline | null;
}

/** `:::check{id=… kind=…}`, a question inside a lesson; every option explains itself as soon as it is chosen. */
export const check: Directive<'check'> = {
  attributes: { id, kind: oneOf(checkKinds) },
  nestable: false,

  read(source, reader) {
    const first = source.body.findIndex(({ text }) => OPTION.test(text));
    const prompt = reader.blocks(first === -1 ? source.body : source.body.slice(0, first));
    const options = first === -1 ? [] : readOptions(source.body.slice(first), reader);
    const content = { ...splitPrompt(prompt), options };
    judge(source, content, reader);
    return content;
  },

  parts: ({ question, context, options }) => [
    ...(question ? [question] : []),
    ...context,
    ...options.flatMap(({ text, explanation }) => (explanation ? [text, explanation] : [text]))
  ],

  render({ attributes, content }, page) {
    const checkId = escapeHtml(attributes.id ?? '');
    const kind = checkKinds.find((known) => known === attributes.kind) ?? 'single';
    const question = content.question ? page.inline(content.question) : '';
    return (
      `<fieldset class="check" id="check-${checkId}" data-check="${checkId}" data-kind="${kind}">` +
      `<legend><span class="check-kind">${escapeHtml(page.texts.check[kind])}</span> ${question}</legend>\n` +
      page.blocks(content.context) +
      content.options.map((option, index) => renderOption(option, index, checkId, kind, page)).join('') +
      `</fieldset>\n`
    );
  }
};

const OPTION = /^ {0,3}[-*+] \[[ xX]\](?:\s|$)/;

/** The question is the first paragraph: it names the group of options, so it has to be one run of text. */
function splitPrompt(prompt: Block[]): Pick<CheckContent, 'question' | 'context'> {
  const [first, ...rest] = prompt;
  const paragraph = first?.type === 'markdown' ? first.tokens[0] : undefined;
  if (first?.type !== 'markdown' || paragraph?.type !== 'paragraph')
    return { question: null, context: prompt };
  const after: Block = {
    type: 'markdown',
    line: first.line + paragraph.raw.split('\n').length - 1,
    tokens: first.tokens.slice(1)
  };
  return {
    question: { type: 'inline', line: first.line, tokens: (paragraph as Tokens.Paragraph).tokens },
    context: [after, ...rest]
  };
}

function judge(
  { line, attributes }: DirectiveSource,
  { question, options }: CheckContent,
  { report }: Reader
) {
  if (!question) report('check-prompt', line);
  if (options.length < 2) return report('check-options', line);
  const right = options.filter(({ correct }) => correct).length;
  const { kind = '' } = attributes;
  if (right === 0) report('check-no-answer', line);
  if (right > 1 && kind !== 'several') report('check-several-answers', line, { kind });
  if (kind === 'true-false' && options.length !== 2) report('check-two-options', line);
}

function renderOption(
  option: CheckOption,
  index: number,
  checkId: string,
  kind: CheckKind,
  page: Page
): string {
  const { correct, text, explanation } = option;
  const type = kind === 'several' ? 'checkbox' : 'radio';
  const verdict = escapeHtml(correct ? page.texts.correct : page.texts.incorrect);
  return (
    `<div class="option" data-correct="${correct}"><label>` +
    `<input type="${type}" name="check-${checkId}" value="${index + 1}"> <span>${page.inline(text)}</span></label>` +
    `<div role="status"><p class="explanation"><strong class="verdict">${verdict}</strong> ` +
    `${explanation ? page.inline(explanation) : ''}</p></div></div>\n`
  );
}
