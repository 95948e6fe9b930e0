import type { Condition } from '../condition';
import type { Message } from '../pictures';
import type { Scenario } from '../scenario';
import type { Box, Link } from './graph';
import { layOut } from './lay-out';
import { clip, widthOf, wrap } from './text-box';
import { mapWays, type MapWay, type PlaceId } from './ways';

/** What the map says, in one language. */
export interface MapWords {
  start: string;
  anytime: string;
  end: string;
  /** For a reaction that always applies, an ending where no other fits, and giving up. */
  always: string;
  otherwise: string;
  givesUp: string;
  condition(when: Condition, scenario: Scenario): string;
  /** For a state that is passed over when a condition holds already. */
  skipped(condition: string): string;
  /** How many reactions leave the customer where they are. */
  stays(count: number): string;
  /** How many more conditions an arrow has than its label shows. */
  more(count: number): string;
}

export interface MapPlace {
  id: PlaceId;
  kind: 'start' | 'anytime' | 'end' | 'state' | 'ending';
  name: string;
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapArrow {
  from: PlaceId;
  to: PlaceId;
  /** Drawn in dashes: a state passed over, or what may happen at any time. */
  aside: boolean;
  points: [x: number, y: number][];
  label: { x: number; y: number; width: number; height: number; lines: string[] } | null;
}

/** A scenario's map: the drawing, and everything in it as rows of a table. */
export interface DrillMap {
  width: number;
  height: number;
  places: MapPlace[];
  arrows: MapArrow[];
  rows: { from: string; when: string; to: string }[];
}

const TEXT = 13;
const LABEL = 12;
const LINE = 17;
const WIDEST_PLACE = 190;
const WIDEST_LABEL = 168;
const MOST_LINES = 4;
/** A thicket of more arrows than these would show nothing; the table still does. */
const MOST_ARROWS = 300;

/** Draws a scenario whose references are sound. Sizes are in pixels. */
export function drawMap(scenario: Scenario, words: MapWords): DrillMap {
  const ways = mapWays(scenario);
  const names = namesOf(scenario, words);
  const rows = ways.map((way) => ({
    from: names.get(way.from) ?? '',
    when: wordsFor(way, scenario, words),
    to: way.from === way.to ? '' : (names.get(way.to) ?? '')
  }));
  const arrows = merged(ways.filter(({ from, to }) => from !== to));
  if (arrows.length > MOST_ARROWS) return { width: 0, height: 0, places: [], arrows: [], rows };
  const places = [...names].map(([id, name]) => placeFor(id, name, scenario, ways, words));
  const labels = arrows.map((group) => labelFor(group, scenario, words));
  const links = arrows.map(([first], index): Link => {
    const label = labels[index];
    return { id: String(index), from: first!.from, to: first!.to, ...(label ? { label } : {}) };
  });
  const drawing = layOut(places.map(boxOf), links);
  return {
    width: drawing.width,
    height: drawing.height,
    places: places.map((place, index) => {
      const { x, y } = drawing.boxes[index]!;
      return { ...place, x, y };
    }),
    arrows: drawing.links.map(({ points, label }, index) => ({
      from: arrows[index]![0]!.from,
      to: arrows[index]![0]!.to,
      aside: arrows[index]!.every(({ kind }) => ASIDE.includes(kind)),
      points,
      label: label && { ...label, lines: labels[index]!.lines }
    })),
    rows
  };
}

const ASIDE: readonly MapWay['kind'][] = ['skip', 'interrupt', 'gives-up'];

function namesOf({ states, endings }: Scenario, words: MapWords): Map<PlaceId, string> {
  return new Map<PlaceId, string>([
    ['start', words.start],
    ...Object.keys(states).map((id): [PlaceId, string] => [`state:${id}`, id]),
    ['anytime', words.anytime],
    ['end', words.end],
    ...endings.map(({ id, title }): [PlaceId, string] => [`ending:${id}`, title])
  ]);
}

/** The ways between the same two places, skips apart from the rest: each is one arrow. */
function merged(ways: readonly MapWay[]): MapWay[][] {
  const groups = new Map<string, MapWay[]>();
  for (const way of ways) {
    const key = `${way.from} ${way.to} ${way.kind === 'skip'}`;
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return [...groups.values()];
}

function wordsFor({ kind, when }: MapWay, scenario: Scenario, words: MapWords): string {
  if (kind === 'start') return '';
  if (kind === 'otherwise') return words.otherwise;
  if (kind === 'gives-up') return words.givesUp;
  const condition = when && Object.keys(when).length > 0 ? words.condition(when, scenario) : words.always;
  return kind === 'skip' ? words.skipped(condition) : condition;
}

function placeFor(
  id: PlaceId,
  name: string,
  scenario: Scenario,
  ways: readonly MapWay[],
  words: MapWords
): Omit<MapPlace, 'x' | 'y'> {
  const kind = id.startsWith('state:') ? 'state' : id.startsWith('ending:') ? 'ending' : (id as 'start');
  const staying = ways.filter(({ from, to }) => from === id && to === id).length;
  const lines = [...saidIn(id, scenario), ...(staying > 0 ? [words.stays(staying)] : [])].map((line) =>
    clip(line, LABEL, WIDEST_PLACE - 24)
  );
  const title = clip(name, TEXT, WIDEST_PLACE - 24);
  const widest = Math.max(widthOf(title, TEXT), ...lines.map((line) => widthOf(line, LABEL)));
  return {
    id,
    kind,
    name: title,
    lines,
    width: Math.max(64, widest + 24),
    height: 16 + LINE * (1 + lines.length)
  };
}

/** What the customer says on coming to a state, and how an ending is reviewed. */
function saidIn(id: PlaceId, { states, endings }: Scenario): string[] {
  const name = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('state:')) return [states[name]!.says.calm[0]!.map(textOf).join(' ')];
  const ending = id.startsWith('ending:') && endings.find((one) => one.id === name);
  return ending ? ['★'.repeat(ending.review.stars) + '☆'.repeat(5 - ending.review.stars)] : [];
}

function textOf(message: Message): string {
  return typeof message === 'string' ? message : message.text;
}

function labelFor(ways: readonly MapWay[], scenario: Scenario, words: MapWords) {
  const all = ways.map((way) => wordsFor(way, scenario, words)).filter((text) => text !== '');
  if (all.length === 0) return null;
  const lines: string[] = [];
  let shown = 0;
  for (const text of all) {
    const wrapped = wrap(all.length > 1 ? `· ${text}` : text, LABEL, WIDEST_LABEL);
    if (shown > 0 && lines.length + wrapped.length > MOST_LINES) break;
    lines.push(...wrapped);
    shown += 1;
  }
  if (shown < all.length) lines.push(words.more(all.length - shown));
  const width = Math.max(...lines.map((line) => widthOf(line, LABEL))) + 12;
  return { width, height: lines.length * LINE + 6, lines };
}

function boxOf({ id, width, height }: Omit<MapPlace, 'x' | 'y'>): Box {
  return { id, width, height };
}
