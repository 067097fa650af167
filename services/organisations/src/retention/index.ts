export { purge, purgeEveryNight } from './purge.ts'
export { RetentionSetting } from './retention-setting.ts'
