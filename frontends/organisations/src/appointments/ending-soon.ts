/** Days before the last one from which a term counts as ending soon: time enough to elect or appoint somebody. */
export const endingSoonWithin = 90
