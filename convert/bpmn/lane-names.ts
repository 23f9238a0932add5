/** The lane of steps that nobody is named for. */
export const noRole = 'No role';

/** The lane of what may happen at any time. */
export const anyTime = 'At any time';
