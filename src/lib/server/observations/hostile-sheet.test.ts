import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { createActor } from '../../../../tests/factories/people';
import { filledSheet } from '../../../../tests/factories/sheets';
import { useDatabase } from '../../../../tests/test-database';
import { readSheetForm } from '../../forms/sheet';
import type { Actor } from '../policy';
import { readSheet, saveSheet } from './index';

const database = useDatabase();
let mentor: Actor;
let subject: { cohortId: string; personId: string };

beforeEach(async () => {
  mentor = await createActor(database(), ['mentor']);
  const { personId } = await createActor(database(), ['new-hire']);
  subject = { cohortId: await createCohort(database(), [personId], mentor.personId), personId };
});

async function post(fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return saveSheet(database(), mentor, { ...subject, ...readSheetForm(form), locale: 'zh-CN' });
}
const kept = async () => {
  const outcome = await readSheet(database(), mentor, subject, 'zh-CN');
  return outcome.ok && outcome.value.ratings;
};

describe('a posted sheet', () => {
  it.each<[string, [string, string][]]>([
    ['a NUL', [['evidence.teamwork', 'a\0b']]],
    ['a megabyte', [['remark.strengths', '长'.repeat(350_000)]]],
    ['a stranger', [['rating.charm', '5']]],
    ['a prototype’s key', [['rating.constructor', '5']]],
    ['another scale', [['rating.teamwork', '6']]],
    ['a figure that is none', [['rating.teamwork', '4e0']]],
    ['an unknown recommendation', [['recommendation', '__proto__']]]
  ])('with %s is refused by field and not kept', async (_, fields) => {
    const outcome = await post([...fields, ['revision', '0']]);
    expect(outcome).toMatchObject({ ok: false, code: 'bad-input', problems: [{}] });
    expect(await kept()).toEqual({ items: {}, remarks: {}, recommendation: null });
  });

  it('that names __proto__ changes nothing but itself', async () => {
    await post([
      ['rating.__proto__', '5'],
      ['evidence.__proto__', 'x'],
      ['remark.__proto__', 'x'],
      ['rating.teamwork', '4']
    ]);
    expect(({} as Record<string, unknown>).rating).toBeUndefined();
    const form = new FormData();
    form.append('rating.__proto__', '5');
    expect(structuredClone(readSheetForm(form)).ratings.items).toStrictEqual({});
    const ratings = await kept();
    expect(ratings && ratings.items.teamwork).toEqual({ rating: 4, evidence: '' });
    expect(ratings && ratings.items.reception).toEqual({ rating: null, evidence: '' });
  });

  it('keeps every script and direction as it was written', async () => {
    const text = '👩🏽‍💻 \u202eשלום\u202c <script>alert(1)</script> \' " ; drop table person; --';
    await post([['evidence.teamwork', text]]);
    const ratings = await kept();
    expect(ratings && ratings.items.teamwork?.evidence).toBe(text);
  });

  it('takes the last of a field sent twice, and a revision that is no number for none', async () => {
    expect(
      await post([
        ['rating.teamwork', '1'],
        ['rating.teamwork', '4'],
        ['revision', '0'],
        ['revision', '7']
      ])
    ).toMatchObject({ ok: true });
    expect(
      await post([
        ['rating.teamwork', '2'],
        ['revision', '1; drop']
      ])
    ).toMatchObject({ code: 'changed-meanwhile' });
    expect(
      await post([
        ['rating.teamwork', '2'],
        ['revision', '1e999']
      ])
    ).toMatchObject({ code: 'changed-meanwhile' });
    const ratings = await kept();
    expect(ratings && ratings.items.teamwork?.rating).toBe(4);
  });

  it('submitted with its gaps names them as fields of the form', async () => {
    const ratings = await filledSheet(database(), 4);
    const fields = Object.keys(ratings.items).map((id): [string, string] => [`rating.${id}`, '4']);
    const outcome = await post([...fields, ['intent', 'submit']]);
    expect(outcome).toMatchObject({ code: 'sheet-incomplete' });
    expect('problems' in outcome && outcome.problems?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['remarks.strengths', 'recommendation'])
    );
  });

  it.each([null, [], 'text', 5, { items: [] }, { items: { teamwork: ['4'] } }, { remarks: 'x' }])(
    'of another shape is refused %#',
    async (ratings) => {
      const outcome = await saveSheet(database(), mentor, {
        ...subject,
        ratings,
        revision: 0,
        submit: true,
        locale: 'en'
      });
      expect(outcome).toMatchObject({ ok: false });
    }
  );
});
