import * as v from 'valibot';
import { Id, PhraseList, Words } from './case';

export const colleagueRoles = [
  'warehouse',
  'logistics',
  'after-sale',
  'pre-sale',
  'quality',
  'product',
  'finance',
  'supervisor'
] as const;

/** A colleague whom the agent may ask while the customer waits; what they answer never reaches the customer by itself. */
export const ColleagueSchema = v.strictObject({
  id: Id,
  role: v.picklist(colleagueRoles),
  name: Words,
  /** Seconds until the answer comes. */
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(120)), 12),
  /** The first answer whose words the question contains is given. */
  answers: v.pipe(
    v.array(
      v.strictObject({
        words: v.pipe(PhraseList, v.nonEmpty()),
        says: Words,
        tells: v.optional(v.array(Id), [])
      })
    ),
    v.nonEmpty()
  ),
  otherwise: Words
});

export type Colleague = v.InferOutput<typeof ColleagueSchema>;
export type ColleagueRole = Colleague['role'];
