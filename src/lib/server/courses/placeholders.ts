import { fillPlaceholders, type PlaceholderKey } from '../../engine/content';
import { m } from '../../paraglide/messages';
import type { Locale } from '../db/schema';
import type { Organisation } from '../people';

/** What stands in a lesson for a fact that the organisation has not filled in yet. */
const unset = {
  'company.name': m.placeholder_company_name,
  'company.brand': m.placeholder_company_brand,
  'company.address': m.placeholder_company_address,
  'company.hotline': m.placeholder_company_hotline,
  'company.founded': m.placeholder_company_founded,
  'company.products': m.placeholder_company_products,
  'company.departments': m.placeholder_company_departments,
  'company.outlook': m.placeholder_company_outlook,
  'hr.contact': m.placeholder_hr_contact,
  'finance.contact': m.placeholder_finance_contact,
  'security.contact': m.placeholder_security_contact,
  'duty.phone': m.placeholder_duty_phone,
  'assembly.point': m.placeholder_assembly_point
} satisfies Record<PlaceholderKey, unknown>;

/** Fills a plain text. */
export function fillText(text: string, organisation: Organisation, locale: Locale): string {
  return fillPlaceholders(text, (key) => organisation.placeholders[key] || unset[key]({}, { locale }));
}

/** Fills rendered content; the facts are texts and never markup. */
export function fillHtml(html: string, organisation: Organisation, locale: Locale): string {
  return fillPlaceholders(html, (key) =>
    escapeHtml(organisation.placeholders[key] || unset[key]({}, { locale }))
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
