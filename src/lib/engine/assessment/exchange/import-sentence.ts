import type { ImportCode, ImportNote } from './imported';

const sentences: Record<ImportCode, string> = {
  syntax: 'It cannot be read: {detail}',
  'not-this-format': 'This is not a file of that format: {detail}',
  'too-large': 'The file is too large, or unpacks to too much: {detail}',
  'not-text': 'The file is not text in UTF-8, UTF-16 or GB18030. {detail}',
  'kind-unknown': 'There is no such kind of question here: {detail}',
  'no-answer': 'No answer in it is the right one. {detail}',
  'no-stem': 'It asks nothing.',
  'key-unclear': 'Which answer is right cannot be told: {detail}',
  'does-not-fit': 'It makes no sound question: {detail}',
  weights: 'The weights of the answers became equal shares: {detail}',
  'partial-answer': 'An answer for part of the points was left out: {detail}',
  wildcard: 'An answer that stands for any words was left out: {detail}',
  feedback: 'Feedback was left out: {detail}',
  picture: 'A picture was left out: {detail}',
  'picture-large': 'A picture of more than 2 MB was left out: {detail}',
  'picture-type': 'A picture was left out that is no harmless PNG, JPEG, GIF, WebP, AVIF or SVG: {detail}',
  formatting: 'Formatting was left out, its words were kept: {detail}',
  template: 'A template for the answer was left out: {detail}',
  points: 'The points are no plain number and became 1: {detail}',
  'no-question': 'It is no question: {detail}'
};

/** What became of a question, in English, for the command line. */
export function importSentence({ code, detail }: ImportNote): string {
  return sentences[code].replace('{detail}', detail).replace(/[:\s]+$/, '');
}
