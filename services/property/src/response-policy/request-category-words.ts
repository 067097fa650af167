import type { Words } from '../service-standard/index.ts'
import type { ServiceRequestCategory } from './request-kinds.ts'

/** What a request is about, as a sentence says it. */
export const requestCategoryWords: Readonly<Record<ServiceRequestCategory, Words>> = {
  LIFT: { 'zh-CN': '电梯', en: 'lifts' },
  WATER: { 'zh-CN': '给排水、供暖', en: 'water and heating' },
  POWER: { 'zh-CN': '供电照明', en: 'electricity and lamps' },
  BUILDING: { 'zh-CN': '房屋及楼道', en: 'the building' },
  CLEANING: { 'zh-CN': '保洁垃圾', en: 'cleaning' },
  GREENING: { 'zh-CN': '绿化', en: 'greening' },
  ORDER: { 'zh-CN': '门岗、停车、噪声', en: 'gates, parking and noise' },
  FIRE_SAFETY: { 'zh-CN': '消防与充电安全', en: 'fire safety' },
  FEES: { 'zh-CN': '收费', en: 'fees' },
  NEIGHBOURS: { 'zh-CN': '邻里', en: 'neighbours' },
  OTHER: { 'zh-CN': '其他', en: 'other things' },
}
