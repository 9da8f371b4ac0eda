import fc from 'fast-check'

/** What property tests draw from: the same on every machine, so that a run that fails can be run again. */
const SEED = 20250602

// Another number in FAST_CHECK_SEED tries what this one has not.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FAST_CHECK_SEED ?? SEED) })
