/**
 * The measures of the lanes, in pixels at actual size. None of them depends on a text: what a step says decides how its
 * box is filled, never where a box stands.
 */
export const box = { width: 180, height: 80, padding: 12 } as const;

/** What is asked, what may happen, and where the work goes then: smaller than work. */
export const choice = { width: 148, height: 72 } as const;
export const event = { width: 180, height: 56 } as const;
export const handOff = { width: 148, height: 56 } as const;

/** Bars between which ways are gone side by side, and the sign of an end. */
export const bar = { width: 8, height: 44 } as const;
export const sign = { width: 52, height: 52 } as const;

/** What stands on a way: one line of a word, or two lines of a condition. */
export const shortLabel = { width: 54, height: 15 } as const;
export const longLabel = { width: 124, height: 29 } as const;

/** Between two ways that run side by side. */
export const trackPitch = 11;

/** From a box to where its ways part, and from the last turn of a way to the box that it leads to. */
export const lead = 12;
export const arrival = 24;

/** Between the ways that leave a box, and from its middle to the first that leaves beside the middle. */
export const exitGap = 12;
export const firstExit = 22;

/** Ways that come back meet their box this far above its middle. */
export const returnPort = -14;

/** Above and below the boxes of a row, and within a lane above the first row and below the last. */
export const rowMargin = 9;
export const laneMargin = 9;

export const laneHead = 132;
export const groupStrip = 20;

/** Around the whole. */
export const frame = 16;
