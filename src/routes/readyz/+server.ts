import { text } from '@sveltejs/kit';
import { isReady } from '$lib/server/app';

export const GET = async () => ((await isReady()) ? text('ready\n') : text('not ready\n', { status: 503 }));
