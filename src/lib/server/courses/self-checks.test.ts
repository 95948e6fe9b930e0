import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent } from '../../../../tests/factories/content';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { loadLibrary } from '../library';
import type { Actor } from '../policy';
import { answerCheck, completeLesson, openLesson } from './index';
import { restoreAnswers } from './self-checks';

const database = useDatabase();
let reader: Actor;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await loadLibrary(database(), createContent().folder);
  reader = await createActor(database(), ['new-hire']);
});

const answer = (given: string[], check = 'greeting') =>
  answerCheck(database(), reader, { slug: 'demo/first', check, given }, 'zh-CN');
const complete = (answers: [string, string[]][] = []) =>
  completeLesson(database(), reader, { slug: 'demo/first', answers: new Map(answers) }, 'zh-CN');
const page = async () => {
  const outcome = await openLesson(database(), reader, 'demo/first', 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

describe('a lesson with a self-check', () => {
  it('is learnt once the check is answered right', async () => {
    expect((await page()).checks).toEqual({ all: ['greeting'], open: [{ id: 'greeting', number: 1 }] });
    expect(await complete()).toMatchObject({ code: 'checks-open' });
    expect(await answer(['2'])).toMatchObject({ value: { right: false, open: [{ id: 'greeting' }] } });
    expect(await complete()).toMatchObject({ code: 'checks-open' });
    expect(await answer(['1'])).toMatchObject({ value: { right: true, open: [] } });
    expect(await complete()).toMatchObject({ ok: true });
    expect(await page()).toMatchObject({ completed: true, checks: { open: [] } });
  });

  it('takes the answers along with the form, and keeps them when one is wrong', async () => {
    expect(await complete([['greeting', ['2']]])).toMatchObject({ code: 'checks-open' });
    expect((await page()).lesson.html).toMatch(/<input checked[^>]* value="2"/);
    expect(await complete([['greeting', ['1']]])).toMatchObject({ ok: true });
  });

  it('keeps a right answer, whatever is tried out after it', async () => {
    await answer(['1']);
    expect(await answer(['2'])).toMatchObject({ value: { right: false, open: [] } });
    expect((await page()).lesson.html).toMatch(/<input checked[^>]* value="1"/);
  });

  it.each([[['1', '2']], [[]], [['']], [['1\u2028']], [['__proto__']]])(
    'is not fooled by %j',
    async (given) => {
      expect(await answer(given)).toMatchObject({ value: { right: false } });
      expect(await complete()).toMatchObject({ code: 'checks-open' });
    }
  );

  it('has no other checks than its own', async () => {
    expect(await answer(['1'], 'none')).toMatchObject({ code: 'not-found' });
    expect(await complete([['none', ['1']]])).toMatchObject({ code: 'checks-open' });
    expect(await complete([['__proto__', ['1']]])).toMatchObject({ code: 'checks-open' });
  });

  it('remembers one person’s answers for that person alone', async () => {
    await answer(['1']);
    reader = await createActor(database(), ['new-hire']);
    expect((await page()).checks.open).toHaveLength(1);
  });
});

describe('answers put back into a page', () => {
  it('fill blanks and steps in the order of the page, as text and never as markup', () => {
    const html =
      '<input class="blank" type="text" name="check-days" size="3"><input type="text" name="check-days">';
    expect(restoreAnswers(html, new Map([['days', ['7', '"><b>']]]))).toBe(
      '<input value="7" class="blank" type="text" name="check-days" size="3">' +
        '<input value="&#34;&#62;&#60;b&#62;" type="text" name="check-days">'
    );
  });

  it('tick the options that were chosen', () => {
    const html =
      '<input type="checkbox" name="check-a" value="1"><input type="checkbox" name="check-a" value="2">';
    expect(restoreAnswers(html, new Map([['a', ['2']]]))).toBe(
      '<input type="checkbox" name="check-a" value="1"><input checked type="checkbox" name="check-a" value="2">'
    );
  });
});
