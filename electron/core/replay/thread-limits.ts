import type { ResourceLimits } from 'node:worker_threads';

/**
 * The memory of each thread of a replay. What it holds is some ten megabytes; under a low limit V8 collects its
 * garbage sooner, and takes half the memory for a tenth more time.
 */
export const threadLimits: ResourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 };
