import { m } from '../../paraglide/messages';

const names: Record<string, () => string> = {
  C1: m.topic_c1,
  C2: m.topic_c2,
  C3: m.topic_c3,
  C4: m.topic_c4,
  C5: m.topic_c5,
  C6: m.topic_c6,
  C7: m.topic_c7,
  C8: m.topic_c8,
  C9: m.topic_c9,
  C10: m.topic_c10,
  C11: m.topic_c11,
  C12: m.topic_c12,
  C13: m.topic_c13,
  C14: m.topic_c14,
  C15: m.topic_c15,
  C16: m.topic_c16,
  C17: m.topic_c17,
  C18: m.topic_c18,
  C19: m.topic_c19,
  C20: m.topic_c20,
  C21: m.topic_c21,
  C22: m.topic_c22,
  C23: m.topic_c23,
  C24: m.topic_c24,
  C25: m.topic_c25,
  C26: m.topic_c26,
  C27: m.topic_c27
};

/** A topic of the curriculum as people read it: its code with its name, where it has one. */
export function topicName(code: string): string {
  return Object.hasOwn(names, code) ? `${code} ${names[code]!()}` : code;
}
