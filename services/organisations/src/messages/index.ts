export { english } from './en.ts'
export { chinese } from './zh-CN.ts'
