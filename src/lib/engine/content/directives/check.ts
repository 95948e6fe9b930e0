import type { Tokens } from 'marked';
import type { Block, Inline } from '../blocks';
import { escapeHtml } from '../render/escape';
import type { Page } from '../render/page';
import { id, oneOf } from './attribute-rules';
import { BLANK_ANSWER, readBlanks, renderBlankAnswers, type CheckBlank } from './check-blanks';
import { checkKinds, type CheckKind } from './check-kinds';
import { OPTION, readOptions, renderOption, type CheckOption } from './check-options';
import {
  FEWEST_STEPS,
  MOST_STEPS,
  readSteps,
  renderRightOrder,
  renderSteps,
  STEP,
  type CheckStep
} from './check-steps';
import type { Directive, DirectiveSource, Reader } from './directive';

export interface CheckContent {
  /** Null where the author forgot it. */
  question: Inline | null;
  /** What stands between the question and its answers, such as a dialogue. */
  context: Block[];
  /** Of a check in which answers are chosen. */
  options: CheckOption[];
  /** Of kind `fill-in`, in the order of the blanks. */
  blanks: CheckBlank[];
  /** Of kind `order`, in the right order. */
  steps: CheckStep[];
}

/** `:::check{id=… kind=…}`, a question inside a lesson; it is answered, and explained, on the spot. */
export const check: Directive<'check'> = {
  attributes: { id, kind: oneOf(checkKinds) },
  nestable: false,

  read(source, reader) {
    const kind = kindOf(source.attributes.kind);
    const pattern = kind === 'fill-in' ? BLANK_ANSWER : kind === 'order' ? STEP : OPTION;
    const first = source.body.findIndex(({ text }) => pattern.test(text));
    const prompt = reader.blocks(first === -1 ? source.body : source.body.slice(0, first));
    const answers = first === -1 ? [] : source.body.slice(first);
    const content: CheckContent = {
      ...splitPrompt(prompt),
      options: pattern === OPTION ? readOptions(answers, reader) : [],
      blanks: kind === 'fill-in' ? readBlanks(answers, reader) : [],
      steps: kind === 'order' ? readSteps(answers, reader) : []
    };
    judge(source, content, reader);
    return content;
  },

  parts: ({ question, context, options, blanks, steps }) => [
    ...(question ? [question] : []),
    ...context,
    ...[...options, ...steps].flatMap(({ text, explanation }) =>
      explanation ? [text, explanation] : [text]
    ),
    ...blanks.flatMap(({ explanation }) => (explanation ? [explanation] : []))
  ],

  render({ attributes, content }, page) {
    const checkId = escapeHtml(attributes.id ?? '');
    const kind = kindOf(attributes.kind);
    const question = content.question ? page.inline(content.question) : '';
    const label = `<span class="check-kind">${escapeHtml(page.texts.check[kind])}</span>`;
    const head = `<fieldset class="check" id="check-${checkId}" data-check="${checkId}" data-kind="${kind}">`;
    const context = page.blocks(content.context);
    if (kind === 'fill-in') {
      return (
        `${head}<legend>${label}</legend>\n<p class="question">${question}</p>\n${context}` +
        `${outcome(page)}${solution(renderBlankAnswers(content.blanks, page), page)}</fieldset>\n`
      );
    }
    const answers =
      kind === 'order'
        ? `${renderSteps(content.steps, attributes.id ?? '', page)}${outcome(page)}` +
          solution(renderRightOrder(content.steps, page), page)
        : content.options.map((option, index) => renderOption(option, index, checkId, kind, page)).join('');
    return `${head}<legend>${label} ${question}</legend>\n${context}${answers}</fieldset>\n`;
  }
};

function kindOf(written: string | undefined): CheckKind {
  return checkKinds.find((known) => known === written) ?? 'single';
}

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

/** How many blanks there are is known only when the text has been read; the survey compares it with the answers. */
function judge(
  { line, attributes }: DirectiveSource,
  { question, options, steps }: CheckContent,
  { report }: Reader
) {
  if (!question) report('check-prompt', line);
  const { kind = '' } = attributes;
  if (kind === 'fill-in') return;
  if (kind === 'order') {
    if (steps.length < FEWEST_STEPS || steps.length > MOST_STEPS)
      report('check-steps', line, { least: FEWEST_STEPS, most: MOST_STEPS });
    return;
  }
  if (options.length < 2) return report('check-options', line);
  const right = options.filter(({ correct }) => correct).length;
  if (right === 0) report('check-no-answer', line);
  if (right > 1 && kind !== 'several') report('check-several-answers', line, { kind });
  if (kind === 'true-false' && options.length !== 2) report('check-two-options', line);
}

/** The verdicts; the page's script says which one holds. */
function outcome({ texts }: Page): string {
  const verdict = (name: string, text: string) =>
    `<p data-outcome="${name}"><strong class="verdict">${escapeHtml(text)}</strong></p>`;
  return (
    `<div class="outcome" role="status">${verdict('right', texts.correct)}` +
    `${verdict('wrong', texts.incorrect)}</div>\n`
  );
}

function solution(html: string, { texts }: Page): string {
  return `<details class="solution"><summary>${escapeHtml(texts.solution)}</summary>${html}</details>`;
}
