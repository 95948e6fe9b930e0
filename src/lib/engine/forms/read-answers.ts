import { exact } from '../scores/decimal';
import type { Answer, AnswerCode, AnswerProblem, FormAnswers, Posted, Setting } from './answers';
import type { Field, FieldOf } from './field';
import type { Form } from './form';
import { formFields } from './form-fields';
import { matrixRows } from './names';
import { readChoice, readMatrix, readScale } from './read-choices';
import { readTable } from './read-table';
import { readDate, readNumber, readText } from './read-texts';
import { askedFields } from './visible';

export type AnswersResult = { ok: true; answers: FormAnswers } | { ok: false; problems: AnswerProblem[] };

/** Where one control of a field reports what is wrong; `part` is the rest of its name. */
export type Fault = (code: AnswerCode, part?: string, limit?: string | number) => void;

/** What was entered under a field's name, or under its name and a part. */
export type Entered = (part?: string) => string[];

/**
 * Checks a form that is handed in and brings it into stored form. What was entered in fields that are not asked is
 * dropped; every other fault is named with the control it concerns. Nothing outside the form is looked at.
 */
export function readFormAnswers(form: Form, posted: Posted, setting: Setting): AnswersResult {
  const problems: AnswerProblem[] = [];
  const answers: FormAnswers = {};
  const asked = askedFields(form, posted);
  for (const field of formFields(form)) {
    if (!asked.has(field.id)) continue;
    const before = problems.length;
    const fault: Fault = (code, part, limit) =>
      problems.push({
        name: part ? `${field.id}.${part}` : field.id,
        field: field.id,
        code,
        ...(limit !== undefined && { limit: String(limit) })
      });
    const entered: Entered = (part) => {
      const name = part ? `${field.id}.${part}` : field.id;
      return Object.hasOwn(posted, name) ? posted[name]! : [];
    };
    const answer = readField(field, entered, setting, fault);
    if (exceeds(field, answer, answers)) fault('above-other', undefined, titleOf(form, field.notAbove));
    if (answer !== undefined) answers[field.id] = answer;
    else if (field.required && problems.length === before && !isRowless(field, setting)) fault('required');
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** A matrix of courses or trainers of which the round has none asks for nothing. */
function isRowless(field: Field, { rows }: Setting): boolean {
  return field.kind === 'matrix' && matrixRows(field, rows).length === 0;
}

/** Whether a number is above the earlier one that limits it; nothing limits it where that one was left empty. */
function exceeds(field: Field, answer: Answer | undefined, answers: FormAnswers): field is FieldOf<'number'> {
  if (field.kind !== 'number' || !field.notAbove || typeof answer !== 'string') return false;
  const limit = answers[field.notAbove];
  return typeof limit === 'string' && exact(answer).gt(exact(limit));
}

function titleOf(form: Form, id: string | undefined): string | undefined {
  return formFields(form).find((field) => field.id === id)?.title;
}

function readField(field: Field, entered: Entered, setting: Setting, fault: Fault): Answer | undefined {
  const first = entered()[0] ?? '';
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return readText(first, field.maxLength, field.kind === 'long-text', fault);
    case 'scale':
      return readScale(first, field, fault);
    case 'matrix':
      return readMatrix(field, setting.rows, entered, fault);
    case 'choice':
      return readChoice(field, entered, fault);
    case 'date':
      return readDate(first, field, fault);
    case 'number':
      return readNumber(first, field, fault);
    case 'table':
      return readTable(field, entered, fault);
    case 'file':
      if (first === '') return undefined;
      if (!setting.files.has(first)) fault('file-unknown');
      return setting.files.get(first);
    case 'signature':
      return readSignature(first, setting, fault);
  }
}

function readSignature(typed: string, { signer, at }: Setting, fault: Fault): Answer | undefined {
  const name = typed.trim().normalize();
  if (name === '') return undefined;
  if (name === signer.trim().normalize()) return { name, at };
  fault('name-differs', undefined, signer);
  return undefined;
}
