/** What is wrong with a scenario or a rubric, for its author. `code` and `params` let an interface say it in another language. */
export interface DrillProblem {
  file: string;
  /** Line in the file, from 1. */
  line: number;
  code: DrillProblemCode;
  params: Record<string, string | number>;
  /** One English sentence. */
  message: string;
}

export type DrillProblemCode = keyof typeof sentences;

export function drillProblem(
  file: string,
  line: number,
  code: DrillProblemCode,
  params: Record<string, string | number> = {}
): DrillProblem {
  const message = sentences[code].replace(/<(\w+)>/g, (_, name: string) => String(params[name] ?? ''));
  return { file, line, code, params, message };
}

const sentences = {
  'file-too-large': 'The file is larger than <limit> kB.',
  'yaml-syntax': 'The file is not valid YAML: <detail>',
  'field-missing': '“<field>” is missing.',
  'field-unknown': 'There is no field “<field>” here.',
  'field-invalid': '“<field>” <detail>.',
  'field-type': '“<field>” should be <expected>, not <received>.',
  'name-unknown': '“<name>” is not one of: <known>.',
  'id-mismatch': 'The id “<id>” must be the same as the file’s name, “<expected>”.',
  'id-repeated': 'There are two <kind> with the id “<id>”.',
  'code-unknown': '“<code>” is not a code of the curriculum.',
  'state-unknown': 'There is no state “<state>”.',
  'fact-unknown': 'There is no fact “<fact>”.',
  'block-unknown': 'There is no block “<block>”.',
  'block-unused': 'No state uses the block “<block>”.',
  'picture-unknown': 'There is no picture “<picture>”.',
  'picture-of-agent': 'The picture “<picture>” is for the agent to send; the customer cannot show it.',
  'picture-unused': 'The customer never shows the picture “<picture>”.',
  'picture-missing': 'There is no file “<file>” beside the scenario.',
  'picture-too-large': 'The picture “<file>” is larger than <limit> kB.',
  'colleague-unknown': 'There is no colleague “<colleague>”.',
  'transfer-missing': 'There is nobody to hand the chat over to: write “transfer”.',
  'never-paid': 'In no ending the customer pays: give one “order: paid”.',
  'always-paid': 'The customer pays in every ending: at least one needs “order: none” or “order: placed”.',
  'order-without-trade':
    'An ending says what becomes of the order only where “trade” is an enquiry or an order.',
  'ending-unknown': 'There is no ending “<ending>”.',
  'state-unreachable': 'Nothing leads to the state “<state>”.',
  'dead-end': 'From the state “<state>” nothing leads to “end”.',
  'state-not-reached':
    'No conversation tried here comes to the state “<state>”: its conditions cannot be met together.',
  'ending-not-reached': 'No conversation tried here ends with “<ending>”.',
  'criterion-not-reached':
    'No conversation tried here earns all points of the criterion “<criterion>”; the best earns <best> of <max>.',
  'too-short': 'The longest conversation tried here has <turns> agent turns; at least <least> are wanted.',
  'locale-differs': '“<field>” is not the same as in <other>: <names>.',
  'sample-name':
    'A sample conversation is named after its scenario, as in “late-delivery.excellent.json” or “….failing.json”.',
  'sample-owner': 'There is no scenario “<owner>” beside this sample conversation.',
  'sample-unreadable': 'The sample conversation cannot be read: <detail>',
  'sample-band': 'The sample conversation scores <total> (<band>), which is not “<expected>”.'
} as const;
