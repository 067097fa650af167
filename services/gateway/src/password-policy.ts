/** Characters a password may have (ASVS 5, 6.2: at least 8; ours are 10). */
export const passwordLength = { least: 10, most: 128 }

/** The commonest passwords that are long enough to pass the length alone, in the forms lists of leaks put first. */
const common = new Set(
  `1234567890 12345678910 123456789a 123456789q 0123456789 0987654321 9876543210 a123456789 aa123456789 q123456789
  qq123456789 woaini1314 woaini520 woaini5201314 5201314520 1qaz2wsx3edc 1q2w3e4r5t qwertyuiop qwerty123456
  qwer123456 asdfghjkl1 password12 password123 password1234 passw0rd123 admin12345 admin123456 administrator
  abc1234567 abcd123456 abcdefghij iloveyou12 zaq12wsxcde zxcvbnm123 1234qwerasdf 123qweasdzxc 147258369a
  1472583690 7894561230 linli12345 shenbei123 welcome123 changeme123 letmein1234 p@ssw0rd123`.split(/\s+/),
)

/**
 * Why a password is refused, or null. No rule about kinds of characters: they make passwords people write on paper.
 * @returns a code the shell has words for
 */
export function passwordRefusal(password: string, username: string): string | null {
  const { length } = [...password]
  if (length < passwordLength.least) return 'PASSWORD_TOO_SHORT'
  if (length > passwordLength.most) return 'PASSWORD_TOO_LONG'
  const lower = password.toLowerCase()
  const predictable =
    common.has(lower) ||
    new Set(lower).size < 5 ||
    (username.length > 2 && lower.includes(username.toLowerCase()))
  return predictable ? 'PASSWORD_TOO_COMMON' : null
}
