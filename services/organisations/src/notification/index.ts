export { Notification } from './notification.ts'
export { NotificationType } from './notification.type.ts'
export { bellOf, takeNotice } from './take-notice.ts'
export { purposeOf, wordsOf } from './words-of.ts'
