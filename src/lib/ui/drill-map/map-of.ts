import type { Scenario } from '../../engine/drill';
import { drawMap, type DrillMap, type MapWords } from '../../engine/drill/map';
import { m } from '../../paraglide/messages';
import { conditionWords } from './condition-words';

/** A scenario's map in the person's language. */
export function mapOf(scenario: Scenario): DrillMap {
  return drawMap(scenario, wordsOf());
}

function wordsOf(): MapWords {
  return {
    start: m.drill_map_start(),
    anytime: m.drill_map_anytime(),
    end: m.drill_map_end(),
    always: m.drill_map_always(),
    otherwise: m.drill_map_otherwise(),
    givesUp: m.drill_map_gives_up(),
    condition: (when, { facts }) => conditionWords(when, facts),
    skipped: (condition) => m.drill_map_skipped({ condition }),
    stays: (count) => m.drill_map_stays({ count }),
    more: (count) => m.drill_map_more({ count })
  };
}
