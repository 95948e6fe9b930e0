import { m } from '../../paraglide/messages';

const words = [
  m.drill_mood_furious,
  m.drill_mood_upset,
  m.drill_mood_level,
  m.drill_mood_pleased,
  m.drill_mood_delighted
];

/** A mood from 0 to 100 in one word. */
export function moodWord(mood: number): string {
  const step = Math.min(words.length - 1, Math.max(0, Math.floor(mood / 20)));
  return words[step]!();
}
