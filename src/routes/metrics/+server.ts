import { error, text } from '@sveltejs/kit';
import { config } from '$lib/server/config';
import { readMetrics } from '$lib/server/metrics';
import type { RequestHandler } from './$types';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export const GET: RequestHandler = async ({ request, getClientAddress }) => {
  const bearer =
    config.metricsToken && request.headers.get('authorization') === `Bearer ${config.metricsToken}`;
  if (!bearer && !loopback.has(getClientAddress())) error(403, 'Metrics are for loopback or a bearer token.');
  return text(await readMetrics(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }
  });
};
