import type { Language } from '@linli/subgraph'
import type { StandardVersionErrorCode } from './standard-version-refusal.type.ts'

/** What a reader is told who was refused: the reason, and what would help. NOT_FOUND and its like are the platform's. */
type Refusals = Record<
  Exclude<StandardVersionErrorCode, 'NOT_FOUND' | 'NOT_SIGNED_IN' | 'CONFLICT' | 'IDEMPOTENCY_KEY_REUSED'>,
  string
>

export const refusals: Record<Language, Refusals> = {
  'zh-CN': {
    INVALID_INPUT: '填写的内容不完整或有误，请检查后再提交。',
    NOT_YOURS: '您当前的身份不办理这件事。如有其他身份，请切换后再试。',
    SEAT_EXPIRED: '您当前身份的任期已经结束，请切换身份，或请所在组织续任。',
    WRONG_STATUS: '这一版本当前所处的阶段不能做这件事。',
    NOTHING_CHANGED: '草案与现行标准完全相同，没有可以提交的内容。',
    ITEMS_INVALID: '有条目填写不完整或自相矛盾，未保存：{{items}}',
    FILE_UNREADABLE: '这份文件或粘贴的表格读不出服务标准，请看逐行报告。',
    ROWS_REFUSED: '有 {{count}} 处需要先改正，全部内容均未写入，请看逐行报告。',
    BASE_NOT_PUBLISHED: '这份草案接在另一份尚未公布的草案之后，请先公布前一份。',
    BASE_OUTDATED: '起草之后本区域又公布了新版本，请先点“衔接最新版本”，以免把新承诺改回去。',
    BASE_CURRENT: '草案已经以最新公布的版本为基础，无需衔接。',
    FIGURES_DIFFER:
      '文字里的数字与数据不一致（{{figures}}），不能作为勘误处理。请改正数字；确属降低标准的，请附业主共同决定或合同依据。',
    LEGAL_BASIS_MISSING:
      '草案中有减损业主利益的条目。请先附上业主共同决定，或允许变更的合同条款及已签补充协议（民法典第278条、第543条）。',
    REVIEW_REQUIRED: '这份草案须经社区党组织、居委会等联审签署后才能公布，请先提交联审。',
    CONFIRMATION_REQUIRED: '勘误须由本企业第二人核对确认后公布，请先提交确认。',
    PUBLISH_INSTEAD: '草案只提高或新增承诺，无需联审，可直接公布。',
    SPLIT_FIRST: '草案同时包含勘误、有利和减损的改动，请先一键拆分，让对业主有利的部分不必等待。',
    NOTHING_TO_SPLIT: '这份草案只有一类改动，不需要拆分。',
    REVIEWING_BODY_MISSING: '应当签署的“{{body}}”在本区域没有登记，请联系街道登记后再提交。',
    OWNERS_DECISION_MISSING: '请选择已登记的业主共同决定；还没有登记的，请先请业委会或居委会登记。',
    OWNERS_DECISION_NOT_CARRIED: '所选的业主共同决定未通过，或已被更正，不能作为依据。',
    OWNERS_DECISION_ELSEWHERE: '所选的业主共同决定不是本物业管理区域的业主作出的。',
    CLAUSE_MISSING: '请写明物业服务合同的条款，以及补充协议的签订日期。',
    LEGAL_BASIS_FAILED: '所附的业主共同决定已被更正为未通过，不能再作为依据。请撤下并重新附上依据。',
    WITNESS_INSTEAD: '本区域没有业委会，这里不作签署：请收集业主代表意见，由居委会见证。',
    OPINIONS_INCONSISTENT: '赞成、反对、弃权之和不能超过征询的代表人数，且至少有一名代表表达意见。',
    REVIEWER_NOT_NEEDED: '该组织仍可自行办理，或已指定审议人且仍在期限内，暂不需要街道指定。',
    REVIEWER_UNFIT: '此人不能担任审议人：已离任、在该企业任职，或已代表另一个组织签署。',
    RULE_DAY_TAKEN: '生效日期不能早于今天，且同一天只能设定一次。',
    SAME_PERSON: '须由起草、提交人以外的第二人核对确认，请交给同事办理。',
    OWN_SIGN_IN_NEEDED: '现场登录不能确认或签署，请用您自己的账号登录后办理。',
    RECUSED: '您在提出这份标准的企业任职，应当回避，不能代表审议组织签署或退回。请由该组织其他成员办理。',
    NO_REVIEWER_LEFT: '该组织成员均须回避，没有可以签署的人，由街道指定审议人并公开。',
    SIGNED_FOR_ANOTHER_BODY:
      '您已代表另一个组织签署过本版本。一人只能代表一个组织签署，请由该组织其他成员签署。',
    ALREADY_SIGNED: '该组织已经签署过这份内容。',
    AUTHOR_MAY_NOT_RECORD: '提出标准的一方不能代录签署，请由社区工作人员代录。',
    CONTENT_CHANGED: '内容已与您看到的不同，请重新阅读后再办理。',
    MEETING_IN_THE_FUTURE: '会议日期晚于今天（{{today}}），请填写已经召开的会议日期。',
    REMARK_MISSING: '退回时请写明需要修改什么。',
    OBJECTION_LATE: '勘误公布后可以提出异议的期限已过（{{until}}止）。',
    COMMENTS_OPEN: '征求意见期还没有结束，期满后才能公布。',
    COMMENTS_CLOSED: '这一版本现在不在征求意见期内。',
    COMMENTS_UNANSWERED: '还有 {{count}} 条意见没有答复。每条意见都答复后才能公布。',
    ALREADY_ANSWERED: '这条意见已经答复过，答复不能改写。',
    EFFECTIVE_DAY_MISSING: '请填写从哪一天起执行。',
    EFFECTIVE_DAY_PAST: '执行日期不能早于今天（{{today}}）。',
    RENEWAL_DAY: '这份标准随续约合同执行，执行日期不能早于新合同起日（{{day}}）。',
    RENEWAL_UNKNOWN: '本区域还没有备案的续约合同，请先填报续约合同并由社区或街道核对。',
    EFFECTIVE_DAY_TOO_EARLY: '已公布的版本从 {{day}} 起执行，新版本的执行日期不能早于这一天。',
  },
  en: {
    INVALID_INPUT: 'Something in the form is incomplete or wrong. Please check it and send it again.',
    NOT_YOURS:
      'The seat you act in has no part in this. If you hold another seat, switch to it and try again.',
    SEAT_EXPIRED:
      'The term of the seat you act in has ended. Switch seats, or ask your organisation to renew the appointment.',
    WRONG_STATUS: 'This cannot be done at the stage the version is in now.',
    NOTHING_CHANGED: 'The draft is the same as what is in force; there is nothing to hand on.',
    ITEMS_INVALID: 'Some items are incomplete or contradict themselves; nothing was saved: {{items}}',
    FILE_UNREADABLE: 'No service standard could be read from this file or table. Please see the row report.',
    ROWS_REFUSED: '{{count}} things must be mended first; nothing was written. Please see the row report.',
    BASE_NOT_PUBLISHED: 'This draft follows another draft that is not public yet. Publish that one first.',
    BASE_OUTDATED:
      'Another version was published here since this draft was begun. Carry its changes over first, so that no new promise is taken back by accident.',
    BASE_CURRENT: 'The draft already builds on the version that was published last.',
    FIGURES_DIFFER:
      'Figures in the wording differ from the data ({{figures}}), so this is no mere slip of the pen. Correct the figures; if less is really promised, attach the owners’ decision or the clause of the contract.',
    LEGAL_BASIS_MISSING:
      'Something gets worse for the owners. Attach their decision, or the clause of the contract that allows it with the signed supplement (Civil Code, articles 278 and 543).',
    REVIEW_REQUIRED:
      'This draft must be signed by the bodies of the community before it can be published. Submit it for review.',
    CONFIRMATION_REQUIRED:
      'A second person of your company must confirm a correction before it is public. Submit it for confirmation.',
    PUBLISH_INSTEAD: 'The draft only promises more than before: no review is needed, publish it directly.',
    SPLIT_FIRST:
      'Corrections, better and worse promises are mixed. Split the draft first, so that what is good for the owners need not wait.',
    NOTHING_TO_SPLIT: 'This draft holds one kind of change only; there is nothing to split.',
    REVIEWING_BODY_MISSING:
      '“{{body}}” must sign and is not registered here. Ask the street to register it, then submit again.',
    OWNERS_DECISION_MISSING:
      'Choose a recorded decision of the owners. Where none is recorded, ask the owners’ or residents’ committee to record it.',
    OWNERS_DECISION_NOT_CARRIED:
      'The decision you chose was not carried, or a later record took its place; it allows nothing.',
    OWNERS_DECISION_ELSEWHERE: 'The decision you chose was taken by the owners of another place.',
    CLAUSE_MISSING: 'Name the clause of the service contract and the day its supplement was signed.',
    LEGAL_BASIS_FAILED:
      'An attached decision of the owners was corrected and does not stand any more. Take it off and attach another legal basis.',
    WITNESS_INSTEAD:
      'There is no owners’ committee here and nobody signs for it: gather the opinions of owners’ representatives, and have the residents’ committee witness them.',
    OPINIONS_INCONSISTENT:
      'For, against and abstained cannot be more than the representatives who were asked, and somebody must have spoken.',
    REVIEWER_NOT_NEEDED:
      'The body can still answer by itself, or somebody was named and still has time; the street need not name anybody.',
    REVIEWER_UNFIT:
      'This person cannot be the reviewer: no longer in office, employed by the company, or has signed for another body.',
    RULE_DAY_TAKEN: 'The day cannot be before today, and rules are set once for a day.',
    OWN_SIGN_IN_NEEDED:
      'A sign-in for the field cannot confirm or sign. Please sign in with your own account.',
    SAME_PERSON:
      'A second person must confirm, who neither wrote nor submitted it. Please hand it to a colleague.',
    RECUSED:
      'You hold a post in the company that proposes this standard, so you may not decide on it for a body. Another member must do it.',
    NO_REVIEWER_LEFT: 'Every member of this body is recused. The street names a reviewer, publicly.',
    SIGNED_FOR_ANOTHER_BODY:
      'You have signed this version for another body. One person signs for one body; another member must sign for this one.',
    ALREADY_SIGNED: 'This body has already signed this content.',
    AUTHOR_MAY_NOT_RECORD:
      'The side that proposes a standard cannot record signatures for it. Community staff can.',
    CONTENT_CHANGED: 'The content is no longer the one you saw. Please read it again.',
    MEETING_IN_THE_FUTURE:
      'The day of the meeting is later than today ({{today}}). Enter the day on which it took place.',
    REMARK_MISSING: 'Please say what should change.',
    OBJECTION_LATE: 'A body could object to this correction until {{until}}.',
    COMMENTS_OPEN: 'The days for comments are not over yet; it can be published afterwards.',
    COMMENTS_CLOSED: 'This version is not open to comments now.',
    COMMENTS_UNANSWERED:
      'Comments still without an answer: {{count}}. It can be published once every comment is answered.',
    ALREADY_ANSWERED: 'This comment has its answer already, and an answer is never rewritten.',
    EFFECTIVE_DAY_MISSING: 'Please enter the day from which it holds.',
    EFFECTIVE_DAY_PAST: 'The day from which it holds cannot be before today ({{today}}).',
    RENEWAL_DAY: 'This standard holds with the new contract, so not before its first day ({{day}}).',
    RENEWAL_UNKNOWN: 'No contract for a next term is on file here. Enter it first and have it confirmed.',
    EFFECTIVE_DAY_TOO_EARLY:
      'A version that is published already holds from {{day}}; a later one cannot hold before that day.',
  },
}
