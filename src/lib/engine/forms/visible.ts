import type { Posted } from './answers';
import type { Field } from './field';
import type { Form } from './form';
import { formFields } from './form-fields';

/**
 * The ids of the fields that are asked, given what has been entered so far. A field whose condition looks at a field
 * that is itself not asked is not asked either.
 */
export function askedFields(form: Form, posted: Posted): Set<string> {
  const asked = new Set<string>();
  for (const field of formFields(form)) if (isAsked(field, posted, asked)) asked.add(field.id);
  return asked;
}

function isAsked({ when }: Field, posted: Posted, asked: ReadonlySet<string>): boolean {
  if (!when) return true;
  if (!asked.has(when.field)) return false;
  const entered = Object.hasOwn(posted, when.field) ? posted[when.field]! : [];
  return when.is.some((value) => entered.includes(String(value)));
}
