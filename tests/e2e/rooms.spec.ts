import type { Page } from '@playwright/test';
import type { Role } from '../../src/lib/server/db/schema';
import { createExamRooms } from './exam-rooms';
import { expect, expectAccessible, test } from './people';

const rooms: [Role, string[]][] = [
  [
    'new-hire',
    [
      '/week',
      '/week?week=4&view=list',
      '/week/tasks/joining-papers',
      '/week/tasks/confidentiality-agreement',
      '/projects',
      '/courses',
      '/courses/service-etiquette',
      '/courses/complaint-scripts/phases-and-steps',
      '/drills',
      '/drills/late-delivery',
      '/inspections',
      '/drills/shifts',
      '/drills/quick-replies',
      '/exams',
      '/journal',
      '/records/handover',
      '/records/problems',
      '/records/counts',
      '/forms',
      '/forms/received',
      '/forms/blank',
      '/results',
      '/notices',
      '/account'
    ]
  ],
  [
    'trainer',
    [
      '/teach',
      '/teach/sessions',
      '/teach/feedback',
      '/teach/analysis',
      '/teach/drills',
      '/teach/drills/late-delivery',
      '/inspections',
      '/inspections/draw',
      '/teach/questions',
      '/teach/questions/new',
      '/teach/questions/import',
      '/teach/questions/export?topic=C23',
      '/teach/questions/c20/first-reminder-day-three',
      '/teach/quick-replies',
      '/admin/content'
    ]
  ],
  [
    'mentor',
    [
      '/coach',
      '/coach/journals',
      '/forms/received',
      '/records/counts',
      '/observations',
      '/honours',
      '/notices'
    ]
  ],
  ['lead', ['/coach', '/hr/papers', '/observations']],
  ['peer', ['/peer']],
  [
    'hr',
    [
      '/hr',
      '/hr/exams',
      '/hr/exams/new',
      '/hr/papers',
      '/hr/papers/new',
      '/hr/plans',
      '/hr/plans/new',
      '/hr/forms',
      '/notices',
      '/observations',
      '/honours',
      '/admin/departments',
      '/admin/people',
      '/admin/audit'
    ]
  ],
  ['manager', ['/hr', '/hr/papers', '/hr/plans']],
  [
    'admin',
    ['/admin/people', '/admin/people/import', '/admin/organisation', '/admin/content', '/admin/audit']
  ]
];

for (const [role, addresses] of rooms) {
  test(`Every room of the ${role} reads well on a phone and on a laptop, light and dark`, async ({ as }) => {
    test.setTimeout(600_000);
    const page = await as(role);
    for (const address of addresses) await expectReadable(page, address);
  });
}

test('The rooms of an exam read well for the trainer who marks it', async ({ as, database }) => {
  test.setTimeout(300_000);
  const { released, marking, query } = await createExamRooms(database);
  const trainer = await as('trainer');
  for (const address of [
    '/teach/marking',
    `/teach/marking/${marking}`,
    `/teach/marking/${marking}/write`,
    '/teach/marking/queries',
    `/teach/marking/queries/${query}`,
    `/teach/analysis/${released}`,
    `/teach/analysis/${released}/angry-first`,
    `/hr/exams/${released}/entry`
  ]) {
    await expectReadable(trainer, address);
  }
  await expectReadable(trainer, await uploadQuestions(trainer));
});

test('The rooms of an exam read well for HR', async ({ as, database }) => {
  test.setTimeout(300_000);
  const { released, marking, personId } = await createExamRooms(database);
  const hr = await as('hr');
  for (const address of [
    `/teach/marking/${marking}`,
    `/teach/marking/${marking}/write/ruling`,
    `/teach/marking/${marking}/angry-first/ruling`,
    `/hr/exams/${released}`,
    `/hr/exams/${released}/release`,
    `/hr/exams/${marking}/release`,
    `/hr/exams/${released}/entry`,
    `/hr/exams/${released}/entry/${personId}`,
    `/hr/exams/${released}/print/paper`,
    `/hr/exams/${released}/print/answer-sheet`,
    `/hr/exams/${released}/print/key`
  ]) {
    await expectReadable(hr, address);
  }
});

test('Who left a cohort, and its summary report, read well for HR and the general manager', async ({
  as
}) => {
  test.setTimeout(300_000);
  for (const role of ['hr', 'manager'] as const) {
    const page = await as(role);
    await page.goto('/hr');
    await page
      .getByRole('link', { name: /第 \d 季度新员工/ })
      .last()
      .click();
    await page.waitForURL(/\/hr\/cohorts\//);
    const { pathname } = new URL(page.url());
    for (const room of ['leavers', 'report', 'report/print'])
      await expectReadable(page, `${pathname}/${room}`);
  }
});

test('A cohort, its scores and its published list read well for HR', async ({ as }) => {
  const page = await as('hr');
  await page.goto('/hr');
  await page
    .getByRole('link', { name: /第 \d 季度新员工/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: '这一期的日程' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '成绩与下载' }).click();
  await expect(page.getByText('这一期已经公布')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '看公布的名单' }).click();
  await expect(page.getByRole('row', { name: /陈一鸣/ })).toContainText('98.00');
  await expectAccessible(page);
});

test('A cohort’s cockpit and its readiness read well, whatever is asked for', async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as('hr');
  await page.goto('/hr');
  await page
    .getByRole('link', { name: /第 \d 季度新员工/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '要留意的人和事' })).toBeVisible();
  const cohort = new URL(page.url()).pathname;
  for (const address of [
    `${cohort}?state=behind&q=马`,
    `${cohort}/readiness`,
    `${cohort}/readiness?group=courses`,
    `${cohort}/readiness?group=papers&q=nobody`
  ])
    await expectReadable(page, address);
});

test('The feedback of a cohort reads well for HR and for its trainer', async ({ as, database }) => {
  test.setTimeout(300_000);
  const { cohortId, trainerId } = await database
    .selectFrom('feedback_summary')
    .select(['cohort_id as cohortId', 'trainer_id as trainerId'])
    .executeTakeFirstOrThrow();
  const hr = await as('hr');
  for (const address of [
    `/hr/cohorts/${cohortId}/feedback`,
    `/hr/cohorts/${cohortId}/feedback/words`,
    `/hr/cohorts/${cohortId}/feedback/${trainerId}`,
    `/feedback/${cohortId}/${trainerId}/print`,
    `/feedback/${cohortId}/${trainerId}/print?sheet=plan`
  ])
    await expectReadable(hr, address);
  await expectReadable(await as('trainer'), `/teach/feedback/${cohortId}`);
});

test('A lesson can be read, and its self-checks answered, without JavaScript', async ({
  as,
  browser,
  baseURL
}) => {
  const cookies = await (await as('new-hire')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/courses/service-etiquette/golden-six-seconds');
  const check = page.locator('fieldset.check').first();
  await expect(check.locator('.explanation').first()).toBeHidden();
  await check.getByRole('radio').first().check();
  await expect(check.locator('.explanation').first()).toBeVisible();
  await context.close();
});

/** On a phone in the dark and on a laptop by day: a heading, a title, nothing for axe to find, no scrolling sideways. */
async function expectReadable(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const [width, colorScheme] of [
    [375, 'dark'],
    [1280, 'light']
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/启航/);
    await expectAccessible(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${address} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

/** The address of a file of questions that has been brought and not taken yet. */
async function uploadQuestions(page: Page): Promise<string> {
  await page.goto('/teach/questions/import?locale=zh-CN');
  const text = '::same::重复？ {=是 ~否}\n\n没有答案的一段\n\n::paper::看哪一页？ {~第一页 =第二页}\n';
  const file = { name: 'questions.gift', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('文件').setInputFiles(file);
  await page.getByLabel('主题').selectOption('C6');
  await page.getByRole('button', { name: '看看里面有什么' }).click();
  await expect(page).toHaveURL(/\/teach\/questions\/import\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}
