import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { pdf } from '../../../../tests/factories/pathways';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import {
  decide,
  givePraise,
  handIn,
  listWalls,
  readHandedInFile,
  readWall,
  removePraise,
  type ShownProject
} from './index';

const database = useDatabase();
let mentor: Actor;
let hr: Actor;
let author: Actor;
let fellow: Actor;
let outsider: Actor;
let cohortId: string;

beforeEach(async () => {
  mentor = await createActor(database(), ['mentor'], '何静');
  hr = await createActor(database(), ['hr']);
  author = await createActor(database(), ['new-hire'], '林晓雨');
  fellow = await createActor(database(), ['new-hire'], '许嘉宁');
  outsider = await createActor(database(), ['new-hire']);
  cohortId = await createCohort(database(), [author.personId, fellow.personId], mentor.personId);
  await createCohort(database(), [outsider.personId]);
  const project = { task: 'visible-project', choice: 'market-research', words: '五家店，问价怎么答。' };
  const file = { name: '一页纸.pdf', bytes: pdf };
  await handIn(database(), author, { ...project, file }, 'zh-CN');
});

async function projects(actor: Actor): Promise<ShownProject[]> {
  const outcome = await readWall(database(), actor, cohortId, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.projects;
}
const praise = (by: Actor, words = '先数了两遍再写，数字立得住。') =>
  givePraise(database(), by, {
    cohort: cohortId,
    person: author.personId,
    task: 'visible-project',
    words
  });

describe('the wall', () => {
  it('shows the cohort and its mentors what was handed in, with the praise it got', async () => {
    expect(await praise(mentor)).toMatchObject({ ok: true });
    for (const actor of [author, fellow, mentor, hr])
      expect(await projects(actor)).toMatchObject([
        {
          name: '林晓雨',
          choice: '市场调研',
          praise: [{ author: '何静', words: '先数了两遍再写，数字立得住。' }]
        }
      ]);
    expect(await projects(author)).toMatchObject([{ isOwn: true, praise: [{ removable: false }] }]);
    expect(await listWalls(database(), fellow)).toMatchObject({ value: [{ id: cohortId }] });
  });

  it('shows an outsider neither it nor its files, nor lets them praise', async () => {
    const [{ id }] = (await projects(fellow)) as [ShownProject];
    expect(await readHandedInFile(database(), fellow, id)).toMatchObject({ ok: true });
    const strangers = [outsider, await createActor(database(), ['mentor', 'admin'])];
    for (const actor of strangers) {
      expect(await readWall(database(), actor, cohortId, 'zh-CN')).toMatchObject({ code: 'not-found' });
      expect(await readHandedInFile(database(), actor, id)).toMatchObject({ code: 'not-found' });
      expect(await praise(actor)).toMatchObject({ code: 'not-found' });
    }
    expect(await listWalls(database(), outsider)).toEqual({ ok: true, value: [] });
  });

  it('is open to a lead of the department the new hires are of, and to no other lead', async () => {
    const department = async (name: string) => {
      const id = crypto.randomUUID();
      await database().insertInto('department').values({ id, name, service_line: null }).execute();
      return bind(database(), await createActor(database(), []), { role: 'lead', departmentId: id });
    };
    const own = await department(`甲${cohortId}`);
    const other = await department(`乙${cohortId}`);
    await database()
      .updateTable('person')
      .set({ department_id: own.grants[0]!.departmentId })
      .where('id', '=', author.personId)
      .execute();
    expect(await projects(own)).toHaveLength(1);
    expect(await readWall(database(), other, cohortId, 'zh-CN')).toMatchObject({ code: 'not-found' });
  });

  it('takes down what was returned, and keeps its praise for the next', async () => {
    await praise(fellow);
    const [{ id }] = (await projects(hr)) as [ShownProject];
    await decide(database(), mentor, { handIn: id, accepted: false, reason: '写上看了多少份' });
    expect(await projects(fellow)).toEqual([]);
    expect(await praise(mentor)).toMatchObject({ code: 'not-found' });
    expect(await readHandedInFile(database(), fellow, id)).toMatchObject({ code: 'not-found' });
    const again = { task: 'visible-project', choice: 'market-research', words: '看了五家，各十条。' };
    await handIn(database(), author, again, 'zh-CN');
    expect(await projects(fellow)).toMatchObject([{ words: '看了五家，各十条。', praise: [{}] }]);
  });
});

describe('praise', () => {
  it('is not for one’s own project, and the same words are said once', async () => {
    expect(await praise(author)).toMatchObject({ code: 'own-project' });
    const outcomes = await Promise.all([praise(fellow), praise(fellow)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'praise-given' });
    expect(await praise(fellow, '第一句就说了结论。')).toMatchObject({ ok: true });
    expect((await projects(hr))[0]!.praise).toHaveLength(2);
  });

  it('is taken down by who gave it or by HR, once, with a trace', async () => {
    await praise(fellow);
    await praise(mentor, '敢写还不能说什么。');
    const ids = (await projects(hr))[0]!.praise.map(({ id }) => id);
    expect(await removePraise(database(), mentor, ids[0]!)).toMatchObject({ code: 'not-allowed' });
    expect(await removePraise(database(), outsider, ids[0]!)).toMatchObject({ code: 'not-found' });
    expect(await removePraise(database(), fellow, ids[0]!)).toMatchObject({ ok: true });
    expect(await removePraise(database(), fellow, ids[0]!)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await removePraise(database(), hr, ids[1]!)).toMatchObject({ ok: true });
    expect((await projects(hr))[0]!.praise).toEqual([]);
    const events = await database()
      .selectFrom('audit_event')
      .select('after')
      .where('action', '=', 'praise.removed')
      .where('subject_id', '=', author.personId)
      .execute();
    expect(events).toHaveLength(2);
  });
});
