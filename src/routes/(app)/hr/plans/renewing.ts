import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';

/** After a refusal the page is read again too: it may be that somebody else has changed the plan. */
export const renewing: SubmitFunction =
  () =>
  async ({ result, update }) => {
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
  };
