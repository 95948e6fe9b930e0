import { foldAnswer } from '../answers';
import type { DirectiveOf } from '../blocks';
import { checkKinds } from '../directives/check-kinds';
import { shownOrder } from '../directives/check-steps';
import type { BlankToken } from '../markdown/blank';
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
  const blanks = content.blanks.map(({ accepted }) => accepted.map(foldAnswer));
  const options =
    kind === 'order'
      ? shownOrder(id, content.steps.length).map((place) => ({ value: String(place), correct: true }))
      : content.options.map(({ correct }, index) => ({ value: String(index + 1), correct }));
  document.checks.push({ id, kind, options, blanks, line });
}

/** Gives each blank of a check its answers; `found` are the blanks of its question, in reading order. */
export function surveyBlanks(
  { attributes, content, line }: DirectiveOf<'check'>,
  found: readonly BlankToken[],
  { report }: Survey
) {
  const { blanks } = content;
  if (found.length !== blanks.length || found.length === 0)
    return report('check-blanks', line, { blanks: found.length, answers: blanks.length });
  found.forEach((token, index) => {
    const accepted = blanks[index]?.accepted.map(foldAnswer) ?? [];
    token.blank = { check: attributes.id ?? '', number: index + 1, accepted };
  });
}
