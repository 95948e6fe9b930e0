/** What is wrong with a content file, for its author. `code` and `params` let an interface say it in another language. */
export interface Problem {
  /** Path of the file, where the one who found the problem knew it. */
  file?: string;
  /** Line in the file, from 1. */
  line: number;
  code: ProblemCode;
  params: ProblemParams;
  /** One English sentence. */
  message: string;
}

export type ProblemCode = keyof typeof sentences;
export type ProblemParams = Record<string, string | number>;
export type Report = (code: ProblemCode, line: number, params?: ProblemParams) => void;

export function problem(code: ProblemCode, line: number, params: ProblemParams = {}): Problem {
  return { line, code, params, message: fill(sentences[code], params) };
}

/** The problems in the order of their lines, as an author would go through them. */
export function byLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((one, other) => one.line - other.line);
}

function fill(sentence: string, params: ProblemParams): string {
  return sentence.replace(/<(\w+)>/g, (_, name: string) => String(params[name] ?? '').replace(/\s+/g, ' '));
}

const sentences = {
  'file-too-large': 'The file is larger than <limit> kB; split it.',
  encoding: 'The file is not valid UTF-8 here.',
  'character-forbidden': 'The invisible character <code> is not allowed.',
  'block-too-long': 'More than <limit> characters without a blank line; split the block.',
  'nesting-too-deep': 'Nested more than <limit> levels deep.',

  'front-matter-missing': 'The file must begin with front matter between two lines of “---”.',
  'front-matter-unclosed': 'The front matter is not closed with a line of “---”.',
  'front-matter-syntax': 'The front matter is not valid YAML: <detail>',
  'field-missing': 'The front matter lacks “<field>”.',
  'field-unknown': 'The front matter has no field “<field>”.',
  'field-invalid': '“<field>” must be <expected>.',
  'code-unknown': '“<code>” in “covers” is not a code of the curriculum.',
  'id-mismatch': 'The id “<id>” must be the same as the name, “<expected>”.',
  'file-name': 'A lesson file is named with two digits and its id, as in “01-first-day.md”.',
  'lesson-empty': 'There is no text below the front matter.',

  'directive-unknown': 'There is no directive “<name>”.',
  'directive-unclosed': 'The directive “<name>” is not closed with “<fence>”.',
  'directive-place': 'The directive “<name>” may not stand inside “<outer>”.',
  'directive-repeated': 'A lesson has one “<name>” at most; the first is on line <first>.',
  'directive-empty': 'The directive “<name>” is empty.',
  'fence-stray': 'This “<fence>” closes nothing; an opening directive has a name after its colons.',
  'code-unclosed': 'The code block is not closed with “<fence>”.',
  'attributes-syntax': 'The attributes cannot be read; write them as {name=value title="two words"}.',
  'attribute-missing': 'The directive “<name>” lacks the attribute “<attribute>”.',
  'attribute-unknown': 'The directive “<name>” has no attribute “<attribute>”.',
  'attribute-invalid': '“<attribute>” must be <expected>.',

  'check-prompt': 'A check begins with its question, as a paragraph before the options.',
  'check-options': 'A check needs at least two options, written “- [ ] option :: why”.',
  'check-option-syntax': 'Only options, written “- [ ] option :: why”, may follow the first option.',
  'check-no-answer': 'No option is marked right with “[x]”.',
  'check-several-answers': 'A check of kind “<kind>” has exactly one right option.',
  'check-two-options': 'A check of kind “true-false” has exactly two options.',
  'check-explanation': 'The option lacks its explanation, written after “::”.',
  'check-answer-syntax':
    'Only answers, written “- = answer | other answer :: why” in plain text, may follow the first answer.',
  'check-blanks':
    'The question has <blanks> blanks, written “____”, and <answers> lines of answers; there must be one for each.',
  'check-step-syntax': 'Only steps, written “1. step”, may follow the first step.',
  'check-steps': 'A check of kind “order” has from <least> to <most> steps, written “1. step”.',
  'transcript-missing': 'The directive “<name>” lacks its transcript, written between its fences.',
  'dialogue-turn': 'A line of a dialogue is “speaker: text”, or a remark in brackets.',
  'phrases-item': 'Phrases are written “- phrase” or “- phrase :: when to use it”, one on a line.',

  'heading-level': 'Headings begin at “##”; the title of the lesson is the first level.',
  'heading-skip': 'A heading of level <depth> cannot follow one of level <previous>.',
  'heading-place': 'A heading may not stand inside “<outer>”.',
  'heading-empty': 'The heading has no text.',
  'heading-link': 'A heading may not contain a link.',
  'anchor-syntax':
    'An anchor is written {#two-words} at the end of a heading, in lower-case letters and digits.',
  'duplicate-id': 'The id “<id>” is already used on line <first>.',
  'duplicate-anchor': 'The anchor “<anchor>” is already used on line <first>.',
  'duplicate-term': 'The term “<term>” is already defined on line <first>.',

  'raw-html': 'Raw HTML is not allowed: “<html>”; write a literal “<” as “\\<”.',
  'html-entity': 'Write the character itself instead of “<entity>”.',
  'emphasis-stray': 'This “**” has no partner and would be shown as it is.',
  'link-stray':
    'This link would be shown as it is; write [text](target) without blanks, in half-width brackets.',
  'placeholder-unknown': 'There is no placeholder “<key>”; known are <known>.',
  'placeholder-syntax': 'A placeholder is written {{company.name}}.',
  'link-kind': 'A link leads to lesson:, drill:, paper:, #anchor, https:, mailto: or tel:, not to “<href>”.',
  'link-target': '“<href>” is not a target; write lesson:course/lesson, drill:name or paper:name.',
  'link-text': 'The link has no text.',
  'link-broken': 'There is no <kind> “<target>”.',
  'anchor-missing': 'There is no anchor “#<anchor>” in <target>.',
  'image-alt': 'The image lacks its alternative text.',
  'image-name': '“<name>” is not the name of a picture beside the lesson (svg, png, jpg, webp, avif or gif).',
  'image-caption': 'An image with a caption stands in a paragraph of its own.',
  'image-missing': 'There is no picture “<name>” beside the lesson.',
  'media-missing': 'There is no file “<name>” beside the lesson.',
  'cover-missing': 'There is no picture “<name>” beside the course.',
  'image-unsafe': 'The picture contains “<found>”, which is not allowed in an SVG.',

  'yaml-syntax': 'The file is not valid YAML: <detail>',
  'json-syntax': 'The file is not valid JSON: <detail>',
  'course-missing': 'The course “<course>” has no course.md.',
  'briefing-unproven': 'A briefing needs <proof> in one of its lessons.',
  'briefing-differs': '“kind” and “about” differ from those in <other>.',
  'lesson-duplicate': 'The course “<course>” already has a lesson “<id>”, in <other>.',
  'order-duplicate': 'The order <order> is already taken by <other>.',
  'acknowledgement-duplicate': 'The acknowledgement “<id>” is already used in <other>.',
  'locale-missing': 'There is no such file for <locale>.',
  'check-untranslated': 'The check “<id>” has no counterpart in <other>.',
  'check-differs': 'The check “<id>” differs from <other> in its kind, its options or its right answers.',
  'acknowledgement-untranslated': 'The acknowledgement “<id>” has no counterpart in <other>.'
} as const;
