/** What else can be done about a file or folder of the library that cannot be read. */
export const orLeaveItOut = 'or leave it out with "exclude" in sop.config.json';
