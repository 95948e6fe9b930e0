import fc from 'fast-check';

/* Every desk searches with its own seeds; a landing must not depend on luck. */
if (process.env.CI) fc.configureGlobal({ seed: 20261121 });
