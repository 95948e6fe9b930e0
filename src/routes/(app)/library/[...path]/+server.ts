import { error } from '@sveltejs/kit';
import { readAsset } from '$lib/server/library';
import { failureSentence } from '$lib/ui/failure-sentence';
import type { RequestHandler } from './$types';

/** Pictures of the library. The policy keeps a picture from running anything even when it is opened by itself. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
  const asset = await readAsset(locals.db, params.path);
  if (!asset) error(404, { message: failureSentence('not-found'), code: 'not-found' });
  const etag = `"${asset.digest}"`;
  const headers = {
    etag,
    'cache-control': 'private, max-age=3600',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(asset.body), {
    headers: { ...headers, 'content-type': asset.mediaType }
  });
};
