import { buildApplication, installPackages } from './prepare.js';

installPackages();
buildApplication();

process.env.NODE_ENV ??= 'production';
process.env.HOST ??= '127.0.0.1';
process.env.PORT ??= '3000';
process.env.BODY_SIZE_LIMIT ??= '4M';
const server = '../build/index.js';
try {
  await import(server);
} catch (error) {
  console.error(process.env.DEBUG || !(error instanceof Error) ? error : error.message);
  process.exit(1);
}
