import type { Session } from 'lucia';
import type { Database } from '$lib/server/db';
import type { Locale, Theme } from '$lib/server/db/schema';
import type { Actor } from '$lib/server/policy';

declare global {
  namespace App {
    interface Locals {
      db: Database;
      actor: Actor | null;
      session: Session | null;
      locale: Locale;
      theme: Theme;
      requestId: string;
      unavailable?: true;
    }
    interface Error {
      message: string;
      code?: string;
      requestId?: string;
    }
  }
}

export {};
