import type { ColumnType, Generated } from 'kysely';

export type Role = 'new-hire' | 'trainer' | 'mentor' | 'lead' | 'peer' | 'hr' | 'manager' | 'admin';
export type Locale = 'zh-CN' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

export type OrganisationTable = {
  singleton: Generated<boolean>;
  name: string;
  placeholders: ColumnType<Record<string, string>, string | undefined, string>;
  second_person_publishes: Generated<boolean>;
  /** Days off, `YYYY-MM-DD`: no reminder goes out on one. */
  holidays: ColumnType<string[], string | undefined, string>;
};

export type DepartmentTable = {
  id: string;
  name: string;
  /** What its desks mostly answer; null where that was not said. */
  service_line: ServiceLine | null;
  /** Since when nobody new belongs to it. */
  closed_at: ColumnType<Date | null, null | undefined, Date | null>;
};

export type ServiceLine = 'pre-sale' | 'after-sale' | 'voice';

export type PersonTable = {
  id: string;
  email: string;
  name: string;
  department_id: string | null;
  locale: Locale | null;
  theme: Generated<Theme>;
  employee_number: string | null;
  /** The calendar day they joined. */
  started_on: string | null;
  /** Whether they have done such work before; null: nobody has said so. */
  experienced: boolean | null;
  /** Whom the department named; an enrolment says who it is in a cohort. */
  mentor_id: string | null;
  left_at: Date | null;
  created_at: Date;
};

/** A file of people that waits to be confirmed; one at a time for each who uploads. */
export type PeopleFileTable = {
  id: string;
  person_id: string;
  name: string;
  body: Buffer;
  uploaded_at: Date;
};

export type RoleGrantTable = {
  id: string;
  person_id: string;
  role: Role;
  department_id: string | null;
  cohort_id: string | null;
  granted_by: string | null;
  granted_at: Date;
};

export type CredentialTable = { person_id: string; password_hash: string; changed_at: Date };

export type SessionTable = {
  id_hash: string;
  person_id: string;
  expires_at: Date;
  created_at: Date;
  user_agent: string | null;
};

export type InvitationTable = {
  id: string;
  token_hash: string;
  purpose: 'join' | 'first-administrator';
  person_id: string | null;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
};

export type SignInThrottleTable = { subject: string; failures: number; window_ends_at: Date };
