import type { Texts } from './texts';

const list = (names: readonly string[], word: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

export const texts: Texts = {
  moves: {
    greeting: 'a greeting',
    apology: 'an apology',
    empathy: 'empathy',
    acknowledge: 'showing you have heard',
    clarify: 'a question about the facts',
    explain: 'the reason or the rule',
    solution: 'a remedy',
    alternatives: 'alternatives',
    compensation: 'compensation',
    commit_time: 'a definite time',
    escalate: 'saying who takes over',
    confirm: 'checking back',
    thanks: 'thanks',
    closing: 'a goodbye',
    recommend: 'a recommendation',
    refuse_politely: 'a polite refusal with its reason'
  },
  faults: {
    refuse_bluntly: 'a blunt refusal',
    argue: 'arguing with the customer',
    blame_shift: 'shifting the blame',
    evasive: 'dodging the question',
    rude: 'insult or mockery',
    overpromise: 'overpromising',
    leak: 'giving away confidential information',
    off_platform: 'leading the customer off the platform',
    impatience: 'impatience',
    over_apology: 'grovelling',
    mistold: 'getting the facts wrong',
    wrong_transfer: 'handing the chat to the wrong person',
    unannounced_transfer: 'handing the chat over without a word',
    closed_unconfirmed: 'closing the chat with the order unchecked'
  },
  fact: 'the facts',
  consulted: 'asking a colleague',
  joined: (sentences) => sentences.filter((sentence) => sentence !== '').join(' '),
  and: (names) => list(names, 'and'),
  or: (names) => list(names.slice(0, 3), 'or'),
  made: (names) => `Done: ${names.join('; ')}.`,
  partlyMade: 'Partly there.',
  missing: (names) => `Not found: ${names.join('; ')}.`,
  late: (names) => `Came too late: ${names.join('; ')}.`,
  noFaults: 'Nothing out of place from start to finish.',
  nothingSaid: 'The agent said nothing.',
  lost: (counts, lost) =>
    `Found ${list(
      counts.map(([name, times]) => (times > 1 ? `${name} (${times} times)` : name)),
      'and'
    )}: ${lost} ${lost === 1 ? 'point' : 'points'} off.`,
  firstReply: (seconds) => {
    if (seconds === null) return 'The customer’s first message was never answered.';
    const took = `The first reply took ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
    if (seconds <= 6) return `${took}, within the golden six.`;
    return seconds <= 60 ? `${took}, past the golden six.` : `${took}, past the one-minute limit.`;
  },
  slowReplies: (slow, all) => `${slow} of ${all} replies took more than a minute or never came.`,
  answered: (answered, asked) =>
    answered === asked
      ? `Whatever the customer raised was taken up (${asked} of ${asked}).`
      : `${asked - answered} of the ${asked} things the customer raised got no real answer.`,
  range: (names) =>
    names.length === 0
      ? 'None of the things an agent can do was done.'
      : `Done in all (${names.length}): ${names.join('; ')}.`,
  tooShort: (short, all) =>
    short === 0 ? 'The replies say enough.' : `${short} of ${all} replies were too brief or said nothing.`,
  left: {
    pleased: 'The customer left with a good impression.',
    neutral: 'The customer left neither pleased nor complaining.',
    asking: 'The customer was still asking at the end, without a clear answer.',
    displeased: 'The customer left displeased.'
  },
  transfer: (right, announced) => {
    if (!right) return 'The chat went to someone who cannot settle it.';
    return announced
      ? 'The chat went to the right person, and the customer knew.'
      : 'The chat went to the right person, but nobody told the customer.';
  },
  notCalledFor: 'Nothing in this conversation called for it; not counted.',
  blocked: {
    leak: 'Confidential information was given away, which fails the whole conversation.',
    rude: 'The customer was insulted, which fails the whole conversation.',
    off_platform: 'The customer was led off the platform, which fails the whole conversation.'
  }
};
