import * as v from 'valibot';
import { placeholderKeys } from '../engine/content';
import { serviceLines } from '../engine/onboarding';
import { email, line, text, uuid } from './fields';

export const roles = ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin'] as const;

const role = v.picklist(roles, 'choice');

export const invitationForm = v.object({
  name: line(80),
  email,
  department: v.optional(v.union([v.literal(''), uuid], 'choice'), ''),
  roles: v.pipe(
    v.optional(
      v.union(
        [
          v.array(role),
          v.pipe(
            role,
            v.transform((one) => [one])
          )
        ],
        'choice'
      ),
      []
    ),
    v.minLength(1, 'required')
  )
});

export const roleForm = v.object({ person: uuid, role, change: v.picklist(['grant', 'revoke'], 'choice') });

export const organisationForm = v.object({
  name: line(120),
  ...v.entriesFromList(placeholderKeys, v.optional(text(200), ''))
});

const count = v.pipe(v.string(), v.regex(/^[0-9]{1,6}$/, 'format'), v.transform(Number));

/** How many of each kind the page showed. */
export const peopleImportForm = v.object({ created: count, updated: count, rejected: count });

export const personForm = v.object({ person: uuid });

export const serviceLineForm = v.object({
  department: uuid,
  line: v.union(
    [
      v.pipe(
        v.literal(''),
        v.transform(() => null)
      ),
      v.picklist(serviceLines)
    ],
    'choice'
  )
});
