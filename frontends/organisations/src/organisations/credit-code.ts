/** The form of a unified social credit code (GB 32100-2015): 18 characters, without the letters that look like digits. */
const form = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** Whether a credit code can be kept as it was typed; an organisation may have none. */
export const isCreditCode = (typed: string): boolean => typed.trim() === '' || form.test(typed.trim())
