export { fulfilDuties } from './fulfil';
export { settleDuties } from './settle';
