import type { Command } from '../context.js';

/** Each verb is loaded when it is asked for: a run that finds nothing to do should not wait for what it does not do. */
type Load = () => Promise<Command>;

export const apply: Load = async () => (await import('./apply.js')).apply;
export const backup: Load = async () => (await import('./backup.js')).backup;
export const baseline: Load = async () => (await import('./baseline.js')).baseline;
export const comment: Load = async () => (await import('./comment.js')).comment;
export const create: Load = async () => (await import('./create.js')).create;
export const doctor: Load = async () => (await import('./doctor.js')).doctor;
export const drift: Load = async () => (await import('./verify.js')).drift;
export const init: Load = async () => (await import('./init.js')).init;
export const plan: Load = async () => (await import('./plan.js')).plan;
export const repair: Load = async () => (await import('./repair.js')).repair;
export const rollback: Load = async () => (await import('./rollback.js')).rollback;
export const restore: Load = async () => (await import('./restore.js')).restore;
export const snapshot: Load = async () => (await import('./snapshot.js')).snapshot;
export const status: Load = async () => (await import('./status.js')).status;
export const verify: Load = async () => (await import('./verify.js')).verify;
