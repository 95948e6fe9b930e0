import { redirect } from '@sveltejs/kit';
import { readShiftReport } from '$lib/server/drills';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const report = valueOf(await readShiftReport(locals.db, locals.actor!, params.shift));
  if (!report) redirect(303, `/drills/shifts/${params.shift}`);
  return { report, own: report.personId === locals.actor!.personId };
};
