import { ID } from '../schemas';
import type { AttributeRule } from './directive';

export const title: AttributeRule = {
  allows: (value) => value.trim() !== '' && value.length <= 80,
  expected: 'a text of 1 to 80 characters'
};

export const id: AttributeRule = {
  required: true,
  allows: (value) => ID.test(value),
  expected: 'lower-case letters, digits and single hyphens'
};

export function oneOf(values: readonly string[]): AttributeRule {
  return {
    required: true,
    allows: (value) => values.includes(value),
    expected: `one of ${values.join(', ')}`
  };
}
