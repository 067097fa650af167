/**
 * Every screen of the product by its address in the demo. The three versions: one in force with its history, one that
 * lies open to comments, one draft that wants to be split.
 */
const inForce = '210113004027-M01-3'
const inReview = '210113004027-M01-5'
const open = '210113004028-M01-2'
const mixed = '210113004028-M01-3'
const toConfirm = '210113004027-M01-4'
const returned = '210113004025-M01-4'

export const publicScreens = [
  '/',
  '/?search=北苑',
  '/?search=没有这个小区',
  '/p/estates/210113004027-01',
  '/p/estates/210113001001-01',
  `/p/standards/${inForce}`,
  `/p/standards/${open}`,
  `/p/standards/${open}/notice`,
  `/p/standards/${open}/poster`,
  '/p/standards/210113004027-M01-999',
]

export const signedOutScreens = ['/app', '/app/join?code=0', '/app/gallery']

const version = (reference: string, ...places: string[]) =>
  places.map((place) => `/app/property/standards/${reference}${place && `/${place}`}`)
const area = '/app/property/areas/210113004027-M01'

export const screensOf = [
  {
    username: 'property',
    screens: [
      '/app/property',
      '/app/property/areas',
      area,
      `${area}/import`,
      `${area}/import?from=paste`,
      ...version(inForce, '', 'changes', 'review', 'comments', 'share', 'history'),
      ...version(open, '', 'comments'),
      ...version(mixed, '', 'edit', 'changes'),
      ...version(returned, ''),
      '/app/account',
      '/app/property/nowhere',
    ],
  },
  {
    username: 'secretary',
    screens: ['/app/property', ...version(inReview, '', 'changes', 'review', 'history')],
  },
] as const

const acting = (reference: string, action: string) => `/app/property/standards/${reference}?act=${action}`

/** Each dialog, opened by its address. */
export const openDialogs = [
  { username: 'property', address: acting(mixed, 'SPLIT') },
  { username: 'property', address: acting(returned, 'ATTACH_LEGAL_BASIS') },
  { username: 'property', address: acting(mixed, 'WITHDRAW') },
  { username: 'property-confirmer', address: acting(toConfirm, 'CONFIRM') },
  { username: 'secretary', address: acting(inReview, 'SIGN') },
  { username: 'secretary', address: acting(inReview, 'RETURN') },
] as const

/** Modules whose menu leads to all that they have. */
export const modulesOfScreens = ['organisations'] as const
