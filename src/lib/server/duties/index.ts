export { fulfilDuties } from './fulfil';
export { remindOwners } from './remind';
export { settleDuties } from './settle';
