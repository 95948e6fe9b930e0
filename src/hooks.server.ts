import { randomUUID } from 'node:crypto';
import { error, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { failureSentence } from '$lib/ui/failure-sentence';
import { m } from '$lib/paraglide/messages';
import { defineCustomServerStrategy } from '$lib/paraglide/runtime';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { database, isPrepared, startApplication } from '$lib/server/app';
import { findActor } from '$lib/server/auth';
import { config } from '$lib/server/config';
import { isUnavailable } from '$lib/server/db/ping';
import { observeRequest } from '$lib/server/metrics';
import { chooseLocale, readTheme } from './locale';
import { entry } from './routes/access';
import { deleteSessionCookie, setSessionCookie } from './routes/cookies';

export const init: ServerInit = startApplication;

const locales = new WeakMap<Request, string>();
defineCustomServerStrategy('custom-person', { getLocale: (request) => request && locales.get(request) });

const withoutSession = new Set(['/healthz', '/readyz', '/metrics']);

const identify: Handle = async ({ event, resolve }) => {
  const { locals, cookies, request } = event;
  locals.actor = null;
  locals.session = null;
  locals.theme = 'auto';
  const sessionId = cookies.get('session');
  let failure: unknown;
  if (!withoutSession.has(event.url.pathname)) {
    locals.db = database();
    if (sessionId) {
      try {
        const found = await findActor(locals.db, sessionId);
        locals.actor = found && { ...found.actor, address: event.getClientAddress() };
        locals.session = found?.session ?? null;
        locals.theme = found?.actor.theme ?? 'auto';
      } catch (caught) {
        failure = caught;
      }
    }
  }
  locals.theme = locals.actor ? locals.theme : readTheme(cookies.get('theme'));
  locals.locale = chooseLocale(
    locals.actor?.locale,
    cookies.get('locale'),
    request.headers.get('accept-language')
  );
  locales.set(request, locals.locale);
  return paraglideMiddleware(request, () => {
    if (isUnavailable(failure) || (locals.db && !isPrepared())) {
      return error(503, { message: m.error_unavailable(), code: 'unavailable' });
    }
    if (failure) throw failure;
    if (sessionId && !locals.session) deleteSessionCookie(cookies);
    if (locals.session?.fresh) setSessionCookie(cookies, locals.db, locals.session);
    return resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale).replace('%theme%', locals.theme)
    });
  });
};

/** A state change is taken only from our own pages: the browser's `Origin` must be the address it asked. */
const refuseCrossSite: Handle = ({ event, resolve }) => {
  const { method, headers } = event.request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') {
    const origin = headers.get('origin');
    const ours = [config.origin, `http://${headers.get('host')}`, `https://${headers.get('host')}`];
    if (!origin || !ours.includes(origin)) error(403, { message: m.error_cross_site(), code: 'cross-site' });
  }
  return resolve(event);
};

const admit: Handle = ({ event, resolve }) => {
  const { route, locals, url } = event;
  switch (entry(route.id, locals.actor)) {
    case 'sign-in': {
      const back =
        event.request.method === 'GET' ? `?next=${encodeURIComponent(url.pathname + url.search)}` : '';
      return redirect(303, `/sign-in${back}`);
    }
    case 'forbidden':
      return error(403, { message: failureSentence('not-allowed'), code: 'not-allowed' });
    case 'unknown':
      return error(404, { message: failureSentence('not-found'), code: 'not-found' });
    case 'open':
      return resolve(event);
  }
};

const secure: Handle = async ({ event, resolve }) => {
  const started = performance.now();
  event.locals.requestId = randomUUID();
  const answer = await resolve(event);
  const response = event.locals.unavailable ? new Response(answer.body, { ...answer, status: 503 }) : answer;
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  response.headers.set('x-request-id', event.locals.requestId);
  if (event.locals.actor && !response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-store');
  observeRequest(
    event.route.id ?? 'unknown',
    event.request.method,
    response.status,
    (performance.now() - started) / 1000
  );
  return response;
};

/** Logs a surprise once and tells the person what happened, without its insides. */
export const handleError: HandleServerError = ({ error: caught, event, status, message }) => {
  const { requestId } = event.locals;
  if (status === 404) return { message: failureSentence('not-found'), code: 'not-found', requestId };
  if (status === 400) return { message: failureSentence('bad-input'), code: 'bad-input', requestId };
  if (status === 405 || status === 415) return { message, requestId };
  if (status === 413) return { message: m.error_too_large(), code: 'too-large', requestId };
  if (isUnavailable(caught)) {
    event.locals.unavailable = true;
    console.warn(`${requestId} The database cannot be reached: ${(caught as Error).message}`);
    return { message: m.error_unavailable(), code: 'unavailable', requestId };
  }
  console.error(`${requestId} ${event.request.method} ${event.url.pathname} ${message}`, caught);
  return { message: m.error_unexpected(), code: 'unexpected', requestId };
};

const rooms = sequence(identify, refuseCrossSite, admit);

/** SvelteKit does not catch what a hook throws about an address that cannot be decoded; nothing of ours sees one. */
const decode: Handle = ({ event, resolve }) => {
  try {
    decodeURI(event.url.pathname);
  } catch {
    return new Response(null, { status: 400 });
  }
  return rooms({ event, resolve });
};

export const handle = sequence(secure, decode);
