import { error } from '@sveltejs/kit';
import { readAsset } from '$lib/server/library';
import { failureSentence } from '$lib/ui/failure-sentence';
import { readRange } from './byte-range';
import type { RequestHandler } from './$types';

/**
 * Pictures and recordings of the library. The policy keeps a picture from running anything even when it is opened by
 * itself; parts are served because browsers play recordings in parts.
 */
export const GET: RequestHandler = async ({ params, locals, request }) => {
  const asset = await readAsset(locals.db, params.path);
  if (!asset) error(404, { message: failureSentence('not-found'), code: 'not-found' });
  const etag = `"${asset.digest}"`;
  const headers = {
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const { length } = asset.body;
  const range = readRange(request.headers.get('range'), length);
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${length}` } });
  const typed = { ...headers, 'content-type': asset.mediaType };
  if (!range) return new Response(new Uint8Array(asset.body), { headers: typed });
  return new Response(new Uint8Array(asset.body.subarray(range.first, range.last + 1)), {
    status: 206,
    headers: { ...typed, 'content-range': `bytes ${range.first}-${range.last}/${length}` }
  });
};
