/**
 * What is looked at, by its address in the demo. The versions: one in force with its history, one in joint review, one
 * that lies open to comments and one whose days for comments are over, one draft that wants to be split, one that was
 * sent back, one correction that waits for the second person.
 */
const inForce = '210113004027-M01-3'
const inReview = '210113004027-M01-5'
const open = '210113004028-M01-2'
const heard = '210113004027-M02-1'
const mixed = '210113004028-M01-3'
const toConfirm = '210113004027-M01-4'
/** A body that did not answer in its days; and an estate without an owners' committee, whose owners were heard. */
const silent = '210113004028-M01-4'
const returned = '210113004025-M01-4'

/** Each kind of page that `frontends/public` answers with, also the ones that say no. */
export const publicScreens = [
  '/',
  '/?search=北苑',
  '/?search=没有这个小区',
  '/p/estates/210113004027-01',
  '/p/estates/210113001001-01',
  '/p/estates/210113004025-01',
  `/p/standards/${inForce}`,
  '/p/disclosures/210113004027-M01-D1',
  '/p/disclosures/210113004027-M01-D1/print',
  `/p/standards/${open}`,
  `/p/standards/${open}?item=BJ-04#comment`,
  `/p/standards/${open}/notice`,
  `/p/standards/${open}/poster`,
  '/p/standards/210113004027-M01-999',
  '/p/estates/210113004027-01/request?place=3号楼',
  '/p/estates/210113004027-01/request/poster',
  '/p/requests',
  '/p/requests/2026-000412',
]

export const signedOutScreens = ['/app', '/app/join?code=0', '/app/gallery']

const versions = '/app/property/standards'
const version = (reference: string, ...places: string[]) =>
  places.map((place) => `${versions}/${reference}${place && `/${place}`}`)
const area = '/app/property/areas/210113004027-M01'
/** An estate that no company serves. */
const unserved = '/app/property/commitments/210113001001-01'
const contract = (code: string) => `/app/property/areas/${code}/contract`
/** Entered and not compared yet; and one whose company leaves. */
const proposed = contract('210113004027-M02')
const leaving = contract('210113004025-M01')

interface Walk {
  username: string
  begins: readonly string[]
}

/**
 * Where the walk through a module begins, and as whom. It goes on by the links that it finds, to one screen of each
 * kind, and must have met every kind that the module names. A module that is not here is walked by the district, from
 * its first screen.
 */
const walks: Record<string, Walk> = {
  organisations: {
    username: 'district',
    begins: [
      '/app/organisations',
      '/app/organisations/owners-decisions',
      '/app/organisations/owners-decisions/record',
      '/app/organisations/notifications',
      '/app/organisations/notifications/channels',
      // Nothing that the district has to know is public; a poster with something on it is seen on its journey.
      '/app/organisations/notifications/none/poster',
    ],
  },
  property: {
    username: 'property',
    begins: [
      '/app/property',
      '/app/property/requests',
      '/app/property/requests/policies',
      '/app/property/areas',
      area,
      `${area}/contract`,
      '/app/property/contracts',
      '/app/property/library',
      '/app/property/library/differences',
      '/app/property/library/changes/new?codes=BJ-03',
      '/app/property/commitments',
      '/app/property/review-rules',
      '/app/property/disclosures',
      '/app/property/disclosures/rules',
      `${area}/disclosures`,
      '/app/property/rounds',
      '/app/property/points/210113004027-M01-P3',
      ...['points', 'labels', 'log', 'log/import', 'compliance', 'compliance/BJ-03'].map(
        (place) => `${area}/${place}`,
      ),
      unserved,
      `${area}/import`,
      `${area}/import?from=paste`,
      ...version(inForce, '', 'changes', 'review', 'comments', 'share', 'history'),
      ...version(open, '', 'comments'),
      ...version(mixed, '', 'edit', 'changes'),
      ...version(returned, ''),
      ...version(silent, 'review'),
    ],
  },
}

export const walkOf = (module: string): Walk =>
  walks[module] ?? { username: 'district', begins: [`/app/${module}`] }

/** Screens that others see otherwise, and those of the shell. */
export const otherScreens = [
  { username: 'property', screens: ['/app/account', '/app/nowhere', '/app/property/nowhere'] },
  {
    username: 'secretary',
    screens: [
      '/app/property',
      '/app/organisations/notifications',
      ...version(inReview, '', 'changes', 'review'),
    ],
  },
  { username: 'property-other', screens: ['/app/property', ...version(heard, ''), leaving] },
  { username: 'residents-committee', screens: ['/app/property', proposed] },
  { username: 'street', screens: [leaving, '/app/property/contracts', '/app/property/disclosures'] },
  {
    username: 'district',
    screens: ['/app/property/disclosures/rules', '/app/property/requests', '/app/property/requests/policies'],
  },
  { username: 'unserved-community', screens: ['/app/property/commitments', unserved] },
  // Nobody yet, or nobody any more: the term is over.
  { username: 'expired', screens: ['/app'] },
] as const

const acting = (reference: string, action: string) => `${versions}/${reference}?act=${action}`

/** Each dialog of an act on a version, opened by its address, where the demo has one to open. */
export const openDialogs = [
  { username: 'property', address: acting(mixed, 'SPLIT') },
  { username: 'property', address: acting(returned, 'ATTACH_LEGAL_BASIS') },
  { username: 'property', address: acting(returned, 'SUBMIT') },
  { username: 'property', address: acting(mixed, 'WITHDRAW') },
  { username: 'property', address: acting(open, 'COMMENT') },
  { username: 'property-confirmer', address: acting(toConfirm, 'CONFIRM') },
  { username: 'property-other', address: acting(heard, 'PUBLISH') },
  { username: 'secretary', address: acting(inReview, 'SIGN') },
  { username: 'secretary', address: acting(inReview, 'RECORD_SIGNATURE') },
  { username: 'secretary', address: acting(inReview, 'RETURN') },
  { username: 'property', address: `${area}/contract?act=FILE` },
  { username: 'property', address: `${area}/contract?act=FILE_RENEWAL` },
  { username: 'owners-committee', address: `${area}/contract?act=BEGIN_HANDOVER` },
  { username: 'residents-committee', address: `${proposed}?act=CONFIRM` },
  { username: 'residents-committee', address: `${proposed}?act=RETURN` },
  { username: 'street', address: `${leaving}?act=NAME_SUCCESSOR` },
  { username: 'street', address: `${leaving}?act=ADD_ITEM` },
  { username: 'street', address: `${leaving}?act=FINISH_HANDOVER` },
  { username: 'street', address: `${leaving}?act=CALL_OFF_HANDOVER` },
] as const

/** Where there is something to object to once the correction is confirmed, and to rebase once the draft is taken back. */
export const openAfterwards = {
  object: { username: 'secretary', address: acting(toConfirm, 'OBJECT') },
  takeBack: { username: 'property', address: acting(inReview, 'RETURN') },
  rebase: { username: 'property', address: acting(inReview, 'REBASE') },
} as const

/** The draft on whose promise two people of the company meet. */
export const draftOfTwo = `${versions}/${mixed}/edit`
