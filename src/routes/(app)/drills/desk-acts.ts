import { confirmationForm, consultForm, messageForm, pictureForm, transferForm } from '$lib/forms/drills';
import { refused, type Refusal } from '$lib/forms/failure';
import { readForm, type FormReading } from '$lib/forms/read-form';
import type { AgentAct } from '$lib/engine/drill';
import { confirmationOf } from '$lib/ui/drill/confirmation';

/** Something an agent does in a chat, and how many of the kind came before. */
export type Deed = { attempt: string; turn: number; act: AgentAct };
export type DeedName = 'send' | 'picture' | 'consult' | 'transfer' | 'confirm';
type Reading = FormReading<Deed> | Refusal;

/** Reads what a form of the desk asks for. */
export function readDeed(name: DeedName, form: FormData): Reading {
  return readers[name](form);
}

const readers: Record<DeedName, (form: FormData) => Reading> = {
  send: (form) =>
    deedOf(readForm(messageForm, form), ({ attempt, turn, text }) => ({
      attempt,
      turn,
      act: { kind: 'message', text }
    })),
  picture: (form) =>
    deedOf(readForm(pictureForm, form), ({ attempt, turn, picture }) => ({
      attempt,
      turn,
      act: { kind: 'picture', picture }
    })),
  consult: (form) =>
    deedOf(readForm(consultForm, form), ({ attempt, turn, colleague, text }) => ({
      attempt,
      turn,
      act: { kind: 'consult', colleague, text }
    })),
  transfer: (form) =>
    deedOf(readForm(transferForm, form), ({ attempt, to }) => ({
      attempt,
      turn: 0,
      act: { kind: 'transfer', to }
    })),
  confirm: (form) => {
    const reading = readForm(confirmationForm, form);
    if (!reading.ok) return reading;
    const { attempt, turn, locale, row, label, value } = reading.value;
    const rows = row.flatMap((index) =>
      label[index] && value[index] ? [{ label: label[index], value: value[index] }] : []
    );
    if (rows.length === 0) return refused('nothing-to-confirm');
    return {
      ok: true,
      value: { attempt, turn, act: { kind: 'message', text: confirmationOf(rows, locale) } }
    };
  }
};

function deedOf<T>(reading: FormReading<T>, deed: (value: T) => Deed): FormReading<Deed> {
  return reading.ok ? { ok: true, value: deed(reading.value) } : reading;
}
