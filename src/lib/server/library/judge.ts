import type { Item } from '../../engine/assessment';
import type { Scenario } from '../../engine/drill';
import type { Database } from '../db';
import type { WrittenKey } from './draft-queries';
import { changesPageId, isPage, judgePage } from './judge-page';
import { judgeQuestion } from './judge-question';
import { judgeScenario } from './judge-scenario';
import type { Sample } from './samples';

/** A problem as an editor shows it; what is wrong with a sample conversation is told beside that one. */
export type SourceProblem = {
  line: number;
  code: string;
  params: Record<string, string | number>;
  message: string;
  sample?: Sample['band'];
};

/** What a source comes to: a page as it would look, a scenario that could be played, or a question. */
export type Preview = {
  title: string | null;
  html: string;
  scenario: Scenario | null;
  question: Item | null;
  problems: SourceProblem[];
};

/** A source as it stands, with everything that is wrong with it by line. `signal` stops a judgement nobody waits for. */
export async function preview(
  db: Database,
  key: WrittenKey,
  source: string,
  path: string,
  signal?: AbortSignal
): Promise<Preview> {
  const nothing = { title: null, html: '', scenario: null, question: null };
  if (isPage(key)) return { ...nothing, ...(await judgePage(db, key, source, path)) };
  if (key.kind === 'question') return { ...nothing, ...(await judgeQuestion(db, key, source, path)) };
  const judged = await judgeScenario(db, key, source, path, signal);
  return { ...nothing, ...judged, title: judged.scenario?.title ?? null };
}

/** Everything that is wrong with a source: in itself, and in what it refers to. */
export async function problemsOf(
  db: Database,
  key: WrittenKey,
  source: string,
  path: string
): Promise<SourceProblem[]> {
  return (await preview(db, key, source, path)).problems;
}

/** Whether a source names itself otherwise than its address does. A scenario may for a while: it cannot be published. */
export function changesId(key: WrittenKey, source: string, path: string): boolean {
  return isPage(key) && changesPageId(key, source, path);
}
