import { m } from '../paraglide/messages';

const names = [m.checkin_mood_1, m.checkin_mood_2, m.checkin_mood_3, m.checkin_mood_4, m.checkin_mood_5];
const anchors = [
  m.checkin_anchor_1,
  m.checkin_anchor_2,
  m.checkin_anchor_3,
  m.checkin_anchor_4,
  m.checkin_anchor_5
];

/** A mood from 1 to 5 in a word. */
export function moodName(mood: number): string {
  return names[mood - 1]?.() ?? String(mood);
}

/** The five points of the weekly question, each with what it feels like. */
export function moodPoints() {
  return names.map((name, index) => ({
    value: String(index + 1),
    label: name(),
    description: anchors[index]!()
  }));
}
