/**
 * Whether a regular expression, as a scenario's words become one, could keep the server busy for seconds on a message
 * somebody might write: repetitions within repetitions, and wildcards that multiply. It errs on the side of refusing.
 */
export function isCostly(pattern: string): boolean {
  const groups: Group[] = [];
  let group: Group = newGroup();
  let wild = 1;
  let before: Piece | null = null;
  for (const [, open, close, bar, atom] of pattern.matchAll(TOKEN)) {
    if (open !== undefined) {
      groups.push(group);
      group = newGroup();
      before = null;
      continue;
    }
    if (bar !== undefined) {
      group.branches += 1;
      before = null;
      continue;
    }
    const inside = close === undefined ? null : group;
    if (inside) group = groups.pop() ?? newGroup();
    const [, body = '', times = ''] = /^((?:\\.|\[.*\]|[^])?)(.*)$/su.exec(atom ?? '') ?? [];
    const { least, most } = timesOf(close === undefined ? times : close.slice(1));
    if (inside && most > FEW && (inside.repeats || inside.branches > 1)) return true;
    if (isWild(body)) wild *= Math.min(most, OPEN) - least + 1;
    const piece: Piece = { body, open: most - least > MANY };
    if (before && overlaps(before, piece)) wild *= OPEN;
    before = piece;
    group.repeats ||= most > 1 || (inside?.repeats ?? false);
    if (wild > MOST_WAYS) return true;
  }
  return false;
}

type Group = { repeats: boolean; branches: number };
type Piece = { body: string; open: boolean };

/** Most ways one match may try, as far as wildcards tell: three gaps of a dozen characters, or one open end. */
const MOST_WAYS = 20_000;
/** What an open-ended wildcard counts for: as much as a message can offer it. */
const OPEN = 2000;
const MANY = 20;
const FEW = 5;

const TIMES = String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})?[?+]?`;

/** An opening or closing bracket, a bar, or one thing to match; the latter with how often it may be repeated. */
const TOKEN = new RegExp(
  String.raw`(\((?:\?(?:[:=!]|<[=!]|<\w+>))?)|(\)${TIMES})|(\|)|((?:\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^])${TIMES})`,
  'gsu'
);

function newGroup(): Group {
  return { repeats: false, branches: 1 };
}

function timesOf(text: string): { least: number; most: number } {
  if (text.startsWith('*')) return { least: 0, most: Infinity };
  if (text.startsWith('+')) return { least: 1, most: Infinity };
  if (text.startsWith('?')) return { least: 0, most: 1 };
  const [, least, open, most] = /^\{(\d+)(,(\d*))?\}/.exec(text) ?? [];
  if (least === undefined) return { least: 1, most: 1 };
  if (open === undefined) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most ? Number(most) : Infinity };
}

function isWild(body: string): boolean {
  return body === '.' || body.startsWith('[^') || /^\\[WSDP]/.test(body);
}

/** Two open-ended repetitions in a row may share what they match out between them, unless one matches blanks alone. */
function overlaps(one: Piece, other: Piece): boolean {
  return one.open && other.open && (one.body === '\\s') === (other.body === '\\s');
}
