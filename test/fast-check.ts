import fc from 'fast-check';

/**
 * What property tests are made with: a run of all tests says the same of the same code each time, so that a failure is
 * of the change that it came with. Other texts are tried by `npm run test:properties`.
 */
fc.configureGlobal({ seed: Number(process.env.SOP_SEED ?? 1) });

export default fc;
