import * as v from 'valibot';
import { email, givenPassword, line, newPassword } from './fields';

export const signInForm = v.object({
  email: line(254),
  password: givenPassword
});

export const joinForm = v.object({ password: newPassword });

export const firstAdministratorForm = v.object({ name: line(80), email, password: newPassword });

export const passwordChangeForm = v.object({ current_password: givenPassword, next_password: newPassword });
