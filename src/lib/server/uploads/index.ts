export { fileKind } from './file-kind';
export { plainName } from './plain-name';
