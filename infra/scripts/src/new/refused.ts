/** Something that cannot be made, for a reason that the person at the keyboard can mend; said without a stack. */
export class NewRefused extends Error {}
