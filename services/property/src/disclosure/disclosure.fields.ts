import { civilDay, Money } from '@linli/kernel'
import { Decimal, type Context, type Viewer } from '@linli/subgraph'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { loadVersion, StandardActorType, StandardVersionType } from '../service-standard/index.ts'
import {
  areaName,
  ManagementAreaType,
  organisationName,
  OrganisationType,
  seatShown,
} from '../territory/index.ts'
import { isAccount, sumsOf } from './disclosure-content.ts'
import { loadDuty } from './disclosure-duty.rows.ts'
import { DisclosureDutyType } from './disclosure-duty.type.ts'
import { loadOpeningBefore } from './disclosure-opening.ts'
import { actionsShown } from './disclosure.actions.ts'
import { loadContent, loadCorrections, loadDisclosure, loadLines, loadVouchers } from './disclosure.rows.ts'
import type { DisclosureRow, LineRow } from './disclosure.rows.ts'
import {
  DisclosureActionType,
  DisclosureLineType,
  DisclosureSumsType,
  DisclosureType,
  DisclosureVoucherType,
  DisclosureFileType,
} from './disclosure.type.ts'
import { disclosureAnnouncement, disclosureTitle, yuan } from './disclosure.words.ts'
import { spreadsheetType, writeDisclosureWorkbook } from './disclosure-workbook.ts'

/** Where a published disclosure is read for good. */
export const disclosurePath = (reference: string) => `/p/disclosures/${reference}`

/** The fields that are loaded or computed; `disclosure` is a plain row, or the entity after an act. */
@Resolver(() => DisclosureType)
export class DisclosureFields {
  @FieldResolver(() => String, { description: 'What it is called on the page of its area.' })
  title(@Root() disclosure: DisclosureRow, @Ctx() { language }: Context) {
    return disclosureTitle(null, disclosure, language)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was published after its last day.' })
  isLate(@Root() { correctsId, publishedAt, dueOn }: DisclosureRow) {
    return !correctsId && publishedAt != null && civilDay(publishedAt) > dueOn
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where everybody reads it, once published.' })
  publicPath(@Root() { reference }: DisclosureRow) {
    return reference ? disclosurePath(reference) : null
  }

  @FieldResolver(() => DisclosureDutyType, { nullable: true, description: 'The duty that it fulfils.' })
  duty(@Root() { disclosureDutyId }: DisclosureRow, @Ctx() context: Context) {
    return loadDuty(context, disclosureDutyId)
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'The area that it is about.' })
  managementArea(@Root() disclosure: DisclosureRow) {
    return { id: disclosure.managementAreaId }
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The company that tells it.' })
  company(@Root() disclosure: DisclosureRow) {
    return { id: disclosure.companyId }
  }

  @FieldResolver(() => [DisclosureLineType], {
    description: 'Its lines, in the order in which they are read.',
  })
  lines(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    return loadLines(context, disclosure.id)
  }

  @FieldResolver(() => DisclosureSumsType, {
    nullable: true,
    description: 'What an account comes to; empty where no money is accounted for.',
  })
  async sums(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    return isAccount(disclosure.kind) ? sumsShown(sumsOf(await loadContent(context, disclosure))) : null
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether what was left from before comes from the account before, and cannot be typed.',
  })
  async isOpeningCarried(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    return isAccount(disclosure.kind) && (await loadOpeningBefore(context, disclosure)) !== null
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the account before was corrected since, so that this one no longer follows from it.',
  })
  async isOpeningOutdated(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    if (!isAccount(disclosure.kind) || disclosure.status !== 'PUBLISHED') return false
    const before = await loadOpeningBefore(context, disclosure)
    return before !== null && before !== (disclosure.openingFen ?? 0n)
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'The service standard that was in force when it was published.',
  })
  standardVersion(@Root() { standardVersionId }: DisclosureRow, @Ctx() context: Context) {
    return loadVersion(context, standardVersionId)
  }

  @FieldResolver(() => DisclosureType, {
    nullable: true,
    description: 'What it corrects, where it is a correction.',
  })
  corrects(@Root() { correctsId }: DisclosureRow, @Ctx() context: Context) {
    return loadDisclosure(context, correctsId)
  }

  @FieldResolver(() => DisclosureType, {
    nullable: true,
    description: 'The correction that followed, once published.',
  })
  async correctedBy(@Root() { id }: DisclosureRow, @Ctx() context: Context) {
    return (await loadCorrections(context, id)).find(({ status }) => status === 'PUBLISHED') ?? null
  }

  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who wrote it last; for those to whom account is given.',
  })
  editor(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    return isGivenAccount(context.viewer, disclosure) ? seatShown(context, disclosure.changedBySeatId) : null
  }

  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who published it; for those to whom account is given.',
  })
  publisher(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    return isGivenAccount(context.viewer, disclosure)
      ? seatShown(context, disclosure.publishedBySeatId)
      : null
  }

  @FieldResolver(() => [DisclosureActionType], {
    description: 'What you can do with it now, and what not and why.',
  })
  availableActions(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    return actionsShown(context, disclosure)
  }

  @FieldResolver(() => String, {
    description: 'A short text for a residents’ group; the link of the public page goes below it.',
  })
  async announcement(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    const { language } = context
    const area = (await areaName(context, disclosure.managementAreaId)) ?? disclosure.areaCode
    const sums = isAccount(disclosure.kind) ? sumsOf(await loadContent(context, disclosure)) : null
    return disclosureAnnouncement(
      {
        title: disclosureTitle(area, disclosure, language),
        company: await organisationName(context, disclosure.companyId),
        isCorrection: disclosure.correctsId != null,
        sums: sums && {
          ...{ receipts: yuan(sums.receiptsFen), costs: yuan(sums.costsFen) },
          ...{ uses: yuan(sums.usesFen), remaining: yuan(sums.remainingFen) },
        },
      },
      language,
    )
  }

  @FieldResolver(() => DisclosureFileType, { description: 'It as an Excel file.' })
  async workbook(@Root() disclosure: DisclosureRow, @Ctx() context: Context) {
    const area = (await areaName(context, disclosure.managementAreaId)) ?? disclosure.areaCode
    const company = await organisationName(context, disclosure.companyId)
    const content = await loadContent(context, disclosure)
    const workbook = await writeDisclosureWorkbook(area, null, [{ disclosure, company, content }])
    return {
      fileName: `${disclosureTitle(area, disclosure, 'zh-CN')}.xlsx`,
      ...{ mediaType: spreadsheetType, base64: workbook.toString('base64') },
    }
  }
}

@Resolver(() => DisclosureLineType)
export class DisclosureLineFields {
  @FieldResolver(() => [DisclosureVoucherType], {
    description: 'What proves it; empty for readers to whom no account is given.',
  })
  vouchers(@Root() line: LineRow, @Ctx() context: Context) {
    return loadVouchers(context, line.id)
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'The amount or the price in yuan, with two decimals.',
  })
  amount(@Root() { amountFen }: LineRow) {
    return amountFen === null ? null : Money.ofFen(amountFen).toYuan()
  }
}

export function sumsShown(sums: ReturnType<typeof sumsOf>): DisclosureSumsType {
  const shown = (fen: bigint) => Money.ofFen(fen).toYuan()
  return {
    ...{ opening: shown(sums.openingFen), receipts: shown(sums.receiptsFen), costs: shown(sums.costsFen) },
    ...{ uses: shown(sums.usesFen), remaining: shown(sums.remainingFen) },
  }
}

/** Its company, and the owners' committee, community, street and district around it; others see companies, no people. */
function isGivenAccount(viewer: Viewer, { companyId, areaCode }: DisclosureRow): boolean {
  const watches = viewer.holds(
    ...(['DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'] as const),
  )
  return viewer.actsFor(companyId) || (watches && viewer.sees(areaCode))
}
