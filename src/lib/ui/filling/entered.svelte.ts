import type { Posted } from '../../engine/forms/answers';

/** What is in a form's controls, by name. */
export class Entered {
  posted = $state<Posted>({});

  constructor(posted: Posted) {
    this.posted = { ...posted };
  }

  one(name: string): string {
    return this.posted[name]?.[0] ?? '';
  }

  all(name: string): string[] {
    return this.posted[name] ?? [];
  }

  put(name: string, values: string[]): void {
    const given = values.filter((value) => value !== '');
    if (given.join('\0') === this.all(name).join('\0')) return;
    this.posted = { ...this.posted, [name]: given };
  }
}
