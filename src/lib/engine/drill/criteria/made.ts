import type { AgentTurn, Conversation } from '../conversation';
import type { Reading, Span } from '../reading';
import type { MadeCriterion, Point } from '../rubric';
import type { Texts } from '../texts';
import type { Move } from '../vocabulary';
import { inOrder, type Evidence, type Judgement } from './judgement';

/**
 * Judges what was said and whom the agent asked: each point by the first message that makes it, in its place and in time.
 * Null where all points are for what nobody kept.
 */
export function judgeMade(
  criterion: MadeCriterion,
  conversation: Conversation,
  from: number,
  texts: Texts
): Judgement | null {
  const points = criterion.points.filter(({ consulted }) => !consulted || conversation.acts);
  if (points.length === 0) return null;
  const earned = points.map((point) => earn(point, conversation, from));
  const missing = points.filter((_, index) => earned[index]!.state === 'missing');
  const late = points.filter((_, index) => earned[index]!.state === 'late');
  const score = sum(earned.map((one) => one.score));
  const max = sum(points.map((point) => point.max));
  const notes = [
    missing.length < points.length && score < max ? texts.partlyMade : '',
    missing.length > 0 ? texts.missing(missing.map((point) => nameOf(point, texts))) : '',
    late.length > 0 ? texts.late(late.map((point) => nameOf(point, texts))) : '',
    score < max
      ? criterion.advice
      : texts.made([
          ...new Set(
            points.flatMap((point, index) =>
              point.consulted ? [texts.consulted] : earned[index]!.found.map(nameIn(texts))
            )
          )
        ])
  ];
  return {
    score,
    max,
    evidence: inOrder(earned.flatMap((one) => one.found.map(({ turn, quote }) => ({ turn, quote })))),
    note: texts.joined(notes)
  };
}

interface Earned {
  state: 'made' | 'late' | 'missing';
  score: number;
  found: Found[];
}

interface Found extends Evidence {
  label: string;
}

function earn(point: Point, conversation: Conversation, from: number): Earned {
  if (point.consulted && !hasAsked(point.consulted, conversation))
    return { state: 'missing', score: 0, found: [] };
  const turns = placeOf(point, conversation, from).filter(
    (turn) => turn.index >= from && !turn.reading.repeated
  );
  const sought = [
    ...(point.any ? [firstOf(turns, ({ moves }) => pick(moves, point.any!))] : []),
    ...(point.all ?? []).map((move) => firstOf(turns, ({ moves }) => pick(moves, [move]))),
    ...(point.facts ? [firstOf(turns, ({ told }) => pick(told, point.facts!))] : [])
  ];
  const found = sought.filter((one) => one !== null);
  if (found.length < sought.length) return { state: 'missing', score: 0, found: [] };
  if (found.length === 0) return { state: 'made', score: point.max, found };
  const last = Math.max(...found.map((one) => one.turn));
  if (isLate(point, last, conversation))
    return { state: 'late', score: Math.min(point.late, point.max), found };
  return { state: 'made', score: point.max, found };
}

function hasAsked(colleagues: readonly string[], { acts }: Conversation): boolean {
  return acts?.some((act) => act.kind === 'consult' && colleagues.includes(act.colleague)) ?? false;
}

function placeOf({ where }: Point, { agent, exchanges }: Conversation, from: number): AgentTurn[] {
  if (where === 'closing') return agent.slice(-2);
  if (where === 'anywhere') return agent;
  const asked = exchanges.filter(({ customer }) => customer.length > 0);
  const first = where === 'opening' ? 0 : asked.findIndex(({ customer }) => customer.at(-1)!.index >= from);
  const next = asked[first + (where === 'opening' ? 1 : 2)];
  return agent.filter((turn) => turn.index < (next?.customer[0]?.index ?? Infinity));
}

function isLate({ before }: Point, turn: number, { agent }: Conversation): boolean {
  if (!before) return false;
  const remedy = agent.find(({ reading }) => reading.moves.some(({ label }) => before.includes(label)));
  return remedy !== undefined && turn > remedy.index;
}

function firstOf(turns: readonly AgentTurn[], find: (reading: Reading) => Span | undefined): Found | null {
  for (const { index, reading } of turns) {
    const span = find(reading);
    if (span) return { label: span.label, turn: index, quote: span.quote };
  }
  return null;
}

function pick(spans: readonly Span[], labels: readonly string[]): Span | undefined {
  return spans.find(({ label }) => labels.includes(label));
}

function nameOf(point: Point, texts: Texts): string {
  const names = (moves: readonly Move[]) => moves.map((move) => texts.moves[move]);
  if (point.all) return texts.and(names(point.all));
  if (point.any) return texts.or(names(point.any));
  return point.consulted ? texts.consulted : texts.fact;
}

function nameIn(texts: Texts) {
  const names: Partial<Record<string, string>> = texts.moves;
  return ({ label }: Found) => names[label] ?? texts.fact;
}

function sum(points: readonly number[]): number {
  return points.reduce((a, b) => a + b, 0);
}
