import type { DirectiveOf } from '../blocks';
import { checkKinds } from '../directives/check';
import type { Survey } from './survey';

export function surveyCheck(
  { attributes, content, line }: DirectiveOf<'check'>,
  { document, ids, report }: Survey
) {
  const kind = checkKinds.find((known) => known === attributes.kind);
  const { id } = attributes;
  if (id === undefined || !kind) return;
  const first = ids.line(`check-${id}`);
  if (first !== undefined) return report('duplicate-id', line, { id, first });
  ids.take(`check-${id}`, line);
  const options = content.options.map(({ correct }, index) => ({ value: String(index + 1), correct }));
  document.checks.push({ id, kind, options, line });
}
