import { isWordCode } from './spots';

const negators =
  /(?:不用|不需要|不需|无需|不必|没有|没|(?<!能)不能|(?<!可以|可)不可以|(?<!会)不会|无法|别|不是|未|(?<!要)不|不得|不许|禁止|严禁|不支持|不接受|不敢|没办法|不给|没法|不想|不应该|凭什么|哪有|谁要|需要我|还要我)(?:再|跟|向|和|给|对|为|帮|什么|任何|你|我|说|要|好|觉得|感到|感觉|来|办法|法|道|进行|去|一直|这么|老|有|申请|安排|提供|因此){0,3}$|(?:\b(?:(?<!why )(?<!why do )not|no|never|without|nor|hardly|stop|neither)(?: (?:need|have|has|going|able|want|be|been|being|here|to|for|a|an|any|the|at|all|your|in|of|really|feel|reason|say|saying|offer|offering|give|you|get|getting|eligible|entitled|owe|think|we|i|should|can|required|provide|process|issue|currently|yet))* ?)$/;

/** How many characters before a cue are looked at. */
const reach = 40;

/** What a negator begins with: these, and in Latin one of the words. */
const first = new Uint8Array(65536);
for (const character of '不没无别未禁严凭哪谁需还nwhs') first[character.charCodeAt(0)] = 1;
const words = ['no', 'never', 'neither', 'without', 'hardly', 'stop'];

/** Whether what begins at `at` is said not to be: “不用道歉”, "no need to apologize". */
export function isNegated(text: string, at: number): boolean {
  const from = Math.max(0, at - reach);
  return holdsNegator(text, from, at) && negators.test(text.slice(from, at));
}

/** A cheap look before the expression is tried; most messages hold none. */
function holdsNegator(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (first[code] === 0) continue;
    if (code > 127) return true;
    const inWord = i > from && isWordCode(text.charCodeAt(i - 1));
    if (!inWord && words.some((word) => text.startsWith(word, i))) return true;
  }
  return false;
}
