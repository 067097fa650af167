/** Why the gateway would not take a user name or a password; each has a message under `password.`. */
export const passwordCodes = [
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_TOO_COMMON',
  'USERNAME_TAKEN',
  'USERNAME_UNFIT',
] as const
