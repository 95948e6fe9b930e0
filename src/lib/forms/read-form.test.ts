import { describe, expect, it } from 'vitest';
import { joinForm, signInForm } from './auth';
import { invitationForm, organisationForm, roleForm } from './people';
import { readForm } from './read-form';
import { signTaskForm, tickForm } from './tasks';

function formOf(...fields: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const someone = '0195b5c4-7f3a-7c1e-9d2b-3f4a5b6c7d8e';

describe('a posted form', () => {
  it('comes back with what was typed and a problem for each field, the first one only', () => {
    const reading = readForm(invitationForm, formOf(['name', ' '], ['email', 'lin@'], ['department', 'x']));
    expect(reading).toEqual({
      ok: false,
      values: { name: ' ', email: 'lin@', department: 'x' },
      problems: { name: 'required', email: 'email', department: 'format', roles: 'required' }
    });
  });

  it('never gives a password back', () => {
    const reading = readForm(joinForm, formOf(['password', 'short'], ['Next_Password', 'short']));
    expect(reading).toEqual({ ok: false, values: {}, problems: { password: 'password-short' } });
  });

  it('takes one role or several, and only those there are', () => {
    const fields: [string, string][] = [
      ['name', '林晓雨'],
      ['email', 'Lin@Example.com'],
      ['roles', 'new-hire']
    ];
    expect(readForm(invitationForm, formOf(...fields))).toMatchObject({
      value: { email: 'lin@example.com', department: '', roles: ['new-hire'] }
    });
    expect(readForm(invitationForm, formOf(...fields, ['roles', 'peer']))).toMatchObject({
      value: { roles: ['new-hire', 'peer'] }
    });
    expect(readForm(invitationForm, formOf(...fields, ['roles', 'root']))).toMatchObject({
      problems: { roles: 'choice' }
    });
  });
});

describe('a hostile form', () => {
  it.each([
    ['NUL', 'a\0b@example.com', 'format'],
    ['a line break', 'a\nb@example.com', 'format'],
    ['a megabyte', 'a'.repeat(1_000_000), 'too-long'],
    ['nothing but spaces', '\u3000 \t', 'required']
  ])('with %s for an address is refused before anything is asked', (_, email, problem) => {
    expect(readForm(signInForm, formOf(['email', email], ['password', 'x']))).toMatchObject({
      problems: { email: problem }
    });
  });

  it.each([
    ['a list', formOf(['email', 'a@example.com'], ['email', 'b@example.com'], ['password', 'x'])],
    ['a file', formOf(['email', new File(['a@example.com'], 'a.txt')], ['password', 'x'])]
  ])('with %s for a text is refused', (_, form) => {
    expect(readForm(signInForm, form)).toMatchObject({
      ok: false,
      problems: { email: expect.any(String) as string }
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'with a field named %s changes nothing but itself',
    (name) => {
      const reading = readForm(tickForm, formOf([name, 'x'], [name, 'y'], ['task', 'desk-neighbour']));
      expect(reading).toMatchObject({ ok: false, problems: { done: 'required' } });
      expect(structuredClone(reading)).toMatchObject({ values: { task: 'desk-neighbour' } });
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    }
  );

  it.each(['', '1', `${someone}'`, `${someone}\0`, '__proto__', `{${someone}}`])(
    'names no row by %j',
    (person) => {
      expect(
        readForm(roleForm, formOf(['person', person], ['role', 'hr'], ['change', 'grant']))
      ).toMatchObject({
        problems: { person: 'format' }
      });
      const signing = formOf(['cohort', someone], ['person', person], ['task', 'meet-mentor']);
      expect(readForm(signTaskForm, signing)).toMatchObject({ problems: { person: 'format' } });
    }
  );

  it('keeps every script, and refuses what a database cannot keep', () => {
    const name = '👩🏽‍💻 \u202eשלום <script>';
    expect(readForm(organisationForm, formOf(['name', name], ['hr.contact', '一\r\n二']))).toMatchObject({
      value: { name, 'hr.contact': '一\r\n二' }
    });
    const reading = readForm(
      organisationForm,
      formOf(['name', name], ['hr.contact', 'a\0b'], ['company.brand', '长'.repeat(201)])
    );
    expect(reading).toMatchObject({ problems: { 'hr.contact': 'format', 'company.brand': 'too-long' } });
  });
});
