import { readRubric } from './file/read-file';
import { scoreTranscript, type CriterionScore, type Score } from './score';
import { readTags } from './tagged-reader';
import { readTranscript } from './transcript';

/**
 * Scores a conversation for tests, against a rubric of the given criteria (in YAML). A line begins with `c` or `a` for the
 * speaker, and the second it was said where it matters: `c0 你好`, `a5 您好`.
 */
export function scoreLines(criteria: string, lines: string[], lang = 'zh-CN'): Score {
  const source = `id: probe\nversion: 2\ntitle: 试卷\nsummary: 用于测试。\nfacts: [{ id: date, label: 日期, right: [周三], wrong: [周五] }]\ncriteria:\n${criteria}`;
  const rubric = readRubric(source, 'zh-CN/drills/rubrics/probe.yaml');
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.problems));
  const turns = lines.map((line) => {
    const [, by, at, text] = /^([ca])(\d*) (.*)$/.exec(line)!;
    return { by: by === 'c' ? 'customer' : 'agent', at: at ? Number(at) : null, text };
  });
  const transcript = readTranscript({ lang, turns });
  if (!transcript.ok) throw new Error(transcript.message);
  return scoreTranscript(rubric.rubric, transcript.transcript, readTags);
}

export function firstOf({ criteria }: Score): CriterionScore {
  return criteria[0]!;
}
