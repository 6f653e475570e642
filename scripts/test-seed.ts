import fc from "fast-check";

/**
 * Properties draw the same cases in every run, so that one and the same code always passes or always fails. To hunt for
 * more: `WAYMARK_SEED=7 npm test -- unit`, with any whole number.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.WAYMARK_SEED ?? 20_260_101) });
