import { addDays, civilDay } from '@linli/kernel'
import { CivilDay, type Context, isIdentity } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import {
  areaName,
  ManagementAreaType,
  organisationName,
  OrganisationType,
  seatShown,
} from '../territory/index.ts'
import { BodyReviewType, LegalBasisType, ReviewRemarkType, StandardActorType } from './body-review.type.ts'
import { isConcerned } from './concern.ts'
import { writeStandardWorkbook } from './import/write-standard-workbook.ts'
import { loadInForce } from './in-force.ts'
import { splitDraft } from './split.ts'
import { StandardDiffType, StandardSplitPartType } from './standard-change.type.ts'
import { CommentWindowType, StandardCommentConnection } from './standard-comment.type.ts'
import { diffOf } from './standard-diff.ts'
import { StandardItemType } from './standard-item.type.ts'
import { legalBasesShown, remarksShown, reviewsShown } from './standard-review.shown.ts'
import { commentsOf, eventsOf } from './standard-version.lists.ts'
import { loadContent, loadVersion, type VersionRow } from './standard-version.rows.ts'
import { actionsShown, commentWindowShown, routeShown, stepsShown } from './standard-version.shown.ts'
import { loadSituation } from './standard-version.situation.ts'
import {
  AvailableActionType,
  StandardRouteType,
  StandardVersionEventConnection,
  StandardVersionStepType,
  StandardVersionType,
  StandardWorkbookType,
} from './standard-version.type.ts'
import { announcementOf, lastCommentDay, titleOf } from './standard-version.words.ts'

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The fields of a version that are loaded or computed; `version` is a plain row, or the entity after an act. */
@Resolver(() => StandardVersionType)
export class StandardVersionFields {
  @FieldResolver(() => String, { description: 'A title for the page and for a link in a group.' })
  async title(@Root() version: VersionRow, @Ctx() context: Context) {
    const area = (await areaName(context, version.managementAreaId)) ?? version.areaCode
    return titleOf({ area, number: version.number, status: version.status }, context.language)
  }

  @FieldResolver(() => Boolean, { description: 'Whether this is what holds today.' })
  async isInForce(@Root() version: VersionRow, @Ctx() context: Context) {
    return (await loadInForce(context, version.managementAreaId))?.id === version.id
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'The area for which it is meant.' })
  managementArea(@Root() version: VersionRow) {
    return { id: version.managementAreaId }
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The property company that makes the promise.',
  })
  company(@Root() version: VersionRow) {
    return { id: version.companyId }
  }

  @FieldResolver(() => StandardActorType, { nullable: true, description: 'Who began the draft.' })
  author(@Root() version: VersionRow, @Ctx() context: Context) {
    return isConcerned(context.viewer, version) ? seatShown(context, version.authorSeatId) : null
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'The version it was begun from and is compared with; empty for a first standard.',
  })
  basedOn(@Root() version: VersionRow, @Ctx() context: Context) {
    return loadVersion(context, version.basedOnId)
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'The version that replaced it, if one did.',
  })
  successor(@Root() version: VersionRow, @Ctx() context: Context) {
    return loadVersion(context, version.successorId)
  }

  @FieldResolver(() => [StandardItemType], {
    description: 'Its promises, in the order in which they are read.',
  })
  items(@Root() version: VersionRow, @Ctx() context: Context) {
    return loadContent(context, version.id)
  }

  @FieldResolver(() => StandardRouteType, {
    nullable: true,
    description: 'What kind of change it is, and which way it takes.',
  })
  route(@Root() version: VersionRow, @Ctx() context: Context) {
    return routeShown(context, version)
  }

  @FieldResolver(() => CivilDay, {
    nullable: true,
    description: 'The first day of the contract’s next term, where the version is written for one.',
  })
  async renewalFrom(@Root() version: VersionRow, @Ctx() context: Context) {
    return (await loadSituation(context, version.id))?.version.renewalFrom ?? null
  }

  @FieldResolver(() => StandardDiffType, {
    nullable: true,
    description:
      'What differs from another version; from the one it is based on where none is named. Empty where that one is not yours to see.',
  })
  async diff(
    @Root() version: VersionRow,
    @Arg('againstId', () => ID, { nullable: true, description: 'The version to compare with.' }) againstId:
      | string
      | null,
    @Ctx() context: Context,
  ) {
    const other = againstId ?? version.basedOnId ?? null
    if (other !== null && !(isIdentity(other) && (await loadVersion(context, other)))) return null
    const before = other === null ? null : await loadContent(context, other)
    return diffOf(before, await loadContent(context, version.id), context.language)
  }

  @FieldResolver(() => [StandardSplitPartType], {
    description:
      'How a mixed draft would part, in the order of publishing; empty where there is nothing to part.',
  })
  async splitPreview(@Root() version: VersionRow, @Ctx() context: Context) {
    if (version.changeClass !== 'MIXED' || !version.basedOnId) return []
    const [base, draft] = await Promise.all(
      [version.basedOnId, version.id].map((id) => loadContent(context, id)),
    )
    return splitDraft(base ?? [], draft ?? []).map((part) => {
      return { changeClass: part.class, diff: diffOf(part.base, part.items, context.language) }
    })
  }

  @FieldResolver(() => [StandardVersionStepType], {
    description: 'The steps of its way, those behind, the present one and those ahead.',
  })
  steps(@Root() version: VersionRow, @Ctx() context: Context) {
    return stepsShown(context, version)
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What you can do with it now, and what not and why.',
  })
  availableActions(@Root() version: VersionRow, @Ctx() context: Context) {
    return actionsShown(context, version)
  }

  @FieldResolver(() => [BodyReviewType], {
    description: 'What the bodies that must sign have said; empty where none must.',
  })
  reviews(@Root() version: VersionRow, @Ctx() context: Context) {
    return reviewsShown(context, version)
  }

  @FieldResolver(() => [ReviewRemarkType], {
    description: 'The remarks with which it was sent back, newest first.',
  })
  remarks(@Root() version: VersionRow, @Ctx() context: Context) {
    return remarksShown(context, version)
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What allows a change for the worse.' })
  legalBases(@Root() version: VersionRow, @Ctx() context: Context) {
    return legalBasesShown(context, version)
  }

  @FieldResolver(() => CommentWindowType, {
    nullable: true,
    description: 'The days in which it lies, or lay, open to comments; empty where it never did.',
  })
  commentWindow(@Root() version: VersionRow, @Ctx() context: Context) {
    return commentWindowShown(context, version)
  }

  @FieldResolver(() => CivilDay, {
    nullable: true,
    description:
      'Until when a body may object to a correction that was published; empty for everything else.',
  })
  async objectionUntil(@Root() version: VersionRow, @Ctx() context: Context) {
    if (version.changeClass !== 'EDITORIAL' || !version.publishedAt) return null
    const situation = await loadSituation(context, version.id)
    return situation && addDays(civilDay(version.publishedAt), situation.settings.objectionDays)
  }

  @FieldResolver(() => StandardCommentConnection, {
    description: 'The comments, oldest first. Readers without a part in it see those that are answered.',
  })
  comments(
    @Root() version: VersionRow,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Arg('unansweredOnly', () => Boolean, {
      nullable: true,
      description: 'Only those that wait for an answer.',
    })
    unansweredOnly: boolean | null,
    @Arg('clientSecret', () => String, {
      nullable: true,
      description: 'The secret of your device: your own comments are shown too.',
    })
    clientSecret: string | null,
    @Ctx() context: Context,
  ) {
    return commentsOf(context, version, {
      first,
      after,
      unansweredOnly: unansweredOnly === true,
      clientSecret,
    })
  }

  @FieldResolver(() => StandardVersionEventConnection, {
    description:
      'Its history, newest first; what the public may know of it, or all of it for those concerned.',
  })
  events(
    @Root() version: VersionRow,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return eventsOf(context, version, { first, after })
  }

  @FieldResolver(() => String, {
    description: 'A short text for a residents’ group; the link of the public page goes below it.',
  })
  async announcement(@Root() version: VersionRow, @Ctx() context: Context) {
    const { number, status, effectiveOn = null, commentsCloseAt } = version
    const area = (await areaName(context, version.managementAreaId)) ?? version.areaCode
    const before = version.basedOnId ? await loadContent(context, version.basedOnId) : null
    const { changes } = diffOf(before, await loadContent(context, version.id), context.language)
    return announcementOf(
      {
        title: titleOf({ area, number, status }, context.language),
        company: await organisationName(context, version.companyId),
        ...{ status, effectiveOn, commentsUntil: commentsCloseAt ? lastCommentDay(commentsCloseAt) : null },
        // Of a first standard everything is new: the page tells it better than a list.
        changes: before ? changes.map(({ sentence }) => sentence) : [],
      },
      context.language,
    )
  }

  @FieldResolver(() => StandardWorkbookType, {
    description: 'The promises as an Excel file, which can be changed and imported again.',
  })
  async workbook(@Root() version: VersionRow, @Ctx() context: Context) {
    const area = (await areaName(context, version.managementAreaId)) ?? version.areaCode
    const title = titleOf({ area, number: version.number, status: version.status }, 'zh-CN')
    const workbook = await writeStandardWorkbook(await loadContent(context, version.id))
    return { fileName: `${title}.xlsx`, mediaType: spreadsheetType, base64: workbook.toString('base64') }
  }
}
