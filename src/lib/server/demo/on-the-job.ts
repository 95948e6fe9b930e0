import { selectMembers } from '../cohorts';
import { writeGuidance } from '../coaching';
import type { Database } from '../db';
import { handIn, startEntry } from '../forms';
import type { Actor } from '../policy';
import type { Temporal } from 'temporal-polyfill';

/** Points given at each look, by person: most get better, one does not. */
const looks = [
  [2, 3, 4],
  [2, 2, 3],
  [3, 3, 4],
  [2, 3, 3],
  [3, 2, 2]
];

/** Last quarter's weeks on the job: HR dropped in three times, everybody counted their service, the mentor noted talks. */
export async function workOnTheJob(
  db: Database,
  { hr, mentor }: { hr: Actor; mentor: Actor },
  cohortId: string,
  opens: Temporal.PlainDate
): Promise<void> {
  const members = await selectMembers(db, cohortId);
  for (const [index, { personId, name }] of members.entries()) {
    const about = { cohortId, personId };
    const dayOf = (day: number) => opens.add({ days: day - 1 }).toString();
    for (const [look, points] of looks[index % looks.length]!.entries()) {
      const day = dayOf(8 + look * 8);
      await write(db, hr, { form: 'observation-record', day, about }, observed(points, day));
    }
    const newHire: Actor = { ...mentor, personId, name, grants: [grant('new-hire')] };
    for (const [week, day] of [4, 5, 11, 12, 18, 19, 25, 26].entries()) {
      const enquired = 20 + index + week * 3;
      const ordered = Math.round(enquired * (0.2 + week * 0.025));
      const paid = Math.max(1, ordered - 1 - (index % 2));
      const counts = { enquired, ordered, paid, sales: paid * (79 + index) };
      const posted = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, [String(value)]]));
      await write(db, newHire, { form: 'service-counts', day: dayOf(day) }, posted);
    }
    await writeGuidance(db, mentor, {
      personId,
      heldOn: dayOf(9),
      taught: '一起读了三段聊天记录：先接住情绪，再说办法；给时间要给得准。',
      agreed: '这一周每天挑一段自己改写，周五一起看。',
      followUpOn: dayOf(13)
    });
  }
}

function observed(points: number, day: string): Record<string, string[]> {
  const rows = ['etiquette', 'process', 'rules', 'tools'];
  return {
    on: [day],
    doing: ['chat'],
    seen: ['坐在旁边看了二十分钟，接了三位顾客：先问清楚再推荐，结尾都核对了地址。'],
    ...Object.fromEntries(rows.map((row) => [`level.${row}`, [String(points)]])),
    'follow-up': ['none']
  };
}

async function write(
  db: Database,
  actor: Actor,
  entry: Parameters<typeof startEntry>[2],
  posted: Record<string, string[]>
): Promise<void> {
  const begun = await startEntry(db, actor, entry);
  if (!begun.ok) throw new Error(begun.code);
  const given = await handIn(db, actor, { ...begun.value, posted, revision: 0, locale: 'zh-CN' });
  if (!given.ok) throw new Error(given.code);
}

const grant = (role: 'new-hire') => ({ role, departmentId: null, cohortId: null });
