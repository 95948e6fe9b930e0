import type { Condition } from '../../engine/drill/map';
import { m } from '../../paraglide/messages';
import { labelName } from '../drill/label-name';

type Fact = { id: string; label: string };

/** A condition of a scenario in plain words; `facts` are the scenario's, for their names. */
export function conditionWords(when: Condition, facts: readonly Fact[]): string {
  const nameOf = (id: string) => quoted(facts.find((fact) => fact.id === id)?.label ?? id);
  const named = (ids: readonly string[]) => ids.map(nameOf).join(m.drill_map_list());
  return [...aboutMessage(when, named), ...aboutTalk(when, named)].join(m.drill_map_and());
}

type Naming = (facts: readonly string[]) => string;

function aboutMessage(when: Condition, named: Naming): string[] {
  const { all, any, none, violations, facts, wrong, words, question, repeated } = when;
  return [
    ...(all ? [all.map(labelName).join(m.drill_map_and())] : []),
    ...(any ? [any.map(labelName).join(m.drill_map_or())] : []),
    ...(none ? [m.drill_map_none({ moves: none.map(labelName).join(m.drill_map_list()) })] : []),
    ...(violations
      ? [m.drill_map_violations({ violations: violations.map(labelName).join(m.drill_map_or()) })]
      : []),
    ...(facts ? [m.drill_map_facts({ facts: named(facts) })] : []),
    ...(wrong ? [m.drill_map_wrong({ facts: named(wrong) })] : []),
    ...(words ? [m.drill_map_words({ words: sought(words.map(({ source }) => source)) })] : []),
    ...(question === undefined ? [] : [question ? m.drill_map_asks() : m.drill_map_asks_not()]),
    ...(repeated === undefined ? [] : [repeated ? m.drill_map_repeated() : m.drill_map_repeated_not()])
  ];
}

function aboutTalk(when: Condition, named: Naming): string[] {
  const {
    sofar,
    sofar_any,
    told,
    any_told,
    learnt,
    transferred,
    never,
    visited,
    mood_from,
    mood_below,
    asked
  } = when;
  return [
    ...(sofar ? [m.drill_map_sofar({ moves: sofar.map(labelName).join(m.drill_map_list()) })] : []),
    ...(sofar_any
      ? [m.drill_map_sofar_any({ moves: sofar_any.map(labelName).join(m.drill_map_list()) })]
      : []),
    ...(told ? [m.drill_map_told({ facts: named(told) })] : []),
    ...(any_told ? [m.drill_map_any_told({ facts: named(any_told) })] : []),
    ...(learnt ? [m.drill_map_learnt({ facts: named(learnt) })] : []),
    ...(transferred === undefined
      ? []
      : [transferred ? m.drill_map_transferred() : m.drill_map_transferred_not()]),
    ...(never ? [m.drill_map_never({ violations: never.map(labelName).join(m.drill_map_list()) })] : []),
    ...(visited ? [m.drill_map_visited({ states: visited.map(quoted).join(m.drill_map_list()) })] : []),
    ...(asked === undefined ? [] : [m.drill_map_asked({ count: asked })]),
    ...(mood_from === undefined ? [] : [m.drill_map_mood_from({ mood: mood_from })]),
    ...(mood_below === undefined ? [] : [m.drill_map_mood_below({ mood: mood_below })])
  ];
}

function quoted(text: string): string {
  return m.drill_map_quoted({ text });
}

/** Some of the words looked for; more would hide the rest of the condition. */
const MOST_WORDS = 3;

function sought(sources: readonly string[]): string {
  const shown = sources
    .slice(0, MOST_WORDS)
    .map((source) => quoted(source.replaceAll('*', '…')))
    .join(m.drill_map_or());
  return sources.length > MOST_WORDS ? `${shown}…` : shown;
}
