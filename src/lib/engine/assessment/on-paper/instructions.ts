/** What only a screen does: it saves and hands in by itself, outlives a lost connection, can be changed for another. */
const ofTheScreen =
  /自动(?:保存|交卷|提交)|[随即实]时保存|系统(?:会)?替你|断网|换(?:一台|个)?设备|浏览器|autosave|\b(?:is|are|be) saved\b|\bsaved? (?:automatically|as you)|\bsubmit(?:ted)? automatically\b|\bhanded in for you\b|\bconnection\b|\bbrowser\b/i;

/** After a closing mark, or the end of its line; a decimal point closes nothing. */
const sentenceEnd = /(?<=[。！？；;!?](?!\n)|\.(?= )|\n)/;

/**
 * The instructions of a paper as they hold for a printed one: sentences that promise what only a screen does are left
 * out; empty where nothing remains. What ends in a semicolon is a sentence of its own.
 */
export function printedInstructions(instructions: string): string {
  const kept = instructions.split(sentenceEnd).filter((sentence) => !ofTheScreen.test(sentence));
  return kept
    .join('')
    .trim()
    .replace(/[；;]$/, (mark) => (mark === ';' ? '.' : '。'));
}
