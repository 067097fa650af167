import type { Language } from '@linli/subgraph'

/** What a notice says: a title for the line of a list, and a text that can stand alone in a message. */
export interface NoticeWords {
  /** What all notices of this purpose are about, for the settings. */
  name: string
  title: string
  text: string
}

/** What notices of one purpose say, with `{{name}}` for each of their parameters; a day is written as the language does. */
export type Purpose = Record<Language, NoticeWords> & {
  /** Whether somebody has to act, so that it goes out even where they asked for quiet. */
  isDuty: boolean
}

/** Every purpose for which the modules notify. Who tells a new one adds its words here. */
export const purposes = {
  SIGNATURE_ASKED: {
    isDuty: true,
    'zh-CN': {
      name: '物业服务标准待联署',
      title: '请联署：{{area}}物业服务标准',
      text: '{{company}}提交了{{area}}的物业服务标准（{{reference}}），请在{{dueOn}}前联署或退回。',
    },
    en: {
      name: 'A service standard waits for signatures',
      title: 'Please sign: service standard of {{area}}',
      text: '{{company}} has handed in the service standard of {{area}} ({{reference}}). Please sign or return it by {{dueOn}}.',
    },
  },
  REVIEW_REMINDED: {
    isDuty: true,
    'zh-CN': {
      name: '联审期限将至',
      title: '今天到期：{{area}}物业服务标准联审',
      text: '{{area}}的物业服务标准（{{reference}}）等待{{body}}答复，{{dueOn}}到期。逾期不视为同意，将转街道处理。',
    },
    en: {
      name: 'An answer to a review is due',
      title: 'Due today: review of the service standard of {{area}}',
      text: 'The service standard of {{area}} ({{reference}}) waits for your body’s answer ({{body}}), due on {{dueOn}}. Silence is no consent; afterwards the street takes it up.',
    },
  },
  REVIEW_PASSED: {
    isDuty: true,
    'zh-CN': {
      name: '联审逾期转街道',
      title: '逾期未答复：{{area}}物业服务标准联审',
      text: '{{body}}在{{dueOn}}前没有答复{{area}}的物业服务标准（{{reference}}）。请催办，或公开指定审议人。',
    },
    en: {
      name: 'A silent body is passed to the street',
      title: 'No answer: review of the service standard of {{area}}',
      text: 'A body ({{body}}) did not answer about the service standard of {{area}} ({{reference}}) by {{dueOn}}. Please ask it, or name a reviewer publicly.',
    },
  },
  REVIEWER_WANTED: {
    isDuty: true,
    'zh-CN': {
      name: '须指定审议人',
      title: '请指定审议人：{{area}}物业服务标准',
      text: '{{body}}的成员对{{area}}的物业服务标准（{{reference}}）均须回避，请公开指定审议人。',
    },
    en: {
      name: 'A reviewer has to be named',
      title: 'Please name a reviewer: service standard of {{area}}',
      text: 'Nobody of a body ({{body}}) may decide on the service standard of {{area}} ({{reference}}). Please name a reviewer publicly.',
    },
  },
  REVIEWER_NAMED: {
    isDuty: true,
    'zh-CN': {
      name: '被指定为审议人',
      title: '您被指定为审议人：{{area}}物业服务标准',
      text: '街道指定您代替{{body}}审议{{area}}的物业服务标准（{{reference}}），请在{{dueOn}}前签署或退回。',
    },
    en: {
      name: 'Named as a reviewer',
      title: 'You are named as reviewer: service standard of {{area}}',
      text: 'The street has named you to answer in the place of a body ({{body}}) about the service standard of {{area}} ({{reference}}). Please sign or return it by {{dueOn}}.',
    },
  },
  CONFIRMATION_ASKED: {
    isDuty: true,
    'zh-CN': {
      name: '勘误待第二人确认',
      title: '请确认勘误：{{area}}物业服务标准',
      text: '{{area}}物业服务标准（{{reference}}）有一处勘误，须由提交人以外的一位同事确认。',
    },
    en: {
      name: 'A correction waits for a second person',
      title: 'Please confirm a correction: service standard of {{area}}',
      text: 'A correction of the service standard of {{area}} ({{reference}}) waits for a second person of the company to confirm it.',
    },
  },
  STANDARD_RETURNED: {
    isDuty: true,
    'zh-CN': {
      name: '物业服务标准被退回',
      title: '已退回：{{area}}物业服务标准',
      text: '{{area}}的物业服务标准（{{reference}}）已退回，请查看意见并修改后重新提交。',
    },
    en: {
      name: 'A service standard was returned',
      title: 'Returned: service standard of {{area}}',
      text: 'The service standard of {{area}} ({{reference}}) was returned. Please read the remarks and hand it in again.',
    },
  },
  COMMENTS_OPENED: {
    isDuty: false,
    'zh-CN': {
      name: '开始征求意见',
      title: '开始征求意见：{{area}}物业服务标准',
      text: '{{area}}物业服务标准的修改正在征求意见，至{{untilOn}}止。任何人都可以查看并提出意见。',
    },
    en: {
      name: 'Comments are open',
      title: 'Comments are open: service standard of {{area}}',
      text: 'Changes to the service standard of {{area}} lie open for comments until {{untilOn}}. Anybody may read them and say what they think.',
    },
  },
  COMMENTS_CLOSED: {
    isDuty: true,
    'zh-CN': {
      name: '征求意见结束',
      title: '征求意见已结束：{{area}}物业服务标准',
      text: '{{area}}物业服务标准（{{reference}}）的征求意见已结束。请答复全部意见，然后发布或退回修改。',
    },
    en: {
      name: 'Comments are closed',
      title: 'Comments are closed: service standard of {{area}}',
      text: 'The days for comments on the service standard of {{area}} ({{reference}}) are over. Please answer every comment, then publish it or take it back.',
    },
  },
  STANDARD_PUBLISHED: {
    isDuty: false,
    'zh-CN': {
      name: '物业服务标准已发布',
      title: '已发布：{{area}}物业服务标准 {{number}}',
      text: '{{company}}发布了{{area}}的物业服务标准 {{number}}，自{{effectiveOn}}起执行。',
    },
    en: {
      name: 'A service standard was published',
      title: 'Published: service standard {{number}} of {{area}}',
      text: '{{company}} has published the service standard {{number}} of {{area}}. It holds from {{effectiveOn}}.',
    },
  },
  CORRECTION_OBJECTED: {
    isDuty: true,
    'zh-CN': {
      name: '勘误被提出异议',
      title: '有异议：{{area}}物业服务标准的勘误',
      text: '对{{area}}物业服务标准的勘误（{{reference}}）有异议，原表述已恢复，勘误已转为草稿。请查看理由。',
    },
    en: {
      name: 'A correction was objected to',
      title: 'Objection to a correction: service standard of {{area}}',
      text: 'Somebody objected to the correction of the service standard of {{area}} ({{reference}}). The former wording holds again and the correction is a draft. Please read the reason.',
    },
  },
  TYPE_CHANGE_ASKED: {
    isDuty: true,
    'zh-CN': {
      name: '小区类型调整待审批',
      title: '待审批：{{estate}}调整类型',
      text: '有人申请调整{{estate}}的类型，请核对理由后批准或不批准。申请人本人不能审批。',
    },
    en: {
      name: 'A change of an estate’s type waits for an answer',
      title: 'Please answer: another type for {{estate}}',
      text: 'Somebody asks for another type for {{estate}}. Please check the reasons and answer; the asker cannot answer.',
    },
  },
  TYPE_CHANGE_ANSWERED: {
    isDuty: false,
    'zh-CN': {
      name: '小区类型调整有结果',
      title: '已答复：{{estate}}调整类型',
      text: '您申请的{{estate}}类型调整已有答复，请打开查看。',
    },
    en: {
      name: 'A change of an estate’s type was answered',
      title: 'Answered: another type for {{estate}}',
      text: 'Your request for another type for {{estate}} was answered. Follow the link to see how.',
    },
  },
  APPOINTMENT_BEGAN: {
    isDuty: false,
    'zh-CN': {
      name: '开始任职',
      title: '任职：{{organisation}} {{post}}',
      text: '您自{{beginsOn}}起担任{{organisation}}的{{post}}。登录后可在右上角切换到这个身份。',
    },
    en: {
      name: 'A term of office begins',
      title: 'Appointed: {{post}}, {{organisation}}',
      text: 'From {{beginsOn}} on you are {{post}} in {{organisation}}. Sign in and choose this seat at the top right.',
    },
  },
  FIELD_SIGN_IN_MADE: {
    isDuty: false,
    'zh-CN': {
      name: '为您开了现场登录',
      title: '有人为您开了现场登录',
      text: '{{post}}为您开了 {{hours}} 小时的现场登录。如果不是您要求的，请在“人员”页面撤销，并告诉您的主管。',
    },
    en: {
      name: 'A sign-in for the field was made for you',
      title: 'A sign-in for the field was made for you',
      text: 'A sign-in for {{hours}} hours in the field was made for you ({{post}}). If you did not ask for it, call it back on your page under “People” and tell your supervisor.',
    },
  },
  APPOINTMENT_ENDS: {
    isDuty: true,
    'zh-CN': {
      name: '任期即将届满',
      title: '任期将满：{{organisation}} {{post}}',
      text: '{{organisation}}的{{post}}任期将于{{endsOn}}届满，请及时续任或换届。届满后该身份不能再办理事项。',
    },
    en: {
      name: 'A term of office ends soon',
      title: 'Term ends soon: {{post}}, {{organisation}}',
      text: 'The term as {{post}} in {{organisation}} ends on {{endsOn}}. Please have it renewed or fill the post anew; after that day the seat can do nothing any more.',
    },
  },
  CONTRACT_FILED: {
    isDuty: true,
    'zh-CN': {
      name: '合同填报待核对',
      title: '请核对合同：{{area}}',
      text: '{{company}}在{{area}}的物业服务合同已填报，请社区或街道对照纸质合同核对备案。',
    },
    en: {
      name: 'A contract waits to be checked',
      title: 'Please check a contract: {{area}}',
      text: 'What stands in the service contract of {{company}} for {{area}} was entered. The community or the street is to compare it with the paper.',
    },
  },
  CONTRACT_CONFIRMED: {
    isDuty: false,
    'zh-CN': {
      name: '合同已备案',
      title: '合同已备案：{{area}}',
      text: '{{company}}在{{area}}的物业服务合同（{{number}}）已核对备案。',
    },
    en: {
      name: 'A contract was put on file',
      title: 'Contract on file: {{area}}',
      text: 'The service contract {{number}} of {{company}} for {{area}} was compared with the paper and is on file.',
    },
  },
  CONTRACT_RETURNED: {
    isDuty: true,
    'zh-CN': {
      name: '合同填报被退回',
      title: '合同填报被退回：{{area}}',
      text: '{{area}}的合同填报被退回：{{reason}}。请改正后再填报。',
    },
    en: {
      name: 'An entry of a contract was sent back',
      title: 'Entry of a contract sent back: {{area}}',
      text: 'What was entered of the contract for {{area}} was sent back: {{reason}}. Please mend it and enter it again.',
    },
  },
  CONTRACT_ENDS: {
    isDuty: true,
    'zh-CN': {
      name: '合同即将期满',
      title: '合同还有 {{days}} 天期满：{{area}}',
      text: '{{company}}在{{area}}的物业服务合同将于{{day}}期满，还有 {{days}} 天。请业主决定续聘或另聘；企业不续聘的，应提前 90 日书面通知（民法典第947条）。',
    },
    en: {
      name: 'A contract ends soon',
      title: 'A contract ends in {{days}} days: {{area}}',
      text: 'The service contract of {{company}} for {{area}} ends on {{day}}, in {{days}} days. The owners decide whether to renew it; a company that does not want to go on says so in writing 90 days before (Civil Code 947).',
    },
  },
  CONTRACT_OUTLASTED: {
    isDuty: true,
    'zh-CN': {
      name: '合同期满、继续服务',
      title: '合同期满、继续服务：{{area}}',
      text: '{{company}}在{{area}}的物业服务合同已于{{day}}期满，未作续聘或另聘决定，继续服务，转为不定期（民法典第948条）。',
    },
    en: {
      name: 'A contract is over and goes on',
      title: 'A contract is over and goes on: {{area}}',
      text: 'The service contract of {{company}} for {{area}} ended on {{day}}. Nothing was decided, so it goes on without a term (Civil Code 948).',
    },
  },
  HANDOVER_BEGUN: {
    isDuty: true,
    'zh-CN': {
      name: '物业交接开始',
      title: '开始交接：{{area}}',
      text: '{{company}}将于{{day}}撤出{{area}}，请按清单逐项移交、接收；接管前原企业继续服务。',
    },
    en: {
      name: 'A handover begins',
      title: 'A handover begins: {{area}}',
      text: '{{company}} leaves {{area}} on {{day}}. Please hand over and receive item by item; until it is taken over the company goes on serving.',
    },
  },
  HANDOVER_FINISHED: {
    isDuty: false,
    'zh-CN': {
      name: '物业交接完成',
      title: '完成接管：{{area}}',
      text: '{{area}}已完成接管，{{company}}的物业服务合同终止，其服务标准随之终止、可以查阅。',
    },
    en: {
      name: 'A handover was finished',
      title: 'Taken over: {{area}}',
      text: '{{area}} was taken over. The contract of {{company}} has ended, and its service standard with it; it stays readable.',
    },
  },
  REQUEST_SENT: {
    isDuty: true,
    'zh-CN': {
      name: '诉求派单',
      title: '新派单：{{number}}',
      text: '有一件居民诉求（{{number}}）派给贵单位，请尽快接单或说明理由退回。',
    },
    en: {
      name: 'A request is sent to you',
      title: 'Sent to you: {{number}}',
      text: 'A resident’s request ({{number}}) was sent to your organisation. Please take it on, or hand it back with a reason.',
    },
  },
  REQUEST_RUNS_OUT: {
    isDuty: true,
    'zh-CN': {
      name: '诉求时限将至',
      title: '即将超时：{{number}}（{{stage}}）',
      text: '居民诉求 {{number}} 的“{{stage}}”时限将至，请尽快办理。',
    },
    en: {
      name: 'The time of a request runs out',
      title: 'Runs out soon: {{number}} ({{stage}})',
      text: 'The time for “{{stage}}” of the request {{number}} is about to run out.',
    },
  },
  REQUEST_RAN_OUT: {
    isDuty: true,
    'zh-CN': {
      name: '诉求超时',
      title: '已超时：{{number}}（{{stage}}）',
      text: '居民诉求 {{number}} 的“{{stage}}”已超过时限，请立即办理并向居民说明。',
    },
    en: {
      name: 'The time of a request ran out',
      title: 'Ran out: {{number}} ({{stage}})',
      text: 'The time for “{{stage}}” of the request {{number}} ran out. Please see to it now, and tell the resident.',
    },
  },
  REQUEST_REOPENED: {
    isDuty: true,
    'zh-CN': {
      name: '居民反映未解决',
      title: '居民反映未解决：{{number}}',
      text: '居民反映诉求 {{number}} 没有解决，已重新转回办理。',
    },
    en: {
      name: 'A resident says it is not solved',
      title: 'Not solved: {{number}}',
      text: 'A resident says that the request {{number}} is not solved. It is with you again.',
    },
  },
  MEASURE_ANNOUNCED: {
    isDuty: false,
    'zh-CN': {
      name: '临时措施发布',
      title: '临时措施：{{area}}',
      text: '{{area}}因“{{reason}}”，{{from}}至{{to}}有 {{count}} 条服务承诺临时调整，到期自动恢复。',
    },
    en: {
      name: 'A temporary measure was announced',
      title: 'Temporary measure: {{area}}',
      text: 'In {{area}} {{count}} promises give way from {{from}} to {{to}} ({{reason}}). They hold again by themselves afterwards.',
    },
  },
  MEASURE_LIFTED: {
    isDuty: false,
    'zh-CN': {
      name: '临时措施提前结束',
      title: '临时措施提前结束：{{area}}',
      text: '{{area}}的临时措施（{{reason}}）已提前结束，原服务承诺恢复执行。',
    },
    en: {
      name: 'A temporary measure was lifted',
      title: 'Temporary measure lifted: {{area}}',
      text: 'The temporary measure in {{area}} ({{reason}}) was lifted early; the promises hold again.',
    },
  },
  MEASURE_ENDED: {
    isDuty: false,
    'zh-CN': {
      name: '临时措施到期',
      title: '临时措施到期：{{area}}',
      text: '{{area}}的临时措施（{{reason}}）已于{{to}}到期，原服务承诺恢复执行。',
    },
    en: {
      name: 'A temporary measure is over',
      title: 'Temporary measure over: {{area}}',
      text: 'The temporary measure in {{area}} ({{reason}}) ended on {{to}}; the promises hold again.',
    },
  },
  MEETING_TO_CALL: {
    isDuty: true,
    'zh-CN': {
      name: '联席会议应召集',
      title: '请召集联席会议',
      text: '按照联席会议的周期，本社区应在{{nextBy}}前召开下一次会议，目前还没有召集。',
    },
    en: {
      name: 'A joint meeting has to be called',
      title: 'Please call the joint meeting',
      text: 'By its rhythm the next joint meeting of your community belongs before {{nextBy}}, and none is called yet.',
    },
  },
  MEETING_CALLED: {
    isDuty: true,
    'zh-CN': {
      name: '联席会议通知',
      title: '请参加联席会议（{{reference}}）',
      text: '党建联席会议（{{reference}}）定于{{heldOn}} {{time}} 在{{venue}}召开，议题和缘由请点开查看。',
    },
    en: {
      name: 'A joint meeting is called',
      title: 'Please come to the joint meeting {{reference}}',
      text: 'The joint meeting {{reference}} is held on {{heldOn}} at {{time}}, {{venue}}. Its agenda and the reasons stand inside.',
    },
  },
  MEETING_MOVED: {
    isDuty: true,
    'zh-CN': {
      name: '联席会议改期',
      title: '联席会议改期（{{reference}}）',
      text: '党建联席会议（{{reference}}）改为{{heldOn}} {{time}} 在{{venue}}召开。',
    },
    en: {
      name: 'A joint meeting is moved',
      title: 'The joint meeting {{reference}} is moved',
      text: 'The joint meeting {{reference}} is held on {{heldOn}} at {{time}} now, {{venue}}.',
    },
  },
  MEETING_CALLED_OFF: {
    isDuty: false,
    'zh-CN': {
      name: '联席会议取消',
      title: '联席会议取消（{{reference}}）',
      text: '原定{{heldOn}}召开的党建联席会议（{{reference}}）已取消，原因请点开查看。',
    },
    en: {
      name: 'A joint meeting is called off',
      title: 'The joint meeting {{reference}} is called off',
      text: 'The joint meeting {{reference}} of {{heldOn}} is called off. The reason stands inside.',
    },
  },
  MINUTES_PUBLISHED: {
    isDuty: false,
    'zh-CN': {
      name: '联席会议纪要公布',
      title: '纪要已公布（{{reference}}）',
      text: '{{heldOn}}党建联席会议（{{reference}}）的纪要已公布。',
    },
    en: {
      name: 'Minutes were published',
      title: 'Minutes of the joint meeting {{reference}}',
      text: 'The minutes of the joint meeting {{reference}} of {{heldOn}} are public.',
    },
  },
  RESOLUTION_SET: {
    isDuty: true,
    'zh-CN': {
      name: '联席会议决议待办',
      title: '请落实决议 {{reference}}',
      text: '联席会议决议 {{reference}} 由贵单位负责：{{text}}。请在{{dueOn}}前完成并报告。',
    },
    en: {
      name: 'A resolution is yours to do',
      title: 'Please see to resolution {{reference}}',
      text: 'The joint meeting resolved ({{reference}}) and it is yours to do: {{text}}. Please report it as done by {{dueOn}}.',
    },
  },
  RESOLUTION_DUE: {
    isDuty: true,
    'zh-CN': {
      name: '决议即将到期',
      title: '决议即将到期 {{reference}}',
      text: '决议 {{reference}}（{{text}}）应在{{dueOn}}前完成，请抓紧落实并报告。',
    },
    en: {
      name: 'A resolution is due soon',
      title: 'Due soon: resolution {{reference}}',
      text: 'Resolution {{reference}} ({{text}}) is due on {{dueOn}}. Please report it as done.',
    },
  },
  RESOLUTION_OVERDUE: {
    isDuty: true,
    'zh-CN': {
      name: '决议逾期',
      title: '决议逾期 {{reference}}',
      text: '决议 {{reference}}（{{text}}）应在{{dueOn}}前完成，现已逾期，将列入下次联席会议议题。',
    },
    en: {
      name: 'A resolution is overdue',
      title: 'Overdue: resolution {{reference}}',
      text: 'Resolution {{reference}} ({{text}}) was due on {{dueOn}} and comes back on the next agenda.',
    },
  },
  RESOLUTION_REPORTED: {
    isDuty: true,
    'zh-CN': {
      name: '决议待销号',
      title: '请确认销号 {{reference}}',
      text: '责任单位报告决议 {{reference}}（{{text}}）已完成，请核对后销号，或说明缺什么退回。',
    },
    en: {
      name: 'A resolution waits to be closed out',
      title: 'Please confirm resolution {{reference}}',
      text: 'Its owner reports resolution {{reference}} ({{text}}) as done. Please close it out, or send it back and say what is missing.',
    },
  },
  RESOLUTION_SENT_BACK: {
    isDuty: true,
    'zh-CN': {
      name: '决议退回',
      title: '决议退回 {{reference}}',
      text: '决议 {{reference}}（{{text}}）没有通过核对，请按意见继续落实。',
    },
    en: {
      name: 'A resolution was sent back',
      title: 'Sent back: resolution {{reference}}',
      text: 'Resolution {{reference}} ({{text}}) was found not done. Please read why and go on.',
    },
  },
  RESOLUTION_UNANSWERED: {
    isDuty: true,
    'zh-CN': {
      name: '决议待社区核实',
      title: '请核实决议 {{reference}}',
      text: '提出单位没有答复决议 {{reference}}（{{text}}）是否完成，社区可以现场核实后销号。',
    },
    en: {
      name: 'A resolution waits for the community',
      title: 'Please look into resolution {{reference}}',
      text: 'Whoever raised resolution {{reference}} ({{text}}) did not answer. The community may look for itself and close it out.',
    },
  },
  RESOLUTION_CLOSED: {
    isDuty: false,
    'zh-CN': {
      name: '决议已销号',
      title: '已销号 {{reference}}',
      text: '决议 {{reference}}（{{text}}）已销号。',
    },
    en: {
      name: 'A resolution is closed out',
      title: 'Closed out: resolution {{reference}}',
      text: 'Resolution {{reference}} ({{text}}) is closed out.',
    },
  },
  DISCLOSURE_DUE: {
    isDuty: true,
    'zh-CN': {
      name: '信息公开即将到期',
      title: '请公开：{{area}}{{sheet}}',
      text: '{{area}}{{period}}的{{sheet}}应在{{dueOn}}前向业主公开（民法典第943条）。',
    },
    en: {
      name: 'A disclosure is due',
      title: 'Please disclose: {{sheetInEnglish}}, {{area}}',
      text: '{{sheetInEnglish}} of {{periodInEnglish}} in {{area}} must be disclosed to the owners by {{dueOn}} (Civil Code, article 943).',
    },
  },
  DISCLOSURE_LATE: {
    isDuty: true,
    'zh-CN': {
      name: '信息公开逾期',
      title: '逾期未公开：{{area}}{{sheet}}',
      text: '{{company}}应在{{dueOn}}前公开{{area}}{{period}}的{{sheet}}，至今没有公开。',
    },
    en: {
      name: 'A disclosure is late',
      title: 'Late: {{sheetInEnglish}}, {{area}}',
      text: '{{company}} was to disclose {{sheetInEnglish}} of {{periodInEnglish}} in {{area}} by {{dueOn}} and has not done so.',
    },
  },
  DISCLOSURE_PUBLISHED: {
    isDuty: false,
    'zh-CN': {
      name: '物业服务信息已公开',
      title: '已公开：{{area}}{{sheet}}',
      text: '{{company}}公开了{{area}}{{period}}的{{sheet}}，请查看、监督。',
    },
    en: {
      name: 'A company has disclosed something',
      title: 'Disclosed: {{sheetInEnglish}}, {{area}}',
      text: '{{company}} has disclosed {{sheetInEnglish}} of {{periodInEnglish}} in {{area}}.',
    },
  },
} as const satisfies Record<string, Purpose>
