import * as v from 'valibot';
import { ActSchema, type Act } from './acts';

export type Locale = 'zh-CN' | 'en';
export type Speaker = 'customer' | 'agent';

/** One message of a conversation. `at` is in seconds since the conversation began, null where nobody kept the time. */
export interface Turn {
  by: Speaker;
  at: number | null;
  text: string;
  /** Id of the case's picture that is shown. */
  picture?: string;
}

export interface Transcript {
  lang: Locale;
  turns: Turn[];
  /** What the agent did beside writing; missing where nobody kept it. */
  acts?: readonly Act[];
  /** Whether the customer's first words were a message left while nobody was there. */
  offline?: boolean;
}

export type TranscriptCode =
  'not_an_object' | 'bad_lang' | 'bad_turns' | 'bad_turn' | 'too_many_turns' | 'bad_acts';

export type TranscriptRead =
  { ok: true; transcript: Transcript } | { ok: false; code: TranscriptCode; message: string };

/** Most turns and most characters a turn may have when a transcript is read from outside. */
export const MOST_TURNS = 500;
export const LONGEST_TURN = 5000;

/**
 * Reads a transcript as contract.md writes it: `{"lang","turns":[{"at":seconds,"by":"customer"|"agent","text"}]}`.
 * `at` may be missing or null, `lang` may be missing (then it is told from the text); times that run backwards
 * are kept level with the turn before, as if no time had passed. A turn may name a `picture` of the case, and `acts` may say
 * what the agent did beside writing, as {@link Act} writes it. Unknown keys are ignored.
 */
export function readTranscript(value: unknown): TranscriptRead {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('not_an_object', 'A transcript is an object with "lang" and "turns".');
  }
  const { lang, turns, acts, offline } = value as Partial<Record<keyof Transcript, unknown>>;
  if (!Array.isArray(turns)) return refuse('bad_turns', 'A transcript needs "turns", a list of messages.');
  if (turns.length > MOST_TURNS) {
    return refuse(
      'too_many_turns',
      `A transcript has at most ${MOST_TURNS} turns; this one has ${turns.length}.`
    );
  }
  const read: Turn[] = [];
  let clock = 0;
  for (const [index, raw] of turns.entries()) {
    const turn = v.safeParse(TurnSchema, raw);
    if (!turn.success) {
      const issue = turn.issues[0];
      return refuse('bad_turn', `Turn ${index + 1}: ${v.getDotPath(issue) ?? 'turn'}: ${issue.message}.`);
    }
    const { by, at, text, picture } = turn.output;
    if (at !== null) clock = Math.max(clock, at);
    read.push({ by, at: at === null ? null : clock, text, ...(picture && { picture }) });
  }
  const locale = localeOf(lang, read);
  if (!locale) return refuse('bad_lang', `"lang" is "zh-CN" or "en", not ${JSON.stringify(lang)}.`);
  const done = v.safeParse(ActsSchema, acts);
  if (!done.success) {
    const [issue] = done.issues;
    return refuse('bad_acts', `"acts": ${v.getDotPath(issue) ?? 'list'}: ${issue.message}.`);
  }
  return {
    ok: true,
    transcript: {
      lang: locale,
      turns: read,
      ...(done.output && { acts: done.output }),
      ...(offline === true && { offline })
    }
  };
}

const ActsSchema = v.optional(v.pipe(v.array(ActSchema), v.maxLength(MOST_TURNS)));

const TurnSchema = v.object({
  by: v.picklist(['customer', 'agent'], 'must be "customer" or "agent"'),
  at: v.nullish(
    v.pipe(
      v.number('must be a number of seconds'),
      v.finite('must be finite'),
      v.minValue(0, 'must not be negative')
    ),
    null
  ),
  text: v.pipe(
    v.string('must be a text'),
    v.maxLength(LONGEST_TURN, `must have at most ${LONGEST_TURN} characters`)
  ),
  picture: v.optional(v.pipe(v.string('must be a name'), v.maxLength(100)))
});

function localeOf(lang: unknown, turns: readonly Turn[]): Locale | null {
  if (lang === undefined || lang === null || lang === '') return toldFromText(turns);
  if (typeof lang !== 'string') return null;
  if (/^zh\b/i.test(lang)) return 'zh-CN';
  return /^en\b/i.test(lang) ? 'en' : null;
}

function toldFromText(turns: readonly Turn[]): Locale {
  const text = turns.map((turn) => turn.text).join('');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 4 >= text.length ? 'zh-CN' : 'en';
}

function refuse(code: TranscriptCode, message: string): TranscriptRead {
  return { ok: false, code, message };
}
