import type { Field } from './field';
import type { Form } from './form';

/** All fields of a form, section by section. */
export function formFields(form: Form): Field[] {
  return form.sections.flatMap(({ fields }) => fields);
}
